import { existsSync } from "node:fs";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Whether there is a browser to test with. */
export const browserFound = existsSync(executablePath);

if (!browserFound) {
  console.warn(
    `The playground is not tested: no Chromium at ${executablePath} (CHROMIUM_PATH names another).`,
  );
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Nothing but the test's own server has an address: what the page asks of others cannot leave.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** A reader with an empty browser, and a record of what the page did that it should not. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for, on every origin. */
  readonly requests: string[];
  /** Console errors and warnings, uncaught errors, and breaches of the policy, in the page and its workers. */
  readonly complaints: string[];
}

export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const requests: string[] = [];
  const complaints: string[] = [];
  await context.route("**/*", (route) => {
    const address = route.request().url();
    requests.push(address);
    return new URL(address).origin === origin ? route.continue() : route.abort();
  });
  await context.exposeFunction("reportViolation", (violation: string) => complaints.push(violation));
  await context.addInitScript({
    content: `document.addEventListener("securitypolicyviolation", (event) => {
      reportViolation("policy: " + event.effectiveDirective + " " + event.blockedURI);
    });`,
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return { page, context, requests, complaints };
}
