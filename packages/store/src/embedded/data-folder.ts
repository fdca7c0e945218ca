import fs from "node:fs";
import path from "node:path";
import { StoreError } from "../engine/store-error.js";
import { readTemplate, unpack } from "./template.js";

function cannotBeMade(folder: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    "DATABASE_UNAVAILABLE",
    `The data folder ${folder} cannot be made (${reason}). Check its rights and that the disk has space, or choose another folder.`,
    { cause },
  );
}

/**
 * The real path of a folder that may not exist yet; the folders above it are made.
 *
 * @throws StoreError DATABASE_UNAVAILABLE
 */
export function realFolder(folder: string): string {
  const absolute = path.resolve(folder);
  try {
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    return fs.existsSync(absolute)
      ? fs.realpathSync(absolute)
      : path.join(fs.realpathSync(path.dirname(absolute)), path.basename(absolute));
  } catch (error) {
    throw cannotBeMade(absolute, error);
  }
}

function removeHalfMade(folder: string): void {
  const parent = path.dirname(folder);
  for (const name of fs.readdirSync(parent))
    if (name.startsWith(`${path.basename(folder)}.partial-`))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
}

/**
 * Makes a database folder from the template unless there is one. It is unpacked beside its place and moved there
 * whole, so that a process that dies on the way leaves no half database; what such a one left is removed.
 *
 * @param folder real path, locked by the caller
 * @returns whether it was made
 * @throws StoreError DATABASE_UNAVAILABLE when it cannot be made, or holds something that is not a database
 */
export function prepareFolder(folder: string, template: string | URL): boolean {
  removeHalfMade(folder);
  if (fs.existsSync(path.join(folder, "PG_VERSION"))) return false;
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
    throw new StoreError(
      "DATABASE_UNAVAILABLE",
      `The folder ${folder} holds files but no database. Choose an empty folder, or one that does not exist.`,
    );
  const tar = readTemplate(template);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    fs.mkdirSync(partial, { mode: 0o700 });
    unpack(tar, partial);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(partial, folder);
  } catch (error) {
    throw cannotBeMade(folder, error);
  }
  return true;
}
