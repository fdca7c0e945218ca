import { type Problem, type ProblemPath, problem, type Validated } from "../problem/problem.js";
import type { TermOf } from "../term/term.js";
import { bounds } from "./bounds.js";
import { printEdtf } from "./edtf.js";
import { parseEdtf } from "./edtf-parse.js";
import type { temporalBases } from "./time.terms.js";

/** What is known about a moment, as validation gives it back. */
export interface TemporalRecord {
  /** The date in the accepted profile of EDTF (ISO 8601-2), in its printed form. */
  readonly edtf: string;
  /** The first day it can be, `YYYY-MM-DD`; null when there is no such bound. */
  readonly earliest: string | null;
  /** The last day it can be, `YYYY-MM-DD`; null when there is no such bound. */
  readonly latest: string | null;
  readonly basis: TermOf<typeof temporalBases>;
  /** The source's own words. */
  readonly raw?: string;
  /** The key or slug of the statement that a RELATIVE date is relative to. */
  readonly anchor?: string;
  readonly note?: string;
}

/** What a dossier may hold for a moment: an EDTF text, a year as a number, or both with what is known of it. */
export type TemporalInput =
  | string
  | number
  | {
      readonly edtf: string | number;
      readonly basis: TermOf<typeof temporalBases>;
      readonly raw?: string;
      readonly anchor?: string;
      readonly note?: string;
    };

/**
 * Reads the EDTF of a moment and computes its bounds. A whole number is taken as a year, since that is what a lone
 * `2024` is in YAML; any other value than text and number is a problem of type.
 */
export function readMoment(
  value: unknown,
  path: ProblemPath,
): Validated<Pick<TemporalRecord, "edtf" | "earliest" | "latest">> {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") {
    return {
      ok: false,
      problems: [
        problem(
          "record.type",
          path,
          "The date is not a text.",
          "Write it in EDTF, such as 2023-05 or [..2023-07].",
        ),
      ],
    };
  }
  const parsed = parseEdtf(text);
  if (!parsed.ok) {
    const [first, ...rest] = parsed.problems.map((found): Problem => ({ ...found, path }));
    return { ok: false, problems: [first as Problem, ...rest] };
  }
  return { ok: true, value: { edtf: printEdtf(parsed.value), ...bounds(parsed.value) } };
}
