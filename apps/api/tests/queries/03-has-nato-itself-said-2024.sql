-- Has NATO itself said that the office opens in 2024?
-- 2 statements for 2 root fields: nato, the2024

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
  || ',"statements":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from statements st_4
        where st_4.id = any(
          array(
            select sa.statement_id
            from statement_actors sa
            where sa.role in ('SPEAKER')
            and sa.actor_id = any(
              array_append(
                array(
                  select ca_5.actor_id
                  from canonical_actors ca_5
                  where ca_5.canonical_id = ac_1.id and ca_5.recorded_until is null
                ),
                ac_1.id
              )
            )
          )
        )
      )
      || '}'
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
              || '}',
              ',' order by (
                select min(l.ordinal)
                from statement_actors l
                where l.statement_id = st_1.id
                and l.role = 'SPEAKER'
                and (
                  select ca_7.canonical_id
                  from canonical_actors ca_7
                  where ca_7.actor_id = l.actor_id and ca_7.recorded_until is null
                ) = ac_4.id
              ),
              ac_4.id
            ),
            ''
          )
          || ']'
          from actors ac_4
          where ac_4.recorded_until is null
          and ac_4.id in (
            select (
              select ca_5.canonical_id
              from canonical_actors ca_5
              where ca_5.actor_id = l.actor_id and ca_5.recorded_until is null
            )
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
              || coalesce(to_json(at_8.mode)::text, 'null')
              || ',"scope":'
              || coalesce(to_json(at_8.scope)::text, 'null')
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
                          where t_11.actor_id = ac_9.id and t_11.recorded_until is null
                          order by
                            t_11.lang is not distinct from 'en' desc,
                            t_11.kind = 'ACRONYM',
                            t_11.ordinal,
                            t_11.row_id
                          limit 1
                        ),
                        ac_9.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_9
                  where ac_9.recorded_until is null
                  and ac_9.id = (
                    select ca_10.canonical_id
                    from canonical_actors ca_10
                    where ca_10.actor_id = at_8.agent_id and ca_10.recorded_until is null
                  )
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
                  where so_12.recorded_until is null and so_12.id = at_8.source_id
                  limit 1
                ),
                'null'
              )
              || ',"cue":'
              || coalesce(
                (
                  select '{"exact":' || coalesce(to_json(pa_13.exact)::text, 'null') || '}'
                  from passages pa_13
                  where pa_13.id = at_8.cue_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_8.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_8
          where at_8.statement_id = st_1.id
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
                          select t_17.text
                          from actor_names t_17
                          where t_17.actor_id = ac_15.id and t_17.recorded_until is null
                          order by
                            t_17.lang is not distinct from 'en' desc,
                            t_17.kind = 'ACRONYM',
                            t_17.ordinal,
                            t_17.row_id
                          limit 1
                        ),
                        ac_15.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_15
                  where ac_15.recorded_until is null
                  and ac_15.id = (
                    select ca_16.canonical_id
                    from canonical_actors ca_16
                    where ca_16.actor_id = at_14.agent_id and ca_16.recorded_until is null
                  )
                  limit 1
                ),
                'null'
              )
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":'
                  || coalesce(to_json(so_18.slug)::text, 'null')
                  || ',"held":'
                  || coalesce(to_json(so_18.held)::text, 'null')
                  || '}'
                  from sources so_18
                  where so_18.recorded_until is null and so_18.id = at_14.source_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_14.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_14
          where at_14.statement_id = st_1.id and at_14.ordinal = st_1.hops
        ),
        'null'
      )
      || '}' as c0
    from statements st_1
    where st_1.id = any(
      array(
        select sa.statement_id
        from statement_actors sa
        where sa.role in ('SUBJECT')
        and sa.actor_id = any(
          array_append(
            array(
              select ca_3.actor_id
              from canonical_actors ca_3
              where ca_3.canonical_id = (
                select ca_2.canonical_id
                from actor_keys k
                join canonical_actors ca_2 on ca_2.actor_id = k.id and ca_2.recorded_until is null
                where k.slug = any($1::text[])
              )
              and ca_3.recorded_until is null
            ),
            (
              select ca_2.canonical_id
              from actor_keys k
              join canonical_actors ca_2 on ca_2.actor_id = k.id and ca_2.recorded_until is null
              where k.slug = any($1::text[])
            )
          )
        )
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
