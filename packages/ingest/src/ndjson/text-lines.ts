import { type Input, InputError } from "../rows/input.js";

/**
 * The lines of an input, as they come in.
 *
 * @throws InputError when it cannot be read as text, whatever its lines say
 */
export async function* textLines(input: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for await (const chunk of input.open() as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_ENCODING_INVALID_ENCODED_DATA") throw error;
    throw new InputError(`${input.name}: It is not UTF-8. Export again, and copy the file whole.`);
  }
  if (rest !== "") yield rest;
}
