import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@demarche/source", "import", "module", "default"] },
  ssr: { resolve: { conditions: ["@demarche/source", "import", "module", "default"] } },
  test: { include: ["tests/**/*.test.ts"] },
});
