import { areasOf } from "../area/cooperation-area.read.js";
import { knownStatement } from "../derive/evidence.js";
import { impact } from "../impact/impact.read.js";
import type { Row, Sql } from "../read/build.js";
import { equals, hasSlug, isOneOf, refersTo, temporalOf } from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { evidenceOf } from "../read/derived.js";
import { actorAt, actorsNamed, canonicalOf, hasRole } from "../read/identity.js";
import { type Field, globalId, held, type Model, many, one, scalar } from "../read/model.js";
import { recordedPeriod } from "../read/recorded.js";
import { findings, representations, statementRelations } from "./statement.table.js";
import { attributionSteps, expressions, isBallot, statements } from "./statement.view.js";

/** The passages that play a role in a statement, in their order; `column` names the statement. */
const passagesAs = (
  role: string,
  column = "id",
): { on: (row: Row, passage: Row) => Sql[]; order: (row: Row) => (passage: Row) => Sql } => {
  const link = (wanted: Sql, row: Row) =>
    `select ${wanted} from statement_passages sp where sp.statement_id = ${row.alias}.${column} and sp.role = '${role}'`;
  return {
    on: (row, passage) => [`${passage.alias}.id in (${link("sp.passage_id", row)})`],
    order: (row) => (passage) =>
      `(${link("sp.ordinal", row)} and sp.passage_id = ${passage.alias}.id limit 1)`,
  };
};

const passages =
  (role: string, column?: string): Field =>
  (row, want) =>
    many("Passage", passagesAs(role, column).on, { order: passagesAs(role, column).order(row) })(row, want);

/** The words in which the statement in a column was found. */
export const passagesOf = (column: string): Field => passages("WORDS", column);

const actorsAs =
  (role: string): Field =>
  (row, want) =>
    many("Actor", (_, actor) => [`${actor.alias}.id in (${link(row, actor, "canonical", role)})`], {
      order: (actor) => `(${link(row, actor, "ordinal", role)}), ${actor.alias}.id`,
    })(row, want);

/** The actors that play a role in the statement, or the place of one among them. */
function link(row: Row, actor: Row, wanted: "canonical" | "ordinal", role: string): Sql {
  const canonical = canonicalOf(row, "l.actor_id");
  const from = `from statement_actors l where l.statement_id = ${row.col(statements.id)} and l.role = '${role}'`;
  return wanted === "canonical"
    ? `select ${canonical} ${from}`
    : `select min(l.ordinal) ${from} and ${canonical} = ${actor.alias}.id`;
}

/** Records that a link table joins to the statement, in the table's order. */
const linked =
  (type: string, table: string, key: string): Field =>
  (row, want) => {
    const link = (wanted: Sql) =>
      `select ${wanted} from ${table} l where l.statement_id = ${row.col(statements.id)}`;
    return many(type, (_, target) => [`${target.alias}.id in (${link(`l.${key}`)})`], {
      order: (target) => `(${link("min(l.ordinal)")} and l.${key} = ${target.alias}.id), ${target.alias}.id`,
    })(row, want);
  };

const step = (row: Row, target: Row) => [
  `${target.col(attributionSteps.statementId)} = ${row.col(statements.id)}`,
];
const byOrdinal = { order: (target: Row) => `${target.alias}.ordinal` };

export const statementRead: Model = {
  type: "Statement",
  table: statements,
  source: (row) => ({ from: `statements ${row.alias}`, where: knownWhere(row) }),
  fields: {
    id: globalId,
    passages: passages("WORDS"),
    verbatim: passages("VERBATIM"),
    hedge: one("Passage", passagesAs("HEDGE").on),
    subjects: actorsAs("SUBJECT"),
    speakers: actorsAs("SPEAKER"),
    addressees: actorsAs("ADDRESSEE"),
    counterparts: actorsAs("COUNTERPART"),
    onBehalfOf: many(
      "Representation",
      (row, target) => [`${target.col(representations.statementId)} = ${row.col(statements.id)}`],
      byOrdinal,
    ),
    issue: one("Issue", (row, issue) => [`${issue.alias}.id = ${row.col(statements.issueId)}`]),
    aboutIssues: linked("Issue", "statement_issues", "issue_id"),
    aboutSources: linked("Source", "statement_sources", "source_id"),
    programme: one("Programme", (row, programme) => [
      `${programme.alias}.id = ${row.col(statements.programmeId)}`,
    ]),
    areas: areasOf(statements.areas),
    purposes: areasOf(statements.purposes),
    expresses: many(
      "Expression",
      (row, expression) => [`${expression.col(expressions.statementId)} = ${row.col(statements.id)}`],
      { order: (expression) => expression.col(expressions.id) },
    ),
    attribution: many("AttributionStep", step, byOrdinal),
    roots: many("AttributionStep", step, {
      ...byOrdinal,
      where: (row, target) => [`${target.col(attributionSteps.ordinal)} = ${row.col(statements.hops)}`],
    }),
    said: temporalOf("said"),
    eventTime: temporalOf("eventTime"),
    event: one("Event", (row, event) => [`${event.alias}.id = ${row.col(statements.eventId)}`]),
    source: one("Source", (row, source) => [`${source.alias}.id = ${row.col(statements.sourceId)}`]),
    relations: many(
      "StatementRelation",
      (row, relation) => [`${relation.col(statementRelations.statementId)} = ${row.col(statements.id)}`],
      {
        // A relation to a statement that the clocks leave out would point at nothing.
        where: (row, relation) => [
          `exists (select from statements t where t.id = ${relation.col(statementRelations.targetId)} and ${knownStatement("t", evidenceOf(row))})`,
        ],
        order: (relation) => relation.col(statementRelations.rowId),
      },
    ),
    directness: scalar(directnessOf),
    status: scalar(statusOf),
    findings: many(
      "Finding",
      (row, finding) => [`${finding.col(findings.statementId)} = ${row.col(statements.id)}`],
      {
        order: (finding) =>
          `${finding.col(findings.severity)}, ${finding.col(findings.rule)}, ${finding.col(findings.rowId)}`,
      },
    ),
    positions: connection("Position", keysOf, inBasis),
    participations: connection("Participation", () => [], inBasis),
    transitions: connection("Transition", () => [], inBasis),
    issueStatuses: many("IssueStatus", () => [], {
      where: inBasis,
      order: (status) => `${status.alias}.id`,
    }),
    attendances: many("EventAttendance", () => [], {
      where: inBasis,
      order: (target) => `${target.alias}.event_id, ${target.alias}.actor_id, ${target.alias}.attendance`,
    }),
    impact: impact("statement_cause"),
    recorded: recordedPeriod,
  },
  filters: {
    slugs: hasSlug(statements.slug),
    source: refersTo("source_keys", statements.sourceId),
    issue: refersTo("issue_keys", statements.issueId),
    programme: refersTo("programme_keys", statements.programmeId),
    event: refersTo("event_keys", statements.eventId),
    speaker: inRole("SPEAKER"),
    subject: inRole("SUBJECT"),
    addressee: inRole("ADDRESSEE"),
    mentioned: inRole("SUBJECT", "ADDRESSEE", "COUNTERPART"),
    act: isOneOf(statements.act),
    certainty: isOneOf(statements.certainty),
    directness: (row, values: readonly string[]) =>
      `${directnessOf(row)} = any(${row.build.param(values, "text[]")})`,
    status: (row, values: readonly string[]) =>
      `(${statusOf(row)}) = any(${row.build.param(values, "text[]")})`,
    hedged: equals(statements.hedged, "boolean"),
    secondHand: (row, wanted: boolean) => `${wanted ? "not " : ""}${firstHand(row)}`,
    // What follows of the last day goes by the index of the order.
    saidFrom: (row, day: string) =>
      `${row.col(statements.saidEarliest)} >= ${row.build.param(day, "date")} and ${saidLast(row)} >= ${row.build.param(day, "date")}`,
    saidUntil: (row, day: string) =>
      `${row.col(statements.saidLatest)} is not null and ${saidLast(row)} <= ${row.build.param(day, "date")}`,
    eventFrom: (row, day: string) =>
      `${row.col(statements.eventTimeEarliest)} >= ${row.build.param(day, "date")}`,
    eventUntil: (row, day: string) =>
      `${row.col(statements.eventTimeLatest)} <= ${row.build.param(day, "date")}`,
    minHops: (row, hops: number) => `${row.col(statements.hops)} >= ${row.build.param(hops, "int")}`,
  },
  totals: {
    independentRoots: (row) => {
      const actor = `substring(${row.col(statements.root)} from '^actor:([0-9]+)$')::int8`;
      return `count(distinct coalesce('actor:' || ${canonicalOf(row, actor)}, ${row.col(statements.root)}))`;
    },
  },
  orders: {
    SLUG_ASC: { keys: bySlug },
    SLUG_DESC: { keys: bySlug, descending: true },
    SAID_ASC: { keys: bySaid },
    SAID_DESC: { keys: bySaid, descending: true },
    RECORDED_ASC: { keys: byRecorded },
    RECORDED_DESC: { keys: byRecorded, descending: true },
  },
};

function knownWhere(row: Row): Sql[] {
  const known = knownStatement(row.alias, evidenceOf(row));
  return known === "true" ? [] : [known];
}

/** The derived records that rest on the statement. */
function inBasis(row: Row, derived: Row): Sql[] {
  return [`${row.col(statements.id)} = any(${derived.alias}.basis)`];
}

/** Positions of the holders and on the issue that the statement expresses something of. */
function keysOf(row: Row, position: Row): Sql[] {
  return [
    `(${position.alias}.holder_id, ${position.alias}.issue_id) in (select ${canonicalOf(row, "x.holder_id")}, x.issue_id from expressions x where x.statement_id = ${row.col(statements.id)})`,
  ];
}

/**
 * Told by a speaker of the statement itself. A ballot is always told by its record, so that the tables without ballots
 * are enough. What ties it to the statement stands in WHERE alone: elsewhere the planner would look row by row.
 */
function firstHand(row: Row): Sql {
  const [id, hops] = [row.col(statements.id), row.col(statements.hops)];
  return `exists (select from statement_actor_rows sa join attribution_step_rows st on st.statement_id = sa.statement_id and st.agent_id = sa.actor_id where sa.statement_id = ${id} and st.ordinal = ${hops} and sa.role = 'SPEAKER')`;
}

function inRole(...roles: readonly string[]) {
  return (row: Row, reference: string): Sql =>
    hasRole(row, row.col(statements.id), roles, actorsNamed(row, [reference]));
}

/** How close the words are to the speaker's, read off the statement where whoever recorded it did not say. */
function directnessOf(row: Row): Sql {
  const quoted = `exists (select from statement_passages sp where sp.statement_id = ${row.col(statements.id)} and sp.role = 'VERBATIM')`;
  const spoken = `exists (select from statement_actors sa where sa.statement_id = ${row.col(statements.id)} and sa.role = 'SPEAKER')`;
  // Of a ballot it is known before anything is read.
  return `case when ${row.alias}.${isBallot} then 'PARAPHRASE' else coalesce(${row.col(statements.directness)}, case when ${quoted} then 'PARTIAL_QUOTE' when ${spoken} then 'PARAPHRASE' else 'ASCRIPTION' end) end`;
}

/** What other known statements did to this one: taken back, corrected, contradicted, or nothing. */
function statusOf(row: Row): Sql {
  const evidence = evidenceOf(row);
  const by = (kind: string) =>
    `exists (select from statement_relations r join statements rs on rs.id = r.statement_id where r.target_id = ${row.col(statements.id)} and r.kind = '${kind}' and ${held(row.build, row.asOf, "r")} and ${knownStatement("rs", evidence)})`;
  return `case when ${by("RETRACTS")} then 'RETRACTED' when ${by("CORRECTS")} then 'SUPERSEDED' when ${by("CONTRADICTS")} then 'DISPUTED' else 'ACTIVE' end`;
}

function bySlug(row: Row) {
  return [{ sql: row.col(statements.slug), type: "text" }];
}

/** The last day on which a statement can have been said, or a day after all others. */
const saidLast = (row: Row): Sql => `coalesce(${row.col(statements.saidLatest)}, date '9999-12-31')`;

function bySaid(row: Row) {
  return [
    { sql: saidLast(row), type: "date" },
    { sql: row.col(statements.slug), type: "text" },
  ];
}

function byRecorded(row: Row) {
  return [
    { sql: row.col(statements.recordedFrom), type: "timestamptz" },
    { sql: row.col(statements.id), type: "bigint" },
  ];
}

const sourceAt = (column: string): Field =>
  one("Source", (row, source) => [`${source.alias}.id = ${row.alias}.${column}`]);

export const expressionRead: Model = {
  type: "Expression",
  table: expressions,
  fields: { holder: actorAt("holder_id") },
};

export const representationRead: Model = {
  type: "Representation",
  table: representations,
  fields: { actor: actorAt("actor_id"), speaker: actorAt("speaker_id") },
};

export const attributionStepRead: Model = {
  type: "AttributionStep",
  table: attributionSteps,
  fields: {
    agent: actorAt("agent_id"),
    source: sourceAt("source_id"),
    cue: one("Passage", (row, passage) => [`${passage.alias}.id = ${row.col(attributionSteps.cueId)}`]),
  },
};

export const statementRelationRead: Model = {
  type: "StatementRelation",
  table: statementRelations,
  fields: {
    statement: one("Statement", (row, target) => [
      `${target.alias}.id = ${row.col(statementRelations.targetId)}`,
    ]),
    issue: one("Issue", (row, issue) => [`${issue.alias}.id = ${row.col(statementRelations.issueId)}`]),
  },
};

export const findingRead: Model = { type: "Finding", table: findings, fields: {} };
