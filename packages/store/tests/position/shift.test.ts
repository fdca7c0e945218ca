import { shiftKinds } from "@demarche/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

type Told = { stance?: string; disclosure?: string; intent?: string; said?: string; root?: string };

/** What one holder says on an issue, one statement after the other, and the shifts that follow. */
const histories: Record<string, { told: Told[]; shifts: string[] }> = {
  "a-first-word-is-new": {
    told: [{ stance: "SUPPORT", said: "2023-01-01" }],
    shifts: ["NEW s0 on 2023-01-01: - to SUPPORT"],
  },
  "the-same-again-on-a-later-day-reaffirms": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "SUPPORT", said: "2023-02-01" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to SUPPORT", "REAFFIRMED s1 on 2023-02-01: SUPPORT to SUPPORT"],
  },
  "what-may-be-the-same-word-told-twice-reaffirms-nothing": {
    told: [
      { stance: "SUPPORT", said: "2023-01-10" },
      { stance: "SUPPORT", said: "2023-01" },
    ],
    shifts: ["NEW s0 on 2023-01-10: - to SUPPORT"],
  },
  "what-others-say-again-reaffirms-nothing": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-02-01", root: "outlet" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to SUPPORT"],
  },
  "ones-own-word-after-that-of-others-reaffirms": {
    told: [
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-01-01", root: "outlet" },
      { stance: "SUPPORT", said: "2023-02-01" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to SUPPORT", "REAFFIRMED s1 on 2023-02-01: SUPPORT to SUPPORT"],
  },
  "towards-the-middle-softens": {
    told: [
      { stance: "OPPOSITION", said: "2023-01-01" },
      { stance: "QUALIFIED_OPPOSITION", said: "2023-02-01" },
      { stance: "MIXED", said: "2023-03-01" },
    ],
    shifts: [
      "NEW s0 on 2023-01-01: - to OPPOSITION",
      "SOFTENED s1 on 2023-02-01: OPPOSITION to QUALIFIED_OPPOSITION",
      "SOFTENED s2 on 2023-03-01: QUALIFIED_OPPOSITION to MIXED",
    ],
  },
  "away-from-the-middle-hardens": {
    told: [
      { stance: "NEUTRAL", said: "2023-01-01" },
      { stance: "QUALIFIED_SUPPORT", said: "2023-02-01" },
      { stance: "SUPPORT", said: "2023-03-01" },
    ],
    shifts: [
      "NEW s0 on 2023-01-01: - to NEUTRAL",
      "HARDENED s1 on 2023-02-01: NEUTRAL to QUALIFIED_SUPPORT",
      "HARDENED s2 on 2023-03-01: QUALIFIED_SUPPORT to SUPPORT",
    ],
  },
  "to-the-other-side-reverses": {
    told: [
      { stance: "QUALIFIED_SUPPORT", said: "2023-01-01" },
      { stance: "OPPOSITION", said: "2023-02-01" },
    ],
    shifts: [
      "NEW s0 on 2023-01-01: - to QUALIFIED_SUPPORT",
      "REVERSED s1 on 2023-02-01: QUALIFIED_SUPPORT to OPPOSITION",
    ],
  },
  "an-intent-moves-like-a-stance": {
    told: [
      { intent: "CONSIDERING", said: "2023-01-01" },
      { intent: "COMMITTED", said: "2023-02-01" },
      { intent: "NONE_PLANNED", said: "2023-03-01" },
    ],
    shifts: [
      "NEW s0 on 2023-01-01: - to CONSIDERING",
      "HARDENED s1 on 2023-02-01: CONSIDERING to COMMITTED",
      "REVERSED s2 on 2023-03-01: COMMITTED to NONE_PLANNED",
    ],
  },
  "a-stance-after-silence-clarifies": {
    told: [
      { disclosure: "DECLINED", said: "2023-01-01" },
      { stance: "SUPPORT", said: "2023-02-01" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to DECLINED", "CLARIFIED s1 on 2023-02-01: DECLINED to SUPPORT"],
  },
  "what-others-say-clarifies-no-silence": {
    told: [
      { disclosure: "DEFERRED", said: "2023-01-01" },
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-02-01", root: "outlet" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to DEFERRED", "NEW s1 on 2023-02-01: - to SUPPORT"],
  },
  "silence-after-a-stance-is-no-shift": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { disclosure: "DECLINED", said: "2023-02-01" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to SUPPORT"],
  },
  "a-stance-given-up-is-withdrawn": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { intent: "NONE_PLANNED", said: "2023-02-01" },
    ],
    shifts: ["NEW s0 on 2023-01-01: - to SUPPORT", "WITHDRAWN s1 on 2023-02-01: SUPPORT to NONE_PLANNED"],
  },
  "two-words-at-one-time-contradict": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "OPPOSITION", said: "2023-01-01" },
    ],
    shifts: ["CONTRADICTED s0 on 2023-01-01: - to SUPPORT", "CONTRADICTED s1 on 2023-01-01: - to OPPOSITION"],
  },
};

interface End {
  readonly stance: string | null;
  readonly intent: string | null;
  readonly disclosure: string;
}

describe.each(engines)("shifts on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const names = Object.keys(histories);
    const [recorded] = await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "shifts",
          sources: [report("report")],
          actors: [...names.map((name) => person(`h-${name}`)), person("outlet")],
          issues: [issue("office"), issue("other")],
          statements: Object.entries(histories).flatMap(([name, { told }]) =>
            told.map((each, at) => said(`${name}-s${at}`, { holder: `h-${name}`, issue: "office", ...each })),
          ) as never,
        }),
      },
    ]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const shiftsOf = async (name: string, args: Record<string, unknown> = {}) => {
    const { nodes } = await ask<{
      nodes: {
        kind: string;
        from: End | null;
        to: End;
        on: { edtf: string };
        statement: { slug: string };
      }[];
    }>(
      store,
      "shifts",
      { filter: { holder: `h-${name}`, ...args } },
      "nodes { kind from { stance intent disclosure } to { stance intent disclosure } on { edtf } statement { slug } }",
    );
    const end = (position: End | null) =>
      position === null ? "-" : (position.stance ?? position.intent ?? position.disclosure);
    return nodes.map(
      ({ kind, from, to, on, statement }) =>
        `${kind} ${statement.slug.split("-").at(-1)} on ${on.edtf}: ${end(from)} to ${end(to)}`,
    );
  };

  it.each(Object.entries(histories))("%s", async (name, { shifts }) => {
    expect(await shiftsOf(name)).toEqual(shifts);
  });

  it("are filtered by kind, issue and day, and counted by issue", async () => {
    const name = "towards-the-middle-softens";
    expect(await shiftsOf(name, { kinds: ["SOFTENED"], until: "2023-02-01" })).toHaveLength(1);
    expect(await shiftsOf(name, { since: "2023-02-02" })).toHaveLength(1);
    expect(await shiftsOf(name, { issue: "other" })).toEqual([]);
    const { shifts } = await ask<{ shifts: { totalCount: number } }>(
      store,
      "issue",
      { slug: "office" },
      "shifts { totalCount }",
    );
    expect(shifts.totalCount).toBe(Object.values(histories).flatMap((each) => each.shifts).length);
  });

  it("are the same by kind, by holders and by issue as among all", async () => {
    const selection = "nodes { kind statement { slug } from { id } to { id } on { edtf } }";
    const among = async (filter: object) =>
      (await ask<{ nodes: { kind: string }[] }>(store, "shifts", { filter, first: 100 }, selection)).nodes;
    const all = await among({});
    expect(all).toHaveLength(Object.values(histories).flatMap((each) => each.shifts).length);
    for (const kind of shiftKinds.values)
      expect(await among({ kinds: [kind] })).toEqual(all.filter((shift) => shift.kind === kind));
    expect(await among({ kinds: shiftKinds.values.filter((kind) => kind !== "NEW") })).toEqual(
      all.filter(({ kind }) => kind !== "NEW"),
    );
    expect(await among({ issue: "office" })).toEqual(all);
    expect(await among({ holders: Object.keys(histories).map((name) => `h-${name}`) })).toEqual(all);
  });

  it("are the same under a public clock that lets everything through", async () => {
    const selection = "nodes { kind statement { slug } from { id } to { id } on { edtf } }";
    const args = { filter: {}, first: 100 };
    expect(await ask(store, "shifts", { ...args, asOf: { public: "2100-01-01" } }, selection)).toEqual(
      await ask(store, "shifts", args, selection),
    );
  });
});
