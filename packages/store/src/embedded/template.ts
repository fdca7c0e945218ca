import fs from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { StoreError } from "../engine/store-error.js";

/**
 * Where a file of the build lies, also when this module runs from its source: workers and templates exist only in
 * the build.
 *
 * @param name path below dist
 */
export function built(name: string): URL {
  const dist = import.meta.url.endsWith(".ts") ? "../../dist/" : "../";
  return new URL(dist + name, import.meta.url);
}

/** A database with every migration applied, from which a fresh one starts. */
export const templateDefault = built("template.tar.gz");

/** A database with nothing in it, from which the template is made. */
export const templateBlank = built("blank.tar.gz");

const blockSize = 512;

/**
 * Unpacks a tar of a data folder as PGlite dumps it: regular files and folders, names of at most 255 characters.
 *
 * @throws Error when a name leads out of `folder`
 */
export function unpack(tarball: Uint8Array, folder: string): void {
  const tar = Buffer.from(tarball.buffer, tarball.byteOffset, tarball.byteLength);
  const text = (start: number, length: number): string => {
    const field = tar.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.toString("utf8", 0, end < 0 ? length : end);
  };
  let at = 0;
  while (at + blockSize <= tar.length && tar[at] !== 0) {
    const prefix = text(at + 345, 155);
    const name = path.posix.join("/", prefix, text(at, 100));
    const size = Number.parseInt(text(at + 124, 12), 8);
    const target = path.join(folder, name);
    if (tar[at + 156] === "5".charCodeAt(0)) fs.mkdirSync(target, { recursive: true, mode: 0o700 });
    else {
      fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
      fs.writeFileSync(target, tar.subarray(at + blockSize, at + blockSize + size), { mode: 0o600 });
    }
    at += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
}

/**
 * The template's tar.
 *
 * @throws StoreError DATABASE_UNAVAILABLE when it is not there or damaged
 */
export function readTemplate(template: string | URL): Uint8Array {
  try {
    return gunzipSync(fs.readFileSync(template));
  } catch (cause) {
    const place = template instanceof URL ? template.pathname : template;
    throw new StoreError(
      "DATABASE_UNAVAILABLE",
      `The template ${place}, from which a fresh database starts, is missing or damaged. Build the program again.`,
      { cause },
    );
  }
}
