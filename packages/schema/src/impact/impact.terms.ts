import { defineTerms, type TermOf } from "../term/term.js";

export const impactOutcomes = defineTerms(
  "ImpactOutcome",
  "What would become of a derived record without the statements that are thought away.",
  {
    FALLS: "Nothing would be left that supports the record.",
    STAYS: "The record would stay and rest on fewer statements.",
    CHANGES: "The record would keep its support and change otherwise, such as in when it ends.",
    APPEARS: "The record is outweighed at present and would come to stand.",
  },
);
export type ImpactOutcome = TermOf<typeof impactOutcomes>;
