import { positions } from "../position/position.view.js";
import type { Row } from "../read/build.js";
import {
  bestText,
  inForce,
  inForceAmong,
  isOneOf,
  knownPeriodOf,
  periodOf,
  refersTo,
  type Texts,
} from "../read/conditions.js";
import { connection } from "../read/connection.js";
import {
  actorAt,
  actorsNamed,
  canonicalOf,
  hasRole,
  isCanonical,
  isRecordOf,
  namesActor,
} from "../read/identity.js";
import { globalId, held, type Model, many, one, scalar } from "../read/model.js";
import { statements } from "../statement/statement.view.js";
import { actorIdentifiers, actorNames, actors, memberships, tenures } from "./actor.table.js";

const names: Texts = {
  table: "actor_names",
  owner: "actor_id",
  order: (name) => `${name}.kind = 'ACRONYM', ${name}.ordinal, ${name}.row_id`,
};
const descriptions: Texts = {
  table: "actor_descriptions",
  owner: "actor_id",
  order: (text) => `${text}.row_id`,
};

/** Whether evidence names the actor in this column, under whichever of its records. */
const ofRecords = (row: Row, column: string) => isRecordOf(row, column, row.col(actors.id));

const nameOf = (row: Row, args: Readonly<Record<string, unknown>> = {}) =>
  `coalesce(${bestText(row, names, row.col(actors.id), args)}, ${row.col(actors.slug)})`;

/** The statements that have the actor in one of these roles. */
const inRole = (...roles: readonly string[]) =>
  connection("Statement", (row, statement) => [
    hasRole(row, statement.col(statements.id), roles, row.col(actors.id)),
  ]);

const inOrder = { order: (part: Row) => `${part.alias}.row_id` };

export const actorRead: Model = {
  type: "Actor",
  table: actors,
  fields: {
    id: globalId,
    name: scalar(nameOf),
    names: many("ActorName", (row, name) => [ofRecords(row, name.col(actorNames.actorId))], {
      order: (name) =>
        `${name.col(actorNames.actorId)}, ${name.col(actorNames.ordinal)}, ${name.col(actorNames.rowId)}`,
    }),
    identifiers: many(
      "Identifier",
      (row, identifier) => [ofRecords(row, identifier.col(actorIdentifiers.actorId))],
      {
        order: (identifier) =>
          `${identifier.col(actorIdentifiers.scheme)}, ${identifier.col(actorIdentifiers.value)}`,
      },
    ),
    description: scalar((row, args) => bestText(row, descriptions, row.col(actors.id), args)),
    partOf: actorAt("part_of_id"),
    parts: connection("Actor", (row, part) => [ofRecords(row, part.col(actors.partOfId)), isCanonical(part)]),
    exists: knownPeriodOf({ from: "existsFrom", until: "existsUntil" }),
    tenures: connection("Tenure", (row, tenure) => [
      `(${ofRecords(row, tenure.col(tenures.personId))} or ${ofRecords(row, tenure.col(tenures.officeId))})`,
    ]),
    memberships: connection("Membership", (row, membership) => [
      ofRecords(row, membership.col(memberships.memberId)),
    ]),
    members: connection("Membership", membersOf),
    everyMember: many("Membership", membersOf, inOrder),
    everyTenure: many("Tenure", (row, tenure) => [ofRecords(row, tenure.col(tenures.personId))], inOrder),
    successors: many(
      "Actor",
      (row, other) => [
        `${other.col(actors.id)} in (${succession(row, other, "successor_id", "predecessor_id")})`,
      ],
      { order: (other) => other.col(actors.slug) },
    ),
    predecessors: many(
      "Actor",
      (row, other) => [
        `${other.col(actors.id)} in (${succession(row, other, "predecessor_id", "successor_id")})`,
      ],
      { order: (other) => other.col(actors.slug) },
    ),
    mergedFrom: many(
      "Actor",
      (row, other) => [
        `${canonicalOf(row, other.col(actors.id))} = ${row.col(actors.id)}`,
        `${other.col(actors.id)} <> ${row.col(actors.id)}`,
      ],
      { order: (other) => other.col(actors.slug) },
    ),
    positions: connection("Position", (row, position) => [
      `${position.alias}.holder_id = ${row.col(actors.id)}`,
    ]),
    inferredPositions: connection("InferredPosition", (row, inferred) => [
      `${inferred.alias}.represented_id = ${row.col(actors.id)}`,
    ]),
    shifts: (row, want) => {
      const on = want.args["issue"] as string | undefined;
      const issue = (shift: Row) => (on ? [refersTo("issue_keys", positions.issueId)(shift, on)] : []);
      return connection("Shift", (actor, shift) => [
        `${shift.alias}.holder_id = ${actor.col(actors.id)}`,
        ...issue(shift),
      ])(row, want);
    },
    statements: inRole("SPEAKER"),
    mentions: inRole("SUBJECT", "ADDRESSEE", "COUNTERPART"),
    participations: connection("Participation", (row, participation) => [
      `${participation.alias}.actor_id = ${row.col(actors.id)}`,
    ]),
    transitions: connection("Transition", (row, transition) => [
      `${transition.alias}.actor_id = ${row.col(actors.id)}`,
    ]),
  },
  filters: {
    slugs: (row, references: readonly string[]) => `${row.alias}.id in ${actorsNamed(row, references)}`,
    kinds: isOneOf(actors.kind),
    partOf: namesActor(actors.partOfId),
    identifier: (row, { scheme, value }: { scheme: string; value: string }) => identified(row, scheme, value),
  },
  orders: {
    SLUG_ASC: { keys: (row) => [{ sql: row.col(actors.slug), type: "text" }] },
    SLUG_DESC: { keys: (row) => [{ sql: row.col(actors.slug), type: "text" }], descending: true },
    NAME_ASC: { keys: byName },
    NAME_DESC: { keys: byName, descending: true },
  },
};

function byName(row: Row) {
  return [
    { sql: `${nameOf(row)} collate "C"`, type: "text" },
    { sql: row.col(actors.slug), type: "text" },
  ];
}

function membersOf(row: Row, membership: Row): string[] {
  return [ofRecords(row, membership.col(memberships.groupId))];
}

/** The ids of the states that followed this one, or went before it. */
function succession(row: Row, other: Row, wanted: string, known: string): string {
  const alias = row.build.alias("su_");
  return `select ${canonicalOf(other, `${alias}.${wanted}`)} from successions ${alias} where ${ofRecords(row, `${alias}.${known}`)} and ${held(row.build, other.asOf, alias)}`;
}

/** Whether an actor bears this identifier. */
export function identified(row: Row, scheme: string, value: string): string {
  const alias = row.build.alias("id_");
  return `${row.alias}.id in (select ${canonicalOf(row, `${alias}.actor_id`)} from actor_identifiers ${alias} where ${alias}.scheme = ${row.build.param(scheme, "text")} and ${alias}.value = ${row.build.param(value, "text")} and ${held(row.build, row.asOf, alias)})`;
}

export const actorNameRead: Model = { type: "ActorName", table: actorNames, fields: {} };

export const identifierRead: Model = {
  type: "Identifier",
  table: actorIdentifiers,
  fields: { uri: scalar((row) => uriOf(row)) },
};

/** Where an identifier can be looked up; null for registers that give records no address. */
function uriOf(row: Row): string {
  const value = row.col(actorIdentifiers.value);
  const uris = [
    ["WIKIDATA", `'https://www.wikidata.org/entity/' || ${value}`],
    ["LEI", `'https://search.gleif.org/#/record/' || ${value}`],
    ["OPENSANCTIONS", `'https://www.opensanctions.org/entities/' || ${value}`],
    ["URL", value],
  ];
  return `case ${row.col(actorIdentifiers.scheme)} ${uris.map(([scheme, uri]) => `when '${scheme}' then ${uri}`).join(" ")} end`;
}

const rowOrder = (row: Row) => [{ sql: `${row.alias}.row_id`, type: "bigint" }];

export const membershipRead: Model = {
  type: "Membership",
  table: memberships,
  fields: {
    group: actorAt("group_id"),
    member: actorAt("member_id"),
    period: knownPeriodOf(),
    inForce: inForce(),
  },
  filters: { inForce: inForceAmong() },
  filterDefaults: { inForce: ["YES", "MAYBE"] },
  orders: { RECORDED: { keys: rowOrder } },
};

export const tenureRead: Model = {
  type: "Tenure",
  table: tenures,
  fields: {
    person: actorAt("person_id"),
    office: actorAt("office_id"),
    organization: actorAt("organization_id"),
    held: periodOf(),
    passage: one("Passage", (row, passage) => [`${passage.alias}.id = ${row.col(tenures.passageId)}`]),
    source: one("Source", (row, source) => [`${source.alias}.id = ${row.col(tenures.sourceId)}`]),
    inForce: inForce(),
  },
  filters: { inForce: inForceAmong() },
  filterDefaults: { inForce: ["YES", "MAYBE"] },
  orders: { RECORDED: { keys: rowOrder } },
};
