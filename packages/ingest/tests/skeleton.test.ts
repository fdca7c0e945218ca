import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDossier, dossierSkeleton, sentencesOf } from "../src/index.js";

const options = { slug: "art", schema: "dossier.schema.json" };
const cut = (text: string, start: number, end: number) => [...text].slice(start, end).join("");

describe("the sentences of a text", () => {
  it("carry offsets in code points, without white space, across wrapped lines", () => {
    const text = "A 😀 headline\r\n\r\nNATO may open an office in\r\nthe city. China said: no.\n";
    expect(sentencesOf(text, "en")).toEqual([
      { text: "A 😀 headline", start: 0, end: 12 },
      { text: "NATO may open an office in\r\nthe city.", start: 16, end: 53 },
      { text: "China said: no.", start: 54, end: 69 },
    ]);
  });

  it("are those of languages that end them otherwise", () => {
    expect(sentencesOf("日本は検討する。中国は反対した。", "ja").map(({ text }) => text)).toEqual([
      "日本は検討する。",
      "中国は反対した。",
    ]);
  });

  it("leave out white space alone, and stand where they say in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const sentences = sentencesOf(text);
        for (const { text: exact, start, end } of sentences) expect(cut(text, start, end)).toBe(exact);
        expect(
          sentences
            .map(({ text: exact }) => exact)
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
      }),
    );
  });
});

describe("the beginning of a dossier", () => {
  const text = 'NATO may open an office: "soon", it said. China objected.';
  const yaml = dossierSkeleton(text, { ...options, title: "On: the office", language: "en" });

  it("opens with its JSON Schema, and is a dossier but for what a reader must say", () => {
    expect(yaml.split("\n")[0]).toBe("# yaml-language-server: $schema=dossier.schema.json");
    const { problems } = checkDossier({ name: "art.yaml", text: yaml });
    expect(problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "record.type sources.0.kind",
      "record.type sources.0.published",
      ...[0, 1].flatMap((at) =>
        ["content", "act", "certainty", "polarity"].map((field) => `record.type statements.${at}.${field}`),
      ),
    ]);
  });

  it("is sound against its text once that is filled in", () => {
    const filled = yaml
      .replace("kind:", "kind: NEWS_ARTICLE")
      .replace("published:", "published: 2023-05-03")
      .replaceAll("content:", "content: Said.")
      .replaceAll("act:\n", "act: ASSERT\n")
      .replaceAll("certainty:\n", "certainty: POSSIBLE\n")
      .replaceAll("polarity:\n", "polarity: POSITIVE\n");
    const check = (of: string) =>
      checkDossier({ name: "art.yaml", text: filled }, { texts: new Map([["art-text", of]]) });
    expect(check(text).problems).toEqual([]);
    expect(check(text).dossier?.sources[0]).toMatchObject({
      textLength: 57,
      sha256: createHash("sha256").update(text).digest("hex"),
    });
    expect(check(`${text} `).problems.map(({ code }) => code)).toEqual(["source.text", "source.text"]);
  });

  it("gives the place alone of a sentence that is too long to quote", () => {
    const long = dossierSkeleton(`${"x".repeat(5_001)}.`, options);
    expect(long).toContain("# From 0 to 5002, too long to quote whole");
    expect(long).not.toContain("exact");
  });
});
