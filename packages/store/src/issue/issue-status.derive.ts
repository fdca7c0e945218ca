import { rules } from "@demarche/schema";
import { activeStatement, type Evidence, heldBy, saidColumns, temporalColumns } from "../derive/evidence.js";
import type { Sql } from "../read/build.js";

/** The rule that makes issue statuses, as it is stored with each of them. */
export const issueStatusRule = `${rules.issueStatus.id}/${rules.issueStatus.version}`;

/**
 * The states that issues went through, by rule `issue-status.run`, with the content columns of `issue_statuses`.
 * `scope` limits them to issues: a condition on the claims under the alias `c`.
 */
export function derivedIssueStatuses(evidence: Evidence, scope: Sql, joined: Sql = ""): Sql {
  const whole = "partition by issue_id";
  return `
with told as (
  select c.id, c.issue_id, c.statement_id, c.status,
    ${temporalColumns("c.on", "on")}, ${saidColumns("s", "so")}
  from issue_status_claims c
  join statements s on s.id = c.statement_id
  join sources so on so.id = s.source_id and ${heldBy("so", evidence)} ${joined}
  where ${scope} and ${activeStatement("s", evidence)}
),
-- A claim that names the day of the state is dated by it, any other by when it was made.
dated as (
  select id, issue_id, statement_id, status, ${temporalColumns("at", "at", (column) => `case when on_edtf is null then ${column} else ${column.replace("at_", "on_")} end`)}
  from told
),
placed as (
  -- A claim without a first day says that it was so at some time: it comes before those that are dated.
  select *, dense_rank() over (${whole} order by at_earliest nulls first, at_latest nulls last) as moment from dated
),
moments as (
  select issue_id, moment, array_agg(distinct status order by status) as statuses from placed group by issue_id, moment
),
runs as (
  select *, count(*) filter (where turned) over (${whole} order by moment) as run
  from (select *, statuses is distinct from lag(statuses) over (${whole} order by moment) as turned from moments) m
),
running as (
  select p.*, r.run, cardinality(r.statuses) > 1 as contested from placed p join runs r using (issue_id, moment)
),
firsts as (
  select distinct on (issue_id, run) issue_id, run, ${temporalColumns("at", "opened")}
  from running order by issue_id, run, moment, id
),
bounds as (
  select issue_id, run, ${temporalColumns("opened", "until", (column) => `lead(${column}) over w`)}
  from firsts window w as (${whole} order by run)
),
grouped as (
  select issue_id, run, status, contested, (array_agg(id order by moment, id))[1] as id,
    array_agg(distinct statement_id order by statement_id) as basis
  from running group by issue_id, run, status, contested
)
select g.id, g.issue_id, g.status, ${temporalColumns("p.at", "from")}, ${temporalColumns("b.until", "until")},
  p.statement_id, g.basis, g.contested, '${issueStatusRule}' as rule
from grouped g
join placed p on p.id = g.id
join bounds b on b.issue_id = g.issue_id and b.run = g.run`;
}
