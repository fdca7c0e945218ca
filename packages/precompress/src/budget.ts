import { constants, gzipSync } from "node:zlib";
import type { Plugin, Rollup } from "vite";

/** What a page may cost. */
export interface Budget {
  /** Bytes of script, compressed with gzip, that any one page may ask for before it is drawn. */
  readonly scriptBytesMax: number;
  /** The modules that are pages, by their path. */
  readonly pages: RegExp;
}

/** The chunk and everything that it loads at once. */
function closureOf(file: string, bundle: Rollup.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== "chunk" || found.has(file)) return found;
  found.add(file);
  for (const imported of chunk.imports) closureOf(imported, bundle, found);
  return found;
}

/** Fails a build in which the script of a page, with all that it loads at once, is larger than the budget. */
export function scriptBudget({ scriptBytesMax, pages }: Budget): Plugin {
  return {
    name: "demarche-script-budget",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const entry = chunks.find(({ isEntry }) => isEntry);
      const found = chunks.filter(
        ({ facadeModuleId }) => facadeModuleId !== null && pages.test(facadeModuleId),
      );
      if (entry === undefined || found.length === 0) this.error("no page was built, so none was measured");
      const costs = found.map((page) => {
        const files = closureOf(page.fileName, bundle, closureOf(entry.fileName, bundle));
        const bytes = [...files].reduce((sum, file) => sum + zippedSize(bundle[file]), 0);
        return { page: page.name, bytes };
      });
      const [dearest] = costs.sort((a, b) => b.bytes - a.bytes);
      if (dearest === undefined) return;
      const said = `${dearest.page} asks for ${(dearest.bytes / 1e3).toFixed(1)} kB of script, compressed`;
      if (dearest.bytes > scriptBytesMax)
        this.error(
          `${said}; a page may ask for ${scriptBytesMax / 1e3} kB. Load later what it does not need at once.`,
        );
      this.info(`the dearest page, ${said}`);
    },
  };
}

function zippedSize(output: Rollup.OutputBundle[string] | undefined): number {
  if (output?.type !== "chunk") return 0;
  return gzipSync(output.code, { level: constants.Z_BEST_COMPRESSION }).length;
}
