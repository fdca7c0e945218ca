import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { shippedDossiers } from "@demarche/seed";
import type { Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDossiers } from "../../src/index.js";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput, readCsv } from "../../src/rows/input.js";
import { KnownActors } from "../../src/rows/known-actors.js";
import { territories } from "../../src/territories/territories.js";
import { all, openWorld } from "../ask.js";
import { inputOf, linesOf, rowsOf, saidOf } from "../rows-of.js";
import { sharedFolder } from "../votes/shared.js";

const saved = readFileSync(new URL("./territories.ndjson", import.meta.url), "utf8");
const file = "territories.ndjson";

const slovakia = {
  slug: "sk",
  kind: "STATE",
  names: [
    { text: "Slovakia", kind: "COMMON" },
    { text: "Slovak Republic", kind: "OFFICIAL" },
    { text: "Slovensko", kind: "ALIAS" },
    { text: "Silovakiya", kind: "ALIAS" },
    { text: "Sulovakiya", kind: "ALIAS" },
  ],
  identifiers: [
    { scheme: "ISO_3166_1_ALPHA2", value: "SK" },
    { scheme: "ISO_3166_1_ALPHA3", value: "SVK" },
    { scheme: "WIKIDATA", value: "Q214" },
    { scheme: "URL", value: "https://en.wikipedia.org/wiki/Slovakia" },
  ],
  descriptions: [{ lang: "en", text: "A state." }],
  members: [],
  tenures: [],
  successors: [],
};
const czechoslovakia = {
  slug: "cshh",
  kind: "STATE",
  names: [
    { text: "Czechoslovakia", kind: "COMMON" },
    { text: "Czechoslovak Socialist Republic", kind: "OFFICIAL" },
    { text: "Československo", kind: "ALIAS" },
    { text: "Czecho-Slovakia", kind: "ALIAS" },
    { text: "Česko-Slovensko", kind: "ALIAS" },
  ],
  identifiers: [
    { scheme: "ISO_3166_1_ALPHA2", value: "CS" },
    { scheme: "ISO_3166_1_ALPHA3", value: "CSK" },
    { scheme: "WIKIDATA", value: "Q33946" },
    { scheme: "URL", value: "https://en.wikipedia.org/wiki/Czechoslovakia" },
  ],
  descriptions: [{ lang: "en", text: "A state that came apart." }],
  members: [],
  tenures: [],
  successors: [{ actor: "sk" }],
};

describe("territories", () => {
  it("are states and what belongs to them, each after those that it names", async () => {
    const rows = await rowsOf(territories, [inputOf(file, saved)]);
    const drafted = rows.map(({ row, records }) => ({
      row,
      drafts: records.map((given) => ("draft" in given ? given.draft : {})),
    }));
    expect(drafted).toEqual([
      { row: 3, drafts: [] },
      {
        row: 1,
        drafts: [
          {
            slug: "ae-aj",
            kind: "TERRITORY",
            names: [
              { text: "‘Ajmān", kind: "COMMON" },
              { text: "‘Ajmān (United Arab Emirates)", kind: "ALIAS" },
              { text: "AJMAN FREE ZONE", kind: "ALIAS" },
              { text: "Ajmán", kind: "ALIAS" },
              { text: "Ajman (Emirate)", kind: "ALIAS" },
            ],
            identifiers: [{ scheme: "WIKIDATA", value: "Q159477" }],
            descriptions: [],
            members: [],
            tenures: [],
            successors: [],
          },
        ],
      },
      {
        row: 4,
        drafts: [
          {
            slug: "jp",
            kind: "STATE",
            names: [
              { text: "Japan", kind: "COMMON" },
              { text: "Nippon-koku", kind: "ALIAS" },
              { text: "Fukuoka", kind: "ALIAS" },
              { text: "جاپان", kind: "ALIAS" },
            ],
            identifiers: [
              { scheme: "ISO_3166_1_ALPHA2", value: "JP" },
              { scheme: "ISO_3166_1_ALPHA3", value: "JPN" },
              { scheme: "WIKIDATA", value: "Q17" },
              { scheme: "URL", value: "https://en.wikipedia.org/wiki/Japan" },
            ],
            descriptions: [{ lang: "en", text: "A state on islands." }],
            members: [],
            tenures: [],
            successors: [],
          },
        ],
      },
      { row: 5, drafts: [slovakia] },
      {
        row: 6,
        drafts: [
          {
            slug: "us-ga",
            kind: "TERRITORY",
            names: [
              { text: "Georgia (USA)", kind: "COMMON" },
              { text: "Georgia (United States of America)", kind: "ALIAS" },
              { text: "Georgia (U.S. state)", kind: "ALIAS" },
              { text: "Atlanta, GA", kind: "ALIAS" },
              { text: "Georgia, United States of America", kind: "ALIAS" },
            ],
            identifiers: [{ scheme: "WIKIDATA", value: "Q1428" }],
            descriptions: [],
            members: [],
            tenures: [],
            successors: [],
          },
        ],
      },
      { row: 2, drafts: [czechoslovakia] },
    ]);
    expect(saidOf(rows)).toEqual([
      "3 left territories.supranational",
      "1 territories.reference: partOf ae",
      "4 territories.other-items: Q188712",
      "5 territories.other-items: Q154401",
      "6 territories.reference: partOf us",
      "2 territories.other-items: Q853348",
      "2 territories.end-undated",
      "2 territories.reference: successor cz",
    ]);
  });

  it("say what is wrong with them", async () => {
    const sound = { code: "AA", name: "A", qid: "Q1", is_country: true };
    const damaged = `${linesOf([
      sound,
      { ...sound, code: "BB", name: " B\u00a0 ", qid: "P7", alpha3: "b", summary: "Of it." },
      { ...sound, code: "CC", qid: "Q3", parent: "cc", names_weak: ["", 7, "x".repeat(301)] },
      { name: "nameless", code: "" },
      { ...sound, qid: "Q4" },
      ["no object"],
    ])}{"code": "cut`;
    const rows = await rowsOf(territories, [inputOf(file, damaged)]);
    expect(saidOf(rows)).toEqual([
      "4 refused record.missing-field code",
      "6 refused record.type ",
      "7 refused record.type ",
      "5 refused slug.duplicate id",
      "2 territories.summary-language: Of it.",
      "2 territories.identifier: ISO_3166_1_ALPHA3 B",
      "2 territories.identifier: WIKIDATA P7",
      "2 territories.name-spaces:  B\u00a0 ",
      `3 territories.name-unfit: ${"x".repeat(301)}`,
      "3 territories.self-reference: partOf cc",
    ]);
    await expect(rowsOf(territories, [inputOf(file, '{"country": "AA"}\n')])).rejects.toThrow(
      "territories.ndjson: Its first line is no territory with code and name.",
    );
    await expect(rowsOf(territories, [inputOf(file, "")])).rejects.toThrow(
      "territories.ndjson: It is empty.",
    );
  });

  it("that lie in each other are refused, and nothing else is", async () => {
    const store = await openWorld();
    const circle = linesOf([
      { code: "AB", name: "A", qid: "Q1", parent: "cd" },
      { code: "CD", name: "C", qid: "Q2", parent: "ab" },
      { code: "EF", name: "E", qid: "Q3", is_country: true },
      { code: "GH", name: "G", qid: "Q4", is_country: true, successors: ["ij"] },
      { code: "IJ", name: "I", qid: "Q5", is_country: true, successors: ["gh"] },
    ]);
    const report = await importRows(store, territories, [inputOf(file, circle)], { parcelRecords: 1 });
    expect(report.files).toEqual([{ file, read: 5, recorded: 3, left: 0, refused: 2 }]);
    expect(report.refusals).toMatchObject([{ code: "reference.circular", count: 2 }]);
    await store.close();
  });
});

const { folder, available } = sharedFolder("actors");
const real = join(folder, "rigour_territories.ndjson");
const crosswalk = join(folder, "derived_un_votes_actor_crosswalk.csv");

describe("imported territories", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld();
    await importDossiers(
      store,
      shippedDossiers.map(({ slug, file: url }) => ({ name: `${slug}.yaml`, text: readFileSync(url) })),
    );
  });
  afterAll(() => store.close());

  it("add to what dossiers hold, and change nothing the second time", async () => {
    const held = await store.read({ key: "n", field: "actors", args: {}, want: [count] });
    const first = await importRows(store, territories, [inputOf(file, gzipSync(saved))]);
    expect(first.files).toEqual([{ file, read: 6, recorded: 5, left: 1, refused: 0 }]);
    const [japan] = await all<{ names: { text: string }[]; identifiers: unknown[] }>(
      store,
      "actors",
      { filter: { slugs: ["jp"] } },
      "names { text lang kind } identifiers { scheme value }",
    );
    expect(japan?.names.slice(0, 3)).toEqual([
      { text: "Japan", lang: "en", kind: "COMMON" },
      { text: "Japan", lang: null, kind: "COMMON" },
      { text: "Nippon-koku", lang: null, kind: "ALIAS" },
    ]);
    expect(japan?.identifiers).toHaveLength(7);
    const [old] = await all(
      store,
      "actors",
      { filter: { slugs: ["cshh"] } },
      "slug kind names { text kind } identifiers { scheme value } successors { slug }",
    );
    const { names, identifiers } = czechoslovakia;
    expect(old).toEqual({
      slug: "cshh",
      kind: "STATE",
      names,
      identifiers: [...identifiers].sort((one, other) => (one.scheme < other.scheme ? -1 : 1)),
      successors: [{ slug: "sk" }],
    });
    const now = await store.read({ key: "n", field: "actors", args: {}, want: [count] });
    expect(now).toEqual({ totalCount: (held as { totalCount: number }).totalCount + 4 });

    const again = await importRows(store, territories, [inputOf(file, saved)]);
    expect(again.records).toEqual({ added: 0, closed: 0 });
  });

  it.skipIf(!available)(
    "are those of all countries that voted in the United Nations but for three",
    async () => {
      const report = await importRows(store, territories, [await fileInput(real)]);
      expect(report.files).toEqual([
        { file: "rigour_territories.ndjson", read: 612, recorded: 608, left: 4, refused: 0 },
      ]);
      const actors = await KnownActors.of(store);
      const astray: string[] = [];
      let rows = 0;
      for await (const { values } of readCsv(await fileInput(crosswalk))) {
        rows += 1;
        const { country = "", country_code: code = "", qid = "" } = values;
        const identifiers = code === "" ? [] : [{ scheme: "ISO_3166_1_ALPHA2" as const, value: code }];
        const slug = actors.slugOf(country, identifiers);
        if (slug !== actors.identified("WIKIDATA", qid)) astray.push(`${country} ${slug}`);
      }
      expect(rows).toBe(200);
      // The file has none of these; Yemen's codes and names are not theirs.
      expect(astray).toEqual([
        "Yemen Arab Republic yemen-arab-republic",
        "Yemen People's Republic yemen-peoples-republic",
        "Zanzibar zanzibar",
      ]);
    },
  );
});

const count = { key: "totalCount", field: "totalCount", args: {}, want: [] };
