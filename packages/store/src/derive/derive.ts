import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { derivedAttendances } from "../event/attendance.derive.js";
import { attendances } from "../event/event.table.js";
import { derivedCanonicalActors } from "../identity/identity.derive.js";
import { canonicalActors } from "../identity/identity.table.js";
import { issueStatuses } from "../issue/issue.table.js";
import { derivedIssueStatuses } from "../issue/issue-status.derive.js";
import { derivedParticipations, derivedTransitions } from "../participation/participation.derive.js";
import { participations } from "../participation/participation.table.js";
import { transitions } from "../participation/transition.table.js";
import { derivedPositions } from "../position/position.derive.js";
import { positionRows } from "../position/position.table.js";
import { positions } from "../position/position.view.js";
import type { Sql } from "../read/build.js";
import { type Change, reconcile, type Stored } from "../record/reconcile.js";
import type { Session } from "../record/session.js";
import { refreshStatistics } from "../record/statistics.js";
import { ballots } from "../statement/ballot.table.js";
import { type Evidence, restingOn } from "./evidence.js";

/** How the records of one table are derived. */
export interface Derivation {
  readonly table: PgTable;
  /** Where they lie, when the table is a view. */
  readonly stored?: Stored;
  /** `scope` limits it to groups: a condition on the evidence under `alias`; `joined` are joins that it needs. */
  readonly derive: (evidence: Evidence, scope: Sql, joined?: Sql) => Sql;
  readonly alias: string;
  readonly match: readonly PgColumn[];
  /** The columns by which records are derived apart from one another, in the table and in its evidence. */
  readonly group: readonly string[];
  /** The table of what statements say, one row for a statement and a record. */
  readonly claims: string;
  /** The column of the claims that names an actor; records are of what that actor resolves to. */
  readonly actor?: string;
  /** Whether claims can cease to be held although their statement stays. */
  readonly versioned?: boolean;
}

/** Every kind of derived record, by the concept's plural. */
export const derivations = {
  positions: {
    table: positions,
    stored: { rows: positionRows, beside: ballots },
    derive: derivedPositions,
    alias: "e",
    match: [positions.id],
    group: ["holder_id", "issue_id"],
    claims: "expressions",
    actor: "holder_id",
  },
  issueStatuses: {
    table: issueStatuses,
    derive: derivedIssueStatuses,
    alias: "c",
    match: [issueStatuses.id],
    group: ["issue_id"],
    claims: "issue_status_claims",
  },
  participations: {
    table: participations,
    derive: derivedParticipations,
    alias: "c",
    match: [participations.slug],
    group: ["actor_id", "programme_id"],
    claims: "participation_claims",
    actor: "actor_id",
    versioned: true,
  },
  transitions: {
    table: transitions,
    derive: derivedTransitions,
    alias: "c",
    match: [transitions.slug],
    group: ["actor_id"],
    claims: "transition_claims",
    actor: "actor_id",
    versioned: true,
  },
  attendances: {
    table: attendances,
    derive: derivedAttendances,
    alias: "c",
    match: [attendances.eventId, attendances.actorId],
    group: ["event_id"],
    claims: "attendance_claims",
    actor: "actor_id",
  },
} as const satisfies Record<string, Derivation>;

/** The groups of the claims under `x` for which a condition holds. `held` chooses among what an actor resolved to. */
export function groupsOf(
  { group, claims, actor }: Derivation,
  condition: Sql,
  held: (alias: string) => Sql,
): Sql {
  const columns = group.map((column) => (column === actor ? "ca.canonical_id" : `x.${column}`)).join(", ");
  const resolved = actor ? ` join canonical_actors ca on ca.actor_id = x.${actor} and ${held("ca")}` : "";
  return `select ${columns} from ${claims} x${resolved} where ${condition}`;
}

/** The table of the groups that a SELECT gives. */
export const touchedTable = ({ group }: Derivation, groups: Sql): Sql =>
  `touched(${group.join(", ")}) as materialized (${groups})`;

const columnsOf = (alias: string, group: readonly string[]): Sql =>
  `(${group.map((column) => `${alias}.${column}`).join(", ")})`;

/**
 * Whether the columns of a group under an alias are in the table of those touched. Column by column as well: that is
 * found by an index, which of a table of unknown size no planner expects to pay.
 */
export const isTouched = (alias: string, { group }: Derivation): Sql =>
  [
    ...group.map((column) => `${alias}.${column} = any(array(select distinct ${column} from touched))`),
    `${columnsOf(alias, group)} in (select * from touched)`,
  ].join(" and ");

/** The instant of the recording, as a parameter whose value tells the planner that few rows are so new. */
const now = "$1::timestamptz";

/** Rows that this recording began or ended to hold. */
const turned = (alias: string): Sql =>
  `(${alias}.recorded_from = ${now} or ${alias}.recorded_until = ${now})`;

/**
 * Derives anew what this recording bears on: what its statements and the statements they take back say, what rests on
 * the sources that it changed, and what is told by or of actors that resolve to another record. In the same
 * transaction as the statements.
 */
export async function deriveTouched(session: Session): Promise<Change> {
  await refreshStatistics(session.connection);
  // Records connected by judgements are all named by one; a record that is new resolves to itself.
  const touchedActors = `select unnest(array[j.actor_id, j.other_id]) from identity_judgements j where j.recorded_until is null or j.recorded_until = $2::timestamptz union all select k.id from actor_keys k where not exists (select from canonical_actors ca where ca.actor_id = k.id and ca.recorded_until is null)`;
  await resolveActors(session, (column) => `${column} in (${touchedActors})`);
  const turnedActors = `select actor_id from canonical_actors t where ${turned("t")}`;
  const changedSource = (column: Sql) =>
    `${column} in (select so.id from sources so where so.recorded_until = ${now})`;
  const statements = `
    select id from statement_rows where recorded_from = ${now}
    union
    select target_id from statement_relations t where ${turned("t")}
    union
    select id from statement_rows where root = any(array(select 'actor:' || actor_id from (${turnedActors}) a))
    union
    ${restingOn(changedSource)}`;
  return run(session, (derivation) => {
    const touched = [
      `x.statement_id = any(array(${statements}))`,
      ...(derivation.actor ? [`x.${derivation.actor} = any(array(${turnedActors}))`] : []),
      ...(derivation.versioned ? [turned("x")] : []),
    ];
    // What was derived under the record that an actor resolved to before is touched as well.
    const held = (alias: string) => `(${alias}.recorded_until is null or ${alias}.recorded_until = ${now})`;
    return touched.map((condition) => groupsOf(derivation, condition, held)).join(" union ");
  });
}

/** Derives everything anew. On a database that is in order this changes nothing. */
export async function deriveAll(session: Session): Promise<Change> {
  const resolved = await resolveActors(session, () => "true");
  const derived = await run(session, () => undefined);
  return { added: resolved.added + derived.added, closed: resolved.closed + derived.closed };
}

/** Resolves the actors for which a condition on the column of their id holds. */
function resolveActors(session: Session, condition: (column: Sql) => Sql): Promise<Change> {
  return reconcile(
    session,
    canonicalActors,
    { select: derivedCanonicalActors({}, condition("k.id")) },
    [canonicalActors.actorId],
    { condition: condition("t.actor_id") },
  );
}

/** Derives each kind for the groups that a SELECT gives; without one, for all. */
async function run(session: Session, groups: (derivation: Derivation) => Sql | undefined): Promise<Change> {
  let total: Change = { added: 0, closed: 0 };
  for (const derivation of Object.values(derivations) as Derivation[]) {
    const select = groups(derivation);
    const touched = select === undefined ? undefined : await touchedGroups(session, derivation, select);
    if (touched?.[0]?.length === 0) continue;
    const { added, closed } = await reconcile(
      session,
      derivation.table,
      { select: touched ? deriveJoined(derivation) : derivation.derive({}, "true") },
      derivation.match,
      touched
        ? {
            condition: `${columnsOf("t", derivation.group)} in (select * from touched)`,
            params: touched,
            tables: touchedValues(derivation),
          }
        : { condition: "true" },
      derivation.stored,
    );
    total = { added: total.added + added, closed: total.closed + closed };
  }
  return total;
}

/** The groups as values, from $4 on: the planner then knows how many they are, whatever it knows of the tables. */
const touchedValues = (derivation: Derivation): Sql =>
  touchedTable(
    derivation,
    `select * from unnest(${derivation.group.map((_, at) => `$${at + 4}::int8[]`).join(", ")})`,
  );

/** Each group stands there once, so that it can be joined; of an IN the planner expects a fifth of the table. */
const deriveJoined = ({ derive, alias, group }: Derivation): Sql =>
  derive(
    {},
    group.map((column) => `touched.${column} = ${alias}.${column}`).join(" and "),
    "cross join touched",
  );

/** The groups that a SELECT gives, column by column. */
async function touchedGroups(
  { connection, at }: Session,
  { group }: Derivation,
  select: Sql,
): Promise<unknown[][]> {
  const { rows } = await connection.queryArrays(select, [at]);
  return group.map((_, column) => rows.map((row) => row[column]));
}
