import { parseEdtf } from "../time/edtf-parse.js";

/** Reads a date that is written in one way, and gives it in EDTF; undefined of a text that is written otherwise. */
export type DateReader = (text: string) => string | undefined;

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const parts: Readonly<Record<string, { readonly group: "year" | "month" | "day"; readonly form: string }>> = {
  yyyy: { group: "year", form: "\\d{4}" },
  mmm: { group: "month", form: "[a-z]{3,9}" },
  mm: { group: "month", form: "\\d{2}" },
  m: { group: "month", form: "\\d{1,2}" },
  dd: { group: "day", form: "\\d{2}" },
  d: { group: "day", form: "\\d{1,2}" },
};

/**
 * How a pattern such as `d/m/yyyy` is read: `yyyy` is the year, `m` and `d` a month and a day with one digit or two,
 * `mm` and `dd` with two, `mmm` a month's English name or its first three letters. `EDTF` takes a text as it stands.
 * Whether there is such a day is not looked at.
 *
 * @returns undefined of a text that is no pattern: it lacks a year, or has a day without a month or anything twice
 */
export function datePattern(pattern: string): DateReader | undefined {
  if (pattern === "EDTF") return (text) => (parseEdtf(text).ok ? text : undefined);
  const groups: string[] = [];
  let form = "";
  for (const [word] of pattern.matchAll(/[A-Za-z]+|[^A-Za-z]+/g)) {
    if (/[^A-Za-z]/.test(word)) {
      form += word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
      continue;
    }
    for (const [run] of word.matchAll(/(.)\1*/g)) {
      const part = Object.hasOwn(parts, run) ? parts[run] : undefined;
      if (part === undefined || groups.includes(part.group)) return undefined;
      groups.push(part.group);
      form += `(?<${part.group}>${part.form})`;
    }
  }
  if (!groups.includes("year") || (groups.includes("day") && !groups.includes("month"))) return undefined;
  const whole = new RegExp(`^${form}$`, "i");
  return (text) => {
    const found = whole.exec(text)?.groups;
    if (found === undefined) return undefined;
    const month = found["month"] === undefined ? undefined : monthOf(found["month"]);
    if (month === null) return undefined;
    return [found["year"], month, found["day"]?.padStart(2, "0")]
      .filter((part) => part !== undefined)
      .join("-");
  };
}

function monthOf(text: string): string | null {
  if (/\d/.test(text)) return text.padStart(2, "0");
  const word = text.toLowerCase();
  const at = months.findIndex((month) => word === month || word === month.slice(0, 3));
  return at < 0 ? null : String(at + 1).padStart(2, "0");
}
