import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

describe.each(engines)("drift on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const told = (key: string) => ({
      ...said(key, { holder: "ann", issue: "office", stance: "SUPPORT", said: "2023-01-01" }),
      words: [{ exact: `The words of ${key}.` }],
    });
    const [recorded] = await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "line",
          sources: [report("report")],
          actors: [person("ann")],
          issues: [issue("office")],
          statements: ["oldest", "older", "asked", "newer", "other", "alone", "egg", "hen"].map(
            told,
          ) as never,
          relations: [
            { from: "older", to: "oldest", kind: "DERIVES_FROM", drift: ["HEDGE_DROPPED"] },
            { from: "asked", to: "older", kind: "DERIVES_FROM", drift: ["TIME_DROPPED", "SPEAKER_DROPPED"] },
            { from: "newer", to: "asked", kind: "DERIVES_FROM", drift: ["QUOTE_DROPPED"] },
            // Another telling of the oldest is no part of the line to the one asked about.
            { from: "other", to: "oldest", kind: "DERIVES_FROM", drift: ["TIME_MOVED"] },
            { from: "egg", to: "hen", kind: "DERIVES_FROM", drift: ["TIME_MOVED"] },
            { from: "hen", to: "egg", kind: "DERIVES_FROM", drift: ["TIME_MOVED"] },
            { from: "alone", to: "asked", kind: "CORROBORATES", drift: [] },
          ] as never,
        }),
      },
    ]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const line = async (statement: string) => {
    const drift = await ask<{
      steps: {
        nodes: {
          depth: number;
          kinds: string[];
          before: { exact: string }[];
          after: { exact: string }[];
        }[];
      };
    } | null>(
      store,
      "drift",
      { statement },
      "steps { nodes { depth kinds before { exact } after { exact } } }",
    );
    const words = (passages: { exact: string }[]) => passages.map(({ exact }) => exact.slice(13, -1)).join();
    return drift?.steps.nodes.map(
      ({ depth, kinds, before, after }) => `${depth} ${words(before)} > ${words(after)} ${kinds.join()}`,
    );
  };

  it("is walked both ways, oldest first, with the words of both sides", async () => {
    expect(await line("line-asked")).toEqual([
      "-2 oldest > older HEDGE_DROPPED",
      "-1 older > asked TIME_DROPPED,SPEAKER_DROPPED",
      "1 asked > newer QUOTE_DROPPED",
    ]);
  });

  it("is empty for a statement that was made of none, and null for one that is not there", async () => {
    expect(await line("line-alone")).toEqual([]);
    expect(await line("line-nobody")).toBeUndefined();
  });

  it("ends in a circle", async () => {
    expect((await line("line-egg"))?.length).toBe(2);
  });
});
