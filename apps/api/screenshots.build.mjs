/** Takes the pictures of docs/screenshots again: `node screenshots.build.mjs`, after a build. Needs Chromium. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const folder = new URL("../../docs/screenshots/", import.meta.url);
const bytesMax = 150_000;

const pages = {
  home: "/",
  search: "/?q=liaison%20office",
  actor: "/actors/jp",
  issue: "/issues/nato-liaison-office-tokyo",
  board: "/board?compare=2023-05-10&group=kind",
  programme: "/programmes/itpp",
  statement: "/statements/tokyo-liaison-office-st-15",
  source: "/sources/src-nikkei-report",
  developers: "/developers",
};

const service = spawn(process.execPath, [fileURLToPath(new URL("dist/cli.js", import.meta.url)), "serve"], {
  env: { ...process.env, DEMARCHE_DATA: "memory://", PORT: "0" },
  stdio: ["ignore", "pipe", "ignore"],
});
let said = "";
let origin;
for await (const piece of service.stdout) {
  said += piece;
  origin = /Endpoint +(\S+)\/graphql/u.exec(said)?.[1];
  if (origin !== undefined) break;
}
if (origin === undefined) throw new Error("The service ended before it was ready.");
const browser = await chromium.launch({
  executablePath,
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
mkdirSync(folder, { recursive: true });
try {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1100 }, colorScheme });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(`${origin}${address}`);
      await page.locator("h1").waitFor();
      await page.locator(".skeleton").waitFor({ state: "detached" });
      await page.getByText(/^Asking /u).waitFor({ state: "detached" });
      await page.evaluate(
        "document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(drawn)))",
      );
      const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 85 });
      const picture = Buffer.from(data, "base64");
      if (picture.length > bytesMax)
        throw new Error(`${name} has ${picture.length} bytes; ${bytesMax} are allowed.`);
      writeFileSync(new URL(`${name}-${colorScheme}.webp`, folder), picture);
    }
    await context.close();
  }
} finally {
  await browser.close();
  service.kill("SIGTERM");
  await once(service, "close");
}
