import { parseEdtf } from "@demarche/schema";
import type { RowFinding } from "../rows/row.js";

/** A date as it is recorded, and what there is to say of it. */
export interface ReadDate {
  readonly edtf?: string;
  readonly finding?: RowFinding;
}

/**
 * Reads dates that a file gives for one moment, in ISO 8601, with or without month, day and time of day. Different ones
 * are possibilities of which one is so.
 */
export function readDates(format: string, given: readonly string[]): ReadDate {
  const days = [...new Set(given.map((text) => text.trim().replace(/[T ]\d{2}:.*$/, "")))].sort();
  const sound = days.filter((day) => /^\d{4}(?:-\d{2}){0,2}$/.test(day) && parseEdtf(day).ok);
  const damaged = days.filter((day) => !sound.includes(day));
  const [only] = sound;
  return {
    ...(only === undefined ? {} : { edtf: sound.length === 1 ? only : `[${sound.join(",")}]` }),
    ...(damaged.length === 0
      ? {}
      : {
          finding: {
            code: `${format}.date`,
            message: "A date is none, and is left out.",
            original: damaged.join(" "),
          },
        }),
  };
}

/** Reads when something began and ended. */
export function readBounds(
  format: string,
  from: readonly string[],
  until: readonly string[],
): {
  readonly bounds: { readonly from?: string; readonly until?: string };
  readonly findings: readonly RowFinding[];
} {
  const begun = readDates(format, from);
  const ended = readDates(format, until);
  return {
    bounds: { ...(begun.edtf ? { from: begun.edtf } : {}), ...(ended.edtf ? { until: ended.edtf } : {}) },
    findings: [begun.finding, ended.finding].filter((finding) => finding !== undefined),
  };
}
