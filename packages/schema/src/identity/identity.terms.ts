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

export const duplicateReasonKinds = defineTerms(
  "DuplicateReasonKind",
  "What speaks for or against two records being of one actor.",
  {
    SAME_IDENTIFIER: "Both have the same identifier in the same register.",
    SAME_NAME: "Both bear one name, whatever its case, accents and punctuation.",
    SIMILAR_NAME: "Names of both differ by one spelling error in one word, or in the order of their words.",
    SAME_ACRONYM: "Both go by one name that is an acronym of at least one of them, which says little.",
    OTHER_KIND: "They are of different kinds, which speaks against it.",
    OTHER_IDENTIFIER:
      "They have different identifiers in a register that gives an actor one, which speaks strongly against it.",
    OTHER_EXISTENCE: "One had certainly ended before the other began, which speaks against it.",
  },
);
export type DuplicateReasonKind = TermOf<typeof duplicateReasonKinds>;
