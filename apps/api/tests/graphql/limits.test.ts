import { getIntrospectionQuery, Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { checkOperation, documentLimits, parseOptions } from "../../src/graphql/limits.js";
import { schema } from "./capture.js";
import { refusalOf, refusalOfDocument } from "./refusal.js";

/** A document of `levels` levels, all of them one record inside another. */
const deep = (levels: number) =>
  `{ actor(slug: "nato") { ${"partOf { ".repeat(levels - 2)} slug ${"} ".repeat(levels - 2)} } }`;

const many = (number: number, part: (index: number) => string) =>
  Array.from({ length: number }, (_, index) => part(index)).join(" ");

describe("limits on documents, each at its edge", () => {
  it("tokens: 1,000 parse, 1,001 do not", () => {
    // The braces are two tokens; the end of the document is none.
    const query = (tokens: number) => `{ ${"__typename ".repeat(tokens - 2)}}`;
    expect(() => parse(query(documentLimits.tokens), parseOptions)).not.toThrow();
    expect(() => parse(query(documentLimits.tokens + 1), parseOptions)).toThrow(/1000 tokens/u);
  });

  it("depth: 16 levels pass, 17 do not", () => {
    expect(refusalOf(deep(16))).toBeUndefined();
    expect(refusalOf(deep(17))).toEqual({
      code: "QUERY_TOO_LARGE",
      limit: "depth",
      allowed: 16,
      asked: 17,
      message:
        "The query nests fields 17 levels deep, and 16 is the most; ask for the inner records by their ids in another request.",
    });
  });

  it("depth: fragments count as deep as what they hold, and no deeper", () => {
    const spread = (levels: number) =>
      `{ actor(slug: "nato") { ... { ...A } } } fragment A on Actor { ... on Node { ... on Actor { ${"partOf { ".repeat(levels - 2)} slug ${"} ".repeat(levels - 2)} } } }`;
    expect(refusalOf(spread(16))).toBeUndefined();
    expect(refusalOf(spread(17))).toMatchObject({ limit: "depth", asked: 17 });
  });

  it("aliases: 30 pass, 31 do not", () => {
    const query = (number: number) =>
      `{ actor(slug: "nato") { ${many(number, (index) => `a${index}: slug`)} } }`;
    expect(refusalOf(query(30))).toBeUndefined();
    expect(refusalOf(query(31))).toMatchObject({
      code: "QUERY_TOO_LARGE",
      limit: "aliases",
      allowed: 30,
      asked: 31,
    });
  });

  it("aliases: those of a fragment count once, however often it is spread", () => {
    const query = (number: number) =>
      `{ actor(slug: "nato") { ...A partOf { ...A partOf { ...A } } } } fragment A on Actor { ${many(number, (index) => `a${index}: slug`)} }`;
    expect(refusalOf(query(30))).toBeUndefined();
    expect(refusalOf(query(31))).toMatchObject({ limit: "aliases", asked: 31 });
  });

  it("root fields: 20 pass, 21 do not, fragments or not", () => {
    const query = (number: number) =>
      `{ ${many(number - 5, (index) => `a${index}: actor(slug: "nato") { slug }`)} ...R } fragment R on Query { ${many(5, (index) => `b${index}: __typename`)} }`;
    expect(refusalOf(query(20))).toBeUndefined();
    expect(refusalOf(query(21))).toMatchObject({
      code: "QUERY_TOO_LARGE",
      limit: "rootFields",
      allowed: 20,
      asked: 21,
    });
  });

  it("nodes: 10,000 pass, one more does not", () => {
    const query = (first: number, extra: number) =>
      `{ positions(first: 100) { nodes { basis(first: ${first}) { nodes { id } } } } sources(first: ${extra}) { nodes { id } } }`;
    expect(refusalOf(query(99, 0))).toBeUndefined();
    expect(refusalOf(query(99, 1))).toMatchObject({
      code: "QUERY_TOO_LARGE",
      limit: "nodes",
      allowed: 10_000,
      asked: 10_001,
    });
    expect(refusalOf(query(100, 0))).toMatchObject({ asked: 10_100 });
  });

  it("nodes: a list without a size counts as the page it gets, one from the end as its last", () => {
    const query = (inner: string) =>
      `{ actors(last: 100) { nodes { statements${inner} { nodes { id } edges { node { participations(first: 4) { totalCount } } } } } } }`;
    // 100 × (1 + 20 × (1 + 4)) = 10,100 and 100 × (1 + 19 × (1 + 4)) = 9,600.
    expect(refusalOf(query(""))).toMatchObject({ limit: "nodes", asked: 10_100 });
    expect(refusalOf(query("(first: 19)"))).toBeUndefined();
  });

  it("nodes: ids count as many as there are", () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { statements(first: 100) { nodes { id } } } } }`;
    const ids = (number: number) => ({ ids: Array.from({ length: number }, () => "Actor:nato") });
    expect(refusalOf(query, ids(99))).toBeUndefined();
    expect(refusalOf(query, ids(100))).toMatchObject({ limit: "nodes", asked: 10_100 });
  });

  it("nodes: an alignment counts its pairs", () => {
    const query = `query ($actors: [ID!]!) { alignment(actors: $actors) { pairs { differs(first: 100) { nodes { difference } } agrees(first: 100) { totalCount } last: agrees(last: 100) { totalCount } } } }`;
    const actors = (number: number) => ({ actors: many(number, (index) => `a${index}`).split(" ") });
    // 8 × 7 / 2 × (1 + 300) = 8,428 and 9 × 8 / 2 × 301 = 10,836.
    expect(refusalOf(query, actors(8))).toBeUndefined();
    expect(refusalOf(query, actors(9))).toMatchObject({ limit: "nodes", asked: 10_836 });
  });

  it("nodes: a matrix counts its cells, as many as there can be where a side is left out", () => {
    const query = `query ($actors: [ID!], $issues: [ID!]) { stanceMatrix(actors: $actors, issues: $issues) { rows { cells { positions { basis(first: 9) { totalCount } } } } } }`;
    const names = (number: number) => many(number, (index) => `a${index}`).split(" ");
    expect(refusalOf(query, { actors: names(10), issues: names(100) })).toBeUndefined();
    expect(refusalOf(query, { actors: names(11), issues: names(91) })).toMatchObject({ asked: 10_010 });
    expect(refusalOf(query, { issues: names(5) })).toBeUndefined();
    expect(refusalOf(query, { issues: names(6) })).toMatchObject({ asked: 12_000 });
    const firsts = query.replaceAll("issues", "firstIssues").replace("[ID!]) ", "Int) ");
    expect(refusalOf(firsts, { firstIssues: 5 })).toBeUndefined();
    expect(refusalOf(firsts, { firstIssues: 6 })).toMatchObject({ asked: 12_000 });
    expect(
      refusalOf(`{ stanceMatrix(issues: ${JSON.stringify(names(90))}) { rows { cells { state } } } }`),
    ).toBeUndefined();
  });

  it("nodes: sizes may come from variables, and parts that are left out do not count", () => {
    const query = `query ($size: Int, $wide: Boolean!) {
      positions(first: $size) { nodes { basis(first: 100) @include(if: $wide) { nodes { id } } } }
    }`;
    expect(refusalOf(query, { size: 100, wide: true })).toMatchObject({ asked: 10_100 });
    expect(refusalOf(query, { size: 99, wide: true })).toBeUndefined();
    expect(refusalOf(query, { size: 100, wide: false })).toBeUndefined();
  });

  it("nodes: products beyond what numbers can tell apart are refused like any other", () => {
    const query = `{ actors(first: 100) { ${"nodes { parts(first: 100) { ".repeat(6)} totalCount ${"} } ".repeat(6)} } }`;
    expect(refusalOf(query)).toMatchObject({ code: "QUERY_TOO_LARGE", limit: "nodes" });
  });

  it("fields: 1,000 with fragments written out pass, 1,001 do not", () => {
    const names = ["id", "slug", "kind", "note", "open"];
    const query = (extra: number) => `
      { actor(slug: "nato") { ${many(9, (index) => `a${index}: partOf { ...B }`)} ${many(extra, () => "id")} } }
      fragment B on Actor { ${many(9, (index) => `b${index}: partOf { ...C }`)} }
      fragment C on Actor { ${many(11, (index) => names[index % 5] ?? "id")} }`;
    // 1 + 9 + 9 × 9 + 9 × 9 × 11 = 982
    expect(refusalOf(query(18))).toBeUndefined();
    expect(refusalOf(query(19))).toMatchObject({ code: "QUERY_TOO_LARGE", limit: "fields", asked: 1_001 });
  });

  it("lists without pages: 5 inside one another pass, 6 do not", () => {
    const query = (lists: number) =>
      `{ programme(slug: "itpp") { ${"relations { programme { ".repeat(lists)} slug ${"} } ".repeat(lists)} } }`;
    expect(refusalOf(query(5))).toBeUndefined();
    expect(refusalOf(query(6))).toMatchObject({
      code: "QUERY_TOO_LARGE",
      limit: "lists",
      allowed: 5,
      asked: 6,
    });
  });

  it("lists without pages: the records of a page are none", () => {
    const query = `{ actors(first: 1) { ${"nodes { parts(first: 1) { ".repeat(6)} totalCount ${"} } ".repeat(6)} } }`;
    expect(refusalOf(query)).toBeUndefined();
  });

  it("measures the operation that is run, and no other of the document", () => {
    const document = parse(
      `query Small { __typename } query Big { ${many(21, (index) => `a${index}: __typename`)} }`,
    );
    const [small, big] = document.definitions;
    if (small?.kind !== Kind.OPERATION_DEFINITION || big?.kind !== Kind.OPERATION_DEFINITION)
      throw new Error();
    expect(() => checkOperation(schema, document, small, {})).not.toThrow();
    expect(() => checkOperation(schema, document, big, {})).toThrow(/21 fields at its root/u);
  });
});

describe("time", () => {
  it("is linear in the document when fragments double each other", () => {
    const levels = 14;
    const query = `{ actor(slug: "nato") { ...F0 } } ${many(
      levels,
      (index) =>
        `fragment F${index} on Actor { a: partOf { ...F${index + 1} } b: partOf { ...F${index + 1} } }`,
    )} fragment F${levels} on Actor { slug }`;
    const started = performance.now();
    // Written out, it has more than 2^14 leaves.
    expect(refusalOf(query)).toMatchObject({ code: "QUERY_TOO_LARGE", limit: "fields" });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it("ends when fragments contain each other, should validation have let them through", () => {
    const query = `{ actor(slug: "nato") { ...A } } fragment A on Actor { partOf { ...B } } fragment B on Actor { partOf { ...A } }`;
    expect(refusalOfDocument(parse(query))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "The fragment A is not defined, or contains itself.",
    });
  });
});

describe("introspection", () => {
  it.each([
    ["as GraphiQL asks", getIntrospectionQuery()],
    [
      "with every option",
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
  ])("passes %s", (_, query) => {
    expect(refusalOf(query)).toBeUndefined();
  });

  it("is measured like any other query", () => {
    const query = (levels: number) =>
      `{ __type(name: "Actor") { fields { type { ${"ofType { ".repeat(levels - 4)} name ${"} ".repeat(levels - 4)} } } } }`;
    expect(refusalOf(query(16))).toBeUndefined();
    expect(refusalOf(query(17))).toMatchObject({ limit: "depth", asked: 17 });
    expect(
      refusalOf(query(17).replace(`__type(name: "Actor")`, "__schema { queryType").replace(/\}$/u, "} }")),
    ).toMatchObject({ limit: "depth", asked: 18 });
  });
});

describe("aliases that GraphQL keeps for itself", () => {
  it.each([
    `{ __proto__: actor(slug: "nato") { slug } }`,
    `{ actor(slug: "nato") { __proto__: slug } }`,
    `{ actor(slug: "nato") { __proto__: __typename } }`,
    `{ node(id: "Actor:nato") { __typename: id } }`,
    `{ actor(slug: "nato") { __typename: slug } }`,
  ])("are refused: %s", (query) => {
    expect(refusalOf(query)).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringMatching(/^The alias __\w+ begins with two underscores/u),
    });
  });

  it("stand for __typename, as Relay writes them", () => {
    expect(
      refusalOf(`{ node(id: "Actor:nato") { __isNode: __typename __typename: __typename } }`),
    ).toBeUndefined();
  });
});

describe("a mutation", () => {
  const mutation = (payload: string) =>
    `mutation ($input: RecordActorInput!) { recordActor(input: $input) { ${payload} } }`;
  const actor = (text: string, names = 1) => ({
    input: {
      slug: "a",
      kind: "STATE",
      names: Array.from({ length: names }, () => ({ text, kind: "COMMON" })),
    },
  });

  it("is measured as a query is", () => {
    const pages = (size: number) =>
      `actor { statements(first: 100) { nodes { positions(first: ${size}) { totalCount } } } }`;
    expect(refusalOf(mutation(pages(99)), actor("A"))).toBeUndefined();
    expect(refusalOf(mutation(pages(100)), actor("A"))).toMatchObject({ limit: "nodes", asked: 10_100 });
    const roots = (number: number) =>
      `mutation ($input: RecordActorInput!) { ${many(number, (index) => `a${index}: recordActor(input: $input) { problems { code } }`)} }`;
    expect(refusalOf(roots(20), actor("A"))).toBeUndefined();
    expect(refusalOf(roots(21), actor("A"))).toMatchObject({ limit: "rootFields", asked: 21 });
  });

  it("leaves the values of its input to the shape of the record", () => {
    expect(refusalOf(mutation("problems { code }"), actor("A".repeat(2_001), 101))).toBeUndefined();
    expect(refusalOf(mutation("actor { statements(first: 101) { totalCount } }"), actor("A"))).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "first",
    });
  });
});
