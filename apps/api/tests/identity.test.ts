import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, openWorld, type World } from "./world.js";

const judge = `mutation Judge($input: JudgeIdentityInput!) {
  judgeIdentity(input: $input) {
    judgement { id verdict judgedBy undone actor { slug } other { slug } }
    problems { code path message mend }
  }
}`;
const undo = `mutation Undo($input: UndoJudgementInput!) {
  undoJudgement(input: $input) { judgement { id undone undoneBy } problems { code path } }
}`;

describe.each(engines)("judging identity on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, ["tokyo-liaison-office"]);
  }, 120_000);
  afterAll(() => world.close());

  const ask = async (query: string, input?: Record<string, unknown>) => {
    const { data, errors } = await world.ask(query, input ? { input } : {});
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  };
  const positions =
    '{ actor(slug: "fr") { slug mergedFrom { slug } positions { nodes { id } } statements { nodes { slug } } } macron: actor(slug: "emmanuel-macron") { slug positions { nodes { id stance } } } }';

  it("joins two records until it is undone, and every answer is as it was", async () => {
    const before = await ask(positions);
    const { judgeIdentity } = await ask(judge, {
      actor: "Actor:fr",
      other: "emmanuel-macron",
      verdict: "SAME",
      reason: "A test takes a person for a state.",
      desk: "bureau",
    });
    expect(judgeIdentity).toEqual({
      judgement: {
        id: "fr.emmanuel-macron",
        verdict: "SAME",
        judgedBy: "desk:bureau",
        undone: false,
        actor: { slug: "fr" },
        other: { slug: "emmanuel-macron" },
      },
      problems: [],
    });
    const joined = await ask(positions);
    expect(joined["macron"]).toMatchObject({ slug: "fr" });
    expect(joined["actor"]).toMatchObject({ mergedFrom: [{ slug: "emmanuel-macron" }] });

    const { undoJudgement } = await ask(undo, { judgement: "fr.emmanuel-macron", desk: "other" });
    expect(undoJudgement).toEqual({
      judgement: { id: "fr.emmanuel-macron", undone: true, undoneBy: "desk:other" },
      problems: [],
    });
    expect(await ask(positions)).toEqual(before);
  });

  it.each([
    ["a record that is not there", { other: "nobody" }, "reference.unknown", ["input", "other"]],
    ["one record twice", { other: "fr" }, "identity.one-record", ["input", "other"]],
    ["an empty reason", { reason: " " }, "text.empty", ["input", "reason"]],
    ["a desk that is no name", { desk: "No Name" }, "slug.invalid", ["input", "desk"]],
  ])("says what is wrong with %s", async (_, wrong, code, path) => {
    const given = { actor: "fr", other: "nato", verdict: "DIFFERENT", reason: "A test.", ...wrong };
    const { judgeIdentity } = await ask(judge, given);
    const { judgement, problems } = judgeIdentity as { judgement: unknown; problems: object[] };
    expect(judgement).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, path });
  });

  it("says that there is no such judgement to undo", async () => {
    const { undoJudgement } = await ask(undo, { judgement: "fr.nato" });
    expect(undoJudgement).toEqual({
      judgement: null,
      problems: [{ code: "reference.unknown", path: ["input", "judgement"] }],
    });
  });
});
