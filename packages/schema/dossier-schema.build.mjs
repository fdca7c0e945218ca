// Writes dossier.schema.json from the shapes in dist. With --check it writes nothing and fails when the file differs.
import { readFile, writeFile } from "node:fs/promises";
import { dossierShape, jsonSchemaOf } from "./dist/index.js";

const file = new URL("dossier.schema.json", import.meta.url);
const emitted = `${JSON.stringify(jsonSchemaOf(dossierShape, "A Demarche dossier"), null, 2)}\n`;
const committed = await readFile(file, "utf8").catch(() => undefined);

if (!process.argv.includes("--check")) {
  if (committed !== emitted) await writeFile(file, emitted);
} else if (committed !== emitted) {
  console.error(
    "packages/schema/dossier.schema.json is not what the shapes emit. Run `pnpm generate` and commit it.",
  );
  process.exitCode = 1;
}
