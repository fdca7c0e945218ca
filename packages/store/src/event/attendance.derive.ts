import { rules } from "@demarche/schema";
import { activeStatement, type Evidence, resolvedClaims } from "../derive/evidence.js";
import type { Sql } from "../read/build.js";
import { attendanceClaims } from "./event.table.js";

/** The rule that makes attendances, as it is stored with each of them. */
export const attendanceRule = `${rules.attendance.id}/${rules.attendance.version}`;

/**
 * Attendances by rule `attendance.group`: claims that say the same of an actor and an event are one record. `scope` is
 * a condition on the claims under the alias `c`.
 */
export function derivedAttendances(evidence: Evidence, scope: Sql, joined: Sql = ""): Sql {
  return `
select c.event_id, c.actor_id, c.role, c.attendance, c.certainty,
  array_agg(distinct c.statement_id order by c.statement_id) as basis, '${attendanceRule}' as rule
from ${resolvedClaims(attendanceClaims, attendanceClaims.actorId, "c", evidence)}
join statements s on s.id = c.statement_id ${joined}
where ${scope} and ${activeStatement("s", evidence)}
group by c.event_id, c.actor_id, c.role, c.attendance, c.certainty`;
}
