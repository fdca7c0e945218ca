import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { drawn, focused, found, main, Served, type Visit } from "./browser.js";

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

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole("searchbox").fill(text);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: `Found for “${text}”` }).waitFor();
}

const heading = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
