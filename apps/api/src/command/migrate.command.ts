import type { MigrationStatus } from "@demarche/store";
import type { Config } from "../server/config.js";
import { openDatabase } from "../server/database.js";
import { exitCodes } from "../server/failure.js";
import { columns, type Output, type OutputFormat } from "./output.js";

/** Brings the tables up to date and says what they are. */
export function migrateDatabase(config: Config, output: Output, format: OutputFormat): Promise<number> {
  return show(config, output, format, true);
}

/** Says which migrations are applied, and changes nothing. Exit code 1 when some are not. */
export function showMigrations(config: Config, output: Output, format: OutputFormat): Promise<number> {
  return show(config, output, format, false);
}

async function show(config: Config, output: Output, format: OutputFormat, migrate: boolean): Promise<number> {
  const store = await openDatabase(config, { migrate });
  let status: MigrationStatus;
  try {
    status = await store.migrationStatus();
    output.talk(`The database is ${store.where}.`);
  } finally {
    await store.close();
  }
  output.data(format === "json" ? JSON.stringify(status, null, 2) : asTable(status));
  return status.pending.length + status.unknown.length === 0 ? exitCodes.done : exitCodes.problems;
}

function asTable({ applied, pending, unknown }: MigrationStatus): string {
  const rows = [
    ...applied.map((tag) => [tag, "applied"]),
    ...pending.map((tag) => [tag, "not applied: run demarche migrate"]),
    ...unknown.map((tag) => [tag, "applied by a newer version of this program"]),
  ];
  return columns([["MIGRATION", "STATE"], ...rows]);
}
