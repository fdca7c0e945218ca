import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { RowFormat } from "../../src/rows/format.js";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput, InputError, streamInput } from "../../src/rows/input.js";
import { KnownActors } from "../../src/rows/known-actors.js";
import { unga } from "../../src/unga/unga.js";
import { all, openWorld } from "../ask.js";
import { eachRow, rowsOf } from "../rows-of.js";
import { expectRows, expectSound, imported } from "../votes/reading.js";
import { sharedFolder } from "../votes/shared.js";

const text = (content: string) => Readable.from([Buffer.from(content)]);
const tables = ["un_votes.csv", "un_roll_calls.csv", "un_roll_call_issues.csv"];

describe("unga", () => {
  it("reads the three tables, and says of each row what became of it", () =>
    expectRows(unga, tables, "tables.json"));

  it("reads the file of the Dataverse by the names of its columns", () =>
    expectRows(unga, ["UNVotes.csv"], "joined.json"));

  it("records the tables, and changes nothing the second time", async () => {
    const { files, statements } = await imported(unga, tables);
    expect(files).toEqual([
      { file: "un_roll_calls.csv", read: 9, recorded: 7, left: 0, refused: 2 },
      { file: "un_roll_call_issues.csv", read: 3, recorded: 2, left: 0, refused: 1 },
      { file: "un_votes.csv", read: 16, recorded: 11, left: 1, refused: 4 },
    ]);
    expect(statements.added).toBe(11);
  });

  it("records the file of the Dataverse, and changes nothing the second time", async () => {
    const { files, statements } = await imported(unga, ["UNVotes.csv"]);
    expect(files).toEqual([{ file: "UNVotes.csv", read: 7, recorded: 4, left: 2, refused: 1 }]);
    expect(statements.added).toBe(4);
  });

  it("uses the record of a state that is held, under its slug", async () => {
    const actors = new KnownActors();
    actors.note("us", [{ scheme: "ISO_3166_1_ALPHA2", value: "US" }]);
    const inputs = [
      streamInput("un_votes.csv", () => text("rcid,country,country_code,vote\n3,United States,US,yes\n")),
      streamInput("un_roll_calls.csv", () => text("rcid,date,unres,short,descr\n3,1999-11-11,R/1,A,B\n")),
    ];
    const rows = await rowsOf(unga, inputs, actors);
    expect(rows.at(-1)?.records).toMatchObject([
      { draft: { slug: "us" } },
      { ballot: { key: "vote-3-united-states", voter: "us" } },
    ]);
  });

  it("leaves the kind of a state that is held as it is", async () => {
    const territory: RowFormat = {
      name: "held",
      desk: () => "held",
      async *read() {
        const names = [{ text: "Zanzibar", kind: "COMMON", lang: "en" }];
        const draft = { slug: "zanzibar", kind: "TERRITORY", names };
        yield { file: "held", row: 1, records: [{ kind: "actor", draft }] };
      },
    };
    const store = await openWorld();
    try {
      await importRows(store, territory, []);
      const { refused } = await importRows(store, unga, [
        streamInput("un_votes.csv", () => text("rcid,country,country_code,vote\n3,Zanzibar,,yes\n")),
        streamInput("un_roll_calls.csv", () => text("rcid,date,unres,short,descr\n3,1999-11-11,R/1,A,B\n")),
      ]);
      expect(refused).toEqual([]);
      expect(await all(store, "actors", {}, "slug kind")).toEqual([{ slug: "zanzibar", kind: "TERRITORY" }]);
    } finally {
      await store.close();
    }
  });

  it("says which table is missing", async () => {
    const votes = streamInput("un_votes.csv", () => text("rcid,country,country_code,vote\n"));
    await expect(rowsOf(unga, [votes])).rejects.toThrow(InputError);
    await expect(rowsOf(unga, [votes])).rejects.toThrow("un_roll_calls.csv: It is missing.");
  });
});

const { folder, available } = sharedFolder("unga");

describe.skipIf(!available)("the whole of the General Assembly's votes", () => {
  it("loses no row, and meets all damage that is known", { timeout: 300_000 }, async () => {
    const names = ["un_votes.csv.gz", "un_roll_calls.csv.gz", "un_roll_call_issues.csv"];
    const inputs = await Promise.all(names.map((name) => fileInput(join(folder, name))));
    const rows = { recorded: 0, left: 0, refused: 0 };
    const found = new Map<string, number>();
    const resolutions = new Set<string>();
    const keys = new Set<string>();
    for await (const row of eachRow(unga, inputs)) {
      rows[row.refused ? "refused" : row.left ? "left" : "recorded"] += 1;
      for (const { code, original } of row.findings ?? []) {
        found.set(code, (found.get(code) ?? 0) + 1);
        if (code === "unga.unres-repeated") resolutions.add(original as string);
      }
      for (const given of row.records) {
        if ("ballot" in given) keys.add(given.ballot.key);
      }
      // Every so many rows; all of them would take minutes.
      if (row.row % 1_000 === 1) expectSound([row]);
    }
    expect(rows).toEqual({ recorded: 870_109 + 6_203 + 5_745, left: 0, refused: 0 });
    expect(keys.size).toBe(870_109);
    expect(resolutions.size).toBe(203);
    expect(Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)))).toEqual({
      "unga.backslash": 244,
      "unga.code-missing": 5_444,
      "unga.code-na": 2_455,
      "unga.code-retired": 13_672,
      "unga.control-character": 8,
      "unga.date-not-sitting-day": 4_075,
      "unga.date-out-of-order": 386,
      "unga.descr-missing": 1,
      "unga.double-encoded": 5,
      "unga.edge-space": 99,
      "unga.hex-literal": 205,
      "unga.name-of-several": 12_853,
      "unga.short-missing": 573,
      "unga.tab": 32,
      "unga.unres-missing": 159,
      "unga.unres-repeated": 341,
    });
  });
});
