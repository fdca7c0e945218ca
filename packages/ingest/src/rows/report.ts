import { type Problem, printProblemPath } from "@demarche/schema";
import type { RecordReport } from "@demarche/store";
import { printCsv, printParagraph, printTable } from "../report/table.js";
import type { FoundRow, RefusedRow, Row } from "./row.js";

/** How many rows of a file were read, and what became of them: read = recorded + left + refused. */
export interface FileCount {
  readonly file: string;
  readonly read: number;
  /** Rows whose records are held now; those of an earlier import among them. */
  readonly recorded: number;
  /** Rows of which the format's rules make no record. */
  readonly left: number;
  readonly refused: number;
}

/** How often something was found, and in which rows first. */
export interface Tally {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** The first rows, at most twenty. */
  readonly rows: readonly {
    readonly file: string;
    readonly row: number;
    readonly original?: string;
    readonly cleaned?: string;
  }[];
}

/** What an import of rows did, or would do. */
export interface RowReport {
  readonly format: string;
  readonly dryRun: boolean;
  /** Whether it was ended before its inputs were. */
  readonly interrupted: boolean;
  readonly files: readonly FileCount[];
  readonly statements: RecordReport["statements"];
  readonly records: RecordReport["records"];
  readonly derived: RecordReport["derived"];
  /** Why rows were left, and how often. */
  readonly left: readonly Tally[];
  readonly findings: readonly Tally[];
  readonly refusals: readonly Tally[];
  /** The first refused rows, at most a hundred, each with its problems. */
  readonly refused: readonly RefusedRow[];
}

const rowsOfTally = 20;
const refusedListed = 100;

/** Counts what becomes of rows. */
export class RowReporter {
  readonly #format: string;
  readonly #dryRun: boolean;
  readonly #onRow: ((row: RefusedRow | FoundRow) => void) | undefined;
  readonly #files = new Map<string, { -readonly [Key in keyof FileCount]: FileCount[Key] }>();
  readonly #left = new Tallies();
  readonly #findings = new Tallies();
  readonly #refusals = new Tallies();
  readonly #refused: RefusedRow[] = [];
  #statements = { added: 0, corrected: 0, unchanged: 0 };
  #records = { added: 0, closed: 0 };
  #derived = { added: 0, closed: 0 };

  constructor(format: string, dryRun: boolean, onRow?: (row: RefusedRow | FoundRow) => void) {
    this.#format = format;
    this.#dryRun = dryRun;
    this.#onRow = onRow;
  }

  /** A row was read. One without records has met its end with that. */
  read(row: Row): void {
    const count = this.#fileOf(row.file);
    count.read += 1;
    for (const finding of row.findings ?? []) {
      this.#findings.add(finding.code, finding.message, row, finding);
      this.#onRow?.({ file: row.file, row: row.row, finding });
    }
    if (row.refused !== undefined) this.refuse(row, [row.refused]);
    else if (row.left !== undefined) {
      count.left += 1;
      this.#left.add(row.left, row.left, row);
    } else if (row.records.length === 0) count.recorded += 1;
  }

  refuse({ file, row }: Row, problems: readonly Problem[]): void {
    this.#fileOf(file).refused += 1;
    const refused = { file, row, problems };
    for (const { code } of problems.slice(0, 1)) this.#refusals.add(code, code, refused);
    if (this.#refused.length < refusedListed) this.#refused.push(refused);
    this.#onRow?.(refused);
  }

  recorded(rows: readonly Row[], { statements, records, derived }: RecordReport): void {
    for (const { file } of rows) this.#fileOf(file).recorded += 1;
    this.#statements = sum(this.#statements, statements);
    this.#records = sum(this.#records, records);
    this.#derived = sum(this.#derived, derived);
  }

  end(interrupted: boolean): RowReport {
    return {
      format: this.#format,
      dryRun: this.#dryRun,
      interrupted,
      files: [...this.#files.values()],
      statements: this.#statements,
      records: this.#records,
      derived: this.#derived,
      left: this.#left.all(),
      findings: this.#findings.all(),
      refusals: this.#refusals.all(),
      refused: this.#refused,
    };
  }

  #fileOf(file: string) {
    const count = this.#files.get(file) ?? { file, read: 0, recorded: 0, left: 0, refused: 0 };
    this.#files.set(file, count);
    return count;
  }
}

class Tallies {
  readonly #tallies = new Map<
    string,
    { code: string; message: string; count: number; rows: Tally["rows"][number][] }
  >();

  add(
    code: string,
    message: string,
    { file, row }: { readonly file: string; readonly row: number },
    { original, cleaned }: { readonly original?: string; readonly cleaned?: string } = {},
  ): void {
    const tally = this.#tallies.get(code) ?? { code, message, count: 0, rows: [] };
    this.#tallies.set(code, tally);
    tally.count += 1;
    if (tally.rows.length >= rowsOfTally) return;
    tally.rows.push({
      file,
      row,
      ...(original === undefined ? {} : { original }),
      ...(cleaned === undefined ? {} : { cleaned }),
    });
  }

  all(): Tally[] {
    return [...this.#tallies.values()].sort((one, other) => other.count - one.count);
  }
}

function sum<Name extends string>(
  one: Readonly<Record<Name, number>>,
  other: Readonly<Record<Name, number>>,
): Record<Name, number> {
  const names = Object.keys(one) as Name[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Record<Name, number>;
}

/** Whether no row was refused. */
export const isWhole = ({ files }: RowReport): boolean => files.every(({ refused }) => refused === 0);

/**
 * Prints a report for people, in plain text within 100 columns, or for programs: as JSON, or, file by file, as CSV. Ends
 * in a line's end.
 */
export function printRowReport(report: RowReport, format: "table" | "json" | "csv"): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  if (format === "csv") {
    const counts = report.files.map(({ file, read, recorded, left, refused }) => [
      file,
      read,
      recorded,
      left,
      refused,
    ]);
    return printCsv(["file", "read", "recorded", "left", "refused"], counts);
  }
  const { files, statements, records, derived, dryRun } = report;
  const would = dryRun ? "would be " : "";
  const added = (count: number, word: string) => `${count} ${word} ${would}added`;
  return `${[
    printTable(
      [
        { head: "file", yields: true },
        { head: "rows read", right: true },
        { head: dryRun ? "would be recorded" : "recorded", right: true },
        { head: "left", right: true },
        { head: "refused", right: true },
      ],
      files.map(({ file, ...counts }) => [
        file,
        ...[counts.read, counts.recorded, counts.left, counts.refused].map(String),
      ]),
    ),
    printParagraph(
      `${added(statements.added, "statements")}, ${statements.corrected} corrected, ${statements.unchanged} unchanged; ${added(records.added, "other records")}, ${records.closed} closed; ${added(derived.added, "derived records")}, ${derived.closed} closed.`,
    ),
    ...tallied("left without a record", report.left),
    ...tallied("found, and recorded all the same", report.findings),
    ...(report.refused.length === 0
      ? []
      : [["Refused:", ...report.refused.map(printRefused), ...unlisted(report)].join("\n")]),
  ].join("\n\n")}\n`;
}

function tallied(what: string, tallies: readonly Tally[]): string[] {
  if (tallies.length === 0) return [];
  const lines = tallies.map(({ code, message, count, rows }) => {
    const text = message === code ? `${count} ${code}` : `${count} ${code}: ${message}`;
    return `${printParagraph(text, "  ")}\n${printParagraph(examples(count, rows), "      ")}`;
  });
  return [[`Rows ${what}:`, ...lines].join("\n")];
}

function examples(count: number, rows: Tally["rows"]): string {
  const shown = rows.slice(0, 5).map(({ file, row }) => `${file}:${row}`);
  return `${shown.join(", ")}${count > shown.length ? ", …" : ""}`;
}

function printRefused({ file, row, problems }: RefusedRow): string {
  return problems
    .map(({ code, path, message, mend }) => {
      const head = [`${file}:${row}`, code, printProblemPath(path)].filter((part) => part !== "").join("  ");
      return [
        printParagraph(head, "  "),
        printParagraph(message, "      "),
        printParagraph(`Mend: ${mend}`, "      "),
      ].join("\n");
    })
    .join("\n");
}

function unlisted({ files, refused }: RowReport): string[] {
  const more = files.reduce((sum, count) => sum + count.refused, 0) - refused.length;
  return more > 0 ? [`  and ${more} more; --rows FILE writes them all.`] : [];
}
