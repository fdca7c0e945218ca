import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { popolo } from "../../src/popolo/popolo.js";
import { importRows } from "../../src/rows/import-rows.js";
import { all, openWorld } from "../ask.js";
import { draftsOf, inputOf, rowsOf, saidOf } from "../rows-of.js";

const organizations = [
  { id: "house", name: "House of Example", classification: "Legislature", founding_date: "1901-05" },
  { id: "lands", name: "Committee on Lands", classification: "committee", parent_id: "house" },
  { id: "party", name: "Example Party", classification: "party", other_names: [{ name: "EP", lang: "en" }] },
  { id: "club", name: "Example Club", classification: "club" },
];
const posts = [{ id: "speaker", label: "Speaker", organization_id: "house" }];
const persons = [
  {
    id: "1",
    name: "Bo Example",
    birth_date: "1959",
    identifiers: [
      { scheme: "wikidata", identifier: "Q900000002" },
      { scheme: "house-number", identifier: "12" },
    ],
    other_names: [
      { name: "Bo Sample", end_date: "1990" },
      { name: "ボー", lang: "ja" },
    ],
  },
  { id: "2", name: "Cy Example" },
];
const memberships = [
  {
    person_id: "1",
    organization_id: "house",
    on_behalf_of_id: "party",
    start_date: "1999",
    end_date: "2003",
  },
  { person_id: "1", post_id: "speaker", start_date: "2001-02-01" },
  { person_id: "2", organization_id: "lands", role: "chair" },
];
const saved = JSON.stringify(
  { persons, organizations, posts, memberships, areas: [{ id: "north" }] },
  null,
  2,
);
const file = "popolo.json";

const common = { descriptions: [], members: [], tenures: [], successors: [], identifiers: [] };
const house = "house-of-example-468e449d";
const bo = "bo-example";

describe("Popolo", () => {
  it("gives persons, organisations, posts and who belongs to what", async () => {
    const rows = await rowsOf(popolo, [inputOf(file, saved)]);
    const cy = "cy-example-6889bc9f";
    expect(Object.values(draftsOf(rows))).toEqual([
      {
        ...common,
        slug: cy,
        kind: "PERSON",
        names: [{ text: "Cy Example", kind: "COMMON" }],
      },
      {
        ...common,
        slug: house,
        kind: "GOVERNMENT_BODY",
        names: [{ text: "House of Example", kind: "COMMON" }],
        exists: { from: "1901-05" },
        members: [
          { actor: bo, basis: "EXPLICIT", from: "1999", until: "2003" },
          { actor: bo, basis: "EXPLICIT", from: "2001-02-01" },
        ],
      },
      {
        ...common,
        slug: "committee-on-lands-36b68f2d",
        kind: "GOVERNMENT_BODY",
        names: [{ text: "Committee on Lands", kind: "COMMON" }],
        partOf: house,
        members: [{ actor: cy, basis: "EXPLICIT", note: "chair" }],
      },
      {
        ...common,
        slug: "example-party-c3cd7a8d",
        kind: "PARTY",
        names: [
          { text: "Example Party", kind: "COMMON" },
          { text: "EP", kind: "ALIAS", lang: "en" },
        ],
        members: [{ actor: bo, basis: "EXPLICIT", from: "1999", until: "2003" }],
      },
      {
        ...common,
        slug: "speaker-2e45a1a1",
        kind: "OFFICE",
        names: [{ text: "Speaker", kind: "COMMON" }],
        partOf: house,
      },
      {
        ...common,
        slug: bo,
        kind: "PERSON",
        names: [
          { text: "Bo Example", kind: "COMMON" },
          { text: "Bo Sample", kind: "FORMER" },
          { text: "ボー", kind: "ALIAS", lang: "ja" },
        ],
        identifiers: [{ scheme: "WIKIDATA", value: "Q900000002" }],
        exists: { from: "1959" },
        tenures: [{ title: "Speaker", office: "speaker-2e45a1a1", organization: house, from: "2001-02-01" }],
      },
    ]);
    expect(saidOf(rows)).toEqual([
      "4 left popolo.kind-unsaid",
      "11 left popolo.no-actor: areas",
      "6 popolo.identifier-scheme: house-number 12",
    ]);
  });

  it("in parts is the same as in one document, and the second time changes nothing", async () => {
    const store = await openWorld();
    const parts = { organizations, posts, persons, memberships };
    const inputs = () =>
      Object.entries(parts).map(([list, values]) =>
        inputOf(`${list}.json`, gzipSync(JSON.stringify(values))),
      );
    const first = await importRows(store, popolo, inputs());
    expect(first.files.map(({ read, recorded, left, refused }) => [read, recorded, left, refused])).toEqual([
      [4, 3, 1, 0],
      [2, 2, 0, 0],
      [3, 3, 0, 0],
      [1, 1, 0, 0],
    ]);
    const again = await importRows(store, popolo, [inputOf(file, saved)]);
    expect(again.records).toEqual({ added: 0, closed: 0 });
    const held = await all(
      store,
      "actors",
      { filter: { slugs: [bo] } },
      "slug names { text lang kind } tenures { nodes { title office { partOf { slug } } held { from { edtf } } } }",
    );
    expect(held).toEqual([
      {
        slug: bo,
        names: [
          { text: "Bo Example", lang: null, kind: "COMMON" },
          { text: "Bo Sample", lang: null, kind: "FORMER" },
          { text: "ボー", lang: "ja", kind: "ALIAS" },
        ],
        tenures: {
          nodes: [
            { title: "Speaker", office: { partOf: { slug: house } }, held: { from: { edtf: "2001-02-01" } } },
          ],
        },
      },
    ]);
    await store.close();
  });

  it("says what is wrong with it", async () => {
    const damaged = JSON.stringify({
      persons: [{ id: "1", name: "Bo" }, { name: "nobody" }, 7, { id: "1", name: "Bo again" }],
      organizations: [
        { id: "o", name: "O", classification: "party", founding_date: "long ago", parent_id: "none" },
      ],
      memberships: [
        { organization_id: "o" },
        { person_id: "1" },
        { person_id: "1", organization_id: "none" },
        { person_id: "3", organization_id: "o", end_date: "2001-13" },
      ],
    });
    const rows = await rowsOf(popolo, [inputOf(file, damaged)]);
    expect(saidOf(rows)).toEqual([
      "3 refused record.missing-field id",
      "4 refused record.type ",
      "6 refused record.missing-field person_id",
      "7 refused record.missing-field organization_id",
      "8 left popolo.ends-unknown",
      "5 refused slug.duplicate id",
      "1 popolo.date: long ago",
      "1 popolo.date: 2001-13",
      "1 popolo.reference: partOf organizations none",
      "9 left popolo.reference",
      "9 popolo.reference: member persons 3",
    ]);
    await expect(rowsOf(popolo, [inputOf(file, '{"people": []}')])).rejects.toThrow(
      "popolo.json: It has none of the lists of Popolo",
    );
    await expect(rowsOf(popolo, [inputOf(file, "{")])).rejects.toThrow("popolo.json: It is no JSON");
  });
});
