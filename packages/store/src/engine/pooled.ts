import type pg from "pg";
import type {
  Connection,
  Engine,
  EngineOptions,
  QueryOptions,
  Rows,
  TransactionOptions,
} from "./connection.js";
import { explain, givenUp } from "./faults.js";
import type { Listeners } from "./listeners.js";
import { Session, type SessionRules } from "./session.js";
import { StoreError } from "./store-error.js";
import { Turnstile } from "./turnstile.js";

/** Longest time of one statement when nothing else is said. */
export const deadlineDefaultMs = 10_000;

const waitingMax = 200;
const waitMaxMs = 2_000;

/** Runs work during which those in line must not be refused, since it is not load that keeps them waiting. */
export type Pausing = <T>(work: () => Promise<T>) => Promise<T>;

/** What differs between the two databases. */
export interface Driver {
  kind: Engine["kind"];
  where: string;
  /** How many connections there are. */
  slots: number;
  session: Pick<SessionRules, "overrunMs" | "graceMs" | "cancel" | "copiesWhole">;
  connect(pausing: Pausing): Promise<pg.PoolClient>;
  /** The statements that begin a transaction whose statements may take `deadlineMs`, or any time when absent. */
  begin(deadlineMs: number | undefined): string;
  /** How those who listen are told of commits. */
  notices: {
    /** What a transaction says so that its commit tells other processes; absent: there are none. */
    give?: string;
    /** Called when somebody begins to listen: what others commit has to be heard from here on. */
    hear?(): void;
    listeners: Listeners;
  };
  /** Runs after a session, before its place is given to the next: to restore what was lost, to tidy up. */
  afterwards?(session: Session, pausing: Pausing): Promise<void>;
  close(): Promise<void>;
}

/** An engine over a bounded number of node-postgres connections. */
export class PooledEngine implements Engine {
  readonly kind: Engine["kind"];
  readonly where: string;
  readonly #driver: Driver;
  readonly #rules: SessionRules;
  readonly #turnstile: Turnstile;
  #closing: Promise<void> | undefined;

  constructor(driver: Driver, options: Pick<EngineOptions, "deadlineMs" | "log">) {
    this.kind = driver.kind;
    this.where = driver.where;
    this.#driver = driver;
    this.#rules = {
      where: driver.where,
      deadlineMs: options.deadlineMs ?? deadlineDefaultMs,
      log: options.log,
      ...driver.session,
    };
    this.#turnstile = new Turnstile(
      { slots: driver.slots, waitingMax, waitMaxMs },
      (waiting) =>
        new StoreError(
          "OVERLOADED",
          `The database ${driver.where} has more to do than it can (${waiting} statements wait). Try again shortly.`,
        ),
    );
  }

  query(
    text: string,
    params?: unknown[],
    options?: QueryOptions,
  ): Promise<{ rows: Record<string, unknown>[] }> {
    return this.#single(options?.signal, (session) => session.query(text, params, options));
  }

  queryArrays(text: string, params?: unknown[], options?: QueryOptions): Promise<Rows> {
    return this.#single(options?.signal, (session) => session.queryArrays(text, params, options));
  }

  exec(sql: string): Promise<void> {
    return this.#use(this.#rules, undefined, async (session) => {
      try {
        await session.exec(sql);
      } catch (error) {
        // The script may have begun a transaction before it failed.
        await session.rollback();
        throw error;
      }
      await session.expectNoTransaction();
    });
  }

  copy(target: string, pieces: Iterable<string>): Promise<void> {
    return this.#single(undefined, (session) => session.copy(target, pieces));
  }

  transaction<T>(work: (connection: Connection) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const rules = { ...this.#rules, deadlineMs: options.deadlineMs ?? this.#rules.deadlineMs };
    return this.#use(rules, undefined, async (session) => {
      let value: T;
      try {
        await session.begin(this.#beginning(options));
        value = await work(session);
      } catch (error) {
        await session.rollback();
        throw error;
      }
      await session.commit();
      // Where the database tells everybody, it tells this process too.
      if (options.told && this.#driver.notices.give === undefined) this.#driver.notices.listeners.tell();
      return value;
    });
  }

  listen(listener: () => void): () => void {
    const { notices } = this.#driver;
    const end = notices.listeners.add(listener);
    notices.hear?.();
    return end;
  }

  /** A connection that broke while it lay idle says nothing of the database, so the next one is asked. */
  async health(): Promise<void> {
    for (let idle = this.#driver.slots; ; idle -= 1) {
      let asked = false;
      try {
        return await this.alone((session) => {
          asked = true;
          return session.ping();
        });
      } catch (error) {
        const broken = error instanceof StoreError && error.code === "DATABASE_UNAVAILABLE";
        if (!asked || !broken || idle === 0) throw error;
      }
    }
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      await this.#turnstile.close(
        new StoreError("DATABASE_UNAVAILABLE", `The database ${this.where} was closed by this program.`),
      );
      await this.#driver.close();
    })();
    return this.#closing;
  }

  #beginning({ deadlineMs, told }: TransactionOptions): string {
    const begin = this.#driver.begin(deadlineMs);
    const { give } = this.#driver.notices;
    return told && give !== undefined ? `${begin}; ${give}` : begin;
  }

  /** Runs work with a connection of its own. */
  protected alone<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#use(this.#rules, undefined, work);
  }

  #single<T>(signal: AbortSignal | undefined, work: (session: Session) => Promise<T>): Promise<T> {
    return this.#use(this.#rules, signal, async (session) => {
      const value = await work(session);
      await session.expectNoTransaction();
      return value;
    });
  }

  async #use<T>(
    rules: SessionRules,
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const leave = await this.#enter(signal);
    let session: Session | undefined;
    try {
      session = new Session(await this.#connect(), rules);
      return await work(session);
    } finally {
      void this.#settle(session).finally(leave);
    }
  }

  async #enter(signal: AbortSignal | undefined): Promise<() => void> {
    try {
      return await this.#turnstile.enter(signal);
    } catch (error) {
      throw signal?.aborted ? givenUp(this.where, signal) : error;
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#driver.connect(this.#pausing);
    } catch (error) {
      throw explain(error, this.where);
    }
  }

  readonly #pausing: Pausing = async (work) => {
    this.#turnstile.pause();
    try {
      return await work();
    } finally {
      this.#turnstile.resume();
    }
  };

  async #settle(session: Session | undefined): Promise<void> {
    if (!session) return;
    await session.release();
    try {
      await this.#driver.afterwards?.(session, this.#pausing);
    } catch {
      // The caller has its answer already; whoever comes next meets the same trouble and is told.
    }
  }
}
