import { searchKinds } from "@demarche/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, openWorld } from "../world.js";

const name = (text: string, lang = "en", kind: "COMMON" | "ACRONYM" | "OFFICIAL" = "COMMON") => ({
  text,
  lang,
  kind,
});

const dossier = dossierOf({
  slug: "searched",
  sources: [
    {
      slug: "communique",
      kind: "JOINT_STATEMENT",
      held: false,
      published: "2023-07-11",
      title: "Vilnius Summit Communiqué",
    },
  ],
  actors: [
    {
      slug: "nato",
      kind: "INTERNATIONAL_ORGANIZATION",
      names: [
        name("North Atlantic Treaty Organization", "en", "OFFICIAL"),
        name("NATO", "en", "ACRONYM"),
        name("北約", "zh-Hant"),
        name("北大西洋条約機構", "ja"),
        name("НАТО", "ru", "ACRONYM"),
      ],
      identifiers: [{ scheme: "WIKIDATA", value: "Q7184" }],
    },
    { slug: "nato-hq", kind: "GOVERNMENT_BODY", names: [name("NATO headquarters")] },
    { slug: "macron", kind: "PERSON", names: [name("Emmanuel Macron"), name("إيمانويل ماكرون", "ar")] },
    { slug: "tokayev", kind: "PERSON", names: [name("Kassym-Jomart Tokayev")] },
    { slug: "resolution-2023", kind: "GROUPING", names: [name("Class of 2023")] },
    { slug: "lodz", kind: "GOVERNMENT_BODY", names: [name("Université de Łódź", "fr")] },
  ],
  issues: [
    {
      slug: "office",
      kind: "PROPOSAL",
      label: "NATO liaison office in Tokyo",
      proposition: "The alliance should open an office in Tokyo.",
    },
  ],
  programmes: [
    {
      slug: "itpp",
      code: "ITPP",
      names: [{ text: "Individually Tailored Partnership Programme", lang: "en" }],
      sponsor: "nato",
      kind: "BILATERAL_FRAMEWORK",
      status: "ACTIVE",
    },
  ],
  statements: [
    {
      key: "st-1",
      source: "communique",
      locator: "1",
      content: "Emmanuel Macron objected to offices of NATO outside the Atlantic.",
      words: [{ exact: "the indo-pacific is not the north atlantic" }],
      act: "OBJECT",
      subjects: ["macron"],
      speakers: ["macron"],
      issue: "office",
      certainty: "CERTAIN",
      polarity: "POSITIVE",
      expresses: [{ holder: "macron", disclosure: "STATED", stance: "OPPOSITION" }],
      attribution: [
        { source: "communique", mode: "OWN_VOICE" },
        { agent: "macron", mode: "PARAPHRASE" },
      ],
    },
  ],
} as never);

interface Hit {
  kind: string;
  record: { __typename: string; slug: string };
  field: string;
  fragment: string;
  parts: { text: string; matched: boolean }[];
  score: number;
}

describe.each(engines)("a search on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const [report] = await store.recordDossiers([{ dossier }]);
    expect(report?.problems).toEqual([]);
  }, 60_000);
  afterAll(() => store.close());

  const hits = async (text: string, args: Record<string, unknown> = {}) => {
    const { nodes } = await ask<{ nodes: Hit[] }>(
      store,
      "search",
      { text, ...args },
      "nodes { kind record { __typename slug } field fragment parts { text matched } score }",
    );
    return nodes;
  };
  const found = async (text: string, args?: Record<string, unknown>) =>
    (await hits(text, args)).map(({ kind, record: { slug } }) => `${kind} ${slug}`);
  const marked = ({ parts }: Hit) =>
    parts.map(({ text, matched }) => (matched ? `[${text}]` : text)).join("");

  it.each([
    ["NATO", "nato"],
    ["nato", "nato"],
    ["北約", "nato"],
    ["条約", "nato"],
    ["нато", "nato"],
    ["ＮＡＴＯ", "nato"],
    ["Q7184", "nato"],
    ["Makron", "macron"],
    ["Emanuel Makron", "macron"],
    ["macr", "macron"],
    ["ماكرون", "macron"],
    ["Tokajev", "tokayev"],
    ["Tokaiev", "tokayev"],
    ["NTAO", "nato"],
    ["universite", "lodz"],
    ["Lodz", "lodz"],
  ])("for %s finds the actor %s first", async (text, slug) => {
    expect((await hits(text, { kinds: ["ACTOR"] }))[0]?.record.slug).toBe(slug);
  });

  it("finds a programme by its code with a spelling error", async () => {
    const [hit] = await hits("ITTP");
    expect(hit).toMatchObject({
      kind: "PROGRAMME",
      record: { __typename: "Programme", slug: "itpp" },
      field: "CODE",
    });
  });

  it("takes another digit for another number, and another word for another word", async () => {
    expect(await found("2023")).toEqual(["ACTOR resolution-2023"]);
    expect(await found("2024")).toEqual([]);
    expect(await found("nation")).toEqual([]);
  });

  it("ranks the whole name before its beginning, words before running text, and each record once for each kind", async () => {
    const all = await hits("NATO");
    expect(all.map(({ kind, record: { slug }, field }) => `${kind} ${slug} ${field}`)).toEqual([
      "ACTOR nato NAME",
      "ACTOR nato-hq NAME",
      "ISSUE office LABEL",
      "STATEMENT searched-st-1 CONTENT",
    ]);
    expect(all[0]?.score).toBe(1);
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(new Set(scores).size).toBe(scores.length);
  });

  it("finds running text by its words in any form, and quotes with the statement read from them", async () => {
    expect(await found("office outside atlantic")).toEqual(["STATEMENT searched-st-1"]);
    expect(await found("opening offices", { kinds: ["ISSUE"] })).toEqual(["ISSUE office"]);
    const [quote] = await hits("not the North Atlantic", { kinds: ["QUOTE"] });
    expect(quote).toMatchObject({
      kind: "QUOTE",
      field: "PASSAGE",
      record: { __typename: "Statement", slug: "searched-st-1" },
    });
  });

  it("marks the words that match", async () => {
    const first = async (text: string, kind: string) =>
      marked((await hits(text, { kinds: [kind] }))[0] as Hit);
    expect(await first("Makron", "ACTOR")).toBe("Emmanuel [Macron]");
    expect(await first("条約", "ACTOR")).toBe("北大西洋[条約]機構");
    expect(await first("communique", "SOURCE")).toBe("Vilnius Summit [Communiqué]");
    expect(await first("ilored", "PROGRAMME")).toBe("Individually [Tailored] Partnership Programme");
    expect(await first("object atlantic", "STATEMENT")).toBe(
      "Emmanuel Macron [objected] to offices of NATO outside the [Atlantic].",
    );
    for (const { fragment, parts } of await hits("NATO"))
      expect(parts.map(({ text }) => text).join("")).toBe(fragment);
  });

  it.each(["%", "_", "'", "\\", ":*", "!&|", "🛰️", "", "   ", "…"])(
    "refuses %j, which has nothing to search for",
    async (text) => {
      await expect(found(text)).rejects.toMatchObject({ code: "BAD_USER_INPUT", argument: "text" });
    },
  );

  it.each(["na%", "n_to", "x' or 'x'='x", "a\\b", "NATO:*", "!NATO | (", "NATO 🛰️", "' & '"])(
    "takes the signs of other languages in %j for punctuation",
    async (text) => {
      if (/\p{L}/u.test(text)) expect(Array.isArray(await found(text))).toBe(true);
    },
  );

  it("takes no sign for a wildcard", async () => {
    expect(await found("n%o", { kinds: ["ACTOR"] })).toEqual([]);
    expect(await found("nat_")).toEqual(await found("nat"));
    expect(await found("NATO:*")).toEqual(await found("NATO"));
  });

  it("refuses what no record can hold, and what is too long", async () => {
    for (const text of ["NA\0TO", "NATO \ud800", "a".repeat(301)])
      await expect(found(text)).rejects.toMatchObject({ code: "BAD_USER_INPUT", argument: "text" });
    expect(await found("a".repeat(300))).toEqual([]);
    await expect(found("NATO", { kinds: [] })).rejects.toMatchObject({ argument: "kinds" });
  });

  it("is read page by page, both ways, with every hit once", async () => {
    const page = (args: Record<string, unknown>) =>
      ask<{
        edges: { cursor: string; node: Hit }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
        totalCount: number;
      }>(
        store,
        "search",
        { text: "NATO", ...args },
        "edges { cursor node { kind record { slug } } } pageInfo { hasNextPage hasPreviousPage } totalCount",
      );
    const whole = await page({ first: 100 });
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const { edges, pageInfo, totalCount } = await page({ first: 1, ...(after ? { after } : {}) });
      expect(totalCount).toBe(whole.edges.length);
      seen.push(...edges.map(({ cursor }) => cursor));
      after = edges[0]?.cursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(whole.edges.map(({ cursor }) => cursor));
    const last = await page({ last: 2 });
    expect(last.edges).toEqual(whole.edges.slice(-2));
    const before = await page({ last: 2, before: whole.edges[2]?.cursor });
    expect(before.edges).toEqual(whole.edges.slice(0, 2));
  });

  it("offers every kind", async () => {
    for (const kind of searchKinds.values)
      expect((await hits("NATO", { kinds: [kind] })).every((hit) => hit.kind === kind)).toBe(true);
  });
});
