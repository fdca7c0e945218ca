import type { Evidence } from "../derive/evidence.js";
import type { Row, Sql } from "./build.js";
import type { RowSource } from "./model.js";

/** All conditions at once; none: true. */
export const allOf = (conditions: readonly Sql[]): Sql => conditions.join(" and ") || "true";

/** Rows that are derived as the statement runs, from the evidence that the clocks leave. */
export function derivedSource(row: Row, derive: (evidence: Evidence) => Sql): RowSource {
  const { public: day, recorded } = row.asOf;
  const evidence: Evidence = {
    public: day ? row.build.param(day, "date") : undefined,
    recorded: recorded ? row.build.param(recorded, "timestamptz") : undefined,
  };
  return { from: `(${derive(evidence)}) ${row.alias}`, where: [] };
}
