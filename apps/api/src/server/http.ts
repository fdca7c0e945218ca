import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes, randomUUID } from "node:crypto";
import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type ApolloServer, type BaseContext, HeaderMap } from "@apollo/server";
import {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from "fastify";
import { type Incident, timeout } from "../graphql/errors.js";
import { buildApollo, type GraphQLSide } from "./apollo.js";
import { CallerGone, readGraphQLBody } from "./body.js";
import { serveClient } from "./client.js";
import { isOfCallerWhoLeft, watchDeadline } from "./deadline.js";
import { type ExportingStore, serveExports } from "./exports.js";
import { type ReadinessChecks, serveHealth } from "./health.js";
import { Lifecycle } from "./lifecycle.js";
import { type HttpLimits, httpLimits } from "./limits.js";
import type { Log } from "./log.js";
import { hostOf, isLoopback } from "./loopback.js";
import { answerTypeFor, prefersPage } from "./media-type.js";
import { pageContentSecurityPolicy, playgroundLink } from "./page.js";
import { servePlayground } from "./playground.js";
import type { Question } from "./questions.js";
import { Refusal } from "./refusal.js";
import { serveStream } from "./stream.js";

/** What one request brings to the GraphQL side. */
export interface Caller {
  /** Aborted when the operation's time is up or the caller is gone. */
  readonly signal: AbortSignal;
  readonly requestId: string;
}

/** Everything the HTTP service is made of. */
export interface HttpOptions<Context extends BaseContext> {
  /** Builds the GraphQL side; what it reports goes to the log. */
  readonly graphql: (report: (incident: Incident) => void) => GraphQLSide<Context>;
  readonly contextFor: (caller: Caller) => Context;
  readonly checks: ReadinessChecks;
  readonly questions: readonly Question[];
  readonly log: Log;
  readonly limits?: Partial<HttpLimits>;
  /** What lists and bundles are read from; without it there are no addresses for them. */
  readonly exports?: ExportingStore;
  /** Whether requests must be addressed to this machine by name. */
  readonly loopbackOnly?: boolean;
}

/** The HTTP service. */
export interface HttpService {
  /**
   * Begins to listen and gives back the port.
   *
   * @throws Error of node:net, with `code` EADDRINUSE, EACCES or EADDRNOTAVAIL
   */
  listen(address: { port: number; host: string }): Promise<number>;
  /**
   * Turns readiness red, refuses further operations, lets those under way finish and closes; connections that are
   * still open after `stopTimeoutMs` are cut. Calling it again waits for the same end.
   */
  stop(): Promise<void>;
}

/** Headers of every answer. Nothing here is for a frame, a guess at a type, or another origin's page. */
const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

/** The log of the request under way: Apollo formats errors without saying whose they are. */
const requestLog = new AsyncLocalStorage<FastifyBaseLogger>();

function reportIncident(log: FastifyBaseLogger, { code, id, error }: Incident): void {
  if (code === "INTERNAL_SERVER_ERROR") log.error({ incident: id, err: error }, "defect");
  else if (!isOfCallerWhoLeft(error)) log.warn({ code, incident: id, err: error }, "not answered");
}

/** Puts the service together without listening. */
export async function buildHttp<Context extends BaseContext>(
  options: HttpOptions<Context>,
): Promise<HttpService> {
  const { log } = options;
  const limits: HttpLimits = { ...httpLimits, ...options.limits };
  const lifecycle = new Lifecycle();
  const server = openFastify(limits, log);
  const side = options.graphql((incident) => reportIncident(requestLog.getStore() ?? log, incident));
  const apollo = buildApollo(side, log, () => server.close());
  await apollo.start();

  server.addHook("onRequest", async (request, reply) => {
    reply.headers(everywhere).header("x-request-id", request.id);
    if (options.loopbackOnly) refuseOtherNames(request.headers.host);
  });
  server.addHook("onSend", async (_request, reply) => {
    if (lifecycle.stopping) reply.header("connection", "close");
  });
  server.addHook("onResponse", async (request, reply) => {
    if (!request.raw.complete) {
      const { socket } = request.raw;
      answeredEarly.add(socket);
      request.raw.once("end", () => answeredEarly.delete(socket));
    }
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "answered",
    );
  });
  server.setErrorHandler((error, request, reply) => refuse(asRefusal(error, request), request, reply));
  server.setNotFoundHandler((request, reply) =>
    refuse(
      new Refusal(
        "NOT_FOUND",
        "There is nothing at this address; the client is at /, the endpoint /graphql, the playground /graphiql.",
      ),
      request,
      reply,
    ),
  );

  serveGraphQL(server, apollo, options.contextFor, limits, lifecycle);
  serveStream(server, side, options.contextFor, limits, lifecycle);
  if (options.exports) serveExports(server, options.exports, side.schema, limits, lifecycle);
  serveHealth(server, options.checks, () => lifecycle.stopping);
  await servePlayground(server, options.questions);
  await serveClient(server);

  let stopped: Promise<void> | undefined;
  return {
    async listen({ port, host }) {
      await server.listen({ port, host });
      const address = server.server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    },
    stop() {
      stopped ??= stop(server, apollo, lifecycle, limits);
      return stopped;
    },
  };
}

function openFastify(limits: HttpLimits, log: Log): FastifyInstance {
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    requestIdHeader: false,
    genReqId: (raw) => acceptedRequestId(raw) ?? randomUUID(),
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    http: {
      maxHeaderSize: limits.headerBytesMax,
      headersTimeout: limits.headersTimeoutMs,
      connectionsCheckingInterval: limits.connectionsCheckingIntervalMs,
    },
    frameworkErrors: (error, request, reply) => refuse(asRefusal(error, request), request, reply),
    clientErrorHandler: answerBrokenRequest,
  });
  // The routes read their bodies themselves: Fastify closes the connection on a body that it refuses.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", (_request, _payload, done) => done(null));
  return server;
}

/**
 * A page of another site can have its own name lead to this machine (DNS rebinding) and is then of one origin with the
 * service; the Host header still has that name.
 *
 * @throws Refusal FORBIDDEN
 */
function refuseOtherNames(header: string | undefined): void {
  if (isLoopback(hostOf(header))) return;
  throw new Refusal(
    "FORBIDDEN",
    "An editable service answers only to the names of its own machine: address it as localhost or 127.0.0.1.",
  );
}

/** Another service's id of the request, when it is one that may stand in a log and a header. */
function acceptedRequestId(raw: { headers: IncomingMessage["headers"] }): string | undefined {
  const id = raw.headers["x-request-id"];
  return typeof id === "string" && /^[\w.:-]{1,64}$/u.test(id) ? id : undefined;
}

function serveGraphQL<Context extends BaseContext>(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  contextFor: (caller: Caller) => Context,
  limits: HttpLimits,
  lifecycle: Lifecycle,
): void {
  const url = "/graphql";
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header("cache-control", "no-store");
    if (lifecycle.stopping) {
      throw new Refusal("STOPPING", "The service is stopping; ask again in a moment.", {
        headers: { "retry-after": "1" },
      });
    }
    const accept = answerTypeFor(request.headers.accept);
    if (accept === undefined) {
      throw new Refusal(
        "NOT_ACCEPTABLE",
        "Answers are application/graphql-response+json or application/json; accept one of them.",
      );
    }
    const end = lifecycle.begin();
    const deadline = watchDeadline(reply.raw, limits);
    try {
      const body =
        request.method === "POST" ? await readGraphQLBody(request.raw, limits.bodyBytesMax) : undefined;
      const caller = { signal: deadline.signal, requestId: request.id };
      const answered = await Promise.race([
        requestLog.run(request.log, () =>
          apollo.executeHTTPGraphQLRequest({
            httpGraphQLRequest: {
              method: request.method,
              headers: headersFor(request, accept),
              search: searchOf(request.url),
              body,
            },
            context: async () => contextFor(caller),
          }),
        ),
        deadline.overdue,
      ]);
      if (answered === "overdue") {
        request.log.warn({ code: "TIMEOUT" }, "an operation did not heed its deadline");
        throw new Refusal("TIMEOUT", timeout().message);
      }
      // Incremental delivery is never asked for: the Accept header that Apollo sees is one of two.
      if (answered.body.kind !== "complete") throw new Error("The answer came in pieces.");
      reply.code(answered.status ?? 200).headers(Object.fromEntries(answered.headers));
      return await reply.send(answered.body.string);
    } finally {
      deadline.end();
      end();
    }
  };

  server.post(url, answer);
  server.get(url, { exposeHeadRoute: false }, (request, reply) => {
    reply.header("vary", "accept");
    if (!prefersPage(request.headers.accept)) return answer(request, reply);
    const playground = `/graphiql${searchOf(request.url)}`;
    return sendPage(reply.code(303).header("location", playground), playgroundLink(playground));
  });
  server.options(url, (_request, reply) => reply.code(204).header("allow", "GET, POST, OPTIONS").send());
  server.route({
    url,
    method: ["HEAD", "PUT", "PATCH", "DELETE"],
    handler: () => {
      throw new Refusal("METHOD_NOT_ALLOWED", "Send a POST, or a GET for a query.", {
        headers: { allow: "GET, POST, OPTIONS" },
      });
    },
  });
}

/** What Apollo looks at; Accept as this service has read it, so that both always agree on the answer's type. */
function headersFor(request: FastifyRequest, accept: string): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("accept", accept);
  return headers;
}

function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start === -1 ? "" : url.slice(start);
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header("content-security-policy", pageContentSecurityPolicy)
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(html);
}

function refuse(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const type = answerTypeFor(request.headers.accept) ?? "application/json";
  return reply
    .code(refusal.status)
    .headers({ "cache-control": "no-store", ...refusal.headers })
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify(refusal));
}

/** Errors of the framework become refusals; any other error is a defect, whose cause is in the log alone. */
function asRefusal(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof CallerGone) return new Refusal("BAD_REQUEST", error.message);
  const { statusCode = 500 } = error as Partial<FastifyError>;
  if (statusCode === 415)
    return new Refusal("UNSUPPORTED_MEDIA_TYPE", "The content-type header is not a media type.");
  // The file server's 403 tells of a path that leads out of its folder.
  if (statusCode === 403 || statusCode === 404)
    return new Refusal("NOT_FOUND", "There is nothing at this address.");
  if (statusCode >= 400 && statusCode < 500)
    return new Refusal("BAD_REQUEST", "The request is not valid HTTP.");
  const id = randomBytes(8).toString("hex");
  reportIncident(request.log, { code: "INTERNAL_SERVER_ERROR", id, error });
  return new Refusal(
    "INTERNAL_SERVER_ERROR",
    `The service has a defect and could not answer; report it with the incident ${id}.`,
    { extensions: { incident: id } },
  );
}

async function stop<Context extends BaseContext>(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  lifecycle: Lifecycle,
  limits: HttpLimits,
): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), limits.stopTimeoutMs);
  try {
    // The port stays open meanwhile: a balancer that asks for readiness must hear "no", not find nobody.
    await lifecycle.stop();
    await apollo.stop();
  } finally {
    clearTimeout(cut);
  }
}

/** Sockets on which a request was answered before its body had come in: a second answer would belong to nothing. */
const answeredEarly = new WeakSet<Socket>();

/** Answers what is no HTTP request, or comes too slowly, and closes the connection. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable || answeredEarly.has(socket)) {
    socket.destroy();
    return;
  }
  answeredEarly.add(socket);
  const refusal = brokenRequest(error);
  const body = JSON.stringify(refusal);
  const headers = {
    ...everywhere,
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "cache-control": "no-store",
    connection: "close",
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${head.join("")}\r\n${body}`);
  // Destroying at once would reset the connection and take the answer with it.
  setTimeout(() => socket.destroy(), 1_000).unref();
}

function brokenRequest(error: NodeJS.ErrnoException): Refusal {
  switch (error.code) {
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new Refusal("REQUEST_TIMEOUT", "The request did not come in within the time for it.");
    case "HPE_HEADER_OVERFLOW":
      return new Refusal(
        "HEADERS_TOO_LARGE",
        `The request line and the headers may hold ${httpLimits.headerBytesMax} bytes at most; send a long query by POST.`,
      );
    default:
      return new Refusal("BAD_REQUEST", "The request is not valid HTTP.");
  }
}
