import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostOf, isLoopback } from "../../src/server/loopback.js";
import { Demarche, run } from "./process.js";
import { RawConnection } from "./raw-http.js";

const inMemory = { DEMARCHE_DATA: "memory://", DEMARCHE_DOSSIERS: "none", PORT: "0" };
const recording = (slug: string) =>
  JSON.stringify({
    query: `mutation { recordIssue(input: { slug: "${slug}", kind: POLICY, label: "L" }) { issue { slug } problems { code } } }`,
  });
const json = { "content-type": "application/json" };

/** A page that tries to have a service record: by a form, and by requests that ask for leave and that do not. */
const attackingPage = `<!doctype html><title>Elsewhere</title><iframe name="frame"></iframe><script>
async function attempt(url, body) {
  const form = document.createElement("form");
  Object.assign(form, { method: "POST", action: url, enctype: "text/plain", target: "frame" });
  const field = Object.assign(document.createElement("input"), { name: body, value: "" });
  form.append(field);
  document.body.append(form);
  const sent = new Promise((resolve) => document.querySelector("iframe").addEventListener("load", resolve));
  form.submit();
  await sent;
  const outcomes = [];
  for (const mode of ["cors", "no-cors"])
    for (const type of ["application/json", "text/plain"])
      outcomes.push(
        await fetch(url, { method: "POST", body, mode, headers: { "content-type": type } }).then(
          (answer) => answer.type,
          () => "refused",
        ),
      );
  return outcomes;
}
</script>`;

async function isRecorded(origin: string, slug: string): Promise<boolean> {
  const body = JSON.stringify({ query: `{ issue(slug: "${slug}") { slug } }` });
  const answer = await fetch(`${origin}/graphql`, { method: "POST", headers: json, body });
  const { data } = (await answer.json()) as { data: { issue: unknown } };
  return data.issue !== null;
}

describe("a service that is not editable", { timeout: 120_000 }, () => {
  it("refuses a mutation, and says how to be one that is", async () => {
    const service = new Demarche(["serve"], { env: inMemory });
    const origin = await service.ready();
    expect(service.stdout).not.toContain("Editable");
    const answer = await fetch(`${origin}/graphql`, {
      method: "POST",
      headers: json,
      body: recording("one"),
    });
    expect(await answer.json()).toMatchObject({
      data: null,
      errors: [{ message: expect.stringContaining("--editable"), extensions: { code: "FORBIDDEN" } }],
    });
    expect(await isRecorded(origin, "one")).toBe(false);
    service.kill("SIGTERM");
    expect((await service.ended).code).toBe(0);
  });

  it.each(["0.0.0.0", "::", "192.0.2.1", "demarche.example"])(
    "is what HOST=%s leaves: --editable is refused there in one sentence, with 2",
    async (HOST) => {
      const { code, stdout, stderr } = await run(["serve", "--editable"], { ...inMemory, HOST });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toBe(
        `HOST is "${HOST}", but must be 127.0.0.1, localhost or ::1 with --editable, since whoever reaches the service may record.\n`,
      );
    },
  );
});

describe("an editable service", { timeout: 120_000 }, () => {
  let service: Demarche;
  let origin: string;
  beforeAll(async () => {
    service = new Demarche(["serve", "--editable"], { env: inMemory });
    origin = await service.ready();
  });
  afterAll(async () => {
    service.kill("SIGTERM");
    await service.ended;
  });

  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${origin}/graphql`, { method: "POST", headers, body });

  it("says so, and records what a mutation gives", async () => {
    expect(service.stdout).toMatch(/Editable +mutations record/u);
    const answer = await post(json, recording("two"));
    expect(await answer.json()).toEqual({
      data: { recordIssue: { issue: { slug: "two" }, problems: [] } },
    });
    expect(await isRecorded(origin, "two")).toBe(true);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
    "takes nothing of the type %j, which a page may send anywhere without asking",
    async (type) => {
      const answer = await post(type === "" ? {} : { "content-type": type }, recording("three"));
      expect(answer.status).toBe(415);
      expect(await isRecorded(origin, "three")).toBe(false);
    },
  );

  it("runs no mutation by GET", async () => {
    const query = encodeURIComponent(JSON.parse(recording("three")).query);
    const answer = await fetch(`${origin}/graphql?query=${query}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect([answer.status, await isRecorded(origin, "three")]).toEqual([405, false]);
  });

  const askedAs = async (host: string) => {
    const connection = await RawConnection.open(Number(new URL(origin).port));
    const body = recording("four");
    await connection.send(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
    const answer = await connection.answer();
    connection.socket.destroy();
    return answer;
  };

  it.each(["elsewhere.example", "elsewhere.example:4000", "127.0.0.1.elsewhere.example", "192.0.2.1", ""])(
    "answers nobody who addresses it as %j, as a page whose name leads here would",
    async (host) => {
      const { status, body } = await askedAs(host);
      expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
      expect(await isRecorded(origin, "four")).toBe(false);
    },
  );

  it.each(["localhost", "LOCALHOST:1", "127.0.0.1:4000", "[::1]:4000"])("answers to %s", async (host) => {
    expect((await askedAs(host)).status).toBe(200);
  });

  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const found = existsSync(executablePath);
  if (!found)
    console.warn(`Pages of other origins are not tried in a browser: no Chromium at ${executablePath}.`);

  describe.skipIf(!found)("beside a page of another origin", () => {
    let browser: Browser;
    let elsewhere: Server;
    beforeAll(async () => {
      elsewhere = createServer((_request, response) => {
        response.setHeader("content-type", "text/html");
        response.end(attackingPage);
      });
      await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
      browser = await chromium.launch({
        executablePath,
        args: ["--headless", "--no-sandbox", "--disable-gpu"],
      });
    });
    afterAll(async () => {
      await browser?.close();
      elsewhere?.close();
    });

    it("records nothing for it, however the page asks", async () => {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      const outcomes = (await page.evaluate(
        `attempt(${JSON.stringify(`${origin}/graphql`)}, ${JSON.stringify(recording("five"))})`,
      )) as string[];
      expect(outcomes.slice(0, 2)).toEqual(["refused", "refused"]);
      expect(await isRecorded(origin, "five")).toBe(false);
    });
  });
});

describe("a loopback address", () => {
  it.each(["127.0.0.1", "127.1.2.3", "localhost", "Localhost", "::1", "0:0:0:0:0:0:0:1"])("is %s", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    "0.0.0.0",
    "::",
    "128.0.0.1",
    "10.0.0.1",
    "localhost.example",
    "",
    "127.0.0.1.example",
    "2130706433",
  ])("is not %j", (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it.each([
    ["localhost", "localhost"],
    ["localhost:4000", "localhost"],
    ["[::1]:4000", "::1"],
    ["[::1]", "::1"],
    ["a:b:c", ""],
    [undefined, ""],
  ])("is told by the Host header %j without its port", (header, host) => {
    expect(hostOf(header)).toBe(host);
  });
});
