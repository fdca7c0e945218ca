import { readFile } from "node:fs/promises";
import { text as textOf } from "node:stream/consumers";
import { CommandFailure, exitCodes } from "../server/failure.js";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "it is a folder",
  EACCES: "this user may not",
  ENOSPC: "the disk is full",
};

/** What the file system refused, in a sentence; other errors pass. */
export function withFile(error: unknown, file: string, done: "read" | "written"): unknown {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  const sentence = `The file ${file} cannot be ${done}: ${reasons[code] ?? code}.`;
  return new CommandFailure(sentence, exitCodes.file, { cause: error });
}

/**
 * A text in UTF-8 as it stands in the file, or on standard input for `-`, without a byte order mark.
 *
 * @param name as it was typed, for people
 * @throws CommandFailure when it cannot be read, or is not UTF-8
 */
export async function readText(path: string, name: string): Promise<string> {
  if (name === "-") return textOf(process.stdin);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw withFile(error, name, "read");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CommandFailure(
      `The file ${name} is not UTF-8; save it in UTF-8. An older program may have written UTF-16, Latin-1 or Shift JIS.`,
      exitCodes.file,
      { cause },
    );
  }
}
