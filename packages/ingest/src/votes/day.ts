import { parseCalendarDay, readMoment, type TemporalRecord } from "@demarche/schema";

/** Reads a day of a file as `YYYY-MM-DD`: written so, with a time of day after it, or as month/day/year. */
export function dayOf(text: string): string | undefined {
  const stroked = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text.trim());
  const [, month = "", day = "", year] = stroked ?? [];
  const written =
    stroked === null
      ? text.trim().replace(/[ T]\d{2}:.*$/u, "")
      : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = parseCalendarDay(written);
  return read.ok ? read.value : undefined;
}

/** A date of which it is known that it is sound. */
export function soundDate(edtf: string, basis: TemporalRecord["basis"]): TemporalRecord {
  const moment = readMoment(edtf, []);
  if (!moment.ok) throw new Error(`${edtf} is no date.`);
  return { ...moment.value, basis };
}
