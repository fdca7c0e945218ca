import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, openWorld, type World } from "../world.js";

interface Hit {
  kind: string;
  record: { __typename: string; id: string; called?: string };
  fragment: string;
  parts: { text: string; matched: boolean }[];
}
interface Page {
  nodes: Hit[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

const query = `query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    nodes {
      kind
      record {
        __typename
        id
        ... on Actor { called: name }
        ... on Programme { called: code sponsor { name } }
        ... on Statement { called: content source { kind } }
      }
      fragment
      parts { text matched }
    }
    pageInfo { endCursor hasNextPage }
  }
}`;

describe.each(engines)("the search on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  }, 120_000);
  afterAll(() => world.close());

  const page = async (variables: Record<string, unknown>) => {
    const { data, errors, sql } = await world.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(sql).toHaveLength(1);
    return data?.["search"] as Page;
  };

  it("finds in the shipped dossiers what is meant, and reads the record below its interface", async () => {
    const [macron] = (await page({ text: "Makron" })).nodes;
    expect(macron?.record).toMatchObject({ __typename: "Actor", called: "Emmanuel Macron" });
    expect(macron?.parts).toEqual([
      { text: "Emmanuel ", matched: false },
      { text: "Macron", matched: true },
    ]);
    const [itpp] = (await page({ text: "ITTP" })).nodes;
    expect(itpp).toMatchObject({
      kind: "PROGRAMME",
      record: {
        __typename: "Programme",
        id: "Programme:itpp",
        called: "ITPP",
        sponsor: { name: expect.any(String) },
      },
    });
  });

  it("leads from quoted words to the statement and its source", async () => {
    const words = "French President Emmanuel Macron raised objections to the proposal";
    const [quote] = (await page({ text: words, kinds: ["QUOTE"] })).nodes;
    expect(quote?.record).toMatchObject({ __typename: "Statement", source: { kind: "NEWS_ARTICLE" } });
    expect(quote?.fragment).toContain(words);
  });

  it("gives its pages one after the other", async () => {
    const whole = await page({ text: "NATO", first: 12 });
    const seen: Hit[] = [];
    for (let after: string | undefined; seen.length < 12; ) {
      const { nodes, pageInfo } = await page({ text: "NATO", first: 4, ...(after ? { after } : {}) });
      seen.push(...nodes);
      after = pageInfo.endCursor;
      expect(pageInfo.hasNextPage).toBe(true);
    }
    expect(seen).toEqual(whole.nodes);
    expect(new Set(seen.map(({ kind, record }) => `${kind} ${record.id}`)).size).toBe(12);
  });

  it("refuses what holds nothing to search for", async () => {
    const { errors } = await world.ask(query, { text: "…" });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument: "text" } }]);
  });
});
