import { issueStatusExplanation } from "../explanation/explanation.read.js";
import type { Row, Sql } from "../read/build.js";
import {
  hasSlug,
  inForce,
  inForceAmong,
  isOneOf,
  knownPeriodOf,
  refersTo,
  temporalOf,
} from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { allOf, basisIds, derivedSource } from "../read/derived.js";
import { actorAt, actorsNamed, namesActor } from "../read/identity.js";
import { conditions, globalId, held, type Model, many, one, rows, tableSource } from "../read/model.js";
import type { Want } from "../read/request.js";
import { ruleOf } from "../read/rule.js";
import { issueStatuses, issues, issueTopics } from "./issue.table.js";
import { derivedIssueStatuses } from "./issue-status.derive.js";

export const issueRead: Model = {
  type: "Issue",
  table: issues,
  fields: {
    id: globalId,
    proposer: actorAt("proposer_id"),
    plannedFor: temporalOf("plannedFor"),
    topics: many("Topic", (row, topic) => [`${topic.col(issueTopics.issueId)} = ${row.col(issues.id)}`], {
      order: (topic) => topic.col(issueTopics.label),
    }),
    broader: one("Issue", (row, broader) => [`${broader.col(issues.id)} = ${row.col(issues.broaderId)}`]),
    narrower: connection("Issue", (row, narrower) => [
      `${narrower.col(issues.broaderId)} = ${row.col(issues.id)}`,
    ]),
    status: one(
      "IssueStatus",
      (row, status) => [`${status.col(issueStatuses.issueId)} = ${row.col(issues.id)}`],
      {
        where: (_, status) => [inForceAmong()(status, ["YES", "MAYBE"])],
        order: (status) => `${moment(status, "desc")}, ${status.col(issueStatuses.id)}`,
      },
    ),
    statusHistory: many(
      "IssueStatus",
      (row, status) => [`${status.col(issueStatuses.issueId)} = ${row.col(issues.id)}`],
      { order: (status) => `${moment(status, "asc")}, ${status.col(issueStatuses.id)}` },
    ),
    positions: connection("Position", (row, position) => [
      `${position.alias}.issue_id = ${row.col(issues.id)}`,
    ]),
    shifts: connection("Shift", (row, shift) => [`${shift.alias}.issue_id = ${row.col(issues.id)}`]),
    statements: connection("Statement", (row, statement) => [
      `${statement.alias}.issue_id = ${row.col(issues.id)}`,
    ]),
    tally,
    nothingRecorded: (row, want) =>
      many(
        "Actor",
        (issue, actor) => [
          `${actor.alias}.id in ${actorsNamed(actor, want.args["among"] as string[])}`,
          `not exists ${positionsOf(issue, actor)}`,
        ],
        { order: (actor) => `${actor.alias}.slug` },
      )(row, want),
  },
  filters: {
    slugs: hasSlug(issues.slug),
    kinds: isOneOf(issues.kind),
    proposer: namesActor(issues.proposerId),
    broader: refersTo("issue_keys", issues.broaderId),
    topic: (row, label: string) => {
      const topic = row.build.alias("it_");
      return `${row.col(issues.id)} in (select ${topic}.issue_id from issue_topics ${topic} where ${topic}.label = ${row.build.param(label, "text")} and ${held(row.build, row.asOf, topic)})`;
    },
  },
  orders: {
    SLUG_ASC: { keys: bySlug },
    SLUG_DESC: { keys: bySlug, descending: true },
    LABEL_ASC: { keys: byLabel },
    LABEL_DESC: { keys: byLabel, descending: true },
  },
};

function bySlug(row: Row) {
  return [{ sql: row.col(issues.slug), type: "text" }];
}

function byLabel(row: Row) {
  return [
    { sql: row.col(issues.label), type: "text" },
    { sql: row.col(issues.slug), type: "text" },
  ];
}

/** The order of statuses, as their rule has it: by the first day on which each can have been so. */
const moment = (status: Row, direction: "asc" | "desc") =>
  ["Earliest", "Latest"]
    .map(
      (bound) =>
        `${status.named(`from${bound}`)} ${direction} nulls ${(bound === "Earliest") === (direction === "asc") ? "first" : "last"}`,
    )
    .join(", ");

/** Every position of an actor on an issue, whenever it was held. */
function positionsOf(issue: Row, actor: Row): string {
  const { from, where } = rows(
    actor,
    "Position",
    (holder, position) => [
      `${position.alias}.holder_id = ${holder.alias}.id`,
      `${position.alias}.issue_id = ${issue.alias}.id`,
    ],
    { key: "positions", field: "positions", args: {}, want: [] },
  );
  return `(select from ${from}${conditions(where)})`;
}

const grades = {
  support: "SUPPORT",
  qualifiedSupport: "QUALIFIED_SUPPORT",
  neutral: "NEUTRAL",
  mixed: "MIXED",
  qualifiedOpposition: "QUALIFIED_OPPOSITION",
  opposition: "OPPOSITION",
};

/** Counts of the positions that are, or may be, in force; contested ones are counted apart and nowhere else. */
function tally(row: Row, want: Want): Sql {
  const { target, from, where } = rows(
    row,
    "Position",
    (issue, position) => [`${position.alias}.issue_id = ${issue.alias}.id`],
    want,
  );
  const p = target.alias;
  const counted: Record<string, string> = {
    contested: `${p}.contested`,
    declined: `${p}.disclosure = 'DECLINED'`,
    deferred: `${p}.disclosure = 'DEFERRED'`,
    withoutStance: `not ${p}.contested and ${p}.stance is null and ${p}.disclosure not in ('DECLINED', 'DEFERRED')`,
    total: "true",
    ...Object.fromEntries(
      Object.entries(grades).map(([field, stance]) => [
        field,
        `not ${p}.contested and ${p}.stance = '${stance}'`,
      ]),
    ),
  };
  const fields = want.want.map((part) =>
    part.field === "__typename"
      ? `'"${part.key}":"Tally"'`
      : `'"${part.key}":' || count(*) filter (where ${counted[part.field]})::text`,
  );
  return `(select '{' || ${fields.join(" || ',' || ")} || '}' from ${from}${conditions([...where, inForceAmong()(target, ["YES", "MAYBE"])])})`;
}

export const topicRead: Model = { type: "Topic", table: issueTopics, fields: {} };

export const issueStatusRead: Model = {
  type: "IssueStatus",
  table: issueStatuses,
  source: (row, narrow) =>
    row.asOf.public
      ? derivedSource(row, (evidence) => derivedIssueStatuses(evidence, allOf(narrow("c"))))
      : tableSource(row),
  fields: {
    period: knownPeriodOf(),
    statement: one("Statement", (row, statement) => [
      `${statement.alias}.id = ${row.col(issueStatuses.statementId)}`,
    ]),
    basis: connection(
      "Statement",
      () => [],
      (row, statement) => [`${statement.alias}.id = any(${row.col(issueStatuses.basis)})`],
    ),
    basisIds,
    rule: ruleOf,
    explanation: issueStatusExplanation,
    issue: one("Issue", (row, issue) => [`${issue.alias}.id = ${row.col(issueStatuses.issueId)}`]),
    inForce: inForce(),
  },
};
