import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./process.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-new-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const begin = (name: string, bytes: string | Uint8Array, ...args: string[]) => {
  writeFileSync(join(folder, name), bytes);
  return run(["new", "dossier", "--from-text", name, ...args], {}, folder);
};

describe("demarche new dossier", { timeout: 60_000 }, () => {
  it("writes a file that check lists the gaps of, and that is sound against its text once filled", async () => {
    const made = await begin("An Article.txt", "\u{FEFF}A 😀 line.\r\n\r\nAnother one.\r\n", "-o", "a.yaml");
    expect(made).toMatchObject({ code: 0, stdout: "" });
    expect(made.stderr).toMatch(/^Wrote a\.yaml: 2 sentences\./u);
    const yaml = readFileSync(join(folder, "a.yaml"), "utf8");
    expect(yaml).toMatch(/^# yaml-language-server: \$schema=\S+\/dossier\.schema\.json\nslug: an-article\n/u);
    expect(yaml).toContain('{ exact: "Another one.", start: 13, end: 25 }');

    const gaps = await run(["check", "a.yaml", "--text", "an-article-text=An Article.txt"], {}, folder);
    expect(gaps.code).toBe(1);
    expect(gaps.stdout).toMatch(/\n {2}a\.yaml:3:7 record\.type title\n {6}3 \| title:\n {16}\^\n/u);

    const filled = yaml
      .replace("title:", "title: An article")
      .replace("kind:", "kind: NEWS_ARTICLE")
      .replace("published:", "published: 2023-05-03")
      .replaceAll("content:", "content: Said.")
      .replaceAll("act:\n", "act: ASSERT\n")
      .replaceAll("certainty:\n", "certainty: CERTAIN\n")
      .replaceAll("polarity:\n", "polarity: POSITIVE\n");
    writeFileSync(join(folder, "a.yaml"), filled);
    const check = (text: string) => run(["check", "a.yaml", "--text", text], {}, folder);
    expect((await check("an-article-text=An Article.txt")).code).toBe(0);
    writeFileSync(join(folder, "other.txt"), "A 😀 line.\r\n\r\nAnother two.\r\n");
    const other = await check("an-article-text=other.txt");
    expect([other.code, other.stdout]).toEqual([
      1,
      expect.stringMatching(/reads “Another two\.”, not “Another one\.”/u),
    ]);
    expect(await check("an-article=other.txt")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"an-article" of --text. Sources: an-article-text.'),
    });
    expect(await check("other.txt")).toMatchObject({ code: 2, stderr: expect.stringContaining("slug=file") });
  });

  it("leaves a file that is there as it is", async () => {
    writeFileSync(join(folder, "there.yaml"), "mine");
    const { code, stderr } = await begin("b.txt", "One.", "-o", "there.yaml");
    expect([code, stderr]).toEqual([5, "The file there.yaml is there already; name another one.\n"]);
    expect(readFileSync(join(folder, "there.yaml"), "utf8")).toBe("mine");
  });

  it.each([
    ["empty.txt", "", /holds no text/u],
    ["blank.txt", "\u{FEFF} \r\n\t", /holds no text/u],
    ["latin.txt", Uint8Array.of(0x63, 0xe9), /is not UTF-8/u],
    ["binary.txt", "a\0b", /holds a NUL character/u],
  ])("refuses %s", async (name, bytes, sentence) => {
    const { code, stdout, stderr } = await begin(name, bytes);
    expect([code, stdout, stderr]).toEqual([5, "", expect.stringMatching(sentence)]);
  });

  it.each([
    ["日本.txt", [], /makes no slug; give one with --slug/u],
    ["c.txt", ["--slug", "Not A Slug"], /must be of small letters/u],
    ["c.txt", ["--language", "not a tag"], /must be a BCP 47 tag/u],
  ])("refuses %s with %j", async (name, args, sentence) => {
    const { code, stderr } = await begin(name, "One.", ...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
