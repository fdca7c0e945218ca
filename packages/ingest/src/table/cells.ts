import { type Problem, type ProblemPath, problem } from "@demarche/schema";
import type { RowFinding } from "../rows/row.js";
import { type Columns, rowNumber } from "./mapping.js";

/** Why a row is refused; the path leads to the column. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export function refuse(code: Problem["code"], path: ProblemPath, message: string, mend: string): never {
  throw new Refusal(problem(code, path, message, mend));
}

/** The parts of lists that are being read, by what was split. */
export type Parts = ReadonlyMap<string, unknown>;

/** The columns of one row as a mapping reads them: without spaces at the edges, and nothing where nothing is known. */
export class Cells {
  readonly #columns: Columns;
  readonly #row: number;
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #findings = new Map<string, RowFinding>();

  constructor(columns: Columns, row: number, record: Readonly<Record<string, unknown>>) {
    this.#columns = columns;
    this.#row = row;
    this.#record = record;
  }

  get findings(): readonly RowFinding[] {
    return [...this.#findings.values()];
  }

  /** Whether the row is there and holds nothing. */
  get empty(): boolean {
    return Object.values(this.#record).every((value) => value === "" || value === null);
  }

  /** What a column tells; undefined when it tells nothing. */
  text(column: string, parts: Parts = new Map()): string | undefined {
    if (column === rowNumber) return String(this.#row);
    const { split } = this.#columns.of(column);
    if (split === undefined || !parts.has(split)) return this.#known(column, this.#at(column));
    const part = parts.get(split);
    return this.#known(column, split === column ? part : reach(part, column.slice(split.length + 1)));
  }

  /** The parts of what lists several. */
  parts(split: string): readonly unknown[] {
    if (split.endsWith("[]")) {
      const list = this.#at(split.slice(0, -2));
      if (list === undefined || list === null) return [];
      return Array.isArray(list) ? list : [list];
    }
    const text = this.#known(split, this.#at(split));
    const separator = this.#columns.of(split).separator;
    if (text === undefined || separator === undefined) return [];
    return text.split(separator).filter((part) => this.#known(split, part) !== undefined);
  }

  #at(column: string): unknown {
    return Object.hasOwn(this.#record, column) ? this.#record[column] : reach(this.#record, column);
  }

  #known(column: string, value: unknown): string | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === "object") {
      return refuse(
        "record.type",
        [column],
        `${column} holds a ${Array.isArray(value) ? "list" : "record"}, where one value is read.`,
        Array.isArray(value)
          ? `Read its entries, as ${column}[].`
          : `Read what lies in it, as ${column}.${Object.keys(value)[0] ?? "name"}.`,
      );
    }
    const text = String(value);
    const trimmed = text.trim();
    const { unknown, separator } = this.#columns.of(column);
    if (trimmed === "" || unknown.has(trimmed)) return undefined;
    // Around a separator spaces are usual.
    if (trimmed !== text && separator === undefined) {
      this.#find("table.edge-spaces", "Spaces at the edges of a value are left out.", column, text, trimmed);
    }
    if (trimmed.includes("\u{FFFD}")) {
      this.#find(
        "table.lost-letter",
        "A letter was lost before the file came here, or the file is not UTF-8; it stands as �.",
        column,
        text,
      );
    }
    return trimmed;
  }

  #find(code: string, message: string, column: string, original: string, cleaned?: string): void {
    const finding = { code, message, original, ...(cleaned === undefined ? {} : { cleaned }) };
    this.#findings.set(`${code} ${column}`, finding);
  }
}

/** What lies at a path such as `speaker.name` in a JSON value. */
function reach(value: unknown, path: string): unknown {
  if (path === "") return value;
  let at = value;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}
