import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type BallotRecord,
  readMoment,
  recordKinds,
  type Shape,
  statementOfBallot,
  type TemporalRecord,
  validate,
} from "@demarche/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DossierToRecord, HeldRecord, Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

const voters = ["ann", "bob", "cid", "dee", "eve"] as const;
const calls = ["call-1", "call-2", "call-3", "call-4"] as const;

const day = (edtf: string): TemporalRecord => {
  const moment = readMoment(edtf, []);
  if (!moment.ok) throw new Error(edtf);
  return { ...moment.value, basis: "EXPLICIT" };
};

function vote(
  call: string,
  voter: string,
  stance: BallotRecord["stance"],
  when = "2023-03-01",
): BallotRecord {
  return {
    key: `vote-${call}-${voter}`,
    voter,
    stance,
    source: call,
    issue: call,
    content: `${voter} voted in ${call}:\\ ${stance ?? "neither"}.`,
    locator: `row ${voter} of a	file`,
    said: when === "" ? undefined : day(when),
  };
}

/** A recording, as it is given when votes are ballots and when they are statements in full. */
interface Step {
  readonly name: string;
  readonly piece?: Parameters<typeof dossierOf>[0];
  readonly ballots?: readonly BallotRecord[];
  readonly judged?: readonly [string, string];
}

const desk = "house";
const slugOf = (call: string, voter: string) => `${desk}-vote-${call}-${voter}`;
const words = (key: string, input: Parameters<typeof said>[1]) => said(key, input) as never;
const first = calls
  .slice(0, 2)
  .flatMap((call) => [
    vote(call, "ann", "SUPPORT"),
    vote(call, "bob", "OPPOSITION"),
    vote(call, "cid", undefined),
  ]);

const steps: readonly Step[] = [
  {
    name: "votes beside the records that they name",
    piece: {
      slug: desk,
      actors: voters.map(person),
      sources: [...calls.map((call) => report(call, "2023-03-31")), report("report")],
      issues: calls.map(issue),
      statements: [
        words("speech", { holder: "eve", issue: "call-4", stance: "SUPPORT", said: "2023-02-01" }),
      ],
    },
    ballots: [...first, vote("call-4", "eve", "OPPOSITION")],
  },
  {
    name: "votes alone, some in a roll call that has begun",
    ballots: [
      vote("call-2", "dee", "SUPPORT"),
      vote("call-3", "ann", "SUPPORT"),
      vote("call-3", "bob", "SUPPORT"),
    ],
  },
  {
    name: "a vote of no known day, and one of a vague one",
    ballots: [vote("call-4", "ann", "SUPPORT", ""), vote("call-4", "bob", "SUPPORT", "2023-03")],
  },
  { name: "the same votes again", ballots: [...first, vote("call-4", "ann", "SUPPORT", "")] },
  {
    name: "another vote on an issue that it has voted on",
    ballots: [{ ...vote("call-1", "ann", "OPPOSITION", "2023-05-01"), key: "vote-again" }],
  },
  {
    name: "what a voter says later",
    piece: {
      slug: "words",
      statements: [
        words("later", { holder: "bob", issue: "call-1", stance: "SUPPORT", said: "2023-06-01" }),
        words("same", { holder: "bob", issue: "call-2", stance: "OPPOSITION", said: "2023-06-01" }),
        words("of-another", {
          holder: "cid",
          issue: "call-1",
          disclosure: "ASCRIBED",
          stance: "OPPOSITION",
          said: "2023-06-01",
        }),
      ],
    },
  },
  { name: "a vote that is read otherwise", ballots: [vote("call-3", "bob", "OPPOSITION")] },
  {
    name: "a vote that is taken back",
    piece: {
      slug: "words",
      statements: [
        words("taken-back", {
          holder: "dee",
          issue: "call-2",
          stance: "OPPOSITION",
          said: "2023-07-01",
          relations: [{ kind: "RETRACTS", target: slugOf("call-2", "dee") }],
        }),
      ],
    },
  },
  { name: "two voters who are one", judged: ["cid", "dee"] },
  { name: "a vote of one of them", ballots: [vote("call-3", "dee", "OPPOSITION")] },
  {
    name: "a roll call that is withdrawn",
    piece: { slug: desk, sources: [{ ...report("call-2", "2023-03-31"), withdrawn: { on: "2023-08-01" } }] },
  },
  { name: "a vote in a roll call that is withdrawn", ballots: [vote("call-2", "eve", "SUPPORT")] },
];

const position =
  "slug stance disclosure holder { slug } issue { slug } held { from { edtf basis } until { edtf } } inForce contested independentRoots rule basis { nodes { slug } } basisIds supersedes { slug } supersededBy { slug } explanation { rule }";
const everything = {
  positions: `nodes { ${position} } totalCount`,
  statements: `nodes { slug content locator act certainty polarity status directness hedged speakers { slug } issue { slug } source { slug } said { edtf earliest latest basis } attribution { ordinal mode scope source { slug } } roots { source { slug } } expresses { stance disclosure holder { slug } } relations { kind statement { slug } } positions { nodes { slug } } impact { positions { nodes { outcome before { slug } after { slug stance } } } } } totalCount`,
  issues: "nodes { slug tally { support opposition contested total } }",
  actors:
    "nodes { slug positions { nodes { slug } } statements { nodes { slug } } shifts { nodes { kind statement { slug } } } }",
  sources: "nodes { slug impact { positions { nodes { outcome before { slug } after { slug } } } } }",
} as const;

const orders = {
  positions: ["HELD_FROM_ASC", "HELD_FROM_DESC"],
  statements: ["SLUG_ASC", "SAID_ASC", "SAID_DESC"],
} as const;

async function answersOf(store: Store, asOf: Record<string, string>): Promise<unknown> {
  const answers: Record<string, unknown> = {};
  for (const [field, selection] of Object.entries(everything)) {
    for (const orderBy of orders[field as keyof typeof orders] ?? [undefined]) {
      const args = { first: 100, asOf, ...(orderBy ? { orderBy } : {}) };
      answers[`${field} ${orderBy}`] = await ask(store, field, args, selection);
    }
  }
  const filtered = { first: 100, asOf, filter: { slugs: [`${slugOf("call-1", "cid")}.cid`, "nothing"] } };
  answers["by slug"] = await ask(
    store,
    "positions",
    { ...filtered, filter: { ...filtered.filter, inForce: ["YES", "MAYBE", "NO"] } },
    "nodes { slug }",
  );
  return answers;
}

/** What was recorded, in the order of the clock; of one instant in that of the slugs. */
async function changesOf(store: Store) {
  const { nodes } = await ask<{ nodes: { at: string; type: string; kind: string; slug: string }[] }>(
    store,
    "changes",
    { first: 100 },
    "nodes { at type kind slug }",
  );
  const instants = [...new Set(nodes.map(({ at }) => at))].sort();
  return {
    instants,
    told: nodes.map(({ at, type, kind, slug }) => `${instants.indexOf(at)} ${type} ${kind} ${slug}`).sort(),
  };
}

/** Everything that is held, as whoever reads an export makes records of it. */
async function heldBy(store: Store): Promise<HeldRecord[]> {
  const held: HeldRecord[] = [];
  for await (const page of store.held()) held.push(...page);
  return held.map((each) => {
    if (!(each.kind in recordKinds)) return each;
    const shape = recordKinds[each.kind as keyof typeof recordKinds].shape as unknown as Shape<
      unknown,
      never
    >;
    const validated = validate(shape, each.record);
    if (!validated.ok) throw new Error(JSON.stringify(validated.problems));
    return { ...each, record: validated.value };
  });
}

async function record(store: Store, step: Step, asBallots: boolean) {
  if (step.judged) {
    const [actor, other] = step.judged;
    return store.judgeIdentity({ actor, other, verdict: "SAME", reason: "A test says so." }, "judge:test");
  }
  const dossier = dossierOf({ slug: desk, ...step.piece });
  const ballots = step.ballots ?? [];
  const given: DossierToRecord = asBallots
    ? { dossier, ballots, piece: true }
    : {
        dossier: { ...dossier, statements: [...dossier.statements, ...ballots.map(statementOfBallot)] },
        piece: true,
      };
  const [done] = await store.recordDossiers([given]);
  return done && { problems: done.problems, statements: done.statements };
}

describe.each(engines)("ballots on %s", (kind) => {
  let short: Store;
  let full: Store;
  beforeAll(async () => {
    [short, full] = await Promise.all([openWorld(kind), openWorld(kind)]);
  });
  afterAll(() => Promise.all([short?.close(), full?.close()]));

  it.each(steps)("tell what statements in full tell: $name", async (step) => {
    const [one, other] = await Promise.all([record(short, step, true), record(full, step, false)]);
    expect(one).toEqual(other);
    expect(one?.problems).toEqual([]);
    expect(await answersOf(short, {})).toEqual(await answersOf(full, {}));
  });

  it("tell the same of every instant, and of what was public", async () => {
    const [one, other] = await Promise.all([changesOf(short), changesOf(full)]);
    expect(one.told).toEqual(other.told);
    expect(one.instants.length).toBeGreaterThanOrEqual(steps.length - 2);
    for (const at of [1, 4, 6, 8]) {
      const [recorded, beside] = [one.instants[at] as string, other.instants[at] as string];
      expect(await answersOf(short, { recorded })).toEqual(await answersOf(full, { recorded: beside }));
    }
    for (const day of ["2023-03-15", "2023-09-01"]) {
      expect(await answersOf(short, { public: day })).toEqual(await answersOf(full, { public: day }));
    }
  });

  it("are what deriving everything anew gives", async () => {
    expect(await short.rederive()).toEqual({ added: 0, closed: 0 });
  });

  it("are not held as statements in full", async () => {
    const held = await heldBy(short);
    const statements = held.filter((each) => each.kind === "statement");
    const ballots = statements.filter(({ sha256 }) => sha256 === undefined);
    expect(ballots.map(({ record: { key } }) => key)).toEqual([
      ...first.map(({ key }) => key),
      "vote-call-2-dee",
      "vote-call-3-ann",
      "vote-call-3-bob",
      "vote-call-4-bob",
    ]);
    expect(statements).toHaveLength(ballots.length + 11);
  });

  it("recorded again from an export are the same", async () => {
    const held = await heldBy(short);
    const copy = await openWorld(kind);
    try {
      expect((await copy.recordHeld(held)).problems).toEqual([]);
      expect(await answersOf(copy, {})).toEqual(await answersOf(short, {}));
      const again = await short.recordHeld(held);
      expect([again.problems, again.statements.added, again.derived]).toEqual([
        [],
        0,
        { added: 0, closed: 0 },
      ]);
      expect((await copy.recordHeld(held)).problems).toEqual([]);
    } finally {
      await copy.close();
    }
  });

  it("are told apart from statements in a database that was restored", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "demarche-ballots-"));
    const [before, after] = await Promise.all([openWorld(kind), openWorld(kind)]);
    try {
      const [{ ballots = [], ...records }] = steps as [Step];
      await record(before, records, true);
      await before.backup(path.join(folder, "before.gz"));
      await after.restore(path.join(folder, "before.gz"));
      for (const store of [before, after]) await record(store, { name: "votes", ballots }, true);
      expect(await answersOf(after, {})).toEqual(await answersOf(before, {}));
      await after.backup(path.join(folder, "after.gz"));
    } finally {
      await Promise.all([before.close(), after.close()]);
    }
    const again = await openWorld(kind);
    try {
      await again.restore(path.join(folder, "after.gz"));
      expect(await again.rederive()).toEqual({ added: 0, closed: 0 });
      expect(
        await again.recordDossiers([{ dossier: dossierOf({ slug: desk }), piece: true, ballots: first }]),
      ).toMatchObject([{ problems: [], statements: { added: 0, unchanged: first.length } }]);
    } finally {
      await again.close();
      await rm(folder, { recursive: true });
    }
  });

  it("are held where they are held as statements in full", async () => {
    const [{ ballots = [] }] = steps as [Step];
    const [done] = await full.recordDossiers([{ dossier: dossierOf({ slug: desk }), piece: true, ballots }]);
    expect(done?.problems).toEqual([]);
    expect(done?.statements).toEqual({ added: 0, corrected: 0, unchanged: ballots.length });
    expect(done?.derived).toEqual({ added: 0, closed: 0 });
  });

  it("are refused with the place of what they name", async () => {
    const [done] = await short.recordDossiers([
      {
        dossier: dossierOf({ slug: desk }),
        piece: true,
        ballots: [vote("call-1", "eve", "SUPPORT"), vote("call-9", "eve", "SUPPORT")],
      },
    ]);
    expect(done?.problems.map(({ code, path }) => [code, path])).toEqual([
      ["reference.unknown", ["ballots", 1, "source"]],
      ["reference.unknown", ["ballots", 1, "issue"]],
    ]);
    expect(done?.statements.added).toBe(0);
  });
});
