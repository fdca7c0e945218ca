import { type DocumentNode, Kind, parse, validate } from "graphql";
import { checkOperation, parseOptions } from "../../src/graphql/limits.js";
import { schema } from "./capture.js";

/** What a caller is told of a request that is not answered. */
export interface Told {
  readonly message: string;
  readonly [extension: string]: unknown;
}

/** Parses, validates and checks a document as the service does; gives back the refusal, if there is one. */
export function refusalOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Told | undefined {
  const document = parse(query, parseOptions);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join("\n"));
  return refusalOfDocument(document, variables);
}

/** Checks the first operation of a document that nobody has validated. */
export function refusalOfDocument(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
): Told | undefined {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The document has no operation.");
  try {
    checkOperation(schema, document, operation, variables);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    return { message, ...extensions };
  }
  return undefined;
}
