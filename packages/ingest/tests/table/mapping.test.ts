import { describe, expect, it } from "vitest";
import { MappingError } from "../../src/table/mapping.js";
import { table } from "../../src/table/table.js";
import { inputOf, rowsOf } from "../rows-of.js";

describe("a mapping", () => {
  const heading = "Country,Stance,Stance,Parties,Others\n";
  const refusal = async (mapping: string, data = heading) => {
    const refused = await rowsOf(table, [inputOf("m.yaml", mapping), inputOf("data.csv", data)]).catch(
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

  it("is answered in one sentence by a table whose heading is none", async () => {
    const [, sentence] = await refusal(actors(""), "x".repeat(1_000_000));
    expect(sentence?.length).toBeLessThan(1000);
  });

  it("says every problem at once", async () => {
    expect(await refusal(actors("    name: []\n    note: 5\n").replace("STATE", "STAT"))).toHaveLength(4);
  });

  it("is named before the tables", async () => {
    await expect(rowsOf(table, [])).rejects.toThrow("No mapping is named.");
    await expect(rowsOf(table, [inputOf("m.yaml", actors(""))])).rejects.toThrow(
      "m.yaml: No table is named after the mapping.",
    );
  });

  it("says of letters that were lost", async () => {
    const latin = Buffer.from("Country\nC\xf4te\n", "latin1");
    const [row] = await rowsOf(table, [inputOf("m.yaml", actors("")), inputOf("data.csv", latin)]);
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
    const rows = await rowsOf(table, [
      inputOf("m.yaml", mapping),
      inputOf("data.csv", "Country,Code\nCongo,484\nCongo,490\nCongo,484\n"),
    ]);
    const speakers = rows.flatMap(({ records }) =>
      records.flatMap((given) =>
        given.kind === "statement" && "draft" in given ? [given.draft["speakers"]] : [],
      ),
    );
    expect(speakers).toEqual([["congo"], ["congo-490"], ["congo"]]);
  });
});
