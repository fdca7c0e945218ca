import type { Evidence } from "../derive/evidence.js";
import type { Row, Sql } from "./build.js";
import { type Field, type RowSource, scalar } from "./model.js";

/** All conditions at once; none: true. */
export const allOf = (conditions: readonly Sql[]): Sql => conditions.join(" and ") || "true";

/** The clocks that choose the evidence behind a row, as SQL values. */
export function evidenceOf(row: Row): Evidence {
  const { public: day, recorded } = row.asOf;
  return {
    public: day ? row.build.param(day, "date") : undefined,
    recorded: recorded ? row.build.param(recorded, "timestamptz") : undefined,
  };
}

/** Derived rows that are stored nowhere; each could be held from when the last statement of its basis was recorded. */
export const derivedRows = (derived: Sql): Sql =>
  `select d.*, (select max(s.recorded_from) from statements s where s.id = any(d.basis)) as recorded_from, null::timestamptz as recorded_until from (${derived}) d`;

/** Rows that are derived as the statement runs, from the evidence that the clocks leave. */
export const derivedSource = (row: Row, derive: (evidence: Evidence) => Sql): RowSource => ({
  from: `(${derivedRows(derive(evidenceOf(row)))}) ${row.alias}`,
  where: [],
});

/** The ids of all statements that a row rests on; the connection `basis` would give a page of them. */
export const basisIds: Field = scalar(
  (row) =>
    `array(select 'Statement:' || b.slug from statements b where b.id = any(${row.alias}.basis) order by b.slug)`,
);
