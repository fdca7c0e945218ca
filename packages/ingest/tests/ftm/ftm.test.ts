import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ftm } from "../../src/ftm/ftm.js";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput } from "../../src/rows/input.js";
import { all, openWorld } from "../ask.js";
import { draftsOf, inputOf, linesOf, rowsOf, saidOf } from "../rows-of.js";
import { sharedFolder } from "../votes/shared.js";

const file = "entities.ijson";
const entity = (id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>) => ({
  id,
  schema,
  properties,
});
const saved = linesOf([
  entity("m1", "Membership", {
    organization: ["p1"],
    member: ["a"],
    startDate: ["2001"],
    endDate: ["2005"],
    role: ["treasurer"],
  }),
  entity("a", "Person", {
    name: ["Ada Example", "A. Example"],
    birthDate: ["1961-02-03"],
    previousName: ["Ada Sample"],
    wikidataId: ["Q900000001"],
  }),
  entity("b", "Person", { name: ["Ada Example"], birthDate: ["1970", "1971-05"] }),
  entity("p1", "Organization", { name: ["Example Party"], topics: ["pol.party"], abbreviation: ["EP"] }),
  entity("p2", "Organization", { name: ["Later Party"], topics: ["pol.party"] }),
  entity("s1", "Succession", { predecessor: ["p1"], successor: ["p2"], date: ["2015-06-01"] }),
  entity("o1", "Position", { name: ["Mayor of Example"] }),
  entity("h1", "Occupancy", { holder: ["a"], post: ["o1"], startDate: ["2010-01-01T00:00:00"] }),
  entity("c1", "Company", { name: ["Example Works"], leiCode: ["HWUPKR0MPOU8FGXBT394"], parent: ["c2"] }),
  entity("d1", "Directorship", { director: ["b"], organization: ["c1"], role: ["Chair"] }),
  entity("x1", "Payment", { payer: ["a"], beneficiary: ["p1"], amountEur: ["9"] }),
  entity("q1", "Organization", { name: ["Some Society"] }),
  entity("r1", "Ownership", { owner: ["a"], asset: ["c1"] }),
]);

describe("entities of FollowTheMoney", () => {
  it("are persons, organisations and posts, with what others say of them", async () => {
    const rows = await rowsOf(ftm, [inputOf(file, saved)]);
    const common = { descriptions: [], members: [], tenures: [], successors: [] };
    expect(draftsOf(rows)).toEqual({
      "ada-example": {
        ...common,
        slug: "ada-example",
        kind: "PERSON",
        names: [
          { text: "Ada Example", kind: "COMMON" },
          { text: "A. Example", kind: "COMMON" },
          { text: "Ada Sample", kind: "FORMER" },
        ],
        identifiers: [{ scheme: "WIKIDATA", value: "Q900000001" }],
        exists: { from: "1961-02-03" },
        tenures: [{ title: "Mayor of Example", office: "mayor-of-example-2352da72", from: "2010-01-01" }],
      },
      "ada-example-3e23e816": {
        ...common,
        slug: "ada-example-3e23e816",
        kind: "PERSON",
        names: [{ text: "Ada Example", kind: "COMMON" }],
        identifiers: [],
        exists: { from: "[1970,1971-05]" },
        tenures: [{ title: "Chair", organization: "example-works" }],
      },
      "example-party-f64551fc": {
        ...common,
        slug: "example-party-f64551fc",
        kind: "PARTY",
        names: [
          { text: "Example Party", kind: "COMMON" },
          { text: "EP", kind: "ACRONYM" },
        ],
        identifiers: [],
        members: [
          { actor: "ada-example", basis: "EXPLICIT", from: "2001", until: "2005", note: "treasurer" },
        ],
        successors: [{ actor: "later-party-3946ca64", on: "2015-06-01" }],
      },
      "later-party-3946ca64": {
        ...common,
        slug: "later-party-3946ca64",
        kind: "PARTY",
        names: [{ text: "Later Party", kind: "COMMON" }],
        identifiers: [],
      },
      "mayor-of-example-2352da72": {
        ...common,
        slug: "mayor-of-example-2352da72",
        kind: "OFFICE",
        names: [{ text: "Mayor of Example", kind: "COMMON" }],
        identifiers: [],
      },
      "example-works": {
        ...common,
        slug: "example-works",
        kind: "COMPANY",
        names: [{ text: "Example Works", kind: "COMMON" }],
        identifiers: [{ scheme: "LEI", value: "HWUPKR0MPOU8FGXBT394" }],
      },
    });
    expect(saidOf(rows)).toEqual([
      "11 left ftm.no-actor: Payment",
      "12 left ftm.kind-unsaid",
      "13 left ftm.no-actor: Ownership",
      "9 ftm.reference: partOf c2",
    ]);
    expect(rows.map(({ row }) => row).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 13 }, (_, at) => at + 1),
    );
  });

  it("are held as they are given, and change nothing the second time", async () => {
    const store = await openWorld();
    const first = await importRows(store, ftm, [inputOf(file, gzipSync(saved))], { parcelRecords: 1 });
    expect(first.files).toEqual([{ file, read: 13, recorded: 10, left: 3, refused: 0 }]);
    const persons = await all(
      store,
      "actors",
      { filter: { kinds: ["PERSON"] } },
      "slug exists { from { edtf } } tenures { nodes { title office { slug } organization { slug } held { from { edtf } until { edtf } } } }",
    );
    expect(persons).toEqual([
      {
        slug: "ada-example",
        exists: { from: { edtf: "1961-02-03" } },
        tenures: {
          nodes: [
            {
              title: "Mayor of Example",
              office: { slug: "mayor-of-example-2352da72" },
              organization: null,
              held: { from: { edtf: "2010-01-01" }, until: null },
            },
          ],
        },
      },
      {
        slug: "ada-example-3e23e816",
        exists: { from: { edtf: "[1970,1971-05]" } },
        tenures: {
          nodes: [
            {
              title: "Chair",
              office: null,
              organization: { slug: "example-works" },
              held: { from: null, until: null },
            },
          ],
        },
      },
    ]);
    const again = await importRows(store, ftm, [inputOf(file, saved)]);
    expect([again.records, again.files]).toEqual([{ added: 0, closed: 0 }, first.files]);
    await store.close();
  });

  it("say what is wrong with them", async () => {
    const damaged = `${linesOf([
      entity("a", "Person", { name: ["A"], birthDate: ["unknown"] }),
      { id: 7, schema: "Person", properties: {} },
      entity("a", "Person", { name: ["Another A"] }),
      entity("m", "Membership", { organization: ["p"], member: ["a"] }),
      entity("n", "Membership", { member: ["a"] }),
      entity("o", "Position", { name: ["Post"] }),
      entity("d", "Directorship", { director: ["a"], organization: ["o"] }),
      entity("w", "Membership", { organization: ["a"], member: ["o"] }),
      entity("e", "Employment", { employee: ["a"], employer: ["nobody"], role: ["Clerk"] }),
    ])}{"id`;
    const rows = await rowsOf(ftm, [inputOf(file, damaged)]);
    expect(saidOf(rows)).toEqual([
      "2 refused record.missing-field id",
      "10 refused record.type ",
      "4 refused reference.unknown organization",
      "5 refused record.missing-field organization",
      "7 left ftm.untitled",
      "3 refused slug.duplicate id",
      "1 ftm.date: unknown",
      "1 ftm.reference: organization nobody",
      "8 left ftm.members-misplaced",
      "8 ftm.members-misplaced: PERSON a",
    ]);
    await expect(rowsOf(ftm, [inputOf(file, '{"id": "a"}\n')])).rejects.toThrow(
      "entities.ijson: Its first line is no entity with id, schema and properties.",
    );
  });
});

const { folder, available } = sharedFolder("ftm-wikidata");

it.skipIf(!available)("of donations, payments are no positions", async () => {
  const rows = await rowsOf(ftm, [await fileInput(join(folder, "donations.ijson"))]);
  expect(rows.filter(({ records }) => records.length > 0)).toHaveLength(78);
  const left: Record<string, number> = {};
  for (const row of rows) if (row.left !== undefined) left[row.left] = (left[row.left] ?? 0) + 1;
  expect(left).toEqual({
    "ftm.no-actor: Payment": 290,
    "ftm.no-actor: Address": 89,
    "ftm.kind-unsaid": 17,
  });
});
