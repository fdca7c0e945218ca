import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { alignmentIssuesMin } from "@demarche/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, report, said } from "../world.js";
import { kappaOf } from "./kappa.js";

const shared =
  process.env["DEMARCHE_SHARED"] ?? fileURLToPath(new URL("../../../../../shared", import.meta.url));
const file = join(shared, "data", "unga", "un_votes.csv.gz");
const available = existsSync(file);
if (!available) {
  console.info(
    `Votes of the General Assembly are not compared: there is no ${file}. DEMARCHE_SHARED names its first folder.`,
  );
}

/** Pairs that mostly agree, mostly differ, and one that hardly ever voted together. */
const pairs = [
  "US GB",
  "US FR",
  "US IL",
  "US RU",
  "US CN",
  "US CU",
  "US IN",
  "GB FR",
  "GB RU",
  "FR RU",
  "RU CN",
  "RU CU",
  "CN IN",
  "CN CU",
  "IN BR",
  "BR CU",
  "SS TW",
  "JP US",
  "JP CN",
  "SS US",
].map((pair) => pair.split(" ") as [string, string]);
const countries = [...new Set(pairs.flat())];

/** Every so many roll calls, the file is sampled. */
const sampleEvery = 20;

type Vote = "yes" | "no" | "abstain";
type RollCalls = ReadonlyMap<string, ReadonlyMap<string, Vote>>;

/** The roll calls of the sample, and on each the votes of the countries. */
function readRollCalls(): RollCalls {
  const [, ...lines] = gunzipSync(readFileSync(file)).toString("utf8").trim().split(/\r?\n/);
  const calls = new Map<string, Map<string, Vote>>();
  for (const line of lines) {
    // Names of countries hold commas; the first field and the last two do not.
    const fields = line.split(",");
    const [rcid, code, vote] = [fields[0], fields.at(-2), fields.at(-1)] as [string, string, Vote];
    const votes = calls.get(rcid) ?? new Map<string, Vote>();
    calls.set(rcid, votes);
    if (countries.includes(code)) votes.set(code, vote);
  }
  return new Map([...calls].filter((_, at) => at % sampleEvery === 0));
}

const slugOf = (code: string) => `state-${code.toLowerCase()}`;
const stanceOf = { yes: "SUPPORT", no: "OPPOSITION", abstain: undefined } as const;

const dossierFrom = (calls: RollCalls) =>
  dossierOf({
    slug: "unga",
    sources: [report("report")],
    actors: countries.map((code) => ({
      slug: slugOf(code),
      kind: "STATE" as const,
      names: [{ text: code, kind: "COMMON" as const, lang: "en" }],
    })),
    issues: [...calls.keys()].map((rcid) => issue(`roll-call-${rcid}`)),
    statements: [...calls].flatMap(([rcid, votes]) =>
      [...votes].map(([code, vote]) =>
        said(`vote-${rcid}-${code.toLowerCase()}`, {
          holder: slugOf(code),
          issue: `roll-call-${rcid}`,
          act: "VOTE",
          disclosure: "IMPLIED_BY_ACT",
          stance: stanceOf[vote],
        }),
      ),
    ) as never,
  });

/** The figures of a pair, from the votes alone; numerators and denominators are whole numbers. */
function straight(calls: RollCalls, [left, right]: [string, string]) {
  const both = [...calls.values()].flatMap((votes) => {
    const [l, r] = [votes.get(left), votes.get(right)];
    return l && r ? [[l, r] as const] : [];
  });
  const voted = both.filter((each) => !each.includes("abstain"));
  const n = voted.length;
  const silent = both.length - n;
  if (n < alignmentIssuesMin.value) return { n, silent, agreement: null, kappa: null };
  const alike = voted.filter(([l, r]) => l === r).length;
  const count = (side: 0 | 1, vote: Vote) => voted.filter((each) => each[side] === vote).length;
  const chance = count(0, "yes") * count(1, "yes") + count(0, "no") * count(1, "no");
  const kappa = chance === n * n ? null : (n * alike - chance) / (n * n - chance);
  return { n, silent, agreement: alike / n, kappa, textbook: kappaOf(voted) };
}

describe.skipIf(!available).each(engines)("votes of the General Assembly on %s", (engine) => {
  const calls = available ? readRollCalls() : new Map();
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const [recorded] = await store.recordDossiers([{ dossier: dossierFrom(calls) }]);
    expect(recorded?.problems).toEqual([]);
  }, 300_000);
  afterAll(() => store?.close());

  it("samples some hundreds of roll calls, and pairs on both sides of the floor", () => {
    expect(calls.size).toBeGreaterThan(300);
    const counts = pairs.map((pair) => straight(calls, pair).n);
    expect(Math.max(...counts)).toBeGreaterThan(100);
    expect(Math.min(...counts)).toBeLessThan(alignmentIssuesMin.value);
  });

  it.each(pairs)("%s and %s agree as the file has it", async (left, right) => {
    const {
      pairs: [found],
    } = await ask<{ pairs: Record<string, number | null>[] }>(
      store,
      "alignment",
      { actors: [slugOf(left), slugOf(right)] },
      "pairs { n silent contested unsettled agreement kappa standardError }",
    );
    const { textbook, ...figures } = straight(calls, [left, right]);
    expect(found).toMatchObject({ ...figures, contested: 0, unsettled: 0 });
    if (textbook?.kappa == null) return expect(found?.standardError).toBeNull();
    expect(found?.kappa).toBeCloseTo(textbook.kappa, 12);
    expect(found?.standardError).toBeCloseTo(textbook.standardError, 10);
  });

  it("shows in the matrix what the file has for every roll call", async () => {
    const some = [...calls.keys()].slice(0, 100);
    const { rows } = await ask<{ rows: { actor: { slug: string }; cells: { state: string }[] }[] }>(
      store,
      "stanceMatrix",
      { actors: countries.map(slugOf), issues: some.map((rcid) => `roll-call-${rcid}`) },
      "rows { actor { slug } cells { state } }",
    );
    const states = { yes: "SUPPORT", no: "OPPOSITION", abstain: "NO_STANCE" };
    const stateOf = (vote: Vote | undefined) => (vote ? states[vote] : "NOTHING_RECORDED");
    expect(rows).toEqual(
      countries.map((code) => ({
        actor: { slug: slugOf(code) },
        cells: some.map((rcid) => ({ state: stateOf(calls.get(rcid)?.get(code)) })),
      })),
    );
  });
});
