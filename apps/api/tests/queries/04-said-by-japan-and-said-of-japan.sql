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
                        select t_13.text
                        from actor_names t_13
                        where t_13.actor_id = ac_12.id and t_13.recorded_until is null
                        order by
                          t_13.lang is not distinct from 'en' desc,
                          t_13.kind = 'ACRONYM',
                          t_13.ordinal,
                          t_13.row_id
                        limit 1
                      ),
                      ac_12.slug
                    )
                  )::text,
                  'null'
                )
                || '}'
                from actors ac_12
                where ac_12.recorded_until is null and ac_12.id = po_6.holder_id
                limit 1
              ),
              'null'
            )
            || ',"issue":'
            || coalesce(
              (
                select '{"label":' || coalesce(to_json(is_14.label)::text, 'null') || '}'
                from issues is_14
                where is_14.recorded_until is null and is_14.id = po_6.issue_id
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
              select ca_10.canonical_id
              from canonical_actors ca_10
              where ca_10.actor_id = r.speaker_id and ca_10.recorded_until is null
            ) = po_7.holder_id
          )
          join statement_actors sa on sa.statement_id = r.statement_id
          and sa.role = 'SPEAKER'
          and (
            select ca_11.canonical_id
            from canonical_actors ca_11
            where ca_11.actor_id = sa.actor_id and ca_11.recorded_until is null
          ) = po_7.holder_id
          cross join lateral (
            select (
              select ca_9.canonical_id
              from canonical_actors ca_9
              where ca_9.actor_id = r.actor_id and ca_9.recorded_until is null
            ) as id
          ) for_whom
          where po_7.recorded_until is null
          and (po_7.holder_id, po_7.issue_id) in (
            select
              (
                select ca_8.canonical_id
                from canonical_actors ca_8
                where ca_8.actor_id = x.holder_id and ca_8.recorded_until is null
              ),
              x.issue_id
            from expressions x
            join representations using (statement_id)
          )
          and for_whom.id <> po_7.holder_id
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
          row_number() over (order by st_15.slug) as i,
          '{"slug":'
          || coalesce(to_json(st_15.slug)::text, 'null')
          || ',"content":'
          || coalesce(to_json(st_15.content)::text, 'null')
          || ',"act":'
          || coalesce(to_json(st_15.act)::text, 'null')
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
                          select t_19.text
                          from actor_names t_19
                          where t_19.actor_id = ac_17.id and t_19.recorded_until is null
                          order by
                            t_19.lang is not distinct from 'en' desc,
                            t_19.kind = 'ACRONYM',
                            t_19.ordinal,
                            t_19.row_id
                          limit 1
                        ),
                        ac_17.slug
                      )
                    )::text,
                    'null'
                  )
                  || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_15.id
                    and l.role = 'SPEAKER'
                    and (
                      select ca_20.canonical_id
                      from canonical_actors ca_20
                      where ca_20.actor_id = l.actor_id and ca_20.recorded_until is null
                    ) = ac_17.id
                  ),
                  ac_17.id
                ),
                ''
              )
              || ']'
              from actors ac_17
              where ac_17.recorded_until is null
              and ac_17.id in (
                select (
                  select ca_18.canonical_id
                  from canonical_actors ca_18
                  where ca_18.actor_id = l.actor_id and ca_18.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_15.id and l.role = 'SPEAKER'
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
                  '{"slug":' || coalesce(to_json(ac_21.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_15.id
                    and l.role = 'SUBJECT'
                    and (
                      select ca_23.canonical_id
                      from canonical_actors ca_23
                      where ca_23.actor_id = l.actor_id and ca_23.recorded_until is null
                    ) = ac_21.id
                  ),
                  ac_21.id
                ),
                ''
              )
              || ']'
              from actors ac_21
              where ac_21.recorded_until is null
              and ac_21.id in (
                select (
                  select ca_22.canonical_id
                  from canonical_actors ca_22
                  where ca_22.actor_id = l.actor_id and ca_22.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_15.id and l.role = 'SUBJECT'
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
                  '{"slug":' || coalesce(to_json(ac_24.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_15.id
                    and l.role = 'ADDRESSEE'
                    and (
                      select ca_26.canonical_id
                      from canonical_actors ca_26
                      where ca_26.actor_id = l.actor_id and ca_26.recorded_until is null
                    ) = ac_24.id
                  ),
                  ac_24.id
                ),
                ''
              )
              || ']'
              from actors ac_24
              where ac_24.recorded_until is null
              and ac_24.id in (
                select (
                  select ca_25.canonical_id
                  from canonical_actors ca_25
                  where ca_25.actor_id = l.actor_id and ca_25.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_15.id and l.role = 'ADDRESSEE'
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
                  '{"slug":' || coalesce(to_json(ac_27.slug)::text, 'null') || '}',
                  ',' order by (
                    select min(l.ordinal)
                    from statement_actors l
                    where l.statement_id = st_15.id
                    and l.role = 'COUNTERPART'
                    and (
                      select ca_29.canonical_id
                      from canonical_actors ca_29
                      where ca_29.actor_id = l.actor_id and ca_29.recorded_until is null
                    ) = ac_27.id
                  ),
                  ac_27.id
                ),
                ''
              )
              || ']'
              from actors ac_27
              where ac_27.recorded_until is null
              and ac_27.id in (
                select (
                  select ca_28.canonical_id
                  from canonical_actors ca_28
                  where ca_28.actor_id = l.actor_id and ca_28.recorded_until is null
                )
                from statement_actors l
                where l.statement_id = st_15.id and l.role = 'COUNTERPART'
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
                      select '{"slug":' || coalesce(to_json(ac_31.slug)::text, 'null') || '}'
                      from actors ac_31
                      where ac_31.recorded_until is null
                      and ac_31.id = (
                        select ca_32.canonical_id
                        from canonical_actors ca_32
                        where ca_32.actor_id = ex_30.holder_id and ca_32.recorded_until is null
                      )
                      limit 1
                    ),
                    'null'
                  )
                  || ',"stance":'
                  || coalesce(to_json(ex_30.stance)::text, 'null')
                  || ',"disclosure":'
                  || coalesce(to_json(ex_30.disclosure)::text, 'null')
                  || ',"intent":'
                  || coalesce(to_json(ex_30.intent)::text, 'null')
                  || '}',
                  ',' order by ex_30.id
                ),
                ''
              )
              || ']'
              from expressions ex_30
              where ex_30.statement_id = st_15.id
            ),
            'null'
          )
          || '}' as c0
        from statements st_15
        where st_15.id = any(
          array(
            select sa.statement_id
            from statement_actors sa
            where sa.role in ('SUBJECT', 'ADDRESSEE', 'COUNTERPART')
            and sa.actor_id = any(
              array_append(
                array(
                  select ca_16.actor_id
                  from canonical_actors ca_16
                  where ca_16.canonical_id = ac_1.id and ca_16.recorded_until is null
                ),
                ac_1.id
              )
            )
          )
        )
        order by st_15.slug
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
