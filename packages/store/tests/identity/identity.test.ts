import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { dossierOfHistory, holders, issues, told, within } from "../history.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

const plain = {
  paper: { published: "2023-04-01" },
  radio: { published: "2023-04-02" },
  wire: { published: "2023-04-03" },
};
const everyone = [...holders, "paper-house", "radio-house"];

describe.each(engines)("identity on %s", (engine) => {
  let store: Store;
  let histories = 0;
  beforeAll(async () => {
    store = await openWorld(engine);
    const [first] = await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "names",
          sources: [report("report", "2023-06-30")],
          actors: [
            person("macron"),
            person("makron"),
            person("elysee"),
            { ...person("ussr"), kind: "STATE", successors: [{ actor: "russia", on: "1991-12" }] },
            { ...person("russia"), kind: "STATE" },
          ] as never,
          issues: [issue("office")],
          statements: [
            said("st-1", { holder: "macron", issue: "office", stance: "OPPOSITION", said: "2023-05" }),
            said("st-2", { holder: "makron", issue: "office", stance: "OPPOSITION", said: "2023-07-12" }),
            said("st-3", {
              holder: "elysee",
              issue: "office",
              stance: "OPPOSITION",
              disclosure: "ASCRIBED",
              root: "makron",
            }),
            said("st-4", {
              holder: "elysee",
              issue: "office",
              stance: "OPPOSITION",
              disclosure: "ASCRIBED",
              root: "macron",
            }),
          ] as never,
        }),
      },
    ]);
    expect(first?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const judge = (actor: string, other: string, verdict: "SAME" | "DIFFERENT" | "UNSURE") =>
    store.judgeIdentity({ actor, other, verdict, reason: "A test says so." }, "judge:test");

  it("joins the positions of two records, and an old id resolves", async () => {
    expect((await judge("macron", "makron", "SAME")).problems).toEqual([]);
    const selection =
      "id slug names { text } mergedFrom { slug } positions { totalCount nodes { id independentRoots basis { nodes { slug } } } } statements { nodes { slug speakers { slug } } }";
    const [byOld, byNew] = [
      await ask<Record<string, unknown>>(store, "actor", { slug: "makron" }, selection),
      await ask<Record<string, unknown>>(store, "actor", { slug: "macron" }, selection),
    ];
    expect(byOld).toEqual(byNew);
    expect(byNew).toEqual({
      id: "Actor:macron",
      slug: "macron",
      names: [{ text: "macron" }, { text: "makron" }],
      mergedFrom: [{ slug: "makron" }],
      positions: {
        totalCount: 1,
        nodes: [
          {
            id: "Position:names-st-1.macron",
            independentRoots: 1,
            basis: { nodes: [{ slug: "names-st-1" }, { slug: "names-st-2" }] },
          },
        ],
      },
      statements: {
        nodes: [
          { slug: "names-st-1", speakers: [{ slug: "macron" }] },
          { slug: "names-st-2", speakers: [{ slug: "macron" }] },
        ],
      },
    });
    expect(await ask(store, "nodes", { ids: ["Actor:makron", "Actor:macron"] }, "id")).toEqual([
      { id: "Actor:macron" },
      { id: "Actor:macron" },
    ]);
    const elysee = await ask<{ positions: { nodes: unknown[] } }>(
      store,
      "actor",
      { slug: "elysee" },
      "positions { nodes { independentRoots } }",
    );
    expect(elysee.positions.nodes, "two names of one root are one root").toEqual([{ independentRoots: 1 }]);
    const told = await ask<{ nodes: { slug: string }[] }>(
      store,
      "changes",
      { filter: { actor: "macron", types: ["STATEMENT"] } },
      "nodes { slug }",
    );
    const spoken = told.nodes.map(({ slug }) => slug);
    expect(spoken, "the log tells of both records").toEqual(["names-st-1", "names-st-2"]);
    const { nodes } = await ask<{ nodes: { slug: string }[] }>(store, "actors", {}, "nodes { slug }");
    expect(nodes.map(({ slug }) => slug)).not.toContain("makron");
  });

  it("keeps the ledger when a judgement is undone", async () => {
    expect((await store.undoJudgement("macron.makron", "judge:other")).problems).toEqual([]);
    expect(await ask(store, "actor", { slug: "makron" }, "slug positions { totalCount }")).toEqual({
      slug: "makron",
      positions: { totalCount: 1 },
    });
    expect(
      await ask(store, "identityJudgements", {}, "nodes { id verdict judgedBy undone undoneBy }"),
    ).toEqual({
      nodes: [
        {
          id: "macron.makron",
          verdict: "SAME",
          judgedBy: "judge:test",
          undone: true,
          undoneBy: "judge:other",
        },
      ],
    });
    expect((await store.undoJudgement("macron.makron", "judge:other")).problems[0]?.code).toBe(
      "reference.unknown",
    );
  });

  it("refuses what makes no sense, and records nothing of it", async () => {
    expect((await judge("macron", "macron", "SAME")).problems[0]?.code).toBe("identity.one-record");
    expect((await judge("macron", "nobody", "SAME")).problems[0]?.code).toBe("reference.unknown");
    expect((await judge("russia", "ussr", "SAME")).problems[0]?.code).toBe("identity.succession");
    expect((await judge("macron", "elysee", "DIFFERENT")).problems).toEqual([]);
    expect((await judge("macron", "makron", "SAME")).problems).toEqual([]);
    expect((await judge("makron", "elysee", "SAME")).problems[0]?.code).toBe("identity.conflict");
    expect((await judge("elysee", "macron", "SAME")).problems, "a later word on the same pair").toEqual([]);
    expect((await judge("elysee", "makron", "DIFFERENT")).problems[0]?.code).toBe("identity.conflict");
    expect((await store.undoJudgement("elysee.macron", "judge:test")).problems).toEqual([]);
    expect((await store.undoJudgement("macron.makron", "judge:test")).problems).toEqual([]);
  });

  it("restores every answer when all judgements are undone, and rederiving changes nothing on the way", async () => {
    const pair = fc
      .tuple(fc.constantFrom(...everyone), fc.constantFrom(...everyone))
      .filter(([one, two]) => one !== two);
    const step = fc.oneof(
      fc.record({ judge: pair, verdict: fc.constantFrom("SAME", "SAME", "DIFFERENT", "UNSURE") }),
      fc.record({ undo: fc.nat() }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { minLength: 4, maxLength: 10 }),
        fc.array(step, { minLength: 2, maxLength: 6 }),
        async (statements, steps) => {
          const history = `merged-${++histories}`;
          await store.recordDossiers([{ dossier: dossierOfHistory(history, statements, plain) }]);
          const before = await answers(history);
          const standing = new Set<string>();
          for (const each of steps) {
            if ("undo" in each) {
              const undone = [...standing][each.undo % Math.max(standing.size, 1)];
              if (undone === undefined) continue;
              expect((await store.undoJudgement(undone, "judge:test")).problems).toEqual([]);
              standing.delete(undone);
              continue;
            }
            const [one, two] = each.judge.map((name) => within(history, name)) as [string, string];
            const { judgement } = await judge(one, two, each.verdict as "SAME");
            if (judgement === undefined) continue;
            standing.delete(`${two}.${one}`);
            standing.add(judgement);
          }
          expect(await store.rederive()).toEqual({ added: 0, closed: 0 });
          for (const judgement of standing) await store.undoJudgement(judgement, "judge:test");
          expect(await answers(history)).toEqual(before);
          expect(await store.rederive()).toEqual({ added: 0, closed: 0 });
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  }, 240_000);

  /** Everything that the API tells of a history's actors and issues, but when it was recorded. */
  async function answers(history: string): Promise<unknown> {
    const position =
      "id holder { slug } issue { slug } stance intent disclosure contested independentRoots held2ndHand held { from { edtf } until { edtf } } basis { nodes { slug } } supersedes { id } supersededBy { id }";
    return [
      ...(await Promise.all(
        everyone.map((name) =>
          ask(
            store,
            "actor",
            { slug: within(history, name) },
            `slug name names { text } mergedFrom { slug } positions { nodes { ${position} } } statements { nodes { slug speakers { slug } roots { agent { slug } } expresses { holder { slug } } } } mentions { nodes { slug } } shifts { nodes { kind statement { slug } } }`,
          ),
        ),
      )),
      ...(await Promise.all(
        issues.map((name) =>
          ask(
            store,
            "issue",
            { slug: within(history, name) },
            `positions { nodes { ${position} } } tally { support opposition contested declined total } shifts { nodes { kind holder { slug } statement { slug } } }`,
          ),
        ),
      )),
    ];
  }
});
