import type { ReadRequest } from "./selection.js";

/** What a resolver may use: the store, and the end of the wish for an answer. */
export interface Context {
  readonly store: {
    /** One root field → a value whose keys are the response keys; absence is null. */
    read(request: ReadRequest, options: { readonly signal?: AbortSignal }): Promise<unknown>;
  };
  /** Aborted when the operation's time is up or its caller is gone. */
  readonly signal?: AbortSignal;
}
