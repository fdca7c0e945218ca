import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lockFolder } from "../../src/embedded/folder-lock.js";
import { migrationStatus } from "../../src/migrate/migrate.js";
import { killHolders, startHolder } from "./child.js";
import { freshFolder, open, rejection } from "./databases.js";

afterAll(killHolders);

const refusalMaxMs = 2_000;

describe("a folder", () => {
  it("is refused to a second process at once, naming the folder and the process, until that is killed", async () => {
    const folder = freshFolder();
    for (let round = 0; round < 3; round += 1) {
      const holder = startHolder("open", folder);
      expect(await holder.hear()).toBe("open");
      const began = performance.now();
      const error = await rejection(open({ dataDir: folder }));
      expect(performance.now() - began).toBeLessThan(refusalMaxMs);
      expect(error).toMatchObject({ name: "StoreError", code: "FOLDER_IN_USE" });
      expect(error.message).toContain(folder);
      expect(error.message).toContain(`process ${holder.pid}.`);
      await holder.kill();
      const engine = await open({ dataDir: folder });
      await engine.close();
    }
  });

  it("is refused to a second opening by the same process, also through another path", async () => {
    const folder = freshFolder();
    await open({ dataDir: folder });
    const error = await rejection(open({ dataDir: join(folder, "..", basename(folder)) }));
    expect(error).toMatchObject({ code: "FOLDER_IN_USE" });
    expect(error.message).toContain(`process ${process.pid}.`);
  });

  it("is free again after closing, with what was written", async () => {
    const folder = freshFolder();
    const first = await open({ dataDir: folder });
    await first.exec("CREATE TABLE counted (id integer); INSERT INTO counted VALUES (1)");
    await first.close();
    expect(readdirSync(dirname(folder))).toStrictEqual([basename(folder)]);
    const second = await open({ dataDir: folder });
    expect((await second.query("SELECT id FROM counted")).rows).toStrictEqual([{ id: 1 }]);
  });

  it("is refused when it holds something else", async () => {
    const folder = freshFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, "thesis.txt"), "mine");
    const error = await rejection(open({ dataDir: folder }));
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(error.message).toContain("holds files but no database");
    expect(readdirSync(folder)).toStrictEqual(["thesis.txt"]);
  });

  it("is made with the folders above it, and also where an empty one is", async () => {
    const deep = join(freshFolder(), "a", "b");
    await (await open({ dataDir: deep })).close();
    const empty = freshFolder();
    mkdirSync(empty);
    await (await open({ dataDir: empty })).close();
    expect([deep, empty].map((folder) => existsSync(join(folder, "PG_VERSION")))).toStrictEqual([true, true]);
  });

  it("is made again when a process died while making it", async () => {
    const folder = freshFolder();
    const half = `${folder}.partial-4711`;
    mkdirSync(join(half, "base"), { recursive: true });
    writeFileSync(join(half, "PG_VERSION"), "18");
    const engine = await open({ dataDir: folder });
    await engine.health();
    expect(existsSync(half)).toBe(false);
  });

  it("is whole or absent whenever the process that makes it is killed", async () => {
    const folder = freshFolder();
    const holder = startHolder("open", folder);
    const isBeingMade = (): boolean =>
      readdirSync(dirname(folder)).some((name) => name === basename(folder) || name.includes(".partial-"));
    while (!isBeingMade()) await new Promise((resolve) => setImmediate(resolve));
    await holder.kill();
    await (await open({ dataDir: folder })).health();
  });

  it("that is damaged is refused in one sentence", async () => {
    const folder = freshFolder();
    await (await open({ dataDir: folder })).close();
    truncateSync(join(folder, "global", "pg_control"), 0);
    const error = await rejection(open({ dataDir: folder }));
    expect(error).toMatchObject({ name: "StoreError", code: "DATABASE_UNAVAILABLE" });
    expect(error.message).toContain(`The database in ${folder} cannot be opened`);
    expect(error.message).toContain("restore a backup");
  });
});

describe("a process that is killed", () => {
  it("loses nothing that was acknowledged, and leaves no half transaction", async () => {
    const folder = freshFolder();
    for (let round = 0; round < 3; round += 1) {
      const holder = startHolder("open", folder);
      await holder.hear();
      holder.tell("exec CREATE TABLE IF NOT EXISTS counted (id integer, part text); TRUNCATE counted");
      expect(await holder.hear()).toBe("done");
      holder.tell("count");
      let acknowledged = -1;
      while (acknowledged < 40) acknowledged = Number(await holder.hear());
      await holder.kill();

      const engine = await open({ dataDir: folder });
      const { rows } = await engine.query(
        "SELECT count(DISTINCT id) AS whole, count(*) AS parts, max(id) AS last FROM counted",
      );
      const { whole, parts, last } = rows[0] as { whole: number; parts: number; last: number };
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      expect({ whole, parts }).toStrictEqual({ whole: last + 1, parts: 2 * (last + 1) });
      await engine.close();
    }
  });

  it("leaves nothing of the transaction that it was in", async () => {
    const folder = freshFolder();
    const holder = startHolder("open", folder);
    await holder.hear();
    holder.tell("exec CREATE TABLE counted (id integer, part text); INSERT INTO counted VALUES (0, 'kept')");
    expect(await holder.hear()).toBe("done");
    holder.tell("hang");
    expect(await holder.hear()).toBe("inside");
    await holder.kill();
    const engine = await open({ dataDir: folder });
    expect((await engine.query("SELECT id, part FROM counted")).rows).toStrictEqual([
      { id: 0, part: "kept" },
    ]);
  });
});

describe("where sockets do not die with their process", () => {
  it("a file locks the folder, and is taken over only from a process that is dead", async () => {
    const folder = freshFolder();
    const holder = startHolder("lock", folder);
    expect(await holder.hear()).toBe("open");
    const error = await rejection(lockFolder(folder, "file"));
    expect(error).toMatchObject({ code: "FOLDER_IN_USE" });
    expect(error.message).toContain(`process ${holder.pid}.`);
    await holder.kill();
    const lock = await lockFolder(folder, "file");
    expect(await rejection(lockFolder(folder, "file"))).toMatchObject({ code: "FOLDER_IN_USE" });
    await lock.release();
    await (await lockFolder(folder, "file")).release();
    expect(readdirSync(dirname(folder))).toStrictEqual([]);
  });

  it("a living process with the number of a dead one does not hold the folder", async () => {
    const folder = freshFolder();
    const earlier = { pid: process.pid, host: hostname(), started: "Thu Jan  1 00:00:00 1970" };
    writeFileSync(`${folder}.lock`, JSON.stringify(earlier));
    const lock = await lockFolder(folder, "file");
    await lock.release();
  });

  it("the lock of another machine stays, however old, and the refusal names it", async () => {
    const folder = freshFolder();
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 1, host: "elsewhere" }));
    const error = await rejection(lockFolder(folder, "file"));
    expect(error).toMatchObject({ code: "FOLDER_IN_USE" });
    expect(error.message).toContain("on the machine elsewhere");
    expect(error.message).toContain(`${folder}.lock`);
  });

  it("two that find a dead holder do not both take over", async () => {
    const folder = freshFolder();
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    writeFileSync(`${folder}.lock.takeover`, "{}");
    const error = await rejection(lockFolder(folder, "file"));
    expect(error).toMatchObject({ code: "FOLDER_IN_USE" });
    expect(error.message).toContain(`${folder}.lock.takeover`);
  });
});

describe("in memory", () => {
  it("every database is its own", async () => {
    const [one, other] = await Promise.all([open({ dataDir: "memory://" }), open({ dataDir: "memory://" })]);
    await one.exec("CREATE TABLE counted (id integer)");
    expect(await rejection(other.query("SELECT * FROM counted"))).toMatchObject({ code: "42P01" });
  });

  it("a database that is lost with its worker is not silently replaced by an empty one", async () => {
    const engine = await open({ dataDir: "memory://", deadlineMs: 300 });
    expect(await rejection(engine.query("SELECT pg_sleep(30)"))).toMatchObject({ code: "TIMEOUT" });
    const error = await rejection(engine.query("SELECT 1"));
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(error.message).toContain("was lost");
  });
});

describe("the template", () => {
  it("of the build holds every migration", async () => {
    const { templateDefault } = await import("../../src/embedded/template.js");
    const engine = await open({ dataDir: "memory://", template: templateDefault });
    const status = await migrationStatus(engine);
    expect(status.pending).toStrictEqual([]);
    expect(status.applied.length).toBeGreaterThan(0);
  });

  it("that is missing is named", async () => {
    const error = await rejection(open({ dataDir: freshFolder(), template: "/nowhere/template.tar.gz" }));
    expect(error).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(error.message).toContain("/nowhere/template.tar.gz");
    const inMemory = await rejection(open({ dataDir: "memory://", template: "/nowhere/template.tar.gz" }));
    expect(inMemory.message).toContain("/nowhere/template.tar.gz");
  });
});

describe("upkeep", () => {
  it("keeps the planner's statistics current after large writes", async () => {
    const engine = await open({ dataDir: "memory://" });
    await engine.exec("CREATE TABLE many (id integer)");
    await engine.query("INSERT INTO many SELECT generate_series(1, 3000)");
    const { rows } = await engine.query("SELECT reltuples AS known FROM pg_class WHERE relname = 'many'");
    expect(rows).toStrictEqual([{ known: 3000 }]);
  });

  it("cuts the log short, so that reopening after a crash has little to replay", async () => {
    const engine = await open({ dataDir: freshFolder() });
    await engine.exec("CREATE TABLE wide (words text)");
    const grown =
      "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) AS bytes FROM pg_control_checkpoint()";
    await engine.transaction(async (connection) => {
      const wide =
        "INSERT INTO wide SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 60000)";
      for (let row = 0; row < 40; row += 1) await connection.query(wide);
      const { rows } = await connection.query(grown);
      expect(Number(rows[0]?.bytes)).toBeGreaterThan(64 * 1024 * 1024);
    });
    const { rows } = await engine.query(grown);
    expect(Number(rows[0]?.bytes)).toBeLessThan(1024 * 1024);
  });
});
