import { readFile } from "node:fs/promises";
import { shippedDossiers } from "@demarche/seed";
import { openStore, type Store } from "@demarche/store";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  csvMetadata,
  exportList,
  importDossiers,
  type ListFormat,
  listNames,
  listsOf,
} from "../../src/index.js";

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
  const report = await importDossiers(store, [{ name: "formula", text: formula }]);
  if (report.dossiers[0]?.problems.length) throw new Error(JSON.stringify(report.dossiers[0].problems));
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
    const document = JSON.parse(await written(list, "json-ld"));
    const loose: string[] = [];
    // Safe mode makes an error of a term without a meaning; the types of the library do not know it.
    const options = {
      safe: true,
      documentLoader: (url: string) => {
        loose.push(url);
        throw new Error(url);
      },
    };
    const expanded = await jsonld.expand(document, options);
    expect(loose).toEqual([]);
    const named = new Set(expanded.map((node) => node["@id"]));
    for (const { id } of await recordsOf(list)) expect(named).toContain(`urn:demarche:record:${id}`);
    const rules = JSON.stringify(expanded).match(/urn:demarche:record:Activity:[^"]+/gu) ?? [];
    for (const rule of rules) expect(named).toContain(rule);
  });
});

/** What FollowTheMoney's model (followthemoney/schema) has for the schemata used, with what they inherit. */
const thing = ["name", "alias", "description", "country", "sourceUrl", "wikidataId"];
const legalEntity = [...thing, "incorporationDate", "dissolutionDate", "parent", "leiCode"];
const interval = ["startDate", "endDate", "date", "summary"];
const model: Readonly<
  Record<string, { readonly properties: readonly string[]; readonly required: readonly string[] }>
> = {
  Person: { properties: thing, required: ["name"] },
  Organization: { properties: legalEntity, required: ["name"] },
  PublicBody: { properties: legalEntity, required: ["name"] },
  Company: { properties: legalEntity, required: ["name"] },
  Position: {
    properties: [...thing, "organization", "inceptionDate", "dissolutionDate"],
    required: ["name"],
  },
  Occupancy: { properties: [...interval, "holder", "post"], required: ["holder", "post"] },
  Membership: { properties: [...interval, "member", "organization"], required: ["member", "organization"] },
  Succession: {
    properties: [...interval, "predecessor", "successor"],
    required: ["predecessor", "successor"],
  },
};
const links = ["parent", "organization", "holder", "post", "member", "predecessor", "successor"];

it("FollowTheMoney: every entity has the properties of its schema, and links lead to entities", async () => {
  const entities = (await written("actors", "ftm"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
  const ids = new Set(entities.map(({ id }) => id));
  expect(ids.size).toBe(entities.length);
  expect(entities.some(({ schema }) => schema === "Occupancy")).toBe(true);
  for (const { id, schema, properties } of entities) {
    expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/u);
    expect(model, schema).toHaveProperty(schema);
    expect(model[schema]?.properties).toEqual(expect.arrayContaining(Object.keys(properties)));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining([...(model[schema]?.required ?? [])]));
    for (const [name, values] of Object.entries(properties)) {
      expect(values.length).toBeGreaterThan(0);
      if (links.includes(name)) for (const value of values) expect(ids).toContain(value);
      if (name.endsWith("Date")) for (const value of values) expect(value).toMatch(/^\d{4}(-\d\d){0,2}$/u);
    }
  }
});

it("Popolo: persons, organisations, posts and memberships, whose ids lead to one another", async () => {
  const document = JSON.parse(await written("actors", "popolo")) as Record<string, Record<string, unknown>[]>;
  const actors = await recordsOf("actors");
  const idsIn = (list: string) => new Set(document[list]?.map(({ id }) => id));
  const [persons, organizations, posts] = ["persons", "organizations", "posts"].map(idsIn) as [
    Set<unknown>,
    Set<unknown>,
    Set<unknown>,
  ];
  expect(persons.size + organizations.size + posts.size).toBe(actors.length);
  expect(document["memberships"]?.length).toBeGreaterThan(0);
  for (const membership of document["memberships"] ?? []) {
    if ("person_id" in membership) expect(persons).toContain(membership["person_id"]);
    if ("organization_id" in membership) expect(organizations).toContain(membership["organization_id"]);
    if ("post_id" in membership) expect(posts).toContain(membership["post_id"]);
  }
});
