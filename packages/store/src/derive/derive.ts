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
import { positions } from "../position/position.table.js";
import type { Sql } from "../read/build.js";
import { type Change, reconcile } from "../record/reconcile.js";
import type { Session } from "../record/session.js";
import { type Evidence, restingOn } from "./evidence.js";

interface Derivation {
  readonly table: PgTable;
  readonly derive: (evidence: Evidence, scope: Sql) => Sql;
  readonly match: readonly PgColumn[];
  /** The columns by which records are derived apart from one another, in the table and in its evidence. */
  readonly group: Sql;
  /** The groups that statements bear on: a SELECT of the group's columns, with `statements` for the statements. */
  readonly touched: (statements: Sql) => Sql;
  /** The evidence's alias in `derive`'s scope. */
  readonly alias: string;
  /** The group's columns in the evidence, when they bear other names there. */
  readonly evidenceGroup?: Sql;
}

const now = "(select max(at) from recordings)";

/** Rows that this recording began or ended to hold. */
const turned = (alias: string): Sql =>
  `(${alias}.recorded_from = ${now} or ${alias}.recorded_until = ${now})`;

/**
 * Groups of claims of an actor: those that statements make, and those of actors that resolve to another record since
 * this recording. A group that was derived under the former record is touched as well.
 */
const actorClaims =
  (table: string, actor: string, group: readonly string[], versioned = false) =>
  (statements: Sql) => {
    const columns = group.map((column) => (column === actor ? "ca.canonical_id" : `x.${column}`)).join(", ");
    const own = versioned ? ` or ${turned("x")}` : "";
    return `select ${columns} from ${table} x join canonical_actors ca on ca.actor_id = x.${actor} and (ca.recorded_until is null or ca.recorded_until = ${now}) where x.statement_id in (${statements}) or x.${actor} in (select actor_id from canonical_actors t where ${turned("t")})${own}`;
  };

const derivations: readonly Derivation[] = [
  {
    table: canonicalActors,
    derive: derivedCanonicalActors,
    match: [canonicalActors.actorId],
    group: "actor_id",
    // Records connected by judgements are all named by one; a record that is new resolves to itself.
    touched: () =>
      `select unnest(array[j.actor_id, j.other_id]) from identity_judgements j where j.recorded_until is null or j.recorded_until = ${now} union all select k.id from actor_keys k where not exists (select from canonical_actors ca where ca.actor_id = k.id and ca.recorded_until is null)`,
    alias: "k",
    evidenceGroup: "id",
  },
  {
    table: positions,
    derive: derivedPositions,
    match: [positions.id],
    group: "holder_id, issue_id",
    touched: actorClaims("expressions", "holder_id", ["holder_id", "issue_id"]),
    alias: "e",
  },
  {
    table: issueStatuses,
    derive: derivedIssueStatuses,
    match: [issueStatuses.id],
    group: "issue_id",
    touched: (statements) => `select issue_id from issue_status_claims where statement_id in (${statements})`,
    alias: "c",
  },
  {
    table: participations,
    derive: derivedParticipations,
    match: [participations.slug],
    group: "actor_id, programme_id",
    touched: actorClaims("participation_claims", "actor_id", ["actor_id", "programme_id"], true),
    alias: "c",
  },
  {
    table: transitions,
    derive: derivedTransitions,
    match: [transitions.slug],
    group: "actor_id",
    touched: actorClaims("transition_claims", "actor_id", ["actor_id"], true),
    alias: "c",
  },
  {
    table: attendances,
    derive: derivedAttendances,
    match: [attendances.eventId, attendances.actorId],
    group: "event_id",
    touched: actorClaims("attendance_claims", "actor_id", ["event_id"]),
    alias: "c",
  },
];

/**
 * Derives anew what this recording bears on: what its statements and the statements they take back say, what rests on
 * the sources that it changed, and what is told by or of actors that resolve to another record. In the same
 * transaction as the statements.
 */
export async function deriveTouched(session: Session): Promise<Change> {
  const changedSource = (column: Sql) =>
    `${column} in (select so.id from sources so where so.recorded_until = ${now})`;
  const statements = `
    select id from statements where recorded_from = ${now}
    union
    select target_id from statement_relations t where ${turned("t")}
    union
    select id from statements where root in (select 'actor:' || actor_id from canonical_actors t where ${turned("t")})
    union
    ${restingOn(changedSource)}`;
  return run(session, ({ group, touched, alias, evidenceGroup = group }) => {
    const groups = touched(statements);
    const under = (name: string, columns: Sql) =>
      `(${columns
        .split(", ")
        .map((column) => `${name}.${column}`)
        .join(", ")}) in (${groups})`;
    return { evidence: under(alias, evidenceGroup), derived: under("t", group) };
  });
}

/** Derives everything anew. On a database that is in order this changes nothing. */
export function deriveAll(session: Session): Promise<Change> {
  return run(session, () => ({ evidence: "true", derived: "true" }));
}

async function run(
  session: Session,
  scopeOf: (derivation: Derivation) => { evidence: Sql; derived: Sql },
): Promise<Change> {
  let total: Change = { added: 0, closed: 0 };
  for (const derivation of derivations) {
    const scope = scopeOf(derivation);
    const { added, closed } = await reconcile(
      session,
      derivation.table,
      { select: derivation.derive({}, scope.evidence) },
      derivation.match,
      { condition: scope.derived },
    );
    total = { added: total.added + added, closed: total.closed + closed };
  }
  return total;
}
