import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf, recordKinds, tableMappingShape, validate } from "../../src/index.js";

const schema = jsonSchemaOf(tableMappingShape, "A mapping of a table to Demarche records");
const accepts = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

const column = { column: "Name" };
const actor = { names: { text: column, kind: "COMMON" }, kind: "STATE" };
const mapping = {
  desk: "a-desk",
  form: "CSV",
  delimiter: "TAB",
  unknown: "?",
  dates: ["d.m.yyyy", "EDTF"],
  columns: { Parties: { split: ";", unknown: ["-", "?"], dates: "yyyy" } },
  leave: [{ column: "Status", is: "draft", reason: "a draft" }],
  actors: [
    { ...actor, note: { template: "{Name} of {Place}", when: { column: "Place", known: true } } },
    { ...actor, kind: { column: "Kind", values: { s: "STATE", "?": null }, otherwise: "NGO" } },
    { ...actor, exists: { from: { column: "From", otherwise: { edtf: "[..2024]", basis: "UNKNOWN" } } } },
    { ...actor, open: { value: true, when: { column: "Open", isNot: ["no", "0"] } } },
  ],
};

describe("a mapping of a table", () => {
  it("is a dossier in which a value may be read from a row", () => {
    expect(validate(tableMappingShape, mapping)).toMatchObject({
      ok: true,
      value: { desk: "a-desk", actors: mapping.actors.map(({ kind }) => ({ kind })), statements: [] },
    });
    const sections = Object.values(recordKinds).map(({ section }) => section);
    expect(Object.keys(tableMappingShape.fields)).toEqual(expect.arrayContaining(sections));
  });

  it("keeps a constant as it was given, for the records' own shapes to read", () => {
    const given = { edtf: "[..2024]", basis: "UNKNOWN" };
    const source = { slug: "s", kind: "DATASET", held: true, published: given };
    const read = validate(tableMappingShape, { desk: "d", sources: [source] });
    expect(read).toMatchObject({ ok: true, value: { sources: [source] } });
    expect(read.ok && read.value.sources[0]?.["published"]).toEqual(given);
  });

  it("has the JSON Schema that is committed, and passes by it", async () => {
    const committed = await readFile(new URL("../../table-mapping.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(committed)).toEqual(schema);
    accepts(mapping);
    expect(accepts.errors).toBeNull();
  });

  it.each([
    ["a field that no record has", { actors: [{ ...actor, name: "A" }] }],
    ["a word of no list", { actors: [{ ...actor, kind: "STATES" }] }],
    [
      "a word that stands for one of no list",
      { actors: [{ ...actor, kind: { column: "K", values: { s: "S" } } }] },
    ],
    ["two origins", { actors: [{ ...actor, note: { ...column, value: "a note" } }] }],
    ["no origin", { actors: [{ ...actor, note: { otherwise: "a note" } }] }],
    ["two tests", { leave: [{ column: "a", is: "b", known: true, reason: "c" }] }],
    ["a pattern that is none", { dates: "some day" }],
    ["a column written in another way", { columns: { a: { format: "yyyy" } } }],
    ["a list of columns", { columns: ["a"] }],
    ["a null where nothing cannot stand", { columns: { a: null } }],
    ["no field that a record needs", { actors: [{ kind: "STATE" }] }],
  ])("is refused with %s, by its schema too", (_, wrong) => {
    expect(validate(tableMappingShape, { desk: "d", ...wrong }).ok).toBe(false);
    expect(accepts({ desk: "d", ...wrong })).toBe(false);
  });
});
