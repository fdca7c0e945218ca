import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { importDossiers, parseDossier } from "@demarche/ingest";
import { shippedDossiers } from "@demarche/seed";
import type { Store } from "@demarche/store";
import { type Config, ConfigError } from "./config.js";

/**
 * Loads the chosen shipped dossiers into an empty database, all of them in one transaction, and gives back their
 * slugs. A database that holds anything is left as it is.
 *
 * @throws ConfigError when the choice leaves out a dossier that a chosen one requires
 * @throws Error when a shipped dossier is refused, which is a defect
 */
export async function loadShipped(store: Store, chosen: Config["dossiers"]): Promise<readonly string[]> {
  const wanted = shippedDossiers.filter(
    ({ slug }) => chosen !== "none" && (chosen === "all" || chosen.includes(slug)),
  );
  if (wanted.length === 0 || !(await store.isEmpty())) return [];
  const files = await Promise.all(
    wanted.map(async ({ file }) => ({ name: fileURLToPath(file), text: await readFile(file) })),
  );
  const names = wanted.map(({ slug }) => slug);
  for (const { dossier } of files.map(parseDossier)) {
    const missing = dossier?.requires.find((required) => !names.includes(required));
    if (missing !== undefined) {
      throw new ConfigError(
        `DEMARCHE_DOSSIERS is "${names.join(",")}", but ${dossier?.slug} requires ${missing}: name that one too.`,
      );
    }
  }
  const report = await importDossiers(store, files, { together: true });
  const [problem] = report.dossiers.flatMap(({ problems }) => problems);
  if (problem !== undefined) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
  return names;
}
