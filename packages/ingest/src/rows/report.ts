import { type Problem, printProblemPath, problemCodes } from "@demarche/schema";
import type { RecordReport } from "@demarche/store";
import { printCsv, printParagraph, printTable } from "../report/table.js";
import type { FoundRow, RefusedRow, Row, RowPlace } from "./row.js";

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
  /** The first hundred refused rows and the first for each reason, in the order of the files, with their problems. */
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
    const code = problems[0]?.code;
    const first = code !== undefined && !this.#refusals.has(code);
    if (code !== undefined) this.#refusals.add(code, problemCodes.meanings[code], refused);
    if (first || this.#refused.length < refusedListed) this.#refused.push(refused);
    this.#onRow?.(refused);
  }

  recorded(rows: readonly Row[], { statements, records, derived }: RecordReport): void {
    for (const { file } of rows) this.#fileOf(file).recorded += 1;
    this.#statements = sum(this.#statements, statements);
    this.#records = sum(this.#records, records);
    this.#derived = sum(this.#derived, derived);
  }

  end(interrupted: boolean): RowReport {
    const files = [...this.#files.keys()];
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
      refused: this.#refused.sort(
        (one, other) => files.indexOf(one.file) - files.indexOf(other.file) || one.row - other.row,
      ),
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

  has(code: string): boolean {
    return this.#tallies.has(code);
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

const outcomes = ["read", "recorded", "left", "refused"] as const;
const widthDefault = 100;
/** Longer lines are hard to read, however wide the terminal is. */
const widthMax = 120;
const refusedPrinted = 10;
const examplesPrinted = 3;

/**
 * Prints a report for people, in plain text within a width in columns, or for programs: as JSON, or, file by file, as
 * CSV. Ends in a line's end.
 */
export function printRowReport(
  report: RowReport,
  format: "table" | "json" | "csv",
  width = widthDefault,
): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  if (format === "csv") {
    const counts = report.files.map(({ file, ...count }) => [file, ...outcomes.map((name) => count[name])]);
    return printCsv(["file", ...outcomes], counts);
  }
  const page = new Page(Math.min(width, widthMax));
  const counted = [report.left, report.findings, report.refusals];
  return `${[
    ...(report.dryRun ? [page.paragraph("A dry run: nothing is recorded. What a run would do:")] : []),
    page.files(report),
    page.recorded(report),
    ...page.tallies("Rows left without a record", report.left),
    ...page.tallies("Rows with something to know, recorded or not", report.findings),
    ...page.refused(report),
    ...(counted.some((tallies) => tallies.length > 0)
      ? [page.paragraph("Rows are counted from 1; a heading is none.")]
      : []),
  ].join("\n\n")}\n`;
}

const number = (count: number): string => count.toLocaleString("en");

/** A report as text. Rows are named as people count them in a table: below the heading, from 1. */
class Page {
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  paragraph(text: string, indent = ""): string {
    return printParagraph(text, indent, this.#width);
  }

  files({ files }: RowReport): string {
    const rows = files.map(({ file, ...counts }) => [file, ...outcomes.map((name) => number(counts[name]))]);
    const all = (name: (typeof outcomes)[number]) => files.reduce((sum, counts) => sum + counts[name], 0);
    const total = ["all", ...outcomes.map((name) => number(all(name)))];
    return printTable(
      [{ head: "rows of", yields: true }, ...outcomes.map((head) => ({ head, right: true }))],
      files.length > 1 ? [...rows, total] : rows,
      this.#width,
    );
  }

  recorded({ statements, records, derived }: RowReport): string {
    const counts: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
      ["statements", statements],
      ["other records", { ...records }],
      ["derived", { ...derived }],
    ];
    const changes = ["added", "corrected", "closed", "unchanged"];
    return printTable(
      [{ head: "records" }, ...changes.map((head) => ({ head, right: true }))],
      counts.map(([name, count]) => [
        name,
        ...changes.map((change) => (count[change] === undefined ? "" : number(count[change]))),
      ]),
      this.#width,
    );
  }

  tallies(what: string, tallies: readonly Tally[]): string[] {
    return tallies.length === 0
      ? []
      : [[`${what}:`, ...tallies.flatMap((tally) => this.#tally(tally))].join("\n")];
  }

  #tally({ code, message, count, rows }: Tally): string[] {
    const shown = rows.slice(0, examplesPrinted);
    const more = count > shown.length ? [`and ${number(count - shown.length)} more`] : [];
    const changed = shown.some(({ original }) => original !== undefined);
    const examples = changed
      ? [...shown.map((row) => `${placeOf(row)}: ${changeOf(row)}`), ...more]
      : [[...placesOf(shown), ...more].join("; ")];
    return [
      this.paragraph(`${number(count)}  ${code}`, "  "),
      ...(message === code ? [] : [this.paragraph(message, below)]),
      ...examples.map((example) => this.paragraph(example, below)),
    ];
  }

  /** Each refused row; of many, how often each reason occurs, and the first row for which it was given. */
  refused({ files, refused, refusals }: RowReport): string[] {
    if (refused.length === 0) return [];
    const count = files.reduce((sum, counts) => sum + counts.refused, 0);
    if (count <= refusedPrinted) {
      const rows = refused.flatMap((row) =>
        row.problems.flatMap((found) => [
          this.paragraph([placeOf(row), ...columnOf(found), found.code].join(", "), "  "),
          ...this.#why(found),
        ]),
      );
      return [["Rows refused:", ...rows].join("\n")];
    }
    const reasons = refusals.flatMap((tally) => {
      const first = refused
        .flatMap(({ problems }) => problems.slice(0, 1))
        .find(({ code }) => code === tally.code);
      return [...this.#tally(tally), ...(first === undefined ? [] : this.#why(first, "The first: "))];
    });
    return [["Rows refused, of which --rows FILE lists all:", ...reasons].join("\n")];
  }

  #why({ message, mend }: Problem, lead = ""): string[] {
    return [this.paragraph(`${lead}${message}`, below), this.paragraph(`Mend: ${mend}`, below)];
  }
}

/** Stands before what is said of the line above. */
const below = "      ";

/** Not `file:row`, which is read as a line, and the heading is one. */
const placeOf = ({ file, row }: RowPlace): string => `${file} row ${row}`;

function placesOf(places: readonly RowPlace[]): string[] {
  const rows = new Map<string, number[]>();
  for (const { file, row } of places) rows.set(file, [...(rows.get(file) ?? []), row]);
  return [...rows].map(
    ([file, numbers]) => `${file} row${numbers.length > 1 ? "s" : ""} ${numbers.join(", ")}`,
  );
}

/** A path of one step is a column, whose name may hold spaces. */
function columnOf({ path }: Problem): string[] {
  if (path.length === 0) return [];
  return [path.length === 1 ? String(path[0]) : printProblemPath(path)];
}

function changeOf({ original = "", cleaned }: Tally["rows"][number]): string {
  return cleaned === undefined ? quoted(original) : `${quoted(original)} → ${quoted(cleaned)}`;
}

/** A value within quotation marks, shortened, its spaces as they are; what no terminal shows is named. */
function quoted(text: string): string {
  const shown = [...text]
    .slice(0, 60)
    .map((character) => unseen(character))
    .join("");
  return `“${shown}${[...text].length > 60 ? "…" : ""}”`;
}

function unseen(character: string): string {
  if (character === " ") return " ";
  if (!/[\p{C}\p{Z}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
