import { describe, expect, it } from "vitest";
import { printProblemPath, problemCodes } from "../../src/index.js";

describe("where a problem lies", () => {
  it.each([
    [[], ""],
    [["statements", 3, "words", 0, "exact"], "statements[3].words[0].exact"],
    [["a b"], '["a b"]'],
    [["a", "b.c"], 'a["b.c"]'],
    [["a", ""], 'a[""]'],
    [[0], "[0]"],
  ])("%j is written %s", (path, text) => {
    expect(printProblemPath(path)).toBe(text);
  });
});

describe("the codes", () => {
  it("say what they are about, then what is wrong", () => {
    for (const code of problemCodes.values) expect(code).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });
});
