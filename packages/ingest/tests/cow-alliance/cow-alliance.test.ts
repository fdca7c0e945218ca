import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cowAlliance } from "../../src/cow-alliance/cow-alliance.js";
import { importRows } from "../../src/rows/import-rows.js";
import { fileInput, streamInput } from "../../src/rows/input.js";
import type { FoundRow, RefusedRow } from "../../src/rows/row.js";
import { all, openWorld } from "../ask.js";

const file = "alliance_v4.1_by_member.csv";
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let store: Store;
beforeAll(async () => {
  store = await openWorld();
});
afterAll(() => store.close());

const openEnd = {
  edtf: "[2012-12-31..]",
  earliest: "2012-12-31",
  latest: null,
  basis: "UNKNOWN",
  note: "in force on the last day that the data set looks at",
};
const explicit = (edtf: string, earliest = edtf, latest = edtf) => ({
  edtf,
  earliest,
  latest,
  basis: "EXPLICIT",
  note: null,
});
const moment = "edtf earliest latest basis note";

describe("cow-alliance", () => {
  it("records each alliance as a programme of its members, and each membership with its period", async () => {
    const told: (RefusedRow | FoundRow)[] = [];
    const report = await importRows(store, cowAlliance, [await fileInput(pathOf(file))], {
      onRow: (row) => told.push(row),
    });
    expect(report.files).toEqual([{ file, read: 5, recorded: 5, left: 0, refused: 0 }]);
    expect(report.statements).toEqual({ added: 5, corrected: 0, unchanged: 0 });
    expect(
      told.map((row) =>
        "finding" in row ? [row.row, row.finding.code, row.finding.original, row.finding.cleaned] : [],
      ),
    ).toEqual([
      [1, "cow-alliance.begun-before", "1816-01-01", "[..1816-01-01]"],
      [2, "cow-alliance.day-unknown", "-9/6/1820", "1820-06"],
      [4, "cow-alliance.day-unknown", "-9/-9/1955", "1955"],
      [4, "cow-alliance.day-unknown", "-9/10/1961", "1961-10"],
    ]);

    expect(
      await all(
        store,
        "programmes",
        {},
        `slug code kind status describedAs name sponsor { slug kind open } introduced { ${moment} } ended { ${moment} }`,
      ),
    ).toEqual([
      {
        slug: "cow-alliance-901",
        code: "COW alliance 901",
        kind: "FRAMEWORK",
        status: "ENDED",
        describedAs: "Type I: Defense Pact",
        name: "COW alliance 901: Type I: Defense Pact",
        sponsor: { slug: "members-of-cow-alliance-901", kind: "GROUPING", open: true },
        introduced: {
          edtf: "[..1816-01-01]",
          earliest: null,
          latest: "1816-01-01",
          basis: "UNKNOWN",
          note: "before the first day that the data set looks at",
        },
        ended: explicit("1848-05-03"),
      },
      {
        slug: "cow-alliance-902",
        code: "COW alliance 902",
        kind: "FRAMEWORK",
        status: "UNKNOWN",
        describedAs: "Type III: Entente",
        name: "COW alliance 902: Type III: Entente",
        sponsor: { slug: "members-of-cow-alliance-902", kind: "GROUPING", open: true },
        introduced: explicit("1949-04-04"),
        ended: openEnd,
      },
    ]);

    const participation = (
      key: string,
      actor: string,
      programme: string,
      status: string,
      from: unknown,
      until: unknown,
      content: string,
    ) => ({
      slug: `cow-alliance-${key}`,
      actor: { slug: actor },
      programme: { slug: `cow-alliance-${programme}` },
      role: "MEMBER",
      status,
      period: { from, until },
      basis: { nodes: [{ slug: `cow-alliance-${key}`, content }] },
    });
    expect(
      await all(
        store,
        "participations",
        { filter: { inForce: ["YES", "MAYBE", "NO"] } },
        `slug actor { slug } programme { slug } role status period { from { ${moment} } until { ${moment} } } basis(first: 9) { nodes { slug content } }`,
      ),
    ).toEqual([
      participation(
        "901-981-1816-01-01",
        "ruritania",
        "901",
        "ENDED",
        {
          edtf: "[..1816-01-01]",
          earliest: null,
          latest: "1816-01-01",
          basis: "UNKNOWN",
          note: "before the first day that the data set looks at",
        },
        explicit("1848-05-03"),
        "Ruritania belonged to COW alliance 901 from before 1816-01-01 until 1848-05-03; it promised defence and non-aggression.",
      ),
      participation(
        "901-982-1820-06",
        "grand-fenwick",
        "901",
        "ENDED",
        explicit("1820-06", "1820-06-01", "1820-06-30"),
        explicit("1848-05-03"),
        "Grand Fenwick belonged to COW alliance 901 from 1820-06 until 1848-05-03; it promised defence and non-aggression.",
      ),
      participation(
        "902-981-1949-04-04",
        "ruritania",
        "902",
        "ACTIVE",
        explicit("1949-04-04"),
        openEnd,
        "Ruritania belonged to COW alliance 902 from 1949-04-04 and still did on 2012-12-31; it promised consultation.",
      ),
      participation(
        "902-983-1955",
        "elbonia-lower",
        "902",
        "ENDED",
        explicit("1955", "1955-01-01", "1955-12-31"),
        explicit("1961-10", "1961-10-01", "1961-10-31"),
        "Elbonia, Lower belonged to COW alliance 902 from 1955 until 1961-10; it promised consultation.",
      ),
      participation(
        "902-983-1970-03-02",
        "elbonia-lower",
        "902",
        "ACTIVE",
        explicit("1970-03-02"),
        openEnd,
        "Elbonia, Lower belonged to COW alliance 902 from 1970-03-02 and still did on 2012-12-31; it promised consultation.",
      ),
    ]);

    expect(
      await all(store, "actors", { filter: { kinds: ["STATE"] } }, "slug name identifiers { scheme value }"),
    ).toEqual([
      {
        slug: "elbonia-lower",
        name: "Elbonia, Lower",
        identifiers: [{ scheme: "COW_NUMBER", value: "983" }],
      },
      { slug: "grand-fenwick", name: "Grand Fenwick", identifiers: [{ scheme: "COW_NUMBER", value: "982" }] },
      { slug: "ruritania", name: "Ruritania", identifiers: [{ scheme: "COW_NUMBER", value: "981" }] },
    ]);
    expect(await all(store, "sources", {}, `slug kind title url published { ${moment} }`)).toEqual([
      {
        slug: "cow-formal-alliances-4-1",
        kind: "DATASET",
        title:
          "Correlates of War Formal Alliances, version 4.1. Gibler, Douglas M. 2009. International Military Alliances, 1648–2008. CQ Press.",
        url: "https://correlatesofwar.org/data-sets/formal-alliances/",
        published: { ...openEnd, basis: "INFERRED", note: "not before the last day that it looks at" },
      },
    ]);
  });

  it("says of no day after the last one of the data set that a membership is in force", async () => {
    const inForce = async (valid: string) =>
      (
        await all<{ slug: string; inForce: string }>(
          store,
          "participations",
          { filter: { programme: "cow-alliance-902" }, asOf: { valid } },
          "slug inForce",
        )
      ).map((node) => [node.slug, node.inForce]);
    expect(await inForce("2012-12-31")).toEqual([
      ["cow-alliance-902-981-1949-04-04", "YES"],
      ["cow-alliance-902-983-1970-03-02", "YES"],
    ]);
    expect(await inForce("2013-01-01")).toEqual([
      ["cow-alliance-902-981-1949-04-04", "MAYBE"],
      ["cow-alliance-902-983-1970-03-02", "MAYBE"],
    ]);
  });

  it("changes nothing the second time, compressed or not, and uses a state that is held under another slug", async () => {
    const zipped = gzipSync(await readFile(pathOf(file)));
    const again = await importRows(store, cowAlliance, [streamInput(file, () => Readable.from([zipped]))]);
    expect([again.statements, again.records, again.derived]).toEqual([
      { added: 0, corrected: 0, unchanged: 5 },
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
    const renamed = (await readFile(pathOf(file), "utf8")).replaceAll("Ruritania", "Kingdom of Ruritania");
    await importRows(store, cowAlliance, [streamInput(file, () => Readable.from([Buffer.from(renamed)]))]);
    expect(
      (await all<{ slug: string }>(store, "actors", { filter: { kinds: ["STATE"] } }, "slug")).map(
        ({ slug }) => slug,
      ),
    ).toEqual(["elbonia-lower", "grand-fenwick", "ruritania"]);
  });

  it("refuses what it cannot read, and says what does not agree", async () => {
    const other = await openWorld();
    const told: (RefusedRow | FoundRow)[] = [];
    const report = await importRows(other, cowAlliance, [await fileInput(pathOf("damaged.csv"))], {
      onRow: (row) => told.push(row),
    });
    await other.close();
    expect(report.files).toEqual([{ file: "damaged.csv", read: 10, recorded: 3, left: 0, refused: 7 }]);
    const refused = told.flatMap((row) =>
      "problems" in row ? [[row.row, row.problems[0]?.code, row.problems[0]?.path.at(-1)]] : [],
    );
    expect(refused.sort()).toEqual([
      [3, "temporal.invalid", "from"],
      [4, "identifier.invalid", "value"],
      [5, "record.missing-field", "mem_st_year"],
      [6, "record.term", "version"],
      [7, "record.missing-field", "state_name"],
      [8, "identifier.invalid", "version4id"],
      [9, "period.reversed", undefined],
    ]);
    expect(told.flatMap((row) => ("finding" in row ? [[row.row, row.finding.code]] : []))).toEqual([
      [2, "cow-alliance.left-censor"],
      [2, "cow-alliance.right-censor"],
      [2, "cow-alliance.alliance-differs"],
    ]);
  });

  it("is not for another file", async () => {
    const input = streamInput("other.csv", () => Readable.from([Buffer.from("a,b\n1,2\n")]));
    await expect(importRows(store, cowAlliance, [input])).rejects.toThrow("The heading has no version4id");
  });
});
