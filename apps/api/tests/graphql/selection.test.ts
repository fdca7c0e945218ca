import type { Want } from "@demarche/store";
import { describe, expect, it } from "vitest";
import { requestsOf } from "./capture.js";

const leaf = (field: string, key = field): Want => ({ key, field, args: {}, want: [] });

describe("one root field", () => {
  it("becomes a request with its arguments, defaults filled in", async () => {
    expect(await requestsOf(`{ actor(slug: "nato") { slug kind } }`)).toEqual([
      { key: "actor", field: "actor", args: { slug: "nato" }, want: [leaf("slug"), leaf("kind")] },
    ]);
  });

  it("gets the page size, the order and the defaults of its filter", async () => {
    expect(await requestsOf(`{ positions(filter: { holder: "nato" }) { totalCount } }`)).toEqual([
      {
        key: "positions",
        field: "positions",
        args: { filter: { holder: "nato", inForce: ["YES", "MAYBE"] }, orderBy: "HELD_FROM_ASC", first: 20 },
        want: [leaf("totalCount")],
      },
    ]);
  });

  it("gets no page size beside the one that was asked for", async () => {
    const [last, zero] = await requestsOf(
      `{ a: sources(last: 3) { totalCount } b: sources(first: 0) { totalCount } }`,
    );
    expect(last?.args).toEqual({ last: 3 });
    expect(zero?.args).toEqual({ first: 0 });
  });

  it("is asked once for each key, in the order of the document", async () => {
    const requests = await requestsOf(`{ b: issue(slug: "x") { slug } a: issue(slug: "y") { slug } }`);
    expect(requests.map(({ key, args }) => [key, args.slug])).toEqual([
      ["b", "x"],
      ["a", "y"],
    ]);
  });
});

describe("arguments", () => {
  it("come from variables, and from their defaults", async () => {
    const query = `query ($holder: ID!, $stance: [Stance!] = [OPPOSITION], $day: Date, $size: Int) {
      positions(filter: { holder: $holder, stance: $stance }, asOf: { valid: $day }, first: $size) { totalCount }
    }`;
    const [given] = await requestsOf(query, { holder: "Actor:cn", day: "2023-02-01", size: 5 });
    expect(given?.args).toEqual({
      filter: { holder: "Actor:cn", stance: ["OPPOSITION"], inForce: ["YES", "MAYBE"] },
      asOf: { valid: "2023-02-01" },
      first: 5,
      orderBy: "HELD_FROM_ASC",
    });
    const [bare] = await requestsOf(query, { holder: "Actor:cn", stance: [] });
    expect(bare?.args).toEqual({
      filter: { holder: "Actor:cn", stance: [], inForce: ["YES", "MAYBE"] },
      asOf: {},
      first: 20,
      orderBy: "HELD_FROM_ASC",
    });
  });

  it("that are null say the same as none", async () => {
    const [request] = await requestsOf(
      `{ statements(asOf: null, first: null, filter: { speaker: null, act: [OBJECT] }) { totalCount } }`,
    );
    expect(request?.args).toEqual({ filter: { act: ["OBJECT"] }, first: 20, orderBy: "SLUG_ASC" });
  });

  it("of one value are lists where lists are wanted", async () => {
    const [request] = await requestsOf(`{ statements(filter: { act: OBJECT }) { totalCount } }`);
    expect(request?.args.filter).toEqual({ act: ["OBJECT"] });
  });

  it("belong to their own alias", async () => {
    const [request] = await requestsOf(
      `{ actor(slug: "nato") { en: name(lang: "en") ja: name(lang: "ja") name } }`,
    );
    expect(request?.want).toEqual([
      { key: "en", field: "name", args: { lang: "en" }, want: [] },
      { key: "ja", field: "name", args: { lang: "ja" }, want: [] },
      { key: "name", field: "name", args: {}, want: [] },
    ]);
  });
});

describe("fragments and duplicates", () => {
  it("merge under one key, at every depth", async () => {
    const [request] = await requestsOf(`
      { actor(slug: "nato") { ...A partOf { slug } ...A ... { partOf { partOf { kind } } slug } } }
      fragment A on Actor { slug partOf { id partOf { slug } } }
    `);
    expect(request?.want).toEqual([
      leaf("slug"),
      {
        key: "partOf",
        field: "partOf",
        args: {},
        want: [
          leaf("id"),
          { key: "partOf", field: "partOf", args: {}, want: [leaf("slug"), leaf("kind")] },
          leaf("slug"),
        ],
      },
    ]);
  });

  it("merge at the root", async () => {
    const requests = await requestsOf(`
      { actor(slug: "nato") { slug } ...R }
      fragment R on Query { actor(slug: "nato") { kind } }
    `);
    expect(requests.map(({ want }) => want)).toEqual([[leaf("slug"), leaf("kind")]]);
  });

  it("on an interface that the type implements apply, on another type of a union of none do not", async () => {
    const [request] = await requestsOf(
      `{ actor(slug: "nato") { ... on Node { id } ... on Actor { slug } } }`,
    );
    expect(request?.want).toEqual([leaf("id"), leaf("slug")]);
  });

  it("carry __typename like any other leaf", async () => {
    const [request] = await requestsOf(`{ actor(slug: "nato") { t: __typename parts { __typename } } }`);
    expect(request?.want).toEqual([
      leaf("__typename", "t"),
      { key: "parts", field: "parts", args: { first: 20 }, want: [leaf("__typename")] },
    ]);
  });
});

describe("@skip and @include", () => {
  const query = `query ($yes: Boolean!, $no: Boolean = false) {
    actor(slug: "nato") {
      slug @include(if: $yes)
      kind @include(if: $no)
      note @skip(if: $yes)
      open @skip(if: $no) @include(if: $yes)
      id @skip(if: $yes) @include(if: $yes)
      ...A @include(if: $no)
      ... @skip(if: $yes) { exists { from { edtf } } }
      ... on Actor @include(if: $yes) { partOf { slug } }
    }
    issues @include(if: $no) { totalCount }
  }
  fragment A on Actor { name }`;

  it("leave out what they say", async () => {
    expect(await requestsOf(query, { yes: true })).toEqual([
      {
        key: "actor",
        field: "actor",
        args: { slug: "nato" },
        want: [
          leaf("slug"),
          leaf("open"),
          { key: "partOf", field: "partOf", args: {}, want: [leaf("slug")] },
        ],
      },
    ]);
  });

  it("do not stop a fragment that was skipped once from being spread later", async () => {
    const [request] = await requestsOf(
      `query ($no: Boolean!) { actor(slug: "nato") { ...A @include(if: $no) ...A } } fragment A on Actor { slug }`,
      { no: false },
    );
    expect(request?.want).toEqual([leaf("slug")]);
  });
});

describe("a node of any type", () => {
  const all = [
    "Actor",
    "Event",
    "Instrument",
    "Issue",
    "Participation",
    "Position",
    "Programme",
    "Source",
    "Statement",
    "Transition",
  ];
  // The order of types says nothing: a key's value comes from one of them.
  const sorted = (want: readonly Want[] = []) =>
    want
      .map(({ on = [], ...rest }) => ({ ...rest, on: on.toSorted() }))
      .toSorted((a, b) => (`${a.key} ${a.on}` < `${b.key} ${b.on}` ? -1 : 1));

  it("always wants its type, whether asked or not, and once", async () => {
    const [bare, asked] = await requestsOf(
      `{ a: node(id: "Actor:nato") { id } b: node(id: "Actor:nato") { id __typename } }`,
    );
    for (const request of [bare, asked]) {
      expect(sorted(request?.want)).toEqual(
        sorted([
          { ...leaf("__typename"), on: all },
          { ...leaf("id"), on: all },
        ]),
      );
    }
  });

  it("wants fields of the types whose fragments hold them", async () => {
    const [request] = await requestsOf(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ...S kind: __typename ... on Actor { name(lang: "en") } ... on Issue { name: label ...S } } }
       fragment S on Node { ... on Actor { slug } ... on Source { slug title } ... on Issue { slug } }`,
      { ids: ["Actor:nato", "Issue:x"] },
    );
    expect(request?.args).toEqual({ ids: ["Actor:nato", "Issue:x"] });
    expect(sorted(request?.want)).toEqual(
      sorted([
        { ...leaf("__typename"), on: all },
        { ...leaf("slug"), on: ["Actor", "Issue", "Source"] },
        { ...leaf("__typename", "kind"), on: all },
        { key: "name", field: "name", args: { lang: "en" }, want: [], on: ["Actor"] },
        { ...leaf("title"), on: ["Source"] },
        { ...leaf("label", "name"), on: ["Issue"] },
      ]),
    );
  });

  it("keeps apart what two types want below the same key", async () => {
    const [request] = await requestsOf(`{ node(id: "Actor:nato") {
      ... on Actor { statements { totalCount } }
      ... on Issue { statements { nodes { slug } } }
    } }`);
    expect(sorted(request?.want)).toEqual(
      sorted([
        { ...leaf("__typename"), on: all },
        {
          key: "statements",
          field: "statements",
          args: { first: 20 },
          want: [leaf("totalCount")],
          on: ["Actor"],
        },
        {
          key: "statements",
          field: "statements",
          args: { first: 20 },
          want: [{ key: "nodes", field: "nodes", args: {}, want: [leaf("slug")] }],
          on: ["Issue"],
        },
      ]),
    );
  });
});
