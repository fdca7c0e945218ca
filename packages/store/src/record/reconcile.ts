import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Sql } from "../read/build.js";
import type { Session } from "./session.js";

/** A row to be held, by the property names of its Drizzle table; what is left out is null. */
export type NewRow = Readonly<Record<string, unknown>>;

/** How many rows a recording added, and how many it closed because they are no longer held. */
export interface Change {
  readonly added: number;
  readonly closed: number;
}

const bookkeeping = new Set(["rowId", "recordedFrom", "recordedUntil", "recordedBy"]);

/** The columns of a table that say something of the world, by property: not those that keep the books. */
export function contentColumns(table: PgTable): [string, PgColumn][] {
  return Object.entries(getTableColumns(table) as Record<string, PgColumn>).filter(
    ([name]) => !bookkeeping.has(name),
  );
}

/** Rows given as values, as a SELECT with the table's content columns. */
function selectRows(table: PgTable, place: string): Sql {
  const columns = contentColumns(table);
  const names = columns.map(([, column]) => quoted(column));
  const types = columns.map(([, column]) => `${quoted(column)} ${column.getSQLType()}`);
  return `select ${names.join(", ")} from jsonb_to_recordset(${place}::text::jsonb) as given(${types.join(", ")})`;
}

const quoted = (column: PgColumn) => `"${column.name}"`;

function toJson(table: PgTable, rows: readonly NewRow[]): string {
  const columns = contentColumns(table);
  refuseStray(table, rows);
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map(([name, column]) => [column.name, row[name] ?? null]))),
  );
}

/** What is to be held instead of the rows in scope: values, or a SELECT with the table's content columns. */
export type Desired = { readonly rows: readonly NewRow[] } | { readonly select: Sql };

/** Where the rows of a view lie: those that are added, and those beside that can only be closed. */
export interface Stored {
  readonly rows: PgTable;
  readonly beside: PgTable;
}

/**
 * Makes the rows in scope those that are desired, and edits none: rows that are no longer desired are closed, rows that
 * are not yet held are added, equal rows stay as they are.
 *
 * @param keys columns by which equal rows are found fast; never null
 * @param scope a condition on the table under the alias `t` for the rows that may be closed; $3 is whoever
 *   records, and its own values are the parameters from $4 on; `tables` are those that it and the SELECT read
 * @param stored where the rows lie, when the table is a view; of two rows under one key, one is held at a time
 */
export async function reconcile(
  session: Session,
  table: PgTable,
  desired: Desired,
  keys: readonly PgColumn[],
  scope: { readonly condition: Sql; readonly params?: readonly unknown[]; readonly tables?: Sql | undefined },
  stored?: Stored,
): Promise<Change> {
  const name = getTableName(table);
  const columns = contentColumns(table).map(([, column]) => quoted(column));
  const isKey = new Set(keys.map(quoted));
  const same = [
    ...keys.map((key) => `d.${quoted(key)} = t.${quoted(key)}`),
    ...columns
      .filter((column) => !isKey.has(column))
      .map((column) => `d.${column} is not distinct from t.${column}`),
  ].join(" and ");
  const [values, select] =
    "rows" in desired ? [[toJson(table, desired.rows)], selectRows(table, "$1")] : [["[]"], desired.select];
  const stale = `t.recorded_until is null and (${scope.condition}) and $1::text is not null and not exists (select from d where ${same})`;
  const keyed = (alias: string) => keys.map((key) => `${alias}.${quoted(key)}`).join(", ");
  const end = (part: PgTable) =>
    `update ${getTableName(part)} t set recorded_until = $2::timestamptz where t.recorded_until is null`;
  const closed = stored
    ? `stale as materialized (select ${keyed("t")} from ${name} t where ${stale}),
     closed_rows as (${end(stored.rows)} and (${keyed("t")}) in (select * from stale) returning 1),
     closed_beside as (${end(stored.beside)} and (${keyed("t")}) in (select * from stale) returning 1),
     closed as (select 1 from closed_rows union all select 1 from closed_beside)`
    : `closed as (${end(table)} and ${stale} returning 1)`;
  // What is added waits for what is closed: of most records, one version may be held at a time.
  const { rows } = await session.connection.query(
    `with ${
      scope.tables
        ? `${scope.tables},
     `
        : ""
    }d as materialized (${select}),
     ${closed},
     added as (
       insert into ${getTableName(stored?.rows ?? table)} (${columns.join(", ")}, recorded_from, recorded_by)
       select distinct ${columns.map((column) => `d.${column}`).join(", ")}, $2::timestamptz, $3::text from d
       where (select count(*) from closed) >= 0 and not exists (select from ${name} t where t.recorded_until is null and ${same}) returning 1
     )
     select (select count(*) from added)::int as added, (select count(*) from closed)::int as closed`,
    [...values, session.at, session.by, ...(scope.params ?? [])],
  );
  return rows[0] as unknown as Change;
}

/**
 * Makes what the recording's owner holds in a table the rows that are given: of a whole dossier everything, of a piece
 * only what stands under the first key of its rows. A list that a piece leaves out makes no claim.
 */
export function reconcileOwn(
  session: Session,
  table: PgTable,
  rows: readonly NewRow[],
  keys: readonly [PgColumn, ...PgColumn[]],
  also: Sql = "true",
): Promise<Change> {
  const [record] = keys;
  const given = session.piece ? `t.${quoted(record)} in (select d.${quoted(record)} from d)` : "true";
  const condition = `t.recorded_by = $3 and ${also} and ${given}`;
  return reconcile(session, table, { rows }, keys, { condition });
}

/**
 * Adds rows to a table whose rows are never closed: the parts of an immutable record. They are sent column by column,
 * and a column in which all are alike as one value: of a wide table with many rows, most columns are.
 */
export async function insertRows(session: Session, table: PgTable, rows: readonly NewRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  refuseStray(table, rows);
  const params: unknown[] = [];
  const place = (value: unknown, type: string) => `$${params.push(value)}::${type}`;
  const varying: { readonly name: string; readonly values: string }[] = [];
  const selected: (readonly [column: string, value: Sql])[] = contentColumns(table).map(([name, column]) => {
    const [type] = column.getSQLType().split(" COLLATE ") as [string];
    const value = first[name] ?? null;
    const alike = rows.every((row) => (row[name] ?? null) === value || isEmptyList(row[name], value));
    if (alike) return [quoted(column), value === null ? "null" : place(value, type)];
    // An array of arrays would have to be even; each is sent as its text.
    const isList = type.endsWith("[]");
    const values = rows.map((row) => (isList ? listText(row[name]) : (row[name] ?? null)));
    varying.push({ name: quoted(column), values: place(values, isList ? "text[]" : `${type}[]`) });
    return [quoted(column), isList ? `d.${quoted(column)}::${type}` : `d.${quoted(column)}`];
  });
  const all = getTableColumns(table) as Record<string, PgColumn>;
  if ("recordedFrom" in all) selected.push(["recorded_from", place(session.at, "timestamptz")]);
  if ("recordedBy" in all) selected.push(["recorded_by", place(session.by, "text")]);
  const from =
    varying.length > 0
      ? `unnest(${varying.map(({ values }) => values).join(", ")}) d(${varying.map(({ name }) => name).join(", ")})`
      : `generate_series(1, ${place(rows.length, "int")})`;
  await session.connection.query(
    `insert into ${getTableName(table)} (${selected.map(([column]) => column).join(", ")})
     select ${selected.map(([, value]) => value).join(", ")} from ${from}`,
    params,
  );
}

const isEmptyList = (one: unknown, other: unknown) =>
  Array.isArray(one) && Array.isArray(other) && one.length === 0 && other.length === 0;

/** A list as PostgreSQL writes it; its elements are terms or numbers, or text of any sort. */
const listText = (list: unknown): string | null =>
  Array.isArray(list) ? `{${list.map((element) => JSON.stringify(String(element))).join(",")}}` : null;

function refuseStray(table: PgTable, rows: readonly NewRow[]): void {
  const known = new Set(contentColumns(table).map(([name]) => name));
  for (const row of rows) {
    for (const name of Object.keys(row)) {
      if (!known.has(name)) throw new Error(`${getTableName(table)} has no column for ${name}.`);
    }
  }
}
