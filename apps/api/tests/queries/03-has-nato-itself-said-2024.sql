-- Has NATO itself said that the office opens in 2024?
-- 2 statements for 2 root fields: nato, the2024

select (
  select '{"name":'
  || coalesce(
    to_json(
      coalesce(
        (
          select t_2.text
          from actor_names t_2
          where t_2.actor_id = ac_1.id and t_2.recorded_until is null
          order by
            t_2.lang is not distinct from 'en' desc,
            t_2.kind = 'ACRONYM',
            t_2.ordinal,
            t_2.row_id
          limit 1
        ),
        ac_1.slug
      )
    )::text,
    'null'
  )
  || ',"statements":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from statements st_3
        where st_3.id in (
          select statement_id
          from statement_actors
          where actor_id = ac_1.id and role in ('SPEAKER')
        )
      )
      || '}'
    ),
    'null'
  )
  || '}'
  from actors ac_1
  where ac_1.recorded_until is null and ac_1.slug = $1::text
  limit 1
) as answer

select (
  select '{'
  || '"nodes":'
  || '['
  || coalesce(string_agg(c0, ',' order by i) filter (where i <= $3::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by st_1.slug) as i,
      '{"slug":'
      || coalesce(to_json(st_1.slug)::text, 'null')
      || ',"content":'
      || coalesce(to_json(st_1.content)::text, 'null')
      || ',"eventTime":'
      || coalesce(
        case
        when st_1.event_time_edtf is not null then '{"edtf":'
        || coalesce(to_json(st_1.event_time_edtf)::text, 'null')
        || ',"raw":'
        || coalesce(to_json(st_1.event_time_raw)::text, 'null')
        || '}'
        end,
        'null'
      )
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
                      select t_3.text
                      from actor_names t_3
                      where t_3.actor_id = ac_2.id and t_3.recorded_until is null
                      order by
                        t_3.lang is not distinct from 'en' desc,
                        t_3.kind = 'ACRONYM',
                        t_3.ordinal,
                        t_3.row_id
                      limit 1
                    ),
                    ac_2.slug
                  )
                )::text,
                'null'
              )
              || '}',
              ',' order by (
                select min(l.ordinal)
                from statement_actors l
                where l.statement_id = st_1.id and l.role = 'SPEAKER' and l.actor_id = ac_2.id
              ),
              ac_2.id
            ),
            ''
          )
          || ']'
          from actors ac_2
          where ac_2.recorded_until is null
          and ac_2.id in (
            select l.actor_id
            from statement_actors l
            where l.statement_id = st_1.id and l.role = 'SPEAKER'
          )
        ),
        'null'
      )
      || ',"hops":'
      || coalesce(to_json(st_1.hops)::text, 'null')
      || ',"attribution":'
      || coalesce(
        (
          select '['
          || coalesce(
            string_agg(
              '{"mode":'
              || coalesce(to_json(at_4.mode)::text, 'null')
              || ',"scope":'
              || coalesce(to_json(at_4.scope)::text, 'null')
              || ',"agent":'
              || coalesce(
                (
                  select '{"name":'
                  || coalesce(
                    to_json(
                      coalesce(
                        (
                          select t_6.text
                          from actor_names t_6
                          where t_6.actor_id = ac_5.id and t_6.recorded_until is null
                          order by
                            t_6.lang is not distinct from 'en' desc,
                            t_6.kind = 'ACRONYM',
                            t_6.ordinal,
                            t_6.row_id
                          limit 1
                        ),
                        ac_5.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_5
                  where ac_5.recorded_until is null and ac_5.id = at_4.agent_id
                  limit 1
                ),
                'null'
              )
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":'
                  || coalesce(to_json(so_7.slug)::text, 'null')
                  || ',"held":'
                  || coalesce(to_json(so_7.held)::text, 'null')
                  || '}'
                  from sources so_7
                  where so_7.recorded_until is null and so_7.id = at_4.source_id
                  limit 1
                ),
                'null'
              )
              || ',"cue":'
              || coalesce(
                (
                  select '{"exact":' || coalesce(to_json(pa_8.exact)::text, 'null') || '}'
                  from passages pa_8
                  where pa_8.id = at_4.cue_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_4.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_4
          where at_4.statement_id = st_1.id
        ),
        'null'
      )
      || ',"roots":'
      || coalesce(
        (
          select '['
          || coalesce(
            string_agg(
              '{"agent":'
              || coalesce(
                (
                  select '{"name":'
                  || coalesce(
                    to_json(
                      coalesce(
                        (
                          select t_11.text
                          from actor_names t_11
                          where t_11.actor_id = ac_10.id and t_11.recorded_until is null
                          order by
                            t_11.lang is not distinct from 'en' desc,
                            t_11.kind = 'ACRONYM',
                            t_11.ordinal,
                            t_11.row_id
                          limit 1
                        ),
                        ac_10.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_10
                  where ac_10.recorded_until is null and ac_10.id = at_9.agent_id
                  limit 1
                ),
                'null'
              )
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":'
                  || coalesce(to_json(so_12.slug)::text, 'null')
                  || ',"held":'
                  || coalesce(to_json(so_12.held)::text, 'null')
                  || '}'
                  from sources so_12
                  where so_12.recorded_until is null and so_12.id = at_9.source_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_9.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_9
          where at_9.statement_id = st_1.id and at_9.ordinal = st_1.hops
        ),
        'null'
      )
      || '}' as c0
    from statements st_1
    where st_1.id in (
      select sa.statement_id
      from statement_actors sa
      where sa.role = 'SUBJECT'
      and sa.actor_id = (
        select id
        from actor_keys
        where slug = $1::text
      )
    )
    and st_1.issue_id = (
      select id
      from issue_keys
      where slug = $2::text
    )
    order by st_1.slug
    limit $4::int
  ) page
) as answer
