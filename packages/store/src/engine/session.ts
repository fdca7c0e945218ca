import type pg from "pg";
import type { Connection, LoggedStatement, QueryOptions, Rows } from "./connection.js";
import { Copying } from "./copying.js";
import { explain, givenUp, isConnectionLost, pastDeadline } from "./faults.js";
import { StoreError } from "./store-error.js";
import { toWire } from "./values.js";

/** What a session must know of the database it talks to. */
export interface SessionRules {
  where: string;
  /** Longest time of one statement in milliseconds; Infinity for none. */
  deadlineMs: number;
  /** How long past its deadline the database may take to cancel a statement by itself before the connection is cut. */
  overrunMs: number;
  /** How long a statement whose caller gave up may go on before the connection is cut. */
  graceMs: number;
  /** Asks the database to cancel what `client` runs; absent when cutting the connection is the only way. */
  cancel?: (client: pg.PoolClient) => Promise<void>;
  /** Whether a COPY and its rows have to come in one message. */
  copiesWhole?: boolean;
  log?: ((entry: LoggedStatement) => void) | undefined;
}

interface Statement extends pg.QueryConfig {
  values?: (string | Buffer | null)[];
  queryMode?: "extended";
  rowMode?: "array";
}

const outcomeUnknown =
  "It happened while a transaction was being committed: look whether it was kept before repeating it.";

const writing = new Set(["INSERT", "UPDATE", "DELETE", "MERGE", "COPY"]);

/**
 * One connection in the hands of one caller. Statements run one after another, each under the deadline; one that has
 * to be stopped and cannot be cancelled takes the connection with it.
 */
export class Session implements Connection {
  readonly #client: pg.PoolClient;
  readonly #rules: SessionRules;
  readonly #onError: (error: Error) => void;
  #turn: Promise<unknown> = Promise.resolve();
  #broken: unknown;
  #lastRefusal: unknown;
  #over = false;
  #released = false;
  #lost = false;
  /** Rows written through this session. */
  written = 0;

  constructor(client: pg.PoolClient, rules: SessionRules) {
    this.#client = client;
    this.#rules = rules;
    // Without a listener an error on an idle connection would end the process.
    this.#onError = () => {
      this.#lost = true;
    };
    client.on("error", this.#onError);
  }

  /** Whether the connection was cut or broke. */
  get lost(): boolean {
    return this.#lost;
  }

  async query(
    text: string,
    params: unknown[] = [],
    options: QueryOptions = {},
  ): Promise<{ rows: Record<string, unknown>[] }> {
    const { rows } = await this.#say(text, params, options);
    return { rows };
  }

  async queryArrays(text: string, params: unknown[] = [], options: QueryOptions = {}): Promise<Rows> {
    const { rows } = await this.#say(text, params, options, "array");
    return { rows: rows as unknown as unknown[][] };
  }

  async exec(sql: string): Promise<void> {
    this.#rules.log?.({ text: sql, params: [] });
    await this.#inTurn({ text: sql }, undefined);
  }

  async copy(target: string, pieces: Iterable<string>): Promise<void> {
    const text = `COPY ${target} FROM STDIN`;
    this.#rules.log?.({ text, params: [] });
    await this.#inTurn(new Copying(text, pieces, this.#rules.copiesWhole), undefined);
  }

  /** Resolves when the database answers. */
  async ping(): Promise<void> {
    await this.#inTurn({ text: "SELECT 1" }, undefined);
  }

  /** Runs the statements that begin a transaction. */
  async begin(sql: string): Promise<void> {
    await this.#inTurn({ text: sql }, undefined);
  }

  /**
   * COMMIT; `lastRefusal` is thrown when a refused statement whose error was swallowed makes it a rollback.
   *
   * @throws StoreError when a statement was cancelled or the connection broke
   */
  async commit(): Promise<void> {
    if (this.#broken !== undefined) {
      await this.rollback();
      throw this.#broken;
    }
    const result = await this.#inTurn({ text: "COMMIT" }, undefined).catch((error) => {
      throw error instanceof StoreError
        ? new StoreError(error.code, `${error.message} ${outcomeUnknown}`, { cause: error })
        : error;
    });
    this.#over = true;
    if (result.command === "ROLLBACK")
      throw this.#lastRefusal ?? new Error("The transaction was rolled back by the database.");
  }

  /** ROLLBACK; a connection on which that fails is given up. */
  async rollback(): Promise<void> {
    this.#over = true;
    await this.#turn;
    if (this.#lost) return;
    try {
      await this.#client.query("ROLLBACK");
    } catch {
      this.#cut();
    }
  }

  /**
   * Ends whatever transaction a script left open on a connection that others will use.
   *
   * @throws Error when there was one
   */
  async expectNoTransaction(): Promise<void> {
    if (this.#lost || this.#client.getTransactionStatus() === "I") return;
    await this.rollback();
    throw new Error("A statement left a transaction open; it was rolled back. Use transaction().");
  }

  /** Gives the connection back when nothing runs on it any more, or ends it when it is lost. */
  async release(): Promise<void> {
    this.#over = true;
    await this.#turn;
    if (!this.#released) {
      this.#released = true;
      this.#client.release(this.#lost);
    }
    this.#client.removeListener("error", this.#onError);
  }

  #say(text: string, params: unknown[], options: QueryOptions, rowMode?: "array"): Promise<pg.QueryResult> {
    this.#rules.log?.({ text, params });
    const statement: Statement = { text, values: params.map(toWire), queryMode: "extended" };
    if (options.name !== undefined) statement.name = options.name;
    if (rowMode) statement.rowMode = rowMode;
    return this.#inTurn(statement, options.signal);
  }

  /** A caller who gives up is answered at once; the connection is free when the statement has really ended. */
  #inTurn(statement: Statement | Copying, signal: AbortSignal | undefined): Promise<pg.QueryResult> {
    const result = this.#turn.then(() => this.#run(statement, signal));
    this.#turn = result.catch(() => undefined);
    if (!signal) return result;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(givenUp(this.#rules.where, signal));
      signal.addEventListener("abort", giveUp, { once: true });
      result.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
    });
  }

  async #run(statement: Statement | Copying, signal: AbortSignal | undefined): Promise<pg.QueryResult> {
    if (this.#broken !== undefined) throw this.#broken;
    if (this.#over) throw new Error("The transaction is over; its connection cannot be used any more.");
    const { where, deadlineMs, overrunMs, graceMs, cancel } = this.#rules;
    if (signal?.aborted) throw givenUp(where, signal);

    let stopped: unknown;
    let cancelled: Promise<void> | undefined;
    const timers: NodeJS.Timeout[] = [];
    if (deadlineMs !== Number.POSITIVE_INFINITY)
      timers.push(
        setTimeout(() => {
          stopped ??= pastDeadline(deadlineMs, where);
          this.#cut();
        }, deadlineMs + overrunMs),
      );
    const giveUp = (): void => {
      stopped ??= givenUp(where, signal as AbortSignal);
      timers.push(setTimeout(() => this.#cut(), graceMs));
      // A cancellation that does not get through is overtaken by the cut.
      cancelled = cancel?.(this.#client).catch(() => undefined);
    };
    signal?.addEventListener("abort", giveUp, { once: true });

    const started = performance.now();
    try {
      const result = await (statement instanceof Copying
        ? this.#client.query(statement).result
        : this.#client.query(statement));
      for (const part of Array.isArray(result) ? (result as pg.QueryResult[]) : [result])
        if (writing.has(part.command)) this.written += part.rowCount ?? 0;
      if (stopped !== undefined) throw stopped;
      return result;
    } catch (error) {
      this.#lastRefusal = error;
      if (isConnectionLost(error)) this.#lost = true;
      const byDeadline =
        (error as { code?: unknown }).code === "57014" && performance.now() - started >= deadlineMs;
      const explained =
        stopped ?? (byDeadline ? pastDeadline(deadlineMs, where, error) : explain(error, where));
      if (stopped !== undefined || byDeadline || this.#lost) this.#broken = explained;
      throw explained;
    } finally {
      signal?.removeEventListener("abort", giveUp);
      for (const timer of timers) clearTimeout(timer);
      // A late cancellation must hit this caller's connection while it is still this caller's.
      await cancelled;
    }
  }

  #cut(): void {
    this.#lost = true;
    if (this.#released) return;
    this.#released = true;
    this.#client.release(true);
  }
}
