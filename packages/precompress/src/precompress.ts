import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** Below this many bytes an answer fits into one packet however it is sent. */
const smallest = 1024;

interface Options {
  /** Files that the page does not ask for when it opens: they are compressed, but not counted. */
  readonly later?: RegExp;
}

/**
 * Writes `.br` and `.gz` beside each built file larger than 1 kB, so that serving it costs no work; prints the size
 * of the first load.
 */
export function precompress({ later }: Options = {}): Plugin {
  return {
    name: "demarche-precompress",
    apply: "build",
    async writeBundle({ dir }, bundle) {
      if (!dir) throw new Error("the build has no folder to write to");
      const sizes = await Promise.all(
        Object.keys(bundle).map(async (file) => ({ file, bytes: await compressFile(join(dir, file)) })),
      );
      const first = sizes.filter(({ file }) => !later?.test(file));
      const bytes = first.reduce((sum, size) => sum + size.bytes, 0);
      this.info(`first load: ${(bytes / 1e6).toFixed(2)} MB, compressed`);
    },
  };
}

/** Gives the bytes that a browser receives, which are the file's own when it is small. */
async function compressFile(path: string): Promise<number> {
  const content = await readFile(path);
  if (content.length <= smallest) return content.length;
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: {
        // The last step, 11, takes twice the time of the whole build for 2 % less.
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)]);
  return brotli.length;
}
