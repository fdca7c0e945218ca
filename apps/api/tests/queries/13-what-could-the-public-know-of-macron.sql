-- On 1 June 2023, what could the public know of Macron's stance?
-- 1 statement for 1 root field: actor

select (
  select '{"name":'
  || coalesce(
    to_json(
      coalesce(
        (
          select t_3.text
          from actor_names t_3
          where t_3.actor_id = ac_1.id and t_3.recorded_until is null
          order by
            t_3.lang is not distinct from 'en' desc,
            t_3.kind = 'ACRONYM',
            t_3.ordinal,
            t_3.row_id
          limit 1
        ),
        ac_1.slug
      )
    )::text,
    'null'
  )
  || ',"onTheFirstOfJune":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from (
          select
            d.*,
            (
              select max(s.recorded_from)
              from statements s
              where s.id = any(d.basis)
            ) as recorded_from,
            null::timestamptz as recorded_until
          from (
            with
              said as (
                select
                  e.id,
                  e.statement_id,
                  e.holder_id,
                  e.issue_id,
                  e.stance,
                  e.disclosure,
                  e.intent,
                  e.qualification,
                  coalesce('actor:' || root.canonical_id, s.root) as root,
                  s.slug || '.' || h.slug as slug,
                  case when s.said_edtf is null
                  and so.published_latest is not null then '[..'
                  || to_char(so.published_latest, 'YYYY-MM-DD')
                  || ']'
                  else s.said_edtf
                  end as at_edtf,
                  s.said_earliest as at_earliest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then so.published_latest
                  else s.said_latest
                  end as at_latest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then 'UNKNOWN'
                  else s.said_basis
                  end as at_basis,
                  s.said_raw as at_raw,
                  s.said_anchor_id as at_anchor_id,
                  s.said_note as at_note,
                  case e.disclosure
                  when 'STATED' then 3
                  when 'IMPLIED_BY_ACT' then 2
                  when 'ASCRIBED' then 1
                  else 0
                  end as weight
                from (
                  select
                    x."id",
                    x."statement_id",
                    x."issue_id",
                    x."stance",
                    x."disclosure",
                    x."intent",
                    x."qualification",
                    x."slug",
                    x."source_id",
                    x."root",
                    x."recorded_from",
                    x."said_edtf",
                    x."said_earliest",
                    x."said_latest",
                    x."said_basis",
                    x."said_raw",
                    x."said_anchor_id",
                    x."said_note",
                    x.holder_id as named_id,
                    ca.canonical_id as holder_id
                  from expressions x
                  join canonical_actors ca on ca.actor_id = x.holder_id and ca.recorded_until is null
                ) e
                cross join lateral (
                  select
                    e.statement_id as id,
                    e.slug,
                    e.source_id,
                    e.root,
                    e.recorded_from,
                    e.said_edtf,
                    e.said_earliest,
                    e.said_latest,
                    e.said_basis,
                    e.said_raw,
                    e.said_anchor_id,
                    e.said_note
                ) s
                join actor_keys h on h.id = e.named_id
                left join canonical_actors root on root.actor_id = substring(s.root from '^actor:([0-9]+)$')::int8
                and root.recorded_until is null
                join sources so on so.id = s.source_id and so.recorded_until is null
                where e.holder_id = ac_1.id
                and exists (
                  select
                  from sources so
                  where so.id = s.source_id
                  and so.recorded_until is null
                  and so.published_latest <= $2::date
                )
                and not exists (
                  select
                  from statement_relations r
                  join statements rs on rs.id = r.statement_id
                  where r.target_id = s.id
                  and r.kind in ('CORRECTS', 'RETRACTS')
                  and r.recorded_until is null
                  and exists (
                    select
                    from sources so
                    where so.id = rs.source_id
                    and so.recorded_until is null
                    and so.published_latest <= $2::date
                  )
                )
                and not exists (
                  select
                  from sources w
                  where w.id = s.source_id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $2::date
                )
                and not exists (
                  select
                  from attribution_steps st
                  join sources w on w.id = st.source_id
                  where st.statement_id = s.id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $2::date
                )
              ),
              counted as (
                select *, count(*) over (partition by holder_id, issue_id) as voices
                from said
              ),
              -- Of a vote or a single word there is nothing to weigh: most of a large graph goes this way. alone as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  at_edtf as from_edtf,
                  at_earliest as from_earliest,
                  at_latest as from_latest,
                  at_basis as from_basis,
                  at_raw as from_raw,
                  at_anchor_id as from_anchor_id,
                  at_note as from_note,
                  nullif(at_edtf, at_edtf) as until_edtf,
                  nullif(at_earliest, at_earliest) as until_earliest,
                  nullif(at_latest, at_latest) as until_latest,
                  nullif(at_basis, at_basis) as until_basis,
                  nullif(at_raw, at_raw) as until_raw,
                  nullif(at_anchor_id, at_anchor_id) as until_anchor_id,
                  nullif(at_note, at_note) as until_note,
                  array[statement_id] as basis,
                  1 as independent_roots,
                  disclosure = 'ASCRIBED' as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from counted
                where voices = 1 and weight > 0
              ),
              -- Expressions of one holder on one issue, in moments: same bounds, same moment. Moments and runs are numbered through. spoken as (
                select
                  *,
                  dense_rank() over (order by holder_id, issue_id, at_latest nulls last, at_earliest nulls first) as moment
                from counted
                where voices > 1 and weight > 0
              ),
              weighed as (
                select *, max(weight) over (partition by moment) as top
                from spoken
              ),
              compared as (
                select
                  *,
                  array_agg(coalesce(stance, '') || '/' || coalesce(intent, '')) filter (where weight = top) over (partition by moment) as tops,
                  array_agg(coalesce(stance, '')) filter (where weight = top) over (partition by moment) as top_stances
                from weighed
              ),
              -- An outranked expression stays only where it says what one that outranks it says. kept as (
                select *
                from compared
                where weight = top
                or coalesce(stance, '') || '/' || coalesce(intent, '') = any(tops)
                or (intent is null and coalesce(stance, '') = any(top_stances))
              ),
              moments as (
                select
                  holder_id,
                  issue_id,
                  moment,
                  max(top) as weight,
                  array_agg(distinct coalesce(stance, '') order by coalesce(stance, '')) as stances,
                  array_agg(distinct intent order by intent) filter (where intent is not null) as intents
                from kept
                group by holder_id, issue_id, moment
              ),
              by_stance as (
                select
                  *,
                  count(*) filter (where stance_turned) over (partition by holder_id, issue_id order by moment) as stance_run
                from (
                  select
                    *,
                    stances is distinct from lag(stances) over (partition by holder_id, issue_id order by moment) as stance_turned
                  from moments
                ) m
              ),
              -- Silence on intent changes none: the last intent told carries on within one stance. by_told as (
                select
                  *,
                  count(intents) over (partition by holder_id, issue_id, stance_run order by moment) as told
                from by_stance
              ),
              carried as (
                select
                  *,
                  first_value(intents) over (partition by holder_id, issue_id, stance_run, told order by moment) as carried
                from by_told
              ),
              by_intent as (
                select
                  *,
                  count(*) filter (where intent_turned) over (partition by holder_id, issue_id order by moment) as intent_run
                from (
                  select
                    *,
                    row_number() over (partition by holder_id, issue_id, stance_run order by moment) = 1
                    or carried is distinct from lag(carried) over (partition by holder_id, issue_id, stance_run order by moment) as intent_turned
                  from carried
                ) m
              ),
              -- A holder's own word opens a position of its own after what others said of it; the reverse adds nothing. by_weight as (
                select
                  *,
                  intent_turned
                  or coalesce(
                    weight > max(weight) over (
                      partition by holder_id,
                      issue_id,
                      intent_run order by moment rows between unbounded preceding and 1 preceding
                    ),
                    false
                  ) as opens
                from by_intent
              ),
              runs as (
                select moment, carried, count(*) filter (where opens) over (order by moment) as run
                from by_weight
              ),
              held as (
                select
                  k.*,
                  r.run,
                  coalesce(k.intent, case when cardinality(r.carried) = 1 then r.carried[1] end) as held_intent
                from kept k
                join runs r using (moment)
              ),
              placed as (
                select
                  *,
                  row_number() over (partition by run, stance, held_intent order by moment, weight desc, id) as place,
                  first_value(id) over opening as opened_id,
                  first_value(at_edtf) over opening as opened_edtf,
                  first_value(at_earliest) over opening as opened_earliest,
                  first_value(at_latest) over opening as opened_latest,
                  first_value(at_basis) over opening as opened_basis,
                  first_value(at_raw) over opening as opened_raw,
                  first_value(at_anchor_id) over opening as opened_anchor_id,
                  first_value(at_note) over opening as opened_note
                from held
                window opening as (partition by run order by moment, weight desc, id)
              ),
              grouped as (
                select
                  holder_id,
                  issue_id,
                  run,
                  stance,
                  held_intent as intent,
                  max(id) filter (where place = 1) as id,
                  max(slug) filter (where place = 1) as slug,
                  max(disclosure) filter (where place = 1) as disclosure,
                  max(qualification) filter (where place = 1) as qualification,
                  max(opened_id) filter (where place = 1) as opened_id,
                  max(at_edtf) filter (where place = 1) as from_edtf,
                  max(at_earliest) filter (where place = 1) as from_earliest,
                  max(at_latest) filter (where place = 1) as from_latest,
                  max(at_basis) filter (where place = 1) as from_basis,
                  max(at_raw) filter (where place = 1) as from_raw,
                  max(at_anchor_id) filter (where place = 1) as from_anchor_id,
                  max(at_note) filter (where place = 1) as from_note,
                  max(opened_edtf) filter (where place = 1) as opened_edtf,
                  max(opened_earliest) filter (where place = 1) as opened_earliest,
                  max(opened_latest) filter (where place = 1) as opened_latest,
                  max(opened_basis) filter (where place = 1) as opened_basis,
                  max(opened_raw) filter (where place = 1) as opened_raw,
                  max(opened_anchor_id) filter (where place = 1) as opened_anchor_id,
                  max(opened_note) filter (where place = 1) as opened_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots,
                  bool_and(disclosure = 'ASCRIBED') as held_2nd_hand
                from placed
                group by holder_id, issue_id, run, stance, held_intent
              ),
              stood as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  first_value(opened_edtf) over next as until_edtf,
                  first_value(opened_earliest) over next as until_earliest,
                  first_value(opened_latest) over next as until_latest,
                  first_value(opened_basis) over next as until_basis,
                  first_value(opened_raw) over next as until_raw,
                  first_value(opened_anchor_id) over next as until_anchor_id,
                  first_value(opened_note) over next as until_note,
                  basis,
                  independent_roots,
                  held_2nd_hand,
                  count(*) over (partition by run) > 1 as contested,
                  first_value(opened_id) over previous as supersedes_id
                from grouped
                window
                  next as (
                    partition by holder_id,
                    issue_id order by run groups between 1 following and 1 following
                  ),
                  previous as (
                    partition by holder_id,
                    issue_id order by run groups between 1 preceding and 1 preceding
                  )
              ),
              -- Silence stands beside a stance; it ends when the holder speaks, or is silent in another way. voices as (
                select
                  *,
                  case when weight = 0 then disclosure else 'SPOKE' end as voice,
                  row_number() over (
                    partition by holder_id,
                    issue_id order by at_latest nulls last,
                    at_earliest nulls first,
                    weight desc,
                    id
                  ) as turn
                from (
                  select *, bool_or(weight = 0) over (partition by holder_id, issue_id) as silences
                  from counted
                  where weight <> 1
                ) s
                where silences
              ),
              voiced as (
                select
                  *,
                  count(*) filter (where voice_turned) over (partition by holder_id, issue_id order by turn) as run
                from (
                  select
                    *,
                    voice is distinct from lag(voice) over (partition by holder_id, issue_id order by turn) as voice_turned
                  from voices
                ) v
              ),
              voice_runs as (
                select
                  holder_id,
                  issue_id,
                  run,
                  voice,
                  max(id) filter (where voice_turned) as id,
                  max(slug) filter (where voice_turned) as slug,
                  max(disclosure) filter (where voice_turned) as disclosure,
                  max(intent) filter (where voice_turned) as intent,
                  max(qualification) filter (where voice_turned) as qualification,
                  max(at_edtf) filter (where voice_turned) as from_edtf,
                  max(at_earliest) filter (where voice_turned) as from_earliest,
                  max(at_latest) filter (where voice_turned) as from_latest,
                  max(at_basis) filter (where voice_turned) as from_basis,
                  max(at_raw) filter (where voice_turned) as from_raw,
                  max(at_anchor_id) filter (where voice_turned) as from_anchor_id,
                  max(at_note) filter (where voice_turned) as from_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots
                from voiced
                group by holder_id, issue_id, run, voice
              ),
              ended as (
                select
                  *,
                  lead(from_edtf) over (partition by holder_id, issue_id order by run) as until_edtf,
                  lead(from_earliest) over (partition by holder_id, issue_id order by run) as until_earliest,
                  lead(from_latest) over (partition by holder_id, issue_id order by run) as until_latest,
                  lead(from_basis) over (partition by holder_id, issue_id order by run) as until_basis,
                  lead(from_raw) over (partition by holder_id, issue_id order by run) as until_raw,
                  lead(from_anchor_id) over (partition by holder_id, issue_id order by run) as until_anchor_id,
                  lead(from_note) over (partition by holder_id, issue_id order by run) as until_note
                from voice_runs
              ),
              silent as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  null::text as stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  until_edtf as until_edtf,
                  until_earliest as until_earliest,
                  until_latest as until_latest,
                  until_basis as until_basis,
                  until_raw as until_raw,
                  until_anchor_id as until_anchor_id,
                  until_note as until_note,
                  basis,
                  independent_roots,
                  false as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from ended
                where voice <> 'SPOKE'
              )
            select *, 'position.run/1' as rule
            from alone
            union all
            select *, 'position.run/1' as rule
            from stood
            union all
            select *, 'position.run/1' as rule
            from silent
          ) d
        ) po_4
        where po_4.holder_id = ac_1.id
        and (
          (
            coalesce(po_4.from_earliest <= $3::date, true)
            and coalesce($3::date <= po_4.until_latest, true)
          )
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $4::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by coalesce(po_4.from_latest, date '9999-12-31'), po_4.slug) as i,
          '{"issue":'
          || coalesce(
            (
              select '{"label":' || coalesce(to_json(is_5.label)::text, 'null') || '}'
              from issues is_5
              where is_5.recorded_until is null and is_5.id = po_4.issue_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_4.stance)::text, 'null')
          || ',"disclosure":'
          || coalesce(to_json(po_4.disclosure)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_4.from_latest <= $3::date, false)
              and (po_4.until_edtf is null or coalesce($3::date <= po_4.until_earliest, false)) then 'YES'
              when coalesce(po_4.from_earliest <= $3::date, true)
              and coalesce($3::date <= po_4.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || ',"held":'
          || coalesce(
            '{"from":'
            || coalesce(
              case
              when po_4.from_edtf is not null then '{"edtf":'
              || coalesce(to_json(po_4.from_edtf)::text, 'null')
              || '}'
              end,
              'null'
            )
            || '}',
            'null'
          )
          || ',"basis":'
          || coalesce(
            (
              select '{'
              || '"nodes":'
              || '['
              || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
              || ']'
              || '}'
              from (
                select
                  row_number() over (order by st_6.slug) as i,
                  '{"slug":'
                  || coalesce(to_json(st_6.slug)::text, 'null')
                  || ',"source":'
                  || coalesce(
                    (
                      select '{"slug":' || coalesce(to_json(so_7.slug)::text, 'null') || '}'
                      from sources so_7
                      where so_7.recorded_until is null and so_7.id = st_6.source_id
                      limit 1
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_6
                where exists (
                  select
                  from sources so
                  where so.id = st_6.source_id
                  and so.recorded_until is null
                  and so.published_latest <= $2::date
                )
                and st_6.id = any(po_4.basis)
                order by st_6.slug
                limit $5::int
              ) page
            ),
            'null'
          )
          || '}' as c1
        from (
          select
            d.*,
            (
              select max(s.recorded_from)
              from statements s
              where s.id = any(d.basis)
            ) as recorded_from,
            null::timestamptz as recorded_until
          from (
            with
              said as (
                select
                  e.id,
                  e.statement_id,
                  e.holder_id,
                  e.issue_id,
                  e.stance,
                  e.disclosure,
                  e.intent,
                  e.qualification,
                  coalesce('actor:' || root.canonical_id, s.root) as root,
                  s.slug || '.' || h.slug as slug,
                  case when s.said_edtf is null
                  and so.published_latest is not null then '[..'
                  || to_char(so.published_latest, 'YYYY-MM-DD')
                  || ']'
                  else s.said_edtf
                  end as at_edtf,
                  s.said_earliest as at_earliest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then so.published_latest
                  else s.said_latest
                  end as at_latest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then 'UNKNOWN'
                  else s.said_basis
                  end as at_basis,
                  s.said_raw as at_raw,
                  s.said_anchor_id as at_anchor_id,
                  s.said_note as at_note,
                  case e.disclosure
                  when 'STATED' then 3
                  when 'IMPLIED_BY_ACT' then 2
                  when 'ASCRIBED' then 1
                  else 0
                  end as weight
                from (
                  select
                    x."id",
                    x."statement_id",
                    x."issue_id",
                    x."stance",
                    x."disclosure",
                    x."intent",
                    x."qualification",
                    x."slug",
                    x."source_id",
                    x."root",
                    x."recorded_from",
                    x."said_edtf",
                    x."said_earliest",
                    x."said_latest",
                    x."said_basis",
                    x."said_raw",
                    x."said_anchor_id",
                    x."said_note",
                    x.holder_id as named_id,
                    ca.canonical_id as holder_id
                  from expressions x
                  join canonical_actors ca on ca.actor_id = x.holder_id and ca.recorded_until is null
                ) e
                cross join lateral (
                  select
                    e.statement_id as id,
                    e.slug,
                    e.source_id,
                    e.root,
                    e.recorded_from,
                    e.said_edtf,
                    e.said_earliest,
                    e.said_latest,
                    e.said_basis,
                    e.said_raw,
                    e.said_anchor_id,
                    e.said_note
                ) s
                join actor_keys h on h.id = e.named_id
                left join canonical_actors root on root.actor_id = substring(s.root from '^actor:([0-9]+)$')::int8
                and root.recorded_until is null
                join sources so on so.id = s.source_id and so.recorded_until is null
                where e.holder_id = ac_1.id
                and exists (
                  select
                  from sources so
                  where so.id = s.source_id
                  and so.recorded_until is null
                  and so.published_latest <= $2::date
                )
                and not exists (
                  select
                  from statement_relations r
                  join statements rs on rs.id = r.statement_id
                  where r.target_id = s.id
                  and r.kind in ('CORRECTS', 'RETRACTS')
                  and r.recorded_until is null
                  and exists (
                    select
                    from sources so
                    where so.id = rs.source_id
                    and so.recorded_until is null
                    and so.published_latest <= $2::date
                  )
                )
                and not exists (
                  select
                  from sources w
                  where w.id = s.source_id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $2::date
                )
                and not exists (
                  select
                  from attribution_steps st
                  join sources w on w.id = st.source_id
                  where st.statement_id = s.id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $2::date
                )
              ),
              counted as (
                select *, count(*) over (partition by holder_id, issue_id) as voices
                from said
              ),
              -- Of a vote or a single word there is nothing to weigh: most of a large graph goes this way. alone as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  at_edtf as from_edtf,
                  at_earliest as from_earliest,
                  at_latest as from_latest,
                  at_basis as from_basis,
                  at_raw as from_raw,
                  at_anchor_id as from_anchor_id,
                  at_note as from_note,
                  nullif(at_edtf, at_edtf) as until_edtf,
                  nullif(at_earliest, at_earliest) as until_earliest,
                  nullif(at_latest, at_latest) as until_latest,
                  nullif(at_basis, at_basis) as until_basis,
                  nullif(at_raw, at_raw) as until_raw,
                  nullif(at_anchor_id, at_anchor_id) as until_anchor_id,
                  nullif(at_note, at_note) as until_note,
                  array[statement_id] as basis,
                  1 as independent_roots,
                  disclosure = 'ASCRIBED' as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from counted
                where voices = 1 and weight > 0
              ),
              -- Expressions of one holder on one issue, in moments: same bounds, same moment. Moments and runs are numbered through. spoken as (
                select
                  *,
                  dense_rank() over (order by holder_id, issue_id, at_latest nulls last, at_earliest nulls first) as moment
                from counted
                where voices > 1 and weight > 0
              ),
              weighed as (
                select *, max(weight) over (partition by moment) as top
                from spoken
              ),
              compared as (
                select
                  *,
                  array_agg(coalesce(stance, '') || '/' || coalesce(intent, '')) filter (where weight = top) over (partition by moment) as tops,
                  array_agg(coalesce(stance, '')) filter (where weight = top) over (partition by moment) as top_stances
                from weighed
              ),
              -- An outranked expression stays only where it says what one that outranks it says. kept as (
                select *
                from compared
                where weight = top
                or coalesce(stance, '') || '/' || coalesce(intent, '') = any(tops)
                or (intent is null and coalesce(stance, '') = any(top_stances))
              ),
              moments as (
                select
                  holder_id,
                  issue_id,
                  moment,
                  max(top) as weight,
                  array_agg(distinct coalesce(stance, '') order by coalesce(stance, '')) as stances,
                  array_agg(distinct intent order by intent) filter (where intent is not null) as intents
                from kept
                group by holder_id, issue_id, moment
              ),
              by_stance as (
                select
                  *,
                  count(*) filter (where stance_turned) over (partition by holder_id, issue_id order by moment) as stance_run
                from (
                  select
                    *,
                    stances is distinct from lag(stances) over (partition by holder_id, issue_id order by moment) as stance_turned
                  from moments
                ) m
              ),
              -- Silence on intent changes none: the last intent told carries on within one stance. by_told as (
                select
                  *,
                  count(intents) over (partition by holder_id, issue_id, stance_run order by moment) as told
                from by_stance
              ),
              carried as (
                select
                  *,
                  first_value(intents) over (partition by holder_id, issue_id, stance_run, told order by moment) as carried
                from by_told
              ),
              by_intent as (
                select
                  *,
                  count(*) filter (where intent_turned) over (partition by holder_id, issue_id order by moment) as intent_run
                from (
                  select
                    *,
                    row_number() over (partition by holder_id, issue_id, stance_run order by moment) = 1
                    or carried is distinct from lag(carried) over (partition by holder_id, issue_id, stance_run order by moment) as intent_turned
                  from carried
                ) m
              ),
              -- A holder's own word opens a position of its own after what others said of it; the reverse adds nothing. by_weight as (
                select
                  *,
                  intent_turned
                  or coalesce(
                    weight > max(weight) over (
                      partition by holder_id,
                      issue_id,
                      intent_run order by moment rows between unbounded preceding and 1 preceding
                    ),
                    false
                  ) as opens
                from by_intent
              ),
              runs as (
                select moment, carried, count(*) filter (where opens) over (order by moment) as run
                from by_weight
              ),
              held as (
                select
                  k.*,
                  r.run,
                  coalesce(k.intent, case when cardinality(r.carried) = 1 then r.carried[1] end) as held_intent
                from kept k
                join runs r using (moment)
              ),
              placed as (
                select
                  *,
                  row_number() over (partition by run, stance, held_intent order by moment, weight desc, id) as place,
                  first_value(id) over opening as opened_id,
                  first_value(at_edtf) over opening as opened_edtf,
                  first_value(at_earliest) over opening as opened_earliest,
                  first_value(at_latest) over opening as opened_latest,
                  first_value(at_basis) over opening as opened_basis,
                  first_value(at_raw) over opening as opened_raw,
                  first_value(at_anchor_id) over opening as opened_anchor_id,
                  first_value(at_note) over opening as opened_note
                from held
                window opening as (partition by run order by moment, weight desc, id)
              ),
              grouped as (
                select
                  holder_id,
                  issue_id,
                  run,
                  stance,
                  held_intent as intent,
                  max(id) filter (where place = 1) as id,
                  max(slug) filter (where place = 1) as slug,
                  max(disclosure) filter (where place = 1) as disclosure,
                  max(qualification) filter (where place = 1) as qualification,
                  max(opened_id) filter (where place = 1) as opened_id,
                  max(at_edtf) filter (where place = 1) as from_edtf,
                  max(at_earliest) filter (where place = 1) as from_earliest,
                  max(at_latest) filter (where place = 1) as from_latest,
                  max(at_basis) filter (where place = 1) as from_basis,
                  max(at_raw) filter (where place = 1) as from_raw,
                  max(at_anchor_id) filter (where place = 1) as from_anchor_id,
                  max(at_note) filter (where place = 1) as from_note,
                  max(opened_edtf) filter (where place = 1) as opened_edtf,
                  max(opened_earliest) filter (where place = 1) as opened_earliest,
                  max(opened_latest) filter (where place = 1) as opened_latest,
                  max(opened_basis) filter (where place = 1) as opened_basis,
                  max(opened_raw) filter (where place = 1) as opened_raw,
                  max(opened_anchor_id) filter (where place = 1) as opened_anchor_id,
                  max(opened_note) filter (where place = 1) as opened_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots,
                  bool_and(disclosure = 'ASCRIBED') as held_2nd_hand
                from placed
                group by holder_id, issue_id, run, stance, held_intent
              ),
              stood as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  first_value(opened_edtf) over next as until_edtf,
                  first_value(opened_earliest) over next as until_earliest,
                  first_value(opened_latest) over next as until_latest,
                  first_value(opened_basis) over next as until_basis,
                  first_value(opened_raw) over next as until_raw,
                  first_value(opened_anchor_id) over next as until_anchor_id,
                  first_value(opened_note) over next as until_note,
                  basis,
                  independent_roots,
                  held_2nd_hand,
                  count(*) over (partition by run) > 1 as contested,
                  first_value(opened_id) over previous as supersedes_id
                from grouped
                window
                  next as (
                    partition by holder_id,
                    issue_id order by run groups between 1 following and 1 following
                  ),
                  previous as (
                    partition by holder_id,
                    issue_id order by run groups between 1 preceding and 1 preceding
                  )
              ),
              -- Silence stands beside a stance; it ends when the holder speaks, or is silent in another way. voices as (
                select
                  *,
                  case when weight = 0 then disclosure else 'SPOKE' end as voice,
                  row_number() over (
                    partition by holder_id,
                    issue_id order by at_latest nulls last,
                    at_earliest nulls first,
                    weight desc,
                    id
                  ) as turn
                from (
                  select *, bool_or(weight = 0) over (partition by holder_id, issue_id) as silences
                  from counted
                  where weight <> 1
                ) s
                where silences
              ),
              voiced as (
                select
                  *,
                  count(*) filter (where voice_turned) over (partition by holder_id, issue_id order by turn) as run
                from (
                  select
                    *,
                    voice is distinct from lag(voice) over (partition by holder_id, issue_id order by turn) as voice_turned
                  from voices
                ) v
              ),
              voice_runs as (
                select
                  holder_id,
                  issue_id,
                  run,
                  voice,
                  max(id) filter (where voice_turned) as id,
                  max(slug) filter (where voice_turned) as slug,
                  max(disclosure) filter (where voice_turned) as disclosure,
                  max(intent) filter (where voice_turned) as intent,
                  max(qualification) filter (where voice_turned) as qualification,
                  max(at_edtf) filter (where voice_turned) as from_edtf,
                  max(at_earliest) filter (where voice_turned) as from_earliest,
                  max(at_latest) filter (where voice_turned) as from_latest,
                  max(at_basis) filter (where voice_turned) as from_basis,
                  max(at_raw) filter (where voice_turned) as from_raw,
                  max(at_anchor_id) filter (where voice_turned) as from_anchor_id,
                  max(at_note) filter (where voice_turned) as from_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots
                from voiced
                group by holder_id, issue_id, run, voice
              ),
              ended as (
                select
                  *,
                  lead(from_edtf) over (partition by holder_id, issue_id order by run) as until_edtf,
                  lead(from_earliest) over (partition by holder_id, issue_id order by run) as until_earliest,
                  lead(from_latest) over (partition by holder_id, issue_id order by run) as until_latest,
                  lead(from_basis) over (partition by holder_id, issue_id order by run) as until_basis,
                  lead(from_raw) over (partition by holder_id, issue_id order by run) as until_raw,
                  lead(from_anchor_id) over (partition by holder_id, issue_id order by run) as until_anchor_id,
                  lead(from_note) over (partition by holder_id, issue_id order by run) as until_note
                from voice_runs
              ),
              silent as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  null::text as stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  until_edtf as until_edtf,
                  until_earliest as until_earliest,
                  until_latest as until_latest,
                  until_basis as until_basis,
                  until_raw as until_raw,
                  until_anchor_id as until_anchor_id,
                  until_note as until_note,
                  basis,
                  independent_roots,
                  false as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from ended
                where voice <> 'SPOKE'
              )
            select *, 'position.run/1' as rule
            from alone
            union all
            select *, 'position.run/1' as rule
            from stood
            union all
            select *, 'position.run/1' as rule
            from silent
          ) d
        ) po_4
        where po_4.holder_id = ac_1.id
        and (
          (
            coalesce(po_4.from_earliest <= $3::date, true)
            and coalesce($3::date <= po_4.until_latest, true)
          )
        )
        order by coalesce(po_4.from_latest, date '9999-12-31'), po_4.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"fourDaysLater":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from (
          select
            d.*,
            (
              select max(s.recorded_from)
              from statements s
              where s.id = any(d.basis)
            ) as recorded_from,
            null::timestamptz as recorded_until
          from (
            with
              said as (
                select
                  e.id,
                  e.statement_id,
                  e.holder_id,
                  e.issue_id,
                  e.stance,
                  e.disclosure,
                  e.intent,
                  e.qualification,
                  coalesce('actor:' || root.canonical_id, s.root) as root,
                  s.slug || '.' || h.slug as slug,
                  case when s.said_edtf is null
                  and so.published_latest is not null then '[..'
                  || to_char(so.published_latest, 'YYYY-MM-DD')
                  || ']'
                  else s.said_edtf
                  end as at_edtf,
                  s.said_earliest as at_earliest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then so.published_latest
                  else s.said_latest
                  end as at_latest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then 'UNKNOWN'
                  else s.said_basis
                  end as at_basis,
                  s.said_raw as at_raw,
                  s.said_anchor_id as at_anchor_id,
                  s.said_note as at_note,
                  case e.disclosure
                  when 'STATED' then 3
                  when 'IMPLIED_BY_ACT' then 2
                  when 'ASCRIBED' then 1
                  else 0
                  end as weight
                from (
                  select
                    x."id",
                    x."statement_id",
                    x."issue_id",
                    x."stance",
                    x."disclosure",
                    x."intent",
                    x."qualification",
                    x."slug",
                    x."source_id",
                    x."root",
                    x."recorded_from",
                    x."said_edtf",
                    x."said_earliest",
                    x."said_latest",
                    x."said_basis",
                    x."said_raw",
                    x."said_anchor_id",
                    x."said_note",
                    x.holder_id as named_id,
                    ca.canonical_id as holder_id
                  from expressions x
                  join canonical_actors ca on ca.actor_id = x.holder_id and ca.recorded_until is null
                ) e
                cross join lateral (
                  select
                    e.statement_id as id,
                    e.slug,
                    e.source_id,
                    e.root,
                    e.recorded_from,
                    e.said_edtf,
                    e.said_earliest,
                    e.said_latest,
                    e.said_basis,
                    e.said_raw,
                    e.said_anchor_id,
                    e.said_note
                ) s
                join actor_keys h on h.id = e.named_id
                left join canonical_actors root on root.actor_id = substring(s.root from '^actor:([0-9]+)$')::int8
                and root.recorded_until is null
                join sources so on so.id = s.source_id and so.recorded_until is null
                where e.holder_id = ac_1.id
                and exists (
                  select
                  from sources so
                  where so.id = s.source_id
                  and so.recorded_until is null
                  and so.published_latest <= $6::date
                )
                and not exists (
                  select
                  from statement_relations r
                  join statements rs on rs.id = r.statement_id
                  where r.target_id = s.id
                  and r.kind in ('CORRECTS', 'RETRACTS')
                  and r.recorded_until is null
                  and exists (
                    select
                    from sources so
                    where so.id = rs.source_id
                    and so.recorded_until is null
                    and so.published_latest <= $6::date
                  )
                )
                and not exists (
                  select
                  from sources w
                  where w.id = s.source_id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $6::date
                )
                and not exists (
                  select
                  from attribution_steps st
                  join sources w on w.id = st.source_id
                  where st.statement_id = s.id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $6::date
                )
              ),
              counted as (
                select *, count(*) over (partition by holder_id, issue_id) as voices
                from said
              ),
              -- Of a vote or a single word there is nothing to weigh: most of a large graph goes this way. alone as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  at_edtf as from_edtf,
                  at_earliest as from_earliest,
                  at_latest as from_latest,
                  at_basis as from_basis,
                  at_raw as from_raw,
                  at_anchor_id as from_anchor_id,
                  at_note as from_note,
                  nullif(at_edtf, at_edtf) as until_edtf,
                  nullif(at_earliest, at_earliest) as until_earliest,
                  nullif(at_latest, at_latest) as until_latest,
                  nullif(at_basis, at_basis) as until_basis,
                  nullif(at_raw, at_raw) as until_raw,
                  nullif(at_anchor_id, at_anchor_id) as until_anchor_id,
                  nullif(at_note, at_note) as until_note,
                  array[statement_id] as basis,
                  1 as independent_roots,
                  disclosure = 'ASCRIBED' as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from counted
                where voices = 1 and weight > 0
              ),
              -- Expressions of one holder on one issue, in moments: same bounds, same moment. Moments and runs are numbered through. spoken as (
                select
                  *,
                  dense_rank() over (order by holder_id, issue_id, at_latest nulls last, at_earliest nulls first) as moment
                from counted
                where voices > 1 and weight > 0
              ),
              weighed as (
                select *, max(weight) over (partition by moment) as top
                from spoken
              ),
              compared as (
                select
                  *,
                  array_agg(coalesce(stance, '') || '/' || coalesce(intent, '')) filter (where weight = top) over (partition by moment) as tops,
                  array_agg(coalesce(stance, '')) filter (where weight = top) over (partition by moment) as top_stances
                from weighed
              ),
              -- An outranked expression stays only where it says what one that outranks it says. kept as (
                select *
                from compared
                where weight = top
                or coalesce(stance, '') || '/' || coalesce(intent, '') = any(tops)
                or (intent is null and coalesce(stance, '') = any(top_stances))
              ),
              moments as (
                select
                  holder_id,
                  issue_id,
                  moment,
                  max(top) as weight,
                  array_agg(distinct coalesce(stance, '') order by coalesce(stance, '')) as stances,
                  array_agg(distinct intent order by intent) filter (where intent is not null) as intents
                from kept
                group by holder_id, issue_id, moment
              ),
              by_stance as (
                select
                  *,
                  count(*) filter (where stance_turned) over (partition by holder_id, issue_id order by moment) as stance_run
                from (
                  select
                    *,
                    stances is distinct from lag(stances) over (partition by holder_id, issue_id order by moment) as stance_turned
                  from moments
                ) m
              ),
              -- Silence on intent changes none: the last intent told carries on within one stance. by_told as (
                select
                  *,
                  count(intents) over (partition by holder_id, issue_id, stance_run order by moment) as told
                from by_stance
              ),
              carried as (
                select
                  *,
                  first_value(intents) over (partition by holder_id, issue_id, stance_run, told order by moment) as carried
                from by_told
              ),
              by_intent as (
                select
                  *,
                  count(*) filter (where intent_turned) over (partition by holder_id, issue_id order by moment) as intent_run
                from (
                  select
                    *,
                    row_number() over (partition by holder_id, issue_id, stance_run order by moment) = 1
                    or carried is distinct from lag(carried) over (partition by holder_id, issue_id, stance_run order by moment) as intent_turned
                  from carried
                ) m
              ),
              -- A holder's own word opens a position of its own after what others said of it; the reverse adds nothing. by_weight as (
                select
                  *,
                  intent_turned
                  or coalesce(
                    weight > max(weight) over (
                      partition by holder_id,
                      issue_id,
                      intent_run order by moment rows between unbounded preceding and 1 preceding
                    ),
                    false
                  ) as opens
                from by_intent
              ),
              runs as (
                select moment, carried, count(*) filter (where opens) over (order by moment) as run
                from by_weight
              ),
              held as (
                select
                  k.*,
                  r.run,
                  coalesce(k.intent, case when cardinality(r.carried) = 1 then r.carried[1] end) as held_intent
                from kept k
                join runs r using (moment)
              ),
              placed as (
                select
                  *,
                  row_number() over (partition by run, stance, held_intent order by moment, weight desc, id) as place,
                  first_value(id) over opening as opened_id,
                  first_value(at_edtf) over opening as opened_edtf,
                  first_value(at_earliest) over opening as opened_earliest,
                  first_value(at_latest) over opening as opened_latest,
                  first_value(at_basis) over opening as opened_basis,
                  first_value(at_raw) over opening as opened_raw,
                  first_value(at_anchor_id) over opening as opened_anchor_id,
                  first_value(at_note) over opening as opened_note
                from held
                window opening as (partition by run order by moment, weight desc, id)
              ),
              grouped as (
                select
                  holder_id,
                  issue_id,
                  run,
                  stance,
                  held_intent as intent,
                  max(id) filter (where place = 1) as id,
                  max(slug) filter (where place = 1) as slug,
                  max(disclosure) filter (where place = 1) as disclosure,
                  max(qualification) filter (where place = 1) as qualification,
                  max(opened_id) filter (where place = 1) as opened_id,
                  max(at_edtf) filter (where place = 1) as from_edtf,
                  max(at_earliest) filter (where place = 1) as from_earliest,
                  max(at_latest) filter (where place = 1) as from_latest,
                  max(at_basis) filter (where place = 1) as from_basis,
                  max(at_raw) filter (where place = 1) as from_raw,
                  max(at_anchor_id) filter (where place = 1) as from_anchor_id,
                  max(at_note) filter (where place = 1) as from_note,
                  max(opened_edtf) filter (where place = 1) as opened_edtf,
                  max(opened_earliest) filter (where place = 1) as opened_earliest,
                  max(opened_latest) filter (where place = 1) as opened_latest,
                  max(opened_basis) filter (where place = 1) as opened_basis,
                  max(opened_raw) filter (where place = 1) as opened_raw,
                  max(opened_anchor_id) filter (where place = 1) as opened_anchor_id,
                  max(opened_note) filter (where place = 1) as opened_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots,
                  bool_and(disclosure = 'ASCRIBED') as held_2nd_hand
                from placed
                group by holder_id, issue_id, run, stance, held_intent
              ),
              stood as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  first_value(opened_edtf) over next as until_edtf,
                  first_value(opened_earliest) over next as until_earliest,
                  first_value(opened_latest) over next as until_latest,
                  first_value(opened_basis) over next as until_basis,
                  first_value(opened_raw) over next as until_raw,
                  first_value(opened_anchor_id) over next as until_anchor_id,
                  first_value(opened_note) over next as until_note,
                  basis,
                  independent_roots,
                  held_2nd_hand,
                  count(*) over (partition by run) > 1 as contested,
                  first_value(opened_id) over previous as supersedes_id
                from grouped
                window
                  next as (
                    partition by holder_id,
                    issue_id order by run groups between 1 following and 1 following
                  ),
                  previous as (
                    partition by holder_id,
                    issue_id order by run groups between 1 preceding and 1 preceding
                  )
              ),
              -- Silence stands beside a stance; it ends when the holder speaks, or is silent in another way. voices as (
                select
                  *,
                  case when weight = 0 then disclosure else 'SPOKE' end as voice,
                  row_number() over (
                    partition by holder_id,
                    issue_id order by at_latest nulls last,
                    at_earliest nulls first,
                    weight desc,
                    id
                  ) as turn
                from (
                  select *, bool_or(weight = 0) over (partition by holder_id, issue_id) as silences
                  from counted
                  where weight <> 1
                ) s
                where silences
              ),
              voiced as (
                select
                  *,
                  count(*) filter (where voice_turned) over (partition by holder_id, issue_id order by turn) as run
                from (
                  select
                    *,
                    voice is distinct from lag(voice) over (partition by holder_id, issue_id order by turn) as voice_turned
                  from voices
                ) v
              ),
              voice_runs as (
                select
                  holder_id,
                  issue_id,
                  run,
                  voice,
                  max(id) filter (where voice_turned) as id,
                  max(slug) filter (where voice_turned) as slug,
                  max(disclosure) filter (where voice_turned) as disclosure,
                  max(intent) filter (where voice_turned) as intent,
                  max(qualification) filter (where voice_turned) as qualification,
                  max(at_edtf) filter (where voice_turned) as from_edtf,
                  max(at_earliest) filter (where voice_turned) as from_earliest,
                  max(at_latest) filter (where voice_turned) as from_latest,
                  max(at_basis) filter (where voice_turned) as from_basis,
                  max(at_raw) filter (where voice_turned) as from_raw,
                  max(at_anchor_id) filter (where voice_turned) as from_anchor_id,
                  max(at_note) filter (where voice_turned) as from_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots
                from voiced
                group by holder_id, issue_id, run, voice
              ),
              ended as (
                select
                  *,
                  lead(from_edtf) over (partition by holder_id, issue_id order by run) as until_edtf,
                  lead(from_earliest) over (partition by holder_id, issue_id order by run) as until_earliest,
                  lead(from_latest) over (partition by holder_id, issue_id order by run) as until_latest,
                  lead(from_basis) over (partition by holder_id, issue_id order by run) as until_basis,
                  lead(from_raw) over (partition by holder_id, issue_id order by run) as until_raw,
                  lead(from_anchor_id) over (partition by holder_id, issue_id order by run) as until_anchor_id,
                  lead(from_note) over (partition by holder_id, issue_id order by run) as until_note
                from voice_runs
              ),
              silent as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  null::text as stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  until_edtf as until_edtf,
                  until_earliest as until_earliest,
                  until_latest as until_latest,
                  until_basis as until_basis,
                  until_raw as until_raw,
                  until_anchor_id as until_anchor_id,
                  until_note as until_note,
                  basis,
                  independent_roots,
                  false as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from ended
                where voice <> 'SPOKE'
              )
            select *, 'position.run/1' as rule
            from alone
            union all
            select *, 'position.run/1' as rule
            from stood
            union all
            select *, 'position.run/1' as rule
            from silent
          ) d
        ) po_8
        where po_8.holder_id = ac_1.id
        and (
          (
            coalesce(po_8.from_earliest <= $3::date, true)
            and coalesce($3::date <= po_8.until_latest, true)
          )
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $4::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by coalesce(po_8.from_latest, date '9999-12-31'), po_8.slug) as i,
          '{"issue":'
          || coalesce(
            (
              select '{"label":' || coalesce(to_json(is_9.label)::text, 'null') || '}'
              from issues is_9
              where is_9.recorded_until is null and is_9.id = po_8.issue_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_8.stance)::text, 'null')
          || ',"disclosure":'
          || coalesce(to_json(po_8.disclosure)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_8.from_latest <= $3::date, false)
              and (po_8.until_edtf is null or coalesce($3::date <= po_8.until_earliest, false)) then 'YES'
              when coalesce(po_8.from_earliest <= $3::date, true)
              and coalesce($3::date <= po_8.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || ',"held":'
          || coalesce(
            '{"from":'
            || coalesce(
              case
              when po_8.from_edtf is not null then '{"edtf":'
              || coalesce(to_json(po_8.from_edtf)::text, 'null')
              || '}'
              end,
              'null'
            )
            || '}',
            'null'
          )
          || ',"basis":'
          || coalesce(
            (
              select '{'
              || '"nodes":'
              || '['
              || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
              || ']'
              || '}'
              from (
                select
                  row_number() over (order by st_10.slug) as i,
                  '{"slug":'
                  || coalesce(to_json(st_10.slug)::text, 'null')
                  || ',"source":'
                  || coalesce(
                    (
                      select '{"slug":' || coalesce(to_json(so_11.slug)::text, 'null') || '}'
                      from sources so_11
                      where so_11.recorded_until is null and so_11.id = st_10.source_id
                      limit 1
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_10
                where exists (
                  select
                  from sources so
                  where so.id = st_10.source_id
                  and so.recorded_until is null
                  and so.published_latest <= $6::date
                )
                and st_10.id = any(po_8.basis)
                order by st_10.slug
                limit $5::int
              ) page
            ),
            'null'
          )
          || '}' as c1
        from (
          select
            d.*,
            (
              select max(s.recorded_from)
              from statements s
              where s.id = any(d.basis)
            ) as recorded_from,
            null::timestamptz as recorded_until
          from (
            with
              said as (
                select
                  e.id,
                  e.statement_id,
                  e.holder_id,
                  e.issue_id,
                  e.stance,
                  e.disclosure,
                  e.intent,
                  e.qualification,
                  coalesce('actor:' || root.canonical_id, s.root) as root,
                  s.slug || '.' || h.slug as slug,
                  case when s.said_edtf is null
                  and so.published_latest is not null then '[..'
                  || to_char(so.published_latest, 'YYYY-MM-DD')
                  || ']'
                  else s.said_edtf
                  end as at_edtf,
                  s.said_earliest as at_earliest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then so.published_latest
                  else s.said_latest
                  end as at_latest,
                  case when s.said_edtf is null
                  and so.published_latest is not null then 'UNKNOWN'
                  else s.said_basis
                  end as at_basis,
                  s.said_raw as at_raw,
                  s.said_anchor_id as at_anchor_id,
                  s.said_note as at_note,
                  case e.disclosure
                  when 'STATED' then 3
                  when 'IMPLIED_BY_ACT' then 2
                  when 'ASCRIBED' then 1
                  else 0
                  end as weight
                from (
                  select
                    x."id",
                    x."statement_id",
                    x."issue_id",
                    x."stance",
                    x."disclosure",
                    x."intent",
                    x."qualification",
                    x."slug",
                    x."source_id",
                    x."root",
                    x."recorded_from",
                    x."said_edtf",
                    x."said_earliest",
                    x."said_latest",
                    x."said_basis",
                    x."said_raw",
                    x."said_anchor_id",
                    x."said_note",
                    x.holder_id as named_id,
                    ca.canonical_id as holder_id
                  from expressions x
                  join canonical_actors ca on ca.actor_id = x.holder_id and ca.recorded_until is null
                ) e
                cross join lateral (
                  select
                    e.statement_id as id,
                    e.slug,
                    e.source_id,
                    e.root,
                    e.recorded_from,
                    e.said_edtf,
                    e.said_earliest,
                    e.said_latest,
                    e.said_basis,
                    e.said_raw,
                    e.said_anchor_id,
                    e.said_note
                ) s
                join actor_keys h on h.id = e.named_id
                left join canonical_actors root on root.actor_id = substring(s.root from '^actor:([0-9]+)$')::int8
                and root.recorded_until is null
                join sources so on so.id = s.source_id and so.recorded_until is null
                where e.holder_id = ac_1.id
                and exists (
                  select
                  from sources so
                  where so.id = s.source_id
                  and so.recorded_until is null
                  and so.published_latest <= $6::date
                )
                and not exists (
                  select
                  from statement_relations r
                  join statements rs on rs.id = r.statement_id
                  where r.target_id = s.id
                  and r.kind in ('CORRECTS', 'RETRACTS')
                  and r.recorded_until is null
                  and exists (
                    select
                    from sources so
                    where so.id = rs.source_id
                    and so.recorded_until is null
                    and so.published_latest <= $6::date
                  )
                )
                and not exists (
                  select
                  from sources w
                  where w.id = s.source_id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $6::date
                )
                and not exists (
                  select
                  from attribution_steps st
                  join sources w on w.id = st.source_id
                  where st.statement_id = s.id
                  and w.withdrawn_edtf is not null
                  and w.recorded_until is null
                  and w.withdrawn_latest <= $6::date
                )
              ),
              counted as (
                select *, count(*) over (partition by holder_id, issue_id) as voices
                from said
              ),
              -- Of a vote or a single word there is nothing to weigh: most of a large graph goes this way. alone as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  at_edtf as from_edtf,
                  at_earliest as from_earliest,
                  at_latest as from_latest,
                  at_basis as from_basis,
                  at_raw as from_raw,
                  at_anchor_id as from_anchor_id,
                  at_note as from_note,
                  nullif(at_edtf, at_edtf) as until_edtf,
                  nullif(at_earliest, at_earliest) as until_earliest,
                  nullif(at_latest, at_latest) as until_latest,
                  nullif(at_basis, at_basis) as until_basis,
                  nullif(at_raw, at_raw) as until_raw,
                  nullif(at_anchor_id, at_anchor_id) as until_anchor_id,
                  nullif(at_note, at_note) as until_note,
                  array[statement_id] as basis,
                  1 as independent_roots,
                  disclosure = 'ASCRIBED' as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from counted
                where voices = 1 and weight > 0
              ),
              -- Expressions of one holder on one issue, in moments: same bounds, same moment. Moments and runs are numbered through. spoken as (
                select
                  *,
                  dense_rank() over (order by holder_id, issue_id, at_latest nulls last, at_earliest nulls first) as moment
                from counted
                where voices > 1 and weight > 0
              ),
              weighed as (
                select *, max(weight) over (partition by moment) as top
                from spoken
              ),
              compared as (
                select
                  *,
                  array_agg(coalesce(stance, '') || '/' || coalesce(intent, '')) filter (where weight = top) over (partition by moment) as tops,
                  array_agg(coalesce(stance, '')) filter (where weight = top) over (partition by moment) as top_stances
                from weighed
              ),
              -- An outranked expression stays only where it says what one that outranks it says. kept as (
                select *
                from compared
                where weight = top
                or coalesce(stance, '') || '/' || coalesce(intent, '') = any(tops)
                or (intent is null and coalesce(stance, '') = any(top_stances))
              ),
              moments as (
                select
                  holder_id,
                  issue_id,
                  moment,
                  max(top) as weight,
                  array_agg(distinct coalesce(stance, '') order by coalesce(stance, '')) as stances,
                  array_agg(distinct intent order by intent) filter (where intent is not null) as intents
                from kept
                group by holder_id, issue_id, moment
              ),
              by_stance as (
                select
                  *,
                  count(*) filter (where stance_turned) over (partition by holder_id, issue_id order by moment) as stance_run
                from (
                  select
                    *,
                    stances is distinct from lag(stances) over (partition by holder_id, issue_id order by moment) as stance_turned
                  from moments
                ) m
              ),
              -- Silence on intent changes none: the last intent told carries on within one stance. by_told as (
                select
                  *,
                  count(intents) over (partition by holder_id, issue_id, stance_run order by moment) as told
                from by_stance
              ),
              carried as (
                select
                  *,
                  first_value(intents) over (partition by holder_id, issue_id, stance_run, told order by moment) as carried
                from by_told
              ),
              by_intent as (
                select
                  *,
                  count(*) filter (where intent_turned) over (partition by holder_id, issue_id order by moment) as intent_run
                from (
                  select
                    *,
                    row_number() over (partition by holder_id, issue_id, stance_run order by moment) = 1
                    or carried is distinct from lag(carried) over (partition by holder_id, issue_id, stance_run order by moment) as intent_turned
                  from carried
                ) m
              ),
              -- A holder's own word opens a position of its own after what others said of it; the reverse adds nothing. by_weight as (
                select
                  *,
                  intent_turned
                  or coalesce(
                    weight > max(weight) over (
                      partition by holder_id,
                      issue_id,
                      intent_run order by moment rows between unbounded preceding and 1 preceding
                    ),
                    false
                  ) as opens
                from by_intent
              ),
              runs as (
                select moment, carried, count(*) filter (where opens) over (order by moment) as run
                from by_weight
              ),
              held as (
                select
                  k.*,
                  r.run,
                  coalesce(k.intent, case when cardinality(r.carried) = 1 then r.carried[1] end) as held_intent
                from kept k
                join runs r using (moment)
              ),
              placed as (
                select
                  *,
                  row_number() over (partition by run, stance, held_intent order by moment, weight desc, id) as place,
                  first_value(id) over opening as opened_id,
                  first_value(at_edtf) over opening as opened_edtf,
                  first_value(at_earliest) over opening as opened_earliest,
                  first_value(at_latest) over opening as opened_latest,
                  first_value(at_basis) over opening as opened_basis,
                  first_value(at_raw) over opening as opened_raw,
                  first_value(at_anchor_id) over opening as opened_anchor_id,
                  first_value(at_note) over opening as opened_note
                from held
                window opening as (partition by run order by moment, weight desc, id)
              ),
              grouped as (
                select
                  holder_id,
                  issue_id,
                  run,
                  stance,
                  held_intent as intent,
                  max(id) filter (where place = 1) as id,
                  max(slug) filter (where place = 1) as slug,
                  max(disclosure) filter (where place = 1) as disclosure,
                  max(qualification) filter (where place = 1) as qualification,
                  max(opened_id) filter (where place = 1) as opened_id,
                  max(at_edtf) filter (where place = 1) as from_edtf,
                  max(at_earliest) filter (where place = 1) as from_earliest,
                  max(at_latest) filter (where place = 1) as from_latest,
                  max(at_basis) filter (where place = 1) as from_basis,
                  max(at_raw) filter (where place = 1) as from_raw,
                  max(at_anchor_id) filter (where place = 1) as from_anchor_id,
                  max(at_note) filter (where place = 1) as from_note,
                  max(opened_edtf) filter (where place = 1) as opened_edtf,
                  max(opened_earliest) filter (where place = 1) as opened_earliest,
                  max(opened_latest) filter (where place = 1) as opened_latest,
                  max(opened_basis) filter (where place = 1) as opened_basis,
                  max(opened_raw) filter (where place = 1) as opened_raw,
                  max(opened_anchor_id) filter (where place = 1) as opened_anchor_id,
                  max(opened_note) filter (where place = 1) as opened_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots,
                  bool_and(disclosure = 'ASCRIBED') as held_2nd_hand
                from placed
                group by holder_id, issue_id, run, stance, held_intent
              ),
              stood as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  first_value(opened_edtf) over next as until_edtf,
                  first_value(opened_earliest) over next as until_earliest,
                  first_value(opened_latest) over next as until_latest,
                  first_value(opened_basis) over next as until_basis,
                  first_value(opened_raw) over next as until_raw,
                  first_value(opened_anchor_id) over next as until_anchor_id,
                  first_value(opened_note) over next as until_note,
                  basis,
                  independent_roots,
                  held_2nd_hand,
                  count(*) over (partition by run) > 1 as contested,
                  first_value(opened_id) over previous as supersedes_id
                from grouped
                window
                  next as (
                    partition by holder_id,
                    issue_id order by run groups between 1 following and 1 following
                  ),
                  previous as (
                    partition by holder_id,
                    issue_id order by run groups between 1 preceding and 1 preceding
                  )
              ),
              -- Silence stands beside a stance; it ends when the holder speaks, or is silent in another way. voices as (
                select
                  *,
                  case when weight = 0 then disclosure else 'SPOKE' end as voice,
                  row_number() over (
                    partition by holder_id,
                    issue_id order by at_latest nulls last,
                    at_earliest nulls first,
                    weight desc,
                    id
                  ) as turn
                from (
                  select *, bool_or(weight = 0) over (partition by holder_id, issue_id) as silences
                  from counted
                  where weight <> 1
                ) s
                where silences
              ),
              voiced as (
                select
                  *,
                  count(*) filter (where voice_turned) over (partition by holder_id, issue_id order by turn) as run
                from (
                  select
                    *,
                    voice is distinct from lag(voice) over (partition by holder_id, issue_id order by turn) as voice_turned
                  from voices
                ) v
              ),
              voice_runs as (
                select
                  holder_id,
                  issue_id,
                  run,
                  voice,
                  max(id) filter (where voice_turned) as id,
                  max(slug) filter (where voice_turned) as slug,
                  max(disclosure) filter (where voice_turned) as disclosure,
                  max(intent) filter (where voice_turned) as intent,
                  max(qualification) filter (where voice_turned) as qualification,
                  max(at_edtf) filter (where voice_turned) as from_edtf,
                  max(at_earliest) filter (where voice_turned) as from_earliest,
                  max(at_latest) filter (where voice_turned) as from_latest,
                  max(at_basis) filter (where voice_turned) as from_basis,
                  max(at_raw) filter (where voice_turned) as from_raw,
                  max(at_anchor_id) filter (where voice_turned) as from_anchor_id,
                  max(at_note) filter (where voice_turned) as from_note,
                  array_agg(distinct statement_id order by statement_id) as basis,
                  count(distinct root)::int as independent_roots
                from voiced
                group by holder_id, issue_id, run, voice
              ),
              ended as (
                select
                  *,
                  lead(from_edtf) over (partition by holder_id, issue_id order by run) as until_edtf,
                  lead(from_earliest) over (partition by holder_id, issue_id order by run) as until_earliest,
                  lead(from_latest) over (partition by holder_id, issue_id order by run) as until_latest,
                  lead(from_basis) over (partition by holder_id, issue_id order by run) as until_basis,
                  lead(from_raw) over (partition by holder_id, issue_id order by run) as until_raw,
                  lead(from_anchor_id) over (partition by holder_id, issue_id order by run) as until_anchor_id,
                  lead(from_note) over (partition by holder_id, issue_id order by run) as until_note
                from voice_runs
              ),
              silent as (
                select
                  id,
                  slug,
                  holder_id,
                  issue_id,
                  null::text as stance,
                  disclosure,
                  intent,
                  qualification,
                  from_edtf as from_edtf,
                  from_earliest as from_earliest,
                  from_latest as from_latest,
                  from_basis as from_basis,
                  from_raw as from_raw,
                  from_anchor_id as from_anchor_id,
                  from_note as from_note,
                  until_edtf as until_edtf,
                  until_earliest as until_earliest,
                  until_latest as until_latest,
                  until_basis as until_basis,
                  until_raw as until_raw,
                  until_anchor_id as until_anchor_id,
                  until_note as until_note,
                  basis,
                  independent_roots,
                  false as held_2nd_hand,
                  false as contested,
                  null::bigint as supersedes_id
                from ended
                where voice <> 'SPOKE'
              )
            select *, 'position.run/1' as rule
            from alone
            union all
            select *, 'position.run/1' as rule
            from stood
            union all
            select *, 'position.run/1' as rule
            from silent
          ) d
        ) po_8
        where po_8.holder_id = ac_1.id
        and (
          (
            coalesce(po_8.from_earliest <= $3::date, true)
            and coalesce($3::date <= po_8.until_latest, true)
          )
        )
        order by coalesce(po_8.from_latest, date '9999-12-31'), po_8.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"today":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from positions po_12
        where po_12.recorded_until is null
        and po_12.holder_id = ac_1.id
        and (
          (
            coalesce(po_12.from_earliest <= $3::date, true)
            and coalesce($3::date <= po_12.until_latest, true)
          )
        )
        and po_12.issue_id = (
          select id
          from issue_keys
          where slug = $7::text
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $4::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by coalesce(po_12.from_latest, date '9999-12-31'), po_12.slug) as i,
          '{"issue":'
          || coalesce(
            (
              select '{"label":' || coalesce(to_json(is_13.label)::text, 'null') || '}'
              from issues is_13
              where is_13.recorded_until is null and is_13.id = po_12.issue_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_12.stance)::text, 'null')
          || ',"disclosure":'
          || coalesce(to_json(po_12.disclosure)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_12.from_latest <= $3::date, false)
              and (po_12.until_edtf is null or coalesce($3::date <= po_12.until_earliest, false)) then 'YES'
              when coalesce(po_12.from_earliest <= $3::date, true)
              and coalesce($3::date <= po_12.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || ',"held":'
          || coalesce(
            '{"from":'
            || coalesce(
              case
              when po_12.from_edtf is not null then '{"edtf":'
              || coalesce(to_json(po_12.from_edtf)::text, 'null')
              || '}'
              end,
              'null'
            )
            || '}',
            'null'
          )
          || ',"basis":'
          || coalesce(
            (
              select '{'
              || '"nodes":'
              || '['
              || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
              || ']'
              || '}'
              from (
                select
                  row_number() over (order by st_14.slug) as i,
                  '{"slug":'
                  || coalesce(to_json(st_14.slug)::text, 'null')
                  || ',"source":'
                  || coalesce(
                    (
                      select '{"slug":' || coalesce(to_json(so_15.slug)::text, 'null') || '}'
                      from sources so_15
                      where so_15.recorded_until is null and so_15.id = st_14.source_id
                      limit 1
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_14
                where st_14.id = any(po_12.basis)
                order by st_14.slug
                limit $5::int
              ) page
            ),
            'null'
          )
          || '}' as c1
        from positions po_12
        where po_12.recorded_until is null
        and po_12.holder_id = ac_1.id
        and (
          (
            coalesce(po_12.from_earliest <= $3::date, true)
            and coalesce($3::date <= po_12.until_latest, true)
          )
        )
        and po_12.issue_id = (
          select id
          from issue_keys
          where slug = $7::text
        )
        order by coalesce(po_12.from_latest, date '9999-12-31'), po_12.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"mentions":'
  || coalesce(
    (
      select '{'
      || '"nodes":'
      || '['
      || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by st_16.slug) as i,
          '{"slug":'
          || coalesce(to_json(st_16.slug)::text, 'null')
          || ',"said":'
          || coalesce(
            case
            when st_16.said_edtf is not null then '{"edtf":'
            || coalesce(to_json(st_16.said_edtf)::text, 'null')
            || '}'
            end,
            'null'
          )
          || ',"source":'
          || coalesce(
            (
              select '{"title":'
              || coalesce(to_json(so_18.title)::text, 'null')
              || ',"published":'
              || coalesce(
                case
                when so_18.published_edtf is not null then '{"edtf":'
                || coalesce(to_json(so_18.published_edtf)::text, 'null')
                || ',"earliest":'
                || coalesce(to_json(so_18.published_earliest)::text, 'null')
                || ',"latest":'
                || coalesce(to_json(so_18.published_latest)::text, 'null')
                || ',"basis":'
                || coalesce(to_json(so_18.published_basis)::text, 'null')
                || '}'
                end,
                'null'
              )
              || '}'
              from sources so_18
              where so_18.recorded_until is null and so_18.id = st_16.source_id
              limit 1
            ),
            'null'
          )
          || '}' as c0
        from statements st_16
        where st_16.id = any(
          array(
            select sa.statement_id
            from statement_actors sa
            where sa.role in ('SUBJECT', 'ADDRESSEE', 'COUNTERPART')
            and sa.actor_id = any(
              array_append(
                array(
                  select ca_17.actor_id
                  from canonical_actors ca_17
                  where ca_17.canonical_id = ac_1.id and ca_17.recorded_until is null
                ),
                ac_1.id
              )
            )
          )
        )
        order by st_16.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"statements":'
  || coalesce(
    (
      select '{'
      || '"nodes":'
      || '['
      || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by st_19.slug) as i,
          '{"slug":'
          || coalesce(to_json(st_19.slug)::text, 'null')
          || ',"said":'
          || coalesce(
            case
            when st_19.said_edtf is not null then '{"edtf":'
            || coalesce(to_json(st_19.said_edtf)::text, 'null')
            || '}'
            end,
            'null'
          )
          || ',"source":'
          || coalesce(
            (
              select '{"title":'
              || coalesce(to_json(so_21.title)::text, 'null')
              || ',"published":'
              || coalesce(
                case
                when so_21.published_edtf is not null then '{"edtf":'
                || coalesce(to_json(so_21.published_edtf)::text, 'null')
                || ',"earliest":'
                || coalesce(to_json(so_21.published_earliest)::text, 'null')
                || ',"latest":'
                || coalesce(to_json(so_21.published_latest)::text, 'null')
                || ',"basis":'
                || coalesce(to_json(so_21.published_basis)::text, 'null')
                || '}'
                end,
                'null'
              )
              || '}'
              from sources so_21
              where so_21.recorded_until is null and so_21.id = st_19.source_id
              limit 1
            ),
            'null'
          )
          || '}' as c0
        from statements st_19
        where st_19.id = any(
          array(
            select sa.statement_id
            from statement_actors sa
            where sa.role in ('SPEAKER')
            and sa.actor_id = any(
              array_append(
                array(
                  select ca_20.actor_id
                  from canonical_actors ca_20
                  where ca_20.canonical_id = ac_1.id and ca_20.recorded_until is null
                ),
                ac_1.id
              )
            )
          )
        )
        order by st_19.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || '}'
  from actors ac_1
  where ac_1.recorded_until is null
  and ac_1.id = (
    select ca_2.canonical_id
    from actor_keys k
    join canonical_actors ca_2 on ca_2.actor_id = k.id and ca_2.recorded_until is null
    where k.slug = any($1::text[])
  )
  limit 1
) as answer
