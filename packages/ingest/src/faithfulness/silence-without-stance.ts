import type { Rule } from "./rule.js";

const silentActs: ReadonlySet<string> = new Set(["DECLINE_COMMENT", "DEFER"]);

/** Whoever declines or defers takes no side. */
export const silenceWithoutStance: Rule = {
  id: "silence-without-stance",
  version: 1,
  text: "A statement that declines to comment or defers carries no stance.",
  severity: "ERROR",
  explanation:
    "“Declined to comment” is neither for, nor against, nor neutral. A stance that its speaker has taken elsewhere " +
    "belongs to that other statement.",
  check(statement) {
    if (!silentActs.has(statement.act)) return [];
    return statement.expresses.flatMap(({ holder, stance }, index) =>
      stance === undefined
        ? []
        : [
            {
              severity: "ERROR" as const,
              path: ["expresses", index, "stance"],
              message: `The act is ${statement.act}, and the statement gives ${holder} the stance ${stance}.`,
              mend: "Leave the stance out, or record the words that show it as a statement of their own.",
            },
          ],
    );
  },
};
