import { type Evidence, heldBy } from "../derive/evidence.js";
import type { Sql } from "../read/build.js";

/**
 * The record that each actor's record resolves to, with the content columns of `canonical_actors`: of all records that
 * judgements SAME connect, the one that no judgement sets aside; of several, the one recorded first. `scope` is a
 * condition on the actors' keys under the alias `k`.
 */
export function derivedCanonicalActors(evidence: Evidence, scope: Sql): Sql {
  return `
with recursive same as (
  select j.actor_id, j.other_id from identity_judgements j where j.verdict = 'SAME' and ${heldBy("j", evidence)}
),
linked as (
  select actor_id as one, other_id as two from same union select other_id, actor_id from same
),
members as (
  select k.id as actor_id, k.id as member_id from actor_keys k where ${scope}
  union
  select m.actor_id, l.two from members m join linked l on l.one = m.member_id
)
select actor_id, (array_agg(member_id order by member_id in (select other_id from same), member_id))[1] as canonical_id
from members group by actor_id`;
}
