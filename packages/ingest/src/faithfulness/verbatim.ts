import type { WordsRecord } from "@demarche/schema";
import type { Rule, RuleFinding } from "./rule.js";

/** Words marked as the speaker's own, and the word of reserve, stand inside the statement's passage. */
export const verbatim: Rule = {
  id: "verbatim",
  version: 1,
  text: "Words marked as verbatim, and the word of reserve, stand in the statement's passage.",
  severity: "ERROR",
  explanation:
    "A quotation is only as good as the passage it is cut from. Where both carry offsets, the offsets must agree; " +
    "otherwise the words must occur in one of the statement's passages, letter for letter. " +
    "Whether the passage itself stands in the source is checked against the source's text when that is given.",
  check(statement) {
    const marked: readonly (readonly [WordsRecord, readonly (string | number)[], string])[] = [
      ...statement.verbatim.map((words, index) => [words, ["verbatim", index], "verbatim words"] as const),
      ...(statement.hedge === undefined ? [] : [[statement.hedge, ["hedge"], "hedge"] as const]),
    ];
    const findings: RuleFinding[] = [];
    for (const [words, path, what] of marked) {
      if (statement.words.some((passage) => holds(passage, words))) continue;
      findings.push({
        severity: "ERROR",
        path,
        words: words.exact,
        message:
          statement.words.length === 0
            ? `The ${what} “${words.exact}” have no passage to stand in.`
            : `The ${what} “${words.exact}” do not stand in the statement's passage.`,
        mend: "Copy the words from the passage letter for letter, or widen the passage.",
      });
    }
    return findings;
  },
};

function holds(passage: WordsRecord, words: WordsRecord): boolean {
  if (passage.start === undefined || words.start === undefined) return passage.exact.includes(words.exact);
  const from = words.start - passage.start;
  if (from < 0) return false;
  const letters = [...passage.exact];
  const length = [...words.exact].length;
  return letters.slice(from, from + length).join("") === words.exact;
}
