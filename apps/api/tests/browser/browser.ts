import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { Demarche } from "../server/process.js";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Whether there is a browser; where there is none, the tests say so and are skipped. */
export const found = existsSync(executablePath);
if (!found) {
  console.warn(
    `The service is not tested in a browser: no Chromium at ${executablePath} (CHROMIUM_PATH names another).`,
  );
}

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A visit by one reader. */
export interface Visit {
  readonly page: Page;
  /** Addresses of other origins that the page asked for; none was answered. */
  readonly elsewhere: string[];
  /** Errors and warnings of the console, and what nobody caught. */
  readonly complaints: string[];
}

/** The program with all its dossiers, and a browser before it. */
export class Served {
  private constructor(
    readonly origin: string,
    private readonly service: Demarche,
    private readonly browser: Browser,
  ) {}

  static async start(
    serveArguments: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Served> {
    const service = new Demarche(["serve", ...serveArguments], {
      env: { DEMARCHE_DATA: "memory://", PORT: "0", ...env },
    });
    const [browser, origin] = await Promise.all([chromium.launch({ executablePath, args }), service.ready()]);
    return new Served(origin, service, browser);
  }

  async visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    // Workers' requests pass here too; those that leave are listed and stopped.
    await context.route("**/*", (route) => {
      const address = route.request().url();
      if (new URL(address).origin === this.origin) return route.continue();
      elsewhere.push(address);
      return route.abort();
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()))
        complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
    return { page, elsewhere, complaints };
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.service.kill("SIGTERM");
    await this.service.ended;
  }
}

/** The page has its answers: nothing on it is still waiting. */
export async function drawn(page: Page): Promise<void> {
  await page.locator("h1").waitFor();
  await page.locator(".skeleton").waitFor({ state: "detached" });
}

/** What the page says beneath its masthead. */
export const main = (page: Page) => page.locator("main").textContent();
/** What the element says that has the focus. */
export const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent ?? ''");
