import { edtfLengthMax } from "../limit/limit.js";
import { problem, type Validated } from "../problem/problem.js";
import { bounds } from "./bounds.js";
import { daysInMonth, yearMin } from "./calendar-day.js";
import type {
  Edtf,
  EdtfDate,
  EdtfInterval,
  EdtfQualifier,
  EdtfSeason,
  EdtfSet,
  EdtfSetMember,
  EdtfSide,
} from "./edtf.js";

/** Why a text is no date of the profile, and what to write. */
class Refusal {
  constructor(
    readonly why: string,
    readonly mend: string,
  ) {}
}

const asDate = "Write a date as YYYY, YYYY-MM or YYYY-MM-DD.";

/** What is often written and belongs to other parts of the standard, with the reason why it is not taken. */
const outsideProfile: readonly { readonly form: RegExp; readonly refusal: Refusal }[] = [
  {
    form: /^-/,
    refusal: new Refusal(`years before ${yearMin} are not taken`, asDate),
  },
  {
    form: /^\+|^Y|\dE\d/,
    refusal: new Refusal("years with a sign, with Y or with an exponent are not taken", asDate),
  },
  {
    form: /\dT|:/,
    refusal: new Refusal("it has a time of day, and a moment is at most as precise as a day", asDate),
  },
  {
    form: /^\{/,
    refusal: new Refusal(
      "a set of which every member is meant ({…}) is not one moment",
      "Write one-of-a-set with square brackets, or record each moment by itself.",
    ),
  },
  { form: /x/, refusal: new Refusal("an unspecified digit is a capital X", "Write X in place of x.") },
  {
    form: /[–—‐‑−]/,
    refusal: new Refusal(
      "it has a dash where a hyphen belongs",
      "Write the hyphen-minus of the keyboard (-).",
    ),
  },
];

/**
 * Reads a date in the accepted profile of EDTF. The answer prints back to the same text, but for the space after a
 * comma, which is dropped. A text outside the profile is one problem, `temporal.invalid`, that says why.
 */
export function parseEdtf(text: string): Validated<Edtf> {
  const result = parse(text);
  if (!(result instanceof Refusal)) return { ok: true, value: result };
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    ok: false,
    problems: [problem("temporal.invalid", [], `“${shown}” is no date: ${result.why}.`, result.mend)],
  };
}

function parse(text: string): Edtf | Refusal {
  if (text.trim() === "") return new Refusal("it is empty", "Write a date, or leave the field out.");
  if (text.length > edtfLengthMax.value) {
    return new Refusal(
      `it has more than ${edtfLengthMax.value} characters`,
      "Give bounds in place of each day.",
    );
  }
  const outside = outsideProfile.find(({ form }) => form.test(text));
  if (outside !== undefined) return outside.refusal;
  if (text.startsWith("[")) return parseSet(text);
  if (text.includes("/")) return parseInterval(text);
  if (text.includes("..")) {
    return new Refusal(
      "two dots stand in a set or at a side of a duration",
      "Write [2023-05..2023-07] for one unknown time between two, 2023-05/.. for a duration without an end.",
    );
  }
  return parsePoint(text);
}

function parsePoint(text: string): EdtfDate | EdtfSeason | Refusal {
  const season = /^(\d{4})-(2[1-4])([?~%]?)$/.exec(text);
  if (season === null) return parseDate(text);
  if (season[3] !== "") {
    return new Refusal(
      "level 1 knows no qualified season",
      "Leave the qualifier out, or write a duration with qualified sides.",
    );
  }
  const year = season[1] as string;
  return badYear(year) ?? { kind: "season", year, season: season[2] as EdtfSeason["season"] };
}

function badYear(year: string): Refusal | undefined {
  if (!year.startsWith("0")) return undefined;
  return new Refusal(`years before ${yearMin} are not taken`, `Write a year from ${yearMin} to 9999.`);
}

function parseDate(text: string): EdtfDate | Refusal {
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%]?)$/.exec(text);
  if (match === null) return diagnose(text);
  const [, year, month, day, qualifier] = match as unknown as [string, string, string?, string?, string?];
  const refusal =
    badYear(year) ??
    badUnspecified(year, month, day) ??
    badMonth(year, month, day) ??
    badQualifier(text, qualifier);
  if (refusal !== undefined) return refusal;
  return {
    kind: "date",
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(qualifier ? { qualifier: qualifier as EdtfQualifier } : {}),
  };
}

/** Level 1 lets digits be unspecified from the right only: the last one or two of a lone year, whole months, whole days. */
function badUnspecified(
  year: string,
  month: string | undefined,
  day: string | undefined,
): Refusal | undefined {
  if (year === "XXXX" && month === undefined) {
    return new Refusal(
      "an unknown year dates nothing",
      "Leave the date out, or write the bounds that must hold, such as [..2023-07].",
    );
  }
  if (!/^\d{2}(?:\d\d|\dX|XX)$/.test(year) || (month !== undefined && /X/.test(year))) {
    return new Refusal(
      "only the last one or two digits of a year that stands alone can be unspecified",
      "Write 202X or 20XX, or a set of the years that it can be.",
    );
  }
  for (const part of [month, day]) {
    if (part !== undefined && /X/.test(part) && part !== "XX") {
      return new Refusal(
        "a month or a day is unspecified as a whole",
        "Write XX, or a set such as [2023-05-20..2023-05-29].",
      );
    }
  }
  if (month === "XX" && day !== undefined && day !== "XX") {
    return new Refusal("a day is given of a month that is not", "Write the month, or XX for both.");
  }
  return undefined;
}

function badMonth(year: string, month: string | undefined, day: string | undefined): Refusal | undefined {
  if (month === undefined || month === "XX") return undefined;
  const number = Number(month);
  if (number >= 21 && number <= 41) {
    return new Refusal(
      day === undefined
        ? "of the divisions of a year only the seasons 21 to 24 are taken"
        : "a season has no days",
      "Write 2023-21 for spring, -22 for summer, -23 for autumn, -24 for winter, or the months as a set.",
    );
  }
  if (number < 1 || number > 12) return new Refusal(`there is no month ${month}`, asDate);
  if (day === undefined || day === "XX") return undefined;
  const days = daysInMonth(Number(year), number);
  if (Number(day) >= 1 && Number(day) <= days) return undefined;
  return new Refusal(`${year}-${month} has ${days} days`, asDate);
}

function badQualifier(text: string, qualifier: string | undefined): Refusal | undefined {
  if (!qualifier || !text.includes("X")) return undefined;
  return new Refusal(
    `level 1 does not combine unspecified digits with ${qualifier}`,
    `Leave ${qualifier} out; the X already says that it is not known.`,
  );
}

/** Says as exactly as can be told why a text that has not the form of a date has it not. */
function diagnose(text: string): Refusal {
  if (/^\s|\s$/.test(text)) return new Refusal("it has a space before or after it", "Take the space away.");
  if (/^\d{8}$/.test(text)) return new Refusal("it has no hyphens", asDate);
  if (/^\d{5,}(?:$|[-?~%])/.test(text)) return new Refusal("years after 9999 are not taken", asDate);
  if (/^\d{1,3}(?:$|[-?~%])/.test(text)) {
    return new Refusal("a year has four digits", `Write a year from ${yearMin} to 9999.`);
  }
  if (/^[?~%]|[?~%]-/.test(text)) {
    return new Refusal(
      "a qualifier stands at the end and is said of the whole date",
      "Write 2023-05? or 2023-05~.",
    );
  }
  if (/[?~%]{2}$/.test(text)) return new Refusal("it has two qualifiers", "Write % for both ? and ~.");
  return new Refusal("it has not the form of a date", asDate);
}

function parseInterval(text: string): EdtfInterval | Refusal {
  const sides = text.split("/");
  if (sides.length !== 2) {
    return new Refusal(
      "a duration has two sides with one slash between",
      "Write YYYY-MM-DD, with hyphens, for a day.",
    );
  }
  const from = parseSide(sides[0] as string);
  if (from instanceof Refusal) return from;
  const until = parseSide(sides[1] as string);
  if (until instanceof Refusal) return until;
  if (typeof from === "string" && typeof until === "string") {
    return new Refusal("a duration of which neither side is known says nothing", "Leave the date out.");
  }
  if (typeof from !== "string" && typeof until !== "string" && reversed(from, until)) {
    return new Refusal("the duration ends before it begins", "Exchange the two sides.");
  }
  return { kind: "interval", from, until };
}

function parseSide(text: string): EdtfSide | Refusal {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  const point = parsePoint(text);
  if (point instanceof Refusal) return point;
  if (point.kind === "season") {
    return new Refusal("level 1 knows no season at the side of a duration", "Write the months.");
  }
  if (isUnspecified(point)) {
    return new Refusal(
      "level 1 knows no unspecified digits in a duration",
      "Write the year or the month alone.",
    );
  }
  return point;
}

function isUnspecified({ year, month, day }: EdtfDate): boolean {
  return year.includes("X") || month === "XX" || day === "XX";
}

function reversed(from: EdtfDate, until: EdtfDate): boolean {
  const begins = bounds(from).earliest;
  const ends = bounds(until).latest;
  return begins !== null && ends !== null && begins > ends;
}

function parseSet(text: string): EdtfSet | Refusal {
  if (!text.endsWith("]")) return new Refusal("a set ends with ]", "Write it as [2023-05..2023-07].");
  const parts = text.slice(1, -1).split(/, ?/);
  const members: EdtfSetMember[] = [];
  for (const [index, part] of parts.entries()) {
    const member = parseMember(part);
    if (member instanceof Refusal) return member;
    if (member.kind === "range") {
      if (member.from === undefined && index > 0) {
        return new Refusal("the part of a set without a beginning stands first", "Write [..2022,2023].");
      }
      if (member.until === undefined && index < parts.length - 1) {
        return new Refusal("the part of a set without an end stands last", "Write [2022,2023..].");
      }
    }
    members.push(member);
  }
  return { kind: "set", members: members as unknown as EdtfSet["members"] };
}

function parseMember(part: string): EdtfSetMember | Refusal {
  if (part === "" || part === "..") {
    return new Refusal(
      "a set names at least one date in each of its parts",
      "Write a date, or leave the date out.",
    );
  }
  if (part.includes("/")) {
    return new Refusal(
      "a set holds no durations",
      "Write .. between the first and the last date that it can be.",
    );
  }
  const sides = part.split("..");
  if (sides.length === 1) return parseMemberDate(part);
  if (sides.length > 2) return new Refusal("a part of a set has two sides", "Write [2023-05..2023-07].");
  const [first, last] = sides.map((side) => (side === "" ? undefined : parseMemberDate(side))) as [
    EdtfDate | Refusal | undefined,
    EdtfDate | Refusal | undefined,
  ];
  if (first instanceof Refusal) return first;
  if (last instanceof Refusal) return last;
  if (isX(first) || isX(last)) {
    return new Refusal(
      "the sides of a set's part have no unspecified digits",
      "Write the year or the month alone.",
    );
  }
  if (first !== undefined && last !== undefined) {
    if (precision(first) !== precision(last)) {
      return new Refusal(
        "both sides of a set's part are years, months or days",
        "Write both as precisely, such as [2023-05-01..2023-07-12].",
      );
    }
    if (reversed(first, last))
      return new Refusal("a part of the set ends before it begins", "Exchange its sides.");
  }
  return {
    kind: "range",
    ...(first === undefined ? {} : { from: first }),
    ...(last === undefined ? {} : { until: last }),
  };
}

function isX(date: EdtfDate | undefined): boolean {
  return date !== undefined && isUnspecified(date);
}

function precision({ month, day }: EdtfDate): "year" | "month" | "day" {
  return month === undefined ? "year" : day === undefined ? "month" : "day";
}

function parseMemberDate(text: string): EdtfDate | Refusal {
  const point = parsePoint(text);
  if (point instanceof Refusal) return point;
  if (point.kind === "season") return new Refusal("a set holds no seasons", "Write the months.");
  if (point.qualifier !== undefined) {
    return new Refusal(
      "the dates of a set have no qualifier",
      `Leave ${point.qualifier} out; the set says that it is not known.`,
    );
  }
  return point;
}
