-- What has Japan said, and what is only said of Japan?
-- 1 statement for 1 root field: actor

select (
  select '{"name":'
  || coalesce(
    to_json(
      coalesce(
        (
          select t_2.text
          from actor_names t_2
          where t_2.actor_id = ac_1.id and t_2.recorded_until is null
          order by
            t_2.lang is not distinct from 'en' desc,
            t_2.kind = 'ACRONYM',
            t_2.ordinal,
            t_2.row_id
          limit 1
        ),
        ac_1.slug
      )
    )::text,
    'null'
  )
  || ',"said":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from statements st_3
        where st_3.id in (
          select statement_id
          from statement_actors
          where actor_id = ac_1.id and role in ('SPEAKER')
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $2::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by st_3.slug) as i,
          '{"content":' || coalesce(to_json(st_3.content)::text, 'null') || '}' as c1
        from statements st_3
        where st_3.id in (
          select statement_id
          from statement_actors
          where actor_id = ac_1.id and role in ('SPEAKER')
        )
        order by st_3.slug
        limit $3::int
      ) page
    ),
    'null'
  )
  || ',"saidForIt":'
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
          row_number() over (order by coalesce(po_4.from_latest, date '9999-12-31'), po_4.slug) as i,
          '{"inferred":'
          || coalesce(to_json(po_4.inferred)::text, 'null')
          || ',"basis":'
          || coalesce(to_json(po_4.representation_basis)::text, 'null')
          || ',"position":'
          || coalesce(
            '{"holder":'
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
                where ac_6.recorded_until is null and ac_6.id = po_4.holder_id
                limit 1
              ),
              'null'
            )
            || ',"issue":'
            || coalesce(
              (
                select '{"label":' || coalesce(to_json(is_8.label)::text, 'null') || '}'
                from issues is_8
                where is_8.recorded_until is null and is_8.id = po_4.issue_id
                limit 1
              ),
              'null'
            )
            || ',"stance":'
            || coalesce(to_json(po_4.stance)::text, 'null')
            || '}',
            'null'
          )
          || '}' as c0
        from (
          select distinct
            on (po_5.id, r.actor_id) po_5.*,
            r.actor_id as represented_id,
            r.basis as representation_basis,
            r.inferred
          from positions po_5
          join representations r on r.statement_id = any(po_5.basis)
          and (r.speaker_id is null or r.speaker_id = po_5.holder_id)
          join statement_actors sa on sa.statement_id = r.statement_id
          and sa.role = 'SPEAKER'
          and sa.actor_id = po_5.holder_id
          where po_5.recorded_until is null and r.actor_id <> po_5.holder_id
          order by po_5.id, r.actor_id, r.inferred
        ) po_4
        where po_4.represented_id = ac_1.id
        and (
          (
            coalesce(po_4.from_earliest <= $4::date, true)
            and coalesce($4::date <= po_4.until_latest, true)
          )
        )
        order by coalesce(po_4.from_latest, date '9999-12-31'), po_4.slug
        limit $3::int
      ) page
    ),
    'null'
  )
  || ',"saidOfIt":'
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
          row_number() over (order by st_9.slug) as i,
          '{"slug":'
          || coalesce(to_json(st_9.slug)::text, 'null')
          || ',"content":'
          || coalesce(to_json(st_9.content)::text, 'null')
          || ',"act":'
          || coalesce(to_json(st_9.act)::text, 'null')
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
                  || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_9.id and l.role = 'SPEAKER' and l.actor_id = ac_10.id
                  ),
                  ac_10.id
                ),
                ''
              )
              || ']'
              from actors ac_10
              where ac_10.recorded_until is null
              and ac_10.id in (
                select l.actor_id
                from statement_actors l
                where l.statement_id = st_9.id and l.role = 'SPEAKER'
              )
            ),
            'null'
          )
          || ',"subjects":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"slug":' || coalesce(to_json(ac_12.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_9.id and l.role = 'SUBJECT' and l.actor_id = ac_12.id
                  ),
                  ac_12.id
                ),
                ''
              )
              || ']'
              from actors ac_12
              where ac_12.recorded_until is null
              and ac_12.id in (
                select l.actor_id
                from statement_actors l
                where l.statement_id = st_9.id and l.role = 'SUBJECT'
              )
            ),
            'null'
          )
          || ',"addressees":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"slug":' || coalesce(to_json(ac_13.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_9.id and l.role = 'ADDRESSEE' and l.actor_id = ac_13.id
                  ),
                  ac_13.id
                ),
                ''
              )
              || ']'
              from actors ac_13
              where ac_13.recorded_until is null
              and ac_13.id in (
                select l.actor_id
                from statement_actors l
                where l.statement_id = st_9.id and l.role = 'ADDRESSEE'
              )
            ),
            'null'
          )
          || ',"counterparts":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"slug":' || coalesce(to_json(ac_14.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_9.id and l.role = 'COUNTERPART' and l.actor_id = ac_14.id
                  ),
                  ac_14.id
                ),
                ''
              )
              || ']'
              from actors ac_14
              where ac_14.recorded_until is null
              and ac_14.id in (
                select l.actor_id
                from statement_actors l
                where l.statement_id = st_9.id and l.role = 'COUNTERPART'
              )
            ),
            'null'
          )
          || ',"expresses":'
          || coalesce(
            (
              select '['
              || coalesce(
                string_agg(
                  '{"holder":'
                  || coalesce(
                    (
                      select '{"slug":' || coalesce(to_json(ac_16.slug)::text, 'null') || '}'
                      from actors ac_16
                      where ac_16.recorded_until is null and ac_16.id = ex_15.holder_id
                      limit 1
                    ),
                    'null'
                  )
                  || ',"stance":'
                  || coalesce(to_json(ex_15.stance)::text, 'null')
                  || ',"disclosure":'
                  || coalesce(to_json(ex_15.disclosure)::text, 'null')
                  || ',"intent":'
                  || coalesce(to_json(ex_15.intent)::text, 'null')
                  || '}',
                  ',' order by ex_15.id
                ),
                ''
              )
              || ']'
              from expressions ex_15
              where ex_15.statement_id = st_9.id
            ),
            'null'
          )
          || '}' as c0
        from statements st_9
        where st_9.id in (
          select statement_id
          from statement_actors
          where actor_id = ac_1.id and role in ('SUBJECT', 'ADDRESSEE', 'COUNTERPART')
        )
        order by st_9.slug
        limit $3::int
      ) page
    ),
    'null'
  )
  || '}'
  from actors ac_1
  where ac_1.recorded_until is null and ac_1.slug = $1::text
  limit 1
) as answer
