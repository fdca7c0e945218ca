import { beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../src/engine/engine.js";
import { guardRefusalCode } from "../../src/migrate/guard.js";
import { migrate } from "../../src/migrate/migrate.js";
import { kinds, open, openFresh, rejection } from "../engine/databases.js";
import { migrationsOf } from "./fixture.js";

const tables = `
CREATE TABLE sources (id integer PRIMARY KEY, title text);
CREATE TABLE positions (
  id integer PRIMARY KEY,
  "Held On" text,
  source integer REFERENCES sources ON DELETE CASCADE ON UPDATE CASCADE,
  document json,
  exact numeric,
  shouted text GENERATED ALWAYS AS (upper("Held On")) STORED,
  is_open boolean GENERATED ALWAYS AS (recorded_until IS NULL) STORED,
  recorded_from timestamptz NOT NULL DEFAULT now(),
  recorded_until timestamptz
);
CREATE TABLE labels (id integer);
COMMENT ON TABLE labels IS 'unguarded: written from the terms';
INSERT INTO sources VALUES (1, 'Nikkei');
INSERT INTO positions (id, "Held On", source, document, exact, recorded_until) VALUES
  (1, 'office', 1, '{"a": 1}', 1.0, NULL), (2, 'office', 1, '{"a": 1}', 1.0, '2024-01-01');
INSERT INTO labels VALUES (1);
`;

describe.each(kinds)("%s", (kind) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = kind === "embedded" ? await open({ dataDir: "memory://" }) : await openFresh(kind);
    await migrate(engine, { folder: migrationsOf({ "0000_tables": tables }) });
  });

  const whole = async (): Promise<unknown> =>
    (
      await engine.query(
        "SELECT (SELECT json_agg(s) FROM sources s) AS s, (SELECT json_agg(p ORDER BY id) FROM positions p) AS p",
      )
    ).rows;

  it.each([
    ["deleting a record", "DELETE FROM positions WHERE id = 1"],
    ["deleting records that are not there", "DELETE FROM positions WHERE id = 99"],
    ["truncating records", "TRUNCATE positions"],
    ["truncating by way of another table", "TRUNCATE sources CASCADE"],
    ["deleting by way of another table", "DELETE FROM sources"],
    ["editing a record", `UPDATE positions SET "Held On" = 'headquarters' WHERE id = 1`],
    ["editing a record to the same in another spelling", "UPDATE positions SET exact = 1.00 WHERE id = 1"],
    ["editing the spelling of a document", `UPDATE positions SET document = '{"a":1}' WHERE id = 1`],
    ["moving when a record was made", "UPDATE positions SET recorded_from = '2020-01-01' WHERE id = 1"],
    ["writing a record as it is", "UPDATE positions SET exact = exact WHERE id = 1"],
    [
      "closing a record and editing it at once",
      "UPDATE positions SET recorded_until = now(), exact = 2 WHERE id = 1",
    ],
    ["closing a record again", "UPDATE positions SET recorded_until = now() WHERE id = 2"],
    ["opening a closed record", "UPDATE positions SET recorded_until = NULL WHERE id = 2"],
    [
      "editing on a conflict",
      "INSERT INTO positions (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET exact = 3",
    ],
    ["editing a row of another table", "UPDATE sources SET title = 'Asahi'"],
    ["renumbering what others refer to", "UPDATE sources SET id = 2"],
    ["deleting a row of another table", "DELETE FROM sources WHERE id = 1"],
    ["truncating another table", "TRUNCATE sources, positions"],
  ])("refuses %s", async (_, sql) => {
    const before = await whole();
    const error = await rejection(engine.query(sql));
    expect(error).toMatchObject({ code: guardRefusalCode });
    expect(error.message).toMatch(/^(DELETE|TRUNCATE|UPDATE) in the table \w+ is refused: .+\.$/);
    expect(await whole()).toStrictEqual(before);
  });

  it("lets a record be added, and closed once", async () => {
    await engine.query(`INSERT INTO positions (id, "Held On") VALUES (3, 'office')`);
    await engine.query("UPDATE positions SET recorded_until = '2024-02-01' WHERE id = 3");
    const { rows } = await engine.query("SELECT shouted, is_open FROM positions WHERE id = 3");
    expect(rows).toStrictEqual([{ shouted: "OFFICE", is_open: false }]);
    const again = await rejection(
      engine.query("UPDATE positions SET recorded_until = '2024-02-02' WHERE id = 3"),
    );
    expect(again).toMatchObject({ code: guardRefusalCode });
  });

  it("leaves out tables whose comment says so", async () => {
    await engine.query("UPDATE labels SET id = 2");
    await engine.query("DELETE FROM labels");
    await engine.query("TRUNCATE labels");
    expect((await engine.query("SELECT * FROM labels")).rows).toStrictEqual([]);
  });

  it("steps aside for a migration that edits and retypes, and guards again what that leaves and adds", async () => {
    const change = `
      UPDATE positions SET exact = 7 WHERE id = 1;
      ALTER TABLE positions ALTER COLUMN exact TYPE integer, DROP COLUMN document;
      CREATE TABLE notes (id integer, recorded_from timestamptz, recorded_until timestamptz);`;
    await migrate(engine, { folder: migrationsOf({ "0000_tables": tables, "0001_change": change }) });
    expect((await engine.query("SELECT exact FROM positions WHERE id = 1")).rows).toStrictEqual([
      { exact: 7 },
    ]);
    for (const sql of ["UPDATE positions SET exact = 8 WHERE id = 1", "DELETE FROM notes"])
      expect(await rejection(engine.query(sql))).toMatchObject({ code: guardRefusalCode });
  });
});
