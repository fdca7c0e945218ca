import { defineConfig } from "vitest/config";

// Other packages are read from their source, so that a test never runs against a stale build.
export default defineConfig({
  resolve: { conditions: ["@demarche/source", "import", "module", "default"] },
  ssr: { resolve: { conditions: ["@demarche/source", "import", "module", "default"] } },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 30_000 },
});
