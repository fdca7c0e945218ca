import { fileURLToPath } from "node:url";
import pg from "pg";
import type { Engine, EngineOptions } from "../engine/connection.js";
import { Listeners } from "../engine/listeners.js";
import { type Driver, type Pausing, PooledEngine } from "../engine/pooled.js";
import { Session } from "../engine/session.js";
import { StoreError } from "../engine/store-error.js";
import { parserFor } from "../engine/values.js";
import { prepareFolder, realFolder } from "./data-folder.js";
import { type FolderLock, lockFolder } from "./folder-lock.js";
import { templateDefault } from "./template.js";
import type { WorkerJob } from "./worker-job.js";
import { WorkerStream } from "./worker-stream.js";

/** A crash may leave much to replay; what takes longer than this is not coming back. */
const openMaxMs = 60_000;
/** After a failed opening the next ones are answered with the same error for so long, instead of trying each time. */
const openAgainMs = 1_000;
/** Reopening costs everyone about a second: a statement given up by its caller gets as long to end by itself. */
const graceMs = 1_000;
const closeMaxMs = 10_000;
const upkeepEveryMs = 1_000;
const upkeepMaxMs = 300_000;
/** The write-ahead log is replayed after a crash, and its length is the time that takes. */
const logMaxBytes = 64 * 1024 * 1024;

/** An engine whose data folder can be copied. */
export interface EmbeddedEngine extends Engine {
  /** The data folder as a tar, as it is between two statements. */
  dump(): Promise<Uint8Array>;
}

/** The one connection to the worker; PGlite serves one at a time. */
class EmbeddedDriver implements Driver {
  readonly kind = "embedded";
  readonly where: string;
  readonly slots = 1;
  readonly session = { overrunMs: 0, graceMs, copiesWhole: true };
  /** One process holds the folder, so that nobody else commits. */
  readonly notices = { listeners: new Listeners() };
  readonly #pool: pg.Pool;
  readonly #inMemory: boolean;
  readonly #lock: FolderLock | undefined;
  #stream: WorkerStream | undefined;
  #failure: { error: unknown; at: number } | undefined;
  #opened = false;
  #tidiedAt = 0;
  #untidied = 0;

  constructor(where: string, job: WorkerJob, lock: FolderLock | undefined) {
    this.where = where;
    this.#inMemory = job.folder === undefined;
    this.#lock = lock;
    this.#pool = new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: openMaxMs,
      // Said outright, since node-postgres would take what is absent from the environment.
      host: "embedded",
      port: 5432,
      user: "postgres",
      password: "",
      database: "postgres",
      ssl: false,
      options: "-c search_path=public",
      types: { getTypeParser: parserFor as pg.CustomTypesConfig["getTypeParser"] },
      stream: () => {
        this.#stream = new WorkerStream(job);
        return this.#stream;
      },
    });
    this.#pool.on("error", () => undefined);
  }

  async connect(pausing: Pausing): Promise<pg.PoolClient> {
    return this.#pool.totalCount > 0 ? this.#pool.connect() : pausing(() => this.#open());
  }

  begin(): string {
    return "BEGIN";
  }

  async afterwards(session: Session, pausing: Pausing): Promise<void> {
    if (session.lost) {
      if (!this.#inMemory) await pausing(async () => (await this.#open()).release());
      return;
    }
    this.#untidied += session.written;
    if (this.#untidied === 0 || Date.now() - this.#tidiedAt < upkeepEveryMs) return;
    await pausing(() => this.#tidy());
    this.#untidied = 0;
    this.#tidiedAt = Date.now();
  }

  async close(): Promise<void> {
    await this.#pool.end();
    // Ended halfway it is as after a crash, which the next opening mends.
    const tooLong = setTimeout(() => this.#stream?.destroy(), closeMaxMs);
    await this.#stream?.ended;
    clearTimeout(tooLong);
    await this.#lock?.release();
  }

  dump(): Promise<Uint8Array> {
    if (!this.#stream) throw new Error("The database is not open.");
    return this.#stream.dump();
  }

  async #open(): Promise<pg.PoolClient> {
    if (this.#inMemory && this.#opened)
      throw new StoreError(
        "DATABASE_UNAVAILABLE",
        "The database in memory was lost with a statement that had to be stopped. Open another one.",
      );
    if (this.#failure && Date.now() - this.#failure.at < openAgainMs) throw this.#failure.error;
    // Two workers on one folder would lose rows.
    await this.#stream?.ended;
    try {
      const client = await this.#pool.connect();
      this.#opened = true;
      this.#failure = undefined;
      return client;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error = new StoreError(
        "DATABASE_UNAVAILABLE",
        `The database in ${this.where} cannot be opened (${reason}). If the disk is full, free space and start again; if the folder is damaged, restore a backup.`,
        { cause },
      );
      this.#failure = { error, at: Date.now() };
      throw error;
    }
  }

  /** PGlite has no background processes: statistics, dead rows and the log are seen to between statements. */
  async #tidy(): Promise<void> {
    const session = new Session(await this.#pool.connect(), {
      where: this.where,
      deadlineMs: upkeepMaxMs,
      overrunMs: 0,
      graceMs: 0,
    });
    try {
      await session.exec("SELECT pg_stat_force_next_flush()");
      const { rows } = await session.query(
        `SELECT (SELECT string_agg(format('%I.%I', s.schemaname, s.relname), ', ')
                 -- A small table taken for an empty one is what makes plans slow.
                 FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
                 WHERE s.n_mod_since_analyze > 10 + 0.1 * greatest(c.reltuples, 0)) AS changed,
                (SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) > $1 FROM pg_control_checkpoint()) AS long`,
        [logMaxBytes],
      );
      if (rows[0]?.changed) await session.exec(`VACUUM (ANALYZE) ${rows[0].changed}`);
      if (rows[0]?.long) await session.exec("CHECKPOINT");
    } finally {
      await session.release();
    }
  }
}

class EmbeddedEngineOf extends PooledEngine implements EmbeddedEngine {
  readonly #embedded: EmbeddedDriver;

  constructor(driver: EmbeddedDriver, options: EngineOptions) {
    super(driver, options);
    this.#embedded = driver;
  }

  dump(): Promise<Uint8Array> {
    return this.alone(async (session) => {
      await session.exec("CHECKPOINT");
      return this.#embedded.dump();
    });
  }
}

/**
 * Opens the embedded database: PGlite in a worker of its own, on a folder that this process locks, or in memory. A
 * folder that does not exist is made from the template. It survives a crash of the process, not of the machine.
 *
 * @param dataDir the folder, or `memory://`
 * @throws StoreError FOLDER_IN_USE, DATABASE_UNAVAILABLE
 */
export async function openEmbedded(dataDir: string, options: EngineOptions): Promise<EmbeddedEngine> {
  const template = options.template ?? templateDefault;
  let driver: EmbeddedDriver;
  if (dataDir.startsWith("memory://")) {
    const place = template instanceof URL ? fileURLToPath(template) : template;
    driver = new EmbeddedDriver(dataDir, { template: place }, undefined);
  } else {
    const folder = realFolder(dataDir);
    const lock = await lockFolder(folder);
    try {
      prepareFolder(folder, template);
    } catch (error) {
      await lock.release();
      throw error;
    }
    driver = new EmbeddedDriver(folder, { folder }, lock);
  }
  const engine = new EmbeddedEngineOf(driver, options);
  try {
    await engine.health();
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}
