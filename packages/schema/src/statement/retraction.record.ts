import { listEntriesMax, sentenceLengthMax } from "../limit/limit.js";
import { key, lists, type OutOf, object, optional, reference, text } from "../record/shape.js";
import { words } from "../source/words.record.js";
import { locator } from "./statement.record.js";

/** That a statement is taken back without anything in its place; it is recorded as a statement that RETRACTS it. */
export const retraction = object("Retraction", "That a statement is taken back, and why.", {
  key: optional(key("The key of the retracting statement, such as rt-01.")),
  statement: reference("The statement that is taken back.", "Statement"),
  reason: text("Why it is taken back, as one sentence of one's own.", sentenceLengthMax),
  source: optional(
    reference(
      "The source that shows it; left out when it is the statement's own source, read again.",
      "Source",
    ),
  ),
  words: lists("The words of the source that show it.", words, listEntriesMax),
  locator,
});
export type RetractionRecord = OutOf<typeof retraction>;
