import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { openStore, type Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RowFormat } from "../../src/rows/format.js";
import { importRows } from "../../src/rows/import-rows.js";
import { InputError, readCsv, readJsonLines, streamInput } from "../../src/rows/input.js";
import { printRowReport } from "../../src/rows/report.js";
import type { FoundRow, RefusedRow } from "../../src/rows/row.js";

/** States and what they say of one matter: the smallest format there can be. */
const stances: RowFormat = {
  name: "stances",
  desk: () => "stances",
  async *read({ inputs, actors }) {
    yield {
      file: "matter",
      row: 1,
      records: [
        { kind: "issue", draft: { slug: "matter", kind: "PROPOSAL", label: "The matter" } },
        { kind: "source", draft: { slug: "list", kind: "DATASET", held: true, published: "2024" } },
      ],
    };
    for (const input of inputs) {
      for await (const { row, values } of readCsv(input, { columns: ["state", "stance"] })) {
        const { state = "", stance = "" } = values;
        const place = { file: input.name, row };
        if (stance === "") {
          yield { ...place, records: [], left: "silent" };
          continue;
        }
        const slug = actors.slugOf(state);
        const said = {
          key: slug,
          source: "list",
          locator: `row ${row}`,
          content: `${state} is for it.`,
          act: "ENDORSE",
          speakers: [slug],
          issue: "matter",
          certainty: "CERTAIN",
          polarity: "POSITIVE",
          attribution: [{ source: "list", mode: "OWN_VOICE" }],
          expresses: [{ holder: slug, stance, disclosure: "STATED" }],
        };
        yield {
          ...place,
          records: [
            {
              kind: "actor",
              draft: { slug, kind: "STATE", names: [{ text: state, kind: "COMMON", lang: "en" }] },
            },
            { kind: "statement", draft: said },
          ],
          ...(state === "NA" ? { findings: [{ code: "code.na", message: "NA is Namibia." }] } : {}),
        };
      }
    }
  },
};

const csv = (text: string | Buffer) => streamInput("stances.csv", () => Readable.from([Buffer.from(text)]));
const file = "state,stance\nFrance,SUPPORT\nNA,OPPOSITION\nChad,\nPeru,LUKEWARM\n";

let store: Store;
beforeAll(async () => {
  store = await openStore({ dataDir: "memory://" });
});
afterAll(() => store.close());

const read = async (input: ReturnType<typeof csv>) => {
  const rows = [];
  for await (const row of readCsv(input)) rows.push(row);
  return rows;
};

describe("an import of rows", () => {
  it("is foretold by a dry run, loses no row, and changes nothing the second time", async () => {
    const foretold = await importRows(store, stances, [csv(file)], { dryRun: true });
    expect(await store.isEmpty()).toBe(true);

    const told: (RefusedRow | FoundRow)[] = [];
    const done = await importRows(store, stances, [csv(gzipSync(file))], { onRow: (row) => told.push(row) });
    expect({ ...foretold, dryRun: false }).toEqual(done);
    expect(done.files).toEqual(
      [
        { file: "stances.csv", read: 4, recorded: 2, left: 1, refused: 1 },
        { file: "matter", read: 1, recorded: 1, left: 0, refused: 0 },
      ].reverse(),
    );
    expect(done.statements).toEqual({ added: 2, corrected: 0, unchanged: 0 });
    expect(done.derived).toMatchObject({ added: expect.any(Number), closed: 0 });
    expect(told.map(({ row }) => row)).toEqual([2, 4]);
    expect(done.refused[0]?.problems[0]).toMatchObject({
      code: "record.term",
      path: ["expresses", 0, "stance"],
    });

    const again = await importRows(store, stances, [csv(file)]);
    expect(again.statements).toEqual({ added: 0, corrected: 0, unchanged: 2 });
    expect([again.records, again.derived]).toEqual([
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
  });

  it("records the same in small parcels, and goes on where it was ended", async () => {
    const many = `state,stance\n${Array.from({ length: 30 }, (_, at) => `State ${at},SUPPORT`).join("\n")}\n`;
    const ending = new AbortController();
    const begun = await importRows(store, stances, [csv(many)], {
      parcelRecords: 6,
      signal: ending.signal,
      onProgress: () => ending.abort(),
    });
    expect(begun.interrupted).toBe(true);
    expect(begun.statements.added).toBeGreaterThan(0);
    expect(begun.statements.added).toBeLessThan(30);
    const rest = await importRows(store, stances, [csv(many)], { parcelRecords: 6 });
    expect(rest.statements).toEqual({
      added: 30 - begun.statements.added,
      corrected: 0,
      unchanged: begun.statements.added,
    });
  });

  it("refuses the rows that the store refuses, and those that need them", async () => {
    const two = "state,stance\nItaly,SUPPORT\nItaly,OPPOSITION\nMalta,SUPPORT\n";
    const done = await importRows(store, stances, [csv(two)]);
    expect(done.files[1]).toEqual({ file: "stances.csv", read: 3, recorded: 2, left: 0, refused: 1 });
    expect(done.refused[0]).toMatchObject({ row: 2, problems: [{ code: "slug.duplicate" }] });
    expect(printRowReport(done, "table")).toContain("stances.csv row 2, slug.duplicate");
  });
});

describe("inputs", () => {
  it("take text as it stands", async () => {
    const rows = await read(csv('\uFEFFa,b\nNA,""\n"x, y","say ""no"""\n\nshort\n'));
    expect(rows).toEqual([
      { row: 1, values: { a: "NA", b: "" } },
      { row: 2, values: { a: "x, y", b: 'say "no"' } },
      { row: 3, values: { a: "short", b: "" }, fields: 1 },
    ]);
  });

  it("say where they are damaged", async () => {
    await expect(read(csv(""))).rejects.toThrow("stances.csv: It is empty.");
    await expect(read(csv('a,b\n1,2\n"open,3\n'))).rejects.toThrow(/After row 1 it cannot be read/);
    await expect(read(csv(gzipSync("a,b\n1,2\n").subarray(0, 20)))).rejects.toThrow(InputError);
    const columns = readCsv(csv("a,b\n1,2\n"), { columns: ["rcid"] });
    await expect(columns.next()).rejects.toThrow("The heading has no rcid; it has a, b.");
  });

  it("give every row before the one that is damaged", async () => {
    const sound = Array.from({ length: 2_000 }, (_, at) => `${at},x\n`).join("");
    let last = 0;
    const reading = (async () => {
      for await (const { row } of readCsv(csv(`a,b\n${sound}3,"x"y\n4,5\n`))) last = row;
    })();
    await expect(reading).rejects.toThrow("stances.csv: After row 2000 it cannot be read");
    expect(last).toBe(2_000);
  });

  it("that are no text in UTF-8 are named for what they are", async () => {
    const read = async (name: string, content: Buffer) => {
      for await (const row of readCsv(streamInput(name, () => Readable.from([content])))) void row;
    };
    const heading = "rcid,vote\n";
    await expect(read("a.csv", Buffer.from(`\ufeff${heading}`, "utf16le"))).rejects.toThrow(
      "a.csv: It is in UTF-16. Save it in UTF-8.",
    );
    await expect(read("b.csv", Buffer.from(heading, "utf16le"))).rejects.toThrow("b.csv: It is no text");
    await expect(read("c.csv", Buffer.from(`\ufeff${heading}`))).resolves.toBeUndefined();
    const wide = readCsv(
      streamInput("d.csv", () => Readable.from([`${"w".repeat(9_999)}\n`])),
      { columns: ["rcid"] },
    );
    await expect(wide.next()).rejects.toThrow(/it has w{200}…\. Check/u);
  });

  it("give JSON line by line, and say which is none", async () => {
    const lines = [];
    for await (const line of readJsonLines(csv('{"a":1}\n\nnothing\n{"b":"é"}'))) lines.push(line);
    expect(lines).toEqual([
      { row: 1, value: { a: 1 } },
      { row: 2, broken: expect.stringContaining("JSON") },
      { row: 3, value: { b: "é" } },
    ]);
  });
});
