/**
 * The word of a list that a mistyped one most likely means; undefined when none is near.
 * Case and the marks between words do not count; otherwise at most a third of the letters may differ.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const sought = plain(word);
  if (sought.length > 60) return undefined;
  let best: string | undefined;
  let bestDistance = Math.floor(sought.length / 3) + 1;
  for (const candidate of candidates) {
    // Words of so different a length cannot be near, and a damaged file may hold one of a million letters.
    if (Math.abs(plain(candidate).length - sought.length) >= bestDistance) continue;
    const distance = editDistance(sought, plain(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}

/** How many letters must be put in, taken out or exchanged to make one word of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const exchanged = (above[column - 1] as number) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(exchanged, (above[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    above = current;
  }
  return above[other.length] as number;
}
