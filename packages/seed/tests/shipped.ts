import { readFileSync } from "node:fs";
import { type Dossier, type DossierInput, dossierShape, isReference, validate } from "@demarche/schema";
import { parse } from "yaml";
import { shippedDossiers } from "../src/index.js";

/** A shipped dossier: as its file holds it, and after validation. */
export interface ReadDossier {
  readonly slug: string;
  readonly text: string;
  readonly written: DossierInput;
  readonly dossier: Dossier;
}

/** The shipped dossiers in their order; throws with every problem of one that is not valid. */
export const read: readonly ReadDossier[] = shippedDossiers.map(({ slug, file }) => {
  const text = readFileSync(file, "utf8");
  const written = parse(text) as DossierInput;
  const result = validate(dossierShape, written);
  if (!result.ok) throw new Error(`${slug} is not valid: ${JSON.stringify(result.problems, null, 1)}`);
  return { slug, text, written, dossier: result.value };
});

export function dossierNamed(slug: string): ReadDossier {
  const found = read.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`No shipped dossier is called ${slug}.`);
  return found;
}

/** The records of a section that the dossier records itself, those named by their slug alone left out. */
export function recorded<T extends { readonly slug: string }>(
  section: readonly (T | { readonly slug: string })[],
): T[] {
  return section.filter((record): record is T => !isReference(record));
}

/** A string of a dossier and where it stands. */
export interface FoundText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every string in a value. */
export function* textsIn(value: unknown, path: readonly (string | number)[] = []): Generator<FoundText> {
  if (typeof value === "string") yield { path, text: value };
  else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* textsIn(entry, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* textsIn(entry, [...path, key]);
  }
}
