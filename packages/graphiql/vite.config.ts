import { precompress } from "@demarche/precompress";
import { defineConfig } from "vite";
import { endpointAddress, playgroundAddress, questionsAddress } from "./app/addresses.js";

/** Where `pnpm start` serves, for the page under `vite`, which has no endpoint of its own. */
const service = "http://127.0.0.1:4000";

/** One file, in the page and in the worker, that is loaded when somebody asks for a prettier query. */
const prettierApart = { codeSplitting: { groups: [{ name: "prettier", test: /node_modules\/prettier\// }] } };

export default defineConfig({
  base: playgroundAddress,
  plugins: [precompress({ later: /^assets\/prettier-/ })],
  server: { proxy: { [endpointAddress]: service, [questionsAddress]: service } },
  worker: { format: "es", rolldownOptions: { output: prettierApart } },
  build: {
    target: "es2022",
    // Monaco is one piece of 1.8 MB; what counts is the sum that `precompress` prints.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: prettierApart,
      // It would say at every build that compressing takes most of the time.
      checks: { pluginTimings: false },
      // Libraries mark modules for React's server side, which a page does not have.
      onwarn: (warning, warn) => {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
});
