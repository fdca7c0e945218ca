import { defineTerms, type TermOf } from "../term/term.js";

export const eventKinds = defineTerms("EventKind", "What sort of occasion an event is.", {
  VISIT: "One actor travels to another.",
  SUMMIT: "Heads of state or government meet.",
  MEETING: "Actors meet below the level of a summit.",
  BRIEFING: "An actor informs the press or others.",
  PARLIAMENTARY_SESSION: "A parliament or one of its committees sits.",
  VOTE: "A body votes.",
  CONFERENCE: "People gather to speak and discuss, without deciding for their actors.",
  SIGNING: "Actors sign a document.",
  OTHER: "The occasion is of none of the other kinds.",
});
export type EventKind = TermOf<typeof eventKinds>;

export const attendances = defineTerms(
  "Attendance",
  "Whether an actor was or would be at an event, as a statement says.",
  {
    ATTENDED: "The actor was there.",
    ATTENDING: "The actor is there or has said that it will be.",
    ARRANGING: "The actor is arranging to be there, which is not settled.",
    INVITED: "The actor was invited, and no answer is recorded.",
    DECLINED: "The actor declined to be there.",
    UNKNOWN:
      "The statement names the actor in connection with the event and does not say whether it was there.",
  },
);
export type Attendance = TermOf<typeof attendances>;

export const eventRoles = defineTerms("EventRole", "In what role an actor takes part in an event.", {
  HOST: "The actor receives the others.",
  VISITOR: "The actor comes as the guest of another.",
  ORGANIZER: "The actor holds the event.",
  PARTICIPANT: "The actor takes part beside others.",
  SPEAKER: "The actor addresses the event.",
});
export type EventRole = TermOf<typeof eventRoles>;
