import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestions } from "../../src/server/questions.js";
import { found, Served } from "./browser.js";

describe.skipIf(!found)("the playground in a browser", { timeout: 120_000 }, () => {
  let served: Served;
  let origin: string;
  let page: Page;
  let elsewhere: readonly string[];
  let complaints: readonly string[];

  beforeAll(async () => {
    served = await Served.start();
    origin = served.origin;
    ({ page, elsewhere, complaints } = await served.visit());
  }, 120_000);
  afterAll(() => served?.stop());

  it("is reached from the client, and its tabs are the questions", async () => {
    await page.goto(`${origin}/developers`);
    await page.getByRole("link", { name: "The playground", exact: true }).click();
    await queryEditor(page).locator(".view-line").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/graphiql");
    const names = readQuestions().map(({ query }) => /^query (\w+)/mu.exec(query)?.[1]);
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(names);
  });

  it("runs a question, and the answer is on the screen", async () => {
    const [first] = readQuestions();
    expect(await text(queryEditor(page))).toContain(first?.question);
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    await expect
      .poll(() => text(page.locator(".result-window")), { timeout: 20_000 })
      .toContain('"stance": "OPPOSITION"');
    expect(await text(page.locator(".result-window"))).not.toContain('"errors"');
  });

  it("completes fields from the schema that the service gives", async () => {
    await page.getByLabel("New tab").click();
    await page.getByLabel("Show Documentation Explorer").click();
    await page.getByRole("link", { name: "Stance", exact: true }).waitFor();
    await queryEditor(page).locator(".view-line").first().click();
    await page.keyboard.type("{ po");
    const suggestions = page.locator(".suggest-widget.visible .monaco-list-row");
    await expect
      .poll(() => suggestions.allInnerTexts(), { timeout: 20_000 })
      .toContainEqual(expect.stringMatching(/^positions/u));
  });

  it("shows a change as the service streams it", async () => {
    const query = `subscription Told { changes(after: "${await firstCursor(origin)}", filter: { types: [ISSUE] }) { kind slug } }`;
    await page.goto(`${origin}/graphiql?query=${encodeURIComponent(query)}`);
    await queryEditor(page).locator(".view-line").first().waitFor();
    await page.getByLabel("Execute query (Ctrl-Enter)").click();
    await expect
      .poll(() => text(page.locator(".result-window")), { timeout: 20_000 })
      .toMatch(/"kind": "RECORDED",\s+"slug": "/u);
    await page.getByLabel("Stop query (Ctrl-Enter)").click();
    await page.getByLabel("Execute query (Ctrl-Enter)").waitFor();
  });

  it("takes a browser from the endpoint to the playground, with its query", async () => {
    await page.goto(
      `${origin}/graphql?query=${encodeURIComponent("query Mine { actors(first: 1) { totalCount } }")}`,
    );
    await queryEditor(page).locator(".view-line").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/graphiql");
    await expect.poll(() => text(queryEditor(page))).toContain("query Mine");
  });

  it("asked nobody else for anything, and nothing complained", async () => {
    await page.waitForLoadState("networkidle");
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** Where the log begins: what the service loaded at its start comes after it. */
async function firstCursor(origin: string): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ changes(first: 1) { edges { cursor } } }" }),
  });
  const { data } = (await response.json()) as { data: { changes: { edges: { cursor: string }[] } } };
  return data.changes.edges[0]?.cursor as string;
}

const queryEditor = (page: Page) => page.locator(".graphiql-query-editor .graphiql-editor");

/** The editor draws each line apart, and with spaces that do not break. */
async function text(editor: Locator): Promise<string> {
  const lines = await editor.locator(".view-line").allInnerTexts();
  return lines.join("\n").replaceAll("\u00a0", " ");
}
