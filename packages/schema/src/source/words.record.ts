import { contextLengthMax, quoteLengthMax, sourceLengthMax } from "../limit/limit.js";
import { problem } from "../problem/problem.js";
import { integer, type OutOf, object, optional, text } from "../record/shape.js";

/** Words of a source, with their place in its text where the text was at hand. */
export const words = object(
  "Words",
  "Words quoted from a source, with their place in its text where whoever read it had the text.",
  {
    exact: text("The words as they stand in the source.", quoteLengthMax),
    start: optional(
      integer(
        "How many Unicode code points of the source's text come before the words.",
        0,
        sourceLengthMax.value,
      ),
    ),
    end: optional(
      integer(
        "How many Unicode code points of the source's text come before the end of the words.",
        1,
        sourceLengthMax.value,
      ),
    ),
    prefix: optional(text("Words that stand right before, to find the place again.", contextLengthMax)),
    suffix: optional(text("Words that stand right after, to find the place again.", contextLengthMax)),
  },
  [
    {
      text: "Words carry both offsets or neither.",
      schema: { dependentRequired: { start: ["end"], end: ["start"] } },
      check: ({ start, end }, path) =>
        (start === undefined) === (end === undefined)
          ? []
          : [
              problem(
                "passage.bounds",
                path,
                `The words have ${start === undefined ? "an end and no start" : "a start and no end"}.`,
                "Give both offsets, or neither when the source's text is not held.",
              ),
            ],
    },
    {
      text: "The offsets span as many code points as the words have.",
      check: ({ exact, start, end }, path) => {
        if (start === undefined || end === undefined) return [];
        const length = [...exact].length;
        if (end - start === length) return [];
        return [
          problem(
            "passage.bounds",
            path,
            `The offsets ${start} to ${end} span ${end - start} code points, but the words have ${length}.`,
            "Count from 0 in Unicode code points; the end is the start plus the number of code points quoted.",
          ),
        ];
      },
    },
  ],
);
export type WordsRecord = OutOf<typeof words>;
