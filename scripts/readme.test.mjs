/** The README is what people copy: its commands exist, and its question has the printed answer. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { askByCurl, readReadme, withService } from "./readme.mjs";

const root = resolve(import.meta.dirname, "..");
const readme = readReadme(root);

describe("the README", () => {
  let ran;
  beforeAll(async () => {
    ran = await withService(
      "exec node apps/api/dist/cli.js serve",
      { cwd: root, env: { DEMARCHE_DATA: "memory://", DATABASE_URL: "" }, readyWithin: 200_000 },
      async ({ port }) => ({
        curl: askByCurl(readme.curl, port),
        queries: await Promise.all(
          readme.queries.map(async (query) => {
            const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
              method: "POST",
              headers: { "content-type": "application/json" },
              body: JSON.stringify({ query }),
            });
            return answer.json();
          }),
        ),
      }),
    );
  }, 240_000);

  test("its curl question has the printed answer", () => {
    expect(ran.result.curl).toEqual(readme.answer);
  });

  test("its queries are answered without an error", () => {
    expect(readme.queries.length).toBeGreaterThan(4);
    for (const answer of ran.result.queries) expect(answer).toEqual({ data: expect.any(Object) });
  });

  test("SIGTERM ends the service with exit code 0", () => {
    expect(ran.exit).toBe(0);
  });

  test("its commands name the pnpm that package.json names", () => {
    const { packageManager, scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect([readme.start, readme.test]).toEqual([
      `npx -y ${packageManager} start`,
      `npx -y ${packageManager} test`,
    ]);
    expect(scripts).toHaveProperty("start");
    expect(scripts).toHaveProperty("test");
  });

  test("every file it links to exists", () => {
    const links = [
      ...readFileSync(join(root, "README.md"), "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g),
    ].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(() => readFileSync(join(root, link))).not.toThrow();
  });
});
