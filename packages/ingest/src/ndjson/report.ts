import { type PrintOptions, printProblems } from "../report/report.js";
import { printTable } from "../report/table.js";
import type { LinesReport } from "./import.js";

/** Prints what an import of lines did, for people or for programs. Ends in a line's end. */
export function printLinesReport(report: LinesReport, { format }: PrintOptions): string {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const { file, dryRun, read, problems, statements, records, derived } = report;
  const outcome = problems.length > 0 ? "refused" : dryRun ? "tried" : "recorded";
  const table = printTable(
    [
      { head: "file", yields: true },
      { head: "outcome" },
      { head: "read", right: true },
      { head: "statements added", right: true },
      { head: "unchanged", right: true },
      { head: "records added", right: true },
      { head: "derived", right: true },
    ],
    [
      [
        file,
        outcome,
        ...[read, statements.added, statements.unchanged, records.added, derived.added].map(String),
      ],
    ],
  );
  return `${[table, ...printProblems(problems)].join("\n\n")}\n`;
}
