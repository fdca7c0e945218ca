import { stringify } from "csv-stringify/sync";

/** One column of a table of plain text. */
export interface Column {
  readonly head: string;
  /** Numbers stand at the right. */
  readonly right?: boolean;
  /** Gives way first when the table is too wide. */
  readonly yields?: boolean;
}

const gap = "  ";

/** A table of plain text, fitted to a width in columns by shortening the columns that yield. No line ends in spaces. */
export function printTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = 100,
): string {
  const cells = [columns.map(({ head }) => head), ...rows].map((row) => row.map(visible));
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ""))));
  const total = () => widths.reduce((sum, one) => sum + one, 0) + gap.length * (widths.length - 1);
  while (total() > width) {
    const widest = columns
      .map(({ yields }, index) => ({ yields, index, width: widths[index] as number }))
      .filter(({ yields, width: own }) => yields === true && own > 8)
      .sort((one, other) => other.width - one.width)[0];
    if (widest === undefined) break;
    widths[widest.index] = Math.max(8, widest.width - (total() - width));
  }
  return cells
    .map((row) =>
      columns
        .map(({ right }, index) => {
          const cell = shortened(row[index] ?? "", widths[index] as number);
          const space = " ".repeat((widths[index] as number) - widthOf(cell));
          return right === true ? space + cell : cell + space;
        })
        .join(gap)
        .trimEnd(),
    )
    .join("\n");
}

/** A table as CSV with a line of heads (RFC 4180). Absent cells are empty. */
export function printCsv(
  heads: readonly string[],
  rows: readonly (readonly (string | number | boolean | null | undefined)[])[],
): string {
  return stringify([[...heads], ...rows.map((row) => [...row])], {
    cast: { boolean: String },
  });
}

/** Words broken into lines of at most `width` columns, each behind `indent`; a longer word has a line of its own. */
export function printParagraph(text: string, indent = "", width = 100): string {
  const lines: string[] = [];
  let line = "";
  for (const word of visible(text).split(" ")) {
    if (line !== "" && widthOf(indent) + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => indent + one).join("\n");
}

/** The text without anything that a terminal would take as a command or a line's end. */
export function visible(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/\p{C}/gu, "\u{FFFD}");
}

function widthOf(text: string): number {
  return [...text].length;
}

function shortened(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${[...text].slice(0, width - 1).join("")}…`;
}
