import { type GraphQLInputType, getNamedType, isInputObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "./capture.js";
import { refusalOf } from "./refusal.js";

const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");

describe("page sizes", () => {
  it.each([
    ["first: 0"],
    ["first: 100"],
    ["last: 0"],
    ["last: 100"],
    ["first: null, last: 5"],
    ["first: null"],
  ])("take %s", (args) => {
    expect(refusalOf(`{ actors(${args}) { totalCount } }`)).toBeUndefined();
  });

  it.each([
    [
      "first: -1",
      "first",
      "actors(first:) is -1; a page has from 0 to 100 records, and the next page begins after its endCursor.",
    ],
    [
      "first: 101",
      "first",
      "actors(first:) is 101; a page has from 0 to 100 records, and the next page begins after its endCursor.",
    ],
    [
      "last: 101",
      "last",
      "actors(last:) is 101; a page has from 0 to 100 records, and the next page begins after its endCursor.",
    ],
    [
      "first: 2147483647",
      "first",
      "actors(first:) is 2,147,483,647; a page has from 0 to 100 records, and the next page begins after its endCursor.",
    ],
    [
      "first: 1, last: 1",
      "last",
      "actors(last:) takes records from the end, and first from the beginning; ask for one of the two.",
    ],
    [
      `last: 1, after: "${cursor(["SLUG_ASC", "a"])}"`,
      "after",
      "actors(after:) goes with first; with last, say before.",
    ],
    [
      `before: "${cursor(["SLUG_ASC", "a"])}"`,
      "before",
      "actors(before:) goes with last; with first, say after.",
    ],
  ])("refuse %s", (args, argument, message) => {
    expect(refusalOf(`{ actors(${args}) { totalCount } }`)).toEqual({
      code: "BAD_USER_INPUT",
      argument,
      message,
    });
  });

  it("are checked below the root as well, and in fragments", () => {
    expect(
      refusalOf(`{ actor(slug: "nato") { ...A } } fragment A on Actor { parts(first: 101) { totalCount } }`),
    ).toMatchObject({
      argument: "first",
      message: expect.stringMatching(/^parts\(first:\) is 101/u),
    });
  });

  it("are not checked where they are left out", () => {
    expect(refusalOf(`{ actors(first: 101) @skip(if: true) { totalCount } __typename }`)).toBeUndefined();
  });
});

describe("cursors", () => {
  const query = `query ($after: String) { actors(after: $after) { totalCount } }`;

  it("are taken in the form that pages give them", () => {
    expect(refusalOf(query, { after: cursor(["SLUG_ASC", "nato"]) })).toBeUndefined();
  });

  it.each([
    ["an empty text", ""],
    ["words", "next"],
    ["another alphabet of base64", "WyJT+w=="],
    ["no JSON", Buffer.from("SLUG_ASC,nato").toString("base64url")],
    ["no list", cursor({ order: "SLUG_ASC" })],
    ["a list of one", cursor(["SLUG_ASC"])],
    ["numbers", cursor(["SLUG_ASC", 7])],
    ["a list inside", cursor(["SLUG_ASC", ["nato"]])],
    ["a NUL inside", cursor(["SLUG_ASC", "na\0to"])],
    [
      "bytes that are no UTF-8",
      Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x2c, 0x22, 0x61, 0x22, 0x5d]).toString("base64url"),
    ],
  ])("are refused when they hold %s", (_, after) => {
    expect(refusalOf(query, { after })).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "after",
      message: expect.stringContaining("a cursor is handed back as a page of the same list gave it"),
    });
  });
});

describe("slugs and ids", () => {
  it.each([
    `{ actor(slug: "nato") { id } }`,
    `{ statement(slug: "tokyo-liaison-office-st-01-v2") { id } }`,
    `{ position(id: "Position:tokyo-liaison-office-st-03.cn") { id } }`,
    `{ position(id: "tokyo-liaison-office-st-03.cn") { id } }`,
    `{ node(id: "Position:tokyo-liaison-office-st-03.cn") { id } }`,
    `{ node(id: "Actor:nato") { id } }`,
    `{ positions(filter: { holder: "Actor:nato", issues: ["x", "Issue:y"] }) { totalCount } }`,
    `{ actor(slug: "${"a".repeat(120)}") { id } }`,
  ])("are taken: %s", (query) => {
    expect(refusalOf(query)).toBeUndefined();
  });

  it.each([
    [`{ actor(slug: "") { id } }`, "slug"],
    [`{ actor(slug: "NATO") { id } }`, "slug"],
    [`{ actor(slug: "a--b") { id } }`, "slug"],
    [`{ actor(slug: "Actor:nato") { id } }`, "slug"],
    [`{ actor(slug: "' or 1=1 --") { id } }`, "slug"],
    [`{ actor(slug: "${"a".repeat(121)}") { id } }`, "slug"],
    [`{ actors(filter: { slugs: ["nato", "N"] }) { totalCount } }`, "filter.slugs"],
    [`{ node(id: "nato") { id } }`, "id"],
    [`{ node(id: "Person:macron") { id } }`, "id"],
    [`{ node(id: "Actor:") { id } }`, "id"],
    [`{ node(id: 7) { id } }`, "id"],
    [`{ nodes(ids: ["Actor:nato", "Actor:NATO"]) { id } }`, "ids"],
    [`{ position(id: "Actor:nato") { id } }`, "id"],
    [`{ position(id: "nato") { id } }`, "id"],
    [`{ positions(filter: { holder: "Issue:x" }) { totalCount } }`, "filter.holder"],
    [`{ issue(slug: "x") { nothingRecorded(among: ["jp", "Issue:y"]) { slug } } }`, "among"],
  ])("are refused: %s", (query, argument) => {
    expect(refusalOf(query)).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });

  it("tell what was given and what would be right", () => {
    expect(refusalOf(`{ positions(filter: { holder: "Issue:x" }) { totalCount } }`)?.message).toBe(
      'positions(filter.holder:) is "Issue:x"; it must name a record of type Actor by its global id, such as Actor:some-slug, or by its slug alone.',
    );
    expect(refusalOf(`{ actor(slug: "NATO HQ") { id } }`)?.message).toBe(
      'actor(slug:) is "NATO HQ"; a slug has lower-case letters and digits in words joined by single hyphens, as in nato-hq.',
    );
  });
});

describe("texts", () => {
  const query = `query ($value: String!) { actor(identifier: { scheme: WIKIDATA, value: $value }) { id } }`;

  it.each([["Q7184"], ["日本"], ["😀"], ["' or 1=1 --"], ["a".repeat(2_000)]])("are taken: %s", (value) => {
    expect(refusalOf(query, { value })).toBeUndefined();
  });

  it.each([
    ["Q\u00007", /holds a NUL character/u],
    ["Q\ud83d", /holds half of a surrogate pair/u],
    ["\ude00Q", /holds half of a surrogate pair/u],
    ["a".repeat(2_001), /has 2,001 characters; a text has at most 2,000/u],
  ])("are refused: %j", (value, message) => {
    expect(refusalOf(query, { value })).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "identifier.value",
      message: expect.stringMatching(message),
    });
  });

  it("are refused in documents as in variables", () => {
    expect(refusalOf(`{ issues(filter: { topic: "\\u0000" }) { totalCount } }`)).toMatchObject({
      argument: "filter.topic",
    });
  });
});

describe("lists", () => {
  const query = `query ($slugs: [String!]) { actors(filter: { slugs: $slugs }) { totalCount } }`;

  it("take 200 entries and refuse 201", () => {
    const slugs = (number: number) => ({ slugs: Array.from({ length: number }, () => "nato") });
    expect(refusalOf(query, slugs(200))).toBeUndefined();
    expect(refusalOf(query, slugs(201))).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "filter.slugs",
      message: "actors(filter.slugs:) has 201 entries; a list has at most 200, so ask in several requests.",
    });
  });
});

describe("roots that take one of two arguments", () => {
  it.each([`{ actor { id } }`, `{ actor(slug: null) { id } }`, `{ programme { id } }`])(
    "want one: %s",
    (query) => {
      expect(refusalOf(query)).toMatchObject({
        code: "BAD_USER_INPUT",
        message: expect.stringContaining("give one of them"),
      });
    },
  );

  it.each([
    `{ actor(slug: "nato", identifier: { scheme: WIKIDATA, value: "Q7184" }) { id } }`,
    `{ programme(slug: "itpp", code: "ITPP") { id } }`,
  ])("want no more than one: %s", (query) => {
    expect(refusalOf(query)).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("exclude each other"),
    });
  });

  it.each([
    `{ actor(identifier: { scheme: WIKIDATA, value: "Q7184" }) { id } }`,
    `{ programme(code: "ITPP") { id } }`,
  ])("take either: %s", (query) => {
    expect(refusalOf(query)).toBeUndefined();
  });
});

describe("variables that do not fit", () => {
  it("are left to execution, which refuses them before it begins", () => {
    expect(
      refusalOf(`query ($size: Int) { actors(first: $size) { totalCount } }`, { size: "many" }),
    ).toBeUndefined();
  });
});

it("every argument that names a record, a slug or a place in a list says its form", () => {
  const formless: string[] = [];
  const names = /^(?:slugs?|after|before|id|ids)$/u;
  for (const owner of Object.values(schema.getTypeMap())) {
    if (owner.name.startsWith("__") || !("getFields" in owner)) continue;
    for (const field of Object.values(owner.getFields())) {
      for (const argument of "args" in field ? field.args : isInputObjectType(owner) ? [field] : []) {
        const type: GraphQLInputType = argument.type;
        const isId = getNamedType(type).name === "ID";
        if ((isId || names.test(argument.name)) && argument.extensions.form === undefined) {
          formless.push(`${owner.name}.${field.name}(${argument.name}:)`);
        }
      }
    }
  }
  expect(formless).toEqual([]);
});
