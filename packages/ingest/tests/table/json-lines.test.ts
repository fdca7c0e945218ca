import { describe, expect, it } from "vitest";
import { table } from "../../src/table/table.js";
import { inputOf, rowsOf } from "../rows-of.js";

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
    const rows = await rowsOf(table, [
      inputOf("lines.yaml", mapping),
      inputOf("lines.ndjson", `${data.join("\n")}\n{"speaker":\n`),
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
    const rows = await rowsOf(table, [
      inputOf("lines.yaml", mapping),
      inputOf("lines.jsonl", '{"speaker":{"name":"Ada","note":"x"}}'),
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
