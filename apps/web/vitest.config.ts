import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@demarche/source"] },
  ssr: { resolve: { conditions: ["@demarche/source"] } },
  test: { include: ["tests/**/*.test.{ts,tsx}"] },
});
