import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptBudget } from "../src/index.js";

describe("the budget of script", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "budget-"));
    const noise = Array.from({ length: 4_000 }, (_, index) => (index * 7_919 * 104_729) % 1_000_003);
    await writeFile(join(folder, "index.html"), '<script type="module" src="./main.js"></script>');
    await writeFile(join(folder, "main.js"), 'import("./a.page.js").then(({ a }) => document.write(a));');
    await writeFile(join(folder, "a.page.js"), `export const a = "${noise.join()}";`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (scriptBytesMax: number) =>
    build({
      root: folder,
      logLevel: "silent",
      configFile: false,
      plugins: [scriptBudget({ scriptBytesMax, pages: /\.page\.js$/ })],
    });

  it("lets a page pass that keeps it", async () => {
    await expect(run(100_000)).resolves.toBeDefined();
  });

  it("fails the build of one that breaks it, and names it", async () => {
    await expect(run(1_000)).rejects.toThrow(/a\.page asks for [\d.]+ kB of script.*a page may ask for 1 kB/);
  });
});
