-- Who is moving to the ITPP, from what, covering what, and who says so?
-- 1 statement for 1 root field: programme

select (
  select '{"name":'
  || coalesce(
    to_json(
      coalesce(
        (
          select t_2.text
          from programme_names t_2
          where t_2.programme_id = pr_1.id and t_2.recorded_until is null
          order by t_2.lang is not distinct from 'en' desc, t_2.ordinal, t_2.row_id
          limit 1
        ),
        pr_1.code
      )
    )::text,
    'null'
  )
  || ',"describedAs":'
  || coalesce(to_json(pr_1.described_as)::text, 'null')
  || ',"sponsor":'
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
      where ac_3.recorded_until is null and ac_3.id = pr_1.sponsor_id
      limit 1
    ),
    'null'
  )
  || ',"areas":'
  || coalesce(
    (
      select '['
      || coalesce(
        string_agg(
          '{"code":'
          || coalesce(to_json(co_5.code)::text, 'null')
          || ',"label":'
          || coalesce(to_json(co_5.label)::text, 'null')
          || '}',
          ',' order by co_5.code
        ),
        ''
      )
      || ']'
      from cooperation_areas co_5
      where co_5.code = any(pr_1.areas)
    ),
    'null'
  )
  || ',"purposes":'
  || coalesce(
    (
      select '['
      || coalesce(
        string_agg(
          '{"code":' || coalesce(to_json(co_6.code)::text, 'null') || '}', ',' order by co_6.code
        ),
        ''
      )
      || ']'
      from cooperation_areas co_6
      where co_6.code = any(pr_1.purposes)
    ),
    'null'
  )
  || ',"transitionsIn":'
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
          row_number() over (order by tr_7.slug) as i,
          '{"actor":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_9.text
                      from actor_names t_9
                      where t_9.actor_id = ac_8.id and t_9.recorded_until is null
                      order by
                        t_9.lang is not distinct from 'en' desc,
                        t_9.kind = 'ACRONYM',
                        t_9.ordinal,
                        t_9.row_id
                      limit 1
                    ),
                    ac_8.slug
                  )
                )::text,
                'null'
              )
              || ',"open":'
              || coalesce(to_json(ac_8.open)::text, 'null')
              || '}'
              from actors ac_8
              where ac_8.recorded_until is null and ac_8.id = tr_7.actor_id
              limit 1
            ),
            'null'
          )
          || ',"from":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_11.text
                      from programme_names t_11
                      where t_11.programme_id = pr_10.id and t_11.recorded_until is null
                      order by t_11.lang is not distinct from 'en' desc, t_11.ordinal, t_11.row_id
                      limit 1
                    ),
                    pr_10.code
                  )
                )::text,
                'null'
              )
              || '}'
              from programmes pr_10
              where pr_10.recorded_until is null and pr_10.id = tr_7.from_id
              limit 1
            ),
            'null'
          )
          || ',"status":'
          || coalesce(to_json(tr_7.status)::text, 'null')
          || ',"condition":'
          || coalesce(to_json(tr_7.condition)::text, 'null')
          || ',"basis":'
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
                  row_number() over (order by st_12.slug) as i,
                  '{"slug":'
                  || coalesce(to_json(st_12.slug)::text, 'null')
                  || ',"content":'
                  || coalesce(to_json(st_12.content)::text, 'null')
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
                                  select t_14.text
                                  from actor_names t_14
                                  where t_14.actor_id = ac_13.id and t_14.recorded_until is null
                                  order by
                                    t_14.lang is not distinct from 'en' desc,
                                    t_14.kind = 'ACRONYM',
                                    t_14.ordinal,
                                    t_14.row_id
                                  limit 1
                                ),
                                ac_13.slug
                              )
                            )::text,
                            'null'
                          )
                          || '}',
                          ',' order by (
                            select min(l.ordinal)
                            from statement_actors l
                            where l.statement_id = st_12.id
                            and l.role = 'SPEAKER'
                            and l.actor_id = ac_13.id
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
                        where l.statement_id = st_12.id and l.role = 'SPEAKER'
                      )
                    ),
                    'null'
                  )
                  || ',"speakerNamed":'
                  || coalesce(to_json(st_12.speaker_named)::text, 'null')
                  || ',"speakerDescription":'
                  || coalesce(to_json(st_12.speaker_description)::text, 'null')
                  || ',"passages":'
                  || coalesce(
                    (
                      select '['
                      || coalesce(
                        string_agg(
                          '{"exact":' || coalesce(to_json(pa_15.exact)::text, 'null') || '}',
                          ',' order by (
                            select sp.ordinal
                            from statement_passages sp
                            where sp.statement_id = st_12.id
                            and sp.role = 'WORDS'
                            and sp.passage_id = pa_15.id
                            limit 1
                          )
                        ),
                        ''
                      )
                      || ']'
                      from passages pa_15
                      where pa_15.id in (
                        select sp.passage_id
                        from statement_passages sp
                        where sp.statement_id = st_12.id and sp.role = 'WORDS'
                      )
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_12
                where st_12.id = any(tr_7.basis)
                order by st_12.slug
                limit $3::int
              ) page
            ),
            'null'
          )
          || '}' as c0
        from transitions tr_7
        where tr_7.recorded_until is null and tr_7.to_id = pr_1.id
        order by tr_7.slug
        limit $3::int
      ) page
    ),
    'null'
  )
  || ',"participations":'
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
          row_number() over (order by pa_16.slug) as i,
          '{"actor":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_18.text
                      from actor_names t_18
                      where t_18.actor_id = ac_17.id and t_18.recorded_until is null
                      order by
                        t_18.lang is not distinct from 'en' desc,
                        t_18.kind = 'ACRONYM',
                        t_18.ordinal,
                        t_18.row_id
                      limit 1
                    ),
                    ac_17.slug
                  )
                )::text,
                'null'
              )
              || '}'
              from actors ac_17
              where ac_17.recorded_until is null and ac_17.id = pa_16.actor_id
              limit 1
            ),
            'null'
          )
          || ',"role":'
          || coalesce(to_json(pa_16.role)::text, 'null')
          || ',"status":'
          || coalesce(to_json(pa_16.status)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(pa_16.from_latest <= $4::date, false)
              and (pa_16.until_edtf is null or coalesce($4::date <= pa_16.until_earliest, false)) then 'YES'
              when coalesce(pa_16.from_earliest <= $4::date, true)
              and coalesce($4::date <= pa_16.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || '}' as c0
        from participations pa_16
        where pa_16.recorded_until is null
        and pa_16.programme_id = pr_1.id
        and (
          (
            coalesce(pa_16.from_earliest <= $4::date, true)
            and coalesce($4::date <= pa_16.until_latest, true)
          )
        )
        order by pa_16.slug
        limit $3::int
      ) page
    ),
    'null'
  )
  || '}'
  from programmes pr_1
  where pr_1.recorded_until is null and pr_1.code = $1::text
  limit 1
) as answer
