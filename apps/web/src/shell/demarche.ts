import { createClient, type DemarcheError, type DocumentOf } from "@demarche/sdk";
import { QueryClient, queryOptions } from "@tanstack/react-query";

export const demarche = createClient({ url: "/graphql" });

/** The SDK tries again by itself, and knows when that is of use. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false } },
});

/** Variables without the dates: what the same record is asked for by, whatever the day. */
const subjectOf = (variables: unknown) => JSON.stringify({ ...(variables as object), asOf: undefined });

/** A page's question: what it asks, ready for the cache, and its address in the playground. */
export function ask<Result, Variables extends object>(
  document: DocumentOf<Result, Variables>,
  variables: Variables,
) {
  const text = document.toString();
  const options = queryOptions<Result, DemarcheError>({
    queryKey: [text, variables],
    queryFn: ({ signal }) =>
      demarche.query<Result, object>(document as DocumentOf<Result, object>, variables, { signal }),
    // Another day of the same record may stand in for it while the answer comes; another record may not.
    placeholderData: (data, before) =>
      before !== undefined &&
      before.queryKey[0] === text &&
      subjectOf(before.queryKey[1]) === subjectOf(variables)
        ? data
        : undefined,
  });
  return {
    options,
    /** Sends the question out, for whoever will read the answer. */
    begin: () => void queryClient.prefetchQuery(options),
    playground: `/graphiql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables, null, 2) })}`,
  };
}
