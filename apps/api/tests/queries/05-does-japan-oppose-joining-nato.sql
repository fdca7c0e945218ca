-- Does Japan oppose joining NATO?
-- 1 statement for 1 root field: positions

select (
  select '{'
  || '"nodes":'
  || '['
  || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug) as i,
      '{"stance":'
      || coalesce(to_json(po_1.stance)::text, 'null')
      || ',"disclosure":'
      || coalesce(to_json(po_1.disclosure)::text, 'null')
      || ',"intent":'
      || coalesce(to_json(po_1.intent)::text, 'null')
      || ',"held2ndHand":'
      || coalesce(to_json(po_1.held_2nd_hand)::text, 'null')
      || ',"independentRoots":'
      || coalesce(to_json(po_1.independent_roots)::text, 'null')
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
              row_number() over (order by st_3.slug) as i,
              '{"content":'
              || coalesce(to_json(st_3.content)::text, 'null')
              || ',"polarity":'
              || coalesce(to_json(st_3.polarity)::text, 'null')
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
                        where l.statement_id = st_3.id
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
                    where l.statement_id = st_3.id and l.role = 'SPEAKER'
                  )
                ),
                'null'
              )
              || ',"passages":'
              || coalesce(
                (
                  select '['
                  || coalesce(
                    string_agg(
                      '{"exact":' || coalesce(to_json(pa_8.exact)::text, 'null') || '}',
                      ',' order by (
                        select sp.ordinal
                        from statement_passages sp
                        where sp.statement_id = st_3.id and sp.role = 'WORDS' and sp.passage_id = pa_8.id
                        limit 1
                      )
                    ),
                    ''
                  )
                  || ']'
                  from passages pa_8
                  where pa_8.id in (
                    select sp.passage_id
                    from statement_passages sp
                    where sp.statement_id = st_3.id and sp.role = 'WORDS'
                  )
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
                      || ',"source":'
                      || coalesce(
                        (
                          select '{"slug":' || coalesce(to_json(so_10.slug)::text, 'null') || '}'
                          from sources so_10
                          where so_10.recorded_until is null and so_10.id = at_9.source_id
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
                  where at_9.statement_id = st_3.id
                ),
                'null'
              )
              || '}' as c0
            from statements st_3
            where st_3.id = any(po_1.basis)
            order by st_3.slug
            limit $5::int
          ) page
        ),
        'null'
      )
      || '}' as c0
    from positions po_1
    where po_1.recorded_until is null
    and (
      (
        coalesce(po_1.from_earliest <= $1::date, true)
        and coalesce($1::date <= po_1.until_latest, true)
      )
    )
    and po_1.holder_id = (
      select ca_2.canonical_id
      from actor_keys k
      join canonical_actors ca_2 on ca_2.actor_id = k.id and ca_2.recorded_until is null
      where k.slug = any($2::text[])
    )
    and po_1.issue_id = (
      select id
      from issue_keys
      where slug = $3::text
    )
    order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug
    limit $5::int
  ) page
) as answer
