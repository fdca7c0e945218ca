import type { ProblemCode } from "@demarche/schema";
import { Row, type Sql } from "./build.js";
import { scalar } from "./model.js";
import type { Want } from "./request.js";

/** A rule that the data may break: once for each row that `from` gives. */
export interface PossibleProblem {
  readonly code: ProblemCode;
  /** A SQL array of text. */
  readonly path: Sql;
  readonly message: Sql;
  readonly mend: string;
  /** What follows `from` or `where`, with that word; the problem exists for each of its rows. */
  readonly of: Sql;
}

/** The list of the problems that there are. */
export function problems(row: Row, want: Want, possible: readonly PossibleProblem[]): Sql {
  const alias = row.build.alias("pr_");
  const column = (name: string) => scalar(() => `${alias}.${name}`);
  const fields = Object.fromEntries(["code", "path", "message", "mend"].map((name) => [name, column(name)]));
  const problem = new Row(row.build, { type: "Problem", table: row.model.table, fields }, alias, row.asOf);
  const found = possible.map(
    ({ code, path, message, mend, of }) =>
      `select '${code}' as code, ${path} as path, ${message} as message, ${row.build.param(mend, "text")} as mend ${of}`,
  );
  return `(select '[' || coalesce(string_agg(${problem.object(want.want)}, ',' order by ${alias}.code, ${alias}.path), '') || ']' from (${found.join(" union all ")}) ${alias})`;
}
