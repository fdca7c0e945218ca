import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/engine.js";
import { openStore, type Store } from "../../src/index.js";
import { dossierOf, engines, freshDatabase, issue, person, report, said } from "../world.js";

const holders = Array.from({ length: 40 }, (_, at) => `holder-${at}`);
const issues = Array.from({ length: 60 }, (_, at) => `issue-${at}`);
const stances = ["SUPPORT", "OPPOSITION", undefined] as const;

/** One word of each holder on each issue; of some a second, which moves, repeats or contradicts the first. */
const statements = issues.flatMap((on, i) =>
  holders.flatMap((holder, h) => {
    const words = [
      `${1950 + i}-03-01`,
      ...(h % 4 === 0 ? [`${1950 + i}-0${3 + (i % 3)}-0${1 + (h % 3)}`] : []),
    ];
    return words.map((when, at) =>
      said(`s-${i}-${h}-${at}`, {
        holder,
        issue: on,
        act: "VOTE",
        disclosure: "IMPLIED_BY_ACT",
        stance: stances[(i * 7 + h * (at + 1)) % 3],
        said: when,
      }),
    );
  }),
);

const large = dossierOf({
  slug: "large",
  sources: [report("report")],
  actors: holders.map(person),
  issues: issues.map(issue),
  statements: statements as never,
});

describe.each(engines)("a recording of %s with thousands of statements", (kind) => {
  let place: { readonly url: string } | { readonly dataDir: string };
  let store: Store;
  beforeAll(async () => {
    place =
      kind === "postgres"
        ? { url: await freshDatabase() }
        : { dataDir: path.join(await mkdtemp(path.join(tmpdir(), "demarche-")), "data") };
    store = await openStore(place);
  });
  afterAll(async () => {
    await store?.close();
    if (place && "dataDir" in place) await rm(path.dirname(place.dataDir), { recursive: true, force: true });
  });

  it("records them all, and derives what deriving everything anew gives", async () => {
    const [recorded] = await store.recordDossiers([{ dossier: large, piece: true }]);
    expect(recorded?.problems).toEqual([]);
    expect(recorded?.statements.added).toBe(statements.length);
    expect(recorded?.derived.added).toBeGreaterThan(holders.length * issues.length);
    expect(await store.rederive()).toEqual({ added: 0, closed: 0 });
  }, 120_000);

  it("changes nothing the second time", async () => {
    const [again] = await store.recordDossiers([{ dossier: large, piece: true }]);
    expect(again?.statements).toEqual({ added: 0, corrected: 0, unchanged: statements.length });
    expect([again?.records, again?.derived]).toEqual([
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
  }, 120_000);

  it("leaves no row that points to nothing, although keys were not looked up one by one", async () => {
    await store.close();
    const engine = await openEngine(place);
    const { rows: keys } = await engine.query(
      `select c.conrelid::regclass::text as child, a.attname as child_column, c.confrelid::regclass::text as parent, p.attname as parent_column
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
       where c.contype = 'f'`,
    );
    expect(keys.length).toBeGreaterThan(40);
    for (const { child, child_column, parent, parent_column } of keys) {
      const { rows } = await engine.query(
        `select count(*)::int as count from ${child} c where c.${child_column} is not null
           and not exists (select from ${parent} p where p.${parent_column} = c.${child_column})`,
      );
      expect([child, child_column, rows[0]?.["count"]]).toEqual([child, child_column, 0]);
    }
    await engine.close();
  }, 60_000);
});
