import { embed, type Field, instant } from "./model.js";

/** The period in which this database held a row; `until` is null while it does. */
export const recordedPeriod: Field = embed("RecordedPeriod", {
  from: instant((row) => row.named("recordedFrom")),
  until: instant((row) => (row.has("recordedUntil") ? row.named("recordedUntil") : "null::timestamptz")),
});
