import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type ParseOptions,
  parse,
  validate,
} from "graphql";
import { operationUnresolved, withCode } from "./errors.js";
import type { checkOperation } from "./limits.js";

/** What decides whether a document may be run. */
export interface DocumentRules {
  readonly schema: GraphQLSchema;
  readonly parseOptions?: ParseOptions | undefined;
  /** Holds an operation to the limits; it throws when it asks for too much. */
  readonly check?: typeof checkOperation | undefined;
}

/**
 * Makes a subscription ready to be run: parsed, validated, held to the limits. Apollo Server does the same for queries,
 * and has no door to it for others.
 *
 * @throws readonly GraphQLError[] with codes, when it may not be run
 */
export function prepareSubscription(
  { schema, parseOptions, check }: DocumentRules,
  {
    query,
    operationName,
    variables,
  }: { query: string; operationName?: string | undefined; variables?: Record<string, unknown> | undefined },
): Omit<ExecutionArgs, "contextValue"> {
  let document: DocumentNode;
  try {
    document = parse(query, parseOptions);
  } catch (error) {
    throw [withCode("GRAPHQL_PARSE_FAILED", error as GraphQLError)];
  }
  const faults = validate(schema, document, undefined, { hideSuggestions: true });
  if (faults.length > 0) throw faults.map((fault) => withCode("GRAPHQL_VALIDATION_FAILED", fault));
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw [
      operationUnresolved(
        "The document holds no operation of that name, or several; say which by operationName.",
      ),
    ];
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    throw [operationUnresolved("Only subscriptions are streamed; send a query to /graphql.")];
  }
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (errors) throw errors.map((error) => withCode("BAD_USER_INPUT", error));
  try {
    check?.(schema, document, operation, variables ?? {});
  } catch (error) {
    throw [error];
  }
  return { schema, document, operationName, variableValues: variables };
}
