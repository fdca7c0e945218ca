import { sentenceLengthMax } from "../limit/limit.js";
import { problem } from "../problem/problem.js";
import { type OutOf, object, optional, reference, term, text } from "../record/shape.js";
import { disclosures, intents, stances } from "./position.terms.js";

/** What a statement says or shows of one holder's position on its issue. */
export const expression = object(
  "Expression",
  "What the statement says or shows of one holder's position on its issue.",
  {
    holder: reference("Whose position it is.", "Actor"),
    stance: optional(term("Where the holder stands on the proposition.", stances)),
    disclosure: term("How the position came to be known.", disclosures),
    intent: optional(term("What the holder means to do about it.", intents)),
    qualification: optional(
      text("The condition or limit of the stance, as the source says it.", sentenceLengthMax),
    ),
  },
  [
    {
      text: "One who declined or deferred has neither stance nor intent.",
      schema: {
        if: { properties: { disclosure: { enum: ["DECLINED", "DEFERRED"] } } },
        // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
        then: { properties: { stance: false, intent: false } },
      },
      check: ({ stance, intent, disclosure }, path) => {
        if (disclosure !== "DECLINED" && disclosure !== "DEFERRED") return [];
        const given = stance !== undefined ? "stance" : intent !== undefined ? "intent" : undefined;
        if (given === undefined) return [];
        return [
          problem(
            "expression.silent-stance",
            [...path, given],
            `The holder is said to have ${disclosure === "DECLINED" ? "declined" : "deferred"}, and a ${given} is given.`,
            `Leave the ${given} out, or say how it was disclosed.`,
          ),
        ];
      },
    },
    {
      text: "What was stated or ascribed is a stance, an intent or a qualification.",
      check: ({ stance, intent, qualification, disclosure }, path) =>
        (disclosure === "STATED" || disclosure === "ASCRIBED") &&
        stance === undefined &&
        intent === undefined &&
        qualification === undefined
          ? [
              problem(
                "expression.empty",
                path,
                "The expression gives neither stance nor intent nor qualification.",
                "Give one of them, or leave the expression out: a statement may express nobody's position.",
              ),
            ]
          : [],
    },
  ],
);
export type ExpressionRecord = OutOf<typeof expression>;
