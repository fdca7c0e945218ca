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
import { expressions, joinStatement, ofStatement } from "../statement/statement.view.js";
import { positionRule } from "./position.table.js";

/**
 * The positions that follow from the evidence by rule `position.run`, one row each, with the content columns of the
 * table `positions`. `scope` limits them to holders and issues: a condition on the expressions under the alias `e`.
 */
export function derivedPositions(evidence: Evidence, scope: Sql, joined: Sql = ""): Sql {
  const whole = "partition by holder_id, issue_id";
  // Rows meet by one key, or not at all: of joins by several, the planner expects few rows, and reads them in nested loops.
  const first = (column: Sql) => `max(${column}) filter (where place = 1)`;
  const turning = (column: Sql) => `max(${column}) filter (where voice_turned)`;
  return `
with said as (
  select e.id, e.statement_id, e.holder_id, e.issue_id, e.stance, e.disclosure, e.intent, e.qualification, ${canonicalRoot("s")} as root,
    s.slug || '.' || h.slug as slug, ${saidColumns("s", "so")},
    case e.disclosure when 'STATED' then 3 when 'IMPLIED_BY_ACT' then 2 when 'ASCRIBED' then 1 else 0 end as weight
  from ${resolvedClaims(expressions, expressions.holderId, "e", evidence, ofStatement)}
  ${joinStatement("e", "s")}
  join actor_keys h on h.id = e.named_id
  ${rootJoin("s", evidence)}
  join sources so on so.id = s.source_id and ${heldBy("so", evidence)} ${joined}
  where ${scope} and ${activeStatement("s", evidence)}
),
counted as (
  select *, count(*) over (${whole}) as voices from said
),
-- Of a vote or a single word there is nothing to weigh: most of a large graph goes this way.
alone as (
  select id, slug, holder_id, issue_id, stance, disclosure, intent, qualification,
    ${temporalColumns("at", "from")}, ${temporalColumns("at", "until", (column) => `nullif(${column}, ${column})`)},
    array[statement_id] as basis, 1 as independent_roots, disclosure = 'ASCRIBED' as held_2nd_hand, false as contested,
    null::bigint as supersedes_id
  from counted where voices = 1 and weight > 0
),
-- Expressions of one holder on one issue, in moments: same bounds, same moment. Moments and runs are numbered through.
spoken as (
  select *, dense_rank() over (order by holder_id, issue_id, ${byMoment}) as moment from counted where voices > 1 and weight > 0
),
weighed as (
  select *, max(weight) over (partition by moment) as top from spoken
),
compared as (
  select *,
    array_agg(coalesce(stance, '') || '/' || coalesce(intent, '')) filter (where weight = top) over (partition by moment) as tops,
    array_agg(coalesce(stance, '')) filter (where weight = top) over (partition by moment) as top_stances
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
  select moment, carried, count(*) filter (where opens) over (order by moment) as run from by_weight
),
held as (
  select k.*, r.run, coalesce(k.intent, case when cardinality(r.carried) = 1 then r.carried[1] end) as held_intent
  from kept k join runs r using (moment)
),
placed as (
  select *, row_number() over (partition by run, stance, held_intent order by moment, weight desc, id) as place,
    first_value(id) over opening as opened_id, ${temporalColumns("at", "opened", (column) => `first_value(${column}) over opening`)}
  from held window opening as (partition by run order by moment, weight desc, id)
),
grouped as (
  select holder_id, issue_id, run, stance, held_intent as intent,
    ${["id", "slug", "disclosure", "qualification", "opened_id"].map((column) => `${first(column)} as ${column}`).join(", ")},
    ${temporalColumns("at", "from", first)}, ${temporalColumns("opened", "opened", first)},
    array_agg(distinct statement_id order by statement_id) as basis,
    count(distinct root)::int as independent_roots,
    bool_and(disclosure = 'ASCRIBED') as held_2nd_hand
  from placed group by holder_id, issue_id, run, stance, held_intent
),
stood as (
  select id, slug, holder_id, issue_id, stance, disclosure, intent, qualification,
    ${temporalColumns("from", "from")}, ${temporalColumns("opened", "until", (column) => `first_value(${column}) over next`)},
    basis, independent_roots, held_2nd_hand, count(*) over (partition by run) > 1 as contested,
    first_value(opened_id) over previous as supersedes_id
  from grouped
  window next as (${whole} order by run groups between 1 following and 1 following),
    previous as (${whole} order by run groups between 1 preceding and 1 preceding)
),
-- Silence stands beside a stance; it ends when the holder speaks, or is silent in another way.
voices as (
  select *, case when weight = 0 then disclosure else 'SPOKE' end as voice,
    row_number() over (${whole} order by ${byMoment}, weight desc, id) as turn
  from (select *, bool_or(weight = 0) over (${whole}) as silences from counted where weight <> 1) s where silences
),
voiced as (
  select *, count(*) filter (where voice_turned) over (${whole} order by turn) as run
  from (select *, voice is distinct from lag(voice) over (${whole} order by turn) as voice_turned from voices) v
),
voice_runs as (
  select holder_id, issue_id, run, voice,
    ${["id", "slug", "disclosure", "intent", "qualification"].map((column) => `${turning(column)} as ${column}`).join(", ")},
    ${temporalColumns("at", "from", turning)},
    array_agg(distinct statement_id order by statement_id) as basis, count(distinct root)::int as independent_roots
  from voiced group by holder_id, issue_id, run, voice
),
ended as (
  select *, ${temporalColumns("from", "until", (column) => `lead(${column}) over (${whole} order by run)`)} from voice_runs
),
silent as (
  select id, slug, holder_id, issue_id, null::text as stance, disclosure, intent, qualification,
    ${temporalColumns("from", "from")}, ${temporalColumns("until", "until")},
    basis, independent_roots, false as held_2nd_hand, false as contested, null::bigint as supersedes_id
  from ended where voice <> 'SPOKE'
)
select *, '${positionRule}' as rule from alone
union all
select *, '${positionRule}' as rule from stood
union all
select *, '${positionRule}' as rule from silent`;
}
