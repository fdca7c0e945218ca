import { defineConfig } from "vitest/config";

const conditions = ["@demarche/source"];

// Other packages are read from their source, so that a test never runs against a stale build.
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 120_000 },
});
