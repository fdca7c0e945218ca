import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("..", import.meta.url));

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

it.each([
  ["the client with its lists", 'export { createClient } from "./dist/index.js"', 6_000],
  ["graphql() with its parser", 'export { graphql } from "./dist/graphql.js"', 3_500],
])("%s is small", async (_, contents, bytesMax) => {
  const bytes = gzipSync(await bundled(contents)).length;
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThanOrEqual(bytesMax);
});

it("leaves out the operations that are not imported", async () => {
  expect(await bundled('export { createClient } from "./dist/index.js"')).not.toContain("query ActorPage");
  expect(await bundled('export { ActorPageDocument } from "./dist/index.js"')).toContain("query ActorPage");
});

it("is packed into a small tarball", async () => {
  const target = await mkdtemp(join(tmpdir(), "demarche-sdk-"));
  try {
    await promisify(execFile)("pnpm", ["pack", "--pack-gzip-level", "9", "--pack-destination", target], {
      cwd: folder,
    });
    const [tarball] = await readdir(target);
    expect((await stat(join(target, tarball as string))).size).toBeLessThanOrEqual(40_000);
  } finally {
    await rm(target, { recursive: true });
  }
});
