import fc from "fast-check";
import type {
  Edtf,
  EdtfDate,
  EdtfInterval,
  EdtfRange,
  EdtfSeason,
  EdtfSet,
  EdtfSetMember,
} from "../../src/time/edtf.js";

const two = (number: number) => String(number).padStart(2, "0");

/** The days of a month, counted by the platform and not by the code under test. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const year = fc.integer({ min: 1000, max: 9999 });

/** A date without X and qualifier, of the given precision. */
function plain(precision: "year" | "month" | "day"): fc.Arbitrary<EdtfDate> {
  return fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([y, m, d]) => ({
      kind: "date",
      year: String(y),
      ...(precision === "year" ? {} : { month: two(m) }),
      ...(precision === "day" ? { day: two(Math.min(d, lastDay(y, m))) } : {}),
    }));
}

const precision = fc.constantFrom("year" as const, "month" as const, "day" as const);
export const plainDate: fc.Arbitrary<EdtfDate> = precision.chain(plain);

const unspecified: fc.Arbitrary<EdtfDate> = fc.oneof(
  year.map((y): EdtfDate => ({ kind: "date", year: `${String(y).slice(0, 3)}X` })),
  year.map((y): EdtfDate => ({ kind: "date", year: `${String(y).slice(0, 2)}XX` })),
  year.map((y): EdtfDate => ({ kind: "date", year: String(y), month: "XX" })),
  year.map((y): EdtfDate => ({ kind: "date", year: String(y), month: "XX", day: "XX" })),
  plain("month").map((date): EdtfDate => ({ ...date, day: "XX" })),
);

const qualified: fc.Arbitrary<EdtfDate> = fc
  .tuple(plainDate, fc.option(fc.constantFrom("?" as const, "~" as const, "%" as const), { nil: undefined }))
  .map(([date, qualifier]) => (qualifier === undefined ? date : { ...date, qualifier }));

export const date: fc.Arbitrary<EdtfDate> = fc.oneof(qualified, unspecified);

export const season: fc.Arbitrary<EdtfSeason> = fc
  .tuple(year, fc.constantFrom("21" as const, "22" as const, "23" as const, "24" as const))
  .map(([y, code]) => ({ kind: "season", year: String(y), season: code }));

/** The day on which a plain date begins, as text, which sorts. */
const firstDay = ({ year: y, month = "01", day = "01" }: EdtfDate) => `${y}-${month}-${day}`;

function inOrder(one: EdtfDate, other: EdtfDate): readonly [EdtfDate, EdtfDate] {
  return firstDay(one) <= firstDay(other) ? [one, other] : [other, one];
}

export const interval: fc.Arbitrary<EdtfInterval> = fc.oneof(
  fc.tuple(qualified, qualified).map(([one, other]): EdtfInterval => {
    const [from, until] = inOrder(one, other);
    return { kind: "interval", from, until };
  }),
  fc
    .tuple(qualified, fc.constantFrom("open" as const, "unknown" as const), fc.boolean())
    .map(
      ([side, none, first]): EdtfInterval =>
        first ? { kind: "interval", from: side, until: none } : { kind: "interval", from: none, until: side },
    ),
);

const range: fc.Arbitrary<EdtfRange> = precision
  .chain((one) => fc.tuple(plain(one), plain(one)))
  .map(([one, other]) => {
    const [from, until] = inOrder(one, other);
    return { kind: "range", from, until };
  });

export const set: fc.Arbitrary<EdtfSet> = fc
  .tuple(
    fc.option(plainDate, { nil: undefined }),
    fc.array(fc.oneof(plainDate, unspecified, range), { minLength: 1, maxLength: 4 }),
    fc.option(plainDate, { nil: undefined }),
    fc.boolean(),
  )
  .map(([before, middle, after, alone]): EdtfSet => {
    const members: EdtfSetMember[] = [
      ...(before === undefined ? [] : [{ kind: "range" as const, until: before }]),
      ...(alone && (before !== undefined || after !== undefined) ? [] : middle),
      ...(after === undefined ? [] : [{ kind: "range" as const, from: after }]),
    ];
    return { kind: "set", members: members as unknown as EdtfSet["members"] };
  });

/** Any date of the profile. */
export const edtf: fc.Arbitrary<Edtf> = fc.oneof(date, season, interval, set);
