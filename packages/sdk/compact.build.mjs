/** Takes the indentation out of the generated declarations: nobody reads them, and every byte of the package is sent. */
import { readFileSync, writeFileSync } from "node:fs";

for (const name of ["introspection", "operations"]) {
  const file = new URL(`dist/_generated/${name}.d.ts`, import.meta.url);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/^ +/gm, ""));
}
