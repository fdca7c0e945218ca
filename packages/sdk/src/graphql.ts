import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./_generated/introspection.js";

const withTypes = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string; LanguageTag: string; URL: string };
}>();

/** The texts that a document is made of, its own and its fragments', each once. */
const textsOf = new WeakMap<object, ReadonlySet<string>>();

/**
 * Writes a document whose answer and variables are typed by the text itself, and which a client of this package can
 * send. Fragments made by it are given as a list.
 */
export const graphql = Object.assign((text: string, fragments: readonly object[] = []) => {
  const document = withTypes(text, fragments as []) as object;
  const texts = new Set([text, ...fragments.flatMap((fragment) => [...(textsOf.get(fragment) ?? [])])]);
  textsOf.set(document, texts);
  return Object.defineProperty(document, "toString", { value: () => [...texts].join("\n") });
}, withTypes) as unknown as typeof withTypes;

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
