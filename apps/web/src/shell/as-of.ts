import { parseCalendarDay } from "@demarche/schema";
import type { SearchText } from "./search-params.js";

/** The three clocks as the address holds them, each a day. */
export interface AsOfSearch {
  valid?: string;
  public?: string;
  recorded?: string;
}

/** The clocks as the service takes them. */
export interface AsOf {
  valid?: string;
  public?: string;
  recorded?: string;
}

export const clocks = ["valid", "public", "recorded"] as const;

/** Takes the days out of an address; what is no day of the calendar is as if it were not there. */
export function readAsOf(search: SearchText): AsOfSearch {
  const days: AsOfSearch = {};
  for (const clock of clocks) {
    const day = search[clock];
    if (day !== undefined && parseCalendarDay(day).ok) days[clock] = day;
  }
  return days;
}

/** A day of the recorded clock means what was held at its end. */
export function toAsOf({ recorded, ...days }: AsOfSearch): AsOf {
  return recorded === undefined ? days : { ...days, recorded: `${recorded}T23:59:59.999Z` };
}
