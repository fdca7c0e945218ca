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
      || '}'
      from actors ac_2
      where ac_2.recorded_until is null and ac_2.id = ev_1.place_id
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
              where ac_5.recorded_until is null and ac_5.id = at_4.actor_id
              limit 1
            ),
            'null'
          )
          || ',"attendance":'
          || coalesce(to_json(at_4.attendance)::text, 'null')
          || ',"certainty":'
          || coalesce(to_json(at_4.certainty)::text, 'null')
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
                  || ',"certainty":'
                  || coalesce(to_json(st_7.certainty)::text, 'null')
                  || ',"hedge":'
                  || coalesce(
                    (
                      select '{"exact":' || coalesce(to_json(pa_8.exact)::text, 'null') || '}'
                      from passages pa_8
                      where pa_8.id in (
                        select sp.passage_id
                        from statement_passages sp
                        where sp.statement_id = st_7.id and sp.role = 'HEDGE'
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
                          || coalesce(to_json(at_9.mode)::text, 'null')
                          || ',"agent":'
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
                          || '}',
                          ',' order by at_9.ordinal
                        ),
                        ''
                      )
                      || ']'
                      from attribution_steps at_9
                      where at_9.statement_id = st_7.id
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_7
                where st_7.id = any(at_4.basis)
                order by st_7.slug
                limit $3::int
              ) page
            ),
            'null'
          )
          || '}',
          ',' order by at_4.actor_id,
          at_4.attendance,
          at_4.role
        ),
        ''
      )
      || ']'
      from attendances at_4
      where at_4.recorded_until is null and at_4.event_id = ev_1.id
    ),
    'null'
  )
  || '}'
  from events ev_1
  where ev_1.recorded_until is null and ev_1.slug = $1::text
  limit 1
) as answer
