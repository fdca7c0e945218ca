import { rules } from "@demarche/schema";
import {
  activeStatement,
  byMoment,
  canonicalRoot,
  type Evidence,
  heldBy,
  resolvedClaims,
  rootJoin,
  saidColumns,
  temporalColumns,
} from "../derive/evidence.js";
import type { Sql } from "../read/build.js";
import { expressions } from "../statement/statement.table.js";

/** The rule that makes positions, as it is stored with each of them. */
export const positionRule = `${rules.position.id}/${rules.position.version}`;

/**
 * The positions that follow from the evidence by rule `position.run`, one row each, with the content columns of the
 * table `positions`. `scope` limits them to holders and issues: a condition on the expressions under the alias `e`.
 */
export function derivedPositions(evidence: Evidence, scope: Sql): Sql {
  const whole = "partition by holder_id, issue_id";
  return `
with said as (
  select e.id, e.statement_id, e.holder_id, e.issue_id, e.stance, e.disclosure, e.intent, e.qualification, ${canonicalRoot("s")} as root,
    s.slug || '.' || h.slug as slug, ${saidColumns("s", "so")},
    case e.disclosure when 'STATED' then 3 when 'IMPLIED_BY_ACT' then 2 when 'ASCRIBED' then 1 else 0 end as weight
  from ${resolvedClaims(expressions, expressions.holderId, "e", evidence)}
  join statements s on s.id = e.statement_id
  join actor_keys h on h.id = e.named_id
  ${rootJoin("s", evidence)}
  join sources so on so.id = s.source_id and ${heldBy("so", evidence)}
  where ${scope} and ${activeStatement("s", evidence)}
),
-- Expressions of one holder on one issue, in moments: same bounds, same moment.
spoken as (
  select *, dense_rank() over (${whole} order by ${byMoment}) as moment from said where weight > 0
),
weighed as (
  select *, max(weight) over (${whole}, moment) as top from spoken
),
compared as (
  select *,
    array_agg(coalesce(stance, '') || '/' || coalesce(intent, '')) filter (where weight = top) over (${whole}, moment) as tops,
    array_agg(coalesce(stance, '')) filter (where weight = top) over (${whole}, moment) as top_stances
  from weighed
),
-- An outranked expression stays only where it says what one that outranks it says.
kept as (
  select * from compared
  where weight = top or coalesce(stance, '') || '/' || coalesce(intent, '') = any(tops)
    or (intent is null and coalesce(stance, '') = any(top_stances))
),
moments as (
  select holder_id, issue_id, moment, max(top) as weight,
    array_agg(distinct coalesce(stance, '') order by coalesce(stance, '')) as stances,
    array_agg(distinct intent order by intent) filter (where intent is not null) as intents
  from kept group by holder_id, issue_id, moment
),
by_stance as (
  select *, count(*) filter (where stance_turned) over (${whole} order by moment) as stance_run
  from (
    select *, stances is distinct from lag(stances) over (${whole} order by moment) as stance_turned from moments
  ) m
),
-- Silence on intent changes none: the last intent told carries on within one stance.
by_told as (
  select *, count(intents) over (${whole}, stance_run order by moment) as told from by_stance
),
carried as (
  select *, first_value(intents) over (${whole}, stance_run, told order by moment) as carried from by_told
),
by_intent as (
  select *, count(*) filter (where intent_turned) over (${whole} order by moment) as intent_run
  from (
    select *, row_number() over (${whole}, stance_run order by moment) = 1
      or carried is distinct from lag(carried) over (${whole}, stance_run order by moment) as intent_turned
    from carried
  ) m
),
-- A holder's own word opens a position of its own after what others said of it; the reverse adds nothing.
by_weight as (
  select *, intent_turned or coalesce(weight > max(weight) over (
      ${whole}, intent_run order by moment rows between unbounded preceding and 1 preceding), false) as opens
  from by_intent
),
runs as (
  select *, count(*) filter (where opens) over (${whole} order by moment) as run from by_weight
),
placed as (
  select k.*, r.run, coalesce(k.intent, case when cardinality(r.carried) = 1 then r.carried[1] end) as held_intent
  from kept k join runs r using (holder_id, issue_id, moment)
),
firsts as (
  select distinct on (holder_id, issue_id, run) holder_id, issue_id, run, id as first_id, ${temporalColumns("at", "opened")}
  from placed order by holder_id, issue_id, run, moment, weight desc, id
),
bounds as (
  select holder_id, issue_id, run, lag(first_id) over w as supersedes_id,
    ${temporalColumns("opened", "until", (column) => `lead(${column}) over w`)}
  from firsts window w as (${whole} order by run)
),
grouped as (
  select holder_id, issue_id, run, stance, held_intent,
    (array_agg(id order by moment, weight desc, id))[1] as id,
    array_agg(distinct statement_id order by statement_id) as basis,
    count(distinct root)::int as independent_roots,
    bool_and(disclosure = 'ASCRIBED') as held_2nd_hand,
    count(*) over (${whole}, run) > 1 as contested
  from placed group by holder_id, issue_id, run, stance, held_intent
),
stood as (
  select g.id, p.slug, g.holder_id, g.issue_id, g.stance, p.disclosure, g.held_intent as intent, p.qualification,
    ${temporalColumns("p.at", "from")}, ${temporalColumns("b.until", "until")},
    g.basis, g.independent_roots, g.held_2nd_hand, g.contested, b.supersedes_id
  from grouped g
  join placed p on p.id = g.id
  join bounds b on b.holder_id = g.holder_id and b.issue_id = g.issue_id and b.run = g.run
),
-- Silence stands beside a stance; it ends when the holder speaks, or is silent in another way.
voices as (
  select *, case when weight = 0 then disclosure else 'SPOKE' end as voice,
    row_number() over (${whole} order by ${byMoment}, weight desc, id) as turn
  from said where weight <> 1
),
voiced as (
  select *, count(*) filter (where voice_turned) over (${whole} order by turn) as run
  from (select *, voice is distinct from lag(voice) over (${whole} order by turn) as voice_turned from voices) v
),
voice_runs as (
  select holder_id, issue_id, run, voice, (array_agg(id order by turn))[1] as first_id,
    array_agg(distinct statement_id order by statement_id) as basis, count(distinct root)::int as independent_roots
  from voiced group by holder_id, issue_id, run, voice
),
silent as (
  select v.id, v.slug, v.holder_id, v.issue_id, null::text as stance, v.disclosure, v.intent, v.qualification,
    ${temporalColumns("v.at", "from")}, ${temporalColumns("n.at", "until")},
    r.basis, r.independent_roots, false as held_2nd_hand, false as contested,
    null::bigint as supersedes_id
  from voice_runs r
  join voiced v on v.id = r.first_id
  left join voice_runs nr on nr.holder_id = r.holder_id and nr.issue_id = r.issue_id and nr.run = r.run + 1
  left join voiced n on n.id = nr.first_id
  where r.voice <> 'SPOKE'
)
select *, '${positionRule}' as rule from stood
union all
select *, '${positionRule}' as rule from silent`;
}
