import { hedgesIn } from "./hedge-words.js";
import type { Rule } from "./rule.js";

/** A passage with a word of reserve is not recorded as a plain claim. */
export const hedge: Rule = {
  id: "hedge",
  version: 1,
  text: "A passage that holds a word of reserve has its hedge marked, or a certainty below CERTAIN.",
  severity: "ERROR",
  explanation:
    "“Is reportedly arranging” is not “is arranging”. Words that can hardly be anything but reserve (reportedly, " +
    "allegedly, apparently, is said to, is believed to, …) block; words that only a reader can judge (may, might, could, " +
    "likely, possibly, appears to, is expected to, …) are a warning. The list is English: passages of sources in " +
    "another language are not looked at.",
  check(statement, { sources }) {
    if (statement.certainty !== "CERTAIN" || statement.hedge !== undefined) return [];
    const language = sources.get(statement.source)?.language;
    if (language !== undefined && !/^en(?:-|$)/iu.test(language)) return [];
    return statement.words.flatMap((passage, index) =>
      hedgesIn(passage.exact).map(({ exact, sure }) => ({
        severity: sure ? ("ERROR" as const) : ("WARNING" as const),
        path: ["words", index],
        words: exact,
        message: `The passage holds “${exact}”, and the statement is recorded as CERTAIN without a hedge.`,
        mend: sure
          ? `Mark “${exact}” as the hedge, or lower the certainty.`
          : `If “${exact}” is a reserve, mark it as the hedge or lower the certainty; if not, nothing is to be done.`,
      })),
    );
  },
};
