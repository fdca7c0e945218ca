import { Readable } from "node:stream";
import type { RowFormat } from "../src/rows/format.js";
import { type Input, streamInput } from "../src/rows/input.js";
import { KnownActors } from "../src/rows/known-actors.js";
import type { Row } from "../src/rows/row.js";

/** An input with this content. */
export const inputOf = (name: string, content: string | Buffer): Input =>
  streamInput(name, () => Readable.from([Buffer.from(content)]));

/** A line for each value. */
export const linesOf = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

/** The rows that a format makes of inputs, each for itself. */
export async function* eachRow(
  format: RowFormat,
  inputs: readonly Input[],
  actors = new KnownActors(),
): AsyncGenerator<Row> {
  for await (const given of format.read({ inputs, actors })) {
    if ("records" in given) yield given;
    else yield* given;
  }
}

/** The same rows, all at once. */
export async function rowsOf(...given: Parameters<typeof eachRow>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of eachRow(...given)) rows.push(row);
  return rows;
}

/** The drafts of the actors that rows give, each once, by slug. */
export function draftsOf(rows: readonly Row[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const drafts = rows.flatMap(({ records }) => records.map((given) => ("draft" in given ? given.draft : {})));
  return Object.fromEntries(drafts.map((draft) => [draft["slug"], draft]));
}

/** The codes of what there is to say of rows, each with its row. */
export const saidOf = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ row, left, refused, findings = [] }) => [
    ...(left === undefined ? [] : [`${row} left ${left}`]),
    ...(refused === undefined ? [] : [`${row} refused ${refused.code} ${refused.path.join(".")}`]),
    ...findings.map(({ code, original }) => `${row} ${code}${original === undefined ? "" : `: ${original}`}`),
  ]);
