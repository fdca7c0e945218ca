import { knownStatement } from "../derive/evidence.js";
import type { Row, Sql } from "../read/build.js";
import { connection } from "../read/connection.js";
import { evidenceOf } from "../read/derived.js";
import { held, type Model, type Narrow, one, type RowSource, scalar } from "../read/model.js";
import { passagesOf } from "./statement.read.js";
import { statementRelations } from "./statement.table.js";
import { statements } from "./statement.view.js";

/** A statement, with the line of rewrites that it stands in. */
export const driftRead: Model = {
  type: "Drift",
  table: statements,
  fields: {
    statement: one("Statement", (row, statement) => [`${statement.alias}.id = ${row.alias}.id`]),
    steps: connection("DriftStep", (row, step) => [`${step.alias}.line_of = ${row.alias}.id`]),
  },
};

/**
 * The rewrites between a statement and those it was made from, and those made from it, as far as the line goes. `depth`
 * is below 0 on the way to older ones, above 0 on the way to newer ones.
 */
function line(row: Row, narrow: Narrow): RowSource {
  const from = (known: "statement_id" | "target_id", next: "statement_id" | "target_id", by: number): Sql => `
  select l.line_of, r.${next} as at, l.depth ${by < 0 ? "-" : "+"} 1 as depth, r.row_id
  from ${by < 0 ? "older" : "newer"} l
  join statement_relations r on r.${known} = l.at and r.kind = 'DERIVES_FROM' and ${held(row.build, row.asOf, "r")}
  join statements n on n.id = r.${next} and ${knownStatement("n", evidenceOf(row))}`;
  const start = `select l.line_of, l.line_of as at, 0 as depth, null::int8 as row_id from (select s.id as line_of from statements s) l where ${narrow("l").join(" and ")}`;
  return {
    from: `(
with recursive older as (
  ${start}
  union all${from("statement_id", "target_id", -1)}
) cycle at set turned using path,
newer as (
  ${start}
  union all${from("target_id", "statement_id", 1)}
) cycle at set turned using path
select w.line_of, w.depth, r.* from (
  select distinct on (row_id) line_of, depth, row_id from (
    select line_of, depth, row_id from older where not turned union all select line_of, depth, row_id from newer where not turned
  ) each where row_id is not null order by row_id, abs(depth)
) w join statement_relations r on r.row_id = w.row_id) ${row.alias}`,
    where: [],
  };
}

const statementAt = (column: string) =>
  one("Statement", (row, statement) => [`${statement.alias}.id = ${row.alias}.${column}`]);

export const driftStepRead: Model = {
  type: "DriftStep",
  table: statementRelations,
  source: line,
  fields: {
    from: statementAt("target_id"),
    to: statementAt("statement_id"),
    before: passagesOf("target_id"),
    after: passagesOf("statement_id"),
    kinds: scalar((row) => row.col(statementRelations.drift)),
    depth: scalar((row) => `${row.alias}.depth`),
  },
  orders: {
    OLDEST_FIRST: {
      keys: (row) => [
        // A cursor holds no sign.
        { sql: `${row.alias}.depth + 1000000`, type: "int" },
        { sql: `${row.alias}.row_id`, type: "bigint" },
      ],
    },
  },
};
