-- How many independent roots stand behind the year 2024 for the Tokyo office?
-- 1 statement for 1 root field: statements

select (
  select '{'
  || '"totalCount":'
  || (
    select count(*)::text
    from statements st_1
    where st_1.issue_id = (
      select id
      from issue_keys
      where slug = $1::text
    )
    and st_1.event_time_earliest >= $2::date
    and st_1.event_time_latest <= $3::date
  )
  || ','
  || '"independentRoots":'
  || (
    select count(
      distinct coalesce(
        'actor:'
        || (
          select ca_2.canonical_id
          from canonical_actors ca_2
          where ca_2.actor_id = substring(st_1.root from '^actor:([0-9]+)$')::int8
          and ca_2.recorded_until is null
        ),
        st_1.root
      )
    )::text
    from statements st_1
    where st_1.issue_id = (
      select id
      from issue_keys
      where slug = $1::text
    )
    and st_1.event_time_earliest >= $2::date
    and st_1.event_time_latest <= $3::date
  )
  || ','
  || '"nodes":'
  || '['
  || coalesce(string_agg(c2, ',' order by i) filter (where i <= $4::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by st_1.slug) as i,
      '{"slug":'
      || coalesce(to_json(st_1.slug)::text, 'null')
      || ',"content":'
      || coalesce(to_json(st_1.content)::text, 'null')
      || ',"source":'
      || coalesce(
        (
          select '{"title":'
          || coalesce(to_json(so_3.title)::text, 'null')
          || ',"held":'
          || coalesce(to_json(so_3.held)::text, 'null')
          || ',"publisher":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_6.text
                      from actor_names t_6
                      where t_6.actor_id = ac_4.id and t_6.recorded_until is null
                      order by
                        t_6.lang is not distinct from 'en' desc,
                        t_6.kind = 'ACRONYM',
                        t_6.ordinal,
                        t_6.row_id
                      limit 1
                    ),
                    ac_4.slug
                  )
                )::text,
                'null'
              )
              || '}'
              from actors ac_4
              where ac_4.recorded_until is null
              and ac_4.id = (
                select ca_5.canonical_id
                from canonical_actors ca_5
                where ca_5.actor_id = so_3.publisher_id and ca_5.recorded_until is null
              )
              limit 1
            ),
            'null'
          )
          || '}'
          from sources so_3
          where so_3.recorded_until is null and so_3.id = st_1.source_id
          limit 1
        ),
        'null'
      )
      || ',"hops":'
      || coalesce(to_json(st_1.hops)::text, 'null')
      || ',"roots":'
      || coalesce(
        (
          select '['
          || coalesce(
            string_agg(
              '{"mode":'
              || coalesce(to_json(at_7.mode)::text, 'null')
              || ',"agent":'
              || coalesce(
                (
                  select '{"name":'
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
                  || '}'
                  from actors ac_8
                  where ac_8.recorded_until is null
                  and ac_8.id = (
                    select ca_9.canonical_id
                    from canonical_actors ca_9
                    where ca_9.actor_id = at_7.agent_id and ca_9.recorded_until is null
                  )
                  limit 1
                ),
                'null'
              )
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":'
                  || coalesce(to_json(so_11.slug)::text, 'null')
                  || ',"held":'
                  || coalesce(to_json(so_11.held)::text, 'null')
                  || '}'
                  from sources so_11
                  where so_11.recorded_until is null and so_11.id = at_7.source_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_7.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_7
          where at_7.statement_id = st_1.id and at_7.ordinal = st_1.hops
        ),
        'null'
      )
      || '}' as c2
    from statements st_1
    where st_1.issue_id = (
      select id
      from issue_keys
      where slug = $1::text
    )
    and st_1.event_time_earliest >= $2::date
    and st_1.event_time_latest <= $3::date
    order by st_1.slug
    limit $5::int
  ) page
) as answer
