import type { RecordingStore } from "@demarche/ingest";
import type { Store } from "@demarche/store";

/** What mutations may do. */
export type Recorder = RecordingStore & Pick<Store, "judgeIdentity" | "undoJudgement">;

/** What a resolver may use: the store, and the end of the wish for an answer. */
export interface Context {
  readonly store: Pick<Store, "read" | "onRecorded">;
  /** Where mutations record; absent on a process that is not editable. */
  readonly recorder?: Recorder;
  /** Aborted when the operation's time is up or its caller is gone. */
  readonly signal?: AbortSignal;
}
