import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

export const postgresUrl = process.env.DEMARCHE_TEST_POSTGRES_URL;
if (!postgresUrl)
  console.info("The service is not tested on PostgreSQL: DEMARCHE_TEST_POSTGRES_URL is not set.");

/** The engines to test on: the embedded one always, PostgreSQL when a server is given. */
export const engines: readonly ("embedded" | "postgres")[] = postgresUrl
  ? ["embedded", "postgres"]
  : ["embedded"];

/** A place for one database that nothing has been written to. */
export interface Place {
  /** The variables that name it. */
  readonly env: Record<string, string>;
  /** What `openStore` takes. */
  readonly options: { readonly url: string } | { readonly dataDir: string };
  remove(): Promise<void>;
}

/** Makes a place on disk: a folder that does not exist yet, or an empty database of the server. */
export async function freshPlace(engine: "embedded" | "postgres"): Promise<Place> {
  if (engine === "embedded") {
    const folder = mkdtempSync(join(tmpdir(), "demarche-place-"));
    const dataDir = join(folder, "data");
    return {
      env: { DEMARCHE_DATA: dataDir },
      options: { dataDir },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = `demarche_place_${Math.random().toString(36).slice(2)}`;
  await asAdmin(`create database ${name}`);
  const url = new URL(postgresUrl as string);
  url.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: url.href },
    options: { url: url.href },
    remove: () => asAdmin(`drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
