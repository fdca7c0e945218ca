-- Who supported stronger ties between NATO and Japan on three days around the January 2023 visit?
-- 1 statement for 1 root field: issue

select (
  select '{"proposition":'
  || coalesce(to_json(is_1.proposition)::text, 'null')
  || ',"february":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from positions po_2
        where po_2.recorded_until is null
        and po_2.issue_id = is_1.id
        and (
          (
            coalesce(po_2.from_earliest <= $2::date, true)
            and coalesce($2::date <= po_2.until_latest, true)
          )
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $3::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by coalesce(po_2.from_latest, date '9999-12-31'), po_2.slug) as i,
          '{"holder":'
          || coalesce(
            (
              select '{"name":'
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
              || '}'
              from actors ac_3
              where ac_3.recorded_until is null and ac_3.id = po_2.holder_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_2.stance)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_2.from_latest <= $2::date, false)
              and (po_2.until_edtf is null or coalesce($2::date <= po_2.until_earliest, false)) then 'YES'
              when coalesce(po_2.from_earliest <= $2::date, true)
              and coalesce($2::date <= po_2.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || ',"held":'
          || coalesce(
            '{"from":'
            || coalesce(
              case
              when po_2.from_edtf is not null then '{"edtf":'
              || coalesce(to_json(po_2.from_edtf)::text, 'null')
              || ',"raw":'
              || coalesce(to_json(po_2.from_raw)::text, 'null')
              || '}'
              end,
              'null'
            )
            || '}',
            'null'
          )
          || '}' as c1
        from positions po_2
        where po_2.recorded_until is null
        and po_2.issue_id = is_1.id
        and (
          (
            coalesce(po_2.from_earliest <= $2::date, true)
            and coalesce($2::date <= po_2.until_latest, true)
          )
        )
        order by coalesce(po_2.from_latest, date '9999-12-31'), po_2.slug
        limit $4::int
      ) page
    ),
    'null'
  )
  || ',"middleOfJanuary":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from positions po_5
        where po_5.recorded_until is null
        and po_5.issue_id = is_1.id
        and (
          (
            coalesce(po_5.from_earliest <= $5::date, true)
            and coalesce($5::date <= po_5.until_latest, true)
          )
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $3::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by coalesce(po_5.from_latest, date '9999-12-31'), po_5.slug) as i,
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
              where ac_6.recorded_until is null and ac_6.id = po_5.holder_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_5.stance)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_5.from_latest <= $5::date, false)
              and (po_5.until_edtf is null or coalesce($5::date <= po_5.until_earliest, false)) then 'YES'
              when coalesce(po_5.from_earliest <= $5::date, true)
              and coalesce($5::date <= po_5.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || ',"held":'
          || coalesce(
            '{"from":'
            || coalesce(
              case
              when po_5.from_edtf is not null then '{"edtf":'
              || coalesce(to_json(po_5.from_edtf)::text, 'null')
              || ',"raw":'
              || coalesce(to_json(po_5.from_raw)::text, 'null')
              || '}'
              end,
              'null'
            )
            || '}',
            'null'
          )
          || '}' as c1
        from positions po_5
        where po_5.recorded_until is null
        and po_5.issue_id = is_1.id
        and (
          (
            coalesce(po_5.from_earliest <= $5::date, true)
            and coalesce($5::date <= po_5.until_latest, true)
          )
        )
        order by coalesce(po_5.from_latest, date '9999-12-31'), po_5.slug
        limit $4::int
      ) page
    ),
    'null'
  )
  || ',"december":'
  || coalesce(
    (
      select '{'
      || '"totalCount":'
      || (
        select count(*)::text
        from positions po_8
        where po_8.recorded_until is null
        and po_8.issue_id = is_1.id
        and (
          (
            coalesce(po_8.from_earliest <= $6::date, true)
            and coalesce($6::date <= po_8.until_latest, true)
          )
        )
      )
      || ','
      || '"nodes":'
      || '['
      || coalesce(string_agg(c1, ',' order by i) filter (where i <= $3::int), '')
      || ']'
      || '}'
      from (
        select
          row_number() over (order by coalesce(po_8.from_latest, date '9999-12-31'), po_8.slug) as i,
          '{"holder":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_10.text
                      from actor_names t_10
                      where t_10.actor_id = ac_9.id and t_10.recorded_until is null
                      order by
                        t_10.lang is not distinct from 'en' desc,
                        t_10.kind = 'ACRONYM',
                        t_10.ordinal,
                        t_10.row_id
                      limit 1
                    ),
                    ac_9.slug
                  )
                )::text,
                'null'
              )
              || '}'
              from actors ac_9
              where ac_9.recorded_until is null and ac_9.id = po_8.holder_id
              limit 1
            ),
            'null'
          )
          || ',"stance":'
          || coalesce(to_json(po_8.stance)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(po_8.from_latest <= $6::date, false)
              and (po_8.until_edtf is null or coalesce($6::date <= po_8.until_earliest, false)) then 'YES'
              when coalesce(po_8.from_earliest <= $6::date, true)
              and coalesce($6::date <= po_8.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || ',"held":'
          || coalesce(
            '{"from":'
            || coalesce(
              case
              when po_8.from_edtf is not null then '{"edtf":'
              || coalesce(to_json(po_8.from_edtf)::text, 'null')
              || ',"raw":'
              || coalesce(to_json(po_8.from_raw)::text, 'null')
              || '}'
              end,
              'null'
            )
            || '}',
            'null'
          )
          || '}' as c1
        from positions po_8
        where po_8.recorded_until is null
        and po_8.issue_id = is_1.id
        and (
          (
            coalesce(po_8.from_earliest <= $6::date, true)
            and coalesce($6::date <= po_8.until_latest, true)
          )
        )
        order by coalesce(po_8.from_latest, date '9999-12-31'), po_8.slug
        limit $4::int
      ) page
    ),
    'null'
  )
  || '}'
  from issues is_1
  where is_1.recorded_until is null and is_1.slug = $1::text
  limit 1
) as answer
