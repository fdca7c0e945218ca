import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Repeatable } from "../migrate/migrate.js";
import { positionRows, positionRule } from "../position/position.table.js";
import { openedBy, positions } from "../position/position.view.js";
import type { Sql } from "../read/build.js";
import { attributionStepRows, expressionRows, statementActorRows, statementRows } from "./statement.table.js";
import {
  attributionSteps,
  expressions,
  isBallot,
  ofStatement,
  statementActors,
  statements,
} from "./statement.view.js";

/** A table's columns as a ballot fills them; those that are left out are null. */
type Filled = Readonly<Record<string, Sql>>;

const said = Object.fromEntries(
  ["edtf", "earliest", "latest", "basis"].map((part) => [part, `b.said_${part}`]),
);
const under = (prefix: string): Filled =>
  Object.fromEntries(Object.entries(said).map(([part, column]) => [`${prefix}_${part}`, column]));

const statement: Filled = {
  id: "b.id",
  slug: "b.slug",
  base_slug: "b.slug",
  revision: "1",
  source_id: "b.source_id",
  content: "b.content",
  locator: "b.locator",
  act: "'VOTE'",
  joint: "false",
  issue_id: "b.issue_id",
  certainty: "'CERTAIN'",
  polarity: "'POSITIVE'",
  areas: "'{}'",
  purposes: "'{}'",
  ...under("said"),
  hops: "0",
  root: "'source:' || b.source_id",
  hedged: "false",
  recorded_from: "b.recorded_from",
  recorded_by: "b.recorded_by",
};

const speaker: Filled = { statement_id: "b.id", role: "'SPEAKER'", ordinal: "0", actor_id: "b.voter_id" };

const ownVoice: Filled = {
  statement_id: "b.id",
  ordinal: "0",
  source_id: "b.source_id",
  mode: "'OWN_VOICE'",
  scope: "'EXPLICIT'",
};

const expression: Filled = {
  id: "b.id",
  statement_id: "b.id",
  holder_id: "b.voter_id",
  issue_id: "b.issue_id",
  stance: "b.stance",
  disclosure: "'IMPLIED_BY_ACT'",
};

const position: Filled = {
  row_id: "b.id",
  id: "b.id",
  slug: "b.slug || '.' || b.voter_slug",
  holder_id: "b.voter_id",
  issue_id: "b.issue_id",
  stance: "b.stance",
  disclosure: "'IMPLIED_BY_ACT'",
  ...under("from"),
  basis: "array[b.id]",
  independent_roots: "1",
  held_2nd_hand: "false",
  contested: "false",
  rule: `'${positionRule}'`,
  recorded_from: "b.recorded_from",
  recorded_until: "b.recorded_until",
  recorded_by: "b.recorded_by",
};

/** What a view has beside a table's columns: by name, as it is of a row and of a ballot, and where rows find it. */
interface More {
  readonly columns: Readonly<Record<string, readonly [ofRow: Sql, ofBallot: Sql]>>;
  readonly join?: Sql;
}

// A type that differs from the table's, be it by its collation, would keep the planner from reading both by their indexes.
function typed(column: PgColumn, value: Sql = "null"): Sql {
  const [type, collation] = column.getSQLType().split(" COLLATE ") as [string, string?];
  const cast = `(${value})::${type}`;
  return collation ? `${cast} collate ${collation}` : cast;
}

/** The rows of a table and, with the same columns, those that ballots make. */
function viewOf(view: PgTable, table: PgTable, filled: Filled, { columns: more, join = "" }: More): string {
  const columns = Object.values(getTableColumns(table) as Record<string, PgColumn>);
  const rows = columns.map(({ name }) => `t."${name}"`);
  const ballots = columns.map((column) => `${typed(column, filled[column.name])} as "${column.name}"`);
  for (const [name, [ofRow, ofBallot]] of Object.entries(more)) {
    rows.push(`${ofRow} as ${name}`);
    ballots.push(`${ofBallot} as ${name}`);
  }
  return `create view ${getTableName(view)} as
select ${rows.join(", ")} from ${getTableName(table)} t ${join}
union all
select ${ballots.join(", ")} from ballots b;`;
}

const nothing: More = { columns: {} };
const heardIn: More = {
  columns: Object.fromEntries(
    ofStatement.map((column) => [column.name, [`s.${column.name}`, typed(column, statement[column.name])]]),
  ),
  // An outer join, though none lacks its statement: it is left out where nothing of the statement is read.
  join: "left join statement_rows s on s.id = t.statement_id",
};

const views = [
  viewOf(statements, statementRows, statement, { columns: { [isBallot]: ["false", "true"] } }),
  viewOf(statementActors, statementActorRows, speaker, nothing),
  viewOf(attributionSteps, attributionStepRows, ownVoice, nothing),
  viewOf(expressions, expressionRows, expression, heardIn),
  viewOf(positions, positionRows, position, {
    columns: { [openedBy]: ["split_part(t.slug, '.', 1)", "b.slug"] },
  }),
];
const drop = [positions, expressions, attributionSteps, statementActors, statements]
  .map((view) => `drop view if exists ${getTableName(view)};`)
  .join("\n");

/** A relation may lead to a ballot or to a row, for which there is no foreign key. Looked at when all is written. */
const relatedAreThere = `create or replace function public.demarche_related_are_there() returns trigger language plpgsql as $related$
begin
  if (select count(*) from public.statements where id in (new.statement_id, new.target_id)) < 2 then
    raise exception using
      errcode = 'foreign_key_violation',
      message = format('The statement %s or %s, which a relation connects, is not there.', new.statement_id, new.target_id);
  end if;
  return null;
end
$related$;
drop trigger if exists demarche_related on statement_relations;
create constraint trigger demarche_related after insert on statement_relations
  deferrable initially deferred for each row execute function public.demarche_related_are_there();`;

/** The views that everything is read from: statements and what follows from them, whichever table holds them. */
export const ballotViews: Repeatable = {
  name: "ballot-views",
  sql: [drop, ...views, relatedAreThere].join("\n"),
  // A column that a view reads cannot be changed.
  before: `do $drop$ begin
  if to_regclass('public.ballots') is not null then
    ${drop.replaceAll("\n", "\n    ")}
  end if;
end $drop$;`,
};
