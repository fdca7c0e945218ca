import { daysInMonth, printDay } from "./calendar-day.js";
import type { Edtf, EdtfDate, EdtfSeason, EdtfSetMember, EdtfSide } from "./edtf.js";

/** The first and the last day that a moment can be, `YYYY-MM-DD`; null where there is no such bound. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * The bounds of a date. Qualifiers do not move them: `2023-05~` is about May, and nobody can say how far off.
 * A duration reaches from the first day of its beginning to the last day of its end; a set from the first day of its
 * first date to the last day of its last. A side that is open or unknown has no bound.
 */
export function bounds(edtf: Edtf): Bounds {
  switch (edtf.kind) {
    case "date":
      return dateBounds(edtf);
    case "season":
      return seasonBounds(edtf);
    case "interval":
      return { earliest: sideBounds(edtf.from).earliest, latest: sideBounds(edtf.until).latest };
    case "set": {
      const all = edtf.members.map(memberBounds);
      return all.reduce((one, other) => ({
        earliest: one.earliest === null || other.earliest === null ? null : min(one.earliest, other.earliest),
        latest: one.latest === null || other.latest === null ? null : max(one.latest, other.latest),
      }));
    }
  }
}

const unbounded: Bounds = { earliest: null, latest: null };

// Days of four-digit years sort as text.
const min = (one: string, other: string) => (one < other ? one : other);
const max = (one: string, other: string) => (one > other ? one : other);

function dateBounds({ year, month, day }: EdtfDate): Bounds {
  const firstYear = Number(year.replaceAll("X", "0"));
  const lastYear = Number(year.replaceAll("X", "9"));
  const known = (part: string | undefined) =>
    part === undefined || part === "XX" ? undefined : Number(part);
  const firstMonth = known(month) ?? 1;
  const lastMonth = known(month) ?? 12;
  return {
    earliest: printDay(firstYear, firstMonth, known(day) ?? 1),
    latest: printDay(lastYear, lastMonth, known(day) ?? daysInMonth(lastYear, lastMonth)),
  };
}

/**
 * The codes 21 to 24 do not tell the hemisphere (ISO 8601-2), and people count seasons from a month's first day or from
 * an equinox. The bounds hold every reading: spring and autumn lie between March and December of their year; the summer
 * and the winter that span New Year may be counted to either year, so they lie between the December before and the
 * March after.
 */
function seasonBounds({ year, season }: EdtfSeason): Bounds {
  const number = Number(year);
  return season === "21" || season === "23"
    ? { earliest: printDay(number, 3, 1), latest: printDay(number, 12, 31) }
    : { earliest: printDay(number - 1, 12, 1), latest: printDay(number + 1, 3, 31) };
}

function sideBounds(side: EdtfSide): Bounds {
  return typeof side === "string" ? unbounded : dateBounds(side);
}

function memberBounds(member: EdtfSetMember): Bounds {
  if (member.kind === "date") return dateBounds(member);
  return {
    earliest: member.from === undefined ? null : dateBounds(member.from).earliest,
    latest: member.until === undefined ? null : dateBounds(member.until).latest,
  };
}

/**
 * Orders moments by the first day they can be, then by the last: −1, 0 or 1, fit for `sort`.
 * A moment without an earliest day comes before all others, one without a latest day after those that begin with it.
 */
export function compareBounds(one: Bounds, other: Bounds): -1 | 0 | 1 {
  return compareDays(one.earliest, other.earliest, -1) || compareDays(one.latest, other.latest, 1);
}

function compareDays(one: string | null, other: string | null, nullSide: -1 | 1): -1 | 0 | 1 {
  if (one === other) return 0;
  if (one === null) return nullSide;
  if (other === null) return nullSide === 1 ? -1 : 1;
  return one < other ? -1 : 1;
}

/** Whether the one moment certainly lies before the other: its last possible day is before the other's first. */
export function isCertainlyBefore(one: Bounds, other: Bounds): boolean {
  return one.latest !== null && other.earliest !== null && one.latest < other.earliest;
}
