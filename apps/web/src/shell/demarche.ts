import { keepPreviousData, QueryClient, queryOptions } from "@tanstack/react-query";
import type { TypedDocumentString } from "../_generated/graphql.js";

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: 1, refetchOnWindowFocus: false } },
});

async function post<D, V>(document: TypedDocumentString<D, V>, variables: V, signal: AbortSignal): Promise<D> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: String(document), variables }),
    signal,
  });
  const answer = await response.json();
  if (answer.errors) throw Object.assign(new Error(answer.errors[0].message), answer.errors[0].extensions);
  return answer.data;
}

/** A page's question: what it asks, ready for the cache, and its address in the playground. */
export function ask<D, V>(document: TypedDocumentString<D, V>, variables: V) {
  return {
    options: queryOptions({
      queryKey: [String(document), variables],
      queryFn: ({ signal }) => post(document, variables, signal),
      placeholderData: keepPreviousData,
    }),
    playground: `/graphiql?${new URLSearchParams({ query: String(document).trim(), variables: JSON.stringify(variables, null, 2) })}`,
  };
}
