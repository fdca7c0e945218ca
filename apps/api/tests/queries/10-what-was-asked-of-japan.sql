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
      || ',"issue":'
      || coalesce(
        (
          select '{"proposition":' || coalesce(to_json(is_8.proposition)::text, 'null') || '}'
          from issues is_8
          where is_8.recorded_until is null and is_8.id = st_1.issue_id
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
              '{"exact":' || coalesce(to_json(pa_9.exact)::text, 'null') || '}',
              ',' order by (
                select sp.ordinal
                from statement_passages sp
                where sp.statement_id = st_1.id and sp.role = 'WORDS' and sp.passage_id = pa_9.id
                limit 1
              )
            ),
            ''
          )
          || ']'
          from passages pa_9
          where pa_9.id in (
            select sp.passage_id
            from statement_passages sp
            where sp.statement_id = st_1.id and sp.role = 'WORDS'
          )
        ),
        'null'
      )
      || '}' as c0
    from statements st_1
    where st_1.id = any(
      array(
        select sa.statement_id
        from statement_actors sa
        where sa.role in ('ADDRESSEE')
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
              '{"exact":' || coalesce(to_json(pa_4.exact)::text, 'null') || '}',
              ',' order by (
                select sp.ordinal
                from statement_passages sp
                where sp.statement_id = st_1.id and sp.role = 'WORDS' and sp.passage_id = pa_4.id
                limit 1
              )
            ),
            ''
          )
          || ']'
          from passages pa_4
          where pa_4.id in (
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
              || coalesce(to_json(at_5.mode)::text, 'null')
              || ',"scope":'
              || coalesce(to_json(at_5.scope)::text, 'null')
              || ',"agent":'
              || coalesce(
                (
                  select '{"name":'
                  || coalesce(
                    to_json(
                      coalesce(
                        (
                          select t_8.text
                          from actor_names t_8
                          where t_8.actor_id = ac_6.id and t_8.recorded_until is null
                          order by
                            t_8.lang is not distinct from 'en' desc,
                            t_8.kind = 'ACRONYM',
                            t_8.ordinal,
                            t_8.row_id
                          limit 1
                        ),
                        ac_6.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}'
                  from actors ac_6
                  where ac_6.recorded_until is null
                  and ac_6.id = (
                    select ca_7.canonical_id
                    from canonical_actors ca_7
                    where ca_7.actor_id = at_5.agent_id and ca_7.recorded_until is null
                  )
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by at_5.ordinal
            ),
            ''
          )
          || ']'
          from attribution_steps at_5
          where at_5.statement_id = st_1.id
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
              || coalesce(to_json(st_9.kind)::text, 'null')
              || ',"statement":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(st_10.slug)::text, 'null') || '}'
                  from statements st_10
                  where st_10.id = st_9.target_id
                  limit 1
                ),
                'null'
              )
              || '}',
              ',' order by st_9.row_id
            ),
            ''
          )
          || ']'
          from statement_relations st_9
          where st_9.recorded_until is null
          and st_9.statement_id = st_1.id
          and exists (
            select
            from statements t
            where t.id = st_9.target_id and true
          )
        ),
        'null'
      )
      || '}' as c0
    from statements st_1
    where st_1.id = any(
      array(
        select sa.statement_id
        from statement_actors sa
        where sa.role in ('SPEAKER')
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
    and st_1.act = any($2::text[])
    order by st_1.slug
    limit $4::int
  ) page
) as answer
