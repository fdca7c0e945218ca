import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { BaseContext } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ExecutionArgs, type ExecutionResult, GraphQLError, subscribe } from "graphql";
import { createHandler, type OperationContext } from "graphql-sse";
import { prepareSubscription } from "../graphql/prepare.js";
import type { GraphQLSide } from "./apollo.js";
import { readGraphQLBody, readGraphQLSearch } from "./body.js";
import type { Caller } from "./http.js";
import type { Lifecycle } from "./lifecycle.js";
import type { HttpLimits } from "./limits.js";
import { negotiate } from "./media-type.js";
import { Refusal } from "./refusal.js";

const url = "/graphql/stream";
const eventStream = "text/event-stream";

/** What an operation that is streamed needs beside its document. */
interface Stream<Context> {
  readonly context: Context;
  /** Ends the connection of a caller who takes nothing; it resumes by its cursor. */
  readonly cut: () => void;
  readonly pace: Pace;
}

/**
 * Streams subscriptions as server-sent events, one stream for one operation (graphql-sse, "distinct connections mode").
 * What is wrong with an operation is told as an event of its stream; what HTTP refuses is refused as everywhere.
 */
export function serveStream<Context extends BaseContext>(
  server: FastifyInstance,
  side: GraphQLSide<Context>,
  contextFor: (caller: Caller) => Context,
  limits: HttpLimits,
  lifecycle: Lifecycle,
): void {
  /** Errors as the caller may see them; in their place they are written as JSON like any other. */
  const masked = (result: ExecutionResult) => ({
    ...result,
    ...(result.errors
      ? { errors: result.errors.map((error) => side.formatError(error.toJSON(), error) as GraphQLError) }
      : {}),
  });
  const handle = createHandler<undefined, Stream<Context>, Context & OperationContext>({
    authenticate: () => null,
    // `onSubscribe` has validated already.
    validate: () => [],
    context: ({ context }) => context.context as Context & OperationContext,
    onSubscribe: ({ context }, { query, operationName, variables }) => {
      try {
        const prepared = prepareSubscription(side, {
          query,
          operationName: operationName ?? undefined,
          variables: variables ?? undefined,
        });
        return { ...prepared, contextValue: context.context as Context & OperationContext };
      } catch (errors) {
        return single({ errors: errors as GraphQLError[] });
      }
    },
    subscribe: endingInWords,
    onNext: async (_context, { context }, result) => {
      await context.pace.room(limits.streamStalledMs, context.cut);
      return masked(result as ExecutionResult);
    },
  });

  let open = 0;
  const stream = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header("cache-control", "no-store");
    if (lifecycle.stopping) {
      throw new Refusal("STOPPING", "The service is stopping; subscribe again in a moment.", {
        headers: { "retry-after": "1" },
      });
    }
    if (negotiate(request.headers.accept, [eventStream]) === undefined) {
      throw new Refusal("NOT_ACCEPTABLE", `Subscriptions are streamed as ${eventStream}; accept it.`);
    }
    if (open >= limits.streamsMax) {
      throw new Refusal("OVERLOADED", `There are ${open} streams, and no more can be opened at present.`, {
        headers: { "retry-after": "10" },
      });
    }
    open += 1;
    const end = lifecycle.begin();
    const caller = new AbortController();
    const pace = new Pace();
    const leave = () => {
      caller.abort();
      pace.makeRoom();
    };
    const unlisten = lifecycle.onStop(leave);
    reply.raw.once("close", leave);
    try {
      const body =
        request.method === "POST"
          ? await readGraphQLBody(request.raw, limits.bodyBytesMax)
          : readGraphQLSearch(new URL(request.url, "http://service").search);
      const [events, { headers }] = await handle({
        method: "POST",
        url,
        headers: { get: (name) => ({ accept: eventStream, "content-type": "application/json" })[name] },
        body: { ...body },
        raw: undefined,
        context: {
          context: contextFor({ signal: caller.signal, requestId: request.id }),
          cut: () => {
            request.log.info("a subscriber took nothing and was cut");
            reply.raw.destroy();
          },
          pace,
        },
      });
      if (events === null || typeof events === "string") throw new Error("The stream was not opened.");
      reply.headers({ ...headers, "cache-control": "no-store", "x-accel-buffering": "no" });
      // One event at a time: what the caller has not taken waits where it comes from.
      void reply.send(Readable.from(pace.of(events), { highWaterMark: 1 }));
      await finished(reply.raw).catch(() => undefined);
      return reply;
    } finally {
      unlisten();
      leave();
      open -= 1;
      end();
    }
  };

  server.post(url, stream);
  server.get(url, { exposeHeadRoute: false }, stream);
  server.options(url, (_request, reply) => reply.code(204).header("allow", "GET, POST, OPTIONS").send());
  server.route({
    url,
    method: ["HEAD", "PUT", "PATCH", "DELETE"],
    handler: () => {
      throw new Refusal("METHOD_NOT_ALLOWED", "Send a POST, or a GET.", {
        headers: { allow: "GET, POST, OPTIONS" },
      });
    },
  });
}

/** An error that ends a subscription is its last result: thrown, it would only break the connection. */
async function* endingInWords(args: ExecutionArgs): AsyncGenerator<ExecutionResult> {
  const result = await subscribe(args);
  if (!(Symbol.asyncIterator in result)) {
    yield result;
    return;
  }
  try {
    yield* result;
  } catch (error) {
    yield {
      errors: [
        error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error }),
      ],
    };
  }
}

async function* single(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/**
 * Lets an event be made when the one before it has been taken. graphql-sse keeps whatever it is given, so that this is
 * what keeps a slow caller from filling the memory.
 */
class Pace {
  #free = 1;
  #wake: (() => void) | undefined;

  /** The same events; each that the caller takes makes room for another. */
  async *of(events: AsyncGenerator<string>): AsyncGenerator<string> {
    for await (const event of events) {
      yield event;
      this.makeRoom();
    }
  }

  makeRoom(): void {
    this.#free += 1;
    this.#wake?.();
  }

  /** Waits for room; calls `stalled` when there is none for so long. */
  async room(stalledMs: number, stalled: () => void): Promise<void> {
    if (this.#free === 0) {
      const timer = setTimeout(stalled, stalledMs);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      clearTimeout(timer);
    }
    this.#free -= 1;
  }
}
