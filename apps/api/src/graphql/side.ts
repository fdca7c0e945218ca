import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Context } from "./context.js";
import { errorFormatter, type Incident } from "./errors.js";
import { checkOperation, documentLimitsPlugin, parseOptions } from "./limits.js";
import { buildSchema } from "./schema.js";

/** What the server needs to know of the graph. */
export interface GraphSide {
  readonly schema: GraphQLSchema;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly plugins: readonly ApolloServerPlugin<Context>[];
  readonly parseOptions: { readonly maxTokens: number };
  readonly check: typeof checkOperation;
}

/**
 * Brings together the schema, the limits on documents and the masking of errors.
 * @param report is told of every defect and of every failure of the database, for the log
 */
export function buildGraphSide(report: (incident: Incident) => void): GraphSide {
  return {
    schema: buildSchema(),
    formatError: errorFormatter(report),
    plugins: [documentLimitsPlugin()],
    parseOptions,
    check: checkOperation,
  };
}
