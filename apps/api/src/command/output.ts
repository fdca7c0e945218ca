/** How a command writes its data. */
export const outputFormats = ["table", "json"] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Where a command writes: data to standard output, talk to standard error. Each text gets its line end. */
export interface Output {
  data(text: string): void;
  talk(text: string): void;
}

/** Writes to the process's own streams. There are no colours, so that NO_COLOR has nothing to turn off. */
export function processOutput(): Output {
  return {
    data: (text) => process.stdout.write(`${text}\n`),
    talk: (text) => process.stderr.write(`${text}\n`),
  };
}

/** Rows as columns of text, as wide as their widest cell; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
