-- Which claims are second-hand, and which are hedged?
-- 2 statements for 2 root fields: secondHand, hedged

select (
  select '{'
  || '"totalCount":'
  || (
    select count(*)::text
    from statements st_1
    where not exists (
      select
      from statement_actor_rows sa
      join attribution_step_rows st on st.statement_id = sa.statement_id and st.agent_id = sa.actor_id
      where sa.statement_id = st_1.id and st.ordinal = st_1.hops and sa.role = 'SPEAKER'
    )
  )
  || ','
  || '"nodes":'
  || '['
  || coalesce(string_agg(c1, ',' order by i) filter (where i <= $1::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by st_1.slug) as i,
      '{"slug":'
      || coalesce(to_json(st_1.slug)::text, 'null')
      || ',"content":'
      || coalesce(to_json(st_1.content)::text, 'null')
      || ',"hops":'
      || coalesce(to_json(st_1.hops)::text, 'null')
      || ',"roots":'
      || coalesce(
        (
          select '['
          || coalesce(
            string_agg(
              '{"mode":'
              || coalesce(to_json(at_2.mode)::text, 'null')
              || ',"agent":'
              || coalesce(
                (
                  select '{"name":'
                  || coalesce(
                    to_json(
                      coalesce(
                        (
                          select t_5.text
                          from actor_names t_5
                          where t_5.actor_id = ac_3.id and t_5.recorded_until is null
                          order by
                            t_5.lang is not distinct from 'en' desc,
                            t_5.kind = 'ACRONYM',
                            t_5.ordinal,
                            t_5.row_id
                          limit 1
                        ),
                        ac_3.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_3
                  where ac_3.recorded_until is null
                  and ac_3.id = (
                    select ca_4.canonical_id
                    from canonical_actors ca_4
                    where ca_4.actor_id = at_2.agent_id and ca_4.recorded_until is null
                  )
                  limit 1
                ),
                'null'
              )
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(so_6.slug)::text, 'null') || '}'
                  from sources so_6
                  where so_6.recorded_until is null and so_6.id = at_2.source_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_2.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_2
          where at_2.statement_id = st_1.id and at_2.ordinal = st_1.hops
        ),
        'null'
      )
      || '}' as c1
    from statements st_1
    where not exists (
      select
      from statement_actor_rows sa
      join attribution_step_rows st on st.statement_id = sa.statement_id and st.agent_id = sa.actor_id
      where sa.statement_id = st_1.id and st.ordinal = st_1.hops and sa.role = 'SPEAKER'
    )
    order by st_1.slug
    limit $2::int
  ) page
) as answer

select (
  select '{'
  || '"totalCount":'
  || (
    select count(*)::text
    from statements st_1
    where st_1.hedged = $1::boolean
  )
  || ','
  || '"nodes":'
  || '['
  || coalesce(string_agg(c1, ',' order by i) filter (where i <= $2::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by st_1.slug) as i,
      '{"slug":'
      || coalesce(to_json(st_1.slug)::text, 'null')
      || ',"content":'
      || coalesce(to_json(st_1.content)::text, 'null')
      || ',"certainty":'
      || coalesce(to_json(st_1.certainty)::text, 'null')
      || ',"hedge":'
      || coalesce(
        (
          select '{"exact":' || coalesce(to_json(pa_2.exact)::text, 'null') || '}'
          from passages pa_2
          where pa_2.id in (
            select sp.passage_id
            from statement_passages sp
            where sp.statement_id = st_1.id and sp.role = 'HEDGE'
          )
          limit 1
        ),
        'null'
      )
      || '}' as c1
    from statements st_1
    where st_1.hedged = $1::boolean
    order by st_1.slug
    limit $3::int
  ) page
) as answer
