-- What changed between one report and its rewrite?
-- 3 statements for 3 root fields: transition, ambassador, china

select (
  select '{"statement":'
  || coalesce(
    (
      select '{"content":' || coalesce(to_json(st_2.content)::text, 'null') || '}'
      from statements st_2
      where st_2.id = st_1.id
      limit 1
    ),
    'null'
  )
  || ',"steps":'
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
          row_number() over (order by st_3.depth + 1000000, st_3.row_id) as i,
          '{"depth":'
          || coalesce(to_json(st_3.depth)::text, 'null')
          || ',"kinds":'
          || coalesce(to_json(st_3.drift)::text, 'null')
          || ',"note":'
          || coalesce(to_json(st_3.note)::text, 'null')
          || ',"from":'
          || coalesce(
            (
              select '{"content":'
              || coalesce(to_json(st_4.content)::text, 'null')
              || ',"source":'
              || coalesce(
                (
                  select '{"title":' || coalesce(to_json(so_5.title)::text, 'null') || '}'
                  from sources so_5
                  where so_5.recorded_until is null and so_5.id = st_4.source_id
                  limit 1
                ),
                'null'
              )
              || '}'
              from statements st_4
              where st_4.id = st_3.target_id
              limit 1
            ),
            'null'
          )
          || ',"before":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"exact":' || coalesce(to_json(pa_6.exact)::text, 'null') || '}',
                  ',' order by (
                    select sp.ordinal
                    from statement_passages sp
                    where sp.statement_id = st_3.target_id
                    and sp.role = 'WORDS'
                    and sp.passage_id = pa_6.id
                    limit 1
                  )
                ),
                ''
              )
              || ']'
              from passages pa_6
              where pa_6.id in (
                select sp.passage_id
                from statement_passages sp
                where sp.statement_id = st_3.target_id and sp.role = 'WORDS'
              )
            ),
            'null'
          )
          || ',"to":'
          || coalesce(
            (
              select '{"content":'
              || coalesce(to_json(st_7.content)::text, 'null')
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(so_8.slug)::text, 'null') || '}'
                  from sources so_8
                  where so_8.recorded_until is null and so_8.id = st_7.source_id
                  limit 1
                ),
                'null'
              )
              || '}'
              from statements st_7
              where st_7.id = st_3.statement_id
              limit 1
            ),
            'null'
          )
          || ',"after":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"exact":'
                  || coalesce(to_json(pa_9.exact)::text, 'null')
                  || ',"start":'
                  || coalesce(to_json(pa_9.start)::text, 'null')
                  || ',"end":'
                  || coalesce(to_json(pa_9.end)::text, 'null')
                  || '}',
                  ',' order by (
                    select sp.ordinal
                    from statement_passages sp
                    where sp.statement_id = st_3.statement_id
                    and sp.role = 'WORDS'
                    and sp.passage_id = pa_9.id
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
                where sp.statement_id = st_3.statement_id and sp.role = 'WORDS'
              )
            ),
            'null'
          )
          || '}' as c0
        from (
          with recursive older as (
            select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id
            from (
              select s.id as line_of
              from statements s
            ) l
            where l.line_of = st_1.id
            union all
            select l.line_of, r.target_id as at, l.depth - 1 as depth, r.row_id
            from older l
            join statement_relations r on r.statement_id = l.at
            and r.kind = 'DERIVES_FROM'
            and r.recorded_until is null
            join statements n on n.id = r.target_id and true
          ) cycle at
          set
            turned using path,
            newer as (
              select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id
              from (
                select s.id as line_of
                from statements s
              ) l
              where l.line_of = st_1.id
              union all
              select l.line_of, r.statement_id as at, l.depth + 1 as depth, r.row_id
              from newer l
              join statement_relations r on r.target_id = l.at
              and r.kind = 'DERIVES_FROM'
              and r.recorded_until is null
              join statements n on n.id = r.statement_id and true
            ) cycle at
          set turned using path
          select w.line_of, w.depth, r.*
          from (
            select distinct on (row_id) line_of, depth, row_id
            from (
              select line_of, depth, row_id
              from older
              where not turned
              union all
              select line_of, depth, row_id
              from newer
              where not turned
            ) each
            where row_id is not null
            order by row_id, abs(depth)
          ) w
          join statement_relations r on r.row_id = w.row_id
        ) st_3
        where st_3.line_of = st_1.id
        order by st_3.depth + 1000000, st_3.row_id
        limit $3::int
      ) page
    ),
    'null'
  )
  || '}'
  from statements st_1
  where st_1.slug = $1::text
  limit 1
) as answer

select (
  select '{"statement":'
  || coalesce(
    (
      select '{"content":' || coalesce(to_json(st_2.content)::text, 'null') || '}'
      from statements st_2
      where st_2.id = st_1.id
      limit 1
    ),
    'null'
  )
  || ',"steps":'
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
          row_number() over (order by st_3.depth + 1000000, st_3.row_id) as i,
          '{"depth":'
          || coalesce(to_json(st_3.depth)::text, 'null')
          || ',"kinds":'
          || coalesce(to_json(st_3.drift)::text, 'null')
          || ',"note":'
          || coalesce(to_json(st_3.note)::text, 'null')
          || ',"from":'
          || coalesce(
            (
              select '{"content":'
              || coalesce(to_json(st_4.content)::text, 'null')
              || ',"source":'
              || coalesce(
                (
                  select '{"title":' || coalesce(to_json(so_5.title)::text, 'null') || '}'
                  from sources so_5
                  where so_5.recorded_until is null and so_5.id = st_4.source_id
                  limit 1
                ),
                'null'
              )
              || '}'
              from statements st_4
              where st_4.id = st_3.target_id
              limit 1
            ),
            'null'
          )
          || ',"before":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"exact":' || coalesce(to_json(pa_6.exact)::text, 'null') || '}',
                  ',' order by (
                    select sp.ordinal
                    from statement_passages sp
                    where sp.statement_id = st_3.target_id
                    and sp.role = 'WORDS'
                    and sp.passage_id = pa_6.id
                    limit 1
                  )
                ),
                ''
              )
              || ']'
              from passages pa_6
              where pa_6.id in (
                select sp.passage_id
                from statement_passages sp
                where sp.statement_id = st_3.target_id and sp.role = 'WORDS'
              )
            ),
            'null'
          )
          || ',"to":'
          || coalesce(
            (
              select '{"content":'
              || coalesce(to_json(st_7.content)::text, 'null')
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(so_8.slug)::text, 'null') || '}'
                  from sources so_8
                  where so_8.recorded_until is null and so_8.id = st_7.source_id
                  limit 1
                ),
                'null'
              )
              || '}'
              from statements st_7
              where st_7.id = st_3.statement_id
              limit 1
            ),
            'null'
          )
          || ',"after":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"exact":'
                  || coalesce(to_json(pa_9.exact)::text, 'null')
                  || ',"start":'
                  || coalesce(to_json(pa_9.start)::text, 'null')
                  || ',"end":'
                  || coalesce(to_json(pa_9.end)::text, 'null')
                  || '}',
                  ',' order by (
                    select sp.ordinal
                    from statement_passages sp
                    where sp.statement_id = st_3.statement_id
                    and sp.role = 'WORDS'
                    and sp.passage_id = pa_9.id
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
                where sp.statement_id = st_3.statement_id and sp.role = 'WORDS'
              )
            ),
            'null'
          )
          || '}' as c0
        from (
          with recursive older as (
            select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id
            from (
              select s.id as line_of
              from statements s
            ) l
            where l.line_of = st_1.id
            union all
            select l.line_of, r.target_id as at, l.depth - 1 as depth, r.row_id
            from older l
            join statement_relations r on r.statement_id = l.at
            and r.kind = 'DERIVES_FROM'
            and r.recorded_until is null
            join statements n on n.id = r.target_id and true
          ) cycle at
          set
            turned using path,
            newer as (
              select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id
              from (
                select s.id as line_of
                from statements s
              ) l
              where l.line_of = st_1.id
              union all
              select l.line_of, r.statement_id as at, l.depth + 1 as depth, r.row_id
              from newer l
              join statement_relations r on r.target_id = l.at
              and r.kind = 'DERIVES_FROM'
              and r.recorded_until is null
              join statements n on n.id = r.statement_id and true
            ) cycle at
          set turned using path
          select w.line_of, w.depth, r.*
          from (
            select distinct on (row_id) line_of, depth, row_id
            from (
              select line_of, depth, row_id
              from older
              where not turned
              union all
              select line_of, depth, row_id
              from newer
              where not turned
            ) each
            where row_id is not null
            order by row_id, abs(depth)
          ) w
          join statement_relations r on r.row_id = w.row_id
        ) st_3
        where st_3.line_of = st_1.id
        order by st_3.depth + 1000000, st_3.row_id
        limit $3::int
      ) page
    ),
    'null'
  )
  || '}'
  from statements st_1
  where st_1.slug = $1::text
  limit 1
) as answer

select (
  select '{"statement":'
  || coalesce(
    (
      select '{"content":' || coalesce(to_json(st_2.content)::text, 'null') || '}'
      from statements st_2
      where st_2.id = st_1.id
      limit 1
    ),
    'null'
  )
  || ',"steps":'
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
          row_number() over (order by st_3.depth + 1000000, st_3.row_id) as i,
          '{"depth":'
          || coalesce(to_json(st_3.depth)::text, 'null')
          || ',"kinds":'
          || coalesce(to_json(st_3.drift)::text, 'null')
          || ',"note":'
          || coalesce(to_json(st_3.note)::text, 'null')
          || ',"from":'
          || coalesce(
            (
              select '{"content":'
              || coalesce(to_json(st_4.content)::text, 'null')
              || ',"source":'
              || coalesce(
                (
                  select '{"title":' || coalesce(to_json(so_5.title)::text, 'null') || '}'
                  from sources so_5
                  where so_5.recorded_until is null and so_5.id = st_4.source_id
                  limit 1
                ),
                'null'
              )
              || '}'
              from statements st_4
              where st_4.id = st_3.target_id
              limit 1
            ),
            'null'
          )
          || ',"before":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"exact":' || coalesce(to_json(pa_6.exact)::text, 'null') || '}',
                  ',' order by (
                    select sp.ordinal
                    from statement_passages sp
                    where sp.statement_id = st_3.target_id
                    and sp.role = 'WORDS'
                    and sp.passage_id = pa_6.id
                    limit 1
                  )
                ),
                ''
              )
              || ']'
              from passages pa_6
              where pa_6.id in (
                select sp.passage_id
                from statement_passages sp
                where sp.statement_id = st_3.target_id and sp.role = 'WORDS'
              )
            ),
            'null'
          )
          || ',"to":'
          || coalesce(
            (
              select '{"content":'
              || coalesce(to_json(st_7.content)::text, 'null')
              || ',"source":'
              || coalesce(
                (
                  select '{"slug":' || coalesce(to_json(so_8.slug)::text, 'null') || '}'
                  from sources so_8
                  where so_8.recorded_until is null and so_8.id = st_7.source_id
                  limit 1
                ),
                'null'
              )
              || '}'
              from statements st_7
              where st_7.id = st_3.statement_id
              limit 1
            ),
            'null'
          )
          || ',"after":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"exact":'
                  || coalesce(to_json(pa_9.exact)::text, 'null')
                  || ',"start":'
                  || coalesce(to_json(pa_9.start)::text, 'null')
                  || ',"end":'
                  || coalesce(to_json(pa_9.end)::text, 'null')
                  || '}',
                  ',' order by (
                    select sp.ordinal
                    from statement_passages sp
                    where sp.statement_id = st_3.statement_id
                    and sp.role = 'WORDS'
                    and sp.passage_id = pa_9.id
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
                where sp.statement_id = st_3.statement_id and sp.role = 'WORDS'
              )
            ),
            'null'
          )
          || '}' as c0
        from (
          with recursive older as (
            select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id
            from (
              select s.id as line_of
              from statements s
            ) l
            where l.line_of = st_1.id
            union all
            select l.line_of, r.target_id as at, l.depth - 1 as depth, r.row_id
            from older l
            join statement_relations r on r.statement_id = l.at
            and r.kind = 'DERIVES_FROM'
            and r.recorded_until is null
            join statements n on n.id = r.target_id and true
          ) cycle at
          set
            turned using path,
            newer as (
              select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id
              from (
                select s.id as line_of
                from statements s
              ) l
              where l.line_of = st_1.id
              union all
              select l.line_of, r.statement_id as at, l.depth + 1 as depth, r.row_id
              from newer l
              join statement_relations r on r.target_id = l.at
              and r.kind = 'DERIVES_FROM'
              and r.recorded_until is null
              join statements n on n.id = r.statement_id and true
            ) cycle at
          set turned using path
          select w.line_of, w.depth, r.*
          from (
            select distinct on (row_id) line_of, depth, row_id
            from (
              select line_of, depth, row_id
              from older
              where not turned
              union all
              select line_of, depth, row_id
              from newer
              where not turned
            ) each
            where row_id is not null
            order by row_id, abs(depth)
          ) w
          join statement_relations r on r.row_id = w.row_id
        ) st_3
        where st_3.line_of = st_1.id
        order by st_3.depth + 1000000, st_3.row_id
        limit $3::int
      ) page
    ),
    'null'
  )
  || '}'
  from statements st_1
  where st_1.slug = $1::text
  limit 1
) as answer
