import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf, printEdtf } from "../../src/index.js";
import { edtf } from "./edtf-arbitrary.js";

function parsed(text: string) {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.problems[0].message);
  return result.value;
}

function refusal(text: string): string {
  const result = parseEdtf(text);
  if (result.ok) throw new Error(`${text} was taken.`);
  expect(result.problems).toHaveLength(1);
  const [{ code, path, message, mend }] = result.problems;
  expect(code).toBe("temporal.invalid");
  expect(path).toEqual([]);
  expect(mend).toMatch(/^[A-Z].*\.$/s);
  return message;
}

describe("a date is read as what it says", () => {
  it.each([
    ["2023", { kind: "date", year: "2023" }],
    ["2023-05", { kind: "date", year: "2023", month: "05" }],
    ["2024-02-29", { kind: "date", year: "2024", month: "02", day: "29" }],
    ["2023-05~", { kind: "date", year: "2023", month: "05", qualifier: "~" }],
    ["2023?", { kind: "date", year: "2023", qualifier: "?" }],
    ["2023-05-12%", { kind: "date", year: "2023", month: "05", day: "12", qualifier: "%" }],
    ["202X", { kind: "date", year: "202X" }],
    ["20XX", { kind: "date", year: "20XX" }],
    ["2023-XX", { kind: "date", year: "2023", month: "XX" }],
    ["2023-05-XX", { kind: "date", year: "2023", month: "05", day: "XX" }],
    ["2023-XX-XX", { kind: "date", year: "2023", month: "XX", day: "XX" }],
    ["2023-22", { kind: "season", year: "2023", season: "22" }],
    [
      "2023-05/2023-07~",
      {
        kind: "interval",
        from: { kind: "date", year: "2023", month: "05" },
        until: { kind: "date", year: "2023", month: "07", qualifier: "~" },
      },
    ],
    ["2023/..", { kind: "interval", from: { kind: "date", year: "2023" }, until: "open" }],
    ["/2023", { kind: "interval", from: "unknown", until: { kind: "date", year: "2023" } }],
    [
      "[2023-05..2023-07]",
      {
        kind: "set",
        members: [
          {
            kind: "range",
            from: { kind: "date", year: "2023", month: "05" },
            until: { kind: "date", year: "2023", month: "07" },
          },
        ],
      },
    ],
    [
      "[..2023-07]",
      { kind: "set", members: [{ kind: "range", until: { kind: "date", year: "2023", month: "07" } }] },
    ],
    [
      "[2023-05..]",
      { kind: "set", members: [{ kind: "range", from: { kind: "date", year: "2023", month: "05" } }] },
    ],
    [
      "[2023-05,2023-07]",
      {
        kind: "set",
        members: [
          { kind: "date", year: "2023", month: "05" },
          { kind: "date", year: "2023", month: "07" },
        ],
      },
    ],
  ])("%s", (text, tree) => {
    expect(parsed(text)).toEqual(tree);
  });
});

describe("what is outside the profile is refused with the reason", () => {
  it.each([
    ["", /empty/],
    ["   ", /empty/],
    [" 2023", /space before or after/],
    ["now", /not the form of a date/],
    ["infinity", /not the form of a date/],
    ["May 2023", /not the form of a date/],
    ["2023-05-12T10:00:00Z", /time of day/],
    ["2023-05-12T10", /time of day/],
    ["10:00", /time of day/],
    ["Y20230", /sign, with Y or with an exponent/],
    ["+2023", /sign, with Y or with an exponent/],
    ["2E3", /sign, with Y or with an exponent/],
    ["-0044", /years before 1000/],
    ["0999", /years before 1000/],
    ["0000-01-01", /years before 1000/],
    ["09XX", /years before 1000/],
    ["0999-21", /years before 1000/],
    ["[0999..2023]", /years before 1000/],
    ["0999/2023", /years before 1000/],
    ["10000", /years after 9999/],
    ["10000-01", /years after 9999/],
    ["999", /four digits/],
    ["20230512", /no hyphens/],
    ["2023–05", /dash where a hyphen/],
    ["202x", /capital X/],
    ["{2023,2024}", /every member is meant/],
    ["2024-02-30", /2024-02 has 29 days/],
    ["2023-02-29", /2023-02 has 28 days/],
    ["2100-02-29", /2100-02 has 28 days/],
    ["2023-05-00", /2023-05 has 31 days/],
    ["2023-00", /no month 00/],
    ["2023-13", /no month 13/],
    ["2023-20", /no month 20/],
    ["2023-25", /only the seasons 21 to 24/],
    ["2023-21-05", /a season has no days/],
    ["2023-21?", /no qualified season/],
    ["2XXX", /last one or two digits/],
    ["XXXX", /an unknown year dates nothing/],
    ["XXXX-05", /last one or two digits/],
    ["202X-05", /last one or two digits/],
    ["202X-XX", /last one or two digits/],
    ["20X3", /last one or two digits/],
    ["2023-1X", /unspecified as a whole/],
    ["2023-05-1X", /unspecified as a whole/],
    ["2023-XX-12", /a day is given of a month that is not/],
    ["202X?", /does not combine unspecified digits with \?/],
    ["2023-XX~", /does not combine unspecified digits with ~/],
    ["?2023-05", /a qualifier stands at the end/],
    ["2023?-05", /a qualifier stands at the end/],
    ["2023?~", /two qualifiers/],
    ["2023-5", /not the form of a date/],
    ["2023-05..2023-07", /two dots stand in a set/],
    ["/", /neither side is known/],
    ["../..", /neither side is known/],
    ["../", /neither side is known/],
    ["12/05/2023", /two sides with one slash/],
    ["2023-07/2023-05", /ends before it begins/],
    ["2023-XX/2024", /no unspecified digits in a duration/],
    ["2023-21/2024", /no season at the side of a duration/],
    ["2023/2024-13", /no month 13/],
    ["2023-13/2024", /no month 13/],
    ["[2023-05..2023-07", /a set ends with \]/],
    ["[]", /at least one date in each/],
    ["[..]", /at least one date in each/],
    ["[2023,]", /at least one date in each/],
    ["[2023-05/2023-07]", /a set holds no durations/],
    ["[2023..2024..2025]", /two sides/],
    ["[2023-05..2023-07-12]", /both sides of a set's part/],
    ["[2023-07..2023-05]", /a part of the set ends before/],
    ["[202X..2031]", /have no unspecified digits/],
    ["[2019..202X]", /have no unspecified digits/],
    ["[2023?,2024]", /dates of a set have no qualifier/],
    ["[2023-21,2024]", /a set holds no seasons/],
    ["[2023-13..2024-01]", /no month 13/],
    ["[2023-01..2023-13]", /no month 13/],
    ["[2023,..2024]", /stands first/],
    ["[2023..,2024]", /stands last/],
    [`[${Array.from({ length: 60 }, () => "2023-05-12").join(",")}]`, /more than 500 characters/],
  ])("%s", (text, why) => {
    expect(refusal(text)).toMatch(why);
  });

  it("quotes a long text by its beginning only", () => {
    expect(refusal("x".repeat(400))).toContain(`“${"x".repeat(60)}…”`);
  });
});

describe("reading and writing", () => {
  it("a written date is read as the same date", () => {
    fc.assert(
      fc.property(edtf, (tree) => {
        expect(parseEdtf(printEdtf(tree))).toEqual({ ok: true, value: tree });
      }),
      { numRuns: 2_000 },
    );
  });

  it("drops the space after a comma, which the standard's own examples have", () => {
    expect(printEdtf(parsed("[1667,1668, 1670..1672]"))).toBe("[1667,1668,1670..1672]");
  });

  it("answers every text with a date or a problem", () => {
    const text = fc
      .array(fc.constantFrom(..."0123456789-X?~%/.[],YT:{} "), { maxLength: 24 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (given) => {
        const result = parseEdtf(given);
        if (result.ok) expect(printEdtf(result.value)).toBe(given.replaceAll(", ", ","));
        else expect(result.problems[0].code).toBe("temporal.invalid");
      }),
      { numRuns: 5_000 },
    );
  });
});
