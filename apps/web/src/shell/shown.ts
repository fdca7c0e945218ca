/** How much of its lists an address shows, as it stands in it: `statements.70,positions.150`. */
export interface ShownSearch {
  shown?: string;
}

/** No page shows more rows of one list: what is longer is for programs. */
export const shownMax = 2_000;

/** The number of rows by the name of the list; what cannot be read is as if it were not there. */
export function readShown(text: string | undefined): Record<string, number> {
  const parts = text?.split(",").map((part) => /^([a-z]+)\.([1-9]\d{0,5})$/u.exec(part)) ?? [];
  return Object.fromEntries(
    parts.flatMap((part) => (part === null ? [] : [[part[1], Math.min(Number(part[2]), shownMax)]])),
  );
}

/** Writes what `readShown` reads; nothing when there is nothing. */
export const writeShown = (shown: Readonly<Record<string, number>>): string =>
  Object.entries(shown)
    .map(([name, count]) => `${name}.${Math.min(count, shownMax)}`)
    .join(",");
