import { printCsv, printTable } from "@demarche/ingest";
import type { OutputFormat } from "./output.js";

/** One row of data: values by the names of their columns. */
export type Cells = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Rows as a command writes them. A column is there when any row has it.
 *
 * @param json what stands for the rows in JSON, when that is more than the rows
 */
export function printRows(rows: readonly Cells[], format: OutputFormat, json: unknown = rows): string {
  if (format === "json") return JSON.stringify(json, null, 2);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (format === "csv")
    return printCsv(
      names,
      rows.map((row) => names.map((name) => row[name])),
    ).trimEnd();
  const numbers = names.map((name) => rows.every((row) => typeof (row[name] ?? 0) === "number"));
  return printTable(
    names.map((name, at) => ({ head: name, yields: true, right: numbers[at] === true })),
    rows.map((row) => names.map((name) => String(row[name] ?? ""))),
  );
}

/**
 * An answer in rows: records become columns named by their path, and a list gives a row for each of its entries. Where
 * a record holds several lists, no row stands for all of them, and each is one cell of JSON.
 */
export function rowsOfAnswer(answer: Readonly<Record<string, unknown>>): Cells[] {
  const fields = Object.entries(answer);
  const only = fields.length === 1 ? fields[0] : undefined;
  const [name, value] = only ?? ["", answer];
  if (value === null) return [];
  const entries = entriesOf(value);
  if (entries !== undefined) return entries.flatMap((entry) => rowsOf(entry, isRecord(entry) ? "" : name));
  return rowsOf(value, isRecord(value) ? "" : name);
}

function rowsOf(value: unknown, path: string): Cells[] {
  const cells: Record<string, Cells[string]> = {};
  const lists: { path: string; entries: readonly unknown[] }[] = [];
  const visit = (part: unknown, at: string) => {
    const entries = entriesOf(part);
    if (entries !== undefined) lists.push({ path: at, entries });
    else if (isRecord(part)) {
      for (const [key, inner] of Object.entries(part)) visit(inner, at === "" ? key : `${at}.${key}`);
    } else cells[at] = part as Cells[string];
  };
  visit(value, path);
  const [list, ...others] = lists;
  if (list !== undefined && others.length === 0 && list.entries.some(isRecord)) {
    return list.entries.flatMap((entry) => rowsOf(entry, list.path).map((row) => ({ ...cells, ...row })));
  }
  for (const { path: at, entries } of lists) cells[at] = entries.length === 0 ? "" : JSON.stringify(entries);
  return [cells];
}

/** The entries of a list, or of a page of one. */
function entriesOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  if (Array.isArray(value["nodes"])) return value["nodes"];
  if (!Array.isArray(value["edges"])) return undefined;
  return value["edges"].map((edge) => {
    const { node, ...own } = edge as Record<string, unknown>;
    return isRecord(node) ? { ...own, ...node } : edge;
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
