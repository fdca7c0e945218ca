/** How a command writes its data. */
export const outputFormats = ["table", "json", "csv"] as const;
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
