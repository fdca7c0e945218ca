import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

type Told = { stance?: string; disclosure?: string; intent?: string; said?: string; root?: string };

/** Histories of one holder on one issue each, and the positions that follow: from > until, what, how many statements. */
const histories: Record<string, { told: Told[]; positions: string[] }> = {
  "agreeing-statements-are-one-position": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "SUPPORT", said: "2023-03-01" },
    ],
    positions: ["2023-01-01 > - SUPPORT STATED - x2"],
  },
  "a-different-stance-closes-and-opens": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "OPPOSITION", said: "2023-03-01" },
      { stance: "SUPPORT", said: "2023-05-01" },
    ],
    positions: [
      "2023-01-01 > 2023-03-01 SUPPORT STATED - x1",
      "2023-03-01 > 2023-05-01 OPPOSITION STATED - x1",
      "2023-05-01 > - SUPPORT STATED - x1",
    ],
  },
  "order-is-by-when-said-not-by-when-recorded": {
    told: [
      { stance: "OPPOSITION", said: "2023-03-01" },
      { stance: "SUPPORT", said: "2023-01-01" },
    ],
    positions: ["2023-01-01 > 2023-03-01 SUPPORT STATED - x1", "2023-03-01 > - OPPOSITION STATED - x1"],
  },
  "own-word-outranks-what-others-say-at-the-same-time": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "OPPOSITION", disclosure: "ASCRIBED", said: "2023-01-01", root: "outlet" },
    ],
    positions: ["2023-01-01 > - SUPPORT STATED - x1"],
  },
  "an-act-outranks-what-others-say-at-the-same-time": {
    told: [
      { stance: "OPPOSITION", disclosure: "ASCRIBED", said: "2023-01-01", root: "outlet" },
      { stance: "SUPPORT", disclosure: "IMPLIED_BY_ACT", said: "2023-01-01" },
    ],
    positions: ["2023-01-01 > - SUPPORT IMPLIED_BY_ACT - x1"],
  },
  "what-others-say-joins-when-it-agrees": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-01-01", root: "outlet" },
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-02-01", root: "outlet" },
    ],
    positions: ["2023-01-01 > - SUPPORT STATED - x3"],
  },
  "own-word-after-what-others-said-is-a-position-of-its-own": {
    told: [
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-01-01", root: "outlet" },
      { stance: "SUPPORT", said: "2023-02-01" },
    ],
    positions: ["2023-01-01 > 2023-02-01 SUPPORT ASCRIBED - x1", "2023-02-01 > - SUPPORT STATED - x1"],
  },
  "same-time-and-rank-is-contested": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "OPPOSITION", said: "2023-01-01" },
    ],
    positions: [
      "2023-01-01 > - OPPOSITION STATED - x1 contested",
      "2023-01-01 > - SUPPORT STATED - x1 contested",
    ],
  },
  "a-later-word-settles-what-was-contested": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { stance: "OPPOSITION", said: "2023-01-01" },
      { stance: "SUPPORT", said: "2023-02-01" },
    ],
    positions: [
      "2023-01-01 > 2023-02-01 OPPOSITION STATED - x1 contested",
      "2023-01-01 > 2023-02-01 SUPPORT STATED - x1 contested",
      "2023-02-01 > - SUPPORT STATED - x1",
    ],
  },
  "silence-closes-no-position": {
    told: [
      { stance: "SUPPORT", said: "2023-01-01" },
      { disclosure: "DECLINED", said: "2023-02-01" },
    ],
    positions: ["2023-01-01 > - SUPPORT STATED - x1", "2023-02-01 > - - DECLINED - x1"],
  },
  "silence-ends-when-the-holder-speaks": {
    told: [
      { disclosure: "DECLINED", said: "2023-01-01" },
      { disclosure: "DECLINED", said: "2023-02-01" },
      { disclosure: "DEFERRED", said: "2023-03-01" },
      { stance: "OPPOSITION", said: "2023-04-01" },
    ],
    positions: [
      "2023-01-01 > 2023-03-01 - DECLINED - x2",
      "2023-03-01 > 2023-04-01 - DEFERRED - x1",
      "2023-04-01 > - OPPOSITION STATED - x1",
    ],
  },
  "what-others-say-ends-no-silence": {
    told: [
      { disclosure: "DECLINED", said: "2023-01-01" },
      { stance: "SUPPORT", disclosure: "ASCRIBED", said: "2023-02-01", root: "outlet" },
    ],
    positions: ["2023-01-01 > - - DECLINED - x1", "2023-02-01 > - SUPPORT ASCRIBED - x1"],
  },
  "saying-nothing-of-the-plan-changes-no-plan": {
    told: [
      { stance: "SUPPORT", intent: "PLANNED", said: "2023-01-01" },
      { stance: "SUPPORT", said: "2023-02-01" },
      { stance: "SUPPORT", intent: "CONSIDERING", said: "2023-03-01" },
    ],
    positions: [
      "2023-01-01 > 2023-03-01 SUPPORT STATED PLANNED x2",
      "2023-03-01 > - SUPPORT STATED CONSIDERING x1",
    ],
  },
  "no-plans-is-no-stance": {
    told: [{ disclosure: "ASCRIBED", intent: "NONE_PLANNED", said: "2023-01-01", root: "outlet" }],
    positions: ["2023-01-01 > - - ASCRIBED NONE_PLANNED x1"],
  },
  "an-untold-time-is-up-to-publication": {
    told: [{ stance: "SUPPORT" }],
    positions: ["[..2023-12-31] > - SUPPORT STATED - x1"],
  },
};

interface Position {
  stance: string | null;
  disclosure: string;
  intent: string | null;
  contested: boolean;
  held: { from: { edtf: string } | null; until: { edtf: string } | null };
  basis: { totalCount: number };
}

const show = (position: Position) =>
  `${position.held.from?.edtf ?? "-"} > ${position.held.until?.edtf ?? "-"} ${position.stance ?? "-"} ${position.disclosure} ${position.intent ?? "-"} x${position.basis.totalCount}${position.contested ? " contested" : ""}`;

const world = dossierOf({
  slug: "histories",
  sources: [report("report")],
  actors: [person("holder"), person("outlet")],
  issues: Object.keys(histories).map(issue),
  statements: Object.entries(histories).flatMap(([name, { told }]) =>
    told.map((each, at) => said(`${name}-${at}`, { ...each, holder: "holder", issue: name })),
  ) as never,
});

describe.each(engines)("positions on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const [recorded] = await store.recordDossiers([{ dossier: world }]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const positionsOn = async (name: string, asOf: Record<string, string> = {}) => {
    const { nodes } = await ask<{ nodes: Position[] }>(
      store,
      "positions",
      { filter: { issue: name, inForce: ["YES", "MAYBE", "NO"] }, first: 100, asOf },
      "nodes { stance disclosure intent contested held { from { edtf } until { edtf } } basis { totalCount } }",
    );
    return nodes.map(show).sort();
  };

  it.each(Object.entries(histories))("%s", async (name, { positions }) => {
    expect(await positionsOn(name)).toEqual([...positions].sort());
  });

  it.each(Object.entries(histories))("the same, derived as it is read: %s", async (name, { positions }) => {
    expect(await positionsOn(name, { public: "2024-01-01" })).toEqual([...positions].sort());
  });

  it("derives everything anew to the same rows", async () => {
    expect(await store.rederive()).toEqual({ added: 0, closed: 0 });
  });
});
