import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { derivedAttendances } from "../event/attendance.derive.js";
import { attendances } from "../event/event.table.js";
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
import type { Evidence } from "./evidence.js";

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
}

const claims = (table: string, group: Sql) => (statements: Sql) =>
  `select ${group} from ${table} where statement_id in (${statements})`;

/** Claims on programmes are held for a period: those that this recording began or ended to hold bear on their groups too. */
const heldClaims = (table: string, group: Sql) => (statements: Sql) =>
  `${claims(table, group)(statements)} union select ${group} from ${table} where recorded_from = (select max(at) from recordings) or recorded_until = (select max(at) from recordings)`;

const derivations: readonly Derivation[] = [
  {
    table: positions,
    derive: derivedPositions,
    match: [positions.id],
    group: "holder_id, issue_id",
    touched: claims("expressions", "holder_id, issue_id"),
    alias: "e",
  },
  {
    table: issueStatuses,
    derive: derivedIssueStatuses,
    match: [issueStatuses.id],
    group: "issue_id",
    touched: claims("issue_status_claims", "issue_id"),
    alias: "c",
  },
  {
    table: participations,
    derive: derivedParticipations,
    match: [participations.slug],
    group: "actor_id, programme_id",
    touched: heldClaims("participation_claims", "actor_id, programme_id"),
    alias: "c",
  },
  {
    table: transitions,
    derive: derivedTransitions,
    match: [transitions.slug],
    group: "actor_id",
    touched: heldClaims("transition_claims", "actor_id"),
    alias: "c",
  },
  {
    table: attendances,
    derive: derivedAttendances,
    match: [attendances.eventId, attendances.actorId],
    group: "event_id",
    touched: claims("attendance_claims", "event_id"),
    alias: "c",
  },
];

/**
 * Derives anew what this recording bears on: what its statements and the statements they take back say, and what rests
 * on the sources whose dates it changed. In the same transaction as the statements.
 */
export async function deriveTouched(session: Session): Promise<Change> {
  const statements = `
    select id from statements where recorded_from = (select max(at) from recordings)
    union
    select target_id from statement_relations
      where recorded_from = (select max(at) from recordings) or recorded_until = (select max(at) from recordings)
    union
    select id from statements where source_id in (select id from sources where recorded_until = (select max(at) from recordings))`;
  return run(session, ({ group, touched, alias }) => {
    const groups = touched(statements);
    const columns = group.split(", ");
    const under = (name: string) =>
      `(${columns.map((column) => `${name}.${column}`).join(", ")}) in (${groups})`;
    return { evidence: under(alias), derived: under("t") };
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
