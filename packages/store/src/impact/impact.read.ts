import { getTableName } from "drizzle-orm";
import { type Derivation, derivations, groupsOf, isTouched, touchedTable } from "../derive/derive.js";
import { activeStatement, heldBy, restingOn } from "../derive/evidence.js";
import { Row, type Sql } from "../read/build.js";
import { connection } from "../read/connection.js";
import { derivedRows, evidenceOf } from "../read/derived.js";
import { embed, type Field, type Model, type Narrow, type RowSource, scalar } from "../read/model.js";

/** What is thought away, each cause under a column of its own, and the ids of the statements that go with it. */
const lostWith = `${restingOn(
  (source) => `${source} is not null`,
  (source) => `${source} as source_cause, null::int8 as statement_cause, `,
)} union all select null, s.id, s.id from statements s`;

type Cause = "source_cause" | "statement_cause";

/** One kind of derived record, and the columns that two of its rows share when they say the same. */
interface Affected {
  readonly type: string;
  readonly derivation: Derivation;
  readonly says: readonly string[];
  /** What tells its records apart, as text. */
  readonly key: (alias: string) => Sql;
}

const slug = (alias: string): Sql => `${alias}.slug`;

const affected = {
  positions: { type: "Position", derivation: derivations.positions, says: ["stance"], key: slug },
  issueStatuses: {
    type: "IssueStatus",
    derivation: derivations.issueStatuses,
    says: ["status"],
    key: (alias) => `${alias}.id::text`,
  },
  participations: {
    type: "Participation",
    derivation: derivations.participations,
    says: ["instrument_id", "role", "status"],
    key: slug,
  },
  transitions: {
    type: "Transition",
    derivation: derivations.transitions,
    says: ["from_id", "to_id", "status"],
    key: slug,
  },
  attendances: {
    type: "EventAttendance",
    derivation: derivations.attendances,
    says: ["actor_id", "role", "attendance", "certainty"],
    key: (alias) =>
      `concat_ws('.', ${alias}.event_id, ${alias}.actor_id, ${alias}.role, ${alias}.attendance, ${alias}.certainty)`,
  },
} as const satisfies Record<string, Affected>;

/**
 * Every record of one kind that differs without the statements of a cause: derived with them and without them, and
 * compared. Columns: the cause, `before` and `after` as rows of the kind's table, `outcome`, `key`.
 */
function compared({ derivation, says, key }: Affected, row: Row, narrow: Narrow): RowSource {
  const { table, derive, alias, group } = derivation;
  const evidence = evidenceOf(row);
  const lost = "select id from lost";
  const scope = isTouched(alias, derivation);
  const whole = (rows: string) => `jsonb_populate_record(null::${getTableName(table)}, to_jsonb(${rows}))`;
  const same = [...group, ...says]
    .map((column) => `a.${column} is not distinct from b.${column}`)
    .join(" and ");
  const goesOn = `a.basis && b.basis and ${same}`;
  return {
    from: `(
with lost as materialized (select distinct q.source_cause, q.statement_cause, q.id from (${lostWith}) q where ${narrow("q").join(" and ")}),
${touchedTable(
  derivation,
  groupsOf(derivation, `x.statement_id = any(array(${lost}))`, (ca) => heldBy(ca, evidence)),
)},
before as materialized (${derivedRows(derive(evidence, scope))}),
after as materialized (${derivedRows(derive({ ...evidence, without: lost }, scope))}),
-- What each record goes on as: nothing, or the one that is most like it.
became as (
  select ${whole("b")} as before, a.whole as after, ${key("b")} as key, a.key as after_key, a.data is distinct from to_jsonb(b) as differs,
    case when a.whole is null then 'FALLS' when b.basis && array(${lost}) then 'STAYS' else 'CHANGES' end as outcome
  from before b
  left join lateral (select to_jsonb(a) as data, ${whole("a")} as whole, ${key("a")} as key from after a where ${goesOn} order by ${key("a")} = ${key("b")} desc, ${key("a")} limit 1) a on true
),
pairs as (
  select before, after, key, outcome from became where differs
  union all
  select null, ${whole("a")}, ${key("a")}, 'APPEARS' from after a where not exists (select from became where after_key = ${key("a")})
)
select (select min(source_cause) from lost) as source_cause, (select min(statement_cause) from lost) as statement_cause, pairs.* from pairs) ${row.alias}`,
    where: [],
  };
}

const recordIn = (type: string, side: "before" | "after"): Field => {
  const has = (row: Row) => `${row.alias}.outcome <> '${side === "before" ? "APPEARS" : "FALLS"}'`;
  return (row, want) => {
    const record = new Row(row.build, row.build.model(type), `(${row.alias}.${side})`, row.asOf);
    return `case when ${has(row)} then ${record.object(want.want)} end`;
  };
};

const support = (side: "before" | "after", count: (record: string) => Sql) =>
  scalar((row) => `coalesce(${count(`(${row.alias}.${side})`)}, 0)`);
const statementsOf = (record: string) => `cardinality(${record}.basis)`;
const rootsOf = (record: string) => `${record}.independent_roots`;

function impactRead(kind: Affected): Model {
  return {
    type: `${kind.type}Impact`,
    table: kind.derivation.table,
    source: (row, narrow) => compared(kind, row, narrow),
    fields: {
      outcome: scalar((row) => `${row.alias}.outcome`),
      before: recordIn(kind.type, "before"),
      after: recordIn(kind.type, "after"),
      statementsBefore: support("before", statementsOf),
      statementsAfter: support("after", statementsOf),
      rootsBefore: support("before", rootsOf),
      rootsAfter: support("after", rootsOf),
    },
    filters: {
      outcomes: (row, values: readonly string[]) =>
        `${row.alias}.outcome = any(${row.build.param(values, "text[]")})`,
    },
    orders: {
      OUTCOME_ASC: {
        keys: (row) => [
          { sql: `${row.alias}.outcome collate "C"`, type: "text" },
          { sql: `${row.alias}.key collate "C"`, type: "text" },
        ],
      },
    },
  };
}

export const impactReads: readonly Model[] = Object.values(affected).map(impactRead);

/** What would fall, and what would stay with less, if the row's source or statement were withdrawn. */
export const impact = (cause: Cause): Field => {
  const of = (row: Row, target: Row) => [`${target.alias}.${cause} = ${row.alias}.id`];
  return embed("Impact", {
    statements: connection(
      "Statement",
      () => [],
      (row, statement) => [
        `${statement.alias}.id = any(array(select q.id from (${lostWith}) q where q.${cause} = ${row.alias}.id))`,
        activeStatement(statement.alias, evidenceOf(row)),
      ],
    ),
    ...Object.fromEntries(
      Object.entries(affected).map(([name, { type }]) => [name, connection(`${type}Impact`, of)]),
    ),
  });
};
