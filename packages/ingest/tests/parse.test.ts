import { gzipSync } from "node:zlib";
import { dossierBytesMax } from "@demarche/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../src/dossier/parse.js";
import { smallDossier, smallWith } from "./small-dossier.js";

const parse = (text: string | Uint8Array) => parseDossier({ name: "small.yaml", text });

/** The problems of a text as `code at line:column path`. */
function problemsOf(text: string | Uint8Array): string[] {
  return parse(text).problems.map(({ code, line, column, path }) =>
    `${code} at ${line}:${column} ${path.join(".")}`.trim(),
  );
}

/** What becomes of a plain scalar where an actor's name stands. */
function nameOf(scalar: string): unknown {
  const { dossier, problems } = parse(smallWith("text: China,", `text: ${scalar},`));
  if (dossier === undefined) return problems.map(({ code }) => code).join(" ");
  const actor = dossier.actors[0];
  return actor !== undefined && "names" in actor ? actor.names[0]?.text : undefined;
}

describe("a dossier file", () => {
  it("becomes a dossier, with defaults filled in", () => {
    const { dossier, problems, file } = parse(smallDossier);
    expect(problems).toEqual([]);
    expect(file).toBe("small.yaml");
    expect(dossier?.statements.map(({ key }) => key)).toEqual(["st-01", "st-02"]);
    expect(dossier?.statements[0]).toMatchObject({
      words: [{ exact: "said that it was “not welcome”", start: 51, end: 81 }],
      joint: false,
      attends: [],
      said: { edtf: "2023-05~", basis: "RELATIVE", anchor: "st-02" },
    });
    expect(dossier?.actors[1]).toEqual({ slug: "nato" });
  });

  it("may hold a single entry where a list belongs, read like the list's entries", () => {
    const text = smallWith(
      "    content: The ambassador",
      "    event: visit\n    attends: { actor: 1999, attendance: ATTENDED }\n    content: The ambassador",
    );
    expect(parse(text).dossier?.statements[1]?.attends).toEqual([{ actor: "1999", attendance: "ATTENDED" }]);
  });

  it("may come as bytes, with a byte order mark, with Windows line ends", () => {
    expect(parse(new TextEncoder().encode(smallDossier)).dossier?.slug).toBe("small");
    expect(parse(`\u{FEFF}${smallDossier}`).dossier?.slug).toBe("small");
    expect(problemsOf("\u{FEFF}slug: \0")).toEqual(["text.invalid at 1:7"]);
    expect(parse(new TextEncoder().encode(`\u{FEFF}${smallDossier}`)).dossier?.slug).toBe("small");
    expect(parse(smallDossier.replaceAll("\n", "\r\n")).dossier?.statements).toHaveLength(2);
  });

  it("is refused when it is not UTF-8, larger than a dossier may be, or holds what cannot be kept", () => {
    expect(problemsOf(Uint8Array.of(0x73, 0xff, 0x61))).toEqual(["file.unreadable at undefined:undefined"]);
    expect(problemsOf(Buffer.from(smallDossier, "utf16le"))).not.toEqual([]);
    expect(parse(gzipSync(smallDossier)).problems).toMatchObject([
      { code: "file.unreadable", message: "The file is compressed by gzip." },
    ]);
    expect(problemsOf(new Uint8Array(dossierBytesMax.value + 1))).toEqual([
      "file.too-large at undefined:undefined",
    ]);
    expect(problemsOf("title: a\nslug: b\0c\n")).toEqual(["text.invalid at 2:8"]);
    expect(problemsOf("slug: \uD800\n")).toEqual(["text.invalid at 1:7"]);
    expect(problemsOf(smallWith("text: China,", 'text: "Chi\\0na",'))).toEqual([
      "text.invalid at 13:17 actors.0.names.0.text",
    ]);
    expect(problemsOf(smallWith("text: China,", 'text: "Chi\\uD800na",'))).toEqual([
      "text.invalid at 13:17 actors.0.names.0.text",
    ]);
  });

  it("is refused when it is empty, a list or a text", () => {
    for (const text of ["", "# nothing\n", "- a\n", "only words\n"]) {
      expect(problemsOf(text), text).toEqual(["record.type at 1:1"]);
    }
  });
});

describe("plain scalars", () => {
  it.each([
    "NO",
    "NA",
    "Yes",
    "on",
    "036",
    "740",
    "1e3",
    "0x1F",
    "0o17",
    "2023",
    "2023-05",
    "true",
    "-1",
    "+1",
    ".5",
    "1_000",
    "No: 4".replace(":", ""),
  ])("keep %j as text where text belongs", (scalar) => {
    expect(nameOf(scalar)).toBe(scalar);
  });

  it.each(["~", "null", ""])("do not take %j for text", (scalar) => {
    expect(nameOf(scalar)).toBe("record.type");
    expect(nameOf(`'${scalar}'`)).toBe(scalar === "" ? "text.empty" : scalar);
  });

  it("are numbers and truth values where those belong, and not when quoted", () => {
    expect(problemsOf(smallWith("start: 51, end: 81", "start: '51', end: 81"))).toEqual([
      "record.type at 25:57 statements.0.words.0.start",
    ]);
    expect(problemsOf(smallWith("held: true", "held: yes"))).toEqual(["record.type at 6:11 sources.0.held"]);
    expect(parse(smallWith("held: true", "held: false")).dossier?.sources[0]).toMatchObject({ held: false });
  });

  it("are dates without becoming numbers first", () => {
    const published = (edtf: string) => {
      const source = parse(smallWith("published: 2023", `published: ${edtf}`)).dossier?.sources[0];
      return source !== undefined && "published" in source ? source.published.edtf : undefined;
    };
    expect(published("2023")).toBe("2023");
    expect(published("{ edtf: 1999, basis: UNKNOWN }")).toBe("1999");
    expect(published("2e3")).toBeUndefined();
  });

  it("hold any text through quoting and back", () => {
    const character = fc.integer({ min: 0x20, max: 0x2fff }).map((point) => String.fromCodePoint(point));
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 30 }), (words) => {
        const name = `x${words}`;
        expect(nameOf(JSON.stringify(name))).toBe(name);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what YAML has and a dossier does not use", () => {
  it.each([
    [
      "an alias",
      smallWith("title: A small dossier", "title: &t A small dossier\nsummary: *t"),
      ["yaml.syntax at 2:11 title", "yaml.syntax at 3:10 summary"],
    ],
    ["an alias to nothing", smallWith("title: A small dossier", "title: *t"), ["yaml.syntax at 2:8 title"]],
    ["an anchor on a key", smallWith("title: A", "&k title: A"), ["yaml.syntax at 2:4 title"]],
    ["a tag", smallWith("title: A small", "title: !!str A small"), ["yaml.syntax at 2:14 title"]],
    [
      "a tag of one's own",
      smallWith("title: A small", "title: !secret A small"),
      ["yaml.syntax at 2:16 title"],
    ],
    [
      "binary data",
      smallWith("title: A small dossier", "title: !!binary aGVsbG8="),
      ["yaml.syntax at 2:17 title"],
    ],
    ["YAML 1.1", `%YAML 1.1\n---\n${smallDossier}`, ["yaml.syntax at 1:1"]],
    ["a declared tag", `%TAG !e! tag:example.org,2000:\n---\n${smallDossier}`, ["yaml.syntax at 1:1"]],
    [
      "a field given twice",
      smallWith("title: A small dossier", "title: One\ntitle: Two"),
      ["yaml.syntax at 3:1 title"],
    ],
    ["two documents", `${smallDossier}---\nslug: other\n`, ["yaml.syntax at 51:1"]],
    ["tabs", "slug: a\nsources:\n\t- slug: b\n", ["yaml.syntax at 3:1"]],
    ["an open bracket", "slug: a\nsources: [\n", ["yaml.syntax at 3:1"]],
    ["a colon in a plain text", "slug: a\ntitle: Office: the plan\n", ["yaml.syntax at 2:8"]],
  ])("%s", (_what, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(parse(text).dossier).toBeUndefined();
  });

  it("merge keys, which are fields that no record has", () => {
    expect(problemsOf(smallWith("title: A", "<<: { title: B }\ntitle: A"))).toEqual([
      "record.unknown-field at 2:1 <<",
    ]);
  });

  it("nesting without end", () => {
    const open = (opening: string, times: number) => problemsOf(opening.repeat(times));
    expect(open("[", 60)).toEqual(["yaml.syntax at 1:51"]);
    expect(open("[", 1_000_000)).toEqual(["yaml.syntax at 1:51"]);
    expect(open("{a: ", 100_000)).toEqual([expect.stringMatching(/^yaml.syntax at 1:/)]);
    expect(open("- ", 100_000)).toEqual([expect.stringMatching(/^yaml.syntax at 1:/)]);
    expect(open("? ", 100_000)).toEqual([expect.stringMatching(/^yaml.syntax at 1:/)]);
    const steps = Array.from({ length: 1_000 }, (_, depth) => `${" ".repeat(depth)}a:`);
    expect(problemsOf(steps.join("\n"))).toEqual([expect.stringMatching(/^yaml.syntax at \d\d:/)]);
  }, 60_000);

  it("aliases that would grow beyond every bound", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x,x]"];
    for (let level = 1; level < 12; level += 1) {
      const [last, next] = [level - 1, level].map((number) => String.fromCodePoint(97 + number));
      bomb.push(`${next}: &${next} [${Array.from({ length: 10 }, () => `*${last}`).join(",")}]`);
    }
    expect(parse(bomb.join("\n")).problems.length).toBeGreaterThan(100);
  }, 60_000);

  it("names of an object's prototype, which are unknown fields", () => {
    const { problems } = parse(
      smallWith("title: A small dossier", "title: A\n__proto__: { title: B }\nconstructor: x"),
    );
    expect(problems.map(({ code, path, line }) => [code, path, line])).toEqual([
      ["record.unknown-field", ["__proto__"], 3],
      ["record.unknown-field", ["constructor"], 4],
    ]);
  });
});

describe("problems", () => {
  it("are all listed at once, in the order of the file, each with its place and a mend", () => {
    const text = smallWith("kind: STATE", "kind: COUNTRY")
      .replace("label: The office", "labell: The office")
      .replace("act: OBJECT", "act: OBJECTS")
      .replace("    polarity: POSITIVE\n    expresses", "    expresses")
      .replace("holder: cn, stance", "holder: C N, stance");
    const { problems } = parse(text);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ["record.term", 11, 11],
      ["record.missing-field", 16, 5],
      ["record.unknown-field", 18, 5],
      ["record.missing-field", 22, 5],
      ["record.term", 27, 10],
      ["slug.invalid", 33, 19],
    ]);
    for (const { file, message, mend } of problems) {
      expect(file).toBe("small.yaml");
      expect(message).not.toBe("");
      expect(mend).not.toBe("");
    }
    expect(problems[2]?.mend).toContain("label");
    expect(problems[4]?.mend).toContain("OBJECT");
  });

  it("found later get the place of the nearest part that the file has", () => {
    const { placed } = parse(smallDossier);
    const at = (...path: (string | number)[]) => {
      const { line, column, file } = placed({ code: "record.conflict", path, message: "m", mend: "m" });
      return [file, line, column];
    };
    expect(at("statements", 0, "said", "anchor")).toEqual(["small.yaml", 38, 72]);
    expect(at("statements", 0, "said")).toEqual(["small.yaml", 38, 5]);
    expect(at("statements", 0, "words", 0, "prefix")).toEqual(["small.yaml", 25, 9]);
    expect(at("statements", 1)).toEqual(["small.yaml", 39, 5]);
    expect(at("statements", 7)).toEqual(["small.yaml", 21, 1]);
    expect(at("events", 0, "slug")).toEqual(["small.yaml", 1, 1]);
    expect(at()).toEqual(["small.yaml", 1, 1]);
  });

  it("point to the single entry that stands without its list", () => {
    const text = smallWith(
      "    content: The ambassador",
      "    event: visit\n    attends: { actor: cn, attendance: MAYBE }\n    content: The ambassador",
    );
    expect(problemsOf(text)).toEqual(["record.term at 44:39 statements.1.attends.attendance"]);
    const { placed } = parse(text.replace("MAYBE", "ATTENDED"));
    const path = ["statements", 1, "attends", 0, "actor"];
    expect(placed({ code: "reference.unknown", path, message: "m", mend: "m" })).toMatchObject({
      line: 44,
      column: 23,
    });
  });
});
