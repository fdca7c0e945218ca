import type { ReadRequest } from "@demarche/store";
import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "./context.js";
import { badUserInput, databaseUnavailable, type ErrorDetails, overloaded, timeout } from "./errors.js";
import { selection } from "./selection.js";

/**
 * Answers a root field: one read of the store for everything that is asked below it. The fields below find their
 * values in what it gives back.
 * @throws GraphQLError for what the caller must change, and for what the database kept us from answering
 */
export const read = (context: Context, info: GraphQLResolveInfo): Promise<unknown> =>
  answer(context, selection(info));

/**
 * Reads what a request asks of the store.
 * @throws GraphQLError as `read` does
 */
export async function answer(context: Context, request: ReadRequest): Promise<unknown> {
  try {
    return await context.store.read(request, context.signal === undefined ? {} : { signal: context.signal });
  } catch (error) {
    throw requestErrorOf(error);
  }
}

const byCode: Readonly<Record<string, (error: StoreFault) => Error>> = {
  BAD_USER_INPUT: (error) => badUserInput(error.message, { ...caused(error), ...argumentOf(error) }),
  TIMEOUT: (error) => timeout(caused(error)),
  OVERLOADED: (error) => overloaded(caused(error)),
  DATABASE_UNAVAILABLE: (error) => databaseUnavailable(caused(error)),
};

interface StoreFault extends Error {
  readonly code: string;
  readonly argument?: unknown;
}

/** The store's own errors say by their names that their codes are no SQLSTATE and no errno. */
function isStoreFault(error: unknown): error is StoreFault {
  return error instanceof Error && (error.name === "ReadError" || error.name === "StoreError");
}

function requestErrorOf(error: unknown): unknown {
  if (!isStoreFault(error)) return error;
  return byCode[error.code]?.(error) ?? error;
}

const caused = (cause: Error): ErrorDetails => ({ cause });

function argumentOf({ argument }: StoreFault): ErrorDetails {
  return typeof argument === "string" ? { extensions: { argument } } : {};
}
