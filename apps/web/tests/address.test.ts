import { describe, expect, it } from "vitest";
import { readAsOf, toAsOf } from "../src/shell/as-of.js";
import { parseSearch, stringifySearch } from "../src/shell/search-params.js";
import { readShown, shownMax, writeShown } from "../src/shell/shown.js";

describe("an address", () => {
  it("is read and written as plain text", () => {
    const search = "?q=Tokyo+%26+Bonn&issues=a,b&valid=2023-05-01";
    expect(parseSearch(search)).toEqual({ q: "Tokyo & Bonn", issues: "a,b", valid: "2023-05-01" });
    expect(stringifySearch(parseSearch(search))).toBe(search);
    expect(stringifySearch({ q: "", kind: undefined })).toBe("");
  });

  it("holds days of the calendar and nothing else", () => {
    expect(readAsOf({ valid: "2023-02-30", public: "2023-06-01", recorded: "now" })).toEqual({
      public: "2023-06-01",
    });
  });

  it("holds how much of each list is shown, within bounds", () => {
    expect(readShown("statements.70,positions.150")).toEqual({ statements: 70, positions: 150 });
    expect(readShown("statements.0,positions,shifts.-3,hits.99999")).toEqual({ hits: shownMax });
    expect(readShown(undefined)).toEqual({});
    expect(writeShown({ statements: 70, positions: 9_999 })).toBe(`statements.70,positions.${shownMax}`);
    expect(writeShown({})).toBe("");
  });

  it("means the end of a recorded day", () => {
    expect(toAsOf({ recorded: "2026-11-24" })).toEqual({ recorded: "2026-11-24T23:59:59.999Z" });
  });
});
