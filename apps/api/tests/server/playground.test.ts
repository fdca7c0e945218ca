import { readdirSync } from "node:fs";
import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { contentSecurityPolicy, playgroundFolder } from "@demarche/graphiql";
import { clientSecurityPolicy } from "@demarche/web";
import { describe, expect, it } from "vitest";
import { tinyService } from "./tiny-service.js";

const question = { name: "01-a", question: "A?", query: "# A?\n{ a }", variables: { b: 1 } };
const service = tinyService({ questions: [question] });

const assets = readdirSync(new URL("assets/", playgroundFolder));
const asset = assets.find((name) => assets.includes(`${name}.br`) && name.endsWith(".js")) ?? "none";

/** Fetches without the decompression that `fetch` does by itself. */
function get(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const asked = request({ port: service.current.port, host: "127.0.0.1", path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on("error", reject).end();
    },
  );
}

describe("the playground", () => {
  it.each(["/graphiql", "/graphiql/", "/graphiql?query=%7Ba%7D"])(
    "is at %s, with its policy",
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "content-security-policy": contentSecurityPolicy,
        vary: "accept-encoding",
      });
      expect(body.toString()).toContain("<title>Demarche playground</title>");
    },
  );

  it("sends assets compressed as asked, for ever", async () => {
    const path = `/graphiql/assets/${asset}`;
    const plain = await get(path);
    const brotli = await get(path, { "accept-encoding": "gzip, deflate, br" });
    const gzip = await get(path, { "accept-encoding": "gzip" });
    for (const { status, headers } of [plain, brotli, gzip]) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "content-type": "application/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
        vary: "accept-encoding",
        "x-content-type-options": "nosniff",
      });
    }
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
  });

  it.each([
    "/graphiql/assets/none.js",
    "/graphiql/../package.json",
    "/graphiql/%2e%2e/package.json",
    "/graphiql/assets/",
  ])("has nothing at %s, and says nothing of the disk", async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, headers["cache-control"]]).toEqual([404, "no-store"]);
    expect(JSON.parse(body.toString()).errors[0].extensions.code).toBe("NOT_FOUND");
    expect(body.toString()).not.toMatch(/dist|packages/);
  });

  it("offers the questions", async () => {
    const { headers, body } = await get("/graphiql/questions.json");
    expect(JSON.parse(body.toString())).toEqual([question]);
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-cache",
    });
  });
});

describe("the client", () => {
  it.each(["/", "/issues/nato-japan-ties?valid=2023-05-01", "/board", "/developers"])(
    "is at %s, with its policy",
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-cache",
        "content-security-policy": clientSecurityPolicy,
      });
      expect(clientSecurityPolicy).not.toContain("unsafe");
      expect(body.toString()).toContain("<title>Demarche</title>");
    },
  );

  it("has assets that may be kept for good", async () => {
    const [, script] = /src="(\/assets\/[^"]+)"/u.exec((await get("/")).body.toString()) ?? [];
    const { status, headers } = await get(script as string, { "accept-encoding": "br" });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "br",
    });
  });

  it("has nothing at an address that is none of its pages", async () => {
    expect((await get("/nowhere")).status).toBe(404);
  });
});
