-- What was asked of Japan, by whom, and with what reason?
-- 2 statements for 2 root fields: asked, reasons

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
      || ',"issue":'
      || coalesce(
        (
          select '{"proposition":' || coalesce(to_json(is_4.proposition)::text, 'null') || '}'
          from issues is_4
          where is_4.recorded_until is null and is_4.id = st_1.issue_id
          limit 1
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
                where sp.statement_id = st_1.id and sp.role = 'WORDS' and sp.passage_id = pa_5.id
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
            where sp.statement_id = st_1.id and sp.role = 'WORDS'
          )
        ),
        'null'
      )
      || '}' as c0
    from statements st_1
    where st_1.id in (
      select sa.statement_id
      from statement_actors sa
      where sa.role = 'ADDRESSEE'
      and sa.actor_id = (
        select id
        from actor_keys
        where slug = $1::text
      )
    )
    and st_1.act = any($2::text[])
    order by st_1.slug
    limit $4::int
  ) page
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
      '{"content":'
      || coalesce(to_json(st_1.content)::text, 'null')
      || ',"passages":'
      || coalesce(
        (
          select '['
          || coalesce(
            string_agg(
              '{"exact":' || coalesce(to_json(pa_2.exact)::text, 'null') || '}',
              ',' order by (
                select sp.ordinal
                from statement_passages sp
                where sp.statement_id = st_1.id and sp.role = 'WORDS' and sp.passage_id = pa_2.id
                limit 1
              )
            ),
            ''
          )
          || ']'
          from passages pa_2
          where pa_2.id in (
            select sp.passage_id
            from statement_passages sp
            where sp.statement_id = st_1.id and sp.role = 'WORDS'
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
              || coalesce(to_json(at_3.mode)::text, 'null')
              || ',"scope":'
              || coalesce(to_json(at_3.scope)::text, 'null')
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
                  where ac_4.recorded_until is null and ac_4.id = at_3.agent_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_3.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_3
          where at_3.statement_id = st_1.id
        ),
        'null'
      )
      || ',"relations":'
      || coalesce(
        (
          select '['
          || coalesce(
            string_agg(
              '{"kind":'
              || coalesce(to_json(st_6.kind)::text, 'null')
              || ',"statement":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(st_7.slug)::text, 'null') || '}'
                  from statements st_7
                  where st_7.id = st_6.target_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by st_6.row_id
            ),
            ''
          )
          || ']'
          from statement_relations st_6
          where st_6.recorded_until is null
          and st_6.statement_id = st_1.id
          and exists (
            select
            from statements t
            where t.id = st_6.target_id and true
          )
        ),
        'null'
      )
      || '}' as c0
    from statements st_1
    where st_1.id in (
      select sa.statement_id
      from statement_actors sa
      where sa.role = 'SPEAKER'
      and sa.actor_id = (
        select id
        from actor_keys
        where slug = $1::text
      )
    )
    and st_1.act = any($2::text[])
    order by st_1.slug
    limit $4::int
  ) page
) as answer
