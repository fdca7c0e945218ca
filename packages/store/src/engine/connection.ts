/** Options of one statement. */
export interface QueryOptions {
  /**
   * Name under which the statement stays prepared. One name always stands for one text; named statements are
   * parsed once per connection and only bound and executed afterwards.
   */
  name?: string;
  /** Aborting it cancels the statement, running or waiting; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Rows in array mode: the values of each row in the order of the select list. */
export interface Rows {
  rows: unknown[][];
}

/**
 * Something that runs SQL. Values come back alike on both engines: int8 and numeric-free integers as number
 * (int8 beyond 2^53 as string), date as "YYYY-MM-DD", timestamptz as an ISO 8601 string in UTC, json and jsonb
 * parsed, arrays as arrays, bytea as Uint8Array, numeric as string, everything else as PostgreSQL prints it.
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
  /** Runs a script of any number of statements without parameters and returns nothing. */
  exec(sql: string): Promise<void>;
}

/** An open database, embedded or PostgreSQL. */
export interface Engine extends Connection {
  kind: "embedded" | "postgres";
  /** Where the data lies, for people: the folder, or host and database; never a password. */
  where: string;
  /** BEGIN, `work`, COMMIT on one connection; ROLLBACK when `work` throws, and the error passes through. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Resolves when the database answers, rejects with a StoreError when it does not. */
  health(): Promise<void>;
  /** Lets what runs finish, then closes. Closing twice is allowed. */
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
  /** Dumped data folder (tar.gz) that a fresh embedded database starts from; `none` builds one from nothing. */
  template?: string | URL | "none";
  /** Longest time that one statement may take, in milliseconds; 10,000 when absent. */
  deadlineMs?: number;
  /** Called with each statement before it is sent. */
  log?: (entry: LoggedStatement) => void;
}
