import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@demarche/source", "import", "module", "default"] },
  ssr: { resolve: { conditions: ["@demarche/source", "import", "module", "default"] } },
  // Property tests try hundreds of values, and a busy machine is slow.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000 },
});
