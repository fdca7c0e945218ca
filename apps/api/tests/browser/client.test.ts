import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shippedDossiers } from "@demarche/seed";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { realVotes, writeSyntheticVotes } from "../../bench/votes.mjs";
import { run } from "../server/process.js";
import { found, Served, type Visit } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One address of every page; those of records are records of the shipped dossiers. */
const addresses = [
  "/",
  "/?q=Tokyo",
  "/actors/jp",
  "/issues/nato-liaison-office-tokyo",
  "/board?compare=2023-05-10&group=kind",
  "/programmes/itpp",
  "/statements/tokyo-liaison-office-st-15",
  "/sources/src-nikkei-report",
  "/developers",
  "/issues/none",
];

describe.skipIf(!found)("the client in a browser", { timeout: 120_000 }, () => {
  let served: Served;
  const visits: Visit[] = [];

  /** Opens a page and waits until its answer is drawn. */
  async function open(address: string, options: Parameters<Served["visit"]>[0] = {}): Promise<Page> {
    const visit = await served.visit(options);
    visits.push(visit);
    await visit.page.goto(`${served.origin}${address}`);
    await drawn(visit.page);
    return visit.page;
  }

  beforeAll(async () => {
    served = await Served.start(["--editable"]);
  }, 120_000);
  afterAll(() => served?.stop());
  afterEach(async () => {
    const done = visits.splice(0);
    for (const { page } of done) await page.context().close();
    expect(done.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(done.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it("tells who opposes the office, and on whose word", async () => {
    const page = await open("/");
    await search(page, "liaison office");
    await page.getByRole("link", { name: "NATO liaison office in Tokyo" }).first().click();
    const board = page.getByRole("img", { name: /Who stands where/u });
    await expect.poll(() => board.textContent()).toContain("China: Opposition");
    const row = page.getByRole("region", { name: "Positions" }).getByRole("row", { name: /^China/u });
    await row.getByText("1 statement").click();
    await row.getByRole("link", { name: /On whose word/u }).click();
    await heading(page, "China expressed disapproval of the plan.");
    expect(await page.locator("mark").textContent()).toBe(
      "This move by NATO has drawn opposition from China, which expressed its disapproval of the plan",
    );
    await page.getByText("own voice").first().waitFor();
    expect(await page.getByText("Nikkei").count()).toBe(0);
  });

  it("tells how Japan's relation to NATO's programmes changed", async () => {
    const page = await open("/");
    await search(page, "Japan");
    await page.getByRole("link", { name: "Japan", exact: true }).first().click();
    await heading(page, "Japan");
    const change = page.getByRole("img", { name: "Japan: from one programme to another" });
    await expect.poll(() => change.textContent()).toMatch(/IPCP.*Japan · completed, 12 July 2023.*ITPP/u);
    // No text of Japan's own documents is held: the page of what we say of them claims no words.
    await page.getByText("Who says so").last().click();
    await page
      .getByRole("link", { name: "Before its ITPP, Japan had an IPCP of 6 May 2014." })
      .last()
      .click();
    await heading(page, "Before its ITPP, Japan had an IPCP of 6 May 2014.");
    await page
      .getByText("Nothing recorded of the words themselves; cited as nato.int news_109508.")
      .waitFor();
    expect(await page.locator("mark").count()).toBe(0);
    await page.goBack();
    await heading(page, "Japan");
    await page
      .getByRole("region", { name: "Participations" })
      .getByRole("link", { name: "Individually Tailored Partnership Programme" })
      .click();
    await heading(page, "Individually Tailored Partnership Programme");
    const moves = page.getByRole("img", { name: /Who moves to/u });
    expect(await moves.textContent()).toContain("Unknown");
    await page.getByText("Who says so").first().click();
    await page.getByRole("link", { name: "All NATO partners are moving to the new ITPP." }).first().click();
    await heading(page, "All NATO partners are moving to the new ITPP.");
    expect(await page.locator("mark").textContent()).toBe(
      "all NATO partners are transitioning to the new Individually Tailored Partnership Programme",
    );
    const rewrite = page.getByRole("img", { name: /^Before and after/u }).first();
    expect(await rewrite.textContent()).toMatch(
      /once their existing partnership.*arrangements are due for renewal/u,
    );
  });

  it("tells what falls if the Nikkei report is withdrawn", async () => {
    const page = await open("/issues/nato-liaison-office-tokyo");
    await page
      .getByRole("link", { name: /On whose word.*NATO plans to open a liaison office in Tokyo in 2024/u })
      .first()
      .click();
    await page.getByRole("link", { name: "Nikkei, news article without a title" }).first().click();
    await heading(page, "Nikkei, news article without a title");
    const falls = page.getByRole("region", { name: "What falls without this source" });
    await falls.getByRole("row", { name: /NATO's ties with its Pacific partners.*Falls/u }).waitFor();
    await falls
      .getByRole("row", { name: /NATO liaison office in Tokyo.*Stays, with less/u })
      .first()
      .waitFor();
    expect(await page.locator("blockquote").first().textContent()).toBe(
      "NATO plans to establish a liaison office in Tokyo in 2024",
    );
  });

  it.each(["light", "dark"] as const)(
    "has nothing that axe-core finds, in %s colours",
    async (colorScheme) => {
      const page = await open("/", { colorScheme });
      for (const address of addresses) {
        await page.goto(`${served.origin}${address}`);
        await drawn(page);
        await page.evaluate(axe);
        const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
          "axe.run().then(({ violations }) => violations)",
        );
        expect(violations.map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    },
  );

  it("fits windows of 360 to 2560 pixels", async () => {
    const page = await open("/");
    for (const address of addresses) {
      await page.goto(`${served.origin}${address}`);
      await drawn(page);
      for (const width of [360, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = () => page.evaluate<number>("document.documentElement.scrollWidth");
        await expect.poll(wide, { message: `${address} at ${width}` }).toBeLessThanOrEqual(width);
      }
    }
  });

  it("holds the dates in the address, there and back", async () => {
    const page = await open("/issues/nato-liaison-office-tokyo");
    await page.getByText("As of today").click();
    await page.getByLabel(/What anyone could read by/u).fill("2023-06-01");
    await expect.poll(() => page.url()).toContain("public=2023-06-01");
    await page.getByText("from sources public by 2023-06-01").waitFor();
    await page.getByRole("link", { name: "Board" }).click();
    await heading(page, "Board");
    expect(page.url()).toContain("public=2023-06-01");
    await page.goBack();
    await heading(page, "NATO liaison office in Tokyo");
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("public=");
    await page.goForward();
    await expect.poll(() => page.url()).toContain("public=2023-06-01");
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await expect.poll(() => main(other)).toBe(await main(page));
  });

  it("puts an actor's latest positions first, and says so in the address", async () => {
    const page = await open("/actors/nato?public=2023-12-31");
    const rows = page.getByRole("region", { name: "Positions" }).locator("tbody > tr");
    const earliest = await rows.allInnerTexts();
    expect(earliest.length).toBeGreaterThan(2);
    await page.getByRole("link", { name: "latest first" }).click();
    await expect.poll(() => page.url()).toMatch(/\?public=2023-12-31&sort=latest$/u);
    await expect.poll(() => rows.allInnerTexts()).toEqual(earliest.toReversed());
    await page.getByRole("link", { name: "earliest first" }).click();
    await expect.poll(() => page.url()).toMatch(/\?public=2023-12-31$/u);
    await expect.poll(() => rows.allInnerTexts()).toEqual(earliest);
  });

  it("is walked by the keyboard alone", async () => {
    const page = await open("/board");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    const first = page.getByRole("button", { name: /Group confrontation/u }).first();
    await first.waitFor();
    const cell = () => page.evaluate<string>("document.activeElement.dataset.cell ?? ''");
    for (let step = 0; step < 60 && (await cell()) === ""; step += 1) await page.keyboard.press("Tab");
    expect(await cell()).toBe("0,0");
    await page.keyboard.press("ArrowDown");
    await expect.poll(cell).toBe("1,0");
    await page.keyboard.press("ArrowRight");
    await expect.poll(cell).toBe("1,1");
    for (const place of ["0,1", "-1,1", "-1,0"]) {
      await page.keyboard.press(place === "-1,0" ? "ArrowLeft" : "ArrowUp");
      await expect.poll(cell).toBe(place);
    }
    for (const [key, place] of [
      ["ArrowLeft", "-1,0"],
      ["ArrowDown", "0,0"],
      ["ArrowLeft", "0,-1"],
      ["End", "0,12"],
      ["Home", "0,0"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(cell).toBe(place);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "On whose word" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "On whose word" }).waitFor({ state: "hidden" });
  });

  it("opens its own query in the playground", async () => {
    const page = await open("/issues/nato-liaison-office-tokyo?public=2023-06-01");
    await page.getByRole("link", { name: /query in the playground/u }).click();
    const editor = page.locator(".graphiql-query-editor .view-line");
    await expect.poll(async () => (await editor.allInnerTexts()).join(" ")).toMatch(/query\sIssuePage/u);
    expect(new URL(page.url()).searchParams.get("variables")).toContain('"public": "2023-06-01"');
  });

  it("cites a bundle in three forms", async () => {
    const page = await open("/issues/nato-liaison-office-tokyo");
    await page.getByRole("button", { name: "Cite as" }).click();
    const forms = page.getByRole("dialog", { name: "Cite as" }).locator("pre");
    await expect
      .poll(() => forms.allInnerTexts())
      .toEqual([
        expect.stringContaining("SHA-256"),
        expect.stringContaining("@misc{"),
        expect.stringContaining('"type": "dataset"'),
      ]);
  });

  it("gives a picture as a file with its own colours", async () => {
    const page = await open("/issues/nato-liaison-office-tokyo");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "SVG" }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe("nato-liaison-office-tokyo-stances.svg");
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toMatch(/^<svg[^>]*><style>/u);
    expect(text).toContain("--support: #00619b");
    expect(text).toContain("China");
  });

  it("shows a new statement without being loaded again", async () => {
    const page = await open("/issues/nato-japan-ties");
    const content = "A reader said so a moment ago.";
    expect(await page.getByText(content).count()).toBe(0);
    const recorded = await page.request.post(`${served.origin}/graphql`, {
      data: {
        query: `mutation { recordStatement(input: { key: "new", source: "src-seed-article", content: "${content}",
          act: ASSERT, issue: "nato-japan-ties", certainty: CERTAIN, polarity: POSITIVE, locator: "paragraph 1",
          directness: PARAPHRASE, attribution: [{ mode: OWN_VOICE, source: "src-seed-article" }] }) { problems { message mend } } }`,
      },
    });
    expect(await recorded.json()).toEqual({ data: { recordStatement: { problems: [] } } });
    await page.getByText(content).first().waitFor();
  });

  it("says that the service is gone, and what to do", async () => {
    const visit = await served.visit();
    await visit.page.route("**/graphql", (route) => route.abort());
    await visit.page.goto(`${served.origin}/issues/nato-liaison-office-tokyo`);
    await visit.page.getByRole("button", { name: "Try again" }).waitFor();
    await visit.page.unroute("**/graphql");
    await visit.page.getByRole("button", { name: "Try again" }).click();
    await heading(visit.page, "NATO liaison office in Tokyo");
    await visit.page.context().close();
  });
});

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

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox").fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: `Found for “${text}”` }).waitFor();
}

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

/** The page has its answers: nothing on it is still waiting. */
async function drawn(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  await page.locator(".skeleton").waitFor({ state: "detached" });
}

const main = (page: Page) => page.locator("main").textContent();
const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent ?? ''");
