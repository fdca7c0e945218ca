import type { DuplicateReasonKind } from "./identity.terms.js";

/**
 * What each reason weighs in the score of a suggestion. A reason for is the share of doubt that it takes away; a reason
 * against is the share of the score that it leaves.
 */
export const duplicateWeights: Readonly<Record<DuplicateReasonKind, number>> = {
  SAME_IDENTIFIER: 0.9,
  SAME_NAME: 0.6,
  SIMILAR_NAME: 0.4,
  SAME_ACRONYM: 0.2,
  OTHER_KIND: 0.5,
  OTHER_IDENTIFIER: 0.2,
  OTHER_EXISTENCE: 0.3,
};

/** Suggestions with a lower score are listed only when the caller asks for them. */
export const duplicateScoreDefault = 0.3;
