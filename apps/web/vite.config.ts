import { precompress, scriptBudget } from "@demarche/precompress";
import { defineConfig } from "vite";

/** Where `pnpm start` serves, for the pages under `vite`, which has no endpoint of its own. */
const service = "http://127.0.0.1:4000";

export default defineConfig({
  plugins: [precompress(), scriptBudget({ scriptBytesMax: 150_000, pages: /\.page\.tsx$/ })],
  server: { proxy: { "/graphql": service, "/graphiql": service } },
  build: {
    target: "es2022",
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries mark modules for React's server side, which a page does not have.
      onwarn: (warning, warn) => {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
});
