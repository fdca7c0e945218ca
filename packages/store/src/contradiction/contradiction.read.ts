import { activeStatement, heldBy, resolvedClaims, saidColumns } from "../derive/evidence.js";
import { positionRead } from "../position/position.read.js";
import { positions } from "../position/position.view.js";
import { Row, type Sql } from "../read/build.js";
import { connection } from "../read/connection.js";
import { evidenceOf } from "../read/derived.js";
import {
  conditions,
  type Field,
  held,
  type Model,
  many,
  one,
  type RowSource,
  scalar,
  sourceOf,
} from "../read/model.js";
import { expressions, joinStatement, ofStatement } from "../statement/statement.view.js";

/**
 * What cannot all be so, side by side. Columns: kind, key, holder_id, issue_id, programme_id, statement_ids, note.
 *
 * Stances: active expressions of one holder on one issue at one moment. Acts alone contradict each other rarely and are
 * many: of them only those are looked at whose positions are contested. Tellings and statuses: statements that whoever
 * recorded them found to contradict each other, and states of an issue or of a participation that exclude each other.
 */
function contradictions(row: Row): RowSource {
  const evidence = evidenceOf(row);
  const active = (statement: string) => activeStatement(statement, evidence);
  const source = (type: string, alias: string) => {
    const from = sourceOf(new Row(row.build, row.build.model(type), alias, row.asOf), () => []);
    return { from: from.from, where: conditions(from.where) };
  };
  const statuses = source("IssueStatus", "i");
  const parts = source("Participation", "pa");
  const suspects = `select ca.canonical_id, x.issue_id from expressions x join canonical_actors ca on ca.actor_id = x.holder_id and ${heldBy("ca", evidence)} where x.disclosure <> 'IMPLIED_BY_ACT' union select po.holder_id, po.issue_id from positions po where po.contested and ${held(row.build, row.asOf, "po")}`;
  return {
    from: `(
with suspects(holder_id, issue_id) as materialized (${suspects}),
told as (
  select e.holder_id, e.issue_id, e.stance, e.statement_id, s.slug, ${saidColumns("s", "so")}
  from ${resolvedClaims(expressions, expressions.holderId, "e", evidence, ofStatement)}
  ${joinStatement("e", "s")}
  join sources so on so.id = s.source_id and ${heldBy("so", evidence)}
  where e.stance is not null and e.holder_id = any(array(select holder_id from suspects)) and e.issue_id = any(array(select issue_id from suspects)) and (e.holder_id, e.issue_id) in (select * from suspects) and ${active("s")}
),
stances as (
  select 'STANCE' as kind, min(slug) as key, holder_id, issue_id, null::int8 as programme_id,
    array_agg(statement_id order by slug) as statement_ids, null::text as note
  from told group by holder_id, issue_id, at_earliest, at_latest having count(distinct stance) > 1
),
tellings as (
  select case when s.programme_id is not null and t.programme_id is not null
      or exists (select from issue_status_claims c where c.statement_id = s.id)
      and exists (select from issue_status_claims c where c.statement_id = t.id) then 'STATUS' else 'TELLING' end,
    s.slug || ' ' || t.slug, null::int8, coalesce(s.issue_id, t.issue_id), coalesce(s.programme_id, t.programme_id),
    array[t.id, s.id], r.note
  from statement_relations r
  join statements s on s.id = r.statement_id and ${active("s")}
  join statements t on t.id = r.target_id and ${active("t")}
  where r.kind = 'CONTRADICTS' and ${held(row.build, row.asOf, "r")}
),
issue_states as (
  select 'STATUS', k.slug || ' ' || coalesce(min(i.from_edtf), ''), null::int8, i.issue_id, null::int8, array_agg(distinct b), null::text
  from ${statuses.from} join issue_keys k on k.id = i.issue_id cross join unnest(i.basis) b
  ${statuses.where || " where true"} and i.contested
  group by k.slug, i.issue_id, i.until_edtf, i.from_latest, i.from_earliest
),
programme_states as (
  select 'STATUS', min(pa.slug), pa.actor_id, null::int8, pa.programme_id, array_agg(distinct b), null::text
  from ${parts.from} cross join unnest(pa.basis) b${parts.where}
  group by pa.actor_id, pa.programme_id, pa.instrument_id, pa.from_edtf, pa.until_edtf having count(distinct pa.status) > 1
)
select * from stances union all select * from tellings union all select * from issue_states union all select * from programme_states) ${row.alias}`,
    where: [],
  };
}

const restsOnThem = (row: Row, derived: Row) => [`${derived.alias}.basis && ${row.alias}.statement_ids`];

/** The positions that rest on its statements and meet a filter of positions. */
function heldPositions(row: Row, filter: Readonly<Record<string, unknown>>): Sql {
  const position = new Row(row.build, positionRead, row.build.alias("po_"), row.asOf);
  const { from, where } = sourceOf(position, () => []);
  const met = Object.entries(filter).map(([name, value]) => {
    const condition = positionRead.filters?.[name];
    if (!condition) throw new Error(`Positions have no filter ${name}.`);
    return condition(position, value as never);
  });
  const same = [
    `${position.col(positions.issueId)} = ${row.alias}.issue_id`,
    `(${row.alias}.holder_id is null or ${position.col(positions.holderId)} = ${row.alias}.holder_id)`,
  ];
  return `exists (select from ${from}${conditions([...where, ...same, ...restsOnThem(row, position), ...met])})`;
}

export const contradictionRead: Model = {
  type: "Contradiction",
  table: positions,
  source: contradictions,
  fields: {
    kind: scalar((row) => `${row.alias}.kind`),
    note: scalar((row) => `${row.alias}.note`),
    holder: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.alias}.holder_id`]),
    issue: one("Issue", (row, issue) => [`${issue.alias}.id = ${row.alias}.issue_id`]),
    programme: one("Programme", (row, programme) => [`${programme.alias}.id = ${row.alias}.programme_id`]),
    statements: many(
      "Statement",
      (row, statement) => [`${statement.alias}.id = any(${row.alias}.statement_ids)`],
      { order: (statement) => `${statement.alias}.slug` },
    ),
    positions: many("Position", (row, position) => [`${position.alias}.issue_id = ${row.alias}.issue_id`], {
      where: restsOnThem,
      order: (position) => `${position.alias}.slug`,
    }),
    issueStatuses: many(
      "IssueStatus",
      (row, status) => [`${status.alias}.issue_id = ${row.alias}.issue_id`],
      {
        where: restsOnThem,
        order: (status) => `${status.alias}.id`,
      },
    ),
    participations: many(
      "Participation",
      (row, participation) => [`${participation.alias}.programme_id = ${row.alias}.programme_id`],
      { where: restsOnThem, order: (participation) => `${participation.alias}.slug` },
    ),
  },
  filters: {
    kinds: (row, values: readonly string[]) =>
      `${row.alias}.kind = any(${row.build.param(values, "text[]")})`,
    // What bears on no position at all is left out only by a filter that asks something of one.
    of: (row, filter: Readonly<Record<string, unknown>>) => {
      const asksOfPosition = Object.keys(filter).some((name) => name !== "inForce");
      const met = heldPositions(row, filter);
      return asksOfPosition ? met : `(${met} or not ${heldPositions(row, {})})`;
    },
  },
  orders: {
    KIND_ASC: {
      keys: (row) => [
        { sql: `${row.alias}.kind collate "C"`, type: "text" },
        { sql: `${row.alias}.key collate "C"`, type: "text" },
      ],
    },
  },
};

/** Contradictions, by a filter of the positions that they bear on. */
export const contradictionList: Field = (row, want) => {
  const { filter, kinds, ...rest } = want.args;
  const given = { ...(filter ? { of: filter } : {}), ...(kinds ? { kinds } : {}) };
  return connection("Contradiction")(row, { ...want, args: { ...rest, filter: given } });
};
