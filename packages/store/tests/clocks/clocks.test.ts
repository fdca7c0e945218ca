import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { dossierOfHistory, holders, issues, sources, type Told, told, within } from "../history.js";
import { ask, engines, openWorld } from "../world.js";
import { type Clocks, type Held, type Listed, reference, type State } from "./reference.js";

const published = ["2023-03-01", "[2023-03..2023-05]", "2023-04-10", "2023-04"] as const;
const days = ["2023-01-15", "2023-02-10", "2023-02-20", "2023-03-05", "2023-04-10", "2023-06-01"] as const;

/** What one recording of a history brings. */
const step = fc.record({
  more: fc.array(told, { minLength: 1, maxLength: 4 }),
  /** Corrects a statement, by what it says now. */
  corrected: fc.option(fc.record({ at: fc.nat({ max: 8 }), says: told }), { nil: undefined }),
  /** The first of the new statements takes an older one back. */
  retracted: fc.option(fc.nat({ max: 8 }), { nil: undefined }),
  source: fc.constantFrom(...sources),
  published: fc.constantFrom(...published),
  withdrawn: fc.option(fc.constantFrom("2023-05-01", "2023-05"), { nil: undefined, freq: 2 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const asked = fc.record({
  valid: fc.constantFrom(...days),
  public: fc.option(fc.constantFrom(...days), { nil: undefined }),
  /** After which of the recordings; none: at present. */
  after: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
});

describe.each(engines)("the three clocks on %s", (engine) => {
  let store: Store;
  let histories = 0;
  beforeAll(async () => {
    store = await openWorld(engine);
  });
  afterAll(() => store.close());

  /** Records a history step by step, and writes down what was held after each. */
  async function record(history: string, steps: readonly Step[]): Promise<State[]> {
    const states: State[] = [];
    const says: Told[] = [];
    const slugs: string[] = [];
    const retracting: { target: number; by: number }[] = [];
    let listed: Listed[] = [];
    let taken: State["taken"] = [];
    let kept: Record<string, { published: string; withdrawn?: string }> = Object.fromEntries(
      sources.map((source) => [source, { published: "2023-04-01" }]),
    );
    for (const each of steps) {
      const { corrected, retracted } = each;
      const fresh: { slug: string; says: Told }[] = [];
      const oldest = says.length;
      if (corrected && corrected.at < oldest && !retracting.some(({ by }) => by === corrected.at)) {
        const before = slugs[corrected.at] as string;
        if (JSON.stringify(says[corrected.at]) !== JSON.stringify(corrected.says)) {
          const revision = Number(/-v(\d+)$/.exec(before)?.[1] ?? 1) + 1;
          const slug = `${before.replace(/-v\d+$/, "")}-v${revision}`;
          says[corrected.at] = corrected.says;
          slugs[corrected.at] = slug;
          taken = [...taken, { target: before, by: slug }];
          fresh.push({ slug, says: corrected.says });
        }
      }
      for (const more of each.more) {
        says.push(more);
        slugs.push(`${history}-s${says.length - 1}`);
        fresh.push({ slug: slugs.at(-1) as string, says: more });
      }
      if (retracted !== undefined && retracted < oldest) {
        retracting.push({ target: retracted, by: oldest });
        taken = [...taken, { target: slugs[retracted] as string, by: slugs[oldest] as string }];
      }
      kept = {
        ...kept,
        // What a recording leaves out makes no claim, so that a withdrawal stays.
        [each.source]: {
          ...kept[each.source],
          published: each.published,
          ...(each.withdrawn ? { withdrawn: each.withdrawn } : {}),
        },
      };
      const [report] = await store.recordDossiers([
        { dossier: dossierOfHistory(history, says, kept, retracting) },
      ]);
      expect(report?.problems).toEqual([]);
      const { recorded } = await ask<{ recorded: { from: string } }>(
        store,
        "statement",
        { slug: slugs.at(-1) },
        "recorded { from }",
      );
      listed = [
        ...listed,
        ...fresh.map(({ slug, says: what }, at) => ({
          ...what,
          slug,
          heldFrom: recorded.from,
          order: listed.length + at,
        })),
      ];
      states.push({ at: recorded.from, statements: listed, taken, sources: kept });
    }
    return states;
  }

  async function answered(history: string, asOf: Clocks): Promise<Map<string, Held[]>> {
    const filter = {
      holders: holders.map((holder) => within(history, holder)),
      inForce: ["YES", "MAYBE", "NO"],
    };
    const { nodes } = await ask<{
      nodes: {
        id: string;
        holder: { slug: string };
        issue: { slug: string };
        basis: { nodes: { slug: string }[] };
      }[];
    }>(
      store,
      "positions",
      { filter, asOf, first: 100 },
      "nodes { id holder { slug } issue { slug } stance intent disclosure inForce contested basis { nodes { slug } } }",
    );
    const found = new Map<string, Held[]>();
    for (const { id, holder, issue, basis, ...rest } of nodes) {
      const slug = id.slice("Position:".length, id.indexOf("."));
      const held = { slug, ...rest, basis: basis.nodes.map((each) => each.slug).sort() } as unknown as Held;
      const key = `${holder.slug} ${issue.slug}`;
      found.set(key, [...(found.get(key) ?? []), held]);
    }
    return found;
  }

  const inOrder = (positions: readonly Held[]) =>
    positions
      .map((each) =>
        JSON.stringify([
          each.slug,
          each.stance,
          each.intent,
          each.disclosure,
          each.inForce,
          each.contested,
          each.basis,
        ]),
      )
      .sort();

  it("answer any combination as the rule reads, on random histories", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.array(asked, { minLength: 12, maxLength: 12 }),
        async (steps, questions) => {
          const history = `clocks-${++histories}`;
          const states = await record(history, steps);
          for (const { valid, public: day, after } of questions) {
            const recorded = after === undefined ? undefined : states[after % states.length]?.at;
            const clocks: Clocks = {
              valid,
              ...(day ? { public: day } : {}),
              ...(recorded ? { recorded } : {}),
            };
            const found = await answered(history, clocks);
            for (const holder of holders) {
              for (const issue of issues) {
                const held = found.get(`${within(history, holder)} ${within(history, issue)}`) ?? [];
                expect(inOrder(held), `${holder} on ${issue} by ${JSON.stringify(clocks)}`).toEqual(
                  inOrder(reference(states, clocks, holder, issue)),
                );
              }
            }
          }
        },
      ),
      { numRuns: 20, endOnFailure: true },
    );
  }, 300_000);

  it("knows nothing by an instant before the first recording", async () => {
    const history = `clocks-${++histories}`;
    const told: Told = {
      holder: "ann",
      issue: "office",
      disclosure: "STATED",
      stance: "SUPPORT",
      source: "wire",
      root: "radio-house",
    };
    const [state] = await record(history, [
      {
        more: [told],
        corrected: undefined,
        retracted: undefined,
        source: "wire",
        published: "2023-03-01",
        withdrawn: undefined,
      },
    ]);
    const at = Date.parse(state?.at as string);
    const seen = async (instant: number) =>
      (await answered(history, { valid: "2023-06-01", recorded: new Date(instant).toISOString() })).size;
    expect([await seen(at - 1), await seen(at)]).toEqual([0, 1]);
  });
});
