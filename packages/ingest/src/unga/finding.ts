import { findingsWith } from "../rows/finding.js";

/** A finding, with the sentence that goes with its code. */
export const finding = findingsWith({
  "unga.code-missing": "The state has no code; it is known by its name.",
  "unga.code-na": "NA is the code of Namibia, and no missing value.",
  "unga.code-retired": "The code has been withdrawn from ISO 3166-1 and is not recorded.",
  "unga.code-unknown": "The code is none of ISO 3166-1 and is not recorded.",
  "unga.name-of-several":
    "The data set keeps the votes of several states under this name; they are recorded under the name as it stands.",
  "unga.date-missing": "The roll call has no date.",
  "unga.date-unreadable": "The date is no day; the roll call is recorded without one.",
  "unga.date-not-sitting-day":
    "The day is not the day of the sitting; the month is recorded, as an approximate date.",
  "unga.date-out-of-order": "The roll call before it in the file has a later date.",
  "unga.unres-missing": "The roll call names no resolution.",
  "unga.unres-repeated": "An earlier roll call is on the same resolution.",
  "unga.short-missing": "The roll call has no short title.",
  "unga.descr-missing": "The roll call has no description.",
  "unga.without-votes": "No ballot of the roll call was read.",
});
