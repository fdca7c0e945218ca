import { type Problem, type ProblemPath, problem } from "../problem/problem.js";
import { type OutOf, object, optional, temporal } from "../record/shape.js";
import type { TemporalRecord } from "./temporal.js";

/**
 * The problem of a period that certainly ends before it begins, if there is one.
 * A period whose bounds merely overlap is accepted, since its true days may still be in order.
 */
export function reversedPeriod(
  from: TemporalRecord | undefined,
  until: TemporalRecord | undefined,
  path: ProblemPath,
): readonly Problem[] {
  const begins = from?.earliest;
  const ends = until?.latest;
  if (begins == null || ends == null || begins <= ends) return [];
  return [
    problem(
      "period.reversed",
      path,
      `The period cannot begin before ${begins} and ends by ${ends}.`,
      "Exchange from and until, or correct the one that is wrong.",
    ),
  ];
}

/** The rule that a record with `from` and `until` does not end before it begins. */
export const inOrder = {
  text: "The period does not end before it begins.",
  check: (
    value: { readonly from?: TemporalRecord; readonly until?: TemporalRecord },
    path: ProblemPath,
  ): readonly Problem[] => reversedPeriod(value.from, value.until, path),
};

/** A period with bounds that may be unknown. */
export const period = object(
  "Period",
  "A period; a bound that is left out is unknown at the beginning and open at the end.",
  {
    from: optional(temporal("When it began.")),
    until: optional(temporal("When it ended; left out while it lasts.")),
  },
  [inOrder],
);
export type PeriodRecord = OutOf<typeof period>;
