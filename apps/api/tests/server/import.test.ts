import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { engines, freshPlace, type Place } from "./engine.js";
import { Demarche, run } from "./process.js";

const rollCalls = Array.from({ length: 130 }, (_, at) => at + 1);
const states = Array.from({ length: 250 }, (_, at) => `State ${at}`);

/** The three tables of votes, of made-up states: one ballot in twenty is an abstention, and the last cannot be read. */
function writeVotes(folder: string): void {
  mkdirSync(folder);
  const ballots = rollCalls.flatMap((rcid) =>
    states.map((state, at) => `${rcid},${state},,${(rcid + at) % 20 === 0 ? "abstain" : "yes"}`),
  );
  const table = (name: string, heading: string, rows: readonly string[]) =>
    writeFileSync(join(folder, `${name}.csv.gz`), gzipSync(`${[heading, ...rows].join("\n")}\n`));
  table("un_votes", "rcid,country,country_code,vote", [...ballots, "1,State 0,,perhaps"]);
  table(
    "un_roll_calls",
    "rcid,session,importantvote,date,unres,amend,para,short,descr",
    rollCalls.map((rcid) => `${rcid},1,0,2001-02-03,R/${rcid},0,0,MATTER ${rcid},To adopt it.`),
  );
  table("un_roll_call_issues", "rcid,short_name,issue", []);
}

const table = `rcid,state
1,France
2,
`;
const mapping = `desk: given
rows: {}
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-import-"));
  writeVotes(join(folder, "votes"));
  writeFileSync(join(folder, "table.csv"), table);
  writeFileSync(join(folder, "mapping.yaml"), mapping);
  const alliances = new URL(
    "../../../../packages/ingest/tests/cow-alliance/alliance_v4.1_by_member.csv",
    import.meta.url,
  );
  writeFileSync(join(folder, "heading.csv"), readFileSync(alliances, "utf8").split("\n")[0] as string);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  readonly files: readonly { readonly file: string; readonly recorded: number; readonly refused: number }[];
  readonly statements: { readonly added: number; readonly unchanged: number };
  readonly interrupted: boolean;
}

describe.each(engines)("an import of votes with the command, on %s", { timeout: 240_000 }, (engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await freshPlace(engine);
  });
  afterEach(() => place.remove());
  const command = (...args: string[]) => run(["import", "unga", "votes", ...args], place.env, folder);
  const ballots = rollCalls.length * states.length;

  it("goes on where Ctrl-C ended it, and loses no row", async () => {
    const stopped = new Demarche(["import", "unga", "votes", "-o", "json"], { env: place.env, cwd: folder });
    await stopped.until(({ stderr }) => /\d+ rows, \d+ rows\/s/u.test(stderr));
    stopped.kill("SIGINT");
    const { code, stdout, stderr } = await stopped.ended;
    expect(code).toBe(130);
    expect(stderr).toContain("the same command goes on from there");
    const begun = JSON.parse(stdout) as Report;
    expect(begun.interrupted).toBe(true);
    expect(begun.statements.added).toBeGreaterThan(0);
    expect(begun.statements.added).toBeLessThan(ballots);

    const rest = await command("-o", "json", "--rows", "rows.ndjson");
    expect(rest.code).toBe(1);
    const done = JSON.parse(rest.stdout) as Report;
    expect(done.statements.unchanged).toBe(begun.statements.added);
    expect(done.statements.added).toBe(ballots - begun.statements.added);
    expect(done.files.find(({ file }) => file === "un_votes.csv.gz")).toEqual({
      file: "un_votes.csv.gz",
      read: ballots + 1,
      recorded: ballots,
      left: 0,
      refused: 1,
    });
    const told = readFileSync(join(folder, "rows.ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(told.filter(({ problems }) => problems)).toEqual([
      expect.objectContaining({ file: "un_votes.csv.gz", row: ballots + 1 }),
    ]);
  });

  it("is foretold by a dry run, row for row", async () => {
    const foretold = await command("--dry-run", "-o", "json");
    const done = await command("-o", "json");
    expect([foretold.code, done.code]).toEqual([1, 1]);
    expect({ ...JSON.parse(foretold.stdout), dryRun: false }).toEqual(JSON.parse(done.stdout));
  });
});

describe("an import with the command", { timeout: 60_000 }, () => {
  it.each([
    [["cow-alliance", "heading.csv"], 1, /heading\.csv: There is no row to record\./u],
    [["unga", "nowhere"], 5, /nowhere: There is no such file/u],
    [["unga", "table.csv"], 5, /table\.csv: The heading has no /u],
    [["table", "mapping.yaml", "table.csv"], 5, /mapping\.yaml:\d+:\d+/u],
  ])("of %j says what is wrong, and records nothing", async (args, exit, sentence) => {
    const place = await freshPlace("embedded");
    const { code, stdout, stderr } = await run(["import", ...args], place.env, folder);
    await place.remove();
    expect(code).toBe(exit);
    if (exit === 5) expect(stdout).toBe("");
    else expect(stdout).toMatch(/^statements +0 /mu);
    expect(stderr).toMatch(sentence);
  });
});
