import { readdirSync, readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, playgroundFolder } from "../src/index.js";

const read = (file: string) => readFileSync(new URL(file, playgroundFolder));
const assets = readdirSync(new URL("assets/", playgroundFolder)).map((file) => `assets/${file}`);
const plain = ["index.html", ...assets].filter((file) => !/\.(?:br|gz)$/.test(file));

describe("the built page", () => {
  it("has the compressed forms of every file larger than 1 kB beside it", () => {
    const large = plain.filter((file) => read(file).length > 1024);
    expect(large.length).toBeGreaterThan(10);
    for (const file of large) {
      const content = read(file);
      expect(brotliDecompressSync(read(`${file}.br`)).equals(content), `${file}.br`).toBe(true);
      expect(gunzipSync(read(`${file}.gz`)).equals(content), `${file}.gz`).toBe(true);
    }
  });

  it("names each asset by its content, so that it may be kept for good", () => {
    for (const file of plain.filter((name) => name.startsWith("assets/"))) {
      expect(file).toMatch(/-[\w-]{8}\.(?:js|css|ttf)$/);
    }
  });

  it("names no other host in what the browser loads by itself", () => {
    const html = read("index.html").toString("utf8");
    const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded) expect(address).toMatch(/^(?:\/graphiql\/assets\/|data:image\/svg\+xml,)/);
    for (const file of plain.filter((name) => name.endsWith(".css"))) {
      expect(read(file).toString("utf8")).not.toMatch(/url\(["']?(?:https?:)?\/\/|@import/);
    }
  });

  it("runs no script in the page itself, which its policy would refuse", () => {
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    const scripts = [
      ...read("index.html")
        .toString("utf8")
        .matchAll(/<script([^>]*)>([^<]*)</g),
    ];
    expect(scripts.length).toBe(1);
    for (const [, attributes, content] of scripts) {
      expect(attributes).toContain("src=");
      expect(content).toBe("");
    }
  });
});
