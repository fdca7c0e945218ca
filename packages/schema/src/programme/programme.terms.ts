import { defineTerms, type TermOf } from "../term/term.js";

export const programmeKinds = defineTerms("ProgrammeKind", "What sort of partnership programme this is.", {
  FRAMEWORK: "A forum that many partners belong to, such as the Partnership for Peace.",
  BILATERAL_FRAMEWORK: "A pattern by which the sponsor agrees a document with each partner separately.",
  PROCESS: "A recurring cycle of goals and assessments that a partner goes through.",
  STATUS: "A standing that the sponsor grants to a partner.",
  INITIATIVE: "A set of measures that the sponsor offers to partners.",
});
export type ProgrammeKind = TermOf<typeof programmeKinds>;

export const programmeStatuses = defineTerms(
  "ProgrammeStatus",
  "Whether a programme is running, as far as the recorded sources tell.",
  {
    PROPOSED: "The programme has been proposed and not yet begun.",
    ACTIVE: "The programme is running.",
    ENDED: "The programme has ended without another in its place.",
    SUPERSEDED: "Another programme has taken its place or is taking it.",
    UNKNOWN: "The recorded sources do not tell whether it is running.",
  },
);
export type ProgrammeStatus = TermOf<typeof programmeStatuses>;

export const programmeRelations = defineTerms(
  "ProgrammeRelation",
  "How one programme is related to another.",
  {
    REPLACES: "The programme takes the other one's place.",
    INTEGRATES: "The programme takes the other one in as a part.",
    PART_OF: "The programme is a part of the other one.",
    COMPLEMENTS: "The programme stands beside the other one and adds to it.",
  },
);
export type ProgrammeRelation = TermOf<typeof programmeRelations>;

export const confidences = defineTerms(
  "Confidence",
  "How sure the one who recorded a claim is of it, after weighing its sources.",
  {
    HIGH: "An official or primary source says it, and nothing recorded contradicts it.",
    MEDIUM: "A secondary source says it, or a part of it, such as the date, is uncertain.",
    LOW: "A single weak source says it, or better sources contradict it.",
  },
);
export type Confidence = TermOf<typeof confidences>;
