import { readFile } from "node:fs/promises";
import { shippedDossiers } from "@demarche/seed";
import type { Bundle, Store } from "@demarche/store";
import { importDossiers } from "../../src/index.js";
import { openWorld } from "../ask.js";

export const subjects = [
  { issue: "nato-liaison-office-tokyo" },
  { actor: "jp" },
  { programme: "itpp" },
] as const;

/** Reads the bundle of one subject, as of the summer of the issue. */
export async function bundleOf(store: Store, subject: (typeof subjects)[number]): Promise<Bundle> {
  const answer = await store.read({
    key: "dossier",
    field: "dossier",
    args: { ...subject, asOf: { valid: "2023-07-15" } },
    want: [{ key: "bundle", field: "bundle", args: {}, want: [] }],
  });
  return (answer as { bundle: Bundle }).bundle;
}

/** The bundles of the three subjects that the shipped dossiers are about. */
export async function shippedBundles(): Promise<Bundle[]> {
  const store = await openWorld();
  const files = await Promise.all(
    shippedDossiers.map(async ({ slug, file }) => ({ name: `${slug}.yaml`, text: await readFile(file) })),
  );
  await importDossiers(store, files, { together: true });
  const bundles: Bundle[] = [];
  for (const subject of subjects) bundles.push(await bundleOf(store, subject));
  await store.close();
  return bundles;
}
