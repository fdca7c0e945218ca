import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shippedDossiers } from "@demarche/seed";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { realVotes, writeSyntheticVotes } from "../../bench/votes.mjs";
import { run } from "../server/process.js";
import { drawn, focused, found, main, Served } from "./browser.js";

describe.skipIf(!found)("the client of many votes", { timeout: 120_000 }, () => {
  const rollCalls = 60;
  let folder: string;
  let served: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demarche-board-"));
    const env = { DEMARCHE_DATA: join(folder, "data"), DEMARCHE_DOSSIERS: "none" };
    const written = await writeSyntheticVotes(join(folder, "votes"), rollCalls);
    const { code, stderr } = await run(["import", "unga", written.folder], env);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    served = await Served.start([], env);
  }, 120_000);
  afterAll(async () => {
    await served?.stop();
    await rm(folder, { recursive: true });
  });

  it("shows more of a long list for the asking, and a link to it shows the same", async () => {
    const { page, complaints } = await served.visit();
    const read: string[] = [];
    page.on("request", (request) => {
      if (!request.url().endsWith("/graphql")) return;
      const { query, variables } = request.postDataJSON() as { query: string; variables: { after?: string } };
      if (variables.after !== undefined) read.push(/^query (\w+)/u.exec(query)?.[1] as string);
    });
    await page.goto(`${served.origin}/`);
    const issues = page.locator(".issue-list > li");
    await expect.poll(() => issues.count()).toBe(50);
    await page.getByText(`50 of ${rollCalls} are shown.`).waitFor();
    await page.getByRole("button", { name: "Show more issues" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => issues.count()).toBe(rollCalls);
    expect(await focused(page)).toBe(await issues.nth(50).textContent());
    expect(await page.getByRole("button", { name: "Show more issues" }).count()).toBe(0);
    expect(read).toEqual(["IssueTallies"]);
    expect(new URL(page.url()).search).toBe("?shown=issues.100");
    await page.goBack();
    await expect.poll(() => issues.count()).toBe(50);
    await page.goForward();
    await expect.poll(() => issues.count()).toBe(rollCalls);

    await issues.last().getByRole("link").click();
    const evidence = page.locator("section.section", {
      has: page.getByRole("heading", { name: "Evidence" }),
    });
    const words = evidence.getByRole("link", { name: /On whose word/u });
    await expect.poll(() => words.count()).toBe(50);
    expect(new URL(page.url()).search).toBe("");
    const further = evidence.getByRole("button", { name: "Show more statements" });
    await further.click();
    await expect.poll(() => words.count()).toBe(100);
    await further.click();
    await expect.poll(() => words.count()).toBe(140);
    expect(await focused(page)).toBe(await evidence.locator("[data-rows] > div").nth(100).textContent());
    const positions = page.locator("tbody[data-rows] > tr", { has: page.getByText(/^\d statement/u) });
    await page.getByText("Drawn from 100 of 140 positions").first().waitFor();
    expect(await positions.count()).toBe(100);
    await page.getByRole("button", { name: "Show more positions" }).click();
    await expect.poll(() => positions.count()).toBe(140);
    expect(await page.getByText(/^Drawn from/u).count()).toBe(0);
    expect(read).toEqual(["IssueTallies", "ListStatements", "ListStatements", "PositionsOnWords"]);
    expect(new URL(page.url()).search).toBe("?shown=statements.150,positions.150");

    const other = await served.visit();
    await other.page.goto(page.url());
    await expect.poll(() => main(other.page)).toBe(await main(page));

    await evidence.locator(".quote-from").first().getByRole("link").nth(1).click();
    const resting = page.locator("section.section", {
      has: page.getByRole("heading", { name: "What rests on it" }),
    });
    await resting.getByRole("button", { name: "Show more of what rests on it" }).click();
    await expect.poll(() => resting.getByRole("link", { name: /On whose word/u }).count()).toBe(100);
    expect(read.at(-1)).toBe("RestingStatements");
    const falling = page
      .getByRole("region", { name: "What falls without this source" })
      .locator("tbody > tr");
    expect(await falling.count()).toBe(50);
    await page.getByRole("button", { name: "Show more positions" }).click();
    await expect.poll(() => falling.count()).toBe(100);
    expect(read.at(-1)).toBe("FallenPositions");
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.page.context().close();
    await page.context().close();
  });

  it("has its board after one answer, draws only what is in view, and can be walked to its last cell", () =>
    walkBoard(served, String(rollCalls)));
});

const votes = realVotes();
if (votes === undefined)
  console.info(
    "The client is not opened on every vote of the General Assembly: DEMARCHE_SHARED names no data.",
  );

describe.skipIf(!found || votes === undefined)("the client of every vote of the General Assembly", () => {
  let folder: string;
  let served: Served;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demarche-votes-"));
    const env = { DEMARCHE_DATA: join(folder, "data"), DEMARCHE_DOSSIERS: "none" };
    for (const given of [
      ["dossier", ...shippedDossiers.map(({ file }) => fileURLToPath(file))],
      ["unga", votes as string],
    ]) {
      const { code, stderr } = await run(["import", ...given], env);
      expect([code, stderr]).toEqual([0, expect.any(String)]);
    }
    served = await Served.start([], env);
  }, 300_000);
  afterAll(async () => {
    await served?.stop();
    await rm(folder, { recursive: true });
  });

  it("has its board after one answer", () => walkBoard(served, "6,216"), 60_000);

  it.each([
    ["/", "870,238"],
    ["/", "Last said"],
    ["/?public=2001-01-01", "Last recorded"],
    ["/?q=human%20rights", "Found for"],
    ["/board?public=1990-01-01", "They are the first of"],
    ["/actors/fr", "50 of 6,085 are shown."],
    ["/actors/fr?public=1990-01-01", "Show more positions"],
    ["/actors/fr?sort=latest", "Enlargement of the Advisory Committee"],
    ["/actors/jp", "Individually Tailored Partnership Programme"],
    ["/issues/unga-roll-call-5000", "Drawn from 100 of"],
    ["/issues/nato-liaison-office-tokyo?public=2023-06-01", "Who stands where"],
    ["/sources/unga-roll-call-5000", "What rests on it"],
    ["/statements/unga-vote-5000-france", "France voted yes in roll call 5000"],
  ])(
    "answers %s",
    async (address, words) => {
      const { page, complaints } = await served.visit();
      await page.goto(`${served.origin}${address}`);
      await drawn(page);
      await expect.poll(() => main(page)).toContain(words);
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    30_000,
  );
});

/** The board of 200 actors and 50 issues: there after one answer, drawn where it is in view, walked to its last cell. */
async function walkBoard(served: Served, issues: string): Promise<void> {
  const { page, complaints } = await served.visit();
  const asked: string[] = [];
  let show: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  await page.route("**/graphql", async (route) => {
    const { query } = route.request().postDataJSON() as { query: string };
    const name = /^query (\w+)/u.exec(query)?.[1] as string;
    asked.push(name);
    // Whatever is asked beside the board has no answer before the board stands there.
    if (asked.indexOf("BoardPage") !== asked.length - 1) await shown;
    await route.continue();
  });
  await page.goto(`${served.origin}/board`);
  const grid = page.getByRole("grid");
  await grid.getByRole("button").first().waitFor();
  // The page also asks where the log of changes ends, to follow it from there.
  expect(asked.toSorted()).toEqual(["BoardPage", "LatestChange"]);
  show();

  expect(await grid.getAttribute("aria-rowcount")).toBe("201");
  expect(await grid.getAttribute("aria-colcount")).toBe("51");
  await page.getByText(`They are the first of ${issues} issues by name`).waitFor();
  const cells = grid.getByRole("button");
  const drawnCells = await cells.count();
  expect(drawnCells).toBeGreaterThan(50);
  expect(drawnCells).toBeLessThan(900);

  await cells.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const cell = () => page.evaluate<string>("document.activeElement.dataset.cell ?? ''");
  await expect.poll(cell).toBe("1,1");
  await page.keyboard.press("Control+End");
  await expect.poll(cell).toBe("199,49");
  const isWhole = `(() => {
    const [cell, box] = [document.activeElement, document.querySelector(".board-box")]
      .map((element) => element.getBoundingClientRect());
    return cell.right <= box.right && cell.bottom <= box.bottom;
  })()`;
  expect(await page.evaluate(isWhole)).toBe(true);
  expect(await cells.count()).toBeLessThan(900);
  await page.keyboard.press("Control+Home");
  await expect.poll(cell).toBe("0,0");
  await page.keyboard.press("PageDown");
  await expect.poll(cell).toBe("10,0");

  await page.locator(".board-box").evaluate((scrolled) => scrolled.scrollTo(1e6, 1e6));
  await page.locator('[data-cell="199,49"]').waitFor();
  expect(await page.locator('[data-cell="0,0"]').count()).toBe(0);

  await page.getByLabel("Compare with the day").fill("1951-01-05");
  await page.getByText(/\d cells differ from 1951-01-05\./u).waitFor();

  // Paper cannot be scrolled.
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  expect(await cells.count()).toBe(200 * 50);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await expect.poll(() => cells.count()).toBeLessThan(900);
  expect(complaints).toEqual([]);
  await page.context().close();
}
