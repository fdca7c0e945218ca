import { defineTerms, type TermOf } from "../term/term.js";

export const stances = defineTerms(
  "Stance",
  "Where a holder stands on the affirmative proposition of an issue.",
  {
    SUPPORT: "The holder is for the proposition, without condition.",
    QUALIFIED_SUPPORT: "The holder is for the proposition under conditions or in part.",
    NEUTRAL: "The holder declares that it takes no side; silence is never recorded as this.",
    MIXED: "The holder is for one part of the proposition and against another, so that no single grade fits.",
    QUALIFIED_OPPOSITION: "The holder is against the proposition under conditions or in part.",
    OPPOSITION: "The holder is against the proposition, without condition.",
  },
);
export type Stance = TermOf<typeof stances>;

/** Where each stance lies between full support and full opposition; MIXED lies nowhere. */
export const stanceGrades: Readonly<Record<Stance, number | undefined>> = {
  SUPPORT: 2,
  QUALIFIED_SUPPORT: 1,
  NEUTRAL: 0,
  MIXED: undefined,
  QUALIFIED_OPPOSITION: -1,
  OPPOSITION: -2,
};

export const disclosures = defineTerms("Disclosure", "How a holder's position came to be known.", {
  STATED: "The holder, or one who speaks for it, said so.",
  ASCRIBED: "Somebody else says it of the holder.",
  IMPLIED_BY_ACT: "The holder showed it by an act, such as a vote or a signature.",
  DECLINED: "The holder was asked and declined to comment, so that no stance is known.",
  DEFERRED: "The holder was asked and put the answer off, so that no stance is known yet.",
});
export type Disclosure = TermOf<typeof disclosures>;

export const intents = defineTerms("Intent", "What a holder means to do about the proposition.", {
  COMMITTED: "The holder has bound itself to act.",
  PLANNED: "The holder plans to act.",
  CONSIDERING: "The holder is weighing whether to act.",
  NONE_PLANNED: "The holder has no plans to act, which is neither opposition nor a promise not to.",
  RULED_OUT: "The holder says that it will not act.",
});
export type Intent = TermOf<typeof intents>;

export const shiftKinds = defineTerms(
  "ShiftKind",
  "How a holder's position on an issue differs from the one before it.",
  {
    NEW: "It is the first position recorded of this holder on this issue.",
    REAFFIRMED: "The holder holds the same stance as before.",
    SOFTENED: "The stance moved towards the middle on the same side.",
    HARDENED: "The stance moved away from the middle on the same side.",
    REVERSED: "The stance moved from one side to the other.",
    CLARIFIED: "The holder took a stance after having declined or deferred.",
    WITHDRAWN: "The holder gave the stance up and took no other.",
    CONTRADICTED: "Two positions of equal rank at the same time exclude each other.",
  },
);
export type ShiftKind = TermOf<typeof shiftKinds>;
