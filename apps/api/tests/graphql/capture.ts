import type { ReadRequest } from "@demarche/store";
import { execute, type GraphQLFormattedError, parse, validate } from "graphql";
import { buildSchema } from "../../src/graphql/schema.js";

export const schema = buildSchema();

/**
 * Executes a document and gives back the read requests that its root fields made, in order. Nothing is read: every
 * root answers null, and the errors of roots that cannot be null are dropped.
 */
export async function requestsOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<ReadRequest[]> {
  const requests: ReadRequest[] = [];
  await run(query, variables, (request) => {
    requests.push(request);
    return null;
  });
  return requests;
}

/** Executes a document whose root fields are answered by a function of their read requests. */
export async function run(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  answer: (request: ReadRequest) => unknown,
): Promise<{ readonly data: unknown; readonly errors: readonly GraphQLFormattedError[] }> {
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join("\n"));
  const result = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: { store: { read: async (request: ReadRequest) => answer(request) } },
  });
  // Results have no prototype; comparing them with literals should not have to care.
  return {
    data: structuredClone(result.data),
    errors: (result.errors ?? []).map((error) => error.toJSON()),
  };
}
