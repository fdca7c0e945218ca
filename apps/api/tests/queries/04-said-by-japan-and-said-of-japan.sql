-- What has Japan said, and what is only said of Japan?
-- 1 statement for 1 root field: actor

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
  || ',"said":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from statements st_4
        where st_4.id in (
          select statement_id
          from statement_actors
          where actor_id = any(
            array_append(
              array(
                select ca_5.actor_id
                from canonical_actors ca_5
                where ca_5.canonical_id = ac_1.id and ca_5.recorded_until is null
              ),
              ac_1.id
            )
          )
          and role in ('SPEAKER')
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
          row_number() over (order by st_4.slug) as i,
          '{"content":' || coalesce(to_json(st_4.content)::text, 'null') || '}' as c1
        from statements st_4
        where st_4.id in (
          select statement_id
          from statement_actors
          where actor_id = any(
            array_append(
              array(
                select ca_5.actor_id
                from canonical_actors ca_5
                where ca_5.canonical_id = ac_1.id and ca_5.recorded_until is null
              ),
              ac_1.id
            )
          )
          and role in ('SPEAKER')
        )
        order by st_4.slug
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
          row_number() over (order by coalesce(po_6.from_latest, date '9999-12-31'), po_6.slug) as i,
          '{"inferred":'
          || coalesce(to_json(po_6.inferred)::text, 'null')
          || ',"basis":'
          || coalesce(to_json(po_6.representation_basis)::text, 'null')
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
                        select t_12.text
                        from actor_names t_12
                        where t_12.actor_id = ac_11.id and t_12.recorded_until is null
                        order by
                          t_12.lang is not distinct from 'en' desc,
                          t_12.kind = 'ACRONYM',
                          t_12.ordinal,
                          t_12.row_id
                        limit 1
                      ),
                      ac_11.slug
                    )
                  )::text,
                  'null'
                )
                || '}'
                from actors ac_11
                where ac_11.recorded_until is null and ac_11.id = po_6.holder_id
                limit 1
              ),
              'null'
            )
            || ',"issue":'
            || coalesce(
              (
                select '{"label":' || coalesce(to_json(is_13.label)::text, 'null') || '}'
                from issues is_13
                where is_13.recorded_until is null and is_13.id = po_6.issue_id
                limit 1
              ),
              'null'
            )
            || ',"stance":'
            || coalesce(to_json(po_6.stance)::text, 'null')
            || '}',
            'null'
          )
          || '}' as c0
        from (
          select distinct
            on (po_7.id, for_whom.id) po_7.*,
            for_whom.id as represented_id,
            r.basis as representation_basis,
            r.inferred
          from positions po_7
          join representations r on r.statement_id = any(po_7.basis)
          and (
            r.speaker_id is null
            or (
              select ca_9.canonical_id
              from canonical_actors ca_9
              where ca_9.actor_id = r.speaker_id and ca_9.recorded_until is null
            ) = po_7.holder_id
          )
          join statement_actors sa on sa.statement_id = r.statement_id
          and sa.role = 'SPEAKER'
          and (
            select ca_10.canonical_id
            from canonical_actors ca_10
            where ca_10.actor_id = sa.actor_id and ca_10.recorded_until is null
          ) = po_7.holder_id
          cross join lateral (
            select (
              select ca_8.canonical_id
              from canonical_actors ca_8
              where ca_8.actor_id = r.actor_id and ca_8.recorded_until is null
            ) as id
          ) for_whom
          where po_7.recorded_until is null and for_whom.id <> po_7.holder_id
          order by po_7.id, for_whom.id, r.inferred
        ) po_6
        where po_6.represented_id = ac_1.id
        and (
          (
            coalesce(po_6.from_earliest <= $4::date, true)
            and coalesce($4::date <= po_6.until_latest, true)
          )
        )
        order by coalesce(po_6.from_latest, date '9999-12-31'), po_6.slug
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
          row_number() over (order by st_14.slug) as i,
          '{"slug":'
          || coalesce(to_json(st_14.slug)::text, 'null')
          || ',"content":'
          || coalesce(to_json(st_14.content)::text, 'null')
          || ',"act":'
          || coalesce(to_json(st_14.act)::text, 'null')
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
                          select t_18.text
                          from actor_names t_18
                          where t_18.actor_id = ac_16.id and t_18.recorded_until is null
                          order by
                            t_18.lang is not distinct from 'en' desc,
                            t_18.kind = 'ACRONYM',
                            t_18.ordinal,
                            t_18.row_id
                          limit 1
                        ),
                        ac_16.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_14.id
                    and l.role = 'SPEAKER'
                    and (
                      select ca_19.canonical_id
                      from canonical_actors ca_19
                      where ca_19.actor_id = l.actor_id and ca_19.recorded_until is null
                    ) = ac_16.id
                  ),
                  ac_16.id
                ),
                ''
              )
              || ']'
              from actors ac_16
              where ac_16.recorded_until is null
              and ac_16.id in (
                select (
                  select ca_17.canonical_id
                  from canonical_actors ca_17
                  where ca_17.actor_id = l.actor_id and ca_17.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_14.id and l.role = 'SPEAKER'
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
                  '{"slug":' || coalesce(to_json(ac_20.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_14.id
                    and l.role = 'SUBJECT'
                    and (
                      select ca_22.canonical_id
                      from canonical_actors ca_22
                      where ca_22.actor_id = l.actor_id and ca_22.recorded_until is null
                    ) = ac_20.id
                  ),
                  ac_20.id
                ),
                ''
              )
              || ']'
              from actors ac_20
              where ac_20.recorded_until is null
              and ac_20.id in (
                select (
                  select ca_21.canonical_id
                  from canonical_actors ca_21
                  where ca_21.actor_id = l.actor_id and ca_21.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_14.id and l.role = 'SUBJECT'
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
                  '{"slug":' || coalesce(to_json(ac_23.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_14.id
                    and l.role = 'ADDRESSEE'
                    and (
                      select ca_25.canonical_id
                      from canonical_actors ca_25
                      where ca_25.actor_id = l.actor_id and ca_25.recorded_until is null
                    ) = ac_23.id
                  ),
                  ac_23.id
                ),
                ''
              )
              || ']'
              from actors ac_23
              where ac_23.recorded_until is null
              and ac_23.id in (
                select (
                  select ca_24.canonical_id
                  from canonical_actors ca_24
                  where ca_24.actor_id = l.actor_id and ca_24.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_14.id and l.role = 'ADDRESSEE'
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
                  '{"slug":' || coalesce(to_json(ac_26.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_14.id
                    and l.role = 'COUNTERPART'
                    and (
                      select ca_28.canonical_id
                      from canonical_actors ca_28
                      where ca_28.actor_id = l.actor_id and ca_28.recorded_until is null
                    ) = ac_26.id
                  ),
                  ac_26.id
                ),
                ''
              )
              || ']'
              from actors ac_26
              where ac_26.recorded_until is null
              and ac_26.id in (
                select (
                  select ca_27.canonical_id
                  from canonical_actors ca_27
                  where ca_27.actor_id = l.actor_id and ca_27.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_14.id and l.role = 'COUNTERPART'
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
                      select '{"slug":' || coalesce(to_json(ac_30.slug)::text, 'null') || '}'
                      from actors ac_30
                      where ac_30.recorded_until is null
                      and ac_30.id = (
                        select ca_31.canonical_id
                        from canonical_actors ca_31
                        where ca_31.actor_id = ex_29.holder_id and ca_31.recorded_until is null
                      )
                      limit 1
                    ),
                    'null'
                  )
                  || ',"stance":'
                  || coalesce(to_json(ex_29.stance)::text, 'null')
                  || ',"disclosure":'
                  || coalesce(to_json(ex_29.disclosure)::text, 'null')
                  || ',"intent":'
                  || coalesce(to_json(ex_29.intent)::text, 'null')
                  || '}',
                  ',' order by ex_29.id
                ),
                ''
              )
              || ']'
              from expressions ex_29
              where ex_29.statement_id = st_14.id
            ),
            'null'
          )
          || '}' as c0
        from statements st_14
        where st_14.id in (
          select statement_id
          from statement_actors
          where actor_id = any(
            array_append(
              array(
                select ca_15.actor_id
                from canonical_actors ca_15
                where ca_15.canonical_id = ac_1.id and ca_15.recorded_until is null
              ),
              ac_1.id
            )
          )
          and role in ('SUBJECT', 'ADDRESSEE', 'COUNTERPART')
        )
        order by st_14.slug
        limit $3::int
      ) page
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
