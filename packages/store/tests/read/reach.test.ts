import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BallotRecord, readMoment } from "@demarche/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/connection.js";
import { openEngine } from "../../src/engine/engine.js";
import { type LoggedStatement, openStore } from "../../src/index.js";
import { ask, dossierOf, engines, freshDatabase, issue, person, report, said } from "../world.js";

const voters = Array.from({ length: 40 }, (_, at) => `voter-${at}`);
const calls = Array.from({ length: 500 }, (_, at) => `call-${at}`);
/** Whoever came when half of the votes had been cast, and whoever spoke and never voted. */
const [late, speaker, listener] = ["voter-39", "ann", "bob"];

const day = (at: number) => new Date(Date.UTC(1950, 0, 1 + at * 20)).toISOString().slice(0, 10);

const ballots = calls.flatMap((call, at) =>
  voters
    .filter((voter) => voter !== late || at > calls.length / 2)
    .map((voter, of): BallotRecord => {
      const moment = readMoment(day(at), []);
      if (!moment.ok) throw new Error(day(at));
      return {
        key: `vote-${call}-${voter}`,
        voter,
        stance: (["SUPPORT", "OPPOSITION", undefined] as const)[(at + of) % 3],
        source: call,
        issue: call,
        content: `${voter} voted in ${call}.`,
        locator: `row ${voter}`,
        said: { ...moment.value, basis: "EXPLICIT" },
      };
    }),
);

const words = dossierOf({
  slug: "words",
  sources: [...calls.map((call, at) => report(call, day(at))), report("report")],
  actors: [...voters, speaker, listener].map(person),
  issues: [...calls, "office"].map(issue),
  statements: [
    said("told", {
      holder: speaker,
      issue: "office",
      stance: "SUPPORT",
      said: "2023-01-01",
      addressees: [listener],
    }),
    said("again", { holder: speaker, issue: "office", stance: "OPPOSITION", said: "2023-02-01" }),
  ] as never,
});

const page = "nodes { slug } pageInfo { hasNextPage }";
const turns = "nodes { kind }";

/** Reads of few records among many; each with how many it finds. */
const reads: readonly (readonly [
  name: string,
  field: string,
  args: object,
  selection: string,
  found: number,
])[] = [
  ["positions of one who never voted", "positions", { filter: { holder: speaker } }, page, 1],
  ["positions of one who has none", "positions", { filter: { holder: listener } }, page, 0],
  ["positions of two of them", "positions", { filter: { holders: [speaker, listener] } }, page, 1],
  ["first positions of one who came late", "positions", { filter: { holder: late }, first: 5 }, page, 5],
  ["first positions of two", "positions", { filter: { holders: [late, speaker] }, first: 5 }, page, 5],
  ["last positions of one", "positions", { filter: { holder: speaker }, orderBy: "HELD_FROM_DESC" }, page, 1],
  ["statements of one who never voted", "statements", { filter: { speaker } }, page, 2],
  ["first statements of one who came late", "statements", { filter: { speaker: late }, first: 5 }, page, 5],
  ["statements by day", "statements", { filter: { speaker }, orderBy: "SAID_ASC" }, page, 2],
  [
    "last statements that have a day",
    "statements",
    { filter: { saidUntil: "2999-12-31" }, orderBy: "SAID_DESC", first: 5 },
    page,
    5,
  ],
  [
    "statements of one day",
    "statements",
    { filter: { saidFrom: "2023-01-01", saidUntil: "2023-01-01" } },
    page,
    1,
  ],
  ["statements about one", "statements", { filter: { subject: speaker } }, page, 2],
  ["statements to one", "statements", { filter: { mentioned: listener } }, page, 1],
  ["statements in somebody's own words", "statements", { filter: { secondHand: false } }, page, 2],
  ["statements without a speaker", "statements", { filter: { directness: ["ASCRIPTION"] } }, page, 0],
  ["shifts of one", "shifts", { filter: { holder: speaker } }, turns, 2],
  ["shifts on one issue", "shifts", { filter: { issue: "call-7" }, first: 50 }, turns, 39],
  ["reversals by anybody", "shifts", { filter: { kinds: ["REVERSED"] } }, turns, 1],
];

/** Of nearly 20,000 ballots; each may be met in several of the tables that a read joins. */
const rowsMax = 1_000;

interface Plan {
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly Plan[];
}

/** How many rows of tables were looked at, kept or not. */
function rowsRead(plan: Plan): number {
  const own = plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0);
  const below = (plan.Plans ?? []).reduce((sum, part) => sum + rowsRead(part), 0);
  return below + (plan["Relation Name"] === undefined ? 0 : own * plan["Actual Loops"]);
}

describe.each(engines)("a read of few among many votes on %s", { timeout: 120_000 }, (kind) => {
  let place: { readonly url: string } | { readonly dataDir: string };
  let engine: Engine;
  const asked = new Map<string, { found: number; sent: readonly LoggedStatement[] }>();

  beforeAll(async () => {
    place =
      kind === "postgres"
        ? { url: await freshDatabase() }
        : { dataDir: path.join(await mkdtemp(path.join(tmpdir(), "demarche-")), "data") };
    const sent: LoggedStatement[] = [];
    const store = await openStore({ ...place, log: (statement) => sent.push(statement) });
    const [recorded] = await store.recordDossiers([{ dossier: words, ballots, piece: true }]);
    expect(recorded?.problems).toEqual([]);
    for (const [name, field, args, selection] of reads) {
      sent.length = 0;
      const { nodes } = await ask<{ nodes: unknown[] }>(store, field, { ...args }, selection);
      asked.set(name, { found: nodes.length, sent: [...sent] });
    }
    await store.close();
    engine = await openEngine(place);
    await engine.exec("vacuum analyze");
  }, 120_000);
  afterAll(async () => {
    await engine?.close();
    if (place && "dataDir" in place) await rm(path.dirname(place.dataDir), { recursive: true, force: true });
  });

  const rowsReadBy = async (text: string, params: readonly unknown[]): Promise<number> => {
    const { rows } = await engine.query(`explain (analyze, format json) ${text}`, [...params]);
    const [{ "QUERY PLAN": plans }] = rows as [{ "QUERY PLAN": [{ Plan: Plan }] }];
    return rowsRead(plans[0].Plan);
  };

  it.each(reads.map(([name, , , , found]) => [name, found] as const))("%s", async (name, found) => {
    const { found: came, sent } = asked.get(name) ?? { found: -1, sent: [] };
    expect([came, sent.length]).toEqual([found, 1]);
    const [{ text, params }] = sent as [LoggedStatement];
    expect(await rowsReadBy(text, params)).toBeLessThan(rowsMax);
  });

  it("all of them, when all are asked for", async () => {
    expect(await rowsReadBy("select sum(length(content)) from ballots", [])).toBe(ballots.length);
  });
});
