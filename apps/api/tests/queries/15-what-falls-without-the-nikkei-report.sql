-- If the Nikkei report were withdrawn, what falls?
-- 1 statement for 1 root field: source

select (
  select '{"held":'
  || coalesce(to_json(so_1.held)::text, 'null')
  || ',"impact":'
  || coalesce(
    '{"statements":'
    || coalesce(
      (
        select '{'
        || '"totalCount":'
        || (
          select count(*)::text
          from statements st_2
          where st_2.id = any(
            array(
              select q.id
              from (
                select rs.source_id as source_cause, null::int8 as statement_cause, rs.id
                from statements rs
                where rs.source_id is not null
                union all
                select st.source_id as source_cause, null::int8 as statement_cause, st.statement_id
                from attribution_steps st
                where st.source_id is not null
                union all
                select null, s.id, s.id
                from statements s
              ) q
              where q.source_cause = so_1.id
            )
          )
          and true
          and not exists (
            select
            from statement_relations r
            join statements rs on rs.id = r.statement_id
            where r.target_id = st_2.id
            and r.kind in ('CORRECTS', 'RETRACTS')
            and r.recorded_until is null
            and true
          )
          and not exists (
            select
            from sources w
            where w.id = st_2.source_id and w.withdrawn_edtf is not null and w.recorded_until is null
          )
          and not exists (
            select
            from attribution_steps st
            join sources w on w.id = st.source_id
            where st.statement_id = st_2.id and w.withdrawn_edtf is not null and w.recorded_until is null
          )
        )
        || ','
        || '"nodes":'
        || '['
        || coalesce(string_agg(c1, ',' order by i) filter (where i <= $2::int), '')
        || ']'
        || '}'
        from (
          select
            row_number() over (order by st_2.slug) as i,
            '{"slug":'
            || coalesce(to_json(st_2.slug)::text, 'null')
            || ',"content":'
            || coalesce(to_json(st_2.content)::text, 'null')
            || '}' as c1
          from statements st_2
          where st_2.id = any(
            array(
              select q.id
              from (
                select rs.source_id as source_cause, null::int8 as statement_cause, rs.id
                from statements rs
                where rs.source_id is not null
                union all
                select st.source_id as source_cause, null::int8 as statement_cause, st.statement_id
                from attribution_steps st
                where st.source_id is not null
                union all
                select null, s.id, s.id
                from statements s
              ) q
              where q.source_cause = so_1.id
            )
          )
          and true
          and not exists (
            select
            from statement_relations r
            join statements rs on rs.id = r.statement_id
            where r.target_id = st_2.id
            and r.kind in ('CORRECTS', 'RETRACTS')
            and r.recorded_until is null
            and true
          )
          and not exists (
            select
            from sources w
            where w.id = st_2.source_id and w.withdrawn_edtf is not null and w.recorded_until is null
          )
          and not exists (
            select
            from attribution_steps st
            join sources w on w.id = st.source_id
            where st.statement_id = st_2.id and w.withdrawn_edtf is not null and w.recorded_until is null
          )
          order by st_2.slug
          limit $3::int
        ) page
      ),
      'null'
    )
    || ',"positions":'
    || coalesce(
      (
        select '{'
        || '"nodes":'
        || '['
        || coalesce(string_agg(c0, ',' order by i) filter (where i <= $2::int), '')
        || ']'
        || '}'
        from (
          select
            row_number() over (order by po_3.outcome collate "C", po_3.key collate "C") as i,
            '{"outcome":'
            || coalesce(to_json(po_3.outcome)::text, 'null')
            || ',"rootsBefore":'
            || coalesce(to_json(coalesce((po_3.before).independent_roots, 0))::text, 'null')
            || ',"rootsAfter":'
            || coalesce(to_json(coalesce((po_3.after).independent_roots, 0))::text, 'null')
            || ',"before":'
            || coalesce(
              case
              when po_3.outcome <> 'APPEARS' then '{"holder":'
              || coalesce(
                (
                  select '{"name":'
                  || coalesce(
                    to_json(
                      coalesce(
                        (
                          select t_5.text
                          from actor_names t_5
                          where t_5.actor_id = ac_4.id and t_5.recorded_until is null
                          order by
                            t_5.lang is not distinct from 'en' desc,
                            t_5.kind = 'ACRONYM',
                            t_5.ordinal,
                            t_5.row_id
                          limit 1
                        ),
                        ac_4.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_4
                  where ac_4.recorded_until is null and ac_4.id = (po_3.before).holder_id
                  limit 1
                ),
                'null'
              )
              || ',"issue":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(is_6.slug)::text, 'null') || '}'
                  from issues is_6
                  where is_6.recorded_until is null and is_6.id = (po_3.before).issue_id
                  limit 1
                ),
                'null'
              )
              || ',"stance":'
              || coalesce(to_json((po_3.before).stance)::text, 'null')
              || '}'
              end,
              'null'
            )
            || ',"after":'
            || coalesce(
              case
              when po_3.outcome <> 'FALLS' then '{"stance":'
              || coalesce(to_json((po_3.after).stance)::text, 'null')
              || ',"basis":'
              || coalesce(
                (
                  select '{'
                  || '"nodes":'
                  || '['
                  || coalesce(string_agg(c0, ',' order by i) filter (where i <= $2::int), '')
                  || ']'
                  || '}'
                  from (
                    select
                      row_number() over (order by st_7.slug) as i,
                      '{"slug":'
                      || coalesce(to_json(st_7.slug)::text, 'null')
                      || ',"content":'
                      || coalesce(to_json(st_7.content)::text, 'null')
                      || ',"speakers":'
                      || coalesce(
                        (
                          select '['
                          || coalesce(
                            string_agg(
                              '{"name":'
                              || coalesce(
                                to_json(
                                  coalesce(
                                    (
                                      select t_10.text
                                      from actor_names t_10
                                      where t_10.actor_id = ac_8.id and t_10.recorded_until is null
                                      order by
                                        t_10.lang is not distinct from 'en' desc,
                                        t_10.kind = 'ACRONYM',
                                        t_10.ordinal,
                                        t_10.row_id
                                      limit 1
                                    ),
                                    ac_8.slug
                                  )
                                )::text,
                                'null'
                              )
                              || '}',
                              ',' order by (
                                select min(l.ordinal)
                                from statement_actors l
                                where l.statement_id = st_7.id
                                and l.role = 'SPEAKER'
                                and (
                                  select ca_11.canonical_id
                                  from canonical_actors ca_11
                                  where ca_11.actor_id = l.actor_id and ca_11.recorded_until is null
                                ) = ac_8.id
                              ),
                              ac_8.id
                            ),
                            ''
                          )
                          || ']'
                          from actors ac_8
                          where ac_8.recorded_until is null
                          and ac_8.id in (
                            select (
                              select ca_9.canonical_id
                              from canonical_actors ca_9
                              where ca_9.actor_id = l.actor_id and ca_9.recorded_until is null
                            )
                            from statement_actors l
                            where l.statement_id = st_7.id and l.role = 'SPEAKER'
                          )
                        ),
                        'null'
                      )
                      || '}' as c0
                    from statements st_7
                    where st_7.id = any((po_3.after).basis)
                    order by st_7.slug
                    limit $3::int
                  ) page
                ),
                'null'
              )
              || '}'
              end,
              'null'
            )
            || '}' as c0
          from (
            with
              lost as materialized (
                select distinct q.source_cause, q.statement_cause, q.id
                from (
                  select rs.source_id as source_cause, null::int8 as statement_cause, rs.id
                  from statements rs
                  where rs.source_id is not null
                  union all
                  select
                    st.source_id as source_cause,
                    null::int8 as statement_cause,
                    st.statement_id
                  from attribution_steps st
                  where st.source_id is not null
                  union all
                  select null, s.id, s.id
                  from statements s
                ) q
                where q.source_cause = so_1.id
              ),
              touched(holder_id, issue_id) as materialized (
                select ca.canonical_id, x.issue_id
                from expressions x
                join canonical_actors ca on ca.actor_id = x.holder_id and ca.recorded_until is null
                where x.statement_id = any(
                  array(
                    select id
                    from lost
                  )
                )
              ),
              before as materialized (
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
                        join canonical_actors ca on ca.actor_id = x.holder_id
                        and ca.recorded_until is null
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
                      where e.holder_id = any(
                        array(
                          select distinct holder_id
                          from touched
                        )
                      )
                      and e.issue_id = any(
                        array(
                          select distinct issue_id
                          from touched
                        )
                      )
                      and (e.holder_id, e.issue_id) in (
                        select *
                        from touched
                      )
                      and true
                      and not exists (
                        select
                        from statement_relations r
                        join statements rs on rs.id = r.statement_id
                        where r.target_id = s.id
                        and r.kind in ('CORRECTS', 'RETRACTS')
                        and r.recorded_until is null
                        and true
                      )
                      and not exists (
                        select
                        from sources w
                        where w.id = s.source_id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                      and not exists (
                        select
                        from attribution_steps st
                        join sources w on w.id = st.source_id
                        where st.statement_id = s.id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
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
                            intent_run order by moment rows between unbounded preceding
                            and 1 preceding
                          ),
                          false
                        ) as opens
                      from by_intent
                    ),
                    runs as (
                      select
                        moment,
                        carried,
                        count(*) filter (where opens) over (order by moment) as run
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
                        select
                          *,
                          bool_or(weight = 0) over (partition by holder_id, issue_id) as silences
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
              ),
              after as materialized (
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
                        join canonical_actors ca on ca.actor_id = x.holder_id
                        and ca.recorded_until is null
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
                      where e.holder_id = any(
                        array(
                          select distinct holder_id
                          from touched
                        )
                      )
                      and e.issue_id = any(
                        array(
                          select distinct issue_id
                          from touched
                        )
                      )
                      and (e.holder_id, e.issue_id) in (
                        select *
                        from touched
                      )
                      and true
                      and not exists (
                        select
                        from statement_relations r
                        join statements rs on rs.id = r.statement_id
                        where r.target_id = s.id
                        and r.kind in ('CORRECTS', 'RETRACTS')
                        and r.recorded_until is null
                        and true
                      )
                      and not exists (
                        select
                        from sources w
                        where w.id = s.source_id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                      and not exists (
                        select
                        from attribution_steps st
                        join sources w on w.id = st.source_id
                        where st.statement_id = s.id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                      and s.id <> all(
                        array(
                          select id
                          from lost
                        )
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
                            intent_run order by moment rows between unbounded preceding
                            and 1 preceding
                          ),
                          false
                        ) as opens
                      from by_intent
                    ),
                    runs as (
                      select
                        moment,
                        carried,
                        count(*) filter (where opens) over (order by moment) as run
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
                        select
                          *,
                          bool_or(weight = 0) over (partition by holder_id, issue_id) as silences
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
              ),
              -- What each record goes on as: nothing, or the one that is most like it. became as (
                select
                  jsonb_populate_record(null::positions, to_jsonb(b)) as before,
                  a.whole as after,
                  b.slug as key,
                  a.key as after_key,
                  a.data is distinct from to_jsonb(b) as differs,
                  case
                  when a.whole is null then 'FALLS'
                  when b.basis && array(
                    select id
                    from lost
                  ) then 'STAYS'
                  else 'CHANGES'
                  end as outcome
                from before b
                left join lateral (
                  select
                    to_jsonb(a) as data,
                    jsonb_populate_record(null::positions, to_jsonb(a)) as whole,
                    a.slug as key
                  from after a
                  where a.basis && b.basis
                  and a.holder_id is not distinct from b.holder_id
                  and a.issue_id is not distinct from b.issue_id
                  and a.stance is not distinct from b.stance
                  order by a.slug = b.slug desc, a.slug
                  limit 1
                ) a on true
              ),
              pairs as (
                select before, after, key, outcome
                from became
                where differs
                union all
                select null, jsonb_populate_record(null::positions, to_jsonb(a)), a.slug, 'APPEARS'
                from after a
                where not exists (
                  select
                  from became
                  where after_key = a.slug
                )
              )
            select
              (
                select min(source_cause)
                from lost
              ) as source_cause,
              (
                select min(statement_cause)
                from lost
              ) as statement_cause,
              pairs.*
            from pairs
          ) po_3
          where po_3.source_cause = so_1.id
          order by po_3.outcome collate "C", po_3.key collate "C"
          limit $3::int
        ) page
      ),
      'null'
    )
    || ',"issueStatuses":'
    || coalesce(
      (
        select '{'
        || '"nodes":'
        || '['
        || coalesce(string_agg(c0, ',' order by i) filter (where i <= $2::int), '')
        || ']'
        || '}'
        from (
          select
            row_number() over (order by is_12.outcome collate "C", is_12.key collate "C") as i,
            '{"outcome":'
            || coalesce(to_json(is_12.outcome)::text, 'null')
            || ',"before":'
            || coalesce(
              case
              when is_12.outcome <> 'APPEARS' then '{"status":'
              || coalesce(to_json((is_12.before).status)::text, 'null')
              || ',"issue":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(is_13.slug)::text, 'null') || '}'
                  from issues is_13
                  where is_13.recorded_until is null and is_13.id = (is_12.before).issue_id
                  limit 1
                ),
                'null'
              )
              || '}'
              end,
              'null'
            )
            || '}' as c0
          from (
            with
              lost as materialized (
                select distinct q.source_cause, q.statement_cause, q.id
                from (
                  select rs.source_id as source_cause, null::int8 as statement_cause, rs.id
                  from statements rs
                  where rs.source_id is not null
                  union all
                  select
                    st.source_id as source_cause,
                    null::int8 as statement_cause,
                    st.statement_id
                  from attribution_steps st
                  where st.source_id is not null
                  union all
                  select null, s.id, s.id
                  from statements s
                ) q
                where q.source_cause = so_1.id
              ),
              touched(issue_id) as materialized (
                select x.issue_id
                from issue_status_claims x
                where x.statement_id = any(
                  array(
                    select id
                    from lost
                  )
                )
              ),
              before as materialized (
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
                    told as (
                      select
                        c.id,
                        c.issue_id,
                        c.statement_id,
                        c.status,
                        c.on_edtf as on_edtf,
                        c.on_earliest as on_earliest,
                        c.on_latest as on_latest,
                        c.on_basis as on_basis,
                        c.on_raw as on_raw,
                        c.on_anchor_id as on_anchor_id,
                        c.on_note as on_note,
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
                        s.said_note as at_note
                      from issue_status_claims c
                      join statements s on s.id = c.statement_id
                      join sources so on so.id = s.source_id and so.recorded_until is null
                      where c.issue_id = any(
                        array(
                          select distinct issue_id
                          from touched
                        )
                      )
                      and (c.issue_id) in (
                        select *
                        from touched
                      )
                      and true
                      and not exists (
                        select
                        from statement_relations r
                        join statements rs on rs.id = r.statement_id
                        where r.target_id = s.id
                        and r.kind in ('CORRECTS', 'RETRACTS')
                        and r.recorded_until is null
                        and true
                      )
                      and not exists (
                        select
                        from sources w
                        where w.id = s.source_id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                      and not exists (
                        select
                        from attribution_steps st
                        join sources w on w.id = st.source_id
                        where st.statement_id = s.id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                    ),
                    -- A claim that names the day of the state is dated by it, any other by when it was made. dated as (
                      select
                        id,
                        issue_id,
                        statement_id,
                        status,
                        case when on_edtf is null then at_edtf else on_edtf end as at_edtf,
                        case
                        when on_edtf is null then at_earliest
                        else on_earliest
                        end as at_earliest,
                        case when on_edtf is null then at_latest else on_latest end as at_latest,
                        case when on_edtf is null then at_basis else on_basis end as at_basis,
                        case when on_edtf is null then at_raw else on_raw end as at_raw,
                        case
                        when on_edtf is null then at_anchor_id
                        else on_anchor_id
                        end as at_anchor_id,
                        case when on_edtf is null then at_note else on_note end as at_note
                      from told
                    ),
                    placed as (
                      -- A claim without a first day says that it was so at some time: it comes before those that are dated. select *,
                      dense_rank() over (partition by issue_id order by at_earliest nulls first, at_latest nulls last) as moment from dated
                    ),
                    moments as (
                      select
                        issue_id,
                        moment,
                        array_agg(distinct status order by status) as statuses
                      from placed
                      group by issue_id, moment
                    ),
                    runs as (
                      select
                        *,
                        count(*) filter (where turned) over (partition by issue_id order by moment) as run
                      from (
                        select
                          *,
                          statuses is distinct from lag(statuses) over (partition by issue_id order by moment) as turned
                        from moments
                      ) m
                    ),
                    running as (
                      select p.*, r.run, cardinality(r.statuses) > 1 as contested
                      from placed p
                      join runs r using (issue_id, moment)
                    ),
                    firsts as (
                      select distinct
                        on (issue_id, run) issue_id,
                        run,
                        at_edtf as opened_edtf,
                        at_earliest as opened_earliest,
                        at_latest as opened_latest,
                        at_basis as opened_basis,
                        at_raw as opened_raw,
                        at_anchor_id as opened_anchor_id,
                        at_note as opened_note
                      from running
                      order by issue_id, run, moment, id
                    ),
                    bounds as (
                      select
                        issue_id,
                        run,
                        lead(opened_edtf) over w as until_edtf,
                        lead(opened_earliest) over w as until_earliest,
                        lead(opened_latest) over w as until_latest,
                        lead(opened_basis) over w as until_basis,
                        lead(opened_raw) over w as until_raw,
                        lead(opened_anchor_id) over w as until_anchor_id,
                        lead(opened_note) over w as until_note
                      from firsts
                      window w as (partition by issue_id order by run)
                    ),
                    grouped as (
                      select
                        issue_id,
                        run,
                        status,
                        contested,
                        (array_agg(id order by moment, id))[1] as id,
                        array_agg(distinct statement_id order by statement_id) as basis
                      from running
                      group by issue_id, run, status, contested
                    )
                  select
                    g.id,
                    g.issue_id,
                    g.status,
                    p.at_edtf as from_edtf,
                    p.at_earliest as from_earliest,
                    p.at_latest as from_latest,
                    p.at_basis as from_basis,
                    p.at_raw as from_raw,
                    p.at_anchor_id as from_anchor_id,
                    p.at_note as from_note,
                    b.until_edtf as until_edtf,
                    b.until_earliest as until_earliest,
                    b.until_latest as until_latest,
                    b.until_basis as until_basis,
                    b.until_raw as until_raw,
                    b.until_anchor_id as until_anchor_id,
                    b.until_note as until_note,
                    p.statement_id,
                    g.basis,
                    g.contested,
                    'issue-status.run/1' as rule
                  from grouped g
                  join placed p on p.id = g.id
                  join bounds b on b.issue_id = g.issue_id and b.run = g.run
                ) d
              ),
              after as materialized (
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
                    told as (
                      select
                        c.id,
                        c.issue_id,
                        c.statement_id,
                        c.status,
                        c.on_edtf as on_edtf,
                        c.on_earliest as on_earliest,
                        c.on_latest as on_latest,
                        c.on_basis as on_basis,
                        c.on_raw as on_raw,
                        c.on_anchor_id as on_anchor_id,
                        c.on_note as on_note,
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
                        s.said_note as at_note
                      from issue_status_claims c
                      join statements s on s.id = c.statement_id
                      join sources so on so.id = s.source_id and so.recorded_until is null
                      where c.issue_id = any(
                        array(
                          select distinct issue_id
                          from touched
                        )
                      )
                      and (c.issue_id) in (
                        select *
                        from touched
                      )
                      and true
                      and not exists (
                        select
                        from statement_relations r
                        join statements rs on rs.id = r.statement_id
                        where r.target_id = s.id
                        and r.kind in ('CORRECTS', 'RETRACTS')
                        and r.recorded_until is null
                        and true
                      )
                      and not exists (
                        select
                        from sources w
                        where w.id = s.source_id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                      and not exists (
                        select
                        from attribution_steps st
                        join sources w on w.id = st.source_id
                        where st.statement_id = s.id
                        and w.withdrawn_edtf is not null
                        and w.recorded_until is null
                      )
                      and s.id <> all(
                        array(
                          select id
                          from lost
                        )
                      )
                    ),
                    -- A claim that names the day of the state is dated by it, any other by when it was made. dated as (
                      select
                        id,
                        issue_id,
                        statement_id,
                        status,
                        case when on_edtf is null then at_edtf else on_edtf end as at_edtf,
                        case
                        when on_edtf is null then at_earliest
                        else on_earliest
                        end as at_earliest,
                        case when on_edtf is null then at_latest else on_latest end as at_latest,
                        case when on_edtf is null then at_basis else on_basis end as at_basis,
                        case when on_edtf is null then at_raw else on_raw end as at_raw,
                        case
                        when on_edtf is null then at_anchor_id
                        else on_anchor_id
                        end as at_anchor_id,
                        case when on_edtf is null then at_note else on_note end as at_note
                      from told
                    ),
                    placed as (
                      -- A claim without a first day says that it was so at some time: it comes before those that are dated. select *,
                      dense_rank() over (partition by issue_id order by at_earliest nulls first, at_latest nulls last) as moment from dated
                    ),
                    moments as (
                      select
                        issue_id,
                        moment,
                        array_agg(distinct status order by status) as statuses
                      from placed
                      group by issue_id, moment
                    ),
                    runs as (
                      select
                        *,
                        count(*) filter (where turned) over (partition by issue_id order by moment) as run
                      from (
                        select
                          *,
                          statuses is distinct from lag(statuses) over (partition by issue_id order by moment) as turned
                        from moments
                      ) m
                    ),
                    running as (
                      select p.*, r.run, cardinality(r.statuses) > 1 as contested
                      from placed p
                      join runs r using (issue_id, moment)
                    ),
                    firsts as (
                      select distinct
                        on (issue_id, run) issue_id,
                        run,
                        at_edtf as opened_edtf,
                        at_earliest as opened_earliest,
                        at_latest as opened_latest,
                        at_basis as opened_basis,
                        at_raw as opened_raw,
                        at_anchor_id as opened_anchor_id,
                        at_note as opened_note
                      from running
                      order by issue_id, run, moment, id
                    ),
                    bounds as (
                      select
                        issue_id,
                        run,
                        lead(opened_edtf) over w as until_edtf,
                        lead(opened_earliest) over w as until_earliest,
                        lead(opened_latest) over w as until_latest,
                        lead(opened_basis) over w as until_basis,
                        lead(opened_raw) over w as until_raw,
                        lead(opened_anchor_id) over w as until_anchor_id,
                        lead(opened_note) over w as until_note
                      from firsts
                      window w as (partition by issue_id order by run)
                    ),
                    grouped as (
                      select
                        issue_id,
                        run,
                        status,
                        contested,
                        (array_agg(id order by moment, id))[1] as id,
                        array_agg(distinct statement_id order by statement_id) as basis
                      from running
                      group by issue_id, run, status, contested
                    )
                  select
                    g.id,
                    g.issue_id,
                    g.status,
                    p.at_edtf as from_edtf,
                    p.at_earliest as from_earliest,
                    p.at_latest as from_latest,
                    p.at_basis as from_basis,
                    p.at_raw as from_raw,
                    p.at_anchor_id as from_anchor_id,
                    p.at_note as from_note,
                    b.until_edtf as until_edtf,
                    b.until_earliest as until_earliest,
                    b.until_latest as until_latest,
                    b.until_basis as until_basis,
                    b.until_raw as until_raw,
                    b.until_anchor_id as until_anchor_id,
                    b.until_note as until_note,
                    p.statement_id,
                    g.basis,
                    g.contested,
                    'issue-status.run/1' as rule
                  from grouped g
                  join placed p on p.id = g.id
                  join bounds b on b.issue_id = g.issue_id and b.run = g.run
                ) d
              ),
              -- What each record goes on as: nothing, or the one that is most like it. became as (
                select
                  jsonb_populate_record(null::issue_statuses, to_jsonb(b)) as before,
                  a.whole as after,
                  b.id::text as key,
                  a.key as after_key,
                  a.data is distinct from to_jsonb(b) as differs,
                  case
                  when a.whole is null then 'FALLS'
                  when b.basis && array(
                    select id
                    from lost
                  ) then 'STAYS'
                  else 'CHANGES'
                  end as outcome
                from before b
                left join lateral (
                  select
                    to_jsonb(a) as data,
                    jsonb_populate_record(null::issue_statuses, to_jsonb(a)) as whole,
                    a.id::text as key
                  from after a
                  where a.basis && b.basis
                  and a.issue_id is not distinct from b.issue_id
                  and a.status is not distinct from b.status
                  order by a.id::text = b.id::text desc, a.id::text
                  limit 1
                ) a on true
              ),
              pairs as (
                select before, after, key, outcome
                from became
                where differs
                union all
                select
                  null,
                  jsonb_populate_record(null::issue_statuses, to_jsonb(a)),
                  a.id::text,
                  'APPEARS'
                from after a
                where not exists (
                  select
                  from became
                  where after_key = a.id::text
                )
              )
            select
              (
                select min(source_cause)
                from lost
              ) as source_cause,
              (
                select min(statement_cause)
                from lost
              ) as statement_cause,
              pairs.*
            from pairs
          ) is_12
          where is_12.source_cause = so_1.id
          order by is_12.outcome collate "C", is_12.key collate "C"
          limit $3::int
        ) page
      ),
      'null'
    )
    || '}',
    'null'
  )
  || '}'
  from sources so_1
  where so_1.recorded_until is null and so_1.slug = $1::text
  limit 1
) as answer
