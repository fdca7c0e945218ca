-- Who attends the NATO summit in July, and who says so?
-- 1 statement for 1 root field: event

select (
  select '{"kind":'
  || coalesce(to_json(ev_1.kind)::text, 'null')
  || ',"date":'
  || coalesce(
    case
    when ev_1.date_edtf is not null then '{"edtf":'
    || coalesce(to_json(ev_1.date_edtf)::text, 'null')
    || ',"raw":'
    || coalesce(to_json(ev_1.date_raw)::text, 'null')
    || ',"basis":'
    || coalesce(to_json(ev_1.date_basis)::text, 'null')
    || '}'
    end,
    'null'
  )
  || ',"place":'
  || coalesce(
    (
      select '{"name":'
      || coalesce(
        to_json(
          coalesce(
            (
              select t_4.text
              from actor_names t_4
              where t_4.actor_id = ac_2.id and t_4.recorded_until is null
              order by
                t_4.lang is not distinct from 'en' desc,
                t_4.kind = 'ACRONYM',
                t_4.ordinal,
                t_4.row_id
              limit 1
            ),
            ac_2.slug
          )
        )::text,
        'null'
      )
      || '}'
      from actors ac_2
      where ac_2.recorded_until is null
      and ac_2.id = (
        select ca_3.canonical_id
        from canonical_actors ca_3
        where ca_3.actor_id = ev_1.place_id and ca_3.recorded_until is null
      )
      limit 1
    ),
    'null'
  )
  || ',"attendances":'
  || coalesce(
    (
      select '['
      || coalesce(
        string_agg(
          '{"actor":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_7.text
                      from actor_names t_7
                      where t_7.actor_id = ac_6.id and t_7.recorded_until is null
                      order by
                        t_7.lang is not distinct from 'en' desc,
                        t_7.kind = 'ACRONYM',
                        t_7.ordinal,
                        t_7.row_id
                      limit 1
                    ),
                    ac_6.slug
                  )
                )::text,
                'null'
              )
              || '}'
              from actors ac_6
              where ac_6.recorded_until is null and ac_6.id = at_5.actor_id
              limit 1
            ),
            'null'
          )
          || ',"attendance":'
          || coalesce(to_json(at_5.attendance)::text, 'null')
          || ',"certainty":'
          || coalesce(to_json(at_5.certainty)::text, 'null')
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
                  row_number() over (order by st_8.slug) as i,
                  '{"slug":'
                  || coalesce(to_json(st_8.slug)::text, 'null')
                  || ',"content":'
                  || coalesce(to_json(st_8.content)::text, 'null')
                  || ',"certainty":'
                  || coalesce(to_json(st_8.certainty)::text, 'null')
                  || ',"hedge":'
                  || coalesce(
                    (
                      select '{"exact":' || coalesce(to_json(pa_9.exact)::text, 'null') || '}'
                      from passages pa_9
                      where pa_9.id in (
                        select sp.passage_id
                        from statement_passages sp
                        where sp.statement_id = st_8.id and sp.role = 'HEDGE'
                      )
                      limit 1
                    ),
                    'null'
                  )
                  || ',"attribution":'
                  || coalesce(
                    (
                      select '['
                      || coalesce(
                        string_agg(
                          '{"mode":'
                          || coalesce(to_json(at_10.mode)::text, 'null')
                          || ',"agent":'
                          || coalesce(
                            (
                              select '{"name":'
                              || coalesce(
                                to_json(
                                  coalesce(
                                    (
                                      select t_13.text
                                      from actor_names t_13
                                      where t_13.actor_id = ac_11.id and t_13.recorded_until is null
                                      order by
                                        t_13.lang is not distinct from 'en' desc,
                                        t_13.kind = 'ACRONYM',
                                        t_13.ordinal,
                                        t_13.row_id
                                      limit 1
                                    ),
                                    ac_11.slug
                                  )
                                )::text,
                                'null'
                              )
                              || '}'
                              from actors ac_11
                              where ac_11.recorded_until is null
                              and ac_11.id = (
                                select ca_12.canonical_id
                                from canonical_actors ca_12
                                where ca_12.actor_id = at_10.agent_id and ca_12.recorded_until is null
                              )
                              limit 1
                            ),
                            'null'
                          )
                          || '}',
                          ',' order by at_10.ordinal
                        ),
                        ''
                      )
                      || ']'
                      from attribution_steps at_10
                      where at_10.statement_id = st_8.id
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_8
                where st_8.id = any(at_5.basis)
                order by st_8.slug
                limit $3::int
              ) page
            ),
            'null'
          )
          || '}',
          ',' order by at_5.actor_id,
          at_5.attendance,
          at_5.role
        ),
        ''
      )
      || ']'
      from attendances at_5
      where at_5.recorded_until is null and at_5.event_id = ev_1.id
    ),
    'null'
  )
  || '}'
  from events ev_1
  where ev_1.recorded_until is null and ev_1.slug = $1::text
  limit 1
) as answer
