/** `node dist/graphql/emit.js [--check]`: writes the contract, or compares it with the committed one. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { printContract } from "./print.js";
import { buildSchema } from "./schema.js";

const file = fileURLToPath(new URL("../../../../packages/schema/schema.graphql", import.meta.url));
const committed = existsSync(file) ? readFileSync(file, "utf8") : "";
const contract = printContract(buildSchema());

if (process.argv.includes("--check")) {
  if (committed !== contract) {
    console.error(
      "packages/schema/schema.graphql differs from the schema that apps/api builds; run `pnpm generate`.",
    );
    process.exitCode = 1;
  }
} else if (committed !== contract) {
  writeFileSync(file, contract);
}
