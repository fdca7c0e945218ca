import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { shippedDossiers } from "@demarche/seed";
import { type ListName, type ListRequest, openStore, type Store } from "@demarche/store";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { exportLines, importDossiers, importLines, listNames, recordOne } from "../../src/index.js";
import { all } from "../ask.js";
import { inputOf } from "../rows-of.js";
import { freshPlace } from "./place.js";
import { dossierText, history } from "./random-graph.js";

const open: Store[] = [];
const opened = async (): Promise<Store> => {
  const store = await openStore(await freshPlace());
  open.push(store);
  return store;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
});

async function exported(store: Store): Promise<string> {
  let text = "";
  for await (const piece of exportLines(store)) text += piece;
  return text;
}

const imported = (store: Store, text: string | Buffer, dryRun = false) =>
  importLines(store, inputOf("all.ndjson", text), { dryRun });

/** Every list with every field, but when and by which recording it was held. */
async function graphOf(store: Store): Promise<Record<string, unknown[]>> {
  const lists: Record<string, unknown[]> = {};
  for (const list of listNames.filter((name) => name !== "changes")) {
    const inForce = ["positions", "participations"].includes(list) ? { inForce: ["YES", "MAYBE", "NO"] } : {};
    const request: ListRequest<ListName> = { list, args: { filter: inForce } };
    const records: string[] = [];
    for await (const page of store.list(request)) records.push(...page.map(plain));
    lists[list] = records.sort().map((text) => JSON.parse(text));
  }
  return lists;
}

/** The evidence of tenures, which no list holds. */
const tenuresOf = async (store: Store): Promise<string[]> =>
  (
    await all(
      store,
      "actors",
      {},
      "slug tenures(first: 50) { nodes { title source { slug } passage { exact prefix } } }",
    )
  )
    .map(plain)
    .sort();

/** A record without its recorded clocks, its lists in one order: an order of recording is no part of the graph. */
const plain = (record: unknown): string =>
  JSON.stringify(record, (name, value) => {
    if (name === "recorded") return undefined;
    if (!Array.isArray(value)) return value;
    return name === "attribution"
      ? value
      : [...value].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  });

async function shipped(store: Store) {
  const files = await Promise.all(
    shippedDossiers.map(async ({ slug, file }) => ({ name: slug, text: await readFile(file) })),
  );
  const report = await importDossiers(store, files);
  expect(report.dossiers.flatMap(({ problems }) => problems)).toEqual([]);
  return files;
}

describe("an export of the whole database", () => {
  it("gives the same graph when it is imported: the shipped dossiers", async () => {
    const [first, second] = [await opened(), await opened()];
    const files = await shipped(first);
    await first.judgeIdentity(
      { actor: "jp", other: "jens-stoltenberg", verdict: "DIFFERENT", reason: "One is a state." },
      "desk:test",
    );
    const text = await exported(first);
    const report = await imported(second, gzipSync(text));
    expect(report.problems).toEqual([]);
    expect(await graphOf(second)).toEqual(await graphOf(first));
    const lines = (exportedText: string) =>
      exportedText
        .trimEnd()
        .split("\n")
        .map((line) => plain(JSON.parse(line)))
        .sort();
    expect(lines(await exported(second))).toEqual(lines(text));

    const again = await imported(second, text);
    expect([again.statements.added, again.records, again.derived]).toEqual([
      0,
      { added: 0, closed: 0 },
      { added: 0, closed: 0 },
    ]);
    const dossiers = await importDossiers(second, files);
    expect(dossiers.dossiers.map(({ outcome }) => outcome)).toEqual(files.map(() => "UNCHANGED"));
  }, 240_000);

  it("gives the same graph when it is imported: any history of dossiers and desks", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ dossiers, desk }) => {
        const [first, second] = [await opened(), await opened()];
        for (const dossier of dossiers) {
          const report = await importDossiers(first, [{ name: dossier.slug, text: dossierText(dossier) }]);
          expect(report.dossiers.flatMap(({ problems }) => problems)).toEqual([]);
        }
        const { topics, verdict } = desk;
        const issue = { slug: "office", kind: "PROPOSAL", label: "Office", topics };
        expect((await recordOne(first, "issue", issue, "bureau")).problems).toEqual([]);
        const judgement = { actor: "ann", other: "bob", verdict, reason: "They were asked." } as const;
        expect((await first.judgeIdentity(judgement, "desk:bureau")).problems).toEqual([]);

        const report = await imported(second, await exported(first));
        expect(report.problems).toEqual([]);
        expect(await graphOf(second)).toEqual(await graphOf(first));
        expect(await tenuresOf(second)).toEqual(await tenuresOf(first));
        await Promise.all(open.splice(0).map((store) => store.close()));
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 240_000);

  it("keeps nothing of a file that is cut short or has a broken line, and says where", async () => {
    const [first, second] = [await opened(), await opened()];
    await shipped(first);
    const text = await exported(first);
    const lines = text.trimEnd().split("\n");
    const cut = await imported(second, lines.slice(0, -1).join("\n"));
    expect(cut.problems.map(({ code }) => code)).toEqual(["file.unreadable"]);
    await expect(imported(second, gzipSync(text).subarray(0, 3_000))).rejects.toThrow(
      "all.ndjson: The compressed file is damaged or cut short",
    );
    await expect(imported(second, Buffer.from([0x7b, 0xff, 0x0a]))).rejects.toThrow(
      "all.ndjson: It is not UTF-8.",
    );
    const broken = [...lines];
    broken[4] = `${broken[4]?.slice(0, -3)}`;
    expect((await imported(second, broken.join("\n"))).problems).toMatchObject([
      { file: "all.ndjson", line: 5 },
    ]);
    const lone = lines.map((line) => (line.includes('"kind":"source"') ? "" : line)).filter(Boolean);
    const gone = lines.length - lone.length;
    expect(gone).toBeGreaterThan(0);
    const counted = lone.map((line) =>
      line.startsWith('{"kind":"end"') ? JSON.stringify({ kind: "end", records: lone.length - 2 }) : line,
    );
    const unmade = await imported(second, counted.join("\n"));
    expect(new Set(unmade.problems.map(({ code }) => code))).toEqual(new Set(["reference.unknown"]));
    expect(await second.isEmpty()).toBe(true);
    const dry = await imported(second, text, true);
    expect([dry.problems, dry.statements.added > 0, await second.isEmpty()]).toEqual([[], true, true]);
  }, 240_000);
});
