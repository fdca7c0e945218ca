-- Who is for the Tokyo office, who is against it, and who is silent?
-- 1 statement for 1 root field: issue

select (
  select '{"label":'
  || coalesce(to_json(is_1.label)::text, 'null')
  || ',"tally":'
  || coalesce(
    (
      select '{'
      || '"support":'
      || count(*) filter (where not po_2.contested and po_2.stance = 'SUPPORT')::text
      || ','
      || '"opposition":'
      || count(*) filter (where not po_2.contested and po_2.stance = 'OPPOSITION')::text
      || ','
      || '"neutral":'
      || count(*) filter (where not po_2.contested and po_2.stance = 'NEUTRAL')::text
      || ','
      || '"declined":'
      || count(*) filter (where po_2.disclosure = 'DECLINED')::text
      || ','
      || '"deferred":'
      || count(*) filter (where po_2.disclosure = 'DEFERRED')::text
      || ','
      || '"contested":'
      || count(*) filter (where po_2.contested)::text
      || '}'
      from positions po_2
      where po_2.recorded_until is null
      and po_2.issue_id = is_1.id
      and (
        (
          coalesce(po_2.from_earliest <= $2::date, true)
          and coalesce($2::date <= po_2.until_latest, true)
        )
      )
    ),
    'null'
  )
  || ',"for":'
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
          row_number() over (order by coalesce(po_3.from_latest, date '9999-12-31'), po_3.slug) as i,
          '{"holder":'
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
              || ',"kind":'
              || coalesce(to_json(ac_4.kind)::text, 'null')
              || '}'
              from actors ac_4
              where ac_4.recorded_until is null and ac_4.id = po_3.holder_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_3.stance)::text, 'null')
          || ',"disclosure":'
          || coalesce(to_json(po_3.disclosure)::text, 'null')
          || ',"intent":'
          || coalesce(to_json(po_3.intent)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_3.from_latest <= $2::date, false)
              and (po_3.until_edtf is null or coalesce($2::date <= po_3.until_earliest, false)) then 'YES'
              when coalesce(po_3.from_earliest <= $2::date, true)
              and coalesce($2::date <= po_3.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || '}' as c0
        from positions po_3
        where po_3.recorded_until is null
        and po_3.issue_id = is_1.id
        and (
          (
            coalesce(po_3.from_earliest <= $2::date, true)
            and coalesce($2::date <= po_3.until_latest, true)
          )
        )
        and po_3.stance = any($3::text[])
        order by coalesce(po_3.from_latest, date '9999-12-31'), po_3.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"against":'
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
          row_number() over (order by coalesce(po_6.from_latest, date '9999-12-31'), po_6.slug) as i,
          '{"holder":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_8.text
                      from actor_names t_8
                      where t_8.actor_id = ac_7.id and t_8.recorded_until is null
                      order by
                        t_8.lang is not distinct from 'en' desc,
                        t_8.kind = 'ACRONYM',
                        t_8.ordinal,
                        t_8.row_id
                      limit 1
                    ),
                    ac_7.slug
                  )
                )::text,
                'null'
              )
              || ',"kind":'
              || coalesce(to_json(ac_7.kind)::text, 'null')
              || '}'
              from actors ac_7
              where ac_7.recorded_until is null and ac_7.id = po_6.holder_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_6.stance)::text, 'null')
          || ',"disclosure":'
          || coalesce(to_json(po_6.disclosure)::text, 'null')
          || ',"intent":'
          || coalesce(to_json(po_6.intent)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_6.from_latest <= $2::date, false)
              and (po_6.until_edtf is null or coalesce($2::date <= po_6.until_earliest, false)) then 'YES'
              when coalesce(po_6.from_earliest <= $2::date, true)
              and coalesce($2::date <= po_6.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || '}' as c0
        from positions po_6
        where po_6.recorded_until is null
        and po_6.issue_id = is_1.id
        and (
          (
            coalesce(po_6.from_earliest <= $2::date, true)
            and coalesce($2::date <= po_6.until_latest, true)
          )
        )
        and po_6.stance = any($6::text[])
        order by coalesce(po_6.from_latest, date '9999-12-31'), po_6.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"declinedOrDeferred":'
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
          row_number() over (order by coalesce(po_9.from_latest, date '9999-12-31'), po_9.slug) as i,
          '{"holder":'
          || coalesce(
            (
              select '{"name":'
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
              || ',"kind":'
              || coalesce(to_json(ac_10.kind)::text, 'null')
              || '}'
              from actors ac_10
              where ac_10.recorded_until is null and ac_10.id = po_9.holder_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_9.stance)::text, 'null')
          || ',"disclosure":'
          || coalesce(to_json(po_9.disclosure)::text, 'null')
          || ',"intent":'
          || coalesce(to_json(po_9.intent)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_9.from_latest <= $2::date, false)
              and (po_9.until_edtf is null or coalesce($2::date <= po_9.until_earliest, false)) then 'YES'
              when coalesce(po_9.from_earliest <= $2::date, true)
              and coalesce($2::date <= po_9.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || '}' as c0
        from positions po_9
        where po_9.recorded_until is null
        and po_9.issue_id = is_1.id
        and (
          (
            coalesce(po_9.from_earliest <= $2::date, true)
            and coalesce($2::date <= po_9.until_latest, true)
          )
        )
        and po_9.disclosure = any($7::text[])
        order by coalesce(po_9.from_latest, date '9999-12-31'), po_9.slug
        limit $5::int
      ) page
    ),
    'null'
  )
  || ',"nothingRecorded":'
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
                  select t_15.text
                  from actor_names t_15
                  where t_15.actor_id = ac_12.id and t_15.recorded_until is null
                  order by
                    t_15.lang is not distinct from 'en' desc,
                    t_15.kind = 'ACRONYM',
                    t_15.ordinal,
                    t_15.row_id
                  limit 1
                ),
                ac_12.slug
              )
            )::text,
            'null'
          )
          || ',"inferredPositions":'
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
                  row_number() over (order by coalesce(po_16.from_latest, date '9999-12-31'), po_16.slug) as i,
                  '{"inferred":'
                  || coalesce(to_json(po_16.inferred)::text, 'null')
                  || ',"basis":'
                  || coalesce(to_json(po_16.representation_basis)::text, 'null')
                  || ',"tenure":'
                  || coalesce(
                    (
                      select '{"title":' || coalesce(to_json(te_22.title)::text, 'null') || '}'
                      from tenures te_22
                      where te_22.recorded_until is null
                      and te_22.person_id = any(
                        array_append(
                          array(
                            select ca_23.actor_id
                            from canonical_actors ca_23
                            where ca_23.canonical_id = po_16.holder_id and ca_23.recorded_until is null
                          ),
                          po_16.holder_id
                        )
                      )
                      and te_22.organization_id = any(
                        array_append(
                          array(
                            select ca_24.actor_id
                            from canonical_actors ca_24
                            where ca_24.canonical_id = po_16.represented_id
                            and ca_24.recorded_until is null
                          ),
                          po_16.represented_id
                        )
                      )
                      order by te_22.row_id
                      limit 1
                    ),
                    'null'
                  )
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
                                select t_26.text
                                from actor_names t_26
                                where t_26.actor_id = ac_25.id and t_26.recorded_until is null
                                order by
                                  t_26.lang is not distinct from 'en' desc,
                                  t_26.kind = 'ACRONYM',
                                  t_26.ordinal,
                                  t_26.row_id
                                limit 1
                              ),
                              ac_25.slug
                            )
                          )::text,
                          'null'
                        )
                        || ',"kind":'
                        || coalesce(to_json(ac_25.kind)::text, 'null')
                        || '}'
                        from actors ac_25
                        where ac_25.recorded_until is null and ac_25.id = po_16.holder_id
                        limit 1
                      ),
                      'null'
                    )
                    || ',"stance":'
                    || coalesce(to_json(po_16.stance)::text, 'null')
                    || ',"disclosure":'
                    || coalesce(to_json(po_16.disclosure)::text, 'null')
                    || ',"intent":'
                    || coalesce(to_json(po_16.intent)::text, 'null')
                    || ',"inForce":'
                    || coalesce(
                      to_json(
                        case when coalesce(po_16.from_latest <= $2::date, false)
                        and (po_16.until_edtf is null or coalesce($2::date <= po_16.until_earliest, false)) then 'YES'
                        when coalesce(po_16.from_earliest <= $2::date, true)
                        and coalesce($2::date <= po_16.until_latest, true) then 'MAYBE'
                        else 'NO'
                        end
                      )::text,
                      'null'
                    )
                    || '}',
                    'null'
                  )
                  || '}' as c0
                from (
                  select distinct
                    on (po_17.id, for_whom.id) po_17.*,
                    for_whom.id as represented_id,
                    r.basis as representation_basis,
                    r.inferred
                  from positions po_17
                  join representations r on r.statement_id = any(po_17.basis)
                  and (
                    r.speaker_id is null
                    or (
                      select ca_20.canonical_id
                      from canonical_actors ca_20
                      where ca_20.actor_id = r.speaker_id and ca_20.recorded_until is null
                    ) = po_17.holder_id
                  )
                  join statement_actors sa on sa.statement_id = r.statement_id
                  and sa.role = 'SPEAKER'
                  and (
                    select ca_21.canonical_id
                    from canonical_actors ca_21
                    where ca_21.actor_id = sa.actor_id and ca_21.recorded_until is null
                  ) = po_17.holder_id
                  cross join lateral (
                    select (
                      select ca_19.canonical_id
                      from canonical_actors ca_19
                      where ca_19.actor_id = r.actor_id and ca_19.recorded_until is null
                    ) as id
                  ) for_whom
                  where po_17.recorded_until is null
                  and (po_17.holder_id, po_17.issue_id) in (
                    select
                      (
                        select ca_18.canonical_id
                        from canonical_actors ca_18
                        where ca_18.actor_id = x.holder_id and ca_18.recorded_until is null
                      ),
                      x.issue_id
                    from expressions x
                    join representations using (statement_id)
                  )
                  and for_whom.id <> po_17.holder_id
                  order by po_17.id, for_whom.id, r.inferred
                ) po_16
                where po_16.represented_id = ac_12.id
                and (
                  (
                    coalesce(po_16.from_earliest <= $2::date, true)
                    and coalesce($2::date <= po_16.until_latest, true)
                  )
                )
                and po_16.issue_id = (
                  select id
                  from issue_keys
                  where slug = $1::text
                )
                order by coalesce(po_16.from_latest, date '9999-12-31'), po_16.slug
                limit $5::int
              ) page
            ),
            'null'
          )
          || '}',
          ',' order by ac_12.slug
        ),
        ''
      )
      || ']'
      from actors ac_12
      where ac_12.recorded_until is null
      and ac_12.id in (
        select ca_13.canonical_id
        from actor_keys k
        join canonical_actors ca_13 on ca_13.actor_id = k.id and ca_13.recorded_until is null
        where k.slug = any($8::text[])
      )
      and not exists (
        select
        from positions po_14
        where po_14.recorded_until is null and po_14.holder_id = ac_12.id and po_14.issue_id = is_1.id
      )
    ),
    'null'
  )
  || '}'
  from issues is_1
  where is_1.recorded_until is null and is_1.slug = $1::text
  limit 1
) as answer
