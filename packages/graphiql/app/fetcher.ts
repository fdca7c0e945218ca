import type { GraphiQLProps } from "graphiql";
import { endpointAddress } from "./addresses.js";

/**
 * Sends an operation to the endpoint of this origin. What goes wrong on the way becomes an answer with one error in
 * words: an exception would be shown with its stack.
 */
export const fetcher: GraphiQLProps["fetcher"] = async (operation, options) => {
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
};

function failure(message: string) {
  return { errors: [{ message }] };
}
