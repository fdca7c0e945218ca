import { defineTerms, type TermOf } from "../term/term.js";

export const identityVerdicts = defineTerms(
  "IdentityVerdict",
  "Whether two records of actors are of one actor.",
  {
    SAME: "Both records are of one actor: the other record resolves to the one that stands.",
    DIFFERENT: "The records are of two actors, however alike they look.",
    UNSURE: "Somebody looked and could not tell.",
  },
);
export type IdentityVerdict = TermOf<typeof identityVerdicts>;
