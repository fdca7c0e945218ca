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
          where ac_3.recorded_until is null and ac_3.id = po_1.holder_id
          limit 1
        ),
        'null'
      )
      || ',"issue":'
      || coalesce(
        (
          select '{"proposition":' || coalesce(to_json(is_5.proposition)::text, 'null') || '}'
          from issues is_5
          where is_5.recorded_until is null and is_5.id = po_1.issue_id
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
              row_number() over (order by st_6.slug) as i,
              '{"slug":'
              || coalesce(to_json(st_6.slug)::text, 'null')
              || ',"content":'
              || coalesce(to_json(st_6.content)::text, 'null')
              || ',"directness":'
              || coalesce(
                to_json(
                  case
                  when st_6.is_ballot then 'PARAPHRASE'
                  else coalesce(
                    st_6.directness,
                    case
                    when exists (
                      select
                      from statement_passages sp
                      where sp.statement_id = st_6.id and sp.role = 'VERBATIM'
                    ) then 'PARTIAL_QUOTE'
                    when exists (
                      select
                      from statement_actors sa
                      where sa.statement_id = st_6.id and sa.role = 'SPEAKER'
                    ) then 'PARAPHRASE'
                    else 'ASCRIPTION'
                    end
                  )
                  end
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
                              select t_9.text
                              from actor_names t_9
                              where t_9.actor_id = ac_7.id and t_9.recorded_until is null
                              order by
                                t_9.lang is not distinct from 'en' desc,
                                t_9.kind = 'ACRONYM',
                                t_9.ordinal,
                                t_9.row_id
                              limit 1
                            ),
                            ac_7.slug
                          )
                        )::text,
                        'null'
                      )
                      || '}',
                      ',' order by (
                        select min(l.ordinal)
                        from statement_actors l
                        where l.statement_id = st_6.id
                        and l.role = 'SPEAKER'
                        and (
                          select ca_10.canonical_id
                          from canonical_actors ca_10
                          where ca_10.actor_id = l.actor_id and ca_10.recorded_until is null
                        ) = ac_7.id
                      ),
                      ac_7.id
                    ),
                    ''
                  )
                  || ']'
                  from actors ac_7
                  where ac_7.recorded_until is null
                  and ac_7.id in (
                    select (
                      select ca_8.canonical_id
                      from canonical_actors ca_8
                      where ca_8.actor_id = l.actor_id and ca_8.recorded_until is null
                    )
                    from statement_actors l
                    where l.statement_id = st_6.id and l.role = 'SPEAKER'
                  )
                ),
                'null'
              )
              || ',"speakerNamed":'
              || coalesce(to_json(st_6.speaker_named)::text, 'null')
              || ',"passages":'
              || coalesce(
                (
                  select '['
                  || coalesce(
                    string_agg(
                      '{"exact":'
                      || coalesce(to_json(pa_11.exact)::text, 'null')
                      || ',"start":'
                      || coalesce(to_json(pa_11.start)::text, 'null')
                      || ',"end":'
                      || coalesce(to_json(pa_11.end)::text, 'null')
                      || '}',
                      ',' order by (
                        select sp.ordinal
                        from statement_passages sp
                        where sp.statement_id = st_6.id and sp.role = 'WORDS' and sp.passage_id = pa_11.id
                        limit 1
                      )
                    ),
                    ''
                  )
                  || ']'
                  from passages pa_11
                  where pa_11.id in (
                    select sp.passage_id
                    from statement_passages sp
                    where sp.statement_id = st_6.id and sp.role = 'WORDS'
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
                      || coalesce(to_json(at_12.mode)::text, 'null')
                      || ',"agent":'
                      || coalesce(
                        (
                          select '{"name":'
                          || coalesce(
                            to_json(
                              coalesce(
                                (
                                  select t_15.text
                                  from actor_names t_15
                                  where t_15.actor_id = ac_13.id and t_15.recorded_until is null
                                  order by
                                    t_15.lang is not distinct from 'en' desc,
                                    t_15.kind = 'ACRONYM',
                                    t_15.ordinal,
                                    t_15.row_id
                                  limit 1
                                ),
                                ac_13.slug
                              )
                            )::text,
                            'null'
                          )
                          || '}'
                          from actors ac_13
                          where ac_13.recorded_until is null
                          and ac_13.id = (
                            select ca_14.canonical_id
                            from canonical_actors ca_14
                            where ca_14.actor_id = at_12.agent_id and ca_14.recorded_until is null
                          )
                          limit 1
                        ),
                        'null'
                      )
                      || ',"source":'
                      || coalesce(
                        (
                          select '{"slug":' || coalesce(to_json(so_16.slug)::text, 'null') || '}'
                          from sources so_16
                          where so_16.recorded_until is null and so_16.id = at_12.source_id
                          limit 1
                        ),
                        'null'
                      )
                      || ',"cue":'
                      || coalesce(
                        (
                          select '{"exact":' || coalesce(to_json(pa_17.exact)::text, 'null') || '}'
                          from passages pa_17
                          where pa_17.id = at_12.cue_id
                          limit 1
                        ),
                        'null'
                      )
                      || '}',
                      ',' order by at_12.ordinal
                    ),
                    ''
                  )
                  || ']'
                  from attribution_steps at_12
                  where at_12.statement_id = st_6.id
                ),
                'null'
              )
              || '}' as c0
            from statements st_6
            where st_6.id = any(po_1.basis)
            order by st_6.slug
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
      select ca_2.canonical_id
      from actor_keys k
      join canonical_actors ca_2 on ca_2.actor_id = k.id and ca_2.recorded_until is null
      where k.slug = any($2::text[])
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
