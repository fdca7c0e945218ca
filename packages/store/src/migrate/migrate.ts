import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Connection, Engine } from "../engine/connection.js";
import { StoreError } from "../engine/store-error.js";
import { guard } from "./guard.js";

/** SQL that is run again after the migrations whenever its text changes. */
export interface Repeatable {
  readonly name: string;
  readonly sql: string;
}

/** What `migrate` and `migrationStatus` go by. */
export interface MigrateOptions {
  /** Folder of drizzle-kit's output; the package's own when left out. */
  readonly folder?: string | URL;
  readonly repeatable?: readonly Repeatable[];
}

/** Tags of migrations: run on this database, waiting to be run, and run by a newer program. */
export interface MigrationStatus {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
}

interface Migration {
  readonly tag: string;
  readonly sha256: string;
  readonly statements: readonly string[];
}

/** Number of the lock under which one process at a time migrates. */
const migrationLock = 0x6d696772;

const ledger = `create table if not exists demarche_migrations (
  tag text primary key, sha256 text not null, applied_at timestamptz not null default now())`;

/**
 * Brings the tables up to date: runs the migrations that are not applied, in their order, in one transaction under a
 * lock, then the repeatable steps if anything changed.
 *
 * @throws StoreError DATABASE_NEWER when a newer program migrated this database, MIGRATION_CHANGED when an applied
 *   migration's file differs from what was run, MIGRATION_FAILED when the database refuses one
 */
export async function migrate(engine: Engine, options: MigrateOptions = {}): Promise<MigrationStatus> {
  const steps: readonly Repeatable[] = [...(options.repeatable ?? []), { name: "guard", sql: guard }];
  await engine.transaction(
    async (connection) => {
      await connection.query("select pg_advisory_xact_lock($1)", [migrationLock]);
      await connection.exec(ledger);
      const held = await appliedOf(connection);
      const { known, pending } = compare(migrationsIn(options.folder), held, engine.where);
      for (const migration of pending) await apply(connection, migration, engine.where);
      const stale = steps.filter((step) => held.get(`repeatable:${step.name}`) !== sha256(step.sql));
      // A new table needs the guard, a changed one may need new labels: after a migration every step runs again.
      for (const step of pending.length ? steps : stale) await repeat(connection, step, engine.where);
      return known;
    },
    { deadlineMs: 600_000 },
  );
  return migrationStatus(engine, options);
}

/** What is applied, what waits, and what only a newer program knows. Changes nothing. */
export async function migrationStatus(engine: Engine, options: MigrateOptions = {}): Promise<MigrationStatus> {
  const { rows } = await engine.query("select to_regclass('public.demarche_migrations') is not null as there");
  const held = rows[0]?.["there"] ? await appliedOf(engine) : new Map<string, string>();
  const known = migrationsIn(options.folder).map((migration) => migration.tag);
  const applied = [...held.keys()].filter((tag) => !tag.startsWith("repeatable:"));
  return {
    applied: known.filter((tag) => held.has(tag)),
    pending: known.filter((tag) => !held.has(tag)),
    unknown: applied.filter((tag) => !known.includes(tag)),
  };
}

function migrationsIn(given: string | URL | undefined): Migration[] {
  const folder = given === undefined ? ownFolder() : typeof given === "string" ? given : fileURLToPath(given);
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as { entries: { tag: string }[] };
  return journal.entries.map(({ tag }) => {
    const sql = readFileSync(`${folder}/${tag}.sql`, "utf8");
    return { tag, sha256: sha256(sql), statements: sql.split("--> statement-breakpoint") };
  });
}

/** The folder lies beside `src` and beside `dist`, two levels above this file in both. */
function ownFolder(): string {
  const folder = fileURLToPath(new URL("../../migrations", import.meta.url));
  if (!existsSync(folder)) throw new Error(`The migrations are not in ${folder}.`);
  return folder;
}

async function appliedOf(connection: Connection): Promise<Map<string, string>> {
  const { rows } = await connection.query("select tag, sha256 from demarche_migrations order by applied_at, tag");
  return new Map(rows.map((row) => [row["tag"] as string, row["sha256"] as string]));
}

function compare(migrations: readonly Migration[], held: ReadonlyMap<string, string>, where: string) {
  const known = new Set(migrations.map((migration) => migration.tag));
  const newer = [...held.keys()].filter((tag) => !tag.startsWith("repeatable:") && !known.has(tag));
  if (newer.length) {
    throw new StoreError(
      "DATABASE_NEWER",
      `The database in ${where} was migrated by a newer version of Demarche (${newer.join(", ")}); start that version, or another database.`,
    );
  }
  const changed = migrations.find(({ tag, sha256 }) => held.has(tag) && held.get(tag) !== sha256);
  if (changed) {
    throw new StoreError(
      "MIGRATION_CHANGED",
      `Migration ${changed.tag} differs from the one that was run on the database in ${where}; restore the file, and put the change into another migration.`,
    );
  }
  return { known, pending: migrations.filter(({ tag }) => !held.has(tag)) };
}

async function apply(connection: Connection, migration: Migration, where: string): Promise<void> {
  await refusedAs(`Migration ${migration.tag}`, where, async () => {
    for (const statement of migration.statements) await connection.query(statement);
  });
  await connection.query("insert into demarche_migrations (tag, sha256) values ($1, $2)", [migration.tag, migration.sha256]);
}

async function repeat(connection: Connection, step: Repeatable, where: string): Promise<void> {
  await refusedAs(`Step ${step.name}`, where, () => connection.exec(step.sql));
  await connection.query(
    "insert into demarche_migrations (tag, sha256) values ($1, $2) on conflict (tag) do update set sha256 = excluded.sha256, applied_at = now()",
    [`repeatable:${step.name}`, sha256(step.sql)],
  );
}

async function refusedAs(what: string, where: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("MIGRATION_FAILED", `${what} failed on the database in ${where}: ${(error as Error).message}.`, { cause: error });
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
