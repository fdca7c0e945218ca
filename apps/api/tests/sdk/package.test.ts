import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Service, startService } from "../change/service.js";
import { openWorld, type World } from "../world.js";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const sdk = join(repository, "packages/sdk");
const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const browserFound = existsSync(executablePath);
if (!browserFound) console.warn(`The SDK is not tested in a browser: no Chromium at ${executablePath}.`);

describe("the packed SDK", () => {
  let folder: string;
  let tarball: string;
  let world: World;
  let service: Service;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demarche-packed-"));
    await run("pnpm", ["pack", "--pack-destination", folder], { cwd: sdk });
    tarball = join(folder, (await readdir(folder))[0] as string);
    world = await openWorld("embedded");
    service = await startService(world.store);
  });
  afterAll(async () => {
    await service?.stop();
    await world?.close();
    await rm(folder, { recursive: true });
  });

  /** A copy of an example, with the tarball installed as from a registry. */
  const install = async (name: string) => {
    const copy = join(folder, name);
    await cp(join(repository, "examples", name), copy, { recursive: true });
    await run("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: copy });
    return copy;
  };

  it("answers in Node", async () => {
    const copy = await install("node");
    const { stdout } = await run("node", ["who-stands-where.js", `${service.url}/graphql`], { cwd: copy });
    expect(stdout).toMatch(/^China: OPPOSITION, STATED$/mu);
    expect(stdout).toMatch(/^ {2}“.+” \(.+\)$/mu);
  });

  it("does what its README says", async () => {
    const copy = await install("node");
    await symlink(
      await realpath(join(sdk, "node_modules/gql.tada")),
      join(copy, "node_modules/gql.tada"),
      "junction",
    );
    const readme = await readFile(join(sdk, "README.md"), "utf8");
    const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gmu)].map(([, snippet]) => snippet);
    expect(snippets.length).toBeGreaterThan(5);
    const program = snippets.join("\n").replaceAll("http://127.0.0.1:4000", service.url);
    await writeFile(join(copy, "readme.js"), program);
    const { stdout } = await run("node", ["readme.js"], { cwd: copy });
    for (const line of ["China STATED", "Japan OPPOSITION", "BAD_USER_INPUT"]) expect(stdout).toContain(line);
  });

  it.skipIf(!browserFound)("answers in a browser", async () => {
    const copy = await install("browser");
    const page: ChildProcess = spawn("node", ["serve.js", service.url, "0"], { cwd: copy });
    const browser = await chromium.launch({
      executablePath,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
    try {
      const [address] = await once(page.stdout as NodeJS.ReadableStream, "data");
      const visit = await browser.newPage();
      const errors: string[] = [];
      visit.on("pageerror", ({ message }) => errors.push(message));
      await visit.goto(String(address).trim());
      await visit.getByText("China: OPPOSITION, STATED").waitFor();
      await visit.getByText(/^Newest change: /u).waitFor();
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      page.kill();
    }
  });
});
