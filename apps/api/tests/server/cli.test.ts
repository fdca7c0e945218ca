import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generateDossier, statementsOfDossier } from "../kill/generated-dossier.js";
import { engines, freshPlace, type Place } from "./engine.js";
import { run } from "./process.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-cli-"));
  writeFileSync(join(folder, "good.yaml"), generateDossier("made-good"));
  writeFileSync(join(folder, "bad.yaml"), generateDossier("made-bad").replace("act: ASSERT", "act: SHOUT"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (args: string[], env: Record<string, string> = {}) => run(args, env, folder);

const commands = ["serve", "migrate", "import", "new", "check", "query", "backup", "restore", "complete"];

describe("the command line", { timeout: 120_000 }, () => {
  it("has help with examples and exit codes, on standard output", async () => {
    const { code, stdout, stderr } = await command(["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const word of [...commands, "Examples:", "Exit codes:"]) expect(stdout).toContain(word);
  });

  it.each(commands)("%s has help with examples", async (name) => {
    const { code, stdout, stderr } = await command([name, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      new RegExp(`^Usage: demarche ${name}[\\s\\S]*\nExamples:\n  .*demarche ${name}`, "u"),
    );
  });

  it.each(["bash", "zsh", "fish", "powershell"])("writes a completion for %s", async (shell) => {
    const { code, stdout } = await command(["complete", shell]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\bdemarche complete\b/u);
  });

  it.each([
    [["imp"], ["import"]],
    [["import", ""], ["dossier"]],
    [["import", "dossier", "--dry"], ["--dry-run"]],
    [
      ["check", "-o", ""],
      ["table", "json", "csv"],
    ],
    [["check", "go"], ["good.yaml"]],
    [["query", "05"], ["05-does-japan-oppose-joining-nato"]],
  ])("completes %j", async (typed, suggested) => {
    const { stdout } = await command(["complete", "--", ...typed]);
    const words = stdout.split("\n").map((line) => line.split("\t")[0]);
    expect(words).toEqual(expect.arrayContaining(suggested));
  });

  it.each([
    [["chekc"], /unknown command 'chekc'\n\(Did you mean check\?\)/u],
    [["check"], /missing required argument 'file'/u],
    [["check", "good.yaml", "-o", "xml"], /Allowed choices are table, json, csv/u],
    [["import", "dosier", "good.yaml"], /"dosier" is no format; did you mean dossier\?/u],
    [
      ["import", "dossier", "good.yaml", "--dryrun"],
      /unknown option '--dryrun'\n\(Did you mean --dry-run\?\)/u,
    ],
    [
      ["query", "05-does-japan-oppose-joining-nat"],
      /no question; did you mean 05-does-japan-oppose-joining-nato\?/u,
    ],
    [["query"], /Give one of these/u],
    [["query", "{ a }", "--variables", "{"], /--variables is no JSON/u],
    [["query", "{ a }", "--variables", "[]"], /must be a JSON object/u],
    [["complete", "tcsh"], /Allowed choices are zsh, bash, fish, powershell/u],
    [[], /Usage: demarche/u],
  ])("refuses %j with 2, on standard error", async (args, sentence) => {
    const { code, stdout, stderr } = await command(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(sentence);
  });
});

describe("demarche check", { timeout: 120_000 }, () => {
  it("needs no database, and ends with 0 when nothing is wrong", async () => {
    const { code, stdout, stderr } = await command(["check", "good.yaml"], {
      DATABASE_URL: "postgres://u@127.0.0.1:1/d",
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/made-good +checked/u);
  });

  it("ends with 1 and names file, line, path, code and mend of each problem", async () => {
    const { code, stdout } = await command(["check", "bad.yaml", "absent.yaml"]);
    expect(code).toBe(1);
    const line =
      readFileSync(join(folder, "bad.yaml"), "utf8")
        .split("\n")
        .findIndex((text) => text.includes("SHOUT")) + 1;
    expect(stdout.replace(/\s+/gu, " ")).toMatch(
      new RegExp(`bad\\.yaml:${line}:\\d+ record\\.term statements\\[0\\]\\.act .*SHOUT.*Mend: `, "u"),
    );
    expect(stdout).toMatch(/absent\.yaml +file\.unreadable/u);
  });

  it("writes JSON for programs", async () => {
    const { stdout } = await command(["check", "bad.yaml", "-o", "json"]);
    expect(JSON.parse(stdout).dossiers[0].problems[0]).toMatchObject({
      code: "record.term",
      file: "bad.yaml",
      path: ["statements", 0, "act"],
      line: expect.any(Number),
      mend: expect.any(String),
    });
  });

  it("finds the shipped dossiers in order", async () => {
    const shipped = fileURLToPath(new URL("../../../../packages/seed/dossiers/", import.meta.url));
    const names = ["tokyo-office-2023", "nato-partnership-programmes", "tokyo-liaison-office"];
    const { code, stdout } = await command(["check", ...names.map((name) => join(shipped, `${name}.yaml`))]);
    expect([code, stdout.match(/checked/gu)?.length]).toEqual([0, 3]);
  });
});

describe.each(engines)("demarche import on %s", { timeout: 120_000 }, (engine) => {
  let place: Place;
  beforeAll(async () => {
    place = await freshPlace(engine);
  });
  afterAll(() => place.remove());

  const outcome = (stdout: string) => {
    const report = JSON.parse(stdout);
    return report.dossiers.map(
      (dossier: { slug?: string; outcome: string; recorded?: { statements: unknown } }) => [
        dossier.slug ?? null,
        dossier.outcome,
        dossier.recorded?.statements ?? null,
      ],
    );
  };
  const all = { added: statementsOfDossier, corrected: 0, unchanged: 0 };

  it("says with --dry-run what it would do, and does nothing", async () => {
    for (let time = 0; time < 2; time += 1) {
      const { code, stdout } = await command(
        ["import", "dossier", "good.yaml", "--dry-run", "-o", "json"],
        place.env,
      );
      expect([code, outcome(stdout)]).toEqual([0, [["made-good", "RECORDED", all]]]);
    }
  });

  it("records what is sound and refuses what is not, each whole; data and talk apart", async () => {
    const { code, stdout, stderr } = await command(
      ["import", "dossier", "bad.yaml", "good.yaml", "-o", "json"],
      place.env,
    );
    expect(code).toBe(1);
    expect(outcome(stdout)).toEqual([
      [null, "REFUSED", null],
      ["made-good", "RECORDED", all],
    ]);
    expect(stderr).toMatch(/^Importing into .*\.\nrefused bad\.yaml\nrecorded made-good\n$/u);
  });

  it("changes nothing the second time, and corrects what was changed", async () => {
    const again = await command(["import", "good.yaml", "-o", "json"], place.env);
    expect([again.code, outcome(again.stdout)]).toEqual([
      0,
      [["made-good", "UNCHANGED", { added: 0, corrected: 0, unchanged: statementsOfDossier }]],
    ]);
    writeFileSync(
      join(folder, "changed.yaml"),
      generateDossier("made-good").replace("On day 7 the", "On the 7th day the"),
    );
    const changed = await command(["import", "dossier", "changed.yaml", "-o", "json"], place.env);
    expect(outcome(changed.stdout)).toEqual([
      ["made-good", "RECORDED", { added: 0, corrected: 1, unchanged: statementsOfDossier - 1 }],
    ]);
  });

  it("prints a table for people", async () => {
    const { stdout } = await command(["import", "good.yaml"], place.env);
    expect(stdout).toMatch(/^dossier +outcome/u);
  });

  it("migrate and migrate status say which migrations are applied", async () => {
    const migrated = await command(["migrate", "-o", "json"], place.env);
    const status = await command(["migrate", "status", "-o", "json"], place.env);
    expect([migrated.code, status.code]).toEqual([0, 0]);
    const { applied, ...rest } = JSON.parse(status.stdout) as { applied: string[] };
    expect(rest).toEqual({ pending: [], unknown: [] });
    expect(applied[0]).toBe("0000_evidence");
    expect(JSON.parse(migrated.stdout)).toEqual(JSON.parse(status.stdout));
    const table = await command(["migrate", "status"], place.env);
    expect(table.stdout).toMatch(/^migration +state\n(?:\S+ +applied\n)+$/u);
  });

  it("ends with 3 and one sentence when the database is away", async () => {
    const { code, stdout, stderr } = await command(["import", "good.yaml"], {
      DATABASE_URL: "postgres://u:hunter2@127.0.0.1:1/d",
    });
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toContain("hunter2");
  });
});
