import "reflect-metadata";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { csvMetadata, exportLines, exportList, listFiles, listNames, listsOf } from "@demarche/ingest";
import { type ListFormat, nearest } from "@demarche/schema";
import type { ListName, Store } from "@demarche/store";
import { buildSchema } from "../graphql/schema.js";
import { ArgumentProblem, argumentsInWords } from "../list/list.arguments.js";
import type { Config } from "../server/config.js";
import { openDatabase } from "../server/database.js";
import { CommandFailure, exitCodes } from "../server/failure.js";
import type { ExportFlags } from "./export.command.js";
import type { Output } from "./output.js";

/** How often progress is told. */
const toldEvery = 10_000;

/** Writes a list, every list, or everything that was recorded. Gives back the exit code. */
export async function exportAs(
  words: readonly string[],
  { list, outputFile, ...flags }: ExportFlags,
  config: Config,
  output: Output,
): Promise<number> {
  const format = flags.format as ListFormat;
  const place = outputFile === undefined ? undefined : resolve(config.typedIn, outputFile);
  const lists = list === undefined ? listsOf(format) : [listNamed(list, format)];
  const whole = list === undefined && format === "ndjson";
  if (list === undefined && words.length > 0) {
    throw usage("Filters and dates belong to a list; name it with --list.");
  }
  if (list === undefined && !whole && place === undefined && lists.length > 1) {
    throw usage(`${format} of everything is several files; give a folder with -O, or one list with --list.`);
  }
  const args = list === undefined ? {} : argumentsOf(list, words);
  const store = await openDatabase(config);
  try {
    output.talk(`Exporting from ${store.where}.`);
    const tell = (name: string) => {
      let read = 0;
      return (records: number) => {
        const before = Math.floor(read / toldEvery);
        read += records;
        if (Math.floor(read / toldEvery) > before) output.talk(`${name}: ${read} records`);
      };
    };
    if (whole) await write(exportLines(store, tell("everything")), place);
    else {
      const folder = place !== undefined && (lists.length > 1 || (await isFolder(place))) ? place : undefined;
      if (folder !== undefined) await mkdir(folder, { recursive: true });
      for (const name of lists) {
        const { ending } = listFiles[format];
        const path = folder === undefined ? place : join(folder, `${name}.${ending}`);
        await writeList(store, name, format, args, path, tell(name));
        if (path !== undefined) output.talk(`Wrote ${path}.`);
      }
    }
    return exitCodes.done;
  } catch (error) {
    if (error instanceof Error && error.name === "ReadError") throw usage(error.message);
    throw error;
  } finally {
    await store.close();
  }
}

const usage = (message: string) => new CommandFailure(message, exitCodes.usage);

function listNamed(list: string, format: ListFormat): ListName {
  const known = listsOf(format);
  const named = known.find((name) => name === list);
  if (named !== undefined) return named;
  if (listNames.some((name) => name === list)) {
    throw usage(`${format} cannot hold ${list}; it holds ${known.join(", ")}.`);
  }
  const near = nearest(list, listNames);
  throw usage(
    `"${list}" is no list${near === undefined ? "." : `; did you mean ${near}?`} Lists: ${listNames.join(", ")}.`,
  );
}

function argumentsOf(list: string, words: readonly string[]): Record<string, unknown> {
  const given = words.map((word) => {
    const at = word.indexOf("=");
    if (at < 1) throw usage(`"${word}" is no name=value.`);
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  try {
    return argumentsInWords(buildSchema(), list, given);
  } catch (error) {
    if (error instanceof ArgumentProblem) throw usage(`${error.message} ${error.mend}`);
    throw error;
  }
}

async function writeList(
  store: Store,
  list: ListName,
  format: ListFormat,
  args: Readonly<Record<string, unknown>>,
  path: string | undefined,
  onPage: (records: number) => void,
): Promise<void> {
  await write(exportList(store, { list, format, args, onPage }), path);
  if (format !== "csv" || path === undefined) return;
  const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  await write([csvMetadata(list, file)], `${path.replace(/\.csv$/u, "")}.csv-metadata.json`);
}

const isFolder = async (path: string) =>
  /[/\\]$/u.test(path) || ((await stat(path).catch(() => undefined))?.isDirectory() ?? false);

/** A file has its name once it is whole. */
async function write(
  pieces: AsyncIterable<string> | Iterable<string>,
  path: string | undefined,
): Promise<void> {
  if (path === undefined) return pipeline(Readable.from(pieces), process.stdout, { end: false });
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === "open") throw usage(`${path} cannot be written (${code}); name another file with -O.`);
    throw error;
  }
}
