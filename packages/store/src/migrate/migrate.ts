import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Connection, Engine } from "../engine/connection.js";
import { StoreError } from "../engine/store-error.js";
import { guard, unguard } from "./guard.js";

/** SQL that is run after the migrations, again whenever its text changes or a migration is applied. */
export interface Repeatable {
  readonly name: string;
  /** Gives the same result however often it is run. */
  readonly sql: string;
  /** Run before migrations are applied: takes away what would stand in their way, such as a trigger on a column. */
  readonly before?: string;
}

/** What `migrate` and `migrationStatus` go by. */
export interface MigrateOptions {
  /** Folder of drizzle-kit's output; the package's own when left out. */
  readonly folder?: string | URL;
  /** Run in this order, and the guard after them. */
  readonly repeatable?: readonly Repeatable[];
}

/** Tags of migrations: run on this database, waiting to be run, and run by a newer program. */
export interface MigrationStatus {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
}

interface Migration {
  readonly idx: number;
  readonly tag: string;
  readonly sha256: string;
  readonly statements: readonly string[];
}

/** Beside `src` and beside `dist`, so that it is found from both. */
export const migrationsFolder = new URL("../../migrations", import.meta.url);

/** Number of the lock under which one process at a time migrates. */
const migrationLock = 0x6d696772;

/** Rewriting a large table takes long, and so does waiting for another process that does it. */
const deadlineMs = 3_600_000;

const repeatablePrefix = "repeatable:";

const ledger = `create table if not exists demarche_migrations (
  idx integer, tag text primary key, sha256 text not null, applied_at timestamptz not null default now())`;

/**
 * Brings the tables up to date: runs the migrations that are not applied, in their order, then the repeatable steps
 * if anything changed. All of it is one transaction, so that a process that dies on the way leaves the database as it
 * was; of two that start at once, one waits for the other and finds it done.
 *
 * @throws StoreError DATABASE_NEWER when a newer program migrated this database, MIGRATION_CHANGED when an applied
 *   migration's file differs from what was run, MIGRATION_FAILED when the database refuses one
 */
export async function migrate(engine: Engine, options: MigrateOptions = {}): Promise<MigrationStatus> {
  const migrations = migrationsIn(options.folder);
  const steps: readonly Repeatable[] = [
    ...(options.repeatable ?? []),
    { name: "guard", sql: guard, before: unguard },
  ];
  const needed = plan(migrations, steps, await appliedOn(engine), engine.where);
  if (needed.pending.length > 0 || needed.due.length > 0)
    await engine.transaction((connection) => bringUp(connection, migrations, steps, engine.where), {
      deadlineMs,
    });
  return migrationStatus(engine, options);
}

/** What is applied, what waits, and what only a newer program knows. Changes nothing. */
export async function migrationStatus(
  engine: Engine,
  options: MigrateOptions = {},
): Promise<MigrationStatus> {
  const held = await appliedOn(engine);
  const known = migrationsIn(options.folder).map(({ tag }) => tag);
  return {
    applied: known.filter((tag) => held.has(tag)),
    pending: known.filter((tag) => !held.has(tag)),
    unknown: unknownOf(held, known),
  };
}

async function bringUp(
  connection: Connection,
  migrations: readonly Migration[],
  steps: readonly Repeatable[],
  where: string,
): Promise<void> {
  await connection.query("select pg_advisory_xact_lock($1)", [migrationLock]);
  await connection.exec(ledger);
  const { pending, due } = plan(migrations, steps, await appliedOn(connection), where);

  if (pending.length > 0)
    for (const { name, before } of steps)
      if (before !== undefined) await run(connection, `The step ${name}`, [before], where);
  for (const { idx, tag, sha256, statements } of pending) {
    await run(connection, `The migration ${tag}`, statements, where);
    await connection.query("insert into demarche_migrations (idx, tag, sha256) values ($1, $2, $3)", [
      idx,
      tag,
      sha256,
    ]);
  }
  for (const { name, sql } of due) {
    await run(connection, `The step ${name}`, [sql], where);
    await connection.query(
      `insert into demarche_migrations (tag, sha256) values ($1, $2)
       on conflict (tag) do update set sha256 = excluded.sha256, applied_at = now()`,
      [repeatablePrefix + name, sha256Of(sql)],
    );
  }
}

/**
 * What is to be done. After a migration every step is due again: a table that it adds needs the guard, a column that
 * it changes may need what another step writes.
 */
function plan(
  migrations: readonly Migration[],
  steps: readonly Repeatable[],
  held: ReadonlyMap<string, string>,
  where: string,
): { pending: readonly Migration[]; due: readonly Repeatable[] } {
  const newer = unknownOf(
    held,
    migrations.map(({ tag }) => tag),
  );
  if (newer.length > 0)
    throw new StoreError(
      "DATABASE_NEWER",
      `The database ${where} was migrated by a newer version of Demarche (${newer.join(", ")}): start that version, or use another database.`,
    );
  const changed = migrations.find(({ tag, sha256 }) => held.has(tag) && held.get(tag) !== sha256);
  if (changed)
    throw new StoreError(
      "MIGRATION_CHANGED",
      `The migration ${changed.tag} differs from the one that was run on the database ${where}: restore the file, and put the change into a migration of its own.`,
    );
  const pending = migrations.filter(({ tag }) => !held.has(tag));
  const due = steps.filter(({ name, sql }) => held.get(repeatablePrefix + name) !== sha256Of(sql));
  return { pending, due: pending.length > 0 ? steps : due };
}

async function run(
  connection: Connection,
  what: string,
  statements: readonly string[],
  where: string,
): Promise<void> {
  try {
    for (const statement of statements) await connection.exec(statement);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      "MIGRATION_FAILED",
      `${what} failed on the database ${where} (${reason}). The database is as it was before.`,
      { cause: error },
    );
  }
}

function migrationsIn(given: string | URL = migrationsFolder): Migration[] {
  const folder = given instanceof URL ? fileURLToPath(given) : given;
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8")) as {
    entries: { idx: number; tag: string }[];
  };
  return journal.entries
    .map(({ idx, tag }) => {
      // A checkout with Windows line ends is the same migration.
      const sql = readFileSync(join(folder, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
      const statements = sql.split("--> statement-breakpoint");
      return { idx, tag, sha256: sha256Of(sql), statements };
    })
    .sort((one, other) => one.idx - other.idx);
}

/** Hashes by tag, of migrations and of repeatable steps. */
async function appliedOn(connection: Connection): Promise<Map<string, string>> {
  const { rows } = await connection.query(
    "select to_regclass('public.demarche_migrations') is not null as there",
  );
  if (rows[0]?.there !== true) return new Map();
  const { rows: applied } = await connection.query("select tag, sha256 from demarche_migrations");
  return new Map(applied.map(({ tag, sha256 }) => [tag as string, sha256 as string]));
}

function unknownOf(held: ReadonlyMap<string, string>, known: readonly string[]): string[] {
  return [...held.keys()].filter((tag) => !tag.startsWith(repeatablePrefix) && !known.includes(tag)).sort();
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
