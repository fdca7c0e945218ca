import { type Excerpt, type Problem, printProblemPath } from "@demarche/schema";
import type { Finding } from "../dossier/check.js";
import type { DossierReport, ImportReport } from "../dossier/import.js";
import { printCsv, printParagraph, printTable, visible } from "./table.js";

/** How to print a report. */
export interface PrintOptions {
  readonly format: "table" | "json" | "csv";
  /** Whether to list notes one by one; otherwise they are counted. */
  readonly notes?: boolean;
}

/**
 * Prints a report for people, in plain text within 100 columns, or for programs, as JSON or as CSV: a row for each
 * dossier, and one for each of its problems and findings. Ends in a line's end.
 */
export function printReport(report: ImportReport, { format, notes = false }: PrintOptions): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  if (format === "csv") return printRows(report);
  const problems = report.dossiers.flatMap((dossier) => dossier.problems);
  const findings = report.dossiers.flatMap((dossier) => dossier.findings);
  const warnings = findings.filter(({ severity }) => severity === "WARNING");
  const noted = findings.filter(({ severity }) => severity === "NOTE");
  return `${[
    printDossiers(report),
    ...printProblems(problems),
    ...section("warning", warnings, printFinding),
    ...(notes ? section("note", noted, printFinding) : noted.length > 0 ? [printCounts(noted)] : []),
    ...report.dossiers.flatMap(printExternal),
  ].join("\n\n")}\n`;
}

const outcomes: Readonly<Record<DossierReport["outcome"], readonly [done: string, tried: string]>> = {
  RECORDED: ["recorded", "would be recorded"],
  UNCHANGED: ["unchanged", "unchanged"],
  REFUSED: ["refused", "refused"],
  WITHHELD: ["withheld", "withheld"],
  CHECKED: ["checked", "checked"],
};

function printDossiers({ dryRun, dossiers }: ImportReport): string {
  const number = (count: number | undefined) => (count === undefined ? "–" : String(count));
  return printTable(
    [
      { head: "dossier", yields: true },
      { head: "outcome" },
      { head: "statements added", right: true },
      { head: "corrected", right: true },
      { head: "unchanged", right: true },
      { head: "records added", right: true },
      { head: "closed", right: true },
      { head: "derived", right: true },
    ],
    dossiers.map(({ file, slug, outcome, recorded }) => [
      slug ?? file,
      outcomes[outcome][dryRun ? 1 : 0],
      number(recorded?.statements.added),
      number(recorded?.statements.corrected),
      number(recorded?.statements.unchanged),
      number(recorded?.records.added),
      number(recorded?.records.closed),
      number(recorded?.derived.added),
    ]),
  );
}

function printRows({ dossiers }: ImportReport): string {
  return printCsv(
    ["file", "dossier", "outcome", "severity", "code", "path", "line", "column", "words", "message", "mend"],
    dossiers
      .flatMap(({ file, slug, outcome, problems, findings }) => [
        [file, slug, outcome],
        ...problems.map(({ code, path, line, column, excerpt, message, mend }) => [
          file,
          slug,
          outcome,
          "ERROR",
          code,
          printProblemPath(path),
          line,
          column,
          wordsOf(excerpt),
          message,
          mend,
        ]),
        ...findings.map(({ rule, statement, severity, line, column, excerpt, message, mend }) => [
          file,
          slug,
          outcome,
          severity,
          rule,
          statement,
          line,
          column,
          wordsOf(excerpt),
          message,
          mend,
        ]),
      ])
      .map((row) => Array.from({ length: 11 }, (_, at) => row[at])),
  );
}

const wordsOf = (excerpt?: Excerpt) => excerpt?.text.slice(excerpt.start, excerpt.start + excerpt.length);

function section<T>(word: string, entries: readonly T[], print: (entry: T) => string): string[] {
  if (entries.length === 0) return [];
  return [[`${counted(entries.length, word)}:`, ...entries.map(print)].join("\n")];
}

/** Problems one by one, under their number; nothing when there are none. */
export const printProblems = (problems: readonly Problem[]): string[] =>
  section("problem", problems, printProblem);

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function place({ file, line, column }: { file?: string; line?: number; column?: number }): string {
  return visible([file, line, column].filter((part) => part !== undefined).join(":"));
}

function printProblem(problem: Problem): string {
  const path = printProblemPath(problem.path);
  const head = [place(problem), problem.code, ...(path === "" ? [] : [path])].filter((part) => part !== "");
  return entry(head.join("  "), problem);
}

function printFinding(finding: Finding): string {
  return entry([place(finding), finding.rule, finding.statement].join("  "), finding);
}

function entry(
  head: string,
  { message, mend, excerpt }: { readonly message: string; readonly mend: string; readonly excerpt?: Excerpt },
): string {
  return [
    printParagraph(head, "  "),
    ...(excerpt === undefined ? [] : [printExcerpt(excerpt)]),
    printParagraph(message, "      "),
    printParagraph(`Mend: ${mend}`, "      "),
  ].join("\n");
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** The line, and marks below its words. */
function printExcerpt({ line, text, start, length }: Excerpt): string {
  const columns = (part: string) =>
    [...part].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
  const shown = (part: string) => part.replace(/\s/gu, " ").replace(/\p{C}/gu, "\u{FFFD}");
  const indent = text.slice(0, start).search(/\S|$/u);
  const number = `${line} | `;
  const space = " ".repeat(6 + number.length + columns(text.slice(indent, start)));
  const marks = "^".repeat(Math.max(1, columns(text.slice(start, start + length))));
  return `${" ".repeat(6)}${number}${shown(text.slice(indent))}\n${space}${marks}`;
}

function printCounts(noted: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of noted) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].map(([rule, count]) => `${rule} ${count}`).join(", ");
  return printParagraph(`${counted(noted.length, "note")}, kept with the statements: ${rules}.`);
}

function printExternal({ slug, outcome, external }: DossierReport): string[] {
  if (outcome !== "CHECKED" || external.length === 0) return [];
  const records = external.map((reference) => `${reference.to}:${reference.slug}`).join(", ");
  return [
    printParagraph(`${slug} refers to ${counted(external.length, "record")} of other dossiers: ${records}.`),
  ];
}
