import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Connection } from "../engine/connection.js";
import {
  type BackupHead,
  type BackupMark,
  type BackupReport,
  BackupSum,
  formatVersion,
} from "./backup.format.js";
import { type BackedTable, backedTables } from "./backup.tables.js";

/** How many rows are in memory at once. */
const rowsAtOnce = 1_000;

/**
 * Writes everything that was ever recorded to a file, as it is at one instant, whatever is recorded meanwhile. The file
 * takes its name when it is whole and on the disk; until then an older file of that name stays as it is.
 *
 * @param connection in a transaction in which nothing was read yet
 * @throws NodeJS.ErrnoException when the file cannot be written
 */
export async function writeBackup(
  connection: Connection,
  file: string,
  { migration, signal }: { readonly migration: string; readonly signal?: AbortSignal | undefined },
): Promise<BackupReport> {
  await connection.exec("set transaction isolation level repeatable read, read only");
  const sum = new BackupSum();
  let report: BackupReport | undefined;
  const text = async function* () {
    const { rows } = await connection.query("select transaction_timestamp() as at");
    const head: BackupHead = {
      demarche: "backup",
      format: formatVersion,
      migration,
      madeAt: new Date(rows[0]?.["at"] as string).toISOString(),
    };
    const headLine = JSON.stringify(head);
    sum.head(head, headLine);
    yield `${headLine}\n`;
    for (const table of backedTables) {
      const tableLine = mark(["table", { table: table.name, columns: table.columns }]);
      sum.table(table.name, tableLine);
      yield `${tableLine}\n`;
      for await (const lines of rowsOf(connection, table)) {
        sum.rows(lines);
        yield `${lines.join("\n")}\n`;
      }
    }
    const end = sum.end();
    report = sum.report(end);
    yield `${mark(["end", end])}\n`;
  };
  await writeWhole(resolve(file), (target) =>
    pipeline(Readable.from(text()), createGzip(), target, signal ? { signal } : {}),
  );
  return report as BackupReport;
}

const mark = (mark: BackupMark) => JSON.stringify(mark);

async function* rowsOf(
  connection: Connection,
  { name, columns, key }: BackedTable,
): AsyncGenerator<string[]> {
  const order = key.map((column) => `"${column.name}"${column.isText ? ' collate "C"' : ""}`);
  const list = columns.map((column) => `"${column}"`).join(", ");
  await connection.exec(
    `declare backed no scroll cursor for
     select row_to_json(r)::text from (select ${list} from "${name}" order by ${order.join(", ")}) r`,
  );
  for (;;) {
    const { rows } = await connection.queryArrays(`fetch ${rowsAtOnce} from backed`);
    if (rows.length > 0) yield rows.map(([line]) => line as string);
    if (rows.length < rowsAtOnce) break;
  }
  await connection.exec("close backed");
}

async function writeWhole(
  file: string,
  write: (target: NodeJS.WritableStream) => Promise<void>,
): Promise<void> {
  const folder = dirname(file);
  const partial = join(folder, `.${basename(file)}.partial-${process.pid}`);
  try {
    await write(createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A new name is on the disk only when its folder is. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
