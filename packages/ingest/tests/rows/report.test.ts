import { problem } from "@demarche/schema";
import { describe, expect, it } from "vitest";
import { printRowReport, type RowReport, RowReporter } from "../../src/rows/report.js";
import type { Row } from "../../src/rows/row.js";

const none = { added: 0, closed: 0 };

function reportOf(rows: readonly Row[], dryRun = false): RowReport {
  const reporter = new RowReporter("table", dryRun);
  for (const row of rows) reporter.read(row);
  reporter.recorded(
    rows.filter(({ records }) => records.length > 0),
    {
      statements: { added: 1234, corrected: 2, unchanged: 30_000 },
      records: none,
      derived: none,
    } as unknown as Parameters<RowReporter["recorded"]>[1],
  );
  return reporter.end(false);
}

const place = (row: number, file = "positions of the year.csv") => ({ file, row });
const recorded: Row["records"] = [{ kind: "actor", draft: {} }];
const refused = (row: number, code: "record.term" | "row.fields" = "record.term"): Row => ({
  ...place(row),
  records: [],
  refused: problem(
    code,
    code === "record.term" ? ["Said by"] : [],
    "The mapping says nothing of “maybe” in this column, in a sentence that is longer than a line.",
    "Correct it.",
  ),
});
const cleaned: Row = {
  ...place(3),
  records: recorded,
  findings: [
    {
      code: "text.control",
      message: "What is not shown is named.",
      original: "a\u0008 \u00A0b",
      cleaned: "a b",
    },
  ],
};

describe("a report of rows", () => {
  it("fits the width, names rows as rows, and shows what was cleaned", () => {
    const report = reportOf([
      { ...place(1), records: recorded },
      { ...place(2), records: [], left: "absent" },
      cleaned,
      refused(4),
      { ...place(1, "more.csv"), records: [], left: "absent" },
    ]);
    expect(printRowReport(report, "table", 60)).toBe(`rows of                    read  recorded  left  refused
positions of the year.csv     4         2     1        1
more.csv                      1         0     1        0
all                           5         2     2        1

records        added  corrected  closed  unchanged
statements     1,234          2             30,000
other records      0                  0
derived            0                  0

Rows left without a record:
  2 absent
      positions of the year.csv row 2; more.csv row 1

Rows with something to know, recorded or not:
  1 text.control
      What is not shown is named.
      positions of the year.csv row 3: “a<U+0008> <U+00A0>b”
      → “a b”

Rows refused:
  positions of the year.csv row 4, Said by, record.term
      The mapping says nothing of “maybe” in this column, in
      a sentence that is longer than a line.
      Mend: Correct it.

Rows are counted from 1; a heading is none.
`);
  });

  it("gives of many refused rows each reason with its first row, however late that is", () => {
    const many = Array.from({ length: 150 }, (_, at) => refused(at + 1));
    const printed = printRowReport(reportOf([...many, refused(151, "row.fields")], true), "table");
    expect(printed).toMatch(/^A dry run: nothing is recorded\./);
    expect(printed.slice(printed.indexOf("Rows refused"))).toBe(`Rows refused, of which --rows FILE lists all:
  150 record.term
      A value is not one of the words of its closed list.
      positions of the year.csv rows 1, 2, 3; and 147 more
      The first: The mapping says nothing of “maybe” in this column, in a sentence that is longer
      than a line.
      Mend: Correct it.
  1 row.fields
      A row has more or fewer values than the heading of its table.
      positions of the year.csv row 151
      The first: The mapping says nothing of “maybe” in this column, in a sentence that is longer
      than a line.
      Mend: Correct it.

Rows are counted from 1; a heading is none.
`);
  });

  it("is no wider than is good to read, and whole as JSON", () => {
    const report = reportOf([refused(1)]);
    const widest = Math.max(
      ...printRowReport(report, "table", 400)
        .split("\n")
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(120);
    expect(JSON.parse(printRowReport(report, "json"))).toEqual(report);
  });
});
