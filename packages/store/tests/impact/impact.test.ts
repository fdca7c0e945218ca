import type { Dossier } from "@demarche/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { dossierOfHistory, sources, type Told, told, within } from "../history.js";
import { ask, engines, openWorld } from "../world.js";

interface Position {
  readonly id: string;
}
interface Entry {
  readonly outcome: string;
  readonly before: Position | null;
  readonly after: Position | null;
  readonly statementsBefore: number;
  readonly statementsAfter: number;
  readonly rootsBefore: number;
  readonly rootsAfter: number;
}

const position =
  "id holder { slug } issue { slug } stance intent disclosure contested independentRoots held { from { edtf } until { edtf } } basis { nodes { slug } }";
const foretold = `positions { nodes { outcome before { ${position} } after { ${position} } statementsBefore statementsAfter rootsBefore rootsAfter } }`;
const plain = {
  paper: { published: "2023-04-01" },
  radio: { published: "2023-04-02" },
  wire: { published: "2023-04-03" },
};

describe.each(engines)("impact on %s", (engine) => {
  let store: Store;
  let histories = 0;
  beforeAll(async () => {
    store = await openWorld(engine);
  });
  afterAll(() => store.close());

  const record = async (...input: Parameters<typeof dossierOfHistory>) => {
    const [report] = await store.recordDossiers([{ dossier: dossierOfHistory(...input) }]);
    expect(report?.problems).toEqual([]);
  };
  const positionsOf = async (history: string): Promise<Position[]> => {
    const holders = ["ann", "bob", "cid"].map((name) => within(history, name));
    const filter = { holders, inForce: ["YES", "MAYBE", "NO"] };
    const { nodes } = await ask<{ nodes: Position[] }>(
      store,
      "positions",
      { filter, first: 100 },
      `nodes { ${position} }`,
    );
    return sorted(nodes);
  };
  const sorted = (positions: readonly Position[]) =>
    [...positions].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const impactOf = async (root: "source" | "statement", slug: string): Promise<Entry[]> =>
    (
      await ask<{ impact: { positions: { nodes: Entry[] } } }>(
        store,
        root,
        { slug },
        `impact { ${foretold} }`,
      )
    ).impact.positions.nodes;

  /** The positions that an impact foretells, from those that are held. */
  const expected = (before: readonly Position[], entries: readonly Entry[]) => {
    const touched = new Set(entries.flatMap((entry) => (entry.before ? [JSON.stringify(entry.before)] : [])));
    const known = new Set(before.map((each) => JSON.stringify(each)));
    for (const each of touched) expect(known, "what is foretold to change is held now").toContain(each);
    const after = new Map(entries.flatMap(({ after: each }) => (each ? [[JSON.stringify(each), each]] : [])));
    return sorted([
      ...before.filter((each) => !touched.has(JSON.stringify(each))),
      ...after.values(),
    ] as Position[]);
  };

  const history = fc.array(told, { minLength: 4, maxLength: 12 });

  it("of a source is what comes of its withdrawal", async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.constantFrom(...sources), async (statements, source) => {
        const name = `source-${++histories}`;
        await record(name, statements, plain);
        const before = await positionsOf(name);
        const entries = await impactOf("source", within(name, source));
        await record(name, statements, { ...plain, [source]: { ...plain[source], withdrawn: "2023-05-01" } });
        expect(await positionsOf(name)).toEqual(expected(before, entries));
        expect(await impactOf("source", within(name, source))).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 240_000);

  it("of a statement is what comes of its retraction", async () => {
    // Without the first word, what others said opens a position, and the later word another.
    const on = { holder: "cid", issue: "treaty", stance: "SUPPORT" };
    const comesApart: Told[] = [
      { ...on, disclosure: "IMPLIED_BY_ACT", source: "wire", root: "radio-house", said: "2023-02" },
      { ...on, disclosure: "ASCRIBED", source: "paper", root: "radio-house" },
      { ...on, disclosure: "IMPLIED_BY_ACT", source: "radio", root: "paper-house" },
    ];
    const retraction: Told = {
      holder: "ann",
      issue: "office",
      disclosure: "DECLINED",
      source: "wire",
      root: "radio-house",
    };
    await fc.assert(
      fc.asyncProperty(history, fc.nat({ max: 3 }), async (statements, target) => {
        const name = `statement-${++histories}`;
        // The retracting statement is there before, so that all that changes is what it takes back.
        const all = [...statements, retraction];
        await record(name, all, plain);
        const before = await positionsOf(name);
        const entries = await impactOf("statement", `${name}-s${target}`);
        const taken = { from: `s${statements.length}`, to: `s${target}`, kind: "RETRACTS", drift: [] };
        const dossier = { ...dossierOfHistory(name, all, plain), relations: [taken] } as unknown as Dossier;
        const [report] = await store.recordDossiers([{ dossier }]);
        expect(report?.problems).toEqual([]);
        expect(await positionsOf(name)).toEqual(expected(before, entries));
      }),
      { numRuns: 15, endOnFailure: true, examples: [[comesApart, 0]] },
    );
  }, 240_000);

  it("says what falls, what stays with how many roots less, what changes and what appears", async () => {
    const name = "outcomes";
    const one = (each: Partial<Told>): Told => ({
      holder: "ann",
      issue: "office",
      disclosure: "STATED",
      stance: "SUPPORT",
      source: "paper",
      root: "paper-house",
      said: "2023-01",
      ...each,
    });
    await record(
      name,
      [
        one({ source: "wire" }),
        one({ holder: "bob", disclosure: "ASCRIBED", source: "wire" }),
        one({ holder: "bob", disclosure: "ASCRIBED", source: "radio", root: "radio-house" }),
        one({ holder: "cid", said: "2023-01" }),
        one({ holder: "cid", said: "2023-02", stance: "OPPOSITION", source: "wire" }),
        one({ holder: "cid", issue: "treaty", source: "wire", said: "2023-03" }),
        one({
          holder: "cid",
          issue: "treaty",
          stance: "OPPOSITION",
          disclosure: "ASCRIBED",
          said: "2023-03",
        }),
      ],
      plain,
    );
    const entries = await impactOf("source", within(name, "wire"));
    expect(
      entries.map((entry) => [
        entry.outcome,
        (entry.before ?? entry.after)?.id,
        entry.statementsBefore,
        entry.statementsAfter,
        entry.rootsBefore,
        entry.rootsAfter,
      ]),
    ).toEqual([
      ["APPEARS", "Position:outcomes-s6.outcomes-cid", 0, 1, 0, 1],
      ["CHANGES", "Position:outcomes-s3.outcomes-cid", 1, 1, 1, 1],
      ["FALLS", "Position:outcomes-s0.outcomes-ann", 1, 0, 1, 0],
      ["FALLS", "Position:outcomes-s4.outcomes-cid", 1, 0, 1, 0],
      ["FALLS", "Position:outcomes-s5.outcomes-cid", 1, 0, 1, 0],
      ["STAYS", "Position:outcomes-s1.outcomes-bob", 2, 1, 2, 1],
    ]);
  });
});
