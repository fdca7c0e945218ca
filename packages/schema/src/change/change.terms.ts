import { defineTerms, type TermOf } from "../term/term.js";

export const changeKinds = defineTerms("ChangeKind", "What became of a record at an instant of recording.", {
  RECORDED: "The record is held from here on, and was not held just before.",
  REVISED:
    "A new version of the record, or of a part of it such as a name, took the place of the one before.",
  ENDED:
    "The record is no longer held to be so; what was held of it stays in the past of the recorded clock.",
});
export type ChangeKind = TermOf<typeof changeKinds>;

export const recordTypes = defineTerms("RecordType", "The types of records whose changes are told.", {
  ACTOR: "The record is an actor, with its names, identifiers, descriptions, tenures and memberships.",
  EVENT: "The record is an event, with who attends it.",
  INSTRUMENT: "The record is an instrument of a programme, with its parties.",
  ISSUE: "The record is an issue, with its topics and the states it went through.",
  PARTICIPATION: "The record is an actor's part in a programme.",
  POSITION: "The record is a position, derived from statements.",
  PROGRAMME: "The record is a programme, with its names and its links to others.",
  SOURCE: "The record is a source, with its links to others.",
  STATEMENT:
    "The record is a statement, which never changes; another statement corrects it or takes it back.",
  TRANSITION: "The record is an actor's move from one programme to another.",
});
export type RecordType = TermOf<typeof recordTypes>;
