import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { cooperationAreas } from "../area/cooperation-area.table.js";
import * as tables from "../tables.js";

/** A table as a backup holds it. */
export interface BackedTable {
  readonly name: string;
  /** Columns whose values are not made by the database. */
  readonly columns: readonly string[];
  /** Columns that tell its rows apart, in the order in which a backup lists them. */
  readonly key: readonly { readonly name: string; readonly isText: boolean }[];
  /** The column that takes its values from a sequence. */
  readonly numbered: string | undefined;
}

/** Every table of evidence, each after the tables that it points to. */
export const backedTables: readonly BackedTable[] = inOrderOfReference(
  Object.values<unknown>(tables)
    .filter((table): table is PgTable => is(table, PgTable))
    // Migrations write the areas from the closed list.
    .filter((table) => table !== cooperationAreas)
    .sort((one, other) => (getTableName(one) < getTableName(other) ? -1 : 1)),
).map(describe);

function inOrderOfReference(all: readonly PgTable[]): PgTable[] {
  const ordered = new Set<PgTable>();
  const open = new Set<PgTable>();
  const visit = (table: PgTable) => {
    if (ordered.has(table) || !all.includes(table)) return;
    const { name, foreignKeys } = getTableConfig(table);
    if (open.has(table)) throw new Error(`The table ${name} points to itself, directly or by others.`);
    open.add(table);
    for (const key of foreignKeys) visit(key.reference().foreignTable);
    ordered.add(table);
  };
  for (const table of all) visit(table);
  return [...ordered];
}

function describe(table: PgTable): BackedTable {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const keyed = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
  const key = columns.filter((column) => column.primary || keyed.has(column.name));
  if (key.length === 0) throw new Error(`The table ${name} has no primary key to list its rows by.`);
  return {
    name,
    columns: columns.filter(({ generated }) => generated === undefined).map((column) => column.name),
    key: key.map((column) => ({ name: column.name, isText: column.getSQLType().startsWith("text") })),
    numbered: columns.find(({ generatedIdentity }) => generatedIdentity !== undefined)?.name,
  };
}
