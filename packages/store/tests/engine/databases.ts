import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { templateBlank } from "../../src/embedded/template.js";
import { type Engine, type EngineOptions, openEngine } from "../../src/engine/engine.js";

/** Where the tests of the engines run: the embedded database always, PostgreSQL when a server is given. */
export const postgresUrl = process.env.DEMARCHE_TEST_POSTGRES_URL;
if (!postgresUrl) console.info("PostgreSQL is not tested: DEMARCHE_TEST_POSTGRES_URL is not set.");

export type Kind = Engine["kind"];
export const kinds: readonly Kind[] = postgresUrl ? ["embedded", "postgres"] : ["embedded"];

const engines: Engine[] = [];
const folders: string[] = [];
const databases: string[] = [];

afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  for (const name of databases) await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}, 60_000);

/** Runs one statement on the test server, beside the engine that is tested. */
export async function asAdmin(
  sql: string,
  params: unknown[] = [],
  url = postgresUrl,
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows;
  } finally {
    await client.end();
  }
}

/** The address of an empty database of its own. */
export async function freshUrl(): Promise<string> {
  const name = `demarche_engine_${process.pid}_${databases.length}_${Date.now()}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  databases.push(name);
  const url = new URL(postgresUrl as string);
  url.pathname = `/${name}`;
  return url.href;
}

/** The path of a folder that does not exist yet, in one of its own. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-engine-"));
  folders.push(folder);
  return join(folder, "data");
}

/** Opens an engine that is closed after the tests of the file, when a test does not do so. */
export async function open(options: EngineOptions): Promise<Engine> {
  const engine = await openEngine({ template: templateBlank, ...options });
  engines.push(engine);
  return engine;
}

/** An engine on an empty database of its own; the embedded one lies in a folder, so that it outlives its worker. */
export async function openFresh(kind: Kind, options: EngineOptions = {}): Promise<Engine> {
  return open(
    kind === "embedded" ? { dataDir: freshFolder(), ...options } : { url: await freshUrl(), ...options },
  );
}

/** How many connections an engine has. */
export function slotsOf(kind: Kind): number {
  return kind === "embedded" ? 1 : 10;
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  let value: unknown;
  try {
    value = await promise;
  } catch (error) {
    return error as Error & { code?: string };
  }
  throw new Error(`Nothing was refused: ${JSON.stringify(value)}`);
}

/** Takes every connection of an engine and keeps it until told otherwise. */
export async function occupy(engine: Engine): Promise<() => Promise<void>> {
  let leave: () => void = () => undefined;
  const untilTold = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const inside: Promise<void>[] = [];
  const held: Promise<void>[] = [];
  for (let slot = 0; slot < slotsOf(engine.kind); slot += 1)
    inside.push(
      new Promise((resolve) => {
        held.push(
          engine.transaction(async (connection) => {
            await connection.query("SELECT 1");
            resolve();
            await untilTold;
          }),
        );
      }),
    );
  await Promise.all(inside);
  return async () => {
    leave();
    await Promise.all(held);
  };
}
