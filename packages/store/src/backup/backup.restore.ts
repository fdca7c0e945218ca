import type { Connection } from "../engine/connection.js";
import { StoreError } from "../engine/store-error.js";
import { recordingLock } from "../record/session.js";
import type { BackupReport } from "./backup.format.js";
import { readBackup } from "./backup.read.js";
import { type BackedTable, backedTables } from "./backup.tables.js";

/**
 * Puts a backup into a database in which nothing was recorded: rows, ids and recorded clocks as they were. The file is
 * read twice, so that a damaged one is refused before anything is written.
 *
 * @param connection in a transaction, which is to be rolled back when this throws
 * @throws StoreError BACKUP_UNUSABLE, DATABASE_NOT_EMPTY; NodeJS.ErrnoException when the file cannot be read
 */
export async function restoreBackup(
  connection: Connection,
  file: string,
  { migration, where }: { readonly migration: string; readonly where: string },
): Promise<BackupReport> {
  const checked = await readBackup(file);
  if (checked.migration !== migration) {
    throw new StoreError(
      "BACKUP_UNUSABLE",
      `The backup ${file} is of a database at the migration ${checked.migration}, and this version is at ${migration}. Restore it with the version that made it; a newer one then migrates the database.`,
    );
  }
  await connection.query("select pg_advisory_xact_lock($1)", [recordingLock]);
  const { rows } = await connection.query("select exists (select from recordings) as filled");
  if (rows[0]?.["filled"] === true) {
    throw new StoreError(
      "DATABASE_NOT_EMPTY",
      `The database ${where} holds records, and a backup is only restored into an empty one. Name another: a new folder in DEMARCHE_DATA, or a new database in DATABASE_URL.`,
    );
  }
  const tables = new Map(backedTables.map((table) => [table.name, table]));
  const report = await readBackup(file, async ({ table: { table }, lines }) => {
    await insert(connection, tables.get(table) as BackedTable, lines);
  });
  for (const table of backedTables) await resumeNumbers(connection, table);
  return report;
}

async function insert(connection: Connection, { name, columns }: BackedTable, lines: readonly string[]) {
  const list = columns.map((column) => `"${column}"`).join(", ");
  await connection.query(
    `insert into "${name}" (${list}) overriding system value
     select ${list} from json_populate_recordset(null::"${name}", $1::json)`,
    [`[${lines.join(",")}]`],
  );
}

/** What is recorded from here on gets new numbers; those of an empty table begin where they would have begun. */
async function resumeNumbers(connection: Connection, { name, numbered }: BackedTable): Promise<void> {
  if (numbered === undefined) return;
  await connection.query(
    `select setval(pg_get_serial_sequence($1, $2), last)
     from (select max("${numbered}") as last from "${name}") held where last is not null`,
    [name, numbered],
  );
}
