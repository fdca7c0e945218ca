import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { PassThrough, type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type Options, parse } from "csv-parse";

/** An input that cannot be read as what it was said to be. The message names the place and the mend. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** A file or standard input, compressed by gzip or not. */
export interface Input {
  /** The name under which it is reported. */
  readonly name: string;
  /** Its length in bytes as it lies there; undefined of a pipe. */
  readonly bytes: number | undefined;
  /** How many of them have been read. */
  readonly bytesRead: number;
  /** Its content, unpacked. An input is read once. */
  open(): Readable;
}

/** @throws InputError when there is no such file, or it is a folder */
export async function fileInput(path: string, name = basename(path)): Promise<Input> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    const reason = found.code === "ENOENT" ? "There is no such file" : `It cannot be read (${found.code})`;
    throw new InputError(`${path}: ${reason}. Give the path of a file that can be read.`);
  }
  if (found.isDirectory()) throw new InputError(`${path}: It is a folder. Give the path of a file.`);
  return streamInput(name, () => createReadStream(path), found.size);
}

/** An input that comes from elsewhere, such as standard input. */
export function streamInput(name: string, source: () => Readable, bytes?: number): Input {
  let bytesRead = 0;
  return {
    name,
    bytes,
    get bytesRead() {
      return bytesRead;
    },
    open() {
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytesRead += chunk.length;
          done(null, chunk);
        },
      });
      const opened = new PassThrough();
      pipeline(source(), counted, unpacked(name), text(name), opened).catch((error: Error) =>
        opened.destroy(error),
      );
      return opened;
    },
  };
}

/** Passes bytes on, unpacked when they begin as gzip does. */
function unpacked(name: string) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const iterator = chunks[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < 2) {
      const { value, done } = await iterator.next();
      if (done) break;
      head = Buffer.concat([head, value]);
    }
    const whole = (async function* () {
      if (head.length > 0) yield head;
      for (;;) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    })();
    if (head[0] !== 0x1f || head[1] !== 0x8b) {
      yield* whole;
      return;
    }
    const gunzip = createGunzip();
    const fed = pipeline(whole, gunzip).catch(() => undefined);
    try {
      for await (const chunk of gunzip) yield chunk as Buffer;
    } catch (error) {
      throw new InputError(
        `${name}: The compressed file is damaged or cut short (${(error as NodeJS.ErrnoException).code}). Fetch it again.`,
      );
    }
    await fed;
  };
}

/** Passes bytes on that may be text in UTF-8. Whatever else it is, it is best told before it is taken apart. */
function text(name: string) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let first = true;
    for await (const chunk of chunks) {
      if (first) refuseOther(name, chunk.subarray(0, 1_024));
      first = false;
      yield chunk;
    }
  };
}

function refuseOther(name: string, head: Buffer): void {
  const mark = head.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") {
    throw new InputError(`${name}: It is in UTF-16. Save it in UTF-8.`);
  }
  if (head.includes(0)) {
    throw new InputError(`${name}: It is no text, since it holds zero bytes. Give a file of text in UTF-8.`);
  }
}

/** A row of a CSV file, by its columns, with its number from 1. */
export interface CsvRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string>>;
  /** How many fields it has, where it has more or fewer than the heading. */
  readonly fields?: number;
}

/** How a CSV file is written. */
export interface CsvOptions {
  readonly delimiter?: string;
  /** Columns without which the file is not what it is said to be. */
  readonly columns?: readonly string[];
  /** Whether a quotation mark inside a field may stand single. */
  readonly relaxed?: boolean;
  /** Called with the heading, before any row. What it throws ends the reading. */
  readonly onHeading?: (columns: readonly string[]) => void;
}

/**
 * Reads a CSV file with a heading, in UTF-8. Values are text as it stands: `NA` is NA, an empty field is empty. A row
 * with too few or too many fields has the fields that it has.
 *
 * @throws InputError when the heading lacks a column, or quotation marks do not close
 */
export async function* readCsv(input: Input, options?: CsvOptions): AsyncGenerator<CsvRow> {
  for await (const block of readCsvBlocks(input, options)) yield* block;
}

/** The same rows, block by block as the file is read: of a million rows, each for itself takes longer than its work. */
export async function* readCsvBlocks(
  input: Input,
  { delimiter = ",", columns = [], relaxed = false, onHeading }: CsvOptions = {},
): AsyncGenerator<readonly CsvRow[]> {
  let heading: readonly string[] | undefined;
  let row = 0;
  try {
    for await (const records of parsedBlocks(input, { delimiter, relax_quotes: relaxed })) {
      const rows: CsvRow[] = [];
      for (const fields of records) {
        if (heading === undefined) {
          heading = headingOf(input, fields, columns);
          onHeading?.(heading);
          continue;
        }
        row += 1;
        const values: Record<string, string> = {};
        for (let at = 0; at < heading.length; at += 1) values[heading[at] as string] = fields[at] ?? "";
        rows.push(
          fields.length === heading.length ? { row, values } : { row, values, fields: fields.length },
        );
      }
      if (rows.length > 0) yield rows;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${input.name}: After row ${row} it cannot be read: ${(error as Error).message} Mend the file there.`,
    );
  }
  if (heading === undefined) {
    throw new InputError(`${input.name}: It is empty. A CSV file begins with a heading.`);
  }
}

/** The records of a CSV file as its bytes come in. */
async function* parsedBlocks(input: Input, options: Options): AsyncGenerator<string[][]> {
  const parser = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, ...options });
  let records: string[][] = [];
  parser.on("data", (fields: string[]) => records.push(fields));
  // What fails is told to whoever writes; without a listener it would end the process.
  parser.on("error", () => undefined);
  const taken = () => {
    const block = records;
    records = [];
    return block;
  };
  // A fault is thrown when the records before it are given.
  const said = (send: (done: (error?: Error | null) => void) => void) =>
    new Promise<Error | null | undefined>((resolve) => send(resolve));
  for await (const bytes of input.open() as AsyncIterable<Buffer>) {
    const failed = await said((done) => parser.write(bytes, done));
    if (records.length > 0) yield taken();
    if (failed) throw failed;
  }
  const failed = await said((done) => parser.end(done));
  if (records.length > 0) yield taken();
  if (failed) throw failed;
}

const excerptLength = 200;
const excerpt = (long: string) => (long.length > excerptLength ? `${long.slice(0, excerptLength)}…` : long);

function headingOf({ name }: Input, fields: readonly string[], columns: readonly string[]): string[] {
  const heading = fields.map((field) => field.trim());
  const missing = columns.filter((column) => !heading.includes(column));
  if (missing.length > 0) {
    throw new InputError(
      `${name}: The heading has no ${missing.join(", ")}; it has ${excerpt(heading.join(", "))}. Check that it is the file that the format asks for.`,
    );
  }
  return heading;
}

/** A line of a file of JSON lines with its number from 1: a value, or why it is none. */
export type JsonLine =
  | { readonly row: number; readonly value: unknown }
  | { readonly row: number; readonly broken: string };

/** Reads a file line by line, in UTF-8; empty lines are passed over. */
export async function* readLines(input: Input): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of input.open() as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield line;
  }
  const last = rest + decoder.decode();
  if (last.trim() !== "") yield last;
}

/** Reads a file with a JSON value on each line, in UTF-8; empty lines are passed over, and not counted. */
export async function* readJsonLines(input: Input): AsyncGenerator<JsonLine> {
  let row = 0;
  for await (const line of readLines(input)) {
    row += 1;
    try {
      yield { row, value: JSON.parse(line) as unknown };
    } catch (error) {
      yield { row, broken: (error as Error).message };
    }
  }
}

/** Reads a whole input. */
export async function readBytes(input: Input): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open() as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Reads a whole input as one JSON value.
 *
 * @throws InputError when it is none
 */
export async function readJson(input: Input): Promise<unknown> {
  const bytes = await readBytes(input);
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes)) as unknown;
  } catch (error) {
    throw new InputError(
      `${input.name}: It is no JSON: ${(error as Error).message} Fetch it again, or mend it.`,
    );
  }
}
