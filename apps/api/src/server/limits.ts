/**
 * Limits of the HTTP service. Sizes in bytes, times in milliseconds. They are stated in docs/operating.md and in the
 * answers that refuse.
 */
export const httpLimits = {
  /** Longest body of a POST; files are imported by the `demarche` command. */
  bodyBytesMax: 100_000,
  /** Request line and headers together; it bounds the query of a GET as well. */
  headerBytesMax: 16_384,
  /** From the first byte of a request to the end of its headers. */
  headersTimeoutMs: 10_000,
  /** From the first byte of a request to its last; a refused body is read and thrown away for no longer. */
  requestTimeoutMs: 20_000,
  /** How often the two times above are looked at. */
  connectionsCheckingIntervalMs: 2_000,
  /** How long a connection may stand idle between two requests. */
  keepAliveTimeoutMs: 5_000,
  /** Longest time of one operation. Its SQL is cancelled a little earlier, so that the answer still says where. */
  operationTimeoutMs: 10_000,
  /** How much earlier. */
  cancelBeforeMs: 500,
  /** Streams that may be open at once. Each of them asks the database when something is recorded. */
  streamsMax: 100,
  /** How long a stream waits for a subscriber that takes nothing before it is cut. */
  streamStalledMs: 30_000,
  /** Lists and bundles that may be under way at once. */
  exportsMax: 20,
  /** How long an export waits for a reader that takes nothing before it is cut. */
  exportStalledMs: 60_000,
  /** From SIGTERM until connections that are still open are cut; the process must be gone 15 s after the signal. */
  stopTimeoutMs: 13_000,
} as const;

/** The same names with other numbers: a test of a timeout need not wait for the real one. */
export type HttpLimits = { readonly [name in keyof typeof httpLimits]: number };
