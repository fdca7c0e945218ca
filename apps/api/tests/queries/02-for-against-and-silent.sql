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
                  select t_14.text
                  from actor_names t_14
                  where t_14.actor_id = ac_12.id and t_14.recorded_until is null
                  order by
                    t_14.lang is not distinct from 'en' desc,
                    t_14.kind = 'ACRONYM',
                    t_14.ordinal,
                    t_14.row_id
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
                  row_number() over (order by coalesce(po_15.from_latest, date '9999-12-31'), po_15.slug) as i,
                  '{"inferred":'
                  || coalesce(to_json(po_15.inferred)::text, 'null')
                  || ',"basis":'
                  || coalesce(to_json(po_15.representation_basis)::text, 'null')
                  || ',"tenure":'
                  || coalesce(
                    (
                      select '{"title":' || coalesce(to_json(te_17.title)::text, 'null') || '}'
                      from tenures te_17
                      where te_17.recorded_until is null
                      and te_17.person_id = po_15.holder_id
                      and te_17.organization_id = po_15.represented_id
                      order by te_17.row_id
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
                                select t_19.text
                                from actor_names t_19
                                where t_19.actor_id = ac_18.id and t_19.recorded_until is null
                                order by
                                  t_19.lang is not distinct from 'en' desc,
                                  t_19.kind = 'ACRONYM',
                                  t_19.ordinal,
                                  t_19.row_id
                                limit 1
                              ),
                              ac_18.slug
                            )
                          )::text,
                          'null'
                        )
                        || ',"kind":'
                        || coalesce(to_json(ac_18.kind)::text, 'null')
                        || '}'
                        from actors ac_18
                        where ac_18.recorded_until is null and ac_18.id = po_15.holder_id
                        limit 1
                      ),
                      'null'
                    )
                    || ',"stance":'
                    || coalesce(to_json(po_15.stance)::text, 'null')
                    || ',"disclosure":'
                    || coalesce(to_json(po_15.disclosure)::text, 'null')
                    || ',"intent":'
                    || coalesce(to_json(po_15.intent)::text, 'null')
                    || ',"inForce":'
                    || coalesce(
                      to_json(
                        case when coalesce(po_15.from_latest <= $2::date, false)
                        and (po_15.until_edtf is null or coalesce($2::date <= po_15.until_earliest, false)) then 'YES'
                        when coalesce(po_15.from_earliest <= $2::date, true)
                        and coalesce($2::date <= po_15.until_latest, true) then 'MAYBE'
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
                    on (po_16.id, r.actor_id) po_16.*,
                    r.actor_id as represented_id,
                    r.basis as representation_basis,
                    r.inferred
                  from positions po_16
                  join representations r on r.statement_id = any(po_16.basis)
                  and (r.speaker_id is null or r.speaker_id = po_16.holder_id)
                  join statement_actors sa on sa.statement_id = r.statement_id
                  and sa.role = 'SPEAKER'
                  and sa.actor_id = po_16.holder_id
                  where po_16.recorded_until is null and r.actor_id <> po_16.holder_id
                  order by po_16.id, r.actor_id, r.inferred
                ) po_15
                where po_15.represented_id = ac_12.id
                and (
                  (
                    coalesce(po_15.from_earliest <= $2::date, true)
                    and coalesce($2::date <= po_15.until_latest, true)
                  )
                )
                and po_15.issue_id = (
                  select id
                  from issue_keys
                  where slug = $1::text
                )
                order by coalesce(po_15.from_latest, date '9999-12-31'), po_15.slug
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
      and ac_12.slug = any($8::text[])
      and not exists (
        select
        from positions po_13
        where po_13.recorded_until is null and po_13.holder_id = ac_12.id and po_13.issue_id = is_1.id
      )
    ),
    'null'
  )
  || '}'
  from issues is_1
  where is_1.recorded_until is null and is_1.slug = $1::text
  limit 1
) as answer
