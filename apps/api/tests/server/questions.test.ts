import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readQuestions as readForTests } from "@demarche/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { questionsFolder, readQuestions } from "../../src/server/questions.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "questions-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the questions of a folder", () => {
  it("come in the order of their names, whole, with their variables", () => {
    const second = '# B?\n# dossiers: x\n# variables: {"a": 1}\nquery { b }\n# variables: {"a": 2}\n';
    writeFileSync(join(folder, "02-b.graphql"), second);
    writeFileSync(join(folder, "01-a.graphql"), "# A?\n{ a }\n");
    writeFileSync(join(folder, "readme.md"), "no question");
    expect(readQuestions(folder)).toEqual([
      { name: "01-a", question: "A?", query: "# A?\n{ a }\n", variables: {} },
      { name: "02-b", question: "B?", query: second, variables: { a: 1 } },
    ]);
  });

  it.each([
    ["{ a }", /01-a\.graphql: the first line must be a comment/],
    ["# A?\n# variables: {a: 1}\n{ a }", /01-a\.graphql: the variables must be a JSON object/],
    ["# A?\n# variables: [1]\n{ a }", /01-a\.graphql: the variables must be a JSON object/],
  ])("name the file that is not one: %s", (text, sentence) => {
    writeFileSync(join(folder, "01-a.graphql"), text);
    expect(() => readQuestions(folder)).toThrow(sentence);
  });
});

describe("the shipped questions", () => {
  it("read here as the tests read them", () => {
    const forTests = readForTests(questionsFolder);
    expect(readQuestions()).toEqual(
      forTests.map(({ name, text, query, variables }) => ({ name, question: text, query, variables })),
    );
  });
});
