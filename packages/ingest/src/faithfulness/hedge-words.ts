/** A word or phrase by which English marks that a claim is not made without reserve. */
interface HedgePattern {
  readonly pattern: RegExp;
  /** Sure: it can hardly mean anything else. Otherwise only a reader can tell. */
  readonly sure: boolean;
}

// The month, the noun (`military might`, `the might of`) and plain ability (`could not`) are no reserve.
const beforeNoun =
  "(?<!\\b(?:the|its|their|his|her|our|my|your|with|by|of|and|military|naval|economic|political|industrial|nuclear|financial|full|sheer)\\s)(?<!['’]s\\s)";
const beforeVerb = "(?=\\s+(?:(?:also|well|still|even|yet|not|soon|never|only|[a-z]+ly)\\s+)?[a-z])";
const notNounTail = "(?!\\s+(?:of|and|or|in|against|to|is|was|that)\\b)";
const bePast =
  "(?:is|are|was|were|be|been|being)\\s+(?:also\\s+|still\\s+|now\\s+|widely\\s+|generally\\s+)?";

/**
 * The documented list. It covers English only, since a word of another language needs its own reader, and it leaves
 * out what more often is no reserve: `reported that` (an attribution), `so-called`, `would`, `should`, `possible`.
 */
export const hedgePatterns: readonly HedgePattern[] = [
  ...[
    "reportedly",
    "allegedly",
    "apparently",
    "supposedly",
    "purportedly",
    "presumably",
    "ostensibly",
    "seemingly",
    "perhaps",
    "maybe",
    "unconfirmed",
    "rumou?red",
    `${bePast}(?:said|believed|thought|understood|alleged|reported|rumou?red|claimed)\\s+to`,
    `${bePast}(?:believed|thought|understood|alleged|rumou?red)\\s+that`,
    "(?:said|believed|thought)\\s+to\\s+(?:be|have)",
    "in all (?:likelihood|probability)",
  ].map((words) => ({ pattern: wordPattern(words, "giu"), sure: true })),
  ...[
    "(?:un)?likely",
    "probably",
    "(?<!\\bcan(?:not)?\\s)(?<!\\bcan['’]t\\s)(?<!\\bcould\\s)possibly",
    "potentially",
    "(?:seem|appear)(?:s|ed)?\\s+(?:not\\s+)?to",
    `${bePast}expected\\s+to`,
  ].map((words) => ({ pattern: wordPattern(words, "giu"), sure: false })),
  // Case tells the verb from the month.
  { pattern: wordPattern(`may${beforeVerb}`, "gu"), sure: false },
  { pattern: wordPattern(`${beforeNoun}might${notNounTail}${beforeVerb}`, "gu"), sure: false },
  { pattern: wordPattern(`could(?!\\s+(?:not|never|no)\\b)${beforeVerb}`, "gu"), sure: false },
];

/** A word of reserve that was found, as it is written, and whether it can be anything else. */
export interface FoundHedge {
  readonly exact: string;
  readonly sure: boolean;
}

/** The words of reserve of an English text, in the order in which they stand, each once. */
export function hedgesIn(text: string): FoundHedge[] {
  const found = hedgePatterns.flatMap(({ pattern, sure }) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, exact: match[0], sure })),
  );
  found.sort((one, other) => one.at - other.at || other.exact.length - one.exact.length);
  const hedges: FoundHedge[] = [];
  let end = 0;
  for (const { at, exact, sure } of found) {
    if (at < end) continue;
    end = at + exact.length;
    if (!hedges.some((hedge) => hedge.exact === exact)) hedges.push({ exact, sure });
  }
  return hedges;
}

function wordPattern(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${words}(?![\\p{L}\\p{N}_])`, flags);
}
