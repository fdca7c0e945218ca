import { describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { migrate, migrationStatus } from "../../src/migrate/migrate.js";
import { kinds, open, openFresh, postgresUrl, rejection } from "../engine/databases.js";
import { migrationsOf } from "./fixture.js";

const first = {
  "0000_actors":
    "CREATE TABLE actors (id integer);\n--> statement-breakpoint\nCREATE TABLE issues (id integer);",
};
const second = { ...first, "0001_names": "ALTER TABLE actors ADD COLUMN name text;" };

/** In memory where that is enough: nothing of these tests outlives its worker. */
const fresh = (kind: Engine["kind"]): Promise<Engine> =>
  kind === "embedded" ? open({ dataDir: "memory://" }) : openFresh(kind);

const columnsOf = async (engine: Engine, table: string): Promise<unknown[]> => {
  const { rows } = await engine.query(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position",
    [table],
  );
  return rows.map(({ name }) => name);
};

describe.each(kinds)("%s", (kind) => {
  it("applies what is pending in order, once, and keeps a record of it", async () => {
    const engine = await fresh(kind);
    const folder = migrationsOf(second);
    expect(await migrationStatus(engine, { folder })).toStrictEqual({
      applied: [],
      pending: ["0000_actors", "0001_names"],
      unknown: [],
    });
    await migrate(engine, { folder: migrationsOf(first) });
    expect(await columnsOf(engine, "actors")).toStrictEqual(["id"]);
    const now = { applied: ["0000_actors", "0001_names"], pending: [], unknown: [] };
    expect(await migrate(engine, { folder })).toStrictEqual(now);
    expect(await columnsOf(engine, "actors")).toStrictEqual(["id", "name"]);
    expect(await migrate(engine, { folder })).toStrictEqual(now);
    const { rows } = await engine.query("SELECT idx, tag, sha256 FROM demarche_migrations ORDER BY idx");
    expect(rows.map(({ idx, tag }) => [idx, tag])).toStrictEqual([
      [0, "0000_actors"],
      [1, "0001_names"],
      [null, "repeatable:guard"],
    ]);
    expect(rows[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses a database that a newer program has migrated, and leaves it alone", async () => {
    const engine = await fresh(kind);
    await migrate(engine, { folder: migrationsOf(second) });
    const folder = migrationsOf({ ...first, "0001_other": "CREATE TABLE other (id integer)" });
    const error = await rejection(migrate(engine, { folder }));
    expect(error).toMatchObject({ name: "StoreError", code: "DATABASE_NEWER" });
    expect(error.message).toContain("0001_names");
    expect(error.message).toContain(engine.where);
    expect(await columnsOf(engine, "other")).toStrictEqual([]);
    expect((await migrationStatus(engine, { folder })).unknown).toStrictEqual(["0001_names"]);
  });

  it("refuses a migration that was changed after it was applied, and takes Windows line ends for the same", async () => {
    const engine = await fresh(kind);
    await migrate(engine, { folder: migrationsOf(first) });
    const windows = { "0000_actors": first["0000_actors"].replaceAll("\n", "\r\n") };
    await migrate(engine, { folder: migrationsOf(windows) });
    const edited = { "0000_actors": `${first["0000_actors"]}\n-- edited` };
    const error = await rejection(migrate(engine, { folder: migrationsOf(edited) }));
    expect(error).toMatchObject({ name: "StoreError", code: "MIGRATION_CHANGED" });
    expect(error.message).toContain("0000_actors");
  });

  it("keeps nothing of a run in which a migration fails", async () => {
    const engine = await fresh(kind);
    const folder = migrationsOf({ ...second, "0002_wrong": "ALTER TABLE nowhere ADD COLUMN x text" });
    const error = await rejection(migrate(engine, { folder }));
    expect(error).toMatchObject({ name: "StoreError", code: "MIGRATION_FAILED", cause: { code: "42P01" } });
    expect(error.message).toContain("0002_wrong");
    expect(await columnsOf(engine, "actors")).toStrictEqual([]);
    expect((await migrationStatus(engine, { folder })).applied).toStrictEqual([]);
  });

  it("runs repeatable steps when they change and after each migration, and what must make way before it", async () => {
    const engine = await fresh(kind);
    await engine.exec("CREATE TABLE runs (step text); COMMENT ON TABLE runs IS 'unguarded'");
    const run = (name: string, words = "") => ({
      name,
      sql: `INSERT INTO runs VALUES ('${name}${words}')`,
      before: `INSERT INTO runs VALUES ('before ${name}')`,
    });
    const ran = async (): Promise<unknown[]> => {
      const { rows } = await engine.query("SELECT step FROM runs");
      await engine.exec("DELETE FROM runs");
      return rows.map(({ step }) => step);
    };
    await migrate(engine, { folder: migrationsOf(first), repeatable: [run("a"), run("b")] });
    expect(await ran()).toStrictEqual(["before a", "before b", "a", "b"]);
    await migrate(engine, { folder: migrationsOf(first), repeatable: [run("a"), run("b")] });
    expect(await ran()).toStrictEqual([]);
    await migrate(engine, { folder: migrationsOf(first), repeatable: [run("a"), run("b", " anew")] });
    expect(await ran()).toStrictEqual(["b anew"]);
    await migrate(engine, { folder: migrationsOf(second), repeatable: [run("a"), run("b", " anew")] });
    expect(await ran()).toStrictEqual(["before a", "before b", "a", "b anew"]);
  });
});

describe.skipIf(!postgresUrl)("several programs that start at once", () => {
  it("migrate once, and all find it done", async () => {
    const one = await openFresh("postgres");
    const url = new URL(postgresUrl as string);
    url.pathname = `/${one.where.split("/").at(-1)}`;
    const others = await Promise.all([1, 2, 3].map(() => open({ url: url.href })));
    const folder = migrationsOf({
      ...second,
      "0002_slow": "SELECT pg_sleep(0.3); CREATE TABLE slow (id integer)",
    });
    const statuses = await Promise.all([one, ...others].map((engine) => migrate(engine, { folder })));
    for (const { applied, pending } of statuses)
      expect({ applied, pending }).toStrictEqual({
        applied: ["0000_actors", "0001_names", "0002_slow"],
        pending: [],
      });
    const { rows } = await one.query("SELECT count(*) AS n FROM demarche_migrations WHERE idx IS NOT NULL");
    expect(rows).toStrictEqual([{ n: 3 }]);
  });
});
