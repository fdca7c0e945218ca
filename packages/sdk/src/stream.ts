import { type AnswerError, DemarcheError, failureOf, isPassing } from "./error.js";
import { backoff, type Connection, type Operation, pause, post, read, unreachable } from "./request.js";

/** What the service sends as one event: an answer, or the end of the subscription. */
type StreamEvent = { data?: Record<string, unknown> | null; errors?: readonly AnswerError[] } | "complete";

/**
 * Reads a subscription, answer by answer (graphql-sse, distinct connections mode). A connection that is lost is opened
 * again; when the answers have a `cursor` and the operation takes `after`, it goes on after the last one.
 */
export async function* subscribe(
  connection: Connection,
  operation: Operation,
  signal?: AbortSignal,
): AsyncGenerator<Record<string, unknown>, void, undefined> {
  let after: unknown = operation.variables.after;
  for (let attempt = 0; ; attempt += 1) {
    let failure: unknown;
    try {
      const variables = after == null ? operation.variables : { ...operation.variables, after };
      for await (const event of events(connection, { ...operation, variables }, signal)) {
        if (event === "complete") return;
        if (event.errors?.length) {
          after = event.errors[0]?.extensions?.cursor ?? after;
          throw failureOf(event.errors, { data: event.data });
        }
        if (event.data == null) continue;
        attempt = 0;
        after = cursorOf(event.data) ?? after;
        yield event.data;
      }
      failure = unreachable(connection.url, undefined);
    } catch (error) {
      failure = error;
    }
    signal?.throwIfAborted();
    if (connection.retry.retries === 0 || !(failure instanceof DemarcheError && isPassing(failure)))
      throw failure;
    await pause(Math.max(failure.retryAfterMs ?? 0, backoff(connection.retry, attempt)), signal);
  }
}

/** A subscription has one field at its root. */
function cursorOf(data: Record<string, unknown>): unknown {
  return (Object.values(data)[0] as { cursor?: unknown } | null)?.cursor;
}

async function* events(
  connection: Connection,
  operation: Operation,
  signal?: AbortSignal,
): AsyncGenerator<StreamEvent, void, undefined> {
  const { url, timeoutMs } = connection;
  const ended = new AbortController();
  const either = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal]);
  // The service writes something every few seconds; whoever hears nothing for long hears a dead connection.
  let silence = setTimeout(() => ended.abort(), timeoutMs);
  try {
    const response = await post(connection, "/stream", operation, "text/event-stream", either);
    if (!response.ok || response.body === null) await read(response);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw unreachable(url, error);
      });
      if (done) return;
      clearTimeout(silence);
      silence = setTimeout(() => ended.abort(), timeoutMs);
      const blocks = (text + decoder.decode(value, { stream: true })).split("\n\n");
      text = blocks.pop() as string;
      for (const block of blocks) {
        const fields = new Map(
          block.split("\n").map((line) => [line.split(":", 1)[0], line.slice(line.indexOf(":") + 1).trim()]),
        );
        if (fields.get("event") === "complete") yield "complete";
        if (fields.get("event") === "next") yield JSON.parse(fields.get("data") ?? "");
      }
    }
  } finally {
    clearTimeout(silence);
    ended.abort();
  }
}
