import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoggedStatement, ReadError, type Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

const count = 23;
const world = dossierOf({
  slug: "pages",
  sources: [report("report")],
  actors: [person("ann")],
  issues: Array.from({ length: count }, (_, at) => issue(`issue-${String(at).padStart(2, "0")}`)),
  // Many share a day, so that pages break inside it.
  statements: Array.from({ length: count }, (_, at) =>
    said(`st-${String(at).padStart(2, "0")}`, {
      holder: "ann",
      issue: `issue-${String(at).padStart(2, "0")}`,
      stance: "SUPPORT",
      ...(at % 5 ? { said: `2023-0${1 + (at % 3)}-01` } : {}),
    }),
  ) as never,
});

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}
const selection =
  "totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

describe.each(engines)("pages on %s", (engine) => {
  const sent: LoggedStatement[] = [];
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine, (statement) => sent.push(statement));
    const [recorded] = await store.recordDossiers([{ dossier: world }]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const page = (args: Record<string, unknown>) => ask<Page>(store, "positions", args, selection);
  const ids = (each: Page) => each.edges.map((edge) => edge.node.id);

  it.each([1, 2, 7, 22, 23, 24])(
    "walk forward and backward by %i: no record lost, none twice",
    async (size) => {
      const all = ids(await page({ first: 100 }));
      expect(all).toHaveLength(count);
      for (const orderBy of ["HELD_FROM_ASC", "HELD_FROM_DESC"]) {
        const expected = orderBy === "HELD_FROM_ASC" ? all : [...all].reverse();
        const forward: string[] = [];
        let after: string | null = null;
        do {
          const each: Page = await page({ first: size, after, orderBy });
          forward.push(...ids(each));
          expect(each.totalCount).toBe(count);
          after = each.pageInfo.hasNextPage ? each.pageInfo.endCursor : null;
        } while (after);
        expect(forward).toEqual(expected);
        const backward: string[] = [];
        let before: string | null = null;
        do {
          const each: Page = await page({ last: size, before, orderBy });
          backward.unshift(...ids(each));
          before = each.pageInfo.hasPreviousPage ? each.pageInfo.startCursor : null;
        } while (before);
        expect(backward).toEqual(expected);
      }
    },
  );

  it("an empty page has no cursors and still says whether there is more", async () => {
    expect(await page({ first: 0 })).toEqual({
      totalCount: count,
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it("sends one statement for a root field, and counts only when asked", async () => {
    sent.length = 0;
    await ask(
      store,
      "positions",
      { first: 2 },
      "nodes { holder { name positions { nodes { issue { label } } } } }",
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).not.toContain("select count(*)");
  });

  it.each([
    [{ first: -1 }, "first is -1; a page holds 0 to 100 records."],
    [{ first: 101 }, "first is 101; a page holds 0 to 100 records."],
    [{ last: 101 }, "last is 101; a page holds 0 to 100 records."],
    [{ first: 1, last: 1 }, "Ask for either first or last, not for both."],
    [{ last: 1, after: "x" }, "last goes with before, not with after."],
    [{ first: 1, after: "bm9uc2Vuc2U" }, /is no cursor of this list/],
    [{ first: 1, after: "'; drop table positions; --" }, /is no cursor of this list/],
    [
      { first: 1, after: cursor(["HELD_FROM_DESC", "2023-01-01", "x"]) },
      /belongs to the order HELD_FROM_DESC/,
    ],
    [{ first: 1, after: cursor(["HELD_FROM_ASC", "2023-02-30", "x"]) }, /no date/],
    [{ first: 1, after: cursor(["HELD_FROM_ASC", "infinity", "x"]) }, /no date/],
    [{ first: 1, after: cursor(["HELD_FROM_ASC", "2023-01-01"]) }, /is no cursor of this list/],
    [{ orderBy: "TOP" }, "Position has no order TOP."],
  ])("refuses %j", async (args, message) => {
    const refusal = await page(args).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReadError);
    expect((refusal as ReadError).message).toMatch(message);
  });
});

function cursor(parts: unknown): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}
