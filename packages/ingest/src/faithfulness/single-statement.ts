import type { Rule } from "./rule.js";

/** One witness is one witness. */
export const singleStatement: Rule = {
  id: "single-statement",
  version: 1,
  text: "A position that rests on one statement says so.",
  severity: "NOTE",
  ofWhole: true,
  explanation:
    "Counted are the statements of the dossier that express a position of the same holder on the same issue, whatever " +
    "they say; other dossiers are not looked at. How many independent roots a position has over everything recorded is a " +
    "figure of the position itself.",
  check(statement, context) {
    const issue = statement.issue;
    if (issue === undefined) return [];
    return statement.expresses.flatMap(({ holder }, index) =>
      context.statementsOf(holder, issue) > 1
        ? []
        : [
            {
              severity: "NOTE" as const,
              path: ["expresses", index],
              message: `In this dossier the position of ${holder} on ${issue} rests on this statement alone.`,
              mend: "Add other statements of it where there are any.",
            },
          ],
    );
  },
};
