import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoggedStatement, ReadError, type Store } from "../../src/index.js";
import { ask, dossierOf, engines, issue, openWorld, person, report, said } from "../world.js";

const many = Array.from({ length: 201 }, (_, at) => `voter-${String(at).padStart(3, "0")}`);
const motions = Array.from({ length: 51 }, (_, at) => `motion-${String(at).padStart(2, "0")}`);

const world = dossierOf({
  slug: "matrix",
  sources: [report("report"), report("early", "2021-06-30")],
  actors: [...["ann", "ben", "cai", "dee"], ...many].map(person),
  issues: [...["dam", "port", "road", "rail"], ...motions].map(issue),
  statements: [
    said("a", { holder: "ann", issue: "dam", stance: "SUPPORT", said: "2021-01-01", source: "early" }),
    said("b", { holder: "ben", issue: "dam", stance: "OPPOSITION", said: "2021-01-01" }),
    said("c", { holder: "ben", issue: "dam", stance: "MIXED", said: "2021-01-01" }),
    said("d", { holder: "cai", issue: "dam", disclosure: "DECLINED", said: "2021-01-01" }),
    said("e", { holder: "ann", issue: "port", disclosure: "DEFERRED", said: "2021-01-01" }),
    said("f", { holder: "cai", issue: "port", disclosure: "IMPLIED_BY_ACT", said: "2021-01-01" }),
    said("g", { holder: "ben", issue: "road", stance: "NEUTRAL", said: "2021-01-01" }),
    said("h", { holder: "ben", issue: "road", stance: "SUPPORT", said: "2021-03" }),
    ...many.map((holder, at) =>
      said(`v-${at}`, { holder, issue: "motion-00", stance: "SUPPORT", said: "2021-01-01" }),
    ),
    ...motions.map((on, at) =>
      said(`m-${at}`, { holder: "voter-001", issue: on, stance: "SUPPORT", said: "2020-01-01" }),
    ),
  ] as never,
});

interface Matrix {
  actors: { slug: string }[];
  issues: { slug: string }[];
  rows: {
    actor: { slug: string };
    cells: {
      issue: { slug: string };
      state: string;
      positions: { stance: string | null; holder: { slug: string } }[];
    }[];
  }[];
  actorsTotal: number;
  issuesTotal: number;
  problems: { code: string; path: string[]; message: string }[];
}
const selection =
  "actorsTotal issuesTotal actors { slug } issues { slug } rows { actor { slug } cells { issue { slug } state positions { stance holder { slug } } } } problems { code path message }";

describe.each(engines)("stanceMatrix on %s", (engine) => {
  const sent: LoggedStatement[] = [];
  let store: Store;
  beforeAll(async () => {
    store = await openWorld(engine, (statement) => sent.push(statement));
    const [recorded] = await store.recordDossiers([{ dossier: world }]);
    expect(recorded?.problems).toEqual([]);
  });
  afterAll(() => store.close());

  const matrix = (args: Record<string, unknown>) => ask<Matrix>(store, "stanceMatrix", args, selection);
  const states = ({ rows }: Matrix) =>
    Object.fromEntries(rows.map(({ actor, cells }) => [actor.slug, cells.map(({ state }) => state)]));
  const slugs = (records: { slug: string }[]) => records.map(({ slug }) => slug);

  it("keeps stance, silence, contradiction and nothing apart, in the order of the names", async () => {
    const answer = await matrix({
      actors: ["cai", "Actor:ann", "ben", "dee"],
      issues: ["port", "dam", "rail"],
      asOf: { valid: "2021-03-15" },
    });
    expect(slugs(answer.actors)).toEqual(["cai", "ann", "ben", "dee"]);
    expect(slugs(answer.issues)).toEqual(["port", "dam", "rail"]);
    expect(states(answer)).toEqual({
      cai: ["NO_STANCE", "DECLINED", "NOTHING_RECORDED"],
      ann: ["DEFERRED", "SUPPORT", "NOTHING_RECORDED"],
      ben: ["NOTHING_RECORDED", "CONTESTED", "NOTHING_RECORDED"],
      dee: ["NOTHING_RECORDED", "NOTHING_RECORDED", "NOTHING_RECORDED"],
    });
    const cells = answer.rows.flatMap(({ actor, cells }) => cells.map((cell) => ({ actor, ...cell })));
    for (const { actor, positions } of cells) {
      expect(positions.every(({ holder }) => holder.slug === actor.slug)).toBe(true);
    }
    expect(cells.map(({ positions }) => positions.map(({ stance }) => stance))).toEqual([
      [null],
      [null],
      [],
      [null],
      ["SUPPORT"],
      [],
      [],
      ["OPPOSITION", "MIXED"],
      [],
      [],
      [],
      [],
    ]);
    expect(answer.problems).toEqual([]);
  });

  it("follows the three clocks", async () => {
    const on = async (asOf: Record<string, string>) =>
      states(await matrix({ actors: ["ann", "ben"], issues: ["dam", "road"], asOf }));
    expect(await on({ valid: "2021-02-01" })).toEqual({
      ann: ["SUPPORT", "NOTHING_RECORDED"],
      ben: ["CONTESTED", "NEUTRAL"],
    });
    expect(await on({ valid: "2021-03-15" })).toMatchObject({ ben: ["CONTESTED", "UNSETTLED"] });
    expect(await on({ valid: "2021-04-15" })).toMatchObject({ ben: ["CONTESTED", "SUPPORT"] });
    expect(await on({ valid: "2020-04-15" })).toMatchObject({
      ben: ["NOTHING_RECORDED", "NOTHING_RECORDED"],
    });
    expect(await on({ public: "2021-07-01" })).toEqual({
      ann: ["SUPPORT", "NOTHING_RECORDED"],
      ben: ["NOTHING_RECORDED", "NOTHING_RECORDED"],
    });
    expect(await on({ recorded: "2001-01-01T00:00:00Z" })).toEqual({});
  });

  it("without actors takes those who hold a position on the issues, and the other way round", async () => {
    const byIssue = await matrix({ issues: ["port", "dam"] });
    expect(slugs(byIssue.actors)).toEqual(["ann", "ben", "cai"]);
    const byActor = await matrix({ actors: ["ben", "dee"] });
    expect(slugs(byActor.issues)).toEqual(["dam", "road"]);
    expect(states(byActor)).toEqual({
      ben: ["CONTESTED", "SUPPORT"],
      dee: ["NOTHING_RECORDED", "NOTHING_RECORDED"],
    });
    expect(await matrix({ actors: ["dee"] })).toMatchObject({
      issues: [],
      rows: [{ actor: { slug: "dee" }, cells: [] }],
    });
  });

  it("takes the first of the issues by label and of the actors by name, and counts them all", async () => {
    const firstOfAll = await matrix({ firstIssues: 2, firstActors: 2 });
    expect(slugs(firstOfAll.issues)).toEqual(["dam", "motion-00"]);
    expect(slugs(firstOfAll.actors)).toEqual(["ann", "ben"]);
    expect(states(firstOfAll)).toEqual({
      ann: ["SUPPORT", "NOTHING_RECORDED"],
      ben: ["CONTESTED", "NOTHING_RECORDED"],
    });
    expect(firstOfAll).toMatchObject({ issuesTotal: 55, actorsTotal: 204, problems: [] });
    const firstMet = await matrix({ actors: ["ben", "ann"], firstIssues: 2 });
    expect(slugs(firstMet.issues)).toEqual(["dam", "port"]);
    expect(firstMet).toMatchObject({ issuesTotal: 3, actorsTotal: 2 });
    const whole = await matrix({ issues: ["port", "dam"] });
    expect(whole).toMatchObject({ issuesTotal: 2, actorsTotal: 3 });
  });

  it("names what is not recorded, and shows the rest", async () => {
    const answer = await matrix({ actors: ["ann", "nobody"], issues: ["canal", "dam"] });
    expect(states(answer)).toEqual({ ann: ["SUPPORT"] });
    expect(answer.problems).toEqual([
      { code: "reference.unknown", path: ["actors", "1"], message: "No record has the slug nobody." },
      { code: "reference.unknown", path: ["issues", "0"], message: "No record has the slug canal." },
    ]);
  });

  it("refuses more actors or cells than it may have, and shows no part of it", async () => {
    const wide = await matrix({ issues: ["motion-00"] });
    expect(wide).toMatchObject({ actors: [], issues: [], rows: [] });
    expect(wide.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        "matrix.too-large",
        "The matrix would have 201 actors and 1 issues; it has at most 200 of each, and 10000 cells.",
      ],
    ]);
    const fits = await matrix({ actors: many.slice(0, 100), issues: motions.slice(0, 51) });
    expect(fits.problems).toEqual([]);
    expect(fits.rows.flatMap(({ cells }) => cells)).toHaveLength(5_100);
  });

  it("takes one statement each", async () => {
    sent.length = 0;
    await matrix({ issues: ["dam"] });
    await matrix({ firstIssues: 1 });
    expect(sent).toHaveLength(2);
  });

  it.each([
    [{}, "Give actors, issues, both or firstIssues; a matrix of everything has no end."],
    [{ firstActors: 5 }, "Give actors, issues, both or firstIssues; a matrix of everything has no end."],
    [{ firstIssues: 201 }, "firstIssues is 201; a matrix has from 1 to 200 issues."],
    [{ issues: ["dam"], firstIssues: 1 }, "firstIssues chooses issues when none is named; leave out either."],
    [{ actors: ["ann", "Actor:ann"] }, "actors has ann twice; name it once."],
    [{ issues: ["dam", "dam"] }, "issues has dam twice; name it once."],
  ])("refuses %j", async (args, message) => {
    const refusal = await matrix(args).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ReadError);
    expect((refusal as ReadError).message).toBe(message);
  });
});
