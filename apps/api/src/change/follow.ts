import { setTimeout } from "node:timers/promises";
import { pageSizeDefault } from "@demarche/schema";
import type { Want } from "@demarche/store";
import { GraphQLError, type GraphQLResolveInfo } from "graphql";
import type { Context } from "../graphql/context.js";
import { stopping } from "../graphql/errors.js";
import { readRequest } from "../graphql/read.js";
import { selection } from "../graphql/selection.js";
import type { FollowChangesArgs } from "./change.inputs.js";

/** As many changes are read by one statement, so that a subscriber who comes back after long is soon at the end. */
export const batch = pageSizeDefault.value;

/** What the database refuses for the moment is asked for again after so long. */
const retryMs = 1_000;
const forTheMoment: ReadonlySet<unknown> = new Set(["OVERLOADED", "DATABASE_UNAVAILABLE"]);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const leaf = (field: string): Want => ({ key: field, field, args: {}, want: [] });

/**
 * The changes after a cursor, and then those that are recorded while the subscriber listens. The store says that there
 * is news and not which: what comes next is always read off the log, so that nothing is missed or told twice. It ends
 * with the context's signal.
 *
 * @throws GraphQLError STOPPING with the cursor to go on from; BAD_USER_INPUT and others when the log cannot be read
 */
export async function* follow(
  context: Context,
  { after, filter }: FollowChangesArgs,
  info: GraphQLResolveInfo,
): AsyncGenerator<Record<string, unknown>> {
  const { store, signal } = context;
  const request = selection(info);
  let cursor = after ?? undefined;
  let news = true;
  let wake = () => {};
  const end = store.onRecorded(() => {
    news = true;
    wake();
  });
  const ended = () => wake();
  signal?.addEventListener("abort", ended);

  const next = (): Promise<Page> =>
    readRequest(context, {
      ...request,
      args: { ...request.args, first: batch, ...(cursor === undefined ? {} : { after: cursor }) },
      want: [
        { ...leaf("edges"), want: [leaf("cursor"), { ...leaf("node"), want: request.want }] },
        { ...leaf("pageInfo"), want: [leaf("hasNextPage")] },
      ],
    }) as Promise<Page>;

  try {
    if (cursor === undefined) cursor = await patiently(context, () => endOfLog(context));
    while (!signal?.aborted) {
      news = false;
      // Where nothing passes the filter the stream moves on all the same, and need not read the same part again.
      const reached = filter ? await patiently(context, () => endOfLog(context)) : undefined;
      const page = await patiently(context, next);
      for (const { cursor: place, node } of page?.edges ?? []) {
        if (signal?.aborted) break;
        yield node;
        cursor = place;
      }
      if (page?.edges.length === 0) cursor = reached ?? cursor;
      if (page?.pageInfo.hasNextPage) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (news || signal?.aborted) resolve();
      });
    }
    throw stopping(cursor === undefined ? {} : { extensions: { cursor } });
  } finally {
    end();
    signal?.removeEventListener("abort", ended);
  }
}

/** The cursor of the last change; undefined when nothing was ever recorded. */
async function endOfLog(context: Context): Promise<string | undefined> {
  const page = (await readRequest(context, {
    ...leaf("changes"),
    args: { last: 1 },
    want: [{ ...leaf("pageInfo"), want: [leaf("endCursor")] }],
  })) as { readonly pageInfo: { readonly endCursor: string | null } };
  return page.pageInfo.endCursor ?? undefined;
}

/** Reads, again and again while the database is away or busy; undefined when the subscriber's signal ends it. */
async function patiently<Answer>(
  { signal }: Context,
  read: () => Promise<Answer>,
): Promise<Answer | undefined> {
  while (!signal?.aborted) {
    try {
      return await read();
    } catch (error) {
      if (signal?.aborted) break;
      if (!(error instanceof GraphQLError) || !forTheMoment.has(error.extensions["code"])) throw error;
      await setTimeout(retryMs, undefined, signal ? { signal } : {}).catch(() => undefined);
    }
  }
  return undefined;
}
