import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput } from "../../src/rows/input.js";
import { KnownActors } from "../../src/rows/known-actors.js";
import { wikidata } from "../../src/wikidata/wikidata.js";
import { all, openWorld } from "../ask.js";
import { draftsOf, inputOf, linesOf, rowsOf, saidOf } from "../rows-of.js";
import { sharedFolder } from "../votes/shared.js";

type Snak = Readonly<Record<string, unknown>>;
const gregorian = "http://www.wikidata.org/entity/Q1985727";
const julian = "http://www.wikidata.org/entity/Q1985786";
const snak = (value: unknown): Snak =>
  value === undefined ? { snaktype: "somevalue" } : { snaktype: "value", datavalue: { value } };
const to = (id: string) => ({ "entity-type": "item", id });
const on = (time: string, precision: number, calendarmodel = gregorian) => ({
  time: `+${time}T00:00:00Z`,
  precision,
  calendarmodel,
});
const claim = (value: unknown, qualifiers: Readonly<Record<string, unknown>> = {}, rank = "normal") => ({
  mainsnak: snak(value),
  rank,
  qualifiers: Object.fromEntries(
    Object.entries(qualifiers).map(([property, each]) => [property, [snak(each)]]),
  ),
});
const item = (
  id: string,
  labels: Readonly<Record<string, string>>,
  claims: Readonly<Record<string, readonly unknown[]>>,
  more: Readonly<Record<string, unknown>> = {},
) => ({
  type: "item",
  id,
  labels: Object.fromEntries(
    Object.entries(labels).map(([language, value]) => [language, { language, value }]),
  ),
  claims,
  ...more,
});

const entities = [
  item(
    "Q900001",
    { fr: "Dée", en: "Dee Example" },
    {
      P31: [claim(to("Q5"))],
      P569: [claim(on("1801-03-01", 11, julian))],
      P570: [claim(undefined), claim(on("1880-00-00", 9), { P1480: to("Q5727902") })],
      P39: [
        claim(to("Q900003"), { P580: on("1840-05-00", 10), P582: on("1850-00-00", 8) }),
        claim(to("Q999999")),
        claim(to("Q900003"), {}, "deprecated"),
      ],
      P102: [claim(to("Q900002"), { P580: on("1830-01-01", 9) })],
    },
    {
      aliases: { en: [{ language: "en", value: "D. Example" }] },
      descriptions: { en: { language: "en", value: "a person made up" } },
    },
  ),
  item("Q900002", { mul: "Example Party" }, { P31: [claim(to("Q900010"))], P1366: [claim(to("Q900004"))] }),
  item(
    "Q900003",
    { en: "Warden of Exampleland" },
    { P31: [claim(to("Q294414"))], P1001: [claim(to("Q900005"))] },
  ),
  item("Q900004", { en: "Second Party" }, { P31: [claim(to("Q7278"))], P1365: [claim(to("Q900002"))] }),
  item(
    "Q900005",
    { en: "Exampleland" },
    {
      P31: [claim(to("Q900010"), {}, "deprecated"), claim(to("Q6256"))],
      P297: [claim("EX")],
      P298: [claim("EX")],
      P1448: [claim({ text: "Kingdom of Exampleland", language: "en" })],
    },
  ),
  item("Q900010", { en: "party of examples" }, { P279: [claim(to("Q900011"))] }),
  item("Q900011", { en: "party" }, { P279: [claim(to("Q900010")), claim(to("Q7278"))] }),
  { id: "Q900020", missing: "" },
  item(
    "Q900005",
    { en: "Exampleland" },
    { P31: [claim(to("Q6256"))] },
    {
      redirects: { from: "Q900006", to: "Q900005" },
    },
  ),
];
const file = "entities.json";

const common = { descriptions: [], members: [], tenures: [], successors: [] };
const expected = {
  exampleland: {
    ...common,
    slug: "exampleland",
    kind: "STATE",
    names: [
      { text: "Exampleland", kind: "COMMON", lang: "en" },
      { text: "Kingdom of Exampleland", kind: "OFFICIAL", lang: "en" },
    ],
    identifiers: [
      { scheme: "WIKIDATA", value: "Q900005" },
      { scheme: "ISO_3166_1_ALPHA2", value: "EX" },
    ],
  },
  "second-party": {
    ...common,
    slug: "second-party",
    kind: "PARTY",
    names: [{ text: "Second Party", kind: "COMMON", lang: "en" }],
    identifiers: [{ scheme: "WIKIDATA", value: "Q900004" }],
  },
  "warden-of-exampleland": {
    ...common,
    slug: "warden-of-exampleland",
    kind: "OFFICE",
    names: [{ text: "Warden of Exampleland", kind: "COMMON", lang: "en" }],
    identifiers: [{ scheme: "WIKIDATA", value: "Q900003" }],
    partOf: "exampleland",
  },
  "dee-example": {
    ...common,
    slug: "dee-example",
    kind: "PERSON",
    names: [
      { text: "Dee Example", kind: "COMMON", lang: "en" },
      { text: "Dée", kind: "COMMON", lang: "fr" },
      { text: "D. Example", kind: "ALIAS", lang: "en" },
    ],
    identifiers: [{ scheme: "WIKIDATA", value: "Q900001" }],
    descriptions: [{ lang: "en", text: "a person made up" }],
    exists: { from: "1801-03-13", until: "1880~" },
    tenures: [
      {
        title: "Warden of Exampleland",
        office: "warden-of-exampleland",
        organization: "exampleland",
        from: "1840-05",
        until: "185X",
      },
    ],
  },
  "example-party": {
    ...common,
    slug: "example-party",
    kind: "PARTY",
    names: [{ text: "Example Party", kind: "COMMON" }],
    identifiers: [{ scheme: "WIKIDATA", value: "Q900002" }],
    members: [{ actor: "dee-example", basis: "EXPLICIT", from: "1830" }],
    successors: [{ actor: "second-party" }],
  },
};

describe("items of Wikidata", () => {
  it("are actors of the kind that their classes say", async () => {
    const rows = await rowsOf(wikidata, [inputOf(file, linesOf(entities))]);
    expect(draftsOf(rows)).toEqual(expected);
    expect(saidOf(rows)).toEqual([
      "8 left wikidata.missing",
      "6 left wikidata.no-actor",
      "7 left wikidata.no-actor",
      "9 left wikidata.redirect",
      "5 wikidata.identifier: ISO_3166_1_ALPHA3 EX",
      "1 wikidata.post-unnamed: Q999999",
      "1 wikidata.julian-date: 1801-03-01",
    ]);
  });

  it.each([
    ["an answer of wbgetentities", JSON.stringify({ entities: { ...entities } })],
    ["such an answer over several lines", JSON.stringify({ entities: { ...entities } }, null, 1)],
    ["a dump", `[\n${entities.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`],
    ["a list over several lines", JSON.stringify(entities, null, 1)],
    ["a list on one line", JSON.stringify(entities)],
  ])("are read from %s", async (_, text) => {
    const rows = await rowsOf(wikidata, [inputOf(file, gzipSync(text))]);
    expect(draftsOf(rows)).toEqual(expected);
  });

  it("are added to actors that are held with the same number, and change nothing the second time", async () => {
    const store = await openWorld();
    const text = linesOf(entities);
    const first = await importRows(store, wikidata, [inputOf(file, text)], { parcelRecords: 1 });
    expect(first.files).toEqual([{ file, read: 9, recorded: 5, left: 4, refused: 0 }]);
    const again = await importRows(store, wikidata, [inputOf(file, text)]);
    expect(again.records).toEqual({ added: 0, closed: 0 });
    const held = await all(
      store,
      "actors",
      {},
      "slug exists { from { edtf } until { edtf } } successors { slug }",
    );
    expect(held).toContainEqual({
      slug: "dee-example",
      exists: { from: { edtf: "1801-03-13" }, until: { edtf: "1880~" } },
      successors: [],
    });
    const known = await KnownActors.of(store);
    known.note("elsewhere", [{ scheme: "WIKIDATA", value: "Q900007" }]);
    const namesake = item("Q900008", { en: "Dee Example" }, { P31: [claim(to("Q5"))] });
    const same = item("Q900007", { en: "Ex Libris" }, { P31: [claim(to("Q7278"))] });
    const rows = await rowsOf(wikidata, [inputOf(file, linesOf([namesake, same]))], known);
    expect(Object.keys(draftsOf(rows))).toEqual(["dee-example-q900008", "elsewhere"]);
    await store.close();
  });

  it("with more names than a record holds keep one in each language first", async () => {
    const labels = Object.fromEntries([
      ["en", "Many"],
      ["de", "Viele"],
      ["xx-broken-", "Broken"],
    ]);
    const aliases = { en: Array.from({ length: 600 }, (_, at) => ({ language: "en", value: `Many ${at}` })) };
    const japanese = { language: "ja", value: "多数" };
    const many = item(
      "Q900009",
      labels,
      { P31: [claim(to("Q5"))] },
      {
        aliases: { ...aliases, ja: [japanese] },
        descriptions: {
          simple: { language: "simple", value: "a person" },
          ja: { language: "ja", value: "人物" },
        },
      },
    );
    const rows = await rowsOf(wikidata, [inputOf(file, linesOf([many]))]);
    const names = draftsOf(rows)["many"]?.["names"] as { text: string; lang?: string }[];
    expect(names).toHaveLength(500);
    expect(names.slice(0, 3).map(({ text, lang }) => [text, lang])).toEqual([
      ["Many", "en"],
      ["Viele", "de"],
      ["Broken", undefined],
    ]);
    expect(names.at(-1)).toMatchObject({ text: "多数", lang: "ja" });
    const over = rows[0]?.findings?.find(({ code }) => code === "wikidata.names-over-limit");
    expect(JSON.parse(over?.original ?? "[]")).toEqual(
      Array.from({ length: 104 }, (_, at) => `Many ${at + 496}`),
    );
    expect(saidOf(rows)[0]).toBe("1 wikidata.language: xx-broken-");
    expect(draftsOf(rows)["many"]?.["descriptions"]).toEqual([{ lang: "ja", text: "人物" }]);
    expect(saidOf(rows)[2]).toBe("1 wikidata.description-unfit: simple: a person");
  });

  it("say what is wrong with them", async () => {
    const damaged = linesOf([
      item(
        "Q1",
        { en: "One" },
        { P31: [claim(to("Q5")), claim(to("Q7278"))], P569: [claim(on("0044-03-15", 11))] },
      ),
      { labels: {} },
      7,
      item("Q1", { en: "One again" }, { P31: [claim(to("Q5"))] }),
      item(
        "Q2",
        { en: "Two" },
        { P31: [claim(to("Q783794"))], P749: [claim(to("Q3"))], P463: [claim(to("Q4"))] },
      ),
    ]);
    const rows = await rowsOf(wikidata, [inputOf(file, `${damaged}{"id": "cut`)]);
    expect(saidOf(rows)).toEqual([
      "2 refused record.missing-field id",
      "3 refused record.type ",
      "4 left wikidata.repeated",
      "6 refused record.type ",
      "1 wikidata.kinds: PERSON PARTY",
      "1 wikidata.date: +0044-03-15T00:00:00Z",
      "5 wikidata.group-unknown: Q4",
      "5 wikidata.reference: partOf Q3",
    ]);
    for (const none of ["", "{}", "[\n]\n", "text", '{"entities": {}}']) {
      await expect(rowsOf(wikidata, [inputOf(file, none)])).rejects.toThrow(
        "entities.json: It has no entities of Wikidata.",
      );
    }
  });
});

const { folder, available } = sharedFolder("ftm-wikidata");

it.skipIf(!available)("of which some are persons, and of one name", async () => {
  const rows = await rowsOf(wikidata, [await fileInput(join(folder, "wikidata_entities.ndjson.gz"))]);
  const drafts = Object.values(draftsOf(rows));
  expect(drafts.every(({ kind }) => kind === "PERSON")).toBe(true);
  expect(drafts).toHaveLength(15);
  expect(drafts.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(["vladimir-putin", "vladimir-putin-q7747"]),
  );
  expect(rows.filter(({ left }) => left === "wikidata.no-actor")).toHaveLength(51);
});
