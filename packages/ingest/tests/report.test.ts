import { describe, expect, it } from "vitest";
import { type DossierReport, type ImportReport, printReport } from "../src/index.js";
import { printParagraph, printTable } from "../src/report/table.js";

const change = { added: 0, closed: 0 };
const reportOf = (given: Partial<DossierReport>): DossierReport => ({
  file: "small.yaml",
  slug: "small",
  outcome: "RECORDED",
  problems: [],
  findings: [],
  external: [],
  ...given,
});
const finding = {
  statement: "small-st-01",
  rule: "hedge" as const,
  severity: "WARNING" as const,
  message: "The passage holds “may”.",
  mend: "Mark it.",
  file: "small.yaml",
  line: 12,
  column: 3,
};
const report: ImportReport = {
  dryRun: false,
  dossiers: [
    reportOf({
      recorded: {
        statements: { added: 19, corrected: 1, unchanged: 2 },
        records: { added: 104, closed: 3 },
        derived: { added: 16, closed: 0 },
      },
      findings: [
        finding,
        { ...finding, rule: "single-statement", severity: "NOTE" },
        { ...finding, rule: "single-statement", severity: "NOTE" },
      ],
    }),
    reportOf({
      file: "same.yaml",
      slug: "same",
      outcome: "UNCHANGED",
      recorded: { statements: { added: 0, corrected: 0, unchanged: 2 }, records: change, derived: change },
    }),
    reportOf({
      file: "broken.yaml",
      slug: undefined,
      outcome: "REFUSED",
      problems: [
        {
          code: "record.unknown-field",
          path: ["actors", 0, "named"],
          message: "Actor has no field “named”.",
          mend: "Perhaps names is meant.",
          file: "broken.yaml",
          line: 4,
          column: 5,
        },
        {
          code: "file.unreadable",
          path: [],
          message: "The file is not UTF-8.",
          mend: "Save it in UTF-8.",
          file: "broken.yaml",
        },
      ],
    }),
  ],
};

describe("a report", () => {
  it("is printed for people", () => {
    expect(
      printReport(report, { format: "table" }),
    ).toBe(`dossier      outcome    statements added  corrected  unchanged  records added  closed  derived
small        recorded                 19          1          2            104       3       16
same         unchanged                 0          0          2              0       0        0
broken.yaml  refused                   –          –          –              –       –        –

2 problems:
  broken.yaml:4:5 record.unknown-field actors[0].named
      Actor has no field “named”.
      Mend: Perhaps names is meant.
  broken.yaml file.unreadable
      The file is not UTF-8.
      Mend: Save it in UTF-8.

1 warning:
  small.yaml:12:3 hedge small-st-01
      The passage holds “may”.
      Mend: Mark it.

2 notes, kept with the statements: single-statement 2.
`);
  });

  it("shows the line with marks below the words, as wide as they are", () => {
    const shown = (text: string, words: string) =>
      printReport(
        {
          dryRun: true,
          dossiers: [
            reportOf({
              findings: [
                { ...finding, excerpt: { line: 12, text, start: text.indexOf(words), length: words.length } },
              ],
            }),
          ],
        },
        { format: "table" },
      );
    expect(shown("    - exact: it may open", "may")).toContain(
      "  small.yaml:12:3 hedge small-st-01\n      12 | - exact: it may open\n                       ^^^\n",
    );
    expect(shown("日本が検討", "検討")).toContain("12 | 日本が検討\n                 ^^^^\n");
  });

  it("is a row of CSV for each dossier, problem and finding", () => {
    const lines = printReport(report, { format: "csv" }).trimEnd().split("\n");
    expect(lines).toHaveLength(1 + 3 + 2 + 3);
    expect(lines[0]).toBe("file,dossier,outcome,severity,code,path,line,column,words,message,mend");
    expect(lines[2]).toBe(
      "small.yaml,small,RECORDED,WARNING,hedge,small-st-01,12,3,,The passage holds “may”.,Mark it.",
    );
  });

  it("lists notes when asked, and says what a dry run would do", () => {
    const text = printReport({ ...report, dryRun: true }, { format: "table", notes: true });
    expect(text).toContain("would be recorded");
    expect(text).toContain("2 notes:\n  small.yaml:12:3 single-statement small-st-01");
    expect(text).not.toContain("kept with the statements");
  });

  it("names the records of other dossiers when they were only checked", () => {
    const external = [
      { to: "Actor" as const, slug: "nato", path: [] },
      { to: "Statement" as const, slug: "other-st-01", path: [] },
    ];
    const text = (outcome: DossierReport["outcome"]) =>
      printReport({ dryRun: true, dossiers: [reportOf({ outcome, external })] }, { format: "table" });
    expect(text("CHECKED")).toContain(
      "small refers to 2 records of other dossiers: Actor:nato, Statement:other-st-01.",
    );
    expect(text("RECORDED")).not.toContain("refers to");
  });

  it("stays within 100 columns, whatever is in it", () => {
    const long = "word ".repeat(60).trim();
    const wide = reportOf({
      slug: "a".repeat(120),
      recorded: {
        statements: { added: 100_000, corrected: 100_000, unchanged: 100_000 },
        records: { added: 1_000_000, closed: 1_000_000 },
        derived: { added: 1_000_000, closed: 0 },
      },
      problems: [
        { code: "text.invalid", path: ["a"], message: long, mend: long, file: "x.yaml", line: 1, column: 1 },
      ],
      external: [],
    });
    const lines = printReport({ dryRun: true, dossiers: [wide] }, { format: "table" }).split("\n");
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(lines.join(" ").match(/word/g)).toHaveLength(120);
    expect(lines[1]).toContain("…");
  });

  it("hands nothing to a terminal that it would obey", () => {
    const nasty = reportOf({
      file: "a\u001B[31m.yaml",
      slug: undefined,
      outcome: "REFUSED",
      problems: [
        {
          code: "record.term",
          path: [],
          message: "“\u001B[2J\r\nboo\u0007\u202E” is no word.",
          mend: "m",
          file: "a\u001B[31m.yaml",
        },
      ],
    });
    const text = printReport({ dryRun: false, dossiers: [nasty] }, { format: "table" });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{C}/u);
    expect(text).toContain("boo");
  });

  it("is printed for programs as what it is", () => {
    expect(JSON.parse(printReport(report, { format: "json" }))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(printReport(report, { format: "json" })).toMatch(/\}\n$/);
  });
});

describe("a table", () => {
  it("shortens the widest of the columns that yield", () => {
    const columns = [
      { head: "one", yields: true },
      { head: "two", yields: true },
      { head: "n", right: true },
    ];
    expect(printTable(columns, [["short one", "abcdefghijklmnop", "12"]], 26).split("\n")).toEqual([
      "one        two           n",
      "short one  abcdefghij…  12",
    ]);
  });

  it("ends no line in spaces", () => {
    expect(printTable([{ head: "one" }, { head: "long head" }], [["a", "b"]])).toBe("one  long head\na    b");
  });

  it("breaks a paragraph between words, and leaves a long word whole", () => {
    expect(printParagraph("one two three four", "  ", 11)).toBe("  one two\n  three\n  four");
    expect(printParagraph("bbbbbbbbbbbbbbbb c", "", 8)).toBe("bbbbbbbbbbbbbbbb\nc");
    expect(printParagraph("a bbbbbbbbbbbbbbbb c", "", 8)).toBe("a\nbbbbbbbbbbbbbbbb\nc");
  });
});
