// Writes the JSON Schemas from the shapes in dist. With --check it writes nothing and fails when a file differs.
import { readFile, writeFile } from "node:fs/promises";
import { dossierShape, jsonSchemaOf, tableMappingShape } from "./dist/index.js";

const schemas = {
  "dossier.schema.json": jsonSchemaOf(dossierShape, "A Demarche dossier"),
  "table-mapping.schema.json": jsonSchemaOf(tableMappingShape, "A mapping of a table to Demarche records"),
};

for (const [name, schema] of Object.entries(schemas)) {
  const file = new URL(name, import.meta.url);
  const emitted = `${JSON.stringify(schema, null, 2)}\n`;
  const committed = await readFile(file, "utf8").catch(() => undefined);
  if (committed === emitted) continue;
  if (!process.argv.includes("--check")) await writeFile(file, emitted);
  else {
    console.error(
      `packages/schema/${name} is not what the shapes emit. Run \`pnpm generate\` and commit it.`,
    );
    process.exitCode = 1;
  }
}
