-- What is China's position on the Tokyo office, since when, and on whose word?
-- 1 statement for 1 root field: positions

select (
  select '{'
  || '"nodes":'
  || '['
  || coalesce(string_agg(c0, ',' order by i) filter (where i <= $4::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug) as i,
      '{"holder":'
      || coalesce(
        (
          select '{"name":'
          || coalesce(
            to_json(
              coalesce(
                (
                  select t_3.text
                  from actor_names t_3
                  where t_3.actor_id = ac_2.id and t_3.recorded_until is null
                  order by
                    t_3.lang is not distinct from 'en' desc,
                    t_3.kind = 'ACRONYM',
                    t_3.ordinal,
                    t_3.row_id
                  limit 1
                ),
                ac_2.slug
              )
            )::text,
            'null'
          )
          || '}'
          from actors ac_2
          where ac_2.recorded_until is null and ac_2.id = po_1.holder_id
          limit 1
        ),
        'null'
      )
      || ',"issue":'
      || coalesce(
        (
          select '{"proposition":' || coalesce(to_json(is_4.proposition)::text, 'null') || '}'
          from issues is_4
          where is_4.recorded_until is null and is_4.id = po_1.issue_id
          limit 1
        ),
        'null'
      )
      || ',"stance":'
      || coalesce(to_json(po_1.stance)::text, 'null')
      || ',"disclosure":'
      || coalesce(to_json(po_1.disclosure)::text, 'null')
      || ',"inForce":'
      || coalesce(
        to_json(
          case when coalesce(po_1.from_latest <= $1::date, false)
          and (po_1.until_edtf is null or coalesce($1::date <= po_1.until_earliest, false)) then 'YES'
          when coalesce(po_1.from_earliest <= $1::date, true)
          and coalesce($1::date <= po_1.until_latest, true) then 'MAYBE' else 'NO' end
        )::text,
        'null'
      )
      || ',"held":'
      || coalesce(
        '{"from":'
        || coalesce(
          case
          when po_1.from_edtf is not null then '{"edtf":'
          || coalesce(to_json(po_1.from_edtf)::text, 'null')
          || ',"earliest":'
          || coalesce(to_json(po_1.from_earliest)::text, 'null')
          || ',"latest":'
          || coalesce(to_json(po_1.from_latest)::text, 'null')
          || ',"basis":'
          || coalesce(to_json(po_1.from_basis)::text, 'null')
          || ',"note":'
          || coalesce(to_json(po_1.from_note)::text, 'null')
          || '}'
          end,
          'null'
        )
        || ',"until":'
        || coalesce(
          case
          when po_1.until_edtf is not null then '{"edtf":'
          || coalesce(to_json(po_1.until_edtf)::text, 'null')
          || '}'
          end,
          'null'
        )
        || '}',
        'null'
      )
      || ',"basis":'
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
              row_number() over (order by st_5.slug) as i,
              '{"slug":'
              || coalesce(to_json(st_5.slug)::text, 'null')
              || ',"content":'
              || coalesce(to_json(st_5.content)::text, 'null')
              || ',"directness":'
              || coalesce(
                to_json(
                  coalesce(
                    st_5.directness,
                    case
                    when exists (
                      select
                      from statement_passages sp
                      where sp.statement_id = st_5.id and sp.role = 'VERBATIM'
                    ) then 'PARTIAL_QUOTE'
                    when exists (
                      select
                      from statement_actors sa
                      where sa.statement_id = st_5.id and sa.role = 'SPEAKER'
                    ) then 'PARAPHRASE'
                    else 'ASCRIPTION'
                    end
                  )
                )::text,
                'null'
              )
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
                      || '}',
                      ',' order by (
                        select min(l.ordinal)
                        from statement_actors l
                        where l.statement_id = st_5.id and l.role = 'SPEAKER' and l.actor_id = ac_6.id
                      ),
                      ac_6.id
                    ),
                    ''
                  )
                  || ']'
                  from actors ac_6
                  where ac_6.recorded_until is null
                  and ac_6.id in (
                    select l.actor_id
                    from statement_actors l
                    where l.statement_id = st_5.id and l.role = 'SPEAKER'
                  )
                ),
                'null'
              )
              || ',"speakerNamed":'
              || coalesce(to_json(st_5.speaker_named)::text, 'null')
              || ',"passages":'
              || coalesce(
                (
                  select '['
                  || coalesce(
                    string_agg(
                      '{"exact":'
                      || coalesce(to_json(pa_8.exact)::text, 'null')
                      || ',"start":'
                      || coalesce(to_json(pa_8.start)::text, 'null')
                      || ',"end":'
                      || coalesce(to_json(pa_8.end)::text, 'null')
                      || '}',
                      ',' order by (
                        select sp.ordinal
                        from statement_passages sp
                        where sp.statement_id = st_5.id and sp.role = 'WORDS' and sp.passage_id = pa_8.id
                        limit 1
                      )
                    ),
                    ''
                  )
                  || ']'
                  from passages pa_8
                  where pa_8.id in (
                    select sp.passage_id
                    from statement_passages sp
                    where sp.statement_id = st_5.id and sp.role = 'WORDS'
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
                      || coalesce(to_json(at_9.mode)::text, 'null')
                      || ',"agent":'
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
                          || '}'
                          from actors ac_10
                          where ac_10.recorded_until is null and ac_10.id = at_9.agent_id
                          limit 1
                        ),
                        'null'
                      )
                      || ',"source":'
                      || coalesce(
                        (
                          select '{"slug":' || coalesce(to_json(so_12.slug)::text, 'null') || '}'
                          from sources so_12
                          where so_12.recorded_until is null and so_12.id = at_9.source_id
                          limit 1
                        ),
                        'null'
                      )
                      || ',"cue":'
                      || coalesce(
                        (
                          select '{"exact":' || coalesce(to_json(pa_13.exact)::text, 'null') || '}'
                          from passages pa_13
                          where pa_13.id = at_9.cue_id
                          limit 1
                        ),
                        'null'
                      )
                      || '}',
                      ',' order by at_9.ordinal
                    ),
                    ''
                  )
                  || ']'
                  from attribution_steps at_9
                  where at_9.statement_id = st_5.id
                ),
                'null'
              )
              || '}' as c0
            from statements st_5
            where st_5.id = any(po_1.basis)
            order by st_5.slug
            limit $5::int
          ) page
        ),
        'null'
      )
      || '}' as c0
    from positions po_1
    where po_1.recorded_until is null
    and (
      (
        coalesce(po_1.from_earliest <= $1::date, true)
        and coalesce($1::date <= po_1.until_latest, true)
      )
    )
    and po_1.holder_id = (
      select id
      from actor_keys
      where slug = $2::text
    )
    and po_1.issue_id = (
      select id
      from issue_keys
      where slug = $3::text
    )
    order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug
    limit $5::int
  ) page
) as answer
