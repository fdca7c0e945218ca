export type {
  ActorInput,
  ActorNameRecord,
  ActorRecord,
  DescriptionRecord,
  IdentifierRecord,
  MembershipRecord,
  SuccessionRecord,
  TenureRecord,
} from "./actor/actor.record.js";
export {
  actorName as actorNameShape,
  description as descriptionShape,
  takesField,
} from "./actor/actor.record.js";
export * from "./actor/actor.terms.js";
export { identifierProblem } from "./actor/identifier.js";
export * from "./alignment/alignment.terms.js";
export * from "./change/change.terms.js";
export * from "./contradiction/contradiction.terms.js";
export {
  type Dossier,
  type DossierInput,
  dossier as dossierShape,
  isReference,
} from "./dossier/dossier.record.js";
export * from "./dossier/dossier.terms.js";
export { deskName, type RecordKind, type RecordOf, recordKinds } from "./dossier/record-kind.js";
export type { AttendanceRecord, EventInput, EventRecord } from "./event/event.record.js";
export * from "./event/event.terms.js";
export * from "./id/global-id.js";
export * from "./id/slug.js";
export { duplicateScoreDefault, duplicateWeights } from "./identity/duplicate.weight.js";
export {
  type JudgementRecord,
  judgement as judgementShape,
  undoing as undoingShape,
} from "./identity/identity.record.js";
export * from "./identity/identity.terms.js";
export * from "./impact/impact.terms.js";
export type { IssueInput, IssueRecord } from "./issue/issue.record.js";
export * from "./issue/issue.terms.js";
export * from "./limit/limit.js";
export * from "./list/list.terms.js";
export type { InstrumentInput, InstrumentRecord } from "./participation/instrument.record.js";
export type { ParticipationInput, ParticipationRecord } from "./participation/participation.record.js";
export * from "./participation/participation.terms.js";
export type { TransitionInput, TransitionRecord } from "./participation/transition.record.js";
export type { ExpressionRecord } from "./position/expression.record.js";
export * from "./position/position.terms.js";
export * from "./problem/problem.js";
export * from "./problem/problem.terms.js";
export * from "./programme/cooperation-area.terms.js";
export type {
  ProgrammeInput,
  ProgrammeLinkRecord,
  ProgrammeNameRecord,
  ProgrammeRecord,
} from "./programme/programme.record.js";
export * from "./programme/programme.terms.js";
export { jsonSchemaOf } from "./record/json-schema.js";
export { nearest } from "./record/nearest.js";
export type {
  AnyShape,
  Fields,
  InOf,
  JsonSchema,
  ObjectShape,
  OptionalField,
  OutOf,
  Reference,
  ReferenceTarget,
  Shape,
} from "./record/shape.js";
export { validate } from "./record/validate.js";
export * from "./rule/rule.js";
export * from "./search/search.terms.js";
export type { SourceInput, SourceLinkRecord, SourceRecord } from "./source/source.record.js";
export * from "./source/source.terms.js";
export type { WordsRecord } from "./source/words.record.js";
export type { AttributionStepRecord } from "./statement/attribution.record.js";
export { type BallotRecord, statementOfBallot } from "./statement/ballot.record.js";
export { type RetractionRecord, retraction as retractionShape } from "./statement/retraction.record.js";
export type {
  GivenStatusRecord,
  RepresentationRecord,
  StatementInput,
  StatementLinkRecord,
  StatementRecord,
  StatementRelationRecord,
} from "./statement/statement.record.js";
export { statementLink as statementLinkShape } from "./statement/statement.record.js";
export * from "./statement/statement.terms.js";
export { type DateReader, datePattern } from "./table/date-pattern.js";
export {
  type MappedRecord,
  type Reading,
  type TableCondition,
  type TableMapping,
  tableMapping as tableMappingShape,
} from "./table/mapping.record.js";
export * from "./table/table.terms.js";
export * from "./term/term.js";
export * from "./time/bounds.js";
export { parseCalendarDay, yearMax, yearMin } from "./time/calendar-day.js";
export * from "./time/edtf.js";
export { parseEdtf } from "./time/edtf-parse.js";
export * from "./time/in-force.js";
export type { PeriodRecord } from "./time/period.record.js";
export * from "./time/temporal.js";
export { temporalRecord as temporalShape } from "./time/temporal.record.js";
export * from "./time/time.terms.js";
