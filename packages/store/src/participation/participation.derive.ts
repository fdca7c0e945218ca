import { rules } from "@demarche/schema";
import {
  activeStatement,
  type Evidence,
  heldBy,
  resolvedClaims,
  temporalColumns,
} from "../derive/evidence.js";
import type { Sql } from "../read/build.js";
import { participationClaims } from "./participation.table.js";
import { transitionClaims } from "./transition.table.js";

/** The rules that make participations and transitions, as they are stored with each of them. */
export const participationRule = `${rules.participation.id}/${rules.participation.version}`;
export const transitionRule = `${rules.transition.id}/${rules.transition.version}`;

const grouped = (prefix: string) =>
  temporalColumns(`c.${prefix}`, prefix, (column) => `(array_agg(${column} order by c.slug))[1]`);

/** The columns in which claims must agree to be one participation. */
export const participationGroup = [
  "actor_id",
  "programme_id",
  "instrument_id",
  "role",
  "status",
  "from_edtf",
  "until_edtf",
] as const;

/** The columns in which claims must agree to be one transition. */
export const transitionGroup = ["actor_id", "from_id", "to_id", "status", "condition", "date_edtf"] as const;

const columnsOf = (group: readonly string[]): Sql => group.map((column) => `c.${column}`).join(", ");

/**
 * Participations by rule `participation.group`: claims that say the same of an actor, a programme and an instrument
 * are one record. Claims that differ stay side by side. `scope` is a condition on the claims under the alias `c`.
 */
export function derivedParticipations(evidence: Evidence, scope: Sql, joined: Sql = ""): Sql {
  return `
select min(c.slug) as slug, c.actor_id, c.programme_id, c.instrument_id, c.role, c.status,
  ${grouped("from")}, ${grouped("until")},
  (select coalesce(array_agg(distinct area order by area), '{}') from unnest(string_to_array(string_agg(array_to_string(c.areas, ' '), ' '), ' ')) area where area <> '') as areas,
  case min(case c.confidence when 'LOW' then 3 when 'MEDIUM' then 2 when 'HIGH' then 1 end) when 1 then 'HIGH' when 2 then 'MEDIUM' when 3 then 'LOW' end as confidence,
  array_agg(distinct c.statement_id order by c.statement_id) as basis, '${participationRule}' as rule
from ${resolvedClaims(participationClaims, participationClaims.actorId, "c", evidence)}
join statements s on s.id = c.statement_id ${joined}
where ${scope} and ${heldBy("c", evidence)} and ${activeStatement("s", evidence)}
group by ${columnsOf(participationGroup)}`;
}

/**
 * Transitions by rule `transition.group`: claims that say the same are one record, others stay side by side. `scope`
 * is a condition on the claims under the alias `c`.
 */
export function derivedTransitions(evidence: Evidence, scope: Sql, joined: Sql = ""): Sql {
  return `
select min(c.slug) as slug, c.actor_id, c.from_id, c.to_id, c.status, c.condition, ${grouped("date")},
  array_agg(distinct c.statement_id order by c.statement_id) as basis, '${transitionRule}' as rule
from ${resolvedClaims(transitionClaims, transitionClaims.actorId, "c", evidence)}
join statements s on s.id = c.statement_id ${joined}
where ${scope} and ${heldBy("c", evidence)} and ${activeStatement("s", evidence)}
group by ${columnsOf(transitionGroup)}`;
}
