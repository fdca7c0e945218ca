import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type BaseContext,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { operationUnresolved } from "../graphql/errors.js";
import type { DocumentRules } from "../graphql/prepare.js";
import type { Log } from "./log.js";

/** What the GraphQL side of the service brings along. */
export interface GraphQLSide<Context extends BaseContext> {
  readonly schema: GraphQLSchema;
  readonly formatError: NonNullable<ApolloServerOptions<Context>["formatError"]>;
  /** Further plugins, such as the limits on documents. */
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
  /** Limits of the parser, such as the number of tokens. */
  readonly parseOptions?: NonNullable<ApolloServerOptions<Context>["parseOptions"]>;
  /** The limits on documents, for operations that Apollo does not run. */
  readonly check?: DocumentRules["check"];
}

/** Codes of errors that say that the service cannot answer for the moment, whoever asks. */
const unavailable: ReadonlySet<unknown> = new Set(["DATABASE_UNAVAILABLE", "OVERLOADED", "TIMEOUT"]);
/** Of these, the ones that another attempt soon may mend. */
const retryable: ReadonlySet<unknown> = new Set(["DATABASE_UNAVAILABLE", "OVERLOADED"]);

/**
 * Apollo Server with everything off that reaches the network, guesses or tells too much. `drain` is called once when
 * the server stops; it must end when no request is under way any more.
 */
export function buildApollo<Context extends BaseContext>(
  side: GraphQLSide<Context>,
  log: Log,
  drain: () => Promise<void>,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema: side.schema,
    formatError: side.formatError,
    ...(side.parseOptions === undefined ? {} : { parseOptions: side.parseOptions }),
    // In production Apollo turns introspection off by itself, and the playground dies with it.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...(side.plugins ?? []),
      statusPlugin as ApolloServerPlugin<Context>,
      elsewherePlugin as ApolloServerPlugin<Context>,
      { serverWillStart: async () => ({ drainServer: drain }) },
    ],
  });
}

/**
 * Status codes of GraphQL over HTTP: a request error is 200 for application/json, whose readers look into the body,
 * and 400 for application/graphql-response+json. An operation of which nothing could be answered because of the
 * service is 503 or 500 for both: proxies and alarms look no further than the status.
 */
const statusPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.body.kind !== "single") return;
      const { data, errors = [] } = response.body.singleResult;
      if (errors.length === 0) return;
      const codes = errors.map((error: GraphQLFormattedError) => error.extensions?.code);
      const answered =
        data !== undefined && data !== null && Object.values(data).some((value) => value !== null);
      if (!answered && codes.some((code) => unavailable.has(code))) {
        response.http.status = 503;
        if (codes.some((code) => retryable.has(code))) response.http.headers.set("retry-after", "1");
      } else if (!answered && codes.includes("INTERNAL_SERVER_ERROR")) {
        response.http.status = 500;
      } else if (data === undefined && isRequestError(response.http.status)) {
        response.http.status = request.http?.headers.get("accept") === "application/json" ? 200 : 400;
      }
    },
  }),
};

/** A subscription that is run like a query would give one answer that means nothing. */
const elsewherePlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== "subscription") return;
      throw operationUnresolved(
        "A subscription is streamed: send it to /graphql/stream, and accept text/event-stream.",
      );
    },
  }),
};

/** Apollo gives 500 to whatever its hooks throw, and so to the limits; a status that an error chose itself stays. */
function isRequestError(status: number | undefined): boolean {
  return status === undefined || status === 400 || status === 500;
}
