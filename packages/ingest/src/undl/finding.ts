import { findingsWith } from "../rows/finding.js";

/** A finding, with the sentence that goes with its code. */
export const finding = findingsWith({
  "undl.code-missing": "The state has no code; it is known by its name.",
  "undl.code-not-iso": "The code is none of ISO 3166-1 and is not recorded.",
  "undl.date-missing": "The roll call has no date.",
  "undl.date-unreadable": "The date is no day; the roll call is recorded without one.",
  "undl.title-missing": "The roll call has no title.",
  "undl.title-cut": "The title is longer than a title may be; it is cut.",
});
