import { slugLengthMax } from "../limit/limit.js";

/** The form of a slug: lower-case letters and digits in words joined by single hyphens. */
export const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text is a slug: its form, and 1 to 120 characters. A position's slug is not one, since it has a dot. */
export function isSlug(text: string): boolean {
  return text.length <= slugLengthMax.value && slugForm.test(text);
}

/** How a correction's slug ends: `-v2`, `-v3` and so on. A key may not end so, or it would be taken for one. */
export const correctionForm = /-v[0-9]+$/;

/**
 * The slug of a statement, participation or transition of a dossier: `<dossier>-<key>`, and from the second version of
 * a statement on `<dossier>-<key>-v2`.
 * @param version from 1; 1 is the record as it was first recorded.
 */
export function recordSlug(dossier: string, key: string, version = 1): string {
  return version === 1 ? `${dossier}-${key}` : `${dossier}-${key}-v${version}`;
}

/** The slug of a position: the statement whose expression opened it, a dot, and its holder. */
export function positionSlug(statement: string, holder: string): string {
  return `${statement}.${holder}`;
}

/** The statement and the holder that a position's slug names; undefined when it is none. */
export function readPositionSlug(
  text: string,
): { readonly statement: string; readonly holder: string } | undefined {
  const parts = text.split(".");
  const [statement, holder] = parts;
  if (parts.length !== 2 || statement === undefined || holder === undefined) return undefined;
  return isSlug(statement) && isSlug(holder) ? { statement, holder } : undefined;
}
