import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bounds, bounds, inForce, parseEdtf } from "../../src/index.js";
import { edtf } from "./edtf-arbitrary.js";

function on(day: string, from: string | undefined, until?: string) {
  const read = (text: string | undefined): Bounds | undefined => {
    if (text === undefined) return undefined;
    const result = parseEdtf(text);
    if (!result.ok) throw new Error(result.problems[0].message);
    return bounds(result.value);
  };
  return inForce({ from: read(from), until: read(until) }, day);
}

describe("whether something was in force on a day", () => {
  it.each([
    [
      "certainly, once the last possible day of the beginning has come",
      "2023-02-01",
      "2023-01",
      undefined,
      "YES",
    ],
    [
      "certainly, on the last possible day of the beginning itself",
      "2023-01-31",
      "2023-01",
      undefined,
      "YES",
    ],
    ["possibly, within the month in which it began", "2023-01-15", "2023-01", undefined, "MAYBE"],
    ["possibly, on the first possible day of the beginning", "2023-01-01", "2023-01", undefined, "MAYBE"],
    ["not before it can have begun", "2022-12-31", "2023-01", undefined, null],
    ["certainly, up to the first possible day of the end", "2023-07-01", "2023-01", "2023-07", "YES"],
    ["possibly, within the month in which it ended", "2023-07-02", "2023-01", "2023-07", "MAYBE"],
    ["possibly, on the last possible day of the end", "2023-07-31", "2023-01", "2023-07", "MAYBE"],
    ["not after it must have ended", "2023-08-01", "2023-01", "2023-07", null],
    ["certainly, on a day that is both beginning and end", "2023-05-12", "2023-05-12", "2023-05-12", "YES"],
    ["possibly, while nothing is known of the beginning", "1900-01-01", undefined, undefined, "MAYBE"],
    ["possibly, before a known end with no beginning known", "2023-01-01", undefined, "2023-07", "MAYBE"],
    ["not after a known end with no beginning known", "2023-08-01", undefined, "2023-07", null],
    ["possibly, when it began by a day at the latest", "2020-01-01", "[..2023-07]", undefined, "MAYBE"],
    [
      "certainly, after the day by which it began at the latest",
      "2023-07-31",
      "[..2023-07]",
      undefined,
      "YES",
    ],
    [
      "possibly for good, when no day is known by which it began",
      "2999-01-01",
      "[2023-05..]",
      undefined,
      "MAYBE",
    ],
    ["possibly, when it may have ended at any time before", "2023-06-01", "2023-01", "[..2023-07]", "MAYBE"],
    ["possibly, when it may end at any time after", "2023-06-01", "2023-01", "[2023-05..]", "MAYBE"],
    ["possibly, while the beginning is drawn out", "2023-06-01", "2023-05/2023-07", undefined, "MAYBE"],
    ["certainly, once the drawn-out beginning has passed", "2023-07-31", "2023-05/2023-07", undefined, "YES"],
    ["certainly, until the drawn-out end sets in", "2023-05-01", "2023-01", "2023-05/2023-07", "YES"],
    ["possibly, while the end is drawn out", "2023-06-01", "2023-01", "2023-05/2023-07", "MAYBE"],
    ["not after the drawn-out end", "2023-08-01", "2023-01", "2023-05/2023-07", null],
    [
      "possibly for good, when the beginning has no end itself",
      "2999-01-01",
      "2023-05/..",
      undefined,
      "MAYBE",
    ],
  ])("%s", (_, day, from, until, answer) => {
    expect(on(day, from, until)).toBe(answer);
  });

  it("takes null for an end that is not recorded", () => {
    const may = { earliest: "2023-05-01", latest: "2023-05-31" };
    expect(inForce({ from: may, until: null }, "2024-01-01")).toBe("YES");
    expect(inForce({ from: null, until: may }, "2023-01-01")).toBe("MAYBE");
  });

  it("is what the closed intervals of its definition say, whatever the ends", () => {
    const day = fc
      .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const end = fc.option(edtf.map(bounds), { nil: undefined });
    fc.assert(
      fc.property(end, end, day, (from, until, asked) => {
        const [never, always] = ["0000-00-00", "9999-99-99"];
        const within = (low: string, high: string) => low <= asked && asked <= high;
        const certain = within(
          from === undefined ? always : (from.latest ?? always),
          until === undefined ? always : (until.earliest ?? never),
        );
        const possible = within(from?.earliest ?? never, until?.latest ?? always);
        const answer = possible ? (certain ? "YES" : "MAYBE") : null;
        expect(inForce({ from, until }, asked)).toBe(answer);
      }),
      { numRuns: 2_000 },
    );
  });
});
