import { defineTerms, type TermOf } from "../term/term.js";

export const temporalBases = defineTerms(
  "TemporalBasis",
  "On what the dating of a moment rests: the source's words, another moment, a conclusion, or nothing.",
  {
    EXPLICIT: "The source gives the date as recorded.",
    RELATIVE: "The source dates the moment by another one, which the anchor names.",
    INFERRED: "The date, or a part of it such as the year, was concluded from the context.",
    UNKNOWN: "The source does not date the moment; the bounds are only what must be so.",
  },
);
export type TemporalBasis = TermOf<typeof temporalBases>;

export const certainties3 = defineTerms(
  "Certainty3",
  "Whether a record was in force on the day asked for, as far as its dates tell.",
  {
    YES: "The record was certainly in force: the day lies after every possible beginning and before every possible end.",
    MAYBE: "The record was possibly in force: its dates neither settle that it was nor exclude it.",
    NO: "The record was certainly not in force: the day lies before every possible beginning or after every possible end.",
  },
);
export type Certainty3 = TermOf<typeof certainties3>;
