import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { migrate } from "../migrate/migrate.js";
import { repeatable } from "../repeatable.js";
import { openEmbedded } from "./embedded.js";
import { templateBlank, templateDefault } from "./template.js";

// Creating a cluster takes longer than everything else here, and depends on nothing but PGlite's version.
const blankMadeWith = fileURLToPath(new URL("blank.made-with", templateBlank));

function pgliteVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest = path.join(path.dirname(entry), "..", "package.json");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** Written whole or not at all: a template cut short would be found only by whoever starts a database from it. */
function write(place: URL, tar: Uint8Array): void {
  const partial = `${fileURLToPath(place)}.partial`;
  writeFileSync(partial, gzipSync(tar));
  renameSync(partial, place);
}

async function makeBlank(): Promise<void> {
  const database = await PGlite.create({
    dataDir: "memory://",
    // A folder of 16 MB for an empty log, twice over in memory, is what the default costs.
    initDbStartParams: ["--wal-segsize=1"],
  });
  // Nobody creates databases beside this one; the two to copy from are most of the folder.
  await database.exec("UPDATE pg_database SET datistemplate = false");
  await database.exec("DROP DATABASE template0");
  await database.exec("DROP DATABASE template1");
  await database.exec("VACUUM (FREEZE)");
  await database.exec("CHECKPOINT");
  const dump = await database.dumpDataDir("none");
  await database.close();
  write(templateBlank, new Uint8Array(await dump.arrayBuffer()));
}

const version = pgliteVersion();
if (
  !existsSync(templateBlank) ||
  !existsSync(blankMadeWith) ||
  readFileSync(blankMadeWith, "utf8") !== version
) {
  await makeBlank();
  writeFileSync(blankMadeWith, version);
}

const engine = await openEmbedded("memory://", { template: templateBlank });
await migrate(engine, { repeatable });
await engine.exec("VACUUM (FREEZE, ANALYZE)");
write(templateDefault, await engine.dump());
await engine.close();
