import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const conditions = ["@demarche/source"];

// Other packages are read from their source, so that a test never runs against a stale build.
export default defineConfig({
  resolve: {
    conditions,
    // type-graphql and Apollo load the CommonJS build of graphql; a second copy of it refuses their types.
    alias: [{ find: /^graphql$/u, replacement: createRequire(import.meta.url).resolve("graphql") }],
  },
  ssr: { resolve: { conditions } },
  // Other packages' tests run at the same time, and some tests here start the whole program: a busy machine is no failure.
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
