import { describe, expect, it } from "vitest";
import { combined } from "../../src/rows/combined.js";

describe("two records under one name", () => {
  it("are one, when each only says more than the other", () => {
    expect(
      combined(
        { slug: "a", kind: "STATE", identifiers: [] },
        { slug: "a", kind: "STATE", identifiers: ["x"] },
      ),
    ).toEqual({
      slug: "a",
      kind: "STATE",
      identifiers: ["x"],
    });
    expect(combined<object>({ slug: "a", note: "n", names: ["x"] }, { slug: "a", names: [] })).toEqual({
      slug: "a",
      note: "n",
      names: ["x"],
    });
  });

  it("are two, when they contradict each other or have a key and differ", () => {
    expect(combined({ slug: "a", kind: "STATE" }, { slug: "a", kind: "NGO" })).toBeUndefined();
    expect(combined({ slug: "a", names: ["x"] }, { slug: "a", names: ["x", "y"] })).toBeUndefined();
    expect(combined<object>({ key: "a" }, { key: "a", note: "n" })).toBeUndefined();
    expect(combined({ key: "a", note: "n" }, { key: "a", note: "n" })).toEqual({ key: "a", note: "n" });
  });
});
