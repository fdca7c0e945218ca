import { defineTerms, type TermOf } from "../term/term.js";

export const issueKinds = defineTerms("IssueKind", "What sort of matter positions are taken on.", {
  PROPOSAL: "A concrete step that somebody has proposed, such as opening an office.",
  POLICY: "A course of action over time.",
  RELATIONSHIP: "The relation between actors, such as their ties or arrangements.",
  MEMBERSHIP: "Whether an actor should belong to an organisation.",
  AGREEMENT: "Whether an agreement should be concluded, kept or left.",
  RESOLUTION: "A text put to a vote.",
  CONDUCT: "What somebody does or did, as something to approve or disapprove.",
  DEMAND: "What one actor asks another to do or to leave undone.",
});
export type IssueKind = TermOf<typeof issueKinds>;

export const issueStatusKinds = defineTerms(
  "IssueStatusKind",
  "How far an issue had come at a time, as a statement says.",
  {
    FLOATED: "The idea was put about without a formal proposal.",
    UNDER_DISCUSSION: "The parties are talking about it and nothing is decided.",
    PLANNED: "Whoever would carry it out is said to plan it.",
    APPROVED: "Those who decide have agreed to it.",
    IMPLEMENTED: "It has been carried out.",
    POSTPONED: "The decision or the step was put off to a later time.",
    SHELVED: "It was set aside without a later time being named.",
    REJECTED: "Those who decide have refused it.",
    WITHDRAWN: "Its proposer took it back.",
  },
);
export type IssueStatusKind = TermOf<typeof issueStatusKinds>;
