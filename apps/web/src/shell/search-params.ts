/** The search parameters of an address: plain text, so that an address can be read and written by hand. */
export type SearchText = Record<string, string | undefined>;

/** Reads `?a=1&b=x,y` without guessing types: a year stays text. */
export function parseSearch(search: string): SearchText {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes what `parseSearch` reads; what is empty is left out, commas stay legible. */
export function stringifySearch(search: object): string {
  const given = Object.entries(search as SearchText).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
  );
  const text = new URLSearchParams(given).toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** The words of a comma-separated parameter. */
export const listOf = (text: string | undefined): string[] => text?.split(",").filter(Boolean) ?? [];

/** The value when it is one of the allowed, else undefined: an address written by hand may hold anything. */
export function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((each) => each === value);
}
