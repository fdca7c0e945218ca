import { describe, expect, it } from "vitest";
import { requestsOf, run } from "./capture.js";

describe("fields below the root", () => {
  it("are answered by their response keys", async () => {
    const { data, errors } = await run(
      `{ a: actor(slug: "nato") { en: name(lang: "en") ja: name(lang: "ja") partOf { slug } } }`,
      {},
      () => ({ en: "North Atlantic Treaty Organization", ja: "北大西洋条約機構", partOf: null }),
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      a: { en: "North Atlantic Treaty Organization", ja: "北大西洋条約機構", partOf: null },
    });
  });

  it("take keys that every object has for keys like any other", async () => {
    const { data } = await run(
      `{ constructor: actor(slug: "nato") { toString: slug hasOwnProperty: kind } }`,
      {},
      () => ({ toString: "nato", hasOwnProperty: "STATE" }),
    );
    expect(data).toEqual({ constructor: { toString: "nato", hasOwnProperty: "STATE" } });
  });

  it("call it a defect when the read gave nothing back under a key, and not absence", async () => {
    const { data, errors } = await run(`{ actor(slug: "nato") { toString: note } }`, {}, () => ({}));
    expect(data).toEqual({ actor: { toString: null } });
    expect(errors.map(({ message }) => message)).toEqual([
      "The read gave back nothing under the key toString.",
    ]);
  });

  it("refuse text that is not of its scalar's form", async () => {
    const { errors } = await run(`{ source(slug: "x") { retrievedOn } }`, {}, () => ({
      retrievedOn: "2024-02-30",
    }));
    expect(errors).toHaveLength(1);
  });
});

describe("nodes", () => {
  it("are of the type that the read says", async () => {
    const { data, errors } = await run(
      `{ nodes(ids: ["Actor:nato", "Issue:x", "Issue:y"]) { id type: __typename ... on Actor { slug } ... on Issue { label } } }`,
      {},
      () => [
        { __typename: "Actor", type: "Actor", id: "Actor:nato", slug: "nato" },
        { __typename: "Issue", type: "Issue", id: "Issue:x", label: "X" },
        null,
      ],
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      nodes: [
        { id: "Actor:nato", type: "Actor", slug: "nato" },
        { id: "Issue:x", type: "Issue", label: "X" },
        null,
      ],
    });
  });

  it("without a type are a defect", async () => {
    const { errors } = await run(`{ node(id: "Actor:nato") { id } }`, {}, () => ({ id: "Actor:nato" }));
    expect(errors.map(({ message }) => message)).toEqual(["The read gave back a node without its type."]);
  });
});

it("reads nothing for the schema's own fields", async () => {
  expect(
    await requestsOf(`{ __typename __schema { queryType { name } } __type(name: "Actor") { name } }`),
  ).toEqual([]);
});
