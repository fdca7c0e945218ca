import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type CheckOptions,
  checkQuestion,
  type Execution,
  parseQuestion,
  readQuestions,
  strayExpectations,
} from "../src/index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "questions-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const query = `# Who is for it?
# dossiers: tokyo-liaison-office
# variables: {"issue": "office"}
query Q($issue: ID!) { positions(filter: {issue: $issue}) { totalCount } }
# variables: {"issue": "no header line"}
`;
const question = parseQuestion("01-who-is-for-it", query);
const answer: Execution = {
  data: { positions: { totalCount: 3 }, __typename: "Query" },
  sql: ["select count(*) from positions"],
};
const answering = (execution: Execution) => async () => execution;
const options = (env: Record<string, string> = {}): CheckOptions => ({ expectedIn: folder, env });
const written = async (execution = answer) =>
  checkQuestion(question, answering(execution), options({ DEMARCHE_UPDATE: "1" }));

describe("a query file", () => {
  it("gives question, variables and the rest of its header", () => {
    expect(question.text).toBe("Who is for it?");
    expect(question.variables).toEqual({ issue: "office" });
    expect([...question.header]).toEqual([["dossiers", "tokyo-liaison-office"]]);
    expect(question.query).toBe(query);
  });

  it("is refused without a question, with variables that are no JSON object", () => {
    expect(() => parseQuestion("02-x", "query { a }")).toThrow(/02-x: the first line must be a comment/);
    expect(() => parseQuestion("02-x", "# Q?\n# variables: {a: 1}\n{ a }")).toThrow(
      /02-x: the variables are not JSON/,
    );
    expect(() => parseQuestion("02-x", "# Q?\n# variables: [1]\n{ a }")).toThrow(/must be a JSON object/);
  });

  it("is read from a folder in the order of the numbers, each number once", () => {
    writeFileSync(join(folder, "02-b.graphql"), "# B?\n{ b }");
    writeFileSync(join(folder, "01-a.graphql"), "# A?\n{ a }");
    writeFileSync(join(folder, "notes.md"), "no query");
    expect(readQuestions(folder).map(({ name, text }) => [name, text])).toEqual([
      ["01-a", "A?"],
      ["02-b", "B?"],
    ]);
    writeFileSync(join(folder, "02-c.graphql"), "# C?\n{ c }");
    expect(() => readQuestions(folder)).toThrow(/02-c.graphql: another question has the number 02/);
  });

  it("is refused under another name, and so is a folder without any", () => {
    expect(() => readQuestions(folder)).toThrow(/holds no query file/);
    writeFileSync(join(folder, "who.graphql"), "# A?\n{ a }");
    expect(() => readQuestions(folder)).toThrow(/who.graphql: a query file is named/);
  });
});

describe("a check", () => {
  it("writes data and SQL when told to, and then passes", async () => {
    await written();
    expect(readdirSync(folder).sort()).toEqual(["01-who-is-for-it.json", "01-who-is-for-it.sql"]);
    expect(readFileSync(join(folder, "01-who-is-for-it.sql"), "utf8")).toBe(
      "-- Who is for it?\n-- 1 statement for 1 root field: positions\n\nselect count(*)\nfrom positions\n",
    );
    await expect(checkQuestion(question, answering(answer), options())).resolves.toBeUndefined();
  });

  it("hands query and variables to the execution", async () => {
    const asked: unknown[] = [];
    await checkQuestion(
      question,
      async (...args) => {
        asked.push(args);
        return answer;
      },
      options({ DEMARCHE_UPDATE: "1" }),
    );
    expect(asked).toEqual([[query, { issue: "office" }]]);
  });

  it("fails on other data, on other SQL, on a missing expectation", async () => {
    await expect(checkQuestion(question, answering(answer), options())).rejects.toThrow(/does not exist/);
    await written();
    const other = { ...answer, data: { positions: { totalCount: 4 } } };
    await expect(checkQuestion(question, answering(other), options())).rejects.toMatchObject({
      message: expect.stringMatching(/the answer differs/),
      actual: expect.stringContaining('"totalCount": 4'),
      expected: expect.stringContaining('"totalCount": 3'),
    });
    const slower = { ...answer, sql: ["select count(*) from positions, actors"] };
    await expect(checkQuestion(question, answering(slower), options())).rejects.toThrow(/the SQL differs/);
    await expect(
      checkQuestion(question, answering(slower), { ...options(), compareSql: false }),
    ).resolves.toBeUndefined();
  });

  it("fails on errors, on no data, and on a root field that is not one statement", async () => {
    await written();
    const broken = { ...answer, errors: [{ message: "no such field" }] };
    await expect(checkQuestion(question, answering(broken), options())).rejects.toThrow(
      /came back with errors/,
    );
    await expect(checkQuestion(question, answering({ data: null, sql: [] }), options())).rejects.toThrow(
      /without data/,
    );
    const twice = { ...answer, sql: [...answer.sql, "select 1"] };
    await expect(
      checkQuestion(question, answering(twice), options({ DEMARCHE_UPDATE: "1" })),
    ).rejects.toThrow(/1 root fields \(positions\) ran 2 SQL statements/);
  });

  it("refuses to write under CI, even when nothing would change", async () => {
    await written();
    await expect(
      checkQuestion(question, answering(answer), options({ DEMARCHE_UPDATE: "1", CI: "true" })),
    ).rejects.toThrow(/refused while CI is set/);
  });

  it("names expectations that no question owns", async () => {
    await written();
    writeFileSync(join(folder, "07-renamed.sql"), "");
    expect(strayExpectations([question], folder)).toEqual(["07-renamed.sql"]);
  });
});
