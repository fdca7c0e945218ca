import { alignmentActorsMax, alignmentIssuesMin, type Stance, stances } from "@demarche/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoggedStatement, ReadError, type Store, type Want } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said, wants } from "../world.js";
import { kappaOf } from "./kappa.js";

type Told = { stance?: string; disclosure?: string; intent?: string; said?: string };

/** What holders say of issues, as one dossier: each entry is an issue, and on it what each holder says. */
function world(slug: string, told: Record<string, Record<string, Told | Told[]>>) {
  const holders = [...new Set(Object.values(told).flatMap((each) => Object.keys(each)))];
  return dossierOf({
    slug,
    sources: [report("report")],
    actors: holders.map(person),
    issues: Object.keys(told).map(issue),
    statements: Object.entries(told).flatMap(([on, each]) =>
      Object.entries(each).flatMap(([holder, words]) =>
        [words]
          .flat()
          .map((word, at) =>
            said(`${on}-${holder}-${at}`, { said: "2021-01-01", ...word, holder, issue: on }),
          ),
      ),
    ) as never,
  });
}

const yes = { stance: "SUPPORT" };
const no = { stance: "OPPOSITION" };
const abstained = { disclosure: "IMPLIED_BY_ACT" };
const declined = { disclosure: "DECLINED" };

/** Issues on which `left` and `right` say these things, numbered from 1. */
const issues = (prefix: string, left: string, right: string, told: [Told, Told][]) =>
  Object.fromEntries(told.map(([l, r], at) => [`${prefix}-${at + 1}`, { [left]: l, [right]: r }]));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

/** The example: 20 and 15 alike, 5 and 10 apart; n = 50. */
const example = issues("ex", "ann", "ben", [
  ...times<[Told, Told]>(20, [yes, yes]),
  ...times<[Told, Told]>(5, [yes, no]),
  ...times<[Told, Told]>(10, [no, yes]),
  ...times<[Told, Told]>(15, [no, no]),
]);

const told: Record<string, Record<string, Told | Told[]>> = {
  ...example,
  // Cai shares four issues with ann and five with ben; on the fifth, ann only abstained.
  ...issues("few", "cai", "ben", [
    [yes, yes],
    [no, yes],
    [{ stance: "MIXED" }, no],
    [{ stance: "QUALIFIED_OPPOSITION" }, no],
    [yes, yes],
  ]),
  "silent-1": { dee: declined, eve: yes },
  "silent-2": { dee: abstained, eve: abstained },
  "silent-3": { dee: { disclosure: "ASCRIBED", intent: "NONE_PLANNED", root: "eve" } as Told, eve: no },
  "alone-1": { dee: yes },
  "spoken-after-all": { dee: [declined, { ...yes, said: "2021-02-01" }], eve: yes },
  "spoken-and-silent": { dee: [yes, { ...declined, said: "2021-02-01" }], eve: yes },
  "contested-1": { dee: [yes, no], eve: yes },
  "contested-2": { dee: [yes, no], eve: declined },
  "unsettled-1": { dee: [yes, { ...no, said: "2021-03" }], eve: yes },
};
for (const [at, stance] of [yes, no, { stance: "MIXED" }, { stance: "NEUTRAL" }].entries()) {
  (told[`few-${at + 1}`] as Record<string, Told>)["ann"] = stance;
}
(told["few-5"] as Record<string, Told>)["ann"] = abstained;

interface Figures {
  n: number;
  agreement: number | null;
  expectedAgreement: number | null;
  kappa: number | null;
  standardError: number | null;
  interval: { lower: number; upper: number } | null;
}
interface Pair extends Figures {
  left: { slug: string };
  right: { slug: string };
  silent: number;
  contested: number;
  unsettled: number;
  problems: { code: string; path: string[]; message: string; mend: string }[];
  differs: Deciding;
  agrees: Deciding;
}
interface Deciding {
  totalCount: number;
  nodes: { issue: { slug: string }; left: Side; right: Side; difference: number | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Side {
  stance: string;
  holder: { slug: string };
}
const figures = "n agreement expectedAgreement kappa standardError interval { lower upper }";
const deciding =
  "{ totalCount nodes { issue { slug } left { stance holder { slug } } right { stance holder { slug } } difference } pageInfo { hasNextPage endCursor } }";
const everything = `problems { code path message mend } pairs { left { slug } right { slug } ${figures} silent contested unsettled problems { code path message mend } differs ${deciding} agrees ${deciding} }`;

describe.each(engines)("alignment on %s", (engine) => {
  const sent: LoggedStatement[] = [];
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine, (statement) => sent.push(statement));
    const [recorded] = await store.recordDossiers([{ dossier: world("alignment", told) }]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const align = (actors: string[], args: Record<string, unknown> = {}) =>
    ask<{ pairs: Pair[]; problems: Pair["problems"] }>(store, "alignment", { actors, ...args }, everything);
  const pairOf = async (left: string, right: string, args: Record<string, unknown> = {}) => {
    const { pairs } = await align([left, right], args);
    expect(pairs).toHaveLength(1);
    return pairs[0] as Pair;
  };
  const only = (prefix: string) => ({
    issues: { slugs: Object.keys(told).filter((slug) => slug.startsWith(`${prefix}-`)) },
  });

  it("is Cohen's κ as it is worked out by hand", async () => {
    const pair = await pairOf("ann", "ben", only("ex"));
    // Ann is for 25 and against 25; Ben is for 30 and against 20.
    // Agreement (20 + 15) / 50 = 0.7; by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.5; κ = (0.7 − 0.5) / (1 − 0.5) = 0.4.
    expect(pair.n).toBe(50);
    expect(pair.agreement).toBe(0.7);
    expect(pair.expectedAgreement).toBe(0.5);
    expect(pair.kappa).toBe(0.4);
    // A = 0.4 (1 − (0.5 + 0.6) 0.6)² + 0.3 (1 − (0.5 + 0.4) 0.6)² = 0.4 × 0.34² + 0.3 × 0.46² = 0.10972
    // B = 0.6² (0.1 (0.6 + 0.5)² + 0.2 (0.4 + 0.5)²) = 0.36 (0.121 + 0.162) = 0.10188, where 0.1 is for–against:
    //     Ben for 0.6 and Ann against 0.5; and 0.2 is against–for: Ben against 0.4 and Ann for 0.5.
    // C = (0.4 − 0.5 × 0.6)² = 0.01; variance (A + B − C) / (50 × 0.5²) = 0.2016 / 12.5 = 0.016128.
    expect(pair.standardError).toBeCloseTo(Math.sqrt(0.016128), 12);
    // 0.4 ± 1.959964 × 0.126996
    expect(pair.interval?.lower).toBeCloseTo(0.151092, 6);
    expect(pair.interval?.upper).toBeCloseTo(0.648908, 6);
    expect(pair.problems).toEqual([]);
  });

  it("has no figures for four shared issues, and has them for five", async () => {
    const four = await pairOf("ann", "cai", only("few"));
    expect(four).toMatchObject({
      n: 4,
      silent: 1,
      agreement: null,
      kappa: null,
      standardError: null,
      interval: null,
    });
    expect(four.problems).toEqual([
      {
        code: "alignment.too-few-issues",
        path: ["actors"],
        message: "ann and cai both hold a stance on 4 issues; a figure needs at least 5.",
        mend: "Ask for more issues, or read the positions themselves.",
      },
    ]);
    // Cai: 2 for, 1 against, 1 mixed, 1 half against. Ben: 3 for, 2 against. Alike: 2 of 5.
    // By chance (2 × 3 + 1 × 2) / 25 = 0.32; κ = (0.4 − 0.32) / 0.68 = 2/17.
    const five = await pairOf("cai", "ben", only("few"));
    expect(five).toMatchObject({ n: 5, silent: 0, agreement: 0.4, expectedAgreement: 0.32, problems: [] });
    expect(five.kappa).toBeCloseTo(2 / 17, 15);
  });

  it("leaves silence out and counts it apart, and so what is contested or unsettled", async () => {
    const pair = await pairOf("dee", "eve", { asOf: { valid: "2021-03-15" } });
    expect(pair).toMatchObject({ n: 2, silent: 3, contested: 2, unsettled: 1 });
    expect(pair.agrees.nodes.map((node) => node.issue.slug)).toEqual([
      "spoken-after-all",
      "spoken-and-silent",
    ]);
  });

  it("takes the stance in force on the day, certainly when only that counts", async () => {
    const on = (valid: string, inForce?: string[]) =>
      pairOf("dee", "eve", {
        asOf: { valid },
        issues: { slugs: ["unsettled-1"] },
        ...(inForce ? { inForce } : {}),
      });
    expect(await on("2020-12-31")).toMatchObject({ n: 0, silent: 0, unsettled: 0 });
    expect((await on("2021-02-28")).agrees.totalCount).toBe(1);
    expect(await on("2021-03-15")).toMatchObject({ n: 0, unsettled: 1 });
    expect(await on("2021-03-15", ["YES"])).toMatchObject({ n: 0, unsettled: 0 });
    expect((await on("2021-04-01")).differs.totalCount).toBe(1);
  });

  it("compares each of three with each, in the order given", async () => {
    const { pairs } = await align(["cai", "Actor:ann", "ben"]);
    expect(pairs.map(({ left, right, n }) => [left.slug, right.slug, n])).toEqual([
      ["cai", "ann", 4],
      ["cai", "ben", 5],
      ["ann", "ben", 54],
    ]);
  });

  it("shows the issues that decide, the greatest difference first and MIXED last", async () => {
    const { differs, agrees } = await pairOf("cai", "ben", only("few"));
    expect(
      differs.nodes.map(({ issue, left, right, difference }) => [
        issue.slug,
        `${left.holder.slug} ${left.stance}`,
        `${right.holder.slug} ${right.stance}`,
        difference,
      ]),
    ).toEqual([
      ["few-2", "cai OPPOSITION", "ben SUPPORT", 4],
      ["few-4", "cai QUALIFIED_OPPOSITION", "ben OPPOSITION", 1],
      ["few-3", "cai MIXED", "ben OPPOSITION", null],
    ]);
    expect(agrees.nodes.map(({ issue, difference }) => [issue.slug, difference])).toEqual([
      ["few-1", 0],
      ["few-5", 0],
    ]);
  });

  it("pages the issues that decide, and loses none", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const [pairs] = wants(
        "pairs { differs { nodes { issue { slug } } pageInfo { hasNextPage endCursor } } }",
      );
      const [differs] = pairs?.want ?? [];
      const paged = {
        ...pairs,
        want: [{ ...differs, args: { first: 4, ...(after ? { after } : {}) } }],
      } as Want;
      const answer = (await store.read({
        key: "alignment",
        field: "alignment",
        args: { actors: ["ann", "ben"], ...only("ex") },
        want: [paged],
      })) as { pairs: { differs: Deciding }[] };
      const { nodes, pageInfo } = (answer.pairs[0] as { differs: Deciding }).differs;
      seen.push(...nodes.map((node) => node.issue.slug));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(Array.from({ length: 15 }, (_, at) => `ex-${at + 21}`).sort());
  });

  it("is not defined where both hold one stance throughout, and says so", async () => {
    const pair = await pairOf("ann", "ben", {
      issues: { slugs: times(6, "").map((_, at) => `ex-${at + 1}`) },
    });
    expect(pair).toMatchObject({
      n: 6,
      agreement: 1,
      expectedAgreement: 1,
      kappa: null,
      standardError: null,
      interval: null,
    });
    expect(pair.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        "alignment.one-stance",
        "ann and ben hold one and the same stance on all 6 issues that they share; chance alone would make them agree, and kappa is not defined.",
      ],
    ]);
  });

  it("clips the interval to what κ can be", async () => {
    // Alike on four, apart on one: the plain interval would reach beyond 1.
    const pair = await pairOf("ann", "ben", {
      issues: { slugs: ["ex-1", "ex-2", "ex-26", "ex-49", "ex-50"] },
    });
    expect((pair.kappa as number) + 1.96 * (pair.standardError as number)).toBeGreaterThan(1);
    expect(pair.interval?.upper).toBe(1);
  });

  it("names an actor that is not recorded, and compares the others", async () => {
    const answer = await align(["ann", "nobody", "ben"]);
    expect(answer.pairs).toHaveLength(1);
    expect(answer.problems).toEqual([
      {
        code: "reference.unknown",
        path: ["actors", "1"],
        message: "No record has the slug nobody.",
        mend: "Correct the slug, or leave it out.",
      },
    ]);
  });

  it("follows the public and the recorded clock", async () => {
    const far = await align(["ann", "ben", "cai", "dee", "eve"], { asOf: { public: "2100-01-01" } });
    expect(far).toEqual(await align(["ann", "ben", "cai", "dee", "eve"]));
    expect(await pairOf("ann", "ben", { asOf: { public: "2023-12-30" } })).toMatchObject({ n: 0, silent: 0 });
    const unrecorded = await align(["ann", "ben"], { asOf: { recorded: "2001-01-01T00:00:00Z" } });
    expect(unrecorded.pairs).toEqual([]);
    expect(unrecorded.problems.map(({ code }) => code)).toEqual(["reference.unknown", "reference.unknown"]);
  });

  it("takes one statement, whatever is asked", async () => {
    sent.length = 0;
    await align(["ann", "ben", "cai", "dee", "eve"]);
    expect(sent).toHaveLength(1);
  });

  it.each([
    [["ann"], "actors has 1 entries; an alignment compares from 2 to 10 actors."],
    [
      Array.from({ length: alignmentActorsMax.value + 1 }, (_, at) => `a${at}`),
      "actors has 11 entries; an alignment compares from 2 to 10 actors.",
    ],
    [["ann", "ben", "Actor:ann"], "actors has ann twice; name it once."],
  ])("refuses %j", async (actors, message) => {
    const refusal = await align(actors).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReadError);
    expect((refusal as ReadError).message).toBe(message);
    expect((refusal as ReadError).argument).toBe("actors");
  });
});

describe.each(engines)("κ on %s", (engine) => {
  it("is what plain arithmetic makes of any stances", async () => {
    const stance = fc.constantFrom<Stance | null>(...stances.values, null);
    const pairs = fc.sample(fc.array(fc.tuple(stance, stance), { minLength: 1, maxLength: 40 }), {
      numRuns: 25,
      seed: 1969,
    });
    const of = (stance: Stance | null) => (stance ? { stance } : abstained);
    const told = pairs.map((pair, at) =>
      issues(
        `i${at}`,
        `left-${at}`,
        `right-${at}`,
        pair.map(([left, right]) => [of(left), of(right)]),
      ),
    );
    const store = await openWorld(engine);
    try {
      const [recorded] = await store.recordDossiers([{ dossier: world("any", Object.assign({}, ...told)) }]);
      expect(recorded?.problems).toEqual([]);
      for (const [at, pair] of pairs.entries()) {
        const {
          pairs: [found],
        } = await ask<{ pairs: Figures[] }>(
          store,
          "alignment",
          { actors: [`left-${at}`, `right-${at}`] },
          `pairs { ${figures} }`,
        );
        const both = pair.filter((each): each is [Stance, Stance] => each[0] !== null && each[1] !== null);
        const expected = kappaOf(both);
        expect(found?.n).toBe(both.length);
        for (const [name, value] of Object.entries(expected)) {
          const got = found?.[name as keyof typeof expected];
          if (both.length < alignmentIssuesMin.value || value === null)
            expect([name, got]).toEqual([name, null]);
          else expect(got, name).toBeCloseTo(value, 10);
        }
      }
    } finally {
      await store.close();
    }
  });
});
