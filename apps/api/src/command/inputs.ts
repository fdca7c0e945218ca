import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileInput, type Input, InputError, streamInput } from "@demarche/ingest";
import { CommandFailure, exitCodes } from "../server/failure.js";

/** Files are taken as they are named, folders by the files in them. */
export async function inputsOf(paths: readonly string[], typedIn: string): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === "-") {
      inputs.push(streamInput("standard input", () => process.stdin));
      continue;
    }
    const place = resolve(typedIn, path);
    const found = await stat(place).catch(() => undefined);
    const files = found?.isDirectory()
      ? (await readdir(place))
          .filter((name) => !name.startsWith("."))
          .sort()
          .map((name) => join(place, name))
      : [place];
    for (const file of files) inputs.push(await fileInput(file));
  }
  return inputs;
}

/** An input that is damaged, missing or none of the format is a file that cannot be read. */
export async function usable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InputError ? new CommandFailure(error.message, exitCodes.file) : error;
  }
}
