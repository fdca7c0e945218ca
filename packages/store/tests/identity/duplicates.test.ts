import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { duplicateBearersMax } from "@demarche/schema";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, openWorld } from "../world.js";

const shared =
  process.env["DEMARCHE_SHARED"] ?? fileURLToPath(new URL("../../../../../shared", import.meta.url));
const territories = join(shared, "data", "actors", "rigour_territories.ndjson");
const available = existsSync(territories);
if (!available) {
  console.info(
    `Duplicates are not looked for among territories: there is no ${territories}. DEMARCHE_SHARED names its first folder.`,
  );
}

interface Suggestion {
  readonly actor: { readonly slug: string };
  readonly other: { readonly slug: string };
  readonly score: number;
  readonly reasons: readonly { readonly kind: string; readonly detail: string }[];
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Suggestion[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const selection =
  "totalCount nodes { actor { slug } other { slug } score reasons { kind detail } } pageInfo { hasNextPage startCursor endCursor }";
const suggest = (store: Store, args: Record<string, unknown> = {}) =>
  ask<Page>(store, "duplicateSuggestions", args, selection);
const pairOf = ({ actor, other }: Suggestion) => `${actor.slug} ${other.slug}`;
const named = (text: string, kind = "COMMON") => ({ text, kind, lang: "en" });

/** An actor with these names, and whatever else matters. */
const actor = (slug: string, names: ReturnType<typeof named>[], more: Record<string, unknown> = {}) => ({
  slug,
  kind: "PERSON",
  names,
  ...more,
});
const identified = (scheme: string, value: string) => ({ identifiers: [{ scheme, value }] });

async function record(store: Store, slug: string, actors: unknown[]): Promise<void> {
  const [report] = await store.recordDossiers([{ dossier: dossierOf({ slug, actors } as never) }]);
  expect(report?.problems).toEqual([]);
}

describe.each(engines)("suggestions of duplicates on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    await record(store, "examples", [
      actor("q-1", [named("Alpha One")], identified("WIKIDATA", "Q42")),
      actor("q-2", [named("Beta Two")], identified("WIKIDATA", "Q42")),
      actor("lodz-1", [named("Łódź Café")]),
      actor("lodz-2", [named("łódź  cafe")]),
      actor("macron", [named("Emmanuel Macron")]),
      actor("makron", [named("Emmanuel Makron")]),
      actor("abe-1", [named("Shinzo Abe")]),
      actor("abe-2", [named("Abe, Shinzo")]),
      actor("fund", [named("Monetary Fund"), named("IMF", "ACRONYM")], { kind: "NGO" }),
      actor("forum", [named("Marine Forum"), named("IMF", "ACRONYM")], { kind: "NGO" }),
      actor("georgia", [named("Georgia")], { kind: "STATE", ...identified("ISO_3166_1_ALPHA2", "GE") }),
      actor("us-ga", [named("Georgia")], { kind: "TERRITORY" }),
      actor("germany", [named("Germany")], { kind: "STATE", ...identified("COW_ABBR", "GMY") }),
      actor("gdr", [named("Germany")], { kind: "STATE", ...identified("COW_ABBR", "GDR") }),
      actor("serbia-1", [named("Old Servia")], { kind: "STATE", exists: { until: "1918-12-01" } }),
      actor("serbia-2", [named("Old Servia")], { kind: "STATE", exists: { from: "2006-06" } }),
      actor("australia", [named("Terra One")], identified("ISO_3166_1_ALPHA3", "AUS")),
      actor("austria", [named("Terra Two")], identified("COW_ABBR", "AUS")),
      actor("na-1", [named("South West")], identified("ISO_3166_1_ALPHA2", "NA")),
      actor("na-2", [named("Walvis")], identified("ISO_3166_1_ALPHA2", "NA")),
      actor("site-1", [named("Weekly Post")], identified("URL", "https://one.example/")),
      actor("site-2", [named("Weekly Post")], identified("URL", "https://two.example/")),
      actor("ussr", [named("Union State")], {
        kind: "STATE",
        successors: [{ actor: "russia", on: "1991-12" }],
      }),
      actor("russia", [named("Union State")], { kind: "STATE" }),
      ...Array.from({ length: duplicateBearersMax.value + 1 }, (_, at) =>
        actor(`minister-${String.fromCharCode(97 + (at % 26))}${at}`, [named("Minister")], {
          kind: "OFFICE",
        }),
      ),
    ]);
  }, 60_000);
  afterAll(() => store.close());

  const judge = (one: string, two: string, verdict: "SAME" | "DIFFERENT" | "UNSURE") =>
    store.judgeIdentity({ actor: one, other: two, verdict, reason: "A test says so." }, "judge:test");
  const all = (filter: Record<string, unknown> = {}) =>
    suggest(store, { first: 100, filter: { minScore: 0, ...filter } });
  const between = async (one: string, two: string, filter: Record<string, unknown> = {}) =>
    (await all(filter)).nodes.find((each) => pairOf(each) === `${one} ${two}`);

  it.each([
    ["q-1", "q-2", 0.9, [["SAME_IDENTIFIER", "Both have the identifier WIKIDATA Q42."]]],
    ["na-1", "na-2", 0.9, [["SAME_IDENTIFIER", "Both have the identifier ISO_3166_1_ALPHA2 NA."]]],
    ["lodz-1", "lodz-2", 0.6, [["SAME_NAME", "Both are called “Łódź Café” and “łódź  cafe”."]]],
    ["site-1", "site-2", 0.6, [["SAME_NAME", "Both are called “Weekly Post”."]]],
    [
      "macron",
      "makron",
      0.4,
      [
        [
          "SIMILAR_NAME",
          "Their names differ by one spelling error or in the order of words: “Emmanuel Macron” and “Emmanuel Makron”.",
        ],
      ],
    ],
    [
      "abe-1",
      "abe-2",
      0.4,
      [
        [
          "SIMILAR_NAME",
          "Their names differ by one spelling error or in the order of words: “Shinzo Abe” and “Abe, Shinzo”.",
        ],
      ],
    ],
    ["fund", "forum", 0.2, [["SAME_ACRONYM", "Both go by the acronym “IMF”."]]],
    [
      "georgia",
      "us-ga",
      0.3,
      [
        ["SAME_NAME", "Both are called “Georgia”."],
        ["OTHER_KIND", "They are of different kinds: STATE and TERRITORY."],
      ],
    ],
    [
      "germany",
      "gdr",
      0.12,
      [
        ["SAME_NAME", "Both are called “Germany”."],
        ["OTHER_IDENTIFIER", "One register tells them apart: COW_ABBR GMY and GDR."],
      ],
    ],
    [
      "serbia-1",
      "serbia-2",
      0.18,
      [
        ["SAME_NAME", "Both are called “Old Servia”."],
        [
          "OTHER_EXISTENCE",
          "Their lives do not meet: serbia-1 ended by 1918-12-01, and serbia-2 did not begin before 2006-06-01.",
        ],
      ],
    ],
  ])("says why %s and %s may be one", async (one, two, score, reasons) => {
    const found = await between(one, two);
    expect(found?.reasons.map(({ kind, detail }) => [kind, detail])).toEqual(reasons);
    expect(found?.score).toBe(score);
    const [first] = (await suggest(store, { filter: { actor: two, minScore: 0 } })).nodes;
    expect(first, "and finds it by the index when it is asked of one of them").toEqual(found);
  });

  it("suggests nothing else: not by one value in two registers, nor what followed one another, nor what all are called", async () => {
    expect((await all()).nodes.map(pairOf)).toEqual([
      "na-1 na-2",
      "q-1 q-2",
      "lodz-1 lodz-2",
      "site-1 site-2",
      "abe-1 abe-2",
      "macron makron",
      "georgia us-ga",
      "fund forum",
      "serbia-1 serbia-2",
      "germany gdr",
    ]);
  });

  it("filters, and lists no low score unless it is asked for", async () => {
    expect((await suggest(store)).nodes.map(({ score }) => score)).toEqual([
      0.9, 0.9, 0.6, 0.6, 0.4, 0.4, 0.3,
    ]);
    expect((await all({ minScore: 0.6 })).totalCount).toBe(4);
    expect((await all({ kinds: ["STATE"] })).nodes.map(pairOf)).toEqual(["serbia-1 serbia-2", "germany gdr"]);
    expect((await all({ kinds: ["STATE", "TERRITORY"], actor: "Actor:us-ga" })).nodes.map(pairOf)).toEqual([
      "georgia us-ga",
    ]);
    expect((await all({ actor: "nobody" })).totalCount).toBe(0);
    await expect(all({ minScore: 1.5 })).rejects.toThrow("A score is from 0 to 1; minScore is 1.5.");
  });

  it("pages both ways without losing a pair", async () => {
    const whole = (await all()).nodes.map(pairOf);
    const forward: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await suggest(store, { first: 3, filter: { minScore: 0 }, ...(after ? { after } : {}) });
      expect(page.totalCount).toBe(whole.length);
      forward.push(...page.nodes.map(pairOf));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(forward).toEqual(whole);
    const last = await suggest(store, { last: 4, filter: { minScore: 0 } });
    const before = await suggest(store, {
      last: 4,
      before: last.pageInfo.startCursor,
      filter: { minScore: 0 },
    });
    expect([...before.nodes, ...last.nodes].map(pairOf)).toEqual(whole.slice(-8));
  });

  it.each(["SAME", "DIFFERENT", "UNSURE"] as const)(
    "leaves out what is judged %s until that is undone",
    async (verdict) => {
      const { judgement } = await judge("makron", "macron", verdict);
      expect(await between("macron", "makron")).toBeUndefined();
      expect((await between("macron", "makron", { unsure: true })) !== undefined).toBe(verdict === "UNSURE");
      await store.undoJudgement(judgement as string, "judge:test");
      expect(await between("macron", "makron")).toBeDefined();
    },
  );

  it("takes records that are one as one, with the names of all of them", async () => {
    await record(store, "merged", [
      actor("kim-1", [named("Kim Dotcom")]),
      actor("kim-2", [named("Schmitz the Great")]),
      actor("kim-3", [named("Schmitz the Great")]),
    ]);
    const { judgement } = await judge("kim-1", "kim-2", "SAME");
    const found = (await all({ actor: "kim-3" })).nodes;
    expect(found.map(pairOf)).toEqual(["kim-1 kim-3"]);
    expect(found[0]?.reasons).toEqual([
      { kind: "SAME_NAME", detail: "Both are called “Schmitz the Great”." },
    ]);
    const apart = await judge("kim-3", "kim-2", "DIFFERENT");
    expect((await all({ actor: "kim-3" })).nodes, "a judgement on any of the records").toEqual([]);
    await store.undoJudgement(apart.judgement as string, "judge:test");
    await store.undoJudgement(judgement as string, "judge:test");
  });

  it("quotes three names, and counts the others", async () => {
    const names = ["Ember", "Flint", "Gravel", "Hollow", "Indigo"].map((text) => named(text));
    await record(store, "many", [actor("many-1", names), actor("many-2", names)]);
    expect((await between("many-1", "many-2"))?.reasons).toEqual([
      { kind: "SAME_NAME", detail: "Both are called “Ember”; “Flint”; “Gravel”; and 2 more." },
    ]);
  });

  it("never suggests what is judged or resolved, whatever was judged before", async () => {
    const crowd = ["p-1", "p-2", "p-3", "p-4"];
    await record(
      store,
      "crowd",
      crowd.map((slug) => actor(slug, [named("Namesake")])),
    );
    const among = async () =>
      (await all({ minScore: 0.6 })).nodes.map(pairOf).filter((pair) => pair.startsWith("p-"));
    const before = await among();
    expect(before).toHaveLength(6);
    const pair = fc
      .tuple(fc.constantFrom(...crowd), fc.constantFrom(...crowd))
      .filter(([one, two]) => one !== two);
    const step = fc.record({ pair, verdict: fc.constantFrom("SAME", "DIFFERENT", "UNSURE") });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const inForce = new Map<string, { judgement: string; pair: readonly string[]; verdict: string }>();
        for (const { pair: two, verdict } of steps) {
          const { judgement } = await judge(...(two as [string, string]), verdict as "SAME");
          if (judgement !== undefined)
            inForce.set(two.toSorted().join(" "), { judgement, pair: two, verdict });
        }
        const resolved = new Map<string, string>();
        for (const slug of crowd)
          resolved.set(slug, (await ask<{ slug: string }>(store, "actor", { slug }, "slug")).slug);
        const judged = [...inForce.values()].map(({ pair: two }) =>
          two
            .map((slug) => resolved.get(slug))
            .toSorted()
            .join(" "),
        );
        const standing = new Set(resolved.values());
        const expected = before.filter(
          (each) => !judged.includes(each) && each.split(" ").every((slug) => standing.has(slug)),
        );
        expect((await among()).toSorted()).toEqual(expected.toSorted());
        for (const { judgement } of inForce.values()) await store.undoJudgement(judgement, "judge:test");
        expect(await among(), "undoing brings every suggestion back").toEqual(before);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);
});

interface Territory {
  readonly code: string;
  readonly name: string;
  readonly full_name: string;
  readonly qid: string;
  readonly is_country: boolean;
  readonly names_strong: readonly string[];
  readonly names_weak: readonly string[];
}

const territory = (one: Territory) => ({
  slug: one.code.toLowerCase(),
  kind: one.is_country ? "STATE" : "TERRITORY",
  names: [...new Set([one.name, one.full_name, ...one.names_strong, ...one.names_weak])].map((text) => ({
    text,
    kind: "COMMON",
  })),
  identifiers: [
    { scheme: "WIKIDATA", value: one.qid },
    ...(/^[A-Z]{2}$/.test(one.code) ? [{ scheme: "ISO_3166_1_ALPHA2", value: one.code }] : []),
  ],
});

describe.runIf(available).each(engines)("the territories of the world on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const lines = readFileSync(territories, "utf8").trim().split("\n");
    await record(
      store,
      "territories",
      lines.map((line) => territory(JSON.parse(line) as Territory)),
    );
  }, 120_000);
  afterAll(() => store.close());

  it.each([
    ["suhh", "ru"],
    ["yucs", "rs"],
    ["ddde", "de"],
    ["cg", "cd"],
  ])("does not suggest that %s is %s", async (one, two) => {
    const { nodes } = await suggest(store, { first: 100, filter: { actor: one, minScore: 0.3 } });
    expect(nodes.filter((each) => pairOf(each).split(" ").includes(two))).toEqual([]);
  });
});
