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
              row_number() over (order by st_2.slug) as i,
              '{"content":'
              || coalesce(to_json(st_2.content)::text, 'null')
              || ',"polarity":'
              || coalesce(to_json(st_2.polarity)::text, 'null')
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
                              select t_4.text
                              from actor_names t_4
                              where t_4.actor_id = ac_3.id and t_4.recorded_until is null
                              order by
                                t_4.lang is not distinct from 'en' desc,
                                t_4.kind = 'ACRONYM',
                                t_4.ordinal,
                                t_4.row_id
                              limit 1
                            ),
                            ac_3.slug
                          )
                        )::text,
                        'null'
                      )
                      || '}',
                      ',' order by (
                        select min(l.ordinal)
                        from statement_actors l
                        where l.statement_id = st_2.id and l.role = 'SPEAKER' and l.actor_id = ac_3.id
                      ),
                      ac_3.id
                    ),
                    ''
                  )
                  || ']'
                  from actors ac_3
                  where ac_3.recorded_until is null
                  and ac_3.id in (
                    select l.actor_id
                    from statement_actors l
                    where l.statement_id = st_2.id and l.role = 'SPEAKER'
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
                      '{"exact":' || coalesce(to_json(pa_5.exact)::text, 'null') || '}',
                      ',' order by (
                        select sp.ordinal
                        from statement_passages sp
                        where sp.statement_id = st_2.id and sp.role = 'WORDS' and sp.passage_id = pa_5.id
                        limit 1
                      )
                    ),
                    ''
                  )
                  || ']'
                  from passages pa_5
                  where pa_5.id in (
                    select sp.passage_id
                    from statement_passages sp
                    where sp.statement_id = st_2.id and sp.role = 'WORDS'
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
                      || coalesce(to_json(at_6.mode)::text, 'null')
                      || ',"source":'
                      || coalesce(
                        (
                          select '{"slug":' || coalesce(to_json(so_7.slug)::text, 'null') || '}'
                          from sources so_7
                          where so_7.recorded_until is null and so_7.id = at_6.source_id
                          limit 1
                        ),
                        'null'
                      )
                      || '}',
                      ',' order by at_6.ordinal
                    ),
                    ''
                  )
                  || ']'
                  from attribution_steps at_6
                  where at_6.statement_id = st_2.id
                ),
                'null'
              )
              || '}' as c0
            from statements st_2
            where st_2.id = any(po_1.basis)
            order by st_2.slug
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
      select id
      from actor_keys
      where slug = $2::text
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
