import { describe, expect, it } from "vitest";
import { isSlug, positionSlug, readPositionSlug, recordSlug } from "../../src/index.js";

describe("a slug", () => {
  it.each(["a", "nato", "tokyo-liaison-office-st-01", "2023", "a1-b2", "a".repeat(120)])(
    "%s is one",
    (text) => {
      expect(isSlug(text)).toBe(true);
    },
  );

  it.each(["", "NATO", "a b", "-a", "a-", "a--b", "a_b", "a.b", "é", "a\n", "a".repeat(121), "a/b", "a:b"])(
    "%j is none",
    (text) => {
      expect(isSlug(text)).toBe(false);
    },
  );
});

describe("the slugs of records that a dossier numbers", () => {
  it("begin with the dossier, and end with the version from the second on", () => {
    expect(recordSlug("tokyo", "st-01")).toBe("tokyo-st-01");
    expect(recordSlug("tokyo", "st-01", 2)).toBe("tokyo-st-01-v2");
  });

  it("of a position name its statement and its holder, with one dot", () => {
    const slug = positionSlug("tokyo-st-01", "nato");
    expect(slug).toBe("tokyo-st-01.nato");
    expect(readPositionSlug(slug)).toEqual({ statement: "tokyo-st-01", holder: "nato" });
  });

  it.each(["tokyo-st-01", "tokyo-st-01.", ".nato", "a.b.c", "A.b", "a.B", ""])(
    "%j names no position",
    (text) => {
      expect(readPositionSlug(text)).toBeUndefined();
    },
  );
});
