import edtfPackage from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bounds,
  bounds,
  compareBounds,
  type Edtf,
  isCertainlyBefore,
  parseEdtf,
  printEdtf,
} from "../../src/index.js";
import { date, edtf, interval, set } from "./edtf-arbitrary.js";

function boundsOf(text: string): Bounds {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.problems[0].message);
  return bounds(result.value);
}

describe("the first and the last day that a moment can be", () => {
  it.each([
    ["2023", "2023-01-01", "2023-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2100-02", "2100-02-01", "2100-02-28"],
    ["2000-02", "2000-02-01", "2000-02-29"],
    ["2023-05-12", "2023-05-12", "2023-05-12"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2023-XX", "2023-01-01", "2023-12-31"],
    ["2023-XX-XX", "2023-01-01", "2023-12-31"],
    ["2023-04-XX", "2023-04-01", "2023-04-30"],
    ["2023-05/2023-07", "2023-05-01", "2023-07-31"],
    ["2023-05/..", "2023-05-01", null],
    ["2023-05/", "2023-05-01", null],
    ["../2023-07", null, "2023-07-31"],
    ["/2023-07", null, "2023-07-31"],
    ["[2023-05..2023-07]", "2023-05-01", "2023-07-31"],
    ["[..2023-07]", null, "2023-07-31"],
    ["[2023-05..]", "2023-05-01", null],
    ["[2023-05,2023-07]", "2023-05-01", "2023-07-31"],
    ["[2023-07,2023-05]", "2023-05-01", "2023-07-31"],
    ["[..2021,2023,2025..]", null, null],
    ["1000", "1000-01-01", "1000-12-31"],
    ["9999", "9999-01-01", "9999-12-31"],
  ])("%s", (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
  });

  it.each(["2023", "2023-05", "2023-05-12", "2023-05/2023-07"])(
    "a qualifier does not move the bounds of %s",
    (text) => {
      for (const qualifier of ["?", "~", "%"]) expect(boundsOf(text + qualifier)).toEqual(boundsOf(text));
    },
  );

  it.each([
    ["2023-21", "2023-03-01", "2023-12-31"],
    ["2023-22", "2022-12-01", "2024-03-31"],
    ["2023-23", "2023-03-01", "2023-12-31"],
    ["2023-24", "2022-12-01", "2024-03-31"],
  ])("the season %s holds the readings of both hemispheres", (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
  });

  it("a season that reaches outside the years that are taken has no bound there", () => {
    expect(boundsOf("1000-24")).toEqual({ earliest: null, latest: "1001-03-31" });
    expect(boundsOf("9999-22")).toEqual({ earliest: "9998-12-01", latest: null });
  });

  it("never cross, and are days that exist", () => {
    const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
    fc.assert(
      fc.property(edtf, (tree) => {
        const { earliest, latest } = bounds(tree);
        if (earliest !== null) expect(isDay(earliest)).toBe(true);
        if (latest !== null) expect(isDay(latest)).toBe(true);
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** What the npm package `edtf` takes as bounds, as days; null for infinite and for unknown. */
function packageBounds(text: string): Bounds {
  const { min, max } = edtfPackage(text);
  const day = (milliseconds: number | null) =>
    milliseconds === null || !Number.isFinite(milliseconds)
      ? null
      : new Date(milliseconds).toISOString().slice(0, 10);
  return { earliest: day(min), latest: day(max) };
}

function expectAgreement(tree: Edtf): void {
  const text = printEdtf(tree);
  expect({ text, ...bounds(tree) }).toEqual({ text, ...packageBounds(text) });
}

describe("agreement with the npm package edtf 4.11.1 where that is right", () => {
  it("on dates", () => {
    fc.assert(fc.property(date, expectAgreement), { numRuns: 300 });
  });

  it("on durations whose sides begin on different days", () => {
    fc.assert(
      fc.property(interval, (tree) => {
        if (typeof tree.from !== "string" && typeof tree.until !== "string") {
          fc.pre(
            packageBounds(printEdtf(tree.from)).earliest !== packageBounds(printEdtf(tree.until)).earliest,
          );
        }
        expectAgreement(tree);
      }),
      { numRuns: 300 },
    );
  });

  it("on sets whose first member is the earliest and whose last is the latest and no range", () => {
    fc.assert(
      fc.property(set, (tree) => {
        const members = tree.members.map((member): Bounds => {
          if (member.kind === "date") return packageBounds(printEdtf(member));
          return {
            earliest: member.from === undefined ? null : packageBounds(printEdtf(member.from)).earliest,
            latest: member.until === undefined ? null : packageBounds(printEdtf(member.until)).latest,
          };
        });
        const first = members[0] as Bounds;
        const last = members.at(-1) as Bounds;
        const end = tree.members.at(-1);
        fc.pre(end?.kind === "date" || end?.from === undefined || end.until === undefined);
        fc.pre(
          first.earliest === null ||
            members.every(({ earliest }) => (earliest ?? "") >= (first.earliest ?? "")),
        );
        fc.pre(
          last.latest === null || members.every(({ latest }) => (latest ?? "~") <= (last.latest ?? "~")),
        );
        expectAgreement(tree);
      }),
      { numRuns: 300 },
    );
  });
});

describe("where the npm package edtf 4.11.1 is wrong", () => {
  it("takes the end of May for the last day of [2023-05..2023-07]", () => {
    expect(packageBounds("[2023-05..2023-07]")).toEqual({ earliest: "2023-05-01", latest: "2023-05-31" });
    expect(boundsOf("[2023-05..2023-07]")).toEqual({ earliest: "2023-05-01", latest: "2023-07-31" });
  });

  it("takes the first day of a range of days for its last", () => {
    expect(packageBounds("[2023-05-01..2023-05-03]").latest).toBe("2023-05-01");
    expect(boundsOf("[2023-05-01..2023-05-03]").latest).toBe("2023-05-03");
  });

  it("takes the first year of a last range of years for its last", () => {
    expect(packageBounds("[1667,1670..1672]").latest).toBe("1670-12-31");
    expect(boundsOf("[1667,1670..1672]").latest).toBe("1672-12-31");
  });

  it("lets the bounds of an unordered set cross", () => {
    expect(packageBounds("[2024,2023]")).toEqual({ earliest: "2024-01-01", latest: "2023-12-31" });
    expect(boundsOf("[2024,2023]")).toEqual({ earliest: "2023-01-01", latest: "2024-12-31" });
  });

  it("refuses a duration within one month", () => {
    expect(() => packageBounds("2023-05/2023-05")).toThrow("invalid upper bound");
    expect(boundsOf("2023-05/2023-05")).toEqual({ earliest: "2023-05-01", latest: "2023-05-31" });
  });

  it("refuses a duration that ends in the year that began with it", () => {
    expect(() => packageBounds("2023-01-01/2023")).toThrow("invalid upper bound");
    expect(boundsOf("2023-01-01/2023")).toEqual({ earliest: "2023-01-01", latest: "2023-12-31" });
  });

  it("takes spring for January to March", () => {
    expect(packageBounds("2023-21")).toEqual({ earliest: "2023-01-01", latest: "2023-03-31" });
    expect(boundsOf("2023-21").earliest).toBe("2023-03-01");
  });
});

describe("order", () => {
  it("sorts by the first day, then by the last; without a first day first, without a last day last", () => {
    const texts = ["[2023-05..]", "2023-05-12", "2023-05", "[..2023-07]", "2023", "/2022", "2023-05-01"];
    const sorted = texts.toSorted((one, other) => compareBounds(boundsOf(one), boundsOf(other)));
    expect(sorted).toEqual([
      "/2022",
      "[..2023-07]",
      "2023",
      "2023-05-01",
      "2023-05",
      "[2023-05..]",
      "2023-05-12",
    ]);
  });

  it("is total: opposite when turned round, and equal only on equal bounds", () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (one, other, third) => {
        const [a, b, c] = [bounds(one), bounds(other), bounds(third)];
        expect(compareBounds(a, b) + compareBounds(b, a)).toBe(0);
        expect(compareBounds(a, b) === 0).toBe(a.earliest === b.earliest && a.latest === b.latest);
        if (compareBounds(a, b) <= 0 && compareBounds(b, c) <= 0)
          expect(compareBounds(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("calls one moment before another only when no reading has them meet", () => {
    expect(isCertainlyBefore(boundsOf("2023-04"), boundsOf("2023-05"))).toBe(true);
    expect(isCertainlyBefore(boundsOf("2023-05"), boundsOf("2023-05-31"))).toBe(false);
    expect(isCertainlyBefore(boundsOf("[2023-01..]"), boundsOf("2023-05"))).toBe(false);
    expect(isCertainlyBefore(boundsOf("2023-01"), boundsOf("[..2023-05]"))).toBe(false);
  });
});
