import { type Problem, problem } from "@demarche/schema";
import { type Input, InputError, readJsonLines } from "../rows/input.js";
import type { Row, RowPlace } from "../rows/row.js";

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** The texts of a list; anything else has none. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => textOf(each) !== undefined) : [];

/** The objects of a list; anything else has none. */
export const objectsOf = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const missing = (field: string): Problem =>
  problem(
    "record.missing-field",
    [field],
    `The row has no ${field}.`,
    "Fill it in, or fetch the file again.",
  );

export const notAnObject = (place: RowPlace, why: string): Row => ({
  ...place,
  records: [],
  refused: problem(
    "record.type",
    [],
    `The row is no JSON object: ${why}`,
    "Mend it, or fetch the file again.",
  ),
});

/**
 * The objects of a file of JSON lines, and the rows that are none.
 *
 * @param isFormat whether an object is of the format; when the first one is not, the file is not
 * @throws InputError when it is not
 */
export async function* readObjects(
  input: Input,
  isFormat: (value: JsonObject) => boolean,
  what: string,
): AsyncGenerator<{ readonly place: RowPlace; readonly value: JsonObject } | Row> {
  let first = true;
  for await (const line of readJsonLines(input)) {
    const place = { file: input.name, row: line.row };
    const value = "value" in line ? line.value : undefined;
    if (first && !(isObject(value) && isFormat(value))) {
      throw new InputError(
        `${input.name}: Its first line is no ${what}. Check that it is the file that the format asks for.`,
      );
    }
    first = false;
    if (isObject(value)) yield { place, value };
    else yield notAnObject(place, "broken" in line ? line.broken : JSON.stringify(value));
  }
  if (first) throw new InputError(`${input.name}: It is empty. Give a file with a JSON object on each line.`);
}
