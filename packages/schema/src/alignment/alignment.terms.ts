import { stances } from "../position/position.terms.js";
import { defineTerms, type TermOf } from "../term/term.js";

export const stanceStates = defineTerms(
  "StanceState",
  "What is on record of one actor on one issue for a day: its stance, or why there is none.",
  {
    ...stances.meanings,
    DECLINED: "The actor took no stance, and declined to comment when it was asked.",
    DEFERRED: "The actor took no stance, and put the answer off when it was asked.",
    NO_STANCE:
      "The actor is on record without a stance, as by an abstention or by having no plans; this is not neutrality.",
    CONTESTED: "Positions of equal rank at the same time contradict each other.",
    UNSETTLED: "More than one stance may have been in force, since the day of the change is not known.",
    NOTHING_RECORDED: "No position is recorded that may have been in force.",
  },
);
export type StanceState = TermOf<typeof stanceStates>;
