/** What is known of a moment, as the service tells it. */
export interface Moment {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis?: string;
  readonly raw?: string | null;
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

function dayInWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1]} ${Number(year)}`;
}

/** A moment as plain words that claim no more than is known: "some day up to 31 July 2023". */
export function momentInWords(moment: Moment | null | undefined): string {
  if (moment === null || moment === undefined) return "date not recorded";
  const { earliest, latest, edtf } = moment;
  if (earliest === null && latest === null) return "date unknown";
  if (earliest === null) return `some day up to ${dayInWords(latest as string)}`;
  if (latest === null) return `some day from ${dayInWords(earliest)}`;
  if (earliest === latest) return dayInWords(earliest);
  const about = edtf.endsWith("~") ? "about " : "";
  const month = /^(\d{4})-(\d\d)[~?%]?$/u.exec(edtf);
  if (month !== null) return `${about}${months[Number(month[2]) - 1]} ${month[1]}`;
  const year = /^(\d{4})[~?%]?$/u.exec(edtf);
  if (year !== null) return `${about}${year[1]}`;
  return `some day from ${dayInWords(earliest)} to ${dayInWords(latest)}`;
}

/** Whether the day itself is known. */
export const isExact = (moment: Moment | null | undefined): boolean =>
  moment !== null && moment !== undefined && moment.earliest !== null && moment.earliest === moment.latest;

/** A period as words; an end that is not recorded is not called "today". */
export function periodInWords(
  period: { from: Moment | null; until: Moment | null } | null | undefined,
): string {
  if (period === null || period === undefined || (period.from === null && period.until === null))
    return "period not recorded";
  const from = period.from === null ? "start not recorded" : `from ${momentInWords(period.from)}`;
  return period.until === null ? `${from}, no end recorded` : `${from}, until ${momentInWords(period.until)}`;
}

/** Milliseconds of a day, for scales. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
