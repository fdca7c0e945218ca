import { edtfLengthMax, sentenceLengthMax } from "../limit/limit.js";
import { moment, object, optional, reference, term, text } from "../record/shape.js";
import { temporalBases } from "./time.terms.js";

/** The long form of a moment, with what is known of its dating; the bounds come from validation. */
export const temporalRecord = object(
  "Temporal",
  "A moment with its EDTF date, the ground of its dating and the source's own words.",
  {
    edtf: moment(
      "The date in EDTF, such as 2023-05, 2023-05~, [2023-05..2023-07] or [..2023-07].",
      edtfLengthMax,
    ),
    basis: term("On what the dating rests.", temporalBases),
    raw: optional(text("The source's own words, such as “In May”.", sentenceLengthMax)),
    anchor: optional(
      reference("The key or slug of the statement that a relative date is relative to.", "Statement"),
    ),
    note: optional(
      text("What a reader should know of the dating, such as how the year was inferred.", sentenceLengthMax),
    ),
  },
);
