import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { StoreError } from "../engine/store-error.js";
import {
  type BackupEnd,
  type BackupHead,
  type BackupMark,
  type BackupReport,
  BackupSum,
  formatVersion,
  type TableHead,
} from "./backup.format.js";

/** No row is longer; a file with a longer line is none of ours, however little it takes under gzip. */
const lineMaxChars = 64 * 1024 * 1024;
const charsAtOnce = 1024 * 1024;

/** Rows of one table, as their lines. */
export interface BackedRows {
  readonly table: TableHead;
  readonly lines: readonly string[];
}

/**
 * Reads a backup, and gives back what it holds when it has been read whole and is undamaged.
 *
 * @param take called with the rows, a part at a time, before anybody knows whether the file is whole
 * @throws StoreError BACKUP_UNUSABLE; NodeJS.ErrnoException when the file cannot be read
 */
export async function readBackup(
  file: string,
  take: (rows: BackedRows) => Promise<void> = async () => undefined,
): Promise<BackupReport> {
  const sum = new BackupSum();
  let begun = false;
  let table: TableHead | undefined;
  let end: BackupEnd | undefined;
  let lines: string[] = [];
  let chars = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    if (table === undefined) throw damaged(file, "it holds a row of no table");
    sum.rows(lines);
    await take({ table, lines });
    lines = [];
    chars = 0;
  };

  for await (const line of linesOf(file)) {
    if (!begun) {
      sum.head(headOf(file, line), line);
      begun = true;
    } else if (end !== undefined) {
      throw damaged(file, "it goes on after its end");
    } else if (line.startsWith("[")) {
      await flush();
      const [kind, what] = markOf(file, line);
      if (kind === "end") {
        end = what;
      } else {
        table = what;
        sum.table(what.table, line);
      }
    } else {
      lines.push(line);
      chars += line.length;
      if (chars >= charsAtOnce) await flush();
    }
  }
  if (!begun) throw notBackup(file);
  if (end === undefined) throw damaged(file, "its end is missing");
  const counted = sum.end();
  if (JSON.stringify(counted) !== JSON.stringify(end))
    throw damaged(file, "its content is not what its last line says");
  return sum.report(counted);
}

function headOf(file: string, line: string): BackupHead {
  let head: Partial<BackupHead> | null;
  try {
    head = JSON.parse(line) as Partial<BackupHead> | null;
  } catch {
    throw notBackup(file);
  }
  if (head?.demarche !== "backup") throw notBackup(file);
  if (head.format !== formatVersion) {
    throw new StoreError(
      "BACKUP_UNUSABLE",
      `The backup ${file} has the format ${head.format}, and this version reads ${formatVersion}. Restore it with the version that made it.`,
    );
  }
  return head as BackupHead;
}

function markOf(file: string, line: string): BackupMark {
  try {
    return JSON.parse(line) as BackupMark;
  } catch (cause) {
    throw damaged(file, "a line of it is no JSON", cause);
  }
}

/** Lines end in LF alone: JSON may hold the line ends that other readers know. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  const text = createGunzip().setEncoding("utf8");
  // Its errors come out of the iteration below.
  pipeline(createReadStream(file), text, () => undefined);
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() as string;
      if (rest.length > lineMaxChars) throw damaged(file, "a line of it does not end");
      yield* parts;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "Z_DATA_ERROR" && (error as Error).message === "incorrect header check")
      throw notBackup(file);
    if (code?.startsWith("Z_")) throw damaged(file, (error as Error).message, error);
    throw error;
  }
  if (rest !== "") throw damaged(file, "its last line is cut off");
}

function notBackup(file: string): StoreError {
  return new StoreError("BACKUP_UNUSABLE", `The file ${file} is no backup of Demarche.`);
}

function damaged(file: string, how: string, cause?: unknown): StoreError {
  return new StoreError("BACKUP_UNUSABLE", `The backup ${file} is damaged: ${how}. Use another copy.`, {
    cause,
  });
}
