import type { TermOf } from "../term/term.js";
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
