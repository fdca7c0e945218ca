import pg from "pg";
import type { Engine, EngineOptions } from "./connection.js";
import { Listeners } from "./listeners.js";
import { channel, Notices } from "./notices.js";
import { deadlineDefaultMs, PooledEngine } from "./pooled.js";
import { StoreError } from "./store-error.js";
import { parserFor } from "./values.js";

const connectionsMax = 10;
const connectMaxMs = 2_000;

/** What a server's or a role's own settings must not change: how values are printed, where names are looked up. */
const settings = [
  "TimeZone=UTC",
  "DateStyle=ISO",
  "IntervalStyle=postgres",
  "bytea_output=hex",
  "search_path=public",
  // Compiling costs more than it saves on statements that take milliseconds.
  "jit=off",
];

function badUrl(reason: string): StoreError {
  return new StoreError(
    "BAD_URL",
    `The database address ${reason}. Write it as postgres://user:password@host:5432/database.`,
  );
}

/** Never shows a part of the address in an error: any of it may be a password. */
function configOf(url: string, deadlineMs: number): { config: pg.ClientConfig; where: string } {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    throw badUrl("cannot be read");
  }
  if (address.protocol !== "postgres:" && address.protocol !== "postgresql:")
    throw badUrl("does not begin with postgres://");
  if (address.hostname === "" && !address.searchParams.has("host")) throw badUrl("names no host");
  if (address.pathname.length < 2) throw badUrl("names no database");
  try {
    decodeURIComponent(address.username + address.password + address.pathname);
  } catch {
    throw badUrl("holds a % that must be written as %25");
  }

  const options = settings.map((setting) => `-c ${setting}`);
  const own = address.searchParams.get("options");
  if (own !== null) options.push(own);
  address.searchParams.set("options", options.join(" "));

  const config: pg.ClientConfig = {
    connectionString: address.href,
    connectionTimeoutMillis: connectMaxMs,
    statement_timeout: Number.isFinite(deadlineMs) ? deadlineMs : false,
    fallback_application_name: "demarche",
    keepAlive: true,
    types: { getTypeParser: parserFor as pg.CustomTypesConfig["getTypeParser"] },
  };
  try {
    const { host, port, database } = new pg.Client(config);
    return { config, where: host.startsWith("/") ? `${host}/${database}` : `${host}:${port}/${database}` };
  } catch {
    throw badUrl("cannot be read");
  }
}

/** On a connection of its own, since those of the pool may all be busy. */
async function cancelOn(config: pg.ClientConfig, processId: number): Promise<void> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT pg_cancel_backend($1)", [processId]);
  } finally {
    await client.end();
  }
}

/**
 * Opens a PostgreSQL database.
 *
 * @throws StoreError BAD_URL, DATABASE_UNAVAILABLE
 */
export async function openPostgres(url: string, options: EngineOptions): Promise<Engine> {
  const deadlineMs = options.deadlineMs ?? deadlineDefaultMs;
  const { config, where } = configOf(url, deadlineMs);
  const pool = new pg.Pool({ ...config, max: connectionsMax });
  // A connection that breaks while idle leaves the pool by itself; the next one is made when it is needed.
  pool.on("error", () => undefined);

  const listeners = new Listeners();
  const notices = new Notices(config, listeners);
  const engine = new PooledEngine(
    {
      kind: "postgres",
      where,
      slots: connectionsMax,
      session: {
        overrunMs: 1_000,
        graceMs: 1_000,
        cancel: (client) => cancelOn(config, (client as unknown as { processID: number }).processID),
      },
      connect: () => pool.connect(),
      begin: (own) =>
        own === undefined
          ? "BEGIN"
          : `BEGIN; SET LOCAL statement_timeout = ${Number.isFinite(own) ? Math.ceil(own) : 0}`,
      // The database says it when it commits, and not at all when it rolls back.
      notices: { give: `NOTIFY ${channel}`, hear: () => notices.open(), listeners },
      close: async () => {
        await notices.close();
        await pool.end();
      },
    },
    options,
  );
  try {
    await engine.health();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}
