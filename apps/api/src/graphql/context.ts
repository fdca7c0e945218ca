import type { RecordingStore } from "@demarche/ingest";
import type { Store } from "@demarche/store";

/** What a resolver may use: the store, and the end of the wish for an answer. */
export interface Context {
  readonly store: Pick<Store, "read">;
  /** Where mutations record; absent on a process that is not editable. */
  readonly recorder?: RecordingStore;
  /** Aborted when the operation's time is up or its caller is gone. */
  readonly signal?: AbortSignal;
}
