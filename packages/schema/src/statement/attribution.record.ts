import { hopsEntriesMax, sentenceLengthMax } from "../limit/limit.js";
import { type Problem, type ProblemPath, problem } from "../problem/problem.js";
import { described, list, type OutOf, object, optional, reference, term, text } from "../record/shape.js";
import { words } from "../source/words.record.js";
import { type AttributionMode, attributionModes, attributionScopes } from "./statement.terms.js";

/** Modes that credit a claim to somebody or something that the source names. */
const namingModes: readonly AttributionMode[] = ["ACCORDING_TO", "QUOTES", "PARAPHRASE", "CITES_DOCUMENT"];

/** One hop of “A says that B says”. */
export const attributionStep = object(
  "AttributionStep",
  "One hop of an attribution: who passes the claim on, how, and with which words.",
  {
    agent: optional(reference("The actor to whom this hop credits the claim.", "Actor")),
    source: optional(reference("The source in which this hop's claim stands or stood.", "Source")),
    mode: term("How the claim is passed on.", attributionModes),
    cue: optional(described("The words of the source that credit the claim, such as “according to”.", words)),
    scope: optional(term("How surely the cue covers the words attributed.", attributionScopes), "EXPLICIT"),
    note: optional(text("What a reader should know of this hop.", sentenceLengthMax)),
  },
  [
    {
      text: "A hop that credits somebody or something names it.",
      schema: {
        if: { properties: { mode: { enum: namingModes } } },
        // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
        then: { anyOf: [{ required: ["agent"] }, { required: ["source"] }] },
      },
      check: ({ agent, source, mode }, path) =>
        namingModes.includes(mode) && agent === undefined && source === undefined
          ? [
              problem(
                "attribution.step",
                path,
                `A hop of mode ${mode} credits the claim to somebody and names nobody.`,
                "Name the agent or the source; for reports that are not named use UNSPECIFIED_REPORTS, for a person ANONYMOUS_SOURCE.",
              ),
            ]
          : [],
    },
    {
      text: "A hop to reports that are not named names no agent.",
      check: ({ agent, mode }, path) =>
        mode === "UNSPECIFIED_REPORTS" && agent !== undefined
          ? [
              problem(
                "attribution.step",
                [...path, "agent"],
                "A hop to reports that are not named has an agent.",
                "Leave the agent out, or use ACCORDING_TO when the source names whose reports they are.",
              ),
            ]
          : [],
    },
  ],
);
export type AttributionStepRecord = OutOf<typeof attributionStep>;

/** The hops from the source's own voice to whoever is said to know. */
export const attribution = list(
  "The hops from the source's own voice, which comes first, to whoever is said to know, who comes last.",
  attributionStep,
  hopsEntriesMax,
  { min: 1 },
);

/** The problems of an attribution as a whole: only its first hop is the source's own voice, and that source is the statement's. */
export function attributionProblems(
  steps: readonly AttributionStepRecord[],
  statementSource: string,
  path: ProblemPath,
): readonly Problem[] {
  return steps.flatMap((step, index) => {
    const at = [...path, index];
    if (index > 0) {
      if (step.mode !== "OWN_VOICE") return [];
      return [
        problem(
          "attribution.step",
          [...at, "mode"],
          "Only the first hop of an attribution is the source's own voice.",
          "Say how this hop credits the claim, or leave it out.",
        ),
      ];
    }
    const found: Problem[] = [];
    if (step.mode !== "OWN_VOICE") {
      found.push(
        problem(
          "attribution.first-step",
          [...at, "mode"],
          `The attribution begins with ${step.mode}, not with the source's own voice.`,
          "Put a hop of mode OWN_VOICE before it.",
        ),
      );
    } else if (step.source !== undefined && step.source !== statementSource) {
      found.push(
        problem(
          "attribution.first-step",
          [...at, "source"],
          `The attribution begins with the voice of ${step.source}, but the statement stands in ${statementSource}.`,
          "Name the statement's own source, or leave the source of the first hop out.",
        ),
      );
    }
    return found;
  });
}
