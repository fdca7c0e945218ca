import { defineTerms, type TermOf } from "../term/term.js";

export const participationStatuses = defineTerms(
  "ParticipationStatus",
  "Where an actor stands in relation to a programme.",
  {
    PROSPECTIVE: "The actor is expected to take part, and talks have not begun.",
    NEGOTIATING: "The actor and the sponsor are negotiating.",
    TRANSITIONING: "The actor is moving into the programme from another arrangement.",
    ACTIVE: "The actor takes part.",
    SUSPENDED: "The participation is interrupted and not ended.",
    ENDED: "The participation has ended.",
    DECLINED: "The actor declined to take part.",
    UNKNOWN: "A search found no source that tells; it does not mean that the actor takes no part.",
  },
);
export type ParticipationStatus = TermOf<typeof participationStatuses>;

export const participationRoles = defineTerms(
  "ParticipationRole",
  "In what role an actor takes part in a programme.",
  {
    PARTNER: "The actor is a partner of the sponsor.",
    MEMBER: "The actor is a member of the programme or of the sponsor.",
    HOST: "The actor gives the programme a place.",
    SPONSOR: "The actor offers or funds the programme.",
    OBSERVER: "The actor attends without the duties of a participant.",
    CANDIDATE: "The actor has asked to be admitted.",
    UNKNOWN: "The recorded sources do not tell the role.",
  },
);
export type ParticipationRole = TermOf<typeof participationRoles>;

export const transitionStatuses = defineTerms(
  "TransitionStatus",
  "How far an actor's move from one programme to another has come.",
  {
    ANNOUNCED: "The move was announced and has not begun.",
    IN_PROGRESS: "The move is under way.",
    COMPLETED: "The move is done.",
    ABANDONED: "The move was given up.",
    UNKNOWN: "The recorded sources do not tell how far the move has come.",
  },
);
export type TransitionStatus = TermOf<typeof transitionStatuses>;

export const publicities = defineTerms(
  "Publicity",
  "Whether the text of an instrument can be read by anyone.",
  {
    PUBLIC: "The text is published.",
    RESTRICTED: "The text is known to exist and is not published.",
    UNKNOWN: "The recorded sources do not tell whether the text is published.",
  },
);
export type Publicity = TermOf<typeof publicities>;
