import type { IncomingMessage } from "node:http";
import { readContentType } from "./media-type.js";
import { Refusal } from "./refusal.js";

/** The caller went away before its request was whole: nobody reads an answer. */
export class CallerGone extends Error {
  override readonly name = "CallerGone";
}

/** What a GraphQL POST may carry. Keys beside these are left out. */
export interface GraphQLBody {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/**
 * Reads the body of a GraphQL POST: a JSON object in strict UTF-8 with a non-empty `query`, at most `bytesMax` long.
 * What is refused is still read to its end and thrown away, by node:http when nobody has read of it, and because the
 * stream goes on flowing when somebody has: closing the connection at once would reset it, and the caller would lose
 * the answer that tells why.
 *
 * @throws Refusal UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, BAD_REQUEST
 * @throws CallerGone when the connection ends before the body does
 */
export async function readGraphQLBody(request: IncomingMessage, bytesMax: number): Promise<GraphQLBody> {
  refuseOtherMedia(request);
  return asGraphQLBody(parseJson(decode(await readBytes(request, bytesMax))));
}

/**
 * Reads the same off the query of an address, where a GET has it.
 *
 * @throws Refusal BAD_REQUEST
 */
export function readGraphQLSearch(search: string): GraphQLBody {
  const given = new URLSearchParams(search);
  const { variables, extensions, ...rest } = Object.fromEntries(given);
  return asGraphQLBody({
    ...rest,
    ...(variables === undefined ? {} : { variables: parseJson(variables) }),
    ...(extensions === undefined ? {} : { extensions: parseJson(extensions) }),
  });
}

function refuseOtherMedia(request: IncomingMessage): void {
  const { "content-type": contentType, "content-encoding": encoding } = request.headers;
  const media = readContentType(contentType);
  if (media?.type !== "application/json") {
    throw new Refusal(
      "UNSUPPORTED_MEDIA_TYPE",
      `A GraphQL POST is JSON: send content-type: application/json${contentType === undefined ? "" : `, not ${contentType}`}.`,
      { headers: { "accept-post": "application/json" } },
    );
  }
  if (media.charset !== undefined && media.charset !== "utf-8" && media.charset !== "utf8") {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", `The body must be UTF-8, not ${media.charset}.`);
  }
  if (encoding !== undefined) {
    throw new Refusal(
      "UNSUPPORTED_MEDIA_TYPE",
      `Send the body as it is, without content-encoding: ${encoding}.`,
      {
        headers: { "accept-encoding": "identity" },
      },
    );
  }
}

function readBytes(request: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const tooLarge = () =>
    new Refusal(
      "PAYLOAD_TOO_LARGE",
      `The body may hold ${bytesMax} bytes at most; ask for less in one request.`,
    );
  if (Number(request.headers["content-length"]) > bytesMax) return Promise.reject(tooLarge());

  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (act: () => void) => {
      request.off("data", take).off("end", end).off("close", gone).off("error", gone);
      act();
    };
    const take = (chunk: Buffer) => {
      length += chunk.length;
      if (length > bytesMax) settle(() => reject(tooLarge()));
      else chunks.push(chunk);
    };
    const end = () => settle(() => resolve(Buffer.concat(chunks, length)));
    const gone = () => settle(() => reject(new CallerGone("The connection ended before the request did.")));
    request.on("data", take).on("end", end).on("close", gone).on("error", gone);
  });
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("UNSUPPORTED_MEDIA_TYPE", "The body is not valid UTF-8.");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("BAD_REQUEST", "The body is not valid JSON.");
  }
}

function asGraphQLBody(value: unknown): GraphQLBody {
  if (Array.isArray(value)) {
    throw new Refusal("BAD_REQUEST", "One request holds one operation: send an object, not a list of them.");
  }
  if (typeof value !== "object" || value === null) {
    throw new Refusal("BAD_REQUEST", 'The body must be a JSON object such as {"query": "{ __typename }"}.');
  }
  const body = value as Record<string, unknown>;
  const { query } = body;
  if (typeof query !== "string" || query.trim() === "") {
    throw new Refusal("BAD_REQUEST", "The body needs a `query`: a string that holds a GraphQL document.");
  }
  refuseOtherThan("variables", body.variables, isObject, "an object");
  refuseOtherThan("extensions", body.extensions, isObject, "an object");
  refuseOtherThan("operationName", body.operationName, (name) => typeof name === "string", "a string");
  // A key that is there without a value is another thing to Apollo than a key that is not there.
  const { variables, operationName, extensions } = body;
  return {
    query,
    ...(variables === undefined ? {} : { variables }),
    ...(operationName === undefined ? {} : { operationName }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

function refuseOtherThan(key: string, value: unknown, fits: (value: unknown) => boolean, what: string): void {
  if (value === undefined || value === null || fits(value)) return;
  throw new Refusal("BAD_REQUEST", `\`${key}\` must be ${what} or null.`);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && !Array.isArray(value);
}
