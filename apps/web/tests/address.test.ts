import { describe, expect, it } from "vitest";
import { readAsOf, toAsOf } from "../src/shell/as-of.js";
import { parseSearch, stringifySearch } from "../src/shell/search-params.js";

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

  it("means the end of a recorded day", () => {
    expect(toAsOf({ recorded: "2026-11-24" })).toEqual({ recorded: "2026-11-24T23:59:59.999Z" });
  });
});
