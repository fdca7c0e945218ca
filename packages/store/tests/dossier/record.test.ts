import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

const first = (statements: unknown[], rest: Record<string, unknown> = {}) =>
  dossierOf({
    slug: "first",
    sources: [report("report", "2023-06-30"), report("later", "2023-09-30")],
    actors: [person("ann")],
    issues: [issue("office")],
    statements: statements as never,
    ...rest,
  });

const supports = said("st-1", { holder: "ann", issue: "office", stance: "SUPPORT", said: "2023-05-01" });
const opposes = said("st-2", {
  holder: "ann",
  issue: "office",
  stance: "OPPOSITION",
  said: "2023-08-01",
  source: "later",
});

describe.each(engines)("recording a dossier on %s", (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await openWorld(engine);
  });
  afterEach(() => store.close());

  const record = async (dossier: ReturnType<typeof first>, options = {}) => {
    const [report] = await store.recordDossiers([{ dossier }], options);
    if (!report) throw new Error("No report came back.");
    return report;
  };
  const stances = async (asOf: Record<string, string> = {}) => {
    const { nodes } = await ask<{ nodes: { id: string; stance: string; inForce: string }[] }>(
      store,
      "positions",
      { asOf },
      "nodes { id stance inForce }",
    );
    return nodes.map((node) => `${node.stance} ${node.inForce}`);
  };
  const now = async () => {
    const statement = await ask<{ recorded: { from: string } }>(
      store,
      "statement",
      { slug: "first-st-1" },
      "recorded { from }",
    );
    return statement.recorded.from;
  };

  it("recording it twice changes nothing", async () => {
    const dossier = first([supports, opposes]);
    expect((await record(dossier)).statements).toEqual({ added: 2, corrected: 0, unchanged: 0 });
    expect(await record(dossier)).toEqual({
      dossier: "first",
      problems: [],
      held: { statements: ["first-st-1", "first-st-2"], participations: [], transitions: [] },
      statements: { added: 0, corrected: 0, unchanged: 2 },
      records: { added: 0, closed: 0 },
      derived: { added: 0, closed: 0 },
    });
  });

  it("a dry run keeps nothing and says what a run would do", async () => {
    const dossier = first([supports]);
    const dry = await record(dossier, { dryRun: true });
    expect(await store.isEmpty()).toBe(true);
    expect(await record(dossier)).toEqual(dry);
  });

  it("a changed statement corrects the old one, and the past can still be read", async () => {
    await record(first([supports]));
    const before = await now();
    const changed = {
      ...supports,
      expresses: [{ holder: "ann", disclosure: "STATED", stance: "OPPOSITION" }],
    };
    expect((await record(first([changed]))).statements).toEqual({ added: 0, corrected: 1, unchanged: 0 });
    expect(await stances()).toEqual(["OPPOSITION YES"]);
    expect(await stances({ recorded: before })).toEqual(["SUPPORT YES"]);
    expect(await stances({ recorded: before, public: "2024-01-01" })).toEqual(["SUPPORT YES"]);
    const old = await ask(store, "statement", { slug: "first-st-1" }, "status");
    const fresh = await ask(
      store,
      "statement",
      { slug: "first-st-1-v2" },
      "status relations { kind statement { slug } }",
    );
    expect([old, fresh]).toEqual([
      { status: "SUPERSEDED" },
      { status: "ACTIVE", relations: [{ kind: "CORRECTS", statement: { slug: "first-st-1" } }] },
    ]);
    expect(
      await ask(store, "statement", { slug: "first-st-1", asOf: { recorded: before } }, "status"),
    ).toEqual({
      status: "ACTIVE",
    });
    expect(await store.rederive()).toEqual({ added: 0, closed: 0 });
  });

  it("a relation that a dossier reads keeps all that is said of it", async () => {
    const bearing = {
      kind: "DERIVES_FROM",
      drift: ["HEDGE_DROPPED"],
      scope: "AMBIGUOUS",
      confidence: "LOW",
      note: "It may be another briefing.",
    };
    const relations = [{ ...bearing, from: "st-2", to: "st-1", issue: "office" }];
    await record(first([supports, opposes], { relations }));
    expect(
      await ask(
        store,
        "statement",
        { slug: "first-st-2" },
        "relations { kind statement { slug } drift scope issue { slug } confidence note }",
      ),
    ).toEqual({
      relations: [{ ...bearing, statement: { slug: "first-st-1" }, issue: { slug: "office" } }],
    });
  });

  it("a retracted statement falls out of the positions and stays to be read", async () => {
    await record(first([supports]));
    const retraction = said("st-9", {
      holder: "ann",
      issue: "office",
      said: "2023-06-01",
      relations: [{ kind: "RETRACTS", target: "st-1" }],
      expresses: [],
    });
    await record(first([supports, retraction]));
    expect(await stances()).toEqual([]);
    expect(await ask(store, "statement", { slug: "first-st-1" }, "status")).toEqual({ status: "RETRACTED" });
  });

  it("a changed record is another version; the one of the past is read with the recorded clock", async () => {
    await record(first([supports]));
    const before = await now();
    const relabelled = { issues: [{ ...issue("office"), label: "The office" }] };
    expect((await record(first([supports], relabelled))).records).toEqual({ added: 1, closed: 1 });
    expect(await ask(store, "issue", { slug: "office" }, "label")).toEqual({ label: "The office" });
    expect(await ask(store, "issue", { slug: "office", asOf: { recorded: before } }, "label")).toEqual({
      label: "office",
    });
  });

  it("the public clock leaves out what was not certainly published", async () => {
    await record(first([supports, opposes]));
    expect(await stances()).toEqual(["OPPOSITION YES"]);
    expect(await stances({ public: "2023-07-15" })).toEqual(["SUPPORT YES"]);
    expect(await stances({ public: "2023-06-29" })).toEqual([]);
  });

  it("the valid clock tells certain from possible", async () => {
    const vague = said("st-1", { holder: "ann", issue: "office", stance: "SUPPORT", said: "2023-05" });
    await record(first([vague, opposes]));
    expect(await stances({ valid: "2023-04-30" })).toEqual([]);
    expect(await stances({ valid: "2023-05-15" })).toEqual(["SUPPORT MAYBE"]);
    expect(await stances({ valid: "2023-05-31" })).toEqual(["SUPPORT YES"]);
    expect(await stances({ valid: "2023-08-02" })).toEqual(["OPPOSITION YES"]);
  });

  it("a statement that is missing from the file is a problem, and nothing is recorded", async () => {
    await record(first([supports, opposes]));
    const { problems } = await record(first([supports]));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ["statement.missing", "Statement st-2 of first is recorded and missing from the file."],
    ]);
    expect(await stances()).toEqual(["OPPOSITION YES"]);
  });

  it("an unknown reference is a problem that names its place", async () => {
    const { problems } = await record(first([{ ...supports, addressees: ["nobody"] }]));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["reference.unknown", ["statements", 0, "addressees", 0]],
    ]);
    expect(await store.isEmpty()).toBe(true);
  });

  it("another dossier may name a record, may repeat it, and may not change it", async () => {
    await record(first([supports]));
    const second = (actor: object) => dossierOf({ slug: "second", actors: [actor as never] });
    expect((await record(second({ slug: "ann" }))).problems).toEqual([]);
    expect((await record(second(person("ann")))).problems).toEqual([]);
    const { problems } = await record(second({ ...person("ann"), kind: "OFFICE" }));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["record.conflict", ["actors", 0, "kind"]],
    ]);
  });

  it("another dossier may add what is not recorded, and recording either again changes nothing", async () => {
    const one = dossierOf({ slug: "one", issues: [{ ...issue("office"), place: "Tokyo" }] });
    const two = dossierOf({ slug: "two", issues: [{ ...issue("office"), plannedFor: "2024" }] });
    await record(one);
    expect((await record(two)).records).toMatchObject({ closed: 1 });
    const whole = { place: "Tokyo", plannedFor: { edtf: "2024" } };
    expect(await ask(store, "issue", { slug: "office" }, "place plannedFor { edtf }")).toEqual(whole);
    for (const again of [one, two]) expect((await record(again)).records).toEqual({ added: 0, closed: 0 });
    expect(await ask(store, "issue", { slug: "office" }, "place plannedFor { edtf }")).toEqual(whole);
  });

  it("a piece closes nothing that it leaves out, and misses no statement", async () => {
    const labelled = {
      issues: [{ ...issue("office"), topics: ["ties"] }],
      actors: [person("ann"), person("ben")],
    };
    const piece = async (dossier: ReturnType<typeof first>) => {
      const [report] = await store.recordDossiers([{ dossier, piece: true }]);
      return report;
    };
    await piece(first([supports, opposes], labelled));
    const again = await piece(
      first([], { sources: [], actors: [], issues: [{ ...issue("office"), label: "Office" }] }),
    );
    expect(again).toMatchObject({
      problems: [],
      records: { added: 1, closed: 1 },
      derived: { added: 0, closed: 0 },
    });
    expect(await ask(store, "issue", { slug: "office" }, "label topics { label }")).toEqual({
      label: "Office",
      topics: [{ label: "ties" }],
    });
    expect(await ask(store, "actor", { slug: "ben" }, "names { text }")).toEqual({
      names: [{ text: "ben" }],
    });
    expect(await stances()).toEqual(["OPPOSITION YES"]);
    const renamed = { ...person("ben"), names: [{ text: "Benjamin", kind: "COMMON" as const, lang: "en" }] };
    await piece(first([], { sources: [], actors: [renamed], issues: [] }));
    expect(await ask(store, "actor", { slug: "ben" }, "names { text }")).toEqual({
      names: [{ text: "Benjamin" }],
    });
    expect(await ask(store, "actor", { slug: "ann" }, "names { text }")).toEqual({
      names: [{ text: "ann" }],
    });
  });

  it("a slug that another owner has made of its own key is a problem", async () => {
    await record(first([supports]));
    const [report] = await store.recordDossiers([{ dossier: first([supports]), piece: true }]);
    expect(report?.problems.map(({ code, path, message }) => [code, path, message])).toEqual([
      ["slug.duplicate", ["statements", 0, "key"], "dossier:first has recorded first-st-1 already."],
    ]);
  });

  it("a record that hangs on itself by way of another recording is a problem", async () => {
    const chained = (from: string, to: string) =>
      dossierOf({
        slug: `${from}-and-${to}`,
        sources: [
          { ...report(from), derivedFrom: [{ source: to, relation: "QUOTES" as const }] },
          { slug: to },
        ],
        actors: [{ ...person(from), partOf: to }, { slug: to }],
        issues: [{ ...issue(from), broader: to }, { slug: to }],
      });
    const alone = dossierOf({
      slug: "c",
      sources: [report("c")],
      actors: [person("c")],
      issues: [issue("c")],
    });
    for (const dossier of [alone, chained("b", "c"), chained("a", "b")]) {
      expect((await record(dossier)).problems).toEqual([]);
    }
    const { problems } = await record({ ...chained("c", "a"), slug: "c" });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["reference.circular", ["actors", 0, "partOf"]],
      ["reference.circular", ["issues", 0, "broader"]],
      ["reference.circular", ["sources", 0, "derivedFrom"]],
    ]);
    expect(await ask(store, "actor", { slug: "c" }, "partOf { slug }")).toEqual({ partOf: null });
  });

  it("several dossiers are recorded together or not at all", async () => {
    const reports = await store.recordDossiers([
      { dossier: first([supports]) },
      { dossier: dossierOf({ slug: "second", actors: [{ slug: "nobody" }] }) },
    ]);
    expect(reports.map(({ problems }) => problems.length)).toEqual([0, 1]);
    expect(await store.isEmpty()).toBe(true);
  });
});
