import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput, type Input, streamInput } from "../../src/rows/input.js";
import { KnownActors } from "../../src/rows/known-actors.js";
import type { Row } from "../../src/rows/row.js";
import { MappingError } from "../../src/table/mapping.js";
import { table } from "../../src/table/table.js";
import { all, openWorld } from "../ask.js";

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const saved = (name: string) => fileInput(pathOf(name));
const text = (name: string, content: string | Buffer) =>
  streamInput(name, () => Readable.from([Buffer.from(content)]));

async function rowsOf(inputs: readonly Input[], actors = new KnownActors()): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table.read({ inputs, actors })) rows.push(row);
  return rows;
}

const becomes = (row: Row | undefined) =>
  row?.left ??
  (row?.refused === undefined
    ? row?.records.map(({ kind }) => kind).join()
    : [row.refused.code, ...row.refused.path]);

const named = (name: string) => [{ text: name, lang: "en", kind: "COMMON" }];
const raw = (edtf: string, written: string) => ({ edtf, basis: "EXPLICIT", raw: written });

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
    const zipped = text("positions.csv.gz", gzipSync(await readFile(pathOf("positions.csv"))));
    const again = await importRows(store, table, [await saved("positions.mapping.yaml"), zipped]);
    expect([again.statements, again.records, again.derived]).toEqual([
      { added: 0, corrected: 0, unchanged: 4 },
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
  });

  it("says of each row that is not recorded why, and by which column", async () => {
    const rows = await rowsOf(await Promise.all(files.map(saved)));
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
    const sponsor = {
      kind: "actor",
      draft: { slug: "sample-alliance", kind: "INTERNATIONAL_ORGANIZATION", names: named("Sample Alliance") },
    };
    const programme = (slug: string, code: string, name: string) => ({
      kind: "programme",
      draft: {
        slug,
        code,
        names: [{ text: name, lang: "en" }],
        sponsor: "sample-alliance",
        kind: "FRAMEWORK",
        status: "UNKNOWN",
      },
    });
    const partner = (slug: string, name: string, code?: string) => ({
      kind: "actor",
      draft: {
        slug,
        kind: "STATE",
        names: named(name),
        ...(code === undefined ? {} : { identifiers: [{ scheme: "ISO_3166_1_ALPHA2", value: code }] }),
      },
    });
    const taking = (key: string, names: readonly [string, string, string], participation: object) => [
      {
        kind: "statement",
        draft: {
          key,
          source: "partner-table-2024",
          locator: `${names[0]}, ${names[1]}`,
          content: `${names[0]} takes part in ${names[2]}.`,
          act: "ASSERT",
          subjects: [key.split("-")[0]],
          programme: names[1].toLowerCase(),
          certainty: "CERTAIN",
          polarity: "POSITIVE",
          attribution: [{ mode: "OWN_VOICE" }],
        },
      },
      {
        kind: "participation",
        draft: {
          key,
          actor: key.split("-")[0],
          programme: names[1].toLowerCase(),
          role: "PARTNER",
          ...participation,
          basis: [key],
        },
      },
    ];
    const spp = ["SPP", "Sample Partnership Programme"] as const;
    const sff = ["SFF", "Sample Forum of Friends"] as const;
    const rows = await rowsOf(await Promise.all(files.map(saved)));
    expect(rows.slice(0, 5)).toEqual([
      {
        file: "participations.mapping.yaml",
        row: 1,
        records: [
          {
            kind: "source",
            draft: {
              slug: "partner-table-2024",
              kind: "DATASET",
              held: true,
              title: "Table of invented partners and programmes, kept by hand",
              published: { edtf: "[..2024-06]", basis: "UNKNOWN" },
            },
          },
        ],
      },
      {
        file: "participations.csv",
        row: 1,
        records: [
          partner("namibia", "Namibia", "NA"),
          sponsor,
          programme("spp", ...spp),
          ...taking("namibia-spp", ["Namibia", ...spp], {
            status: "ACTIVE",
            from: raw("2014-11", "11/2014"),
            areas: ["cyber", "space"],
          }),
        ],
      },
      {
        file: "participations.csv",
        row: 2,
        records: [
          partner("exampland", "Exampland"),
          sponsor,
          programme("spp", ...spp),
          ...taking("exampland-spp", ["Exampland", ...spp], {
            status: "ENDED",
            from: raw("2009-02-01", "1.2.2009"),
            until: "2019",
            areas: ["maritime"],
          }),
        ],
      },
      {
        file: "participations.csv",
        row: 3,
        records: [
          partner("testonia", "Testonia"),
          sponsor,
          programme("spp", ...spp),
          ...taking("testonia-spp", ["Testonia", ...spp], { status: "NEGOTIATING" }),
        ],
      },
      {
        file: "participations.csv",
        row: 4,
        records: [
          partner("testonia", "Testonia"),
          sponsor,
          programme("sff", ...sff),
          ...taking("testonia-sff", ["Testonia", ...sff], {
            status: "UNKNOWN",
            from: "2011~",
            areas: ["space"],
          }),
        ],
      },
    ]);
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
    await importRows(store, table, [text("held.yaml", mapping), text("held.csv", held)]);
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

describe("JSON lines", () => {
  const mapping = `desk: lines
columns:
  parties[].name: { unknown: [nobody] }
actors:
  - names: { text: { column: speaker.name }, kind: COMMON }
    kind: PERSON
    note: { column: speaker.note }
  - names: { text: { column: "parties[].name" }, kind: COMMON }
    kind: { column: "parties[].sort", values: { s: STATE, o: NGO } }
`;
  const actor = (slug: string, kind: string, name: string, note?: string) => ({
    kind: "actor",
    draft: {
      slug,
      kind,
      names: [{ text: name, kind: "COMMON" }],
      ...(note === undefined ? {} : { note }),
    },
  });

  it("are read by paths, and a list by its entries", async () => {
    const data = [
      { speaker: { name: "Ada" }, parties: [{ name: "Exampland", sort: "s" }, { name: "nobody" }] },
      { speaker: { name: 5 }, parties: { name: "Club", sort: "o" } },
      { speaker: { name: ["Ada", "Bo"] } },
      { speaker: null, parties: [] },
      [1],
    ].map((line) => JSON.stringify(line));
    const rows = await rowsOf([
      text("lines.yaml", mapping),
      text("lines.ndjson", `${data.join("\n")}\n{"speaker":\n`),
    ]);
    expect(rows).toEqual([
      {
        file: "lines.ndjson",
        row: 1,
        records: [actor("ada", "PERSON", "Ada"), actor("exampland", "STATE", "Exampland")],
      },
      { file: "lines.ndjson", row: 2, records: [actor("5", "PERSON", "5"), actor("club", "NGO", "Club")] },
      {
        file: "lines.ndjson",
        row: 3,
        records: [],
        refused: {
          code: "record.type",
          path: ["speaker.name"],
          message: "speaker.name holds a list, where one value is read.",
          mend: "Read its entries, as speaker.name[].",
        },
      },
      { file: "lines.ndjson", row: 4, records: [], left: "nothing to record" },
      {
        file: "lines.ndjson",
        row: 5,
        records: [],
        refused: expect.objectContaining({ message: "The line holds no JSON record." }),
      },
      {
        file: "lines.ndjson",
        row: 6,
        records: [],
        refused: expect.objectContaining({ message: expect.stringMatching(/^The line is no JSON: /) }),
      },
    ]);
  });

  it("say which column none of them has", async () => {
    const rows = await rowsOf([
      text("lines.yaml", mapping),
      text("lines.jsonl", '{"speaker":{"name":"Ada","note":"x"}}'),
    ]);
    expect(rows).toEqual([
      {
        file: "lines.jsonl",
        row: 1,
        records: [actor("ada", "PERSON", "Ada", "x")],
        findings: [
          {
            code: "table.column-absent",
            message: "No line has a column that the mapping names.",
            original: "parties[].name",
          },
          {
            code: "table.column-absent",
            message: "No line has a column that the mapping names.",
            original: "parties[].sort",
          },
        ],
      },
    ]);
  });
});

describe("a mapping", () => {
  const heading = "Country,Stance,Stance,Parties,Others\n";
  const refusal = async (mapping: string, data = heading) => {
    const refused = await rowsOf([text("m.yaml", mapping), text("data.csv", data)]).catch(
      (error: unknown) => error,
    );
    if (!(refused instanceof MappingError)) throw refused;
    return refused.message.split("\n");
  };
  const actors = (fields: string) =>
    `desk: d\nactors:\n  - kind: STATE\n    names: { text: { column: Country }, kind: COMMON }\n${fields}`;

  it.each([
    [
      "a field that no record has",
      actors("    name: []\n"),
      [
        "m.yaml:5:5  record.unknown-field  actors[0].name",
        "      Actor has no field “name”. Perhaps names is meant.",
      ],
    ],
    [
      "a word of no list",
      actors("").replace("STATE", "STAT"),
      [
        "m.yaml:3:11  record.term  actors[0].kind",
        "      “STAT” is no word of ActorKind. Perhaps STATE is meant. The words are STATE, TERRITORY, INTERNATIONAL_ORGANIZATION, GOVERNMENT_BODY, OFFICE, PERSON, PARTY, ARMED_GROUP, NGO, COMPANY, MEDIA, GROUPING.",
      ],
    ],
    [
      "a field that is lacking",
      "desk: d\nactors:\n  - kind: STATE\n",
      [
        "m.yaml:3:5  record.missing-field  actors[0].names",
        "      Actor lacks the field “names”. Add names, a list: Its names, the one to show first.",
      ],
    ],
    [
      "a column that the table has not",
      actors("").replace("Country", "Contry"),
      [
        "m.yaml:4:30  mapping.column  actors[0].names[0].text.column",
        "      data.csv has no column “Contry”. Perhaps Country is meant.",
      ],
    ],
    [
      "a column that it has twice",
      actors("    note: { template: '{Country}: {Stance}' }\n"),
      [
        "m.yaml:5:23  mapping.column  actors[0].note.template",
        "      data.csv has 2 columns called “Stance”. Give the columns of the table different names.",
      ],
    ],
    [
      "two origins of a value",
      actors("    note: { column: Country, template: x }\n"),
      [
        "m.yaml:5:5  mapping.reading  actors[0].note",
        "      Here are column and template together. Give one of column, template and value.",
      ],
    ],
    [
      "a misspelt reading",
      actors("    note: { colum: Country }\n"),
      [
        "m.yaml:5:13  record.unknown-field  actors[0].note.colum",
        "      TextReading has no field “colum”. Perhaps column is meant.",
      ],
    ],
    [
      "a condition without a test",
      actors("    note: { column: Country, when: { column: Others } }\n"),
      [
        "m.yaml:5:30  mapping.reading  actors[0].note.when",
        "      Here is none of is, isNot, known. Give one of is, isNot and known.",
      ],
    ],
    [
      "a word that stands for no word of the list",
      actors("").replace("kind: STATE", "kind: { column: Country, values: { a: STATES } }"),
      [
        "m.yaml:3:43  record.term  actors[0].kind.values.a",
        "      “STATES” is no word of ActorKind. Perhaps STATE is meant. The words are STATE, TERRITORY, INTERNATIONAL_ORGANIZATION, GOVERNMENT_BODY, OFFICE, PERSON, PARTY, ARMED_GROUP, NGO, COMPANY, MEDIA, GROUPING.",
      ],
    ],
    [
      "a date that is written in no way",
      `dates: dd.mm.yy\n${actors("")}`,
      [
        "m.yaml:1:8  text.form  dates",
        "      “dd.mm.yy” is no pattern of a date. Write it with yyyy, m or mmm and d, such as d/m/yyyy, yyyymmdd or d mmm yyyy; or write EDTF.",
      ],
    ],
    [
      "two lists in one record",
      `columns: { Parties: { split: ";" }, Others: { split: ";" } }\n${actors("    note: { template: '{Parties} {Others}' }\n")}`,
      [
        "m.yaml:4:5  mapping.reading  actors[0]",
        "      It reads Parties and Others, and each lists several values. Read one of them here, and the other in a record of its own.",
      ],
    ],
    [
      "no column at all",
      "desk: d\nactors:\n  - { kind: STATE, names: { text: A, kind: COMMON } }\n",
      [
        "m.yaml:1:1  mapping.reading",
        "      No record reads a column. Read at least one, as in `names: { text: { column: Name }, kind: COMMON }`.",
      ],
    ],
    [
      "an anchor",
      actors("    note: &a x\n"),
      [
        "m.yaml:5:14  yaml.syntax  actors[0].note",
        "      `&a` is an anchor, which is not taken here. Take the anchor out.",
      ],
    ],
  ])("is refused for %s, with the place", async (_, mapping, lines) => {
    expect(await refusal(mapping)).toEqual(lines);
  });

  it("says every problem at once", async () => {
    expect(await refusal(actors("    name: []\n    note: 5\n").replace("STATE", "STAT"))).toHaveLength(4);
  });

  it("is named before the tables", async () => {
    await expect(rowsOf([])).rejects.toThrow("No mapping is named.");
    await expect(rowsOf([text("m.yaml", actors(""))])).rejects.toThrow(
      "m.yaml: No table is named after the mapping.",
    );
  });

  it("says of letters that were lost", async () => {
    const latin = Buffer.from("Country\nC\xf4te\n", "latin1");
    const [row] = await rowsOf([text("m.yaml", actors("")), text("data.csv", latin)]);
    expect(row?.findings).toEqual([
      {
        code: "table.lost-letter",
        message: "A letter was lost before the file came here, or the file is not UTF-8; it stands as �.",
        original: "C\u{FFFD}te",
      },
    ]);
  });

  it("tells two actors of one name apart by their identifiers, in each row", async () => {
    const mapping = `desk: d
sources:
  - { slug: s, kind: DATASET, held: true, published: 2024 }
actors:
  - names: { text: { column: Country }, kind: COMMON }
    kind: STATE
    identifiers: { scheme: COW_NUMBER, value: { column: Code } }
statements:
  - key: { template: "{Code} {#}" }
    source: s
    locator: { column: Code }
    content: { template: "{Country} spoke." }
    act: ASSERT
    speakers: { column: Country }
    certainty: CERTAIN
    polarity: POSITIVE
    attribution: { mode: OWN_VOICE }
`;
    const rows = await rowsOf([
      text("m.yaml", mapping),
      text("data.csv", "Country,Code\nCongo,484\nCongo,490\nCongo,484\n"),
    ]);
    const speakers = rows.flatMap(({ records }) =>
      records.flatMap((given) =>
        given.kind === "statement" && "draft" in given ? [given.draft["speakers"]] : [],
      ),
    );
    expect(speakers).toEqual([["congo"], ["congo-490"], ["congo"]]);
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
      importRows(store, table, [text("m.yaml", mapping), text("data.csv", data)], { parcelRecords });
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
});
