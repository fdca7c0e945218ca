import { type AnswerError, DemarcheError, failureOf, isPassing } from "./error.js";

/** How often and how patiently a query is tried again. */
export interface RetryOptions {
  /** So many attempts follow the first one; 3 unless told. */
  readonly retries?: number;
  /** The wait before the second attempt, which doubles with each further one; 250 unless told. */
  readonly delayMs?: number;
  /** No wait is longer; a service that asks for a longer one is not asked again; 30,000 unless told. */
  readonly delayMsMax?: number;
}

/** What every request of a client shares. */
export interface Connection {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly retry: Required<RetryOptions>;
  readonly timeoutMs: number;
}

/** What is sent. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Asks once, or again while `repeatable` and the failure may pass. */
export async function ask(
  connection: Connection,
  operation: Operation,
  repeatable: boolean,
  signal?: AbortSignal,
): Promise<unknown> {
  const { retries, delayMsMax } = connection.retry;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await askOnce(connection, operation, signal);
    } catch (error) {
      if (!(repeatable && error instanceof DemarcheError && isPassing(error) && attempt < retries))
        throw error;
      const delayMs = error.retryAfterMs ?? backoff(connection.retry, attempt);
      if (delayMs > delayMsMax) throw error;
      await pause(delayMs, signal);
    }
  }
}

async function askOnce(connection: Connection, operation: Operation, signal?: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(connection.timeoutMs);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const response = await post(
      connection,
      "",
      operation,
      "application/graphql-response+json, application/json;q=0.9",
      either,
    );
    return await read(response);
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout.aborted) {
      throw new DemarcheError("TIMEOUT", `There was no answer within ${connection.timeoutMs} ms.`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** Sends an operation; whatever keeps it from arriving is a failure of the network. */
export async function post(
  { fetch, url, headers }: Connection,
  below: string,
  operation: Operation,
  accept: string,
  signal: AbortSignal,
): Promise<Response> {
  const request = {
    method: "POST",
    headers: { "content-type": "application/json", ...headers, accept },
    body: JSON.stringify(operation),
    signal,
  };
  try {
    return await fetch(url + below, request);
  } catch (error) {
    throw unreachable(url, error);
  }
}

/** The service was not reached, or the connection broke. */
export function unreachable(url: string, cause: unknown): DemarcheError {
  return new DemarcheError("NETWORK", `The service at ${url} cannot be reached.`, { cause });
}

/** Reads an answer to its data. */
export async function read(response: Response): Promise<unknown> {
  const { status, url } = response;
  const retryAfterMs = readRetryAfter(response.headers.get("retry-after"));
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw unreachable(url, error);
  }
  const answer = parse(text);
  if (answer?.errors?.length) throw failureOf(answer.errors, { data: answer.data, status, retryAfterMs });
  if (response.ok && answer?.data != null) return answer.data;
  throw new DemarcheError("BAD_RESPONSE", `The answer of ${url} is no GraphQL (HTTP status ${status}).`, {
    status,
    retryAfterMs,
  });
}

function parse(text: string): { data?: unknown; errors?: readonly AnswerError[] } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The header holds seconds or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

/** Half of the wait is chance, so that clients who failed together do not come back together. */
export function backoff({ delayMs, delayMsMax }: Required<RetryOptions>, attempt: number): number {
  return Math.min(delayMs * 2 ** attempt, delayMsMax) * (0.5 + Math.random() / 2);
}

/** Waits, unless the signal is aborted, which rejects with its reason. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}
