import type { FastifyInstance } from "fastify";

/** What readiness asks. A check throws when it is not well; the message of its error is for people. */
export interface ReadinessChecks {
  readonly [name: string]: () => Promise<void>;
}

/** A database that does not answer a check within this time is taken for one that does not answer, in milliseconds. */
const checkTimeoutMs = 2_000;

/**
 * `/healthz` says that the process lives. `/readyz` says whether it should be sent requests: every check passes and
 * the service is not stopping; 200 or 503, with each check by name. Neither says why, which belongs to the log.
 */
export function serveHealth(
  fastify: FastifyInstance,
  checks: ReadinessChecks,
  stopping: () => boolean,
): void {
  fastify.get("/healthz", (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "alive" }),
  );

  fastify.get("/readyz", async (request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within(checkTimeoutMs, check());
          return [name, "ok"] as const;
        } catch (error) {
          request.log.warn({ check: name, err: error }, "a readiness check failed");
          return [name, "failed"] as const;
        }
      }),
    );
    const report = { ...Object.fromEntries(results), stopping: stopping() };
    const ready = !report.stopping && results.every(([, result]) => result === "ok");
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: ready ? "ready" : "not ready", checks: report });
  });
}

async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
