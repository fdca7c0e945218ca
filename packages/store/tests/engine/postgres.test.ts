import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { asAdmin, freshUrl, open, openFresh, postgresUrl, rejection } from "./databases.js";
import { proxyTo } from "./proxy.js";

const password = "geheim%23wort";

describe("an address", () => {
  it.each([
    ["that is no URL", `postgres:// user:${password}@host:port/x`],
    ["of another kind of database", `mysql://user:${password}@host/x`],
    ["without a host", "postgres:///x"],
    ["without a database", `postgres://user:${password}@host`],
    ["with a broken escape", "postgres://user:geheim%zzwort@host/x"],
    ["with an impossible port", `postgres://user:${password}@host:99999/x`],
  ])("%s is refused without showing it", async (_, url) => {
    const error = await rejection(open({ url }));
    expect(error).toMatchObject({ name: "StoreError", code: "BAD_URL" });
    expect(error.message).toContain("postgres://user:password@host:5432/database");
    expect(JSON.stringify([error.message, error.stack])).not.toMatch(/geheim|wort/);
  });

  it("that nobody answers is refused, naming the place and not the password", async () => {
    const began = performance.now();
    const error = await rejection(open({ url: `postgres://user:${password}@127.0.0.1:1/graph` }));
    expect(performance.now() - began).toBeLessThan(2_500);
    expect(error).toMatchObject({ name: "StoreError", code: "DATABASE_UNAVAILABLE" });
    expect(error.message).toContain("127.0.0.1:1/graph");
    expect(error.message).not.toContain("geheim");
  });

  it("where somebody listens and never answers is given up after two seconds", async () => {
    const silent = createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const began = performance.now();
    const error = await rejection(open({ url: `postgres://user@127.0.0.1:${port}/graph` }));
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  });
});

describe.skipIf(!postgresUrl)("a PostgreSQL server", () => {
  it("without the database that is asked for says so", async () => {
    const url = new URL(postgresUrl as string);
    url.pathname = "/not_there";
    const error = await rejection(open({ url: url.href }));
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(error.message).toContain("no database of that name");
    expect(error.message).toContain("/not_there");
  });

  it("has its own settings overruled where they would change values", async () => {
    const url = await freshUrl();
    const name = new URL(url).pathname.slice(1);
    await asAdmin(`ALTER DATABASE ${name} SET timezone = 'Asia/Tokyo'`);
    await asAdmin(`ALTER DATABASE ${name} SET datestyle = 'German'`);
    await asAdmin(`ALTER DATABASE ${name} SET search_path = 'elsewhere'`);
    const engine = await open({ url: `${url}?options=-c%20work_mem%3D7MB` });
    const { rows } = await engine.query(
      `SELECT '2023-07-05'::date AS day, '2023-07-05 09:00+09'::timestamptz AS at,
        current_setting('search_path') AS path, current_setting('work_mem') AS memory`,
    );
    expect(rows).toStrictEqual([
      { day: "2023-07-05", at: "2023-07-05T00:00:00Z", path: "public", memory: "7MB" },
    ]);
  });

  const running = (engine: { where: string }, words: string): Promise<Record<string, unknown>[]> =>
    asAdmin("SELECT pid FROM pg_stat_activity WHERE datname = $1 AND state = 'active' AND query LIKE $2", [
      engine.where.split("/").at(-1),
      `%${words}%`,
    ]);

  it("really stops what a caller gives up", async () => {
    const engine = await openFresh("postgres", { deadlineMs: 60_000 });
    const controller = new AbortController();
    const error = rejection(engine.query("SELECT pg_sleep(59)", [], { signal: controller.signal }));
    while ((await running(engine, "pg_sleep(59)")).length === 0);
    controller.abort();
    expect(await error).toMatchObject({ code: "TIMEOUT" });
    while ((await running(engine, "pg_sleep(59)")).length > 0);
    await engine.health();
  });

  it("that ends the connections is told from a refused statement, and is used again when it is back", async () => {
    const proxy = await proxyTo(await freshUrl());
    const engine = await open({ url: proxy.url });
    await Promise.all(Array.from({ length: 10 }, () => engine.query("SELECT pg_sleep(0.05)")));
    const cutOff = Array.from({ length: 3 }, () => rejection(engine.query("SELECT pg_sleep(30)")));
    const name = engine.where.split("/").at(-1);
    while ((await running(engine, "pg_sleep(30)")).length < 3);
    await asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
    for (const error of await Promise.all(cutOff)) {
      expect(error).toMatchObject({ name: "StoreError", code: "DATABASE_UNAVAILABLE" });
      expect(error.message).toContain(name);
    }
    await engine.health();
    proxy.cut();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => engine.query("SELECT 1")));
    for (const one of outcomes)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await engine.health();
  });

  it("that is cut off in a transaction keeps none of it", async () => {
    const url = await freshUrl();
    const proxy = await proxyTo(url);
    const engine = await open({ url: proxy.url });
    await engine.exec("CREATE TABLE counted (id integer)");
    const error = await rejection(
      engine.transaction(async (connection) => {
        await connection.query("INSERT INTO counted VALUES (1)");
        proxy.cut();
        await connection.query("INSERT INTO counted VALUES (2)");
      }),
    );
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect((await engine.query("SELECT * FROM counted")).rows).toStrictEqual([]);
  });

  it("that falls silent is given up a second after the deadline", async () => {
    const proxy = await proxyTo(await freshUrl());
    const engine = await open({ url: proxy.url, deadlineMs: 500 });
    await engine.health();
    proxy.freeze();
    const began = performance.now();
    expect(await rejection(engine.query("SELECT 1"))).toMatchObject({ code: "TIMEOUT" });
    expect(performance.now() - began).toBeLessThan(2_500);
    await engine.health();
  });

  it("says when it is not known whether a transaction was kept", async () => {
    const proxy = await proxyTo(await freshUrl());
    const engine = await open({ url: proxy.url, deadlineMs: 500 });
    const error = await rejection(
      engine.transaction(async (connection) => {
        await connection.query("SELECT 1");
        proxy.freeze();
      }),
    );
    expect(error).toMatchObject({ code: "TIMEOUT" });
    expect(error.message).toContain("look whether it was kept");
  });

  it("that refuses more connections is overloaded", async () => {
    const url = await freshUrl();
    const name = new URL(url).pathname.slice(1);
    await asAdmin(`ALTER DATABASE ${name} CONNECTION LIMIT 2`);
    await asAdmin(`CREATE ROLE ${name} LOGIN`);
    onTestFinished(async () => {
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
      await asAdmin(`DROP ROLE ${name}`);
    });
    const limited = new URL(url);
    limited.username = name;
    const engine = await open({ url: limited.href });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => engine.query("SELECT pg_sleep(0.2)")),
    );
    const codes = outcomes.map((one) => (one.status === "fulfilled" ? "answered" : one.reason.code));
    expect(new Set(codes)).toStrictEqual(new Set(["answered", "OVERLOADED"]));
    await engine.close();
  });
});
