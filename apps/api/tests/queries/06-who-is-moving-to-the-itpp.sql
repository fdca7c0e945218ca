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
              select t_5.text
              from actor_names t_5
              where t_5.actor_id = ac_3.id and t_5.recorded_until is null
              order by
                t_5.lang is not distinct from 'en' desc,
                t_5.kind = 'ACRONYM',
                t_5.ordinal,
                t_5.row_id
              limit 1
            ),
            ac_3.slug
          )
        )::text,
        'null'
      )
      || '}'
      from actors ac_3
      where ac_3.recorded_until is null
      and ac_3.id = (
        select ca_4.canonical_id
        from canonical_actors ca_4
        where ca_4.actor_id = pr_1.sponsor_id and ca_4.recorded_until is null
      )
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
          || coalesce(to_json(co_6.code)::text, 'null')
          || ',"label":'
          || coalesce(to_json(co_6.label)::text, 'null')
          || '}',
          ',' order by co_6.code
        ),
        ''
      )
      || ']'
      from cooperation_areas co_6
      where co_6.code = any(pr_1.areas)
    ),
    'null'
  )
  || ',"purposes":'
  || coalesce(
    (
      select '['
      || coalesce(
        string_agg(
          '{"code":' || coalesce(to_json(co_7.code)::text, 'null') || '}', ',' order by co_7.code
        ),
        ''
      )
      || ']'
      from cooperation_areas co_7
      where co_7.code = any(pr_1.purposes)
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
          row_number() over (order by tr_8.slug) as i,
          '{"actor":'
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
              || ',"open":'
              || coalesce(to_json(ac_9.open)::text, 'null')
              || '}'
              from actors ac_9
              where ac_9.recorded_until is null and ac_9.id = tr_8.actor_id
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
                      select t_12.text
                      from programme_names t_12
                      where t_12.programme_id = pr_11.id and t_12.recorded_until is null
                      order by t_12.lang is not distinct from 'en' desc, t_12.ordinal, t_12.row_id
                      limit 1
                    ),
                    pr_11.code
                  )
                )::text,
                'null'
              )
              || '}'
              from programmes pr_11
              where pr_11.recorded_until is null and pr_11.id = tr_8.from_id
              limit 1
            ),
            'null'
          )
          || ',"status":'
          || coalesce(to_json(tr_8.status)::text, 'null')
          || ',"condition":'
          || coalesce(to_json(tr_8.condition)::text, 'null')
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
                  row_number() over (order by st_13.slug) as i,
                  '{"slug":'
                  || coalesce(to_json(st_13.slug)::text, 'null')
                  || ',"content":'
                  || coalesce(to_json(st_13.content)::text, 'null')
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
                                  select t_16.text
                                  from actor_names t_16
                                  where t_16.actor_id = ac_14.id and t_16.recorded_until is null
                                  order by
                                    t_16.lang is not distinct from 'en' desc,
                                    t_16.kind = 'ACRONYM',
                                    t_16.ordinal,
                                    t_16.row_id
                                  limit 1
                                ),
                                ac_14.slug
                              )
                            )::text,
                            'null'
                          )
                          || '}',
                          ',' order by (
                            select min(l.ordinal)
                            from statement_actors l
                            where l.statement_id = st_13.id
                            and l.role = 'SPEAKER'
                            and (
                              select ca_17.canonical_id
                              from canonical_actors ca_17
                              where ca_17.actor_id = l.actor_id and ca_17.recorded_until is null
                            ) = ac_14.id
                          ),
                          ac_14.id
                        ),
                        ''
                      )
                      || ']'
                      from actors ac_14
                      where ac_14.recorded_until is null
                      and ac_14.id in (
                        select (
                          select ca_15.canonical_id
                          from canonical_actors ca_15
                          where ca_15.actor_id = l.actor_id and ca_15.recorded_until is null
                        )
                        from statement_actors l
                        where l.statement_id = st_13.id and l.role = 'SPEAKER'
                      )
                    ),
                    'null'
                  )
                  || ',"speakerNamed":'
                  || coalesce(to_json(st_13.speaker_named)::text, 'null')
                  || ',"speakerDescription":'
                  || coalesce(to_json(st_13.speaker_description)::text, 'null')
                  || ',"passages":'
                  || coalesce(
                    (
                      select '['
                      || coalesce(
                        string_agg(
                          '{"exact":' || coalesce(to_json(pa_18.exact)::text, 'null') || '}',
                          ',' order by (
                            select sp.ordinal
                            from statement_passages sp
                            where sp.statement_id = st_13.id
                            and sp.role = 'WORDS'
                            and sp.passage_id = pa_18.id
                            limit 1
                          )
                        ),
                        ''
                      )
                      || ']'
                      from passages pa_18
                      where pa_18.id in (
                        select sp.passage_id
                        from statement_passages sp
                        where sp.statement_id = st_13.id and sp.role = 'WORDS'
                      )
                    ),
                    'null'
                  )
                  || '}' as c0
                from statements st_13
                where st_13.id = any(tr_8.basis)
                order by st_13.slug
                limit $3::int
              ) page
            ),
            'null'
          )
          || '}' as c0
        from transitions tr_8
        where tr_8.recorded_until is null and tr_8.to_id = pr_1.id
        order by tr_8.slug
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
          row_number() over (order by pa_19.slug) as i,
          '{"actor":'
          || coalesce(
            (
              select '{"name":'
              || coalesce(
                to_json(
                  coalesce(
                    (
                      select t_21.text
                      from actor_names t_21
                      where t_21.actor_id = ac_20.id and t_21.recorded_until is null
                      order by
                        t_21.lang is not distinct from 'en' desc,
                        t_21.kind = 'ACRONYM',
                        t_21.ordinal,
                        t_21.row_id
                      limit 1
                    ),
                    ac_20.slug
                  )
                )::text,
                'null'
              )
              || '}'
              from actors ac_20
              where ac_20.recorded_until is null and ac_20.id = pa_19.actor_id
              limit 1
            ),
            'null'
          )
          || ',"role":'
          || coalesce(to_json(pa_19.role)::text, 'null')
          || ',"status":'
          || coalesce(to_json(pa_19.status)::text, 'null')
          || ',"inForce":'
          || coalesce(
            to_json(
              case when coalesce(pa_19.from_latest <= $4::date, false)
              and (pa_19.until_edtf is null or coalesce($4::date <= pa_19.until_earliest, false)) then 'YES'
              when coalesce(pa_19.from_earliest <= $4::date, true)
              and coalesce($4::date <= pa_19.until_latest, true) then 'MAYBE' else 'NO' end
            )::text,
            'null'
          )
          || '}' as c0
        from participations pa_19
        where pa_19.recorded_until is null
        and pa_19.programme_id = pr_1.id
        and (
          (
            coalesce(pa_19.from_earliest <= $4::date, true)
            and coalesce($4::date <= pa_19.until_latest, true)
          )
        )
        order by pa_19.slug
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
