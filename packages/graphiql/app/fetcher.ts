import type { GraphiQLProps } from "graphiql";
import { getOperationAST } from "graphql";
import { createClient, type RequestParams } from "graphql-sse";
import { endpointAddress, streamAddress } from "./addresses.js";

type Fetcher = GraphiQLProps["fetcher"];

/** Sends an operation to this origin: a subscription to its stream, any other to its endpoint. */
export const fetcher: Fetcher = (operation, options) => {
  const asked = options?.documentAST && getOperationAST(options.documentAST, operation.operationName);
  return asked?.operation === "subscription" ? follow(operation) : ask(operation, options);
};

const stream = createClient({
  url: streamAddress,
  credentials: "omit",
  // A stream that is opened again by itself would tell no event of the time between.
  retryAttempts: 0,
});

/** The results of a subscription, until the reader stops it or the service does. */
async function* follow(operation: Parameters<Fetcher>[0]) {
  try {
    yield* stream.iterate(operation as RequestParams);
  } catch {
    yield failure(`${streamAddress} was broken off. Subscribe again, after the last cursor.`);
  }
}

/**
 * What goes wrong on the way becomes an answer with one error in words: an exception would be shown with its stack.
 */
async function ask(operation: Parameters<Fetcher>[0], options: Parameters<Fetcher>[1]) {
  let response: Response;
  try {
    response = await fetch(endpointAddress, {
      method: "POST",
      // Cookies of localhost are shared by all its ports. None of them is meant for this service.
      credentials: "omit",
      headers: {
        accept: "application/graphql-response+json, application/json;q=0.9",
        "content-type": "application/json",
        ...options?.headers,
      },
      body: JSON.stringify(operation),
    });
  } catch {
    return failure(`${endpointAddress} does not answer. Is the service running?`);
  }
  try {
    return await response.json();
  } catch {
    return failure(`${endpointAddress} answered ${response.status} ${response.statusText}`.trimEnd());
  }
}

function failure(message: string) {
  return { errors: [{ message }] };
}
