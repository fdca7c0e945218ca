import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Demarche, type Ended, run } from "./process.js";
import { codeOf, post, RawConnection } from "./raw-http.js";

const inMemory = { DEMARCHE_DATA: "memory://", DEMARCHE_DOSSIERS: "none", PORT: "0" };

const processes: Demarche[] = [];
function start(env: Record<string, string>): Demarche {
  const demarche = new Demarche(["serve"], { env });
  processes.push(demarche);
  return demarche;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-start-"));
});
afterEach(async () => {
  for (const demarche of processes.splice(0)) {
    demarche.kill("SIGKILL");
    await demarche.ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One sentence or two for people, and nothing else: no stack, no JSON. */
function expectOneSentence({ code, stdout, stderr }: Ended, exitCode: number, sentence: RegExp): void {
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/u);
  expect([code, stdout]).toEqual([exitCode, ""]);
}

describe("demarche serve", { timeout: 120_000 }, () => {
  it("says where everything is, answers, and ends with 0 on SIGTERM", async () => {
    const demarche = start({ ...inMemory, DEMARCHE_DATA: join(folder, "first"), DEMARCHE_DOSSIERS: "all" });
    const origin = await demarche.ready();
    expect(demarche.stdout).toContain(`Client      ${origin}/\n`);
    expect(demarche.stdout).toContain(`Playground  ${origin}/graphiql`);
    expect(demarche.stdout).toContain(join(folder, "first"));
    expect(demarche.stdout).toContain("embedded: survives a crash of the process, not of the machine");
    expect(demarche.stdout).toMatch(/PostgreSQL .*DATABASE_URL=postgres:\/\//u);
    expect(demarche.stdout).toContain("tokyo-liaison-office");

    const ready = await fetch(`${origin}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", checks: { database: "ok", migrations: "ok", stopping: false } },
    ]);
    const answer = await fetch(`${origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ actor(slug: "nato") { name } }' }),
    });
    expect(await answer.json()).toEqual({
      data: { actor: { name: expect.stringMatching(/NATO|North Atlantic/u) } },
    });

    demarche.kill("SIGTERM");
    expect(await demarche.ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("finishes a request that SIGTERM found under way, and refuses what comes later", async () => {
    const demarche = start(inMemory);
    const { port } = new URL(await demarche.ready());
    const under = await RawConnection.open(Number(port));
    const late = await RawConnection.open(Number(port));
    const whole = post('{"query":"{ actors { totalCount } }"}');
    await under.send(whole.subarray(0, -3));
    // Both connections have been accepted once one of them has been answered.
    await late.send(post('{"query":"{ __typename }"}'));
    expect((await late.answer()).status).toBe(200);

    demarche.kill("SIGTERM");
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    await late.send(post('{"query":"{ __typename }"}'));
    const refused = await late.answer();
    expect([refused.status, codeOf(refused)]).toEqual([503, "STOPPING"]);
    await under.send(whole.subarray(-3));
    expect(JSON.parse((await under.answer()).body)).toEqual({ data: { actors: { totalCount: 0 } } });
    expect((await demarche.ended).code).toBe(0);
  });

  it("ends at once on a second signal", async () => {
    const demarche = start(inMemory);
    const { port } = new URL(await demarche.ready());
    const under = await RawConnection.open(Number(port));
    await under.send(post('{"query":"{ __typename }"}').subarray(0, -3));
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    demarche.kill("SIGTERM");
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    demarche.kill("SIGTERM");
    expect((await demarche.ended).code).toBe(128 + 15);
    under.close();
  });

  it("ends with 0 on SIGINT", async () => {
    const demarche = start(inMemory);
    await demarche.ready();
    demarche.kill("SIGINT");
    expect((await demarche.ended).code).toBe(0);
  });

  it("refuses a busy port", async () => {
    const busy = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => busy.once("listening", resolve));
    const { port } = busy.address() as { port: number };
    const ended = await run(["serve"], { ...inMemory, PORT: String(port) });
    busy.close();
    expectOneSentence(
      ended,
      4,
      new RegExp(`^Port ${port} of 127\\.0\\.0\\.1 is in use by another process`, "u"),
    );
  });

  it("refuses an address that is not this machine's", async () => {
    const ended = await run(["serve"], { ...inMemory, HOST: "192.0.2.1" });
    expectOneSentence(ended, 4, /^HOST is "192\.0\.2\.1", which is no address of this machine/u);
  });

  it.each([
    [{ PORT: "http" }, /^PORT is "http", but must be a whole number/u],
    [{ LOG_LEVEL: "loud" }, /^LOG_LEVEL is "loud", but must be one of trace/u],
    [{ DATABASE_URL: "mysql://u:hunter2@h/d" }, /^DATABASE_URL is "mysql:\/\/u:\*\*\*@h\/d", but must be/u],
    [{ DEMARCHE_DOSSIERS: "tokio" }, /there is no shipped dossier "tokio"/u],
    [
      { DEMARCHE_DOSSIERS: "tokyo-office-2023" },
      /tokyo-office-2023 requires tokyo-liaison-office: name that one too/u,
    ],
  ])("refuses a bad variable: %j", async (env, sentence) => {
    expectOneSentence(await run(["serve"], { ...inMemory, ...env }), 2, sentence);
  });

  it("refuses a folder that another process has open, and takes it right after that one was killed", async () => {
    const env = { ...inMemory, DEMARCHE_DATA: join(folder, "shared") };
    const holder = start(env);
    await holder.ready();
    const ended = await run(["serve"], env);
    expectOneSentence(
      ended,
      3,
      new RegExp(`${join(folder, "shared")} is in use by .*${holder.child.pid}`, "u"),
    );
    holder.kill("SIGKILL");
    await holder.ended;
    await start(env).ready();
  });

  it("refuses a folder that holds something else", async () => {
    writeFileSync(join(folder, "notes.txt"), "not a database");
    expectOneSentence(
      await run(["serve"], { ...inMemory, DEMARCHE_DATA: folder }),
      3,
      /holds files but no database/u,
    );
  });

  it("says that the database is away, without its password", async () => {
    const ended = await run(["serve"], { ...inMemory, DATABASE_URL: "postgres://u:hunter2@127.0.0.1:1/d" });
    expectOneSentence(ended, 3, /cannot be reached/u);
    expect(ended.stderr).not.toContain("hunter2");
  });
});
