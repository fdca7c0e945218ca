import { problem, type Validated } from "../problem/problem.js";

/** The first and last years that Demarche takes, so that days sort as text and no column overflows. */
export const yearMin = 1000;
export const yearMax = 9999;

/** How many days a month has in the proleptic Gregorian calendar; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Writes a day as `YYYY-MM-DD`; null when the year is outside the years that Demarche takes. */
export function printDay(year: number, month: number, day: number): string | null {
  if (year < yearMin || year > yearMax) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function refusal(text: string, why: string): Validated<string> {
  return {
    ok: false,
    problems: [
      problem(
        "temporal.invalid",
        [],
        `“${text}” is no calendar day: ${why}.`,
        "Write a day that exists as YYYY-MM-DD, such as 2023-05-12.",
      ),
    ],
  };
}

/**
 * Reads a calendar day, `YYYY-MM-DD`, of the proleptic Gregorian calendar in the years 1000 to 9999.
 * Nothing else is taken: no clock, no words such as `now`, no day that does not exist. Days so read sort as text.
 */
export function parseCalendarDay(text: string): Validated<string> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null)
    return refusal(text, "it is not four digits, two digits and two digits with hyphens between");
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < yearMin) return refusal(text, `years before ${yearMin} are not taken`);
  if (month < 1 || month > 12) return refusal(text, `there is no month ${match[2]}`);
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return refusal(text, `${match[1]}-${match[2]} has ${days} days`);
  return { ok: true, value: text };
}
