import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

describe.each(engines)("contradictions on %s", (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine);
    const told = (key: string, rest: Record<string, unknown>) =>
      said(key, { holder: "ann", issue: "office", said: "2023-01-01", ...rest } as never);
    const [recorded] = await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "odds",
          sources: [report("report"), report("late", "2024-06-30")],
          actors: [person("ann"), person("bob"), person("cid"), person("outlet")],
          issues: [issue("office"), issue("treaty"), issue("base")],
          statements: [
            told("both-1", { stance: "SUPPORT" }),
            told("both-2", { stance: "OPPOSITION" }),
            told("outranked-1", { holder: "bob", stance: "SUPPORT" }),
            told("outranked-2", {
              holder: "bob",
              stance: "OPPOSITION",
              disclosure: "ASCRIBED",
              root: "outlet",
              source: "late",
            }),
            told("later-1", { holder: "cid", stance: "SUPPORT" }),
            told("later-2", { holder: "cid", stance: "OPPOSITION", said: "2023-02-01" }),
            told("votes-1", {
              holder: "cid",
              issue: "treaty",
              stance: "SUPPORT",
              disclosure: "IMPLIED_BY_ACT",
            }),
            told("votes-2", {
              holder: "cid",
              issue: "treaty",
              stance: "OPPOSITION",
              disclosure: "IMPLIED_BY_ACT",
            }),
            told("telling-1", { issue: "base", stance: "SUPPORT" }),
            {
              ...told("telling-2", { holder: "bob", issue: "base", stance: "SUPPORT" }),
              relations: [{ kind: "CONTRADICTS", target: "telling-1", note: "Two tellings of one day." }],
            },
            {
              ...told("planned", { holder: "bob", issue: "treaty", stance: "SUPPORT" }),
              issueStatus: { status: "PLANNED", on: "2023-03-01" },
            },
            {
              ...told("shelved", { holder: "bob", issue: "treaty", stance: "SUPPORT" }),
              issueStatus: { status: "SHELVED", on: "2023-03-01" },
            },
          ] as never,
        }),
      },
    ]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const list = async (args: Record<string, unknown> = {}) => {
    const { nodes } = await ask<{
      nodes: { kind: string; issue: { slug: string }; statements: { slug: string }[]; note: string | null }[];
    }>(store, "contradictions", args, "nodes { kind issue { slug } statements { slug } note }");
    return nodes.map(
      ({ kind, issue: on, statements }) =>
        `${kind} ${on.slug}: ${statements.map(({ slug }) => slug.slice("odds-".length)).join(" ")}`,
    );
  };
  const stances = [
    "STANCE office: both-1 both-2",
    "STANCE office: outranked-1 outranked-2",
    "STANCE treaty: votes-1 votes-2",
  ];

  it("sets side by side stances at one time, outranked ones too, and no change of mind", async () => {
    expect(await list({ kinds: ["STANCE"] })).toEqual(stances);
  });

  it("finds statuses that exclude each other, and tellings that were found to", async () => {
    expect(await list()).toEqual([
      ...stances,
      "STATUS treaty: planned shelved",
      "TELLING base: telling-1 telling-2",
    ]);
  });

  it("is gone when one side is not public yet", async () => {
    expect(await list({ kinds: ["STANCE"], asOf: { public: "2024-01-01" } })).not.toContain(stances[1]);
  });

  it("is filtered by the positions that it bears on", async () => {
    const all = ["YES", "MAYBE", "NO"];
    expect(await list({ filter: { holder: "ann", inForce: all } })).toEqual([
      stances[0],
      "TELLING base: telling-1 telling-2",
    ]);
    expect(await list({ filter: { issue: "treaty", inForce: all } })).toEqual([
      stances[2],
      "STATUS treaty: planned shelved",
    ]);
    expect(await list({ filter: { holder: "outlet", inForce: all } })).toEqual([]);
  });

  it("falls when a side is taken back", async () => {
    const [taken] = await store.recordDossiers([
      {
        dossier: dossierOf({
          slug: "mend",
          sources: [{ slug: "report" }],
          actors: [{ slug: "ann" }],
          issues: [{ slug: "office" }],
          statements: [
            {
              ...said("st", { holder: "ann", issue: "office", stance: "SUPPORT", said: "2023-01-01" }),
              expresses: [],
              act: "WITHDRAW",
              relations: [{ kind: "RETRACTS", target: "odds-both-2" }],
            },
          ] as never,
        }),
      },
    ]);
    expect(taken?.problems).toEqual([]);
    expect(await list({ kinds: ["STANCE"] })).toEqual(stances.slice(1));
  });
});
