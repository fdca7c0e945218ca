import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backedTables } from "../../src/backup/backup.tables.js";
import type { Store } from "../../src/index.js";
import { dossierOf, engines, issue, openWorld, person, report } from "../world.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-backup-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const graph = (slug: string, count = 1) =>
  dossierOf({
    slug,
    actors: Array.from({ length: count }, (_, at) => person(`${slug}-person-${at}`)),
    issues: [issue(`${slug}-issue`)],
    sources: [report(`${slug}-report`)],
  });

const record = async (store: Store, slug: string, count?: number) => {
  const [recorded] = await store.recordDossiers([{ dossier: graph(slug, count) }]);
  expect(recorded?.problems).toEqual([]);
};

it("holds every table, each after those that it points to", () => {
  const names = backedTables.map(({ name }) => name);
  expect(names).toContain("statement_rows");
  expect(names).not.toContain("cooperation_areas");
  expect(names.indexOf("statement_rows")).toBeGreaterThan(names.indexOf("actor_keys"));
  expect(names.indexOf("findings")).toBeGreaterThan(names.indexOf("statement_rows"));
});

describe.each(engines)("a backup of %s", (from) => {
  it.each(engines)("restored into %s is the same graph, and can be gone on with", async (to) => {
    const file = join(folder, `${from}-${to}.gz`);
    const again = join(folder, `${from}-${to}-again.gz`);
    const first = await openWorld(from);
    const second = await openWorld(to);
    try {
      await record(first, "one", 2_500);
      await record(first, "two");
      const made = await first.backup(file);
      expect(made.tables.find(({ table }) => table === "actors")?.rows).toBe(2_501);

      expect(await second.restore(file)).toEqual(made);
      const copied = await second.backup(again);
      expect(copied.content).toBe(made.content);
      const lines = (name: string) => gunzipSync(readFileSync(name)).toString().split("\n").slice(1, -2);
      expect(lines(again)).toEqual(lines(file));

      expect(await second.rederive()).toEqual({ added: 0, closed: 0 });
      await record(second, "three");
      expect((await second.recordDossiers([{ dossier: graph("two") }]))[0]?.records).toMatchObject({
        added: 0,
        closed: 0,
      });
    } finally {
      await first.close();
      await second.close();
    }
  });

  it("is of one instant, whatever is recorded meanwhile", async () => {
    const store = await openWorld(from);
    try {
      await record(store, "before", 1_500);
      const alone = await store.backup(join(folder, "alone.gz"));
      const [during] = await Promise.all([
        store.backup(join(folder, "during.gz")),
        record(store, "meanwhile"),
      ]);
      const after = await store.backup(join(folder, "after.gz"));
      expect([alone.content, after.content]).toContain(during.content);
      expect(after.content).not.toBe(alone.content);
    } finally {
      await store.close();
    }
  });

  it("is refused by a database that holds something, which stays as it was", async () => {
    const store = await openWorld(from);
    try {
      await record(store, "held");
      const file = join(folder, "held.gz");
      const { content } = await store.backup(file);
      await expect(store.restore(file)).rejects.toMatchObject({ code: "DATABASE_NOT_EMPTY" });
      expect((await store.backup(file)).content).toBe(content);
    } finally {
      await store.close();
    }
  });

  it("leaves the older file as it was when it is given up", async () => {
    const store = await openWorld(from);
    try {
      const own = mkdtempSync(join(folder, "own-"));
      const file = join(own, "kept.gz");
      writeFileSync(file, "older");
      await expect(store.backup(file, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
      await expect(store.backup(join(own, "absent", "x.gz"))).rejects.toMatchObject({ code: "ENOENT" });
      expect(readFileSync(file, "utf8")).toBe("older");
      expect(readdirSync(own)).toEqual(["kept.gz"]);
      // The connection is of use again.
      await record(store, "afterwards");
    } finally {
      await store.close();
    }
  });
});

describe("a file that is not what was written", () => {
  let store: Store;
  let sound: Buffer;
  let content: string;
  beforeAll(async () => {
    const source = await openWorld("embedded");
    await record(source, "sound", 40);
    const file = join(folder, "sound.gz");
    ({ content } = await source.backup(file));
    sound = readFileSync(file);
    await source.close();
    store = await openWorld("embedded");
  });
  afterAll(() => store.close());

  const restored = (bytes: Uint8Array) => {
    const file = join(folder, "given.gz");
    writeFileSync(file, bytes);
    return store.restore(file);
  };
  const rewritten = (change: (lines: string[]) => string[]) =>
    gzipSync(change(gunzipSync(sound).toString().split("\n")).join("\n"));

  it("is refused wherever it is cut off", async () => {
    for (let part = 0; part < 12; part += 1)
      await expect(restored(sound.subarray(0, Math.floor((sound.length * part) / 12)))).rejects.toMatchObject(
        {
          code: "BACKUP_UNUSABLE",
        },
      );
    expect(await store.isEmpty()).toBe(true);
  });

  it("is refused when a bit is another one", async () => {
    for (let part = 0; part < 40; part += 1) {
      const bytes = Buffer.from(sound);
      // The first ten bytes are of gzip alone, and of some of them nothing depends.
      const at = 10 + Math.floor(((sound.length - 10) * part) / 40);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (part % 8)), at);
      await expect(restored(bytes), `bit of byte ${at}`).rejects.toMatchObject({ code: "BACKUP_UNUSABLE" });
    }
    expect(await store.isEmpty()).toBe(true);
  });

  it.each([
    [
      "another format",
      (lines: string[]) => [lines[0]?.replace('"format":1', '"format":2') ?? "", ...lines.slice(1)],
      /has the format 2, and this version reads 1/u,
    ],
    ["another migration", undefined, /at the migration 0000_other/u],
    ["a row less", (lines: string[]) => lines.filter((_, at) => at !== 3), /not what its last line says/u],
    [
      "a row twice",
      (lines: string[]) => lines.flatMap((line, at) => (at === 3 ? [line, line] : [line])),
      /not what its last line says/u,
    ],
    ["more after its end", (lines: string[]) => [...lines.slice(0, -1), "{}", ""], /goes on after its end/u],
    ["no end", (lines: string[]) => [...lines.slice(0, -2), ""], /its end is missing/u],
    ["JSON of something else", () => ['{"a":1}', ""], /is no backup of Demarche/u],
  ])("is refused with %s", async (_what, change, sentence) => {
    const bytes = change === undefined ? await atOtherMigration() : rewritten(change);
    await expect(restored(bytes)).rejects.toMatchObject({
      code: "BACKUP_UNUSABLE",
      message: expect.stringMatching(sentence),
    });
    expect(await store.isEmpty()).toBe(true);
  });

  it("is refused when it is no gzip, or not there", async () => {
    await expect(restored(Buffer.from("actors: []\n"))).rejects.toMatchObject({
      message: expect.stringMatching(/is no backup of Demarche/u),
    });
    await expect(store.restore(join(folder, "nowhere.gz"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is taken when it is sound after all", async () => {
    expect((await restored(sound)).content).toBe(content);
  });

  /** A sound file, whose sums are right, of another shape of the tables. */
  async function atOtherMigration(): Promise<Buffer> {
    const { BackupSum } = await import("../../src/backup/backup.format.js");
    const lines = gunzipSync(sound).toString().trimEnd().split("\n");
    const head = { ...JSON.parse(lines[0] as string), migration: "0000_other" };
    const sum = new BackupSum();
    sum.head(head, JSON.stringify(head));
    for (const line of lines.slice(1, -1))
      if (line.startsWith("[")) sum.table("any", line);
      else sum.rows([line]);
    const end = JSON.stringify(["end", sum.end()]);
    return gzipSync([JSON.stringify(head), ...lines.slice(1, -1), end, ""].join("\n"));
  }
});
