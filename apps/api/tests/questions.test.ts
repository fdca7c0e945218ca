import { fileURLToPath } from "node:url";
import { checkQuestion, readQuestions, strayExpectations } from "@demarche/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, openWorld, type World } from "./world.js";

const questions = readQuestions(fileURLToPath(new URL("../questions", import.meta.url)));
const expectedIn = fileURLToPath(new URL("queries", import.meta.url));
const held = [...new Set(questions.map(({ header }) => header.get("dossiers") ?? "all"))];

describe.each(engines)("the questions on %s", (engine) => {
  const worlds = new Map<string, World>();
  beforeAll(async () => {
    for (const dossiers of held) {
      worlds.set(dossiers, await openWorld(engine, dossiers === "all" ? undefined : dossiers.split(", ")));
    }
  }, 120_000);
  afterAll(async () => {
    for (const world of worlds.values()) await world.close();
  });

  it.each(questions.map((question) => [question.text, question] as const))("%s", async (_, question) => {
    const world = worlds.get(question.header.get("dossiers") ?? "all") as World;
    await checkQuestion(question, (query, variables) => world.ask(query, variables), {
      expectedIn,
      // Both engines are asked with the same SQL; one file holds it.
      env: engine === "embedded" ? process.env : { ...process.env, DEMARCHE_UPDATE: undefined },
    });
  });
});

it("leaves no expectation without its question", () => {
  expect(strayExpectations(questions, expectedIn)).toEqual([]);
});
