import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeTypes, parseGlobalId, printGlobalId, slugFromId } from "../../src/index.js";

const word = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);

describe("a global id", () => {
  it("names a type and a slug", () => {
    expect(printGlobalId("Actor", "nato")).toBe("Actor:nato");
    expect(parseGlobalId("Statement:tokyo-st-01")).toEqual({ type: "Statement", slug: "tokyo-st-01" });
    expect(parseGlobalId("Position:tokyo-st-01.nato")).toEqual({
      type: "Position",
      slug: "tokyo-st-01.nato",
    });
  });

  it("is read as what was written, for every type", () => {
    fc.assert(
      fc.property(fc.constantFrom(...nodeTypes), word, word, (type, one, other) => {
        const slug = type === "Position" ? `${one}.${other}` : one;
        expect(parseGlobalId(printGlobalId(type, slug))).toEqual({ type, slug });
      }),
    );
  });

  it.each([
    "nato",
    "Actor:",
    ":nato",
    "actor:nato",
    "King:nato",
    "Actor:NATO",
    "Actor:a.b",
    "Position:a",
    "Actor:a:b",
    " Actor:nato",
    "constructor:nato",
    "",
  ])("%j is none", (text) => {
    expect(parseGlobalId(text)).toBeUndefined();
  });
});

describe("an argument that names a record", () => {
  it("is a global id or a bare slug", () => {
    expect(slugFromId("Actor", "Actor:nato")).toBe("nato");
    expect(slugFromId("Actor", "nato")).toBe("nato");
    expect(slugFromId("Position", "tokyo-st-01.nato")).toBe("tokyo-st-01.nato");
  });

  it("is refused when it is of another type or malformed", () => {
    expect(slugFromId("Actor", "Issue:nato")).toBeUndefined();
    expect(slugFromId("Actor", "Actor:NATO")).toBeUndefined();
    expect(slugFromId("Actor", "N A T O")).toBeUndefined();
    expect(slugFromId("Position", "nato")).toBeUndefined();
  });
});
