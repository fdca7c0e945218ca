import { describe, expect, it } from "vitest";
import { datePattern } from "../../src/index.js";

describe("a pattern of dates", () => {
  it.each([
    ["yyyy-mm-dd", "2023-05-12", "2023-05-12"],
    ["m/d/yyyy", "5/12/2023", "2023-05-12"],
    ["d/m/yyyy", "05/12/2023", "2023-12-05"],
    ["yyyymmdd", "20230512", "2023-05-12"],
    ["d.m.yyyy", "1.2.2009", "2009-02-01"],
    ["m/yyyy", "11/2014", "2014-11"],
    ["yyyy", "2014", "2014"],
    ["d mmm yyyy", "4 June 2023", "2023-06-04"],
    ["mmm d, yyyy", "sep 4, 2023", "2023-09-04"],
    ["EDTF", "[2023-05..2023-07]", "[2023-05..2023-07]"],
  ])("%s reads %s", (pattern, text, edtf) => {
    expect(datePattern(pattern)?.(text)).toBe(edtf);
  });

  it.each([
    ["yyyy-mm-dd", "2023-5-12"],
    ["d.m.yyyy", "1/2/2009"],
    ["d mmm yyyy", "4 Juin 2023"],
    ["d mmm yyyy", "4 Junius 2023"],
    ["yyyy", "2023 "],
    ["EDTF", "5/2023"],
  ])("%s does not fit %s", (pattern, text) => {
    expect(datePattern(pattern)?.(text)).toBeUndefined();
  });

  it.each([
    "",
    "dd.mm.yy",
    "d/yyyy",
    "yyyy/yyyy",
    "d/m",
    "yyyy-mm-ddThh",
    "year",
    "d MMM yyyy",
    "constructor",
  ])("%j is none", (pattern) => {
    expect(datePattern(pattern)).toBeUndefined();
  });
});
