import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importRows } from "../../src/rows/import-rows.js";
import { table } from "../../src/table/table.js";
import { all, openWorld } from "../ask.js";
import { inputOf, rowsOf } from "../rows-of.js";
import { becomes, pathOf, saved } from "./reading.js";

const ownVoice = { mode: "OWN_VOICE", agent: null };
const stated = (slug: string, stance: string) => ({ holder: { slug }, stance, disclosure: "STATED" });
const held = (slug: string, kind: string, stance: string | null, disclosure: string, edtf: string) => ({
  holder: { slug, kind },
  stance,
  disclosure,
  held: { from: { edtf } },
});

let store: Store;
beforeAll(async () => {
  store = await openWorld();
});
afterAll(() => store.close());

describe("a spreadsheet of positions", () => {
  const files = ["positions.mapping.yaml", "positions.csv"];

  it("is recorded with its words, its chain of attribution and its dates", async () => {
    const report = await importRows(store, table, await Promise.all(files.map(saved)));
    expect(report.files).toEqual([
      { file: "positions.mapping.yaml", read: 2, recorded: 2, left: 0, refused: 0 },
      { file: "positions.csv", read: 12, recorded: 4, left: 3, refused: 5 },
    ]);
    expect(
      await all(
        store,
        "statements",
        {},
        "slug content act joint certainty source { slug } speakers { slug } said { edtf raw } attribution { mode agent { slug } } locator passages { exact } expresses { holder { slug } stance disclosure }",
      ),
    ).toEqual([
      {
        slug: "liaison-tracker-ada-example-12-5-2023-daily-sample-13-may",
        content: "Ada Example backs the liaison office.",
        act: "ENDORSE",
        joint: false,
        certainty: "CERTAIN",
        source: { slug: "daily-sample-13-may" },
        speakers: [{ slug: "ada-example" }],
        said: { edtf: "2023-05-12", raw: "12/5/2023" },
        attribution: [ownVoice],
        locator: "Ada Example, 12/5/2023, Daily Sample 13 May",
        passages: [{ exact: "“We back the office,” Ada Example said." }],
        expresses: [stated("ada-example", "SUPPORT")],
      },
      {
        slug: "liaison-tracker-ministry-of-examples-2023-06-evening-sample-4-june",
        content: "The ministry declined to comment.",
        act: "DECLINE_COMMENT",
        joint: false,
        certainty: "PROBABLE",
        source: { slug: "evening-sample-4-june" },
        speakers: [{ slug: "ministry-of-examples" }],
        said: { edtf: "2023-06", raw: null },
        attribution: [ownVoice],
        locator: "Ministry of Examples, 2023-06, Evening Sample 4 June",
        passages: [],
        expresses: [{ holder: { slug: "ministry-of-examples" }, stance: null, disclosure: "DECLINED" }],
      },
      {
        slug: "liaison-tracker-republic-of-samplia-1-7-2023-joint-letter",
        content: "Three states are against the office together.",
        act: "OBJECT",
        joint: true,
        certainty: "CERTAIN",
        source: { slug: "joint-letter" },
        speakers: [{ slug: "republic-of-samplia" }, { slug: "exampland" }, { slug: "testonia" }],
        said: { edtf: "2023-07-01", raw: "1/7/2023" },
        attribution: [ownVoice],
        locator: "Republic of Samplia, 1/7/2023, Joint letter",
        passages: [],
        expresses: [
          stated("republic-of-samplia", "OPPOSITION"),
          stated("exampland", "OPPOSITION"),
          stated("testonia", "OPPOSITION"),
        ],
      },
      {
        slug: "liaison-tracker-republic-of-samplia-3-jun-2023-evening-sample-4-june",
        content: "Samplia is against the liaison office.",
        act: "OBJECT",
        joint: false,
        certainty: "CERTAIN",
        source: { slug: "evening-sample-4-june" },
        speakers: [{ slug: "republic-of-samplia" }],
        said: { edtf: "2023-06-03", raw: "3 Jun 2023" },
        attribution: [ownVoice, { mode: "ACCORDING_TO", agent: { slug: "the-invented-post" } }],
        locator: "Republic of Samplia, 3 Jun 2023, Evening Sample 4 June",
        passages: [{ exact: 'Samplia "objects; firmly", it said.' }],
        expresses: [stated("republic-of-samplia", "OPPOSITION")],
      },
    ]);
  });

  it("gives a position to each who speaks, and none to what the mapping says nothing for", async () => {
    expect(
      await all(store, "positions", {}, "holder { slug kind } stance disclosure held { from { edtf } }"),
    ).toEqual([
      held("ada-example", "PERSON", "SUPPORT", "STATED", "2023-05-12"),
      held("republic-of-samplia", "STATE", "OPPOSITION", "STATED", "2023-06-03"),
      held("ministry-of-examples", "GOVERNMENT_BODY", null, "DECLINED", "2023-06"),
      held("exampland", "STATE", "OPPOSITION", "STATED", "2023-07-01"),
      held("testonia", "STATE", "OPPOSITION", "STATED", "2023-07-01"),
    ]);
  });

  it("changes nothing the second time, compressed or not", async () => {
    const zipped = inputOf("positions.csv.gz", gzipSync(await readFile(pathOf("positions.csv"))));
    const again = await importRows(store, table, [await saved("positions.mapping.yaml"), zipped]);
    expect([again.statements, again.records, again.derived]).toEqual([
      { added: 0, corrected: 0, unchanged: 4 },
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
  });

  it("says of each row that is not recorded why, and by which column", async () => {
    const rows = await rowsOf(table, await Promise.all(files.map(saved)));
    const [, , ...found] = rows;
    expect(found.map(becomes)).toEqual([
      "actor,source,statement",
      "actor,actor,source,statement",
      "actor,source,statement",
      "actor,actor,actor,source,statement",
      ["record.term", "Position"],
      ["temporal.invalid", "Said on"],
      "nobody named",
      "not finished",
      ["row.fields"],
      ["record.missing-field", "What was said"],
      ["slug.duplicate"],
      "empty",
    ]);
    expect(found[4]?.refused).toEqual({
      code: "record.term",
      path: ["Position"],
      message: "The mapping says nothing of “maybe” in Position.",
      mend: "The words are for, against, no comment; correct the row, or add the word to `values`.",
    });
    expect(found[2]?.findings).toEqual([
      {
        code: "table.edge-spaces",
        message: "Spaces at the edges of a value are left out.",
        original: " Ministry of Examples ",
        cleaned: "Ministry of Examples",
      },
    ]);
  });
});

describe("a table of participations", () => {
  const files = ["participations.mapping.yaml", "participations.csv"];

  it("gives whole records for each row", async () => {
    const rows = await rowsOf(table, await Promise.all(files.map(saved)));
    expect(rows.slice(0, 5)).toEqual(JSON.parse(await readFile(pathOf("participations.json"), "utf8")));
    expect(rows.slice(5).map(becomes)).toEqual([
      "takes no part",
      ["temporal.invalid", "Since"],
      ["record.term", "Areas"],
      "actor,actor,programme,statement,participation",
      "actor,actor,programme,statement,participation",
    ]);
  });

  it("is recorded under the actors that are held, and a dry run foretells it", async () => {
    const held = "kind,name,code\nstate,Namibia (Republic of),NA\n";
    const mapping = `desk: held
actors:
  - slug: na
    kind: STATE
    names: { text: { column: name }, kind: OFFICIAL, lang: en }
    identifiers: { scheme: ISO_3166_1_ALPHA2, value: { column: code } }
`;
    await importRows(store, table, [inputOf("held.yaml", mapping), inputOf("held.csv", held)]);
    const inputs = () => Promise.all(files.map(saved));
    const foretold = await importRows(store, table, await inputs(), { dryRun: true });
    const report = await importRows(store, table, await inputs());
    expect({ ...foretold, dryRun: false }).toEqual(report);
    expect(report.files[1]).toEqual({
      file: "participations.csv",
      read: 9,
      recorded: 4,
      left: 1,
      refused: 4,
    });
    expect(
      await all(
        store,
        "participations",
        {},
        "slug actor { slug } programme { slug } status areas { code } period { from { edtf raw } until { edtf } }",
      ),
    ).toEqual([
      {
        slug: "partner-table-namibia-spp",
        actor: { slug: "na" },
        programme: { slug: "spp" },
        status: "ACTIVE",
        areas: [{ code: "cyber" }, { code: "space" }],
        period: { from: { edtf: "2014-11", raw: "11/2014" }, until: null },
      },
      {
        slug: "partner-table-testonia-sff",
        actor: { slug: "testonia" },
        programme: { slug: "sff" },
        status: "UNKNOWN",
        areas: [{ code: "space" }],
        period: { from: { edtf: "2011~", raw: null }, until: null },
      },
      {
        slug: "partner-table-testonia-spp",
        actor: { slug: "testonia" },
        programme: { slug: "spp" },
        status: "NEGOTIATING",
        areas: [],
        period: null,
      },
    ]);
  });
});

it("takes what rows say of one actor together, in whatever parcels they come", async () => {
  const mapping = `desk: together
actors:
  - names: { text: { column: Country }, kind: COMMON }
    kind: STATE
    identifiers: { scheme: COW_NUMBER, value: { column: Code } }
    note: { column: Note }
`;
  const data =
    "Country,Code,Note\nTogetherland,,\nTogetherland,991,\nTogetherland,,known\nTogetherland,,other\n";
  const run = (parcelRecords: number) =>
    importRows(store, table, [inputOf("m.yaml", mapping), inputOf("data.csv", data)], { parcelRecords });
  const report = await run(1);
  expect(report.files).toEqual([{ file: "data.csv", read: 4, recorded: 3, left: 0, refused: 1 }]);
  expect(report.refused).toMatchObject([
    { row: 4, problems: [{ message: "Row 1 of data.csv gives actor togetherland with other content." }] },
  ]);
  expect(
    await all(store, "actors", { filter: { slugs: ["togetherland"] } }, "note identifiers { value }"),
  ).toEqual([{ note: "known", identifiers: [{ value: "991" }] }]);
  expect((await run(100)).records).toEqual({ added: 0, closed: 0 });
});
