-- Who was asked and declined or deferred, and did they speak later?
-- 2 statements for 2 root fields: silent, spokeLater

select (
  select '{'
  || '"nodes":'
  || '['
  || coalesce(string_agg(c0, ',' order by i) filter (where i <= $2::int), '')
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
          select '{"label":' || coalesce(to_json(is_4.label)::text, 'null') || '}'
          from issues is_4
          where is_4.recorded_until is null and is_4.id = po_1.issue_id
          limit 1
        ),
        'null'
      )
      || ',"disclosure":'
      || coalesce(to_json(po_1.disclosure)::text, 'null')
      || ',"held":'
      || coalesce(
        '{"from":'
        || coalesce(
          case
          when po_1.from_edtf is not null then '{"edtf":'
          || coalesce(to_json(po_1.from_edtf)::text, 'null')
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
      || ',"explanation":'
      || coalesce(
        '{"$composed":0,"of":{'
        || '"known":'
        || '{"holder":'
        || coalesce(
          (
            select '{"name":'
            || coalesce(
              to_json(
                coalesce(
                  (
                    select t_6.text
                    from actor_names t_6
                    where t_6.actor_id = ac_5.id and t_6.recorded_until is null
                    order by
                      t_6.lang is not distinct from 'en' desc,
                      t_6.kind = 'ACRONYM',
                      t_6.ordinal,
                      t_6.row_id
                    limit 1
                  ),
                  ac_5.slug
                )
              )::text,
              'null'
            )
            || '}'
            from actors ac_5
            where ac_5.recorded_until is null and ac_5.id = po_1.holder_id
            limit 1
          ),
          'null'
        )
        || ',"issue":'
        || coalesce(
          (
            select '{"label":'
            || coalesce(to_json(is_7.label)::text, 'null')
            || ',"proposition":'
            || coalesce(to_json(is_7.proposition)::text, 'null')
            || '}'
            from issues is_7
            where is_7.recorded_until is null and is_7.id = po_1.issue_id
            limit 1
          ),
          'null'
        )
        || ',"stance":'
        || coalesce(to_json(po_1.stance)::text, 'null')
        || ',"disclosure":'
        || coalesce(to_json(po_1.disclosure)::text, 'null')
        || ',"intent":'
        || coalesce(to_json(po_1.intent)::text, 'null')
        || ',"qualification":'
        || coalesce(to_json(po_1.qualification)::text, 'null')
        || ',"held":'
        || coalesce(
          '{"from":'
          || coalesce(
            case
            when po_1.from_edtf is not null then '{"earliest":'
            || coalesce(to_json(po_1.from_earliest)::text, 'null')
            || ',"latest":'
            || coalesce(to_json(po_1.from_latest)::text, 'null')
            || '}'
            end,
            'null'
          )
          || ',"until":'
          || coalesce(
            case
            when po_1.until_edtf is not null then '{"earliest":'
            || coalesce(to_json(po_1.until_earliest)::text, 'null')
            || ',"latest":'
            || coalesce(to_json(po_1.until_latest)::text, 'null')
            || '}'
            end,
            'null'
          )
          || '}',
          'null'
        )
        || ',"contested":'
        || coalesce(to_json(po_1.contested)::text, 'null')
        || ',"independentRoots":'
        || coalesce(to_json(po_1.independent_roots)::text, 'null')
        || ',"basis":'
        || coalesce(
          (
            select '{'
            || '"nodes":'
            || '['
            || coalesce(string_agg(c0, ',' order by i) filter (where i <= $2::int), '')
            || ']'
            || ','
            || '"totalCount":'
            || (
              select count(*)::text
              from statements st_8
              where st_8.id = any(po_1.basis)
            )
            || '}'
            from (
              select
                row_number() over (order by st_8.slug) as i,
                '{"content":'
                || coalesce(to_json(st_8.content)::text, 'null')
                || ',"hedge":'
                || coalesce(
                  (
                    select '{"exact":' || coalesce(to_json(pa_9.exact)::text, 'null') || '}'
                    from passages pa_9
                    where pa_9.id in (
                      select sp.passage_id
                      from statement_passages sp
                      where sp.statement_id = st_8.id and sp.role = 'HEDGE'
                    )
                    limit 1
                  ),
                  'null'
                )
                || ',"passages":'
                || coalesce(
                  (
                    select '['
                    || coalesce(
                      string_agg(
                        '{"exact":' || coalesce(to_json(pa_10.exact)::text, 'null') || '}',
                        ',' order by (
                          select sp.ordinal
                          from statement_passages sp
                          where sp.statement_id = st_8.id
                          and sp.role = 'WORDS'
                          and sp.passage_id = pa_10.id
                          limit 1
                        )
                      ),
                      ''
                    )
                    || ']'
                    from passages pa_10
                    where pa_10.id in (
                      select sp.passage_id
                      from statement_passages sp
                      where sp.statement_id = st_8.id and sp.role = 'WORDS'
                    )
                  ),
                  'null'
                )
                || ',"source":'
                || coalesce(
                  (
                    select '{"slug":'
                    || coalesce(to_json(so_11.slug)::text, 'null')
                    || ',"title":'
                    || coalesce(to_json(so_11.title)::text, 'null')
                    || ',"published":'
                    || coalesce(
                      case
                      when so_11.published_edtf is not null then '{"earliest":'
                      || coalesce(to_json(so_11.published_earliest)::text, 'null')
                      || ',"latest":'
                      || coalesce(to_json(so_11.published_latest)::text, 'null')
                      || '}'
                      end,
                      'null'
                    )
                    || '}'
                    from sources so_11
                    where so_11.recorded_until is null and so_11.id = st_8.source_id
                    limit 1
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
                        || ',"scope":'
                        || coalesce(to_json(at_12.scope)::text, 'null')
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
                            select '{"slug":'
                            || coalesce(to_json(so_16.slug)::text, 'null')
                            || ',"title":'
                            || coalesce(to_json(so_16.title)::text, 'null')
                            || '}'
                            from sources so_16
                            where so_16.recorded_until is null and so_16.id = at_12.source_id
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
                    where at_12.statement_id = st_8.id
                  ),
                  'null'
                )
                || '}' as c0
              from statements st_8
              where st_8.id = any(po_1.basis)
              order by st_8.slug
              limit $3::int
            ) page
          ),
          'null'
        )
        || '}'
        || ','
        || '"rest":'
        || '{}'
        || '}}',
        'null'
      )
      || '}' as c0
    from positions po_1
    where po_1.recorded_until is null and true and po_1.disclosure = any($1::text[])
    order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug
    limit $3::int
  ) page
) as answer

select (
  select '{'
  || '"nodes":'
  || '['
  || coalesce(string_agg(c0, ',' order by i) filter (where i <= $2::int), '')
  || ']'
  || '}'
  from (
    select
      row_number() over (order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug, po_1.told) as i,
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
          || '}'
          from actors ac_4
          where ac_4.recorded_until is null and ac_4.id = po_1.holder_id
          limit 1
        ),
        'null'
      )
      || ',"issue":'
      || coalesce(
        (
          select '{"label":' || coalesce(to_json(is_6.label)::text, 'null') || '}'
          from issues is_6
          where is_6.recorded_until is null and is_6.id = po_1.issue_id
          limit 1
        ),
        'null'
      )
      || ',"from":'
      || coalesce(
        (
          select '{"disclosure":' || coalesce(to_json(po_7.disclosure)::text, 'null') || '}'
          from positions po_7
          where po_7.recorded_until is null
          and po_7.holder_id = po_1.holder_id
          and po_7.issue_id = po_1.issue_id
          and po_7.id = po_1.before_id
          limit 1
        ),
        'null'
      )
      || ',"to":'
      || coalesce(
        (
          select '{"stance":' || coalesce(to_json(po_8.stance)::text, 'null') || '}'
          from positions po_8
          where po_8.recorded_until is null
          and po_8.holder_id = po_1.holder_id
          and po_8.issue_id = po_1.issue_id
          and po_8.id = po_1.position_id
          limit 1
        ),
        'null'
      )
      || ',"on":'
      || coalesce(
        case
        when po_1.from_edtf is not null then '{"edtf":'
        || coalesce(to_json(po_1.from_edtf)::text, 'null')
        || '}'
        end,
        'null'
      )
      || ',"statement":'
      || coalesce(
        (
          select '{"content":' || coalesce(to_json(st_9.content)::text, 'null') || '}'
          from statements st_9
          where st_9.id = po_1.statement_id
          limit 1
        ),
        'null'
      )
      || '}' as c0
    from (
      with
        p as not materialized (
          select po_2.*
          from positions po_2
          where po_2.recorded_until is null
        ),
        silence as not materialized (
          select *
          from p
          where p.disclosure in ('DECLINED', 'DEFERRED')
        ),
        -- Joined before anything else is asked of them: of a few, the planner would look for each among all. chained as not materialized (
          select p.*, b.id as before_id, b.stance as before_stance, b.intent as before_intent
          from (
            select p.*
            from p
            where p.supersedes_id is not null or p.contested
            union
            select p.*
            from silence q
            join p on p.holder_id = q.holder_id and p.issue_id = q.issue_id
            where p.disclosure in ('STATED', 'IMPLIED_BY_ACT')
          ) p
          left join lateral (
            select *
            from p b
            where b.id = p.supersedes_id
            limit 1
          ) b on true
        ),
        opened as (
          select
            p.holder_id,
            p.issue_id,
            case
            when p.contested then 'CONTRADICTED'
            when f.id is null then 'NEW'
            when f.stance is null
            and p.stance is not null then 'CLARIFIED' when f.stance is not null
            and p.stance is null then 'WITHDRAWN' when f.stance is distinct from p.stance
            and f.stance = 'MIXED' then 'HARDENED' when f.stance is distinct from p.stance
            and p.stance = 'MIXED' then 'SOFTENED'
            when f.stance is distinct from p.stance then case
            when (
              case f.stance
              when 'SUPPORT' then 2
              when 'QUALIFIED_SUPPORT' then 1
              when 'NEUTRAL' then 0
              when 'QUALIFIED_OPPOSITION' then -1
              when 'OPPOSITION' then -2
              end
            )* (
              case p.stance
              when 'SUPPORT' then 2
              when 'QUALIFIED_SUPPORT' then 1
              when 'NEUTRAL' then 0
              when 'QUALIFIED_OPPOSITION' then -1
              when 'OPPOSITION' then -2
              end
            ) < 0 then 'REVERSED'
            when abs(
              case p.stance
              when 'SUPPORT' then 2
              when 'QUALIFIED_SUPPORT' then 1
              when 'NEUTRAL' then 0
              when 'QUALIFIED_OPPOSITION' then -1
              when 'OPPOSITION' then -2
              end
            )< abs(
              case f.stance
              when 'SUPPORT' then 2
              when 'QUALIFIED_SUPPORT' then 1
              when 'NEUTRAL' then 0
              when 'QUALIFIED_OPPOSITION' then -1
              when 'OPPOSITION' then -2
              end
            ) then 'SOFTENED'
            when abs(
              case p.stance
              when 'SUPPORT' then 2
              when 'QUALIFIED_SUPPORT' then 1
              when 'NEUTRAL' then 0
              when 'QUALIFIED_OPPOSITION' then -1
              when 'OPPOSITION' then -2
              end
            )> abs(
              case f.stance
              when 'SUPPORT' then 2
              when 'QUALIFIED_SUPPORT' then 1
              when 'NEUTRAL' then 0
              when 'QUALIFIED_OPPOSITION' then -1
              when 'OPPOSITION' then -2
              end
            ) then 'HARDENED'
            end
            else coalesce(
              case
              when (
                case f.intent
                when 'COMMITTED' then 3
                when 'PLANNED' then 2
                when 'CONSIDERING' then 1
                when 'NONE_PLANNED' then -1
                when 'RULED_OUT' then -2
                end
              )* (
                case p.intent
                when 'COMMITTED' then 3
                when 'PLANNED' then 2
                when 'CONSIDERING' then 1
                when 'NONE_PLANNED' then -1
                when 'RULED_OUT' then -2
                end
              ) < 0 then 'REVERSED'
              when abs(
                case p.intent
                when 'COMMITTED' then 3
                when 'PLANNED' then 2
                when 'CONSIDERING' then 1
                when 'NONE_PLANNED' then -1
                when 'RULED_OUT' then -2
                end
              )< abs(
                case f.intent
                when 'COMMITTED' then 3
                when 'PLANNED' then 2
                when 'CONSIDERING' then 1
                when 'NONE_PLANNED' then -1
                when 'RULED_OUT' then -2
                end
              ) then 'SOFTENED'
              when abs(
                case p.intent
                when 'COMMITTED' then 3
                when 'PLANNED' then 2
                when 'CONSIDERING' then 1
                when 'NONE_PLANNED' then -1
                when 'RULED_OUT' then -2
                end
              )> abs(
                case f.intent
                when 'COMMITTED' then 3
                when 'PLANNED' then 2
                when 'CONSIDERING' then 1
                when 'NONE_PLANNED' then -1
                when 'RULED_OUT' then -2
                end
              ) then 'HARDENED'
              end,
              'REAFFIRMED'
            )
            end as kind,
            f.id as before_id,
            p.id as position_id,
            x.statement_id,
            p.from_edtf as from_edtf,
            p.from_earliest as from_earliest,
            p.from_latest as from_latest,
            p.from_basis as from_basis,
            p.from_raw as from_raw,
            p.from_anchor_id as from_anchor_id,
            p.from_note as from_note,
            p.slug
          from chained p
          join expressions x on x.id = p.id -- A first word of the holder's own after silence is no new position, but an end of silence.
          left join lateral (
            select q.*
            from silence q
            where q.holder_id = p.holder_id
            and q.issue_id = p.issue_id
            and p.supersedes_id is null
            and p.disclosure in ('STATED', 'IMPLIED_BY_ACT')
            and (coalesce(q.from_latest, 'infinity'), coalesce(q.from_earliest, '-infinity')) < (coalesce(p.from_latest, 'infinity'), coalesce(p.from_earliest, '-infinity'))
            order by q.from_latest desc, q.from_earliest desc, q.id
            limit 1
          ) q on true
          cross join lateral (
            select
              coalesce(p.before_id, q.id) as id,
              coalesce(p.before_stance, q.stance) as stance,
              coalesce(p.before_intent, q.intent) as intent
          ) f
          where not (
            p.disclosure in ('DECLINED', 'DEFERRED')
            and exists (
              select
              from p o
              where o.holder_id = p.holder_id
              and o.issue_id = p.issue_id
              and o.id <> p.id
              and (coalesce(o.from_latest, 'infinity'), coalesce(o.from_earliest, '-infinity')) < (coalesce(p.from_latest, 'infinity'), coalesce(p.from_earliest, '-infinity'))
            )
          )
        ),
        said as (
          select p.id, p.holder_id, p.issue_id, p.slug, each.*
          from p -- Looked up position by position, which the planner would not choose: few rest on more than one statement.
          cross join lateral (
            select
              s.id as statement_id,
              case when s.said_edtf is null
              and so.published_latest is not null then '[..'
              || to_char(so.published_latest, 'YYYY-MM-DD')
              || ']'
              else s.said_edtf
              end as at_edtf,
              s.said_earliest as at_earliest,
              case when s.said_edtf is null
              and so.published_latest is not null then so.published_latest
              else s.said_latest
              end as at_latest,
              case when s.said_edtf is null
              and so.published_latest is not null then 'UNKNOWN' else s.said_basis end as at_basis,
              s.said_raw as at_raw,
              s.said_anchor_id as at_anchor_id,
              s.said_note as at_note
            from statements s
            join sources so on so.id = s.source_id and so.recorded_until is null
            join expressions x on x.statement_id = s.id
            and x.issue_id = p.issue_id
            and (
              select ca_10.canonical_id
              from canonical_actors ca_10
              where ca_10.actor_id = x.holder_id and ca_10.recorded_until is null
            ) = p.holder_id
            and x.disclosure in ('STATED', 'IMPLIED_BY_ACT')
            where s.id = any(p.basis)
            offset 0
          ) each
          where p.disclosure in ('STATED', 'IMPLIED_BY_ACT') and cardinality(p.basis) > 1
        ),
        -- What may be one saying told twice reaffirms nothing: only a day that is certainly later than all before. again as (
          select
            holder_id,
            issue_id,
            'REAFFIRMED' as kind,
            id as before_id,
            id as position_id,
            statement_id,
            at_edtf as from_edtf,
            at_earliest as from_earliest,
            at_latest as from_latest,
            at_basis as from_basis,
            at_raw as from_raw,
            at_anchor_id as from_anchor_id,
            at_note as from_note,
            slug
          from (
            select
              *,
              max(coalesce(at_latest, 'infinity')) over (
                partition by id order by at_latest nulls last,
                at_earliest nulls first,
                statement_id rows between unbounded preceding and 1 preceding
              ) as told_until
            from said
          ) each
          where at_earliest > told_until
        )(
          select po_1.*
          from (
            select t.*, s.slug as told
            from opened t
            join statements s on s.id = t.statement_id
          ) po_1
          where po_1.kind = any($1::text[])
          order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug, po_1.told
          limit $3::int
        )
      union all (
        select po_1.*
        from (
          select t.*, s.slug as told
          from again t
          join statements s on s.id = t.statement_id
        ) po_1
        where po_1.kind = any($1::text[])
        order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug, po_1.told
        limit $3::int
      )
    ) po_1
    order by coalesce(po_1.from_latest, date '9999-12-31'), po_1.slug, po_1.told
    limit $3::int
  ) page
) as answer
