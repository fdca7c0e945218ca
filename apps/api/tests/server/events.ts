import type { ExecutionResult } from "graphql";

/** One result of a stream, as its caller reads it. */
export type Told<Data> = Omit<ExecutionResult<Data>, "errors"> & {
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
};

/** Subscribes as a client of no library does, and gives the response as it is. */
export function openStream(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${origin}/graphql/stream`, {
    method: "POST",
    headers: { accept: "text/event-stream", "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
    ...init,
  });
}

/** The results of a stream, each when its event is whole, until `complete` or the end of the connection. */
export async function* resultsOf<Data>(response: Response): AsyncGenerator<Told<Data>> {
  if (!response.body) throw new Error("The answer has no body.");
  let text = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      if (event.startsWith("event: complete")) return;
      const data = /^event: next\ndata: (.*)$/u.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}

/** All results of a stream that ends. */
export async function allOf<Data>(response: Promise<Response>): Promise<Told<Data>[]> {
  const all: Told<Data>[] = [];
  for await (const result of resultsOf<Data>(await response)) all.push(result);
  return all;
}
