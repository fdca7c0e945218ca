import { once } from "node:events";
import { PassThrough } from "node:stream";
import { buildSchema } from "graphql";
import { afterAll, beforeAll } from "vitest";
import { errorFormatter, stopping } from "../../src/graphql/errors.js";
import { buildHttp, type Caller, type HttpOptions, type HttpService } from "../../src/server/http.js";
import { openLog } from "../../src/server/log.js";

/** A schema whose fields do what HTTP has to bear: answer, echo, wait, and break. */
const schema = buildSchema(`
  type Query {
    hello: String!
    echo(text: String): String
    "Ends when its caller's signal is aborted, with the reason."
    untilAborted: String
    "Never ends, whatever the signal."
    forever: String
    "Waits for release()."
    held: String
    breaks: String
  }
  type Subscription {
    count(to: Int!): Int!
    "Long texts without an end."
    flood: String!
    "Waits for its caller's signal, and ends with the reason."
    signalled: String!
    broken: String!
  }
`);

export interface TinyContext {
  caller: Caller;
}

export interface TinyService {
  readonly http: HttpService;
  readonly port: number;
  readonly url: string;
  /** Everything logged, one entry a line. */
  readonly logged: () => Record<string, unknown>[];
  /** Lets every `held` field answer, those asked later too. */
  readonly release: () => void;
  /** Resolves once `held`, `untilAborted` or `forever` has been asked `times` times in all. */
  readonly asked: (times?: number) => Promise<void>;
  /** Reasons of the signals that were aborted while `untilAborted` waited. */
  readonly aborted: unknown[];
  /** How many texts of `flood` were taken from it, by all who asked. */
  readonly flooded: () => number;
}

/** Starts the HTTP service over the tiny schema on a free port. */
export async function startTiny(options: Partial<HttpOptions<TinyContext>> = {}): Promise<TinyService> {
  const lines: string[] = [];
  const sink = new PassThrough();
  sink.on("data", (chunk: Buffer) => lines.push(...chunk.toString().split("\n").filter(Boolean)));
  const aborted: unknown[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let count = 0;
  const waiting: { times: number; resolve: () => void }[] = [];
  const ask = () => {
    count += 1;
    for (const { times, resolve } of waiting) if (count >= times) resolve();
  };

  const root = {
    hello: () => "hello",
    echo: ({ text }: { text: string | null }) => text,
    untilAborted: (_args: unknown, { caller }: TinyContext) =>
      new Promise((_resolve, reject) => {
        caller.signal.addEventListener("abort", () => {
          aborted.push(caller.signal.reason);
          reject(caller.signal.reason);
        });
        ask();
      }),
    forever: () => {
      ask();
      return new Promise(() => undefined);
    },
    held: async () => {
      ask();
      await released;
      return "released";
    },
    breaks: () => {
      throw new Error("secret-of-the-house at /etc/place.js:1:1");
    },
  };
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = root[name as keyof typeof root] as (args: unknown, context: TinyContext) => unknown;
    field.resolve = (_source, args, context: TinyContext) => resolve(args, context);
  }

  let flooded = 0;
  const sources: Record<string, (args: never, context: TinyContext) => AsyncGenerator<unknown>> = {
    async *count({ to }: { to: number }) {
      for (let count = 1; count <= to; count += 1) yield { count };
    },
    async *flood(_args, { caller }) {
      while (!caller.signal.aborted) {
        flooded += 1;
        yield { flood: "x".repeat(100_000) };
      }
    },
    async *signalled(_args, { caller }) {
      ask();
      if (!caller.signal.aborted) await once(caller.signal, "abort");
      yield await Promise.reject(stopping({ extensions: { cursor: "here" } }));
    },
    async *broken() {
      yield await Promise.reject(new Error("secret-of-the-house at /etc/place.js:1:1"));
    },
  };
  for (const [name, field] of Object.entries(schema.getSubscriptionType()?.getFields() ?? {})) {
    field.subscribe = (_source, args, context: TinyContext) => sources[name]?.(args as never, context);
  }

  const http = await buildHttp<TinyContext>({
    graphql: (report) => ({ schema, formatError: errorFormatter(report) }),
    contextFor: (caller) => ({ caller }),
    checks: { database: async () => undefined },
    questions: [],
    log: openLog("info", sink),
    ...options,
  });
  const port = await http.listen({ port: 0, host: "127.0.0.1" });
  return {
    http,
    port,
    url: `http://127.0.0.1:${port}`,
    logged: () => lines.map((line) => JSON.parse(line)),
    release,
    asked: (times = 1) =>
      count >= times ? Promise.resolve() : new Promise((resolve) => waiting.push({ times, resolve })),
    aborted,
    flooded: () => flooded,
  };
}

/** The service before the tests of a file, stopped after them. */
export function tinyService(options: Partial<HttpOptions<TinyContext>> = {}): {
  readonly current: TinyService;
} {
  let service: TinyService | undefined;
  beforeAll(async () => {
    service = await startTiny(options);
  });
  afterAll(async () => {
    service?.release();
    await service?.http.stop();
  });
  return {
    get current() {
      if (service === undefined) throw new Error("the service has not been started");
      return service;
    },
  };
}
