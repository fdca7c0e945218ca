import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../src/dossier/parse.js";
import { compareWithTexts } from "../src/dossier/source-text.js";
import { articleText, smallDossier, smallWith } from "./small-dossier.js";

function compare(text: string, article: string | undefined = articleText) {
  const { dossier, placed, problems } = parseDossier({ name: "small.yaml", text });
  if (dossier === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  const texts = new Map(article === undefined ? [] : [["article", article]]);
  return compareWithTexts(dossier, texts).map((problem) => placed(problem));
}

const codes = (...args: Parameters<typeof compare>) =>
  compare(...args).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("quotations and the text of their source", () => {
  it("agree when the words stand at their offsets, counted in code points", () => {
    expect([...articleText].slice(51, 81).join("")).toBe("said that it was “not welcome”");
    expect(articleText.slice(51, 81)).not.toBe("said that it was “not welcome”");
    expect(compare(smallDossier)).toEqual([]);
  });

  it("disagree one letter off, with the place where the words do stand", () => {
    const [found, ...rest] = compare(smallWith("”, start: 51, end: 81 }", "”, start: 50, end: 80 }"));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: "passage.mismatch", path: ["statements", 0, "words", 0], line: 25 });
    expect(found?.message).toContain("reads “ said that it was “not welcome”");
    expect(found?.mend).toBe("The words stand at 51 to 81.");
  });

  it("disagree when the text has other words, or ends before", () => {
    const misquoted = smallWith(
      "exact: said that it was “not welcome”,",
      "exact: said that it was “so welcome!”,",
    );
    expect(codes(misquoted)).toEqual(["passage.mismatch statements.0.words.0"]);
    expect(
      codes(
        smallWith(
          "words:\n      - { exact: the ambassador announced",
          "words:\n      - { exact: an ambassador announced",
        ),
      ),
    ).toEqual(["passage.mismatch statements.1.words.0"]);
    expect(codes(smallDossier, "In May the ambassador announced the plan.")).toEqual([
      "passage.bounds statements.0.words.0",
      "passage.bounds statements.0.attribution.1.cue",
    ]);
  });

  it("are compared in verbatim words, hedges, cues, contexts and tenures", () => {
    const text = smallWith(
      "    content: China said that",
      "    verbatim: [{ exact: “never”, start: 68, end: 75 }]\n    hedge: { exact: allegedly }\n    content: China said that",
    )
      .replace(
        "cue: { exact: said that, start: 51, end: 60 }",
        "cue: { exact: told that, start: 51, end: 60 }",
      )
      .replace("start: 51, end: 81 }", 'start: 51, end: 81, prefix: "🇨🇳 ", suffix: ". Italy" }')
      .replace(
        "  - slug: nato\n",
        "  - slug: nato\n  - slug: p\n    kind: PERSON\n    names: [{ text: P, kind: COMMON }]\n    tenures: [{ title: T, source: article, words: { exact: the minister } }]\n",
      );
    expect(codes(text)).toEqual([
      "passage.mismatch statements.0.words.0.suffix",
      "passage.mismatch statements.0.verbatim.0",
      "passage.mismatch statements.0.hedge",
      "passage.mismatch statements.0.attribution.1.cue",
      "passage.mismatch actors.2.tenures.0.words",
    ]);
  });

  it("are not compared without the text", () => {
    expect(compare(smallWith("”, start: 51, end: 81 }", "”, start: 50, end: 80 }"), undefined)).toHaveLength(
      1,
    );
    const { dossier } = parseDossier({
      name: "x",
      text: smallWith("”, start: 51, end: 81 }", "”, start: 50, end: 80 }"),
    });
    expect(dossier && compareWithTexts(dossier, new Map([["other", articleText]]))).toEqual([]);
  });

  it("come from the text that was read: its length and SHA-256 are the recorded ones", () => {
    const length = [...articleText].length;
    const sha256 = createHash("sha256").update(articleText).digest("hex");
    const recorded = (textLength: number, hash: string) =>
      smallWith("published: 2023", `published: 2023\n    textLength: ${textLength}\n    sha256: "${hash}"`);
    expect(codes(recorded(length, sha256))).toEqual([]);
    expect(codes(recorded(length + 1, sha256))).toEqual(["source.text sources.0.textLength"]);
    expect(codes(recorded(length, "0".repeat(64)))).toEqual(["source.text sources.0.sha256"]);
    expect(codes(recorded(length, sha256), articleText.trim())).toEqual([
      "source.text sources.0.textLength",
      "source.text sources.0.sha256",
    ]);
  });

  it("agree in a text without characters beyond the basic plane", () => {
    const ascii = "The plan is dead.";
    const text = smallWith(
      "exact: said that it was “not welcome”, start: 51, end: 81",
      "exact: plan, start: 4, end: 8",
    )
      .replace("cue: { exact: said that, start: 51, end: 60 }", "cue: { exact: The }")
      .replace("exact: the ambassador announced the plan }", "exact: dead, start: 12, end: 16 }");
    expect(codes(text, ascii)).toEqual([]);
    expect(codes(text, ` ${ascii}`)).toEqual([
      "passage.mismatch statements.0.words.0",
      "passage.mismatch statements.1.words.0",
    ]);
  });
});
