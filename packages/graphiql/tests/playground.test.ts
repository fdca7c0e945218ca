import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { browserFound, startBrowser, type Visit, visit } from "./browser.js";
import { questions, type Service, startService } from "./service.js";

const [whoOpposes] = questions;

describe.skipIf(!browserFound)("the playground in a browser", () => {
  let browser: Browser;
  let service: Service;
  const visits: Visit[] = [];

  beforeAll(async () => {
    [browser, service] = await Promise.all([startBrowser(), startService()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async () => {
    await Promise.all(visits.splice(0).map(({ context }) => context.close()));
  });

  async function open(
    address = "/graphiql/",
    options: BrowserContextOptions = {},
    from = service,
  ): Promise<Visit> {
    const opened = await visit(browser, from.origin, options);
    visits.push(opened);
    await opened.page.goto(from.origin + address);
    await queryEditor(opened.page).locator(".view-line").first().waitFor();
    return opened;
  }

  it("loads, asks its own origin only, and complains of nothing", async () => {
    const before = service.sent();
    const { page, requests, complaints, context } = await open();
    await schemaHasCome(page);
    // Each kind of file is read in a worker of its own, and the policy lets them start.
    for (const worker of ["editor", "json", "graphql"]) {
      await expect.poll(() => requests.some((address) => address.includes(`/${worker}.worker-`))).toBe(true);
    }
    await page.waitForLoadState("networkidle");

    expect(new Set(requests.map((address) => new URL(address).origin))).toEqual(new Set([service.origin]));
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.title()).toBe("Demarche playground");
    expect((service.sent() - before) / 1e6).toBeLessThan(1.9);
  });

  it("offers the questions as tabs and in words", async () => {
    const { page } = await open();
    expect(await tabs(page)).toEqual(["WhoOpposes", "EveryIssue"]);
    expect(await text(queryEditor(page))).toContain("positions(stance: OPPOSITION)");
    expect(await text(variablesEditor(page))).toContain('"issue": "tokyo-office"');

    await page.getByRole("button", { name: "What is disputed at all?" }).click();
    await expect.poll(() => text(queryEditor(page))).toContain("query EveryIssue");
    expect(await tabs(page)).toEqual(["WhoOpposes", "EveryIssue"]);
  });

  it("runs a query and shows its answer", async () => {
    const { page, complaints } = await open();
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    await expect.poll(() => text(answer(page))).toContain('"holder": "China"');
    expect(await text(answer(page))).not.toContain("Japan");
    expect(complaints).toEqual([]);
  });

  it("completes fields of the schema", async () => {
    const { page, complaints } = await open();
    await page.getByLabel("New tab").click();
    await schemaHasCome(page);
    await queryEditor(page).locator(".view-line").first().click();
    await page.keyboard.type("{ i");
    const suggestions = page.locator(".suggest-widget.visible .monaco-list-row");
    await expect.poll(() => suggestions.allInnerTexts()).toContainEqual(expect.stringMatching(/^issues/));
    await page.keyboard.press("Escape");
    await page.keyboard.type('ssue(slug: "tokyo-office") { ');
    await page.keyboard.press("Control+Space");
    await expect.poll(() => suggestions.allInnerTexts()).toContainEqual(expect.stringMatching(/^positions/));
    expect(complaints).toEqual([]);
  });

  it("marks what the schema does not have", async () => {
    const { page } = await open("/graphiql/?query={nonsense}");
    await queryEditor(page).locator(".squiggly-error").first().waitFor();
  });

  it("prettifies a query", async () => {
    const { page, complaints } = await open("/graphiql/?query={issues{slug}}");
    await page.getByLabel("Prettify query (Shift-Ctrl-P)").click();
    await expect.poll(() => text(queryEditor(page))).toContain("  issues {");
    expect(complaints).toEqual([]);
  });

  it("opens the query of a permalink beside the questions", async () => {
    const parameters = new URLSearchParams({
      query: "query One($slug: String!) { issue(slug: $slug) { label } } query Two { issues { label } }",
      variables: '{"slug":"tokyo-office"}',
      operationName: "Two",
    });
    // Without the last slash, as people type it.
    const { page, complaints } = await open(`/graphiql?${parameters}`);
    expect(await text(queryEditor(page))).toContain("query One($slug: String!)");
    expect(await text(variablesEditor(page))).toContain('"slug": "tokyo-office"');
    await expect.poll(() => tabs(page)).toEqual(["Two", "WhoOpposes", "EveryIssue"]);

    await queryEditor(page).locator("textarea").focus();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => text(answer(page))).toContain('"issues"');
    expect(complaints).toEqual([]);
  });

  it("copies a link that opens the same query, and forgets it when the query is edited", async () => {
    const { page, context, complaints } = await open();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByLabel("Copy link to this query").click();
    await page.getByLabel("Link copied").waitFor();
    const copied = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(page.url()).toBe(copied);
    expect(new URL(copied).searchParams.get("query")).toBe(whoOpposes?.query);
    expect(new URL(copied).searchParams.get("variables")).toBe('{"issue":"tokyo-office"}');

    const other = await open(copied.slice(service.origin.length));
    expect(await tabs(other.page)).toEqual(["WhoOpposes", "WhoOpposes", "EveryIssue"]);
    expect(await text(queryEditor(other.page))).toContain("query WhoOpposes");
    await other.page.reload();
    await queryEditor(other.page).locator(".view-line").first().waitFor();
    expect(other.page.url()).toBe(copied);

    await queryEditor(page).locator(".view-line").first().click();
    await page.keyboard.type("# ");
    await expect.poll(() => page.url()).toBe(`${service.origin}/graphiql/`);
    expect(complaints).toEqual([]);
  });

  it("says where the link is when the clipboard is closed", async () => {
    const { page } = await open();
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.getByLabel("Copy link to this query").click();
    await page.getByLabel("The link is in the address bar").waitFor();
    expect(page.url()).toContain("?query=");
  });

  it("leaves a reader's own tabs alone, and still offers the questions", async () => {
    const { page } = await open();
    const offered = await tabs(page);
    await page.getByLabel("Close Tab").first().click();
    await expect.poll(() => tabs(page)).toEqual(offered.slice(1));
    await queryEditor(page).locator(".view-line").first().click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("query Mine { issues { label ");
    // GraphiQL writes the query and the tabs down apart; what differs at a reload becomes a tab of its own.
    await expect
      .poll(async () => {
        const {
          tabs: [tab],
        } = JSON.parse(await stored(page, "graphiql:tabState"));
        return [tab.query, await stored(page, "graphiql:query")];
      })
      .toEqual(Array(2).fill("query Mine { issues { label }}"));
    await page.reload();
    await queryEditor(page).locator(".view-line").first().waitFor();
    expect(await tabs(page)).toEqual(["Mine"]);

    await page.getByRole("button", { name: "Who opposes the office in Tokyo?" }).click();
    await expect.poll(() => tabs(page)).toEqual(["Mine", "WhoOpposes"]);
    expect(await text(queryEditor(page))).toContain("query WhoOpposes");
    expect(await text(variablesEditor(page))).toContain('"issue": "tokyo-office"');
  });

  it("brings a tab into view when it is opened", async () => {
    const many = questions.concat(
      Array.from({ length: 12 }, (_, index) => ({
        name: `filler-${index}`,
        question: `Filler ${index}?`,
        query: `query AQuestionWithALongName${index} { issues { slug } }`,
        variables: {},
      })),
    );
    const crowded = await startService(many);
    try {
      const { page } = await open("/graphiql/", {}, crowded);
      const last = page.getByRole("tab").last();
      const inView = () =>
        last.evaluate((tab) => {
          const [box, bar] = [tab, tab.parentElement].map((element) => element?.getBoundingClientRect());
          return box !== undefined && bar !== undefined && box.right <= bar.right + 1;
        });
      expect(await inView()).toBe(false);
      await page.getByRole("button", { name: "Filler 11?" }).click();
      await expect.poll(inView).toBe(true);
    } finally {
      await crowded.close();
    }
  });

  it("keeps queries, but no header", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Headers" }).click();
    await page.locator(".graphiql-editor-tool .graphiql-editor").nth(1).click();
    await page.keyboard.type('{ "authorization": "Bearer secret"');
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    await expect.poll(() => text(answer(page))).toContain("China");
    await expect.poll(() => stored(page, "graphiql:queries")).toContain("WhoOpposes");
    await page.waitForTimeout(700);
    expect(JSON.stringify(await page.evaluate("({ ...localStorage })"))).not.toContain("secret");
  });

  it("works where nothing may be stored", async () => {
    const { page, context } = await visit(browser, service.origin);
    visits.push({ page, context, requests: [], complaints: [] });
    await context.addInitScript({
      content: `Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } });`,
    });
    await page.goto(`${service.origin}/graphiql/`);
    await queryEditor(page).locator(".view-line").first().waitFor();
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    await expect.poll(() => text(answer(page))).toContain("China");
  });

  it.each(["nothing", "a broken connection"] as const)(
    "works where %s is offered for questions",
    async (offered) => {
      const bare = await startService(offered);
      try {
        const { page } = await open("/graphiql/", {}, bare);
        expect(await tabs(page)).toEqual(["<untitled>"]);
        expect(await page.getByLabel("Show Questions").count()).toBe(0);
      } finally {
        await bare.close();
      }
    },
  );

  it("says so when the service is gone", async () => {
    const leaving = await startService();
    const { page } = await open("/graphiql/", {}, leaving);
    await page.waitForLoadState("networkidle");
    await leaving.close();
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    await expect
      .poll(async () => (await text(answer(page))).replace(/\s+/g, " "))
      .toContain('"message": "/graphql does not answer. Is the service running?"');
    expect(await text(answer(page))).not.toContain("stack");
  });

  it("asks nobody for a picture whose address stands in an answer", async () => {
    const { page, requests, complaints } = await open();
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    const picture = answer(page).getByText("office.png");
    await picture.hover();
    await page.waitForTimeout(1500);
    expect(requests.filter((address) => address.includes("elsewhere"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each(["light", "dark"] as const)("follows the system's %s colours", async (colorScheme) => {
    const { page } = await open("/graphiql/", { colorScheme });
    const lightness = await page.evaluate<number>(
      `Number(getComputedStyle(document.querySelector(".graphiql-container")).backgroundColor.match(/\\d+/)[0])`,
    );
    if (colorScheme === "light") expect(lightness).toBeGreaterThan(200);
    else expect(lightness).toBeLessThan(60);
    expect(await page.evaluate("getComputedStyle(document.body).margin")).toBe("0px");
  });
});

/** The documentation lists the types once the schema is read. */
async function schemaHasCome(page: Page): Promise<void> {
  await page.getByLabel("Show Documentation Explorer").click();
  await page.getByRole("link", { name: "Stance" }).waitFor();
}

const queryEditor = (page: Page) => page.locator(".graphiql-query-editor .graphiql-editor");
const variablesEditor = (page: Page) => page.locator(".graphiql-editor-tool .graphiql-editor").first();
const answer = (page: Page) => page.locator(".result-window");
const tabs = (page: Page) => page.getByRole("tab").allInnerTexts();

/** Monaco draws each line apart and with spaces that do not break. */
async function text(editor: Locator): Promise<string> {
  const lines = await editor.locator(".view-line").allInnerTexts();
  return lines.join("\n").replaceAll("\u00a0", " ");
}

const stored = (page: Page, key: string) =>
  page.evaluate<string>(`localStorage.getItem("demarche:${key}") ?? ""`);
