import { defineConfig } from "vitest/config";

const conditions = ["@demarche/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 60_000 },
});
