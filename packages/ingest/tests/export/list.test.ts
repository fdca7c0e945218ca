import { readFile } from "node:fs/promises";
import type { ListFormat } from "@demarche/schema";
import { shippedDossiers } from "@demarche/seed";
import { openStore, type Store } from "@demarche/store";
import { defaultModel, Model, type Schema } from "@opensanctions/followthemoney";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvMetadata, exportList, importDossiers, listNames, listsOf } from "../../src/index.js";
import { columnName, datatypes, unknownProperties } from "./csvw-rules.js";
import { everyKind } from "./every-kind.js";
import { expandedOf, quadsOf, unknownTerms } from "./linked-data.js";
import { brokenRules, popoloTerms } from "./popolo-rules.js";

let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir: "memory://" });
  const files = await Promise.all(
    shippedDossiers.map(async ({ slug, file }) => ({ name: slug, text: await readFile(file) })),
  );
  await importDossiers(store, files);
  const formula = `slug: formula
title: Formulas
issues:
  - { slug: formula, kind: PROPOSAL, label: '=HYPERLINK("http://a.example")', topics: ["one | two", "50%"] }
`;
  const report = await importDossiers(store, [
    { name: "formula", text: formula },
    { name: "every-kind", text: everyKind },
  ]);
  const problems = report.dossiers.flatMap((dossier) => dossier.problems);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}, 120_000);
afterAll(() => store.close());

async function written(list: (typeof listNames)[number], format: ListFormat, filter = {}): Promise<string> {
  let text = "";
  for await (const piece of exportList(store, { list, format, args: { filter } })) text += piece;
  return text;
}
const recordsOf = async (list: (typeof listNames)[number]) =>
  (await written(list, "ndjson"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

interface Described {
  readonly "@context": unknown;
  readonly url: string;
  readonly dialect: object;
  readonly tableSchema: {
    readonly primaryKey?: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly datatype: string;
      readonly separator?: string;
      readonly required?: boolean;
    }[];
  };
}

const forms: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/u,
  integer: /^-?\d+$/u,
  boolean: /^(true|false)$/u,
  date: /^\d{4}-\d\d-\d\d$/u,
  dateTimeStamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u,
  anyURI: /^https?:\/\/\S+$/u,
};

describe.each(listNames)("the CSV of %s", (list) => {
  it("is described in the words of CSV on the Web", () => {
    const metadata = JSON.parse(csvMetadata(list)) as Described;
    expect(metadata["@context"]).toEqual(["http://www.w3.org/ns/csvw", { "@language": "en" }]);
    expect(metadata.url).toBe(`${list}.csv`);
    expect(unknownProperties("table", metadata)).toEqual([]);
    expect(unknownProperties("dialect", metadata.dialect)).toEqual([]);
    expect(unknownProperties("tableSchema", metadata.tableSchema)).toEqual([]);
    for (const column of metadata.tableSchema.columns) {
      expect(unknownProperties("column", column)).toEqual([]);
      expect(column.name).toMatch(columnName);
      expect(datatypes).toContain(column.datatype);
    }
  });

  it("has the rows, the columns and the keys that its metadata says", async () => {
    const { tableSchema } = JSON.parse(csvMetadata(list)) as Described;
    const text = await written(list, "csv");
    expect(text.split("\r\n").at(-1)).toBe("");
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength((await recordsOf(list)).length);
    const [header] = parse(text, { to: 1 }) as string[][];
    expect(header).toEqual(tableSchema.columns.map(({ titles }) => titles));
    const names = tableSchema.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/u);
    for (const { name, datatype, required } of tableSchema.columns) {
      for (const row of rows) {
        const cell = row[name] as string;
        if (cell !== "") expect(cell, name).toMatch(forms[datatype] as RegExp);
        else expect(required, name).toBeUndefined();
      }
    }
    const { primaryKey = [] } = tableSchema;
    for (const name of primaryKey)
      expect(tableSchema.columns.find((column) => column.name === name)?.required).toBe(true);
    if (primaryKey.length > 0) {
      expect(new Set(rows.map((row) => primaryKey.map((name) => row[name]).join(" "))).size).toBe(
        rows.length,
      );
    }
  });
});

it("a text that a spreadsheet would run stands behind an apostrophe, and a mark within an entry is encoded", async () => {
  const [row] = parse(await written("issues", "csv", { slugs: ["formula"] }), { columns: true }) as Record<
    string,
    string
  >[];
  expect(row?.["label"]).toBe(`'=HYPERLINK("http://a.example")`);
  expect(row?.["topics"]?.split("|").map(decodeURIComponent).sort()).toEqual(["50%", "one | two"]);
});

it("a list in JSON has the records of its lines, and an empty one is an empty list", async () => {
  expect(JSON.parse(await written("issues", "json"))).toEqual(await recordsOf("issues"));
  expect(JSON.parse(await written("issues", "json", { slugs: ["none"] }))).toEqual([]);
});

describe.each(listsOf("json-ld"))("the JSON-LD of %s", (list) => {
  it("expands, names every record by its id, and defines every term", async () => {
    const expanded = await expandedOf(await written(list, "json-ld"));
    expect(unknownTerms(await quadsOf(expanded))).toEqual([]);
    const named = new Set(expanded.map((node) => node["@id"]));
    for (const { id } of await recordsOf(list)) expect(named).toContain(`urn:demarche:record:${id}`);
    const rules = JSON.stringify(expanded).match(/urn:demarche:record:Activity:[^"]+/gu) ?? [];
    for (const rule of rules) expect(named).toContain(rule);
  });
});

const ftm = new Model(defaultModel);
const { country: countries } = ftm.types;

it("FollowTheMoney: every entity is one of the published model, and links lead to entities of the range", async () => {
  const entities = (await written("actors", "ftm"))
    .split("\n")
    .filter(Boolean)
    .map((line) => ftm.getEntity(JSON.parse(line)));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  expect(byId.size).toBe(entities.length);
  expect(new Set(entities.map(({ schema }) => schema.name))).toEqual(
    new Set([
      "PublicBody",
      "Organization",
      "Company",
      "Person",
      "Position",
      "Occupancy",
      "Membership",
      "Succession",
    ]),
  );
  for (const entity of entities) {
    const { id, schema, properties } = entity;
    expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/u);
    expect(schema.abstract).toBe(false);
    const given = [...properties.keys()].map(({ name }) => name);
    expect(given, id).toEqual(expect.arrayContaining(requiredOf(schema)));
    for (const [property, values] of properties) {
      const place = `${id} ${property.qname}`;
      expect(values.length, place).toBeGreaterThan(0);
      // Deprecated for subsidiaries, where an Ownership can say more; for parts of a body there is no other.
      if (property.qname !== "LegalEntity:parent") expect(property.deprecated, place).toBe(false);
      expect(property.stub, place).toBe(false);
      for (const value of values as string[]) {
        expect(value.length, place).toBeLessThanOrEqual(property.maxLength);
        if (property.type.isEntity)
          expect(byId.get(value)?.schema.isA(property.getRange()), `${place} ${value}`).toBe(true);
        if (property.type.name === "date") expect(value, place).toMatch(/^\d{4}(-\d\d){0,2}$/u);
        if (property.type.name === "url") expect(value, place).toMatch(/^https?:/u);
        if (property.type.name === "country") expect(countries?.values.has(value), place).toBe(true);
      }
    }
  }
});

/** What an entity cannot be without, with what its schema inherits. */
const requiredOf = (schema: Schema): string[] => [
  ...schema.required,
  ...schema.getExtends().flatMap(requiredOf),
];

it("Popolo: records have the terms of the specification, and their ids lead to one another", async () => {
  const document = JSON.parse(await written("actors", "popolo")) as Record<string, Record<string, string>[]>;
  expect(Object.keys(document)).toEqual(Object.keys(popoloTerms));
  const idsIn = (list: string) => new Set(document[list]?.map(({ id }) => id));
  const ids: Readonly<Record<string, ReadonlySet<unknown>>> = {
    person_id: idsIn("persons"),
    organization_id: idsIn("organizations"),
    parent_id: idsIn("organizations"),
    post_id: idsIn("posts"),
  };
  const actors = await recordsOf("actors");
  expect(idsIn("persons").size + idsIn("organizations").size + idsIn("posts").size).toBe(actors.length);
  for (const [list, terms] of Object.entries(popoloTerms)) {
    const records = document[list] ?? [];
    expect(idsIn(list).size).toBe(records.length);
    for (const record of records) {
      expect(brokenRules(record, terms), `${list} ${record["id"]}`).toEqual([]);
      for (const [name, known] of Object.entries(ids))
        if (name in record) expect(known, `${list} ${record["id"]} ${name}`).toContain(record[name]);
    }
  }
  expect(document["memberships"]?.filter((each) => "member" in each || "person_id" in each)).toHaveLength(
    document["memberships"]?.length as number,
  );
});
