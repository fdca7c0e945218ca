/** Options of one statement. */
export interface QueryOptions {
  /**
   * Name under which the statement stays prepared, at most 63 bytes. One name always stands for one text; named
   * statements are parsed once per connection and only bound and executed afterwards.
   */
  name?: string;
  /** Aborting it cancels the statement, running or waiting: StoreError TIMEOUT with the signal's reason as cause. */
  signal?: AbortSignal;
}

/** Rows in array mode: the values of each row in the order of the select list. */
export interface Rows {
  rows: unknown[][];
}

/**
 * Something that runs SQL. Values come back alike on both engines: integers and floats as number (int8 beyond 2^53
 * as string), date as "YYYY-MM-DD", timestamptz as an ISO 8601 string in UTC, json and jsonb parsed, arrays as
 * arrays, bytea as Uint8Array, numeric as string, everything else as PostgreSQL prints it. Parameters: null, string,
 * number, bigint, boolean, Date, Uint8Array, array (a PostgreSQL array), any other object (JSON).
 */
export interface Connection {
  /** Runs one statement; each row is an object keyed by column name. */
  query(
    text: string,
    params?: unknown[],
    options?: QueryOptions,
  ): Promise<{ rows: Record<string, unknown>[] }>;
  /** The same in array mode, for select lists in which names repeat. */
  queryArrays(text: string, params?: unknown[], options?: QueryOptions): Promise<Rows>;
  /**
   * Runs a script of any number of statements without parameters and returns nothing. The script is one
   * transaction, unless it says BEGIN and COMMIT itself.
   */
  exec(sql: string): Promise<void>;
  /** Copies rows in PostgreSQL's text format, piece by piece, into `target`: a table with its columns in brackets. */
  copy(target: string, pieces: Iterable<string>): Promise<void>;
}

/** Options of a transaction. */
export interface TransactionOptions {
  /** Longest time that each of its statements may take, in milliseconds; the engine's deadline when absent. */
  deadlineMs?: number;
  /** Whether those who listen, in this process and in others, are told once it is committed. */
  told?: boolean;
}

/** An open database, embedded or PostgreSQL. */
export interface Engine extends Connection {
  kind: "embedded" | "postgres";
  /** Where the data lies, for people: the folder, or host and database; never a password. */
  where: string;
  /**
   * BEGIN, `work`, COMMIT on one connection; ROLLBACK when `work` throws, and the error passes through. Statements
   * of `work` go through the connection that it is given: the engine's own `query` would wait for another one.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Calls the listener after every transaction that is `told`, whichever process committed it, and whenever one may
   * have been missed. It says nothing of what was committed. Gives back what ends it.
   */
  listen(listener: () => void): () => void;
  /** Resolves when the database answers, rejects with a StoreError when it does not. */
  health(): Promise<void>;
  /** Lets what runs and what waits finish, then closes. Closing twice is allowed. */
  close(): Promise<void>;
}

/** One statement as it was sent. */
export interface LoggedStatement {
  text: string;
  params: unknown[];
}

/** Where and how to open a database. */
export interface EngineOptions {
  /** `postgres://…`; absent: embedded. */
  url?: string;
  /** Folder of the embedded database, or `memory://`. */
  dataDir?: string;
  /** Dumped data folder (tar.gz) that a fresh embedded database starts from; the one of the build when absent. */
  template?: string | URL;
  /** Longest time that one statement may take, in milliseconds; 10,000 when absent. */
  deadlineMs?: number;
  /** Called with each statement of a caller before it is sent; BEGIN, COMMIT and ROLLBACK are not told. */
  log?: (entry: LoggedStatement) => void;
}
