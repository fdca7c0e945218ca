import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** The file cannot be read as text, whatever its lines say. */
export class UnreadableText extends Error {
  override readonly name = "UnreadableText";
}

/** The lines of a text in UTF-8, plain or under gzip, as they come in. */
export async function* textLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for await (const chunk of unzipped(input)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new UnreadableText("The file is not UTF-8.");
    if (code?.startsWith("Z_")) throw new UnreadableText("The file is cut short, or its gzip is broken.");
    throw error;
  }
  if (rest !== "") yield rest;
}

/** Gzip begins with two bytes that no text in UTF-8 has (RFC 1952 §2.3.1). */
async function* unzipped(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = input[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const whole = Readable.from(
    (async function* () {
      yield first.value;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  yield* isGzip ? whole.compose(createGunzip()) : whole;
}
