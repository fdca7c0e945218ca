/** A WebAssembly.Module, for which Node's types have no name. */
export type CompiledCode = object;

/** What the database's worker is started with. */
export interface WorkerJob {
  /** Folder of the database; absent: in memory. */
  folder?: string;
  /** Template of a database in memory. */
  template?: string;
  /** PGlite's code as an earlier worker compiled it. */
  code?: CompiledCode;
}

/**
 * What the worker says: that the database is open, with the code that it runs, that it could not be opened, the answer to a message of the wire
 * protocol, or a dump of the data folder.
 */
export type WorkerWord =
  | { opened: CompiledCode }
  | { failed: string }
  | { answer: Uint8Array }
  | { dump: Uint8Array };

/** What the worker is told: a message of PostgreSQL's wire protocol, or to dump the data folder as a tar. */
export type WorkerOrder = { message: Uint8Array } | { dump: true };
