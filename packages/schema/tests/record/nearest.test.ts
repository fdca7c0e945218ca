import { describe, expect, it } from "vitest";
import { nearest } from "../../src/index.js";

describe("the word that a mistyped one most likely means", () => {
  it.each([
    ["program", ["programme", "plan"], "programme"],
    ["news-article", ["NEWS_ARTICLE", "SPEECH"], "NEWS_ARTICLE"],
    ["SUPORT", ["OPPOSITION", "SUPPORT"], "SUPPORT"],
    ["stances", ["stance", "instance"], "stance"],
    ["banana", ["stance", "slug"], undefined],
    ["xy", ["ab", "cd"], undefined],
    ["a".repeat(61), ["a".repeat(61)], undefined],
    ["anything", [], undefined],
    ["stances", ["x".repeat(30_000_000), "stance"], "stance"],
  ])("%s", (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });
});
