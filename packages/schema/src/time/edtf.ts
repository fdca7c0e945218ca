/** `?` uncertain, `~` approximate, `%` both; said of the whole date. */
export type EdtfQualifier = "?" | "~" | "%";

/** A year, a month or a day, with digits that may be unspecified: `2023`, `202X`, `2023-XX`, `2023-05-12~`. */
export interface EdtfDate {
  readonly kind: "date";
  /** Four characters: digits, of which the last one or two may be X when there is no month. */
  readonly year: string;
  /** `01` to `12`, or `XX`. */
  readonly month?: string;
  /** `01` to the month's last day, or `XX`; `XX` when the month is. */
  readonly day?: string;
  /** Absent on a date with unspecified digits: level 1 does not combine the two. */
  readonly qualifier?: EdtfQualifier;
}

/** A season of a year, whatever the hemisphere: 21 spring, 22 summer, 23 autumn, 24 winter. */
export interface EdtfSeason {
  readonly kind: "season";
  readonly year: string;
  readonly season: "21" | "22" | "23" | "24";
}

/** One side of a duration: a date, `open` (`..`) when it has no end there, `unknown` (nothing) when none is known. */
export type EdtfSide = EdtfDate | "open" | "unknown";

/** A duration: something that lasted from the one to the other. At least one side is a date. */
export interface EdtfInterval {
  readonly kind: "interval";
  readonly from: EdtfSide;
  readonly until: EdtfSide;
}

/** The dates from one to another inside a set, both of the same precision and without X; at least one side is given. */
export interface EdtfRange {
  readonly kind: "range";
  readonly from?: EdtfDate;
  readonly until?: EdtfDate;
}

/** One of several dates, it is not known which: `[2023-05..2023-07]`, `[..2023-07]`, `[2023-05,2023-07]`. */
export interface EdtfSet {
  readonly kind: "set";
  /** A range without a beginning stands first, one without an end last; no member has a qualifier. */
  readonly members: readonly [EdtfSetMember, ...EdtfSetMember[]];
}

export type EdtfSetMember = EdtfDate | EdtfRange;

/** A date of the accepted profile: ISO 8601-2 levels 0 and 1 without clock and Y-years, and one-of-a-set. */
export type Edtf = EdtfDate | EdtfSeason | EdtfInterval | EdtfSet;

/** Writes a date of the profile; `parseEdtf` reads it back as the same value. */
export function printEdtf(edtf: Edtf): string {
  switch (edtf.kind) {
    case "date":
      return printDate(edtf);
    case "season":
      return `${edtf.year}-${edtf.season}`;
    case "interval":
      return `${printSide(edtf.from)}/${printSide(edtf.until)}`;
    case "set":
      return `[${edtf.members.map(printMember).join(",")}]`;
  }
}

function printDate({ year, month, day, qualifier }: EdtfDate): string {
  return [year, month, day].filter((part) => part !== undefined).join("-") + (qualifier ?? "");
}

function printSide(side: EdtfSide): string {
  if (side === "open") return "..";
  if (side === "unknown") return "";
  return printDate(side);
}

function printMember(member: EdtfSetMember): string {
  if (member.kind === "date") return printDate(member);
  const from = member.from === undefined ? "" : printDate(member.from);
  const until = member.until === undefined ? "" : printDate(member.until);
  return `${from}..${until}`;
}
