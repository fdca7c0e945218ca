import {
  attributionModes,
  attributionScopes,
  certainties,
  confidences,
  cooperationAreaCodes,
  directnesses,
  disclosures,
  drifts,
  findingSeverities,
  framings,
  intents,
  issueScopes,
  polarities,
  representationBases,
  speechActs,
  stances,
  statementActorRoles,
  statementRelationKinds,
} from "@demarche/schema";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import { eventKeys } from "../event/event.key.js";
import { issueKeys } from "../issue/issue.key.js";
import { programmeKeys } from "../programme/programme.key.js";
import {
  filledIndex,
  id,
  orderedText,
  recorded,
  rowId,
  searchIndex,
  temporal,
  temporalChecks,
  termCheck,
  termsCheck,
} from "../record/columns.js";
import { sourceKeys } from "../source/source.key.js";
import { passages } from "../source/source.table.js";

/** Immutable evidence: one speech act or vote. A correction is another statement that CORRECTS this one. */
export const statementRows = pgTable(
  "statement_rows",
  {
    id: id("id").primaryKey().generatedByDefaultAsIdentity(),
    slug: orderedText("slug").notNull().unique(),
    /** The slug of the first revision; corrections of one reading share it. */
    baseSlug: orderedText("base_slug").notNull(),
    revision: integer("revision").notNull(),
    /** SHA-256 of the record as it was read: tells a changed statement from an unchanged one. */
    contentSha256: text("content_sha256").notNull(),
    sourceId: id("source_id")
      .notNull()
      .references(() => sourceKeys.id),
    content: text("content").notNull(),
    locator: text("locator"),
    act: text("act").notNull(),
    joint: boolean("joint").notNull(),
    claimsToSpeakFor: text("claims_to_speak_for"),
    speakerNamed: boolean("speaker_named"),
    speakerDescription: text("speaker_description"),
    issueId: id("issue_id").references(() => issueKeys.id),
    issueScope: text("issue_scope"),
    programmeId: id("programme_id").references(() => programmeKeys.id),
    eventId: id("event_id").references(() => eventKeys.id),
    certainty: text("certainty").notNull(),
    polarity: text("polarity").notNull(),
    confidence: text("confidence"),
    directness: text("directness"),
    framing: text("framing"),
    areas: text("areas").array().notNull(),
    purposes: text("purposes").array().notNull(),
    plover: text("plover"),
    cameo: text("cameo"),
    ...temporal("said"),
    ...temporal("eventTime"),
    hops: integer("hops").notNull(),
    /** Who is said to know: two statements with one root are not independent. */
    root: text("root").notNull(),
    hedged: boolean("hedged").notNull(),
    recordedFrom: timestamp("recorded_from", { withTimezone: true, precision: 3, mode: "string" }).notNull(),
    recordedBy: text("recorded_by").notNull(),
  },
  (t) => [
    unique("statements_revision").on(t.baseSlug, t.revision),
    index("statements_source").on(t.sourceId, t.slug),
    index("statements_issue").on(t.issueId, t.slug),
    filledIndex("statements_programme", t.programmeId),
    filledIndex("statements_event", t.eventId),
    index("statements_said").on(sql`coalesce(${t.saidLatest}, date '9999-12-31')`, t.slug),
    index("statements_recorded").on(t.recordedFrom, t.id),
    index("statements_root").on(t.root),
    searchIndex("statements_search", { running: [t.content], only: sql`act <> 'VOTE'` }),
    termCheck(t.act, speechActs),
    termCheck(t.issueScope, issueScopes),
    termCheck(t.certainty, certainties),
    termCheck(t.polarity, polarities),
    termCheck(t.confidence, confidences),
    termCheck(t.directness, directnesses),
    termCheck(t.framing, framings),
    termsCheck(t.areas, cooperationAreaCodes),
    termsCheck(t.purposes, cooperationAreaCodes),
    ...temporalChecks(t, "said", "eventTime"),
  ],
);

/** The passages a statement was found in, its verbatim words and its hedge. */
export const statementPassages = pgTable(
  "statement_passages",
  {
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    role: text("role").notNull(),
    ordinal: integer("ordinal").notNull(),
    passageId: id("passage_id")
      .notNull()
      .references(() => passages.id),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.role, t.ordinal] }),
    index("statement_passages_passage").on(t.passageId),
    check("statement_passages_role_is_a_term", sql`${t.role} in ('WORDS', 'VERBATIM', 'HEDGE')`),
  ],
);

export const statementActorRows = pgTable(
  "statement_actor_rows",
  {
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    role: text("role").notNull(),
    ordinal: integer("ordinal").notNull(),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.role, t.ordinal] }),
    index("statement_actors_actor").on(t.actorId, t.role, t.statementId),
    termCheck(t.role, statementActorRoles),
  ],
);

export const statementIssues = pgTable(
  "statement_issues",
  {
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    ordinal: integer("ordinal").notNull(),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
  },
  (t) => [primaryKey({ columns: [t.statementId, t.ordinal] }), index("statement_issues_issue").on(t.issueId)],
);

export const statementSources = pgTable(
  "statement_sources",
  {
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    ordinal: integer("ordinal").notNull(),
    sourceId: id("source_id")
      .notNull()
      .references(() => sourceKeys.id),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.ordinal] }),
    index("statement_sources_source").on(t.sourceId),
  ],
);

export const representations = pgTable(
  "representations",
  {
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    ordinal: integer("ordinal").notNull(),
    /** The speaker who stands for the actor; null when every speaker does. */
    speakerId: id("speaker_id").references(() => actorKeys.id),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    basis: text("basis").notNull(),
    inferred: boolean("inferred").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.ordinal] }),
    index("representations_actor").on(t.actorId),
    termCheck(t.basis, representationBases),
  ],
);

/** One hop of "A says that B says"; hop 0 is the source's own voice. */
export const attributionStepRows = pgTable(
  "attribution_step_rows",
  {
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    ordinal: integer("ordinal").notNull(),
    agentId: id("agent_id").references(() => actorKeys.id),
    sourceId: id("source_id").references(() => sourceKeys.id),
    mode: text("mode").notNull(),
    cueId: id("cue_id").references(() => passages.id),
    scope: text("scope"),
    note: text("note"),
  },
  (t) => [
    primaryKey({ columns: [t.statementId, t.ordinal] }),
    filledIndex("attribution_steps_agent", t.agentId),
    index("attribution_steps_source").on(t.sourceId),
    filledIndex("attribution_steps_cue", t.cueId),
    termCheck(t.mode, attributionModes),
    termCheck(t.scope, attributionScopes),
  ],
);

/** What a statement says or shows of one holder's position on the statement's issue. */
export const expressionRows = pgTable(
  "expression_rows",
  {
    id: id("id").primaryKey().generatedByDefaultAsIdentity(),
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    holderId: id("holder_id")
      .notNull()
      .references(() => actorKeys.id),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
    stance: text("stance"),
    disclosure: text("disclosure").notNull(),
    intent: text("intent"),
    qualification: text("qualification"),
  },
  (t) => [
    unique("expressions_statement_holder").on(t.statementId, t.holderId),
    index("expressions_holder_issue").on(t.holderId, t.issueId),
    index("expressions_issue").on(t.issueId, t.holderId),
    index("expressions_in_words").on(t.holderId, t.issueId).where(sql`disclosure <> 'IMPLIED_BY_ACT'`),
    termCheck(t.stance, stances),
    termCheck(t.disclosure, disclosures),
    termCheck(t.intent, intents),
    check(
      "expressions_silence_has_no_stance",
      sql`${t.disclosure} not in ('DECLINED', 'DEFERRED') or ${t.stance} is null`,
    ),
  ],
);

export const statementRelations = pgTable(
  "statement_relations",
  {
    rowId: rowId(),
    /** Of `statements`, ballots among them: a trigger sees that they are there. */
    statementId: id("statement_id").notNull(),
    targetId: id("target_id").notNull(),
    kind: text("kind").notNull(),
    drift: text("drift").array().notNull(),
    scope: text("scope"),
    issueId: id("issue_id").references(() => issueKeys.id),
    confidence: text("confidence"),
    note: text("note"),
    /** STATEMENT: part of the statement itself; DOSSIER: read between two statements by a dossier. */
    origin: text("origin").notNull(),
    ...recorded(),
  },
  (t) => [
    index("statement_relations_statement").on(t.statementId),
    index("statement_relations_target").on(t.targetId, t.kind),
    termCheck(t.kind, statementRelationKinds),
    termsCheck(t.drift, drifts),
    termCheck(t.scope, attributionScopes),
    termCheck(t.confidence, confidences),
    check("statement_relations_origin_is_a_term", sql`${t.origin} in ('STATEMENT', 'DOSSIER')`),
  ],
);

/** What the faithfulness rules say of a statement. */
export const findings = pgTable(
  "findings",
  {
    rowId: rowId(),
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    rule: text("rule").notNull(),
    severity: text("severity").notNull(),
    message: text("message").notNull(),
    ...recorded(),
  },
  (t) => [index("findings_statement").on(t.statementId), termCheck(t.severity, findingSeverities)],
);
