import { readFileSync } from "node:fs";
import { shippedDossiers } from "@demarche/seed";
import type { Store } from "@demarche/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DossierReport, type ImportOptions, importDossiers, isClean } from "../src/index.js";
import { all, ask, openWorld } from "./ask.js";
import { articleText, smallDossier, smallWith } from "./small-dossier.js";

// The small dossier names NATO, which another dossier records.
const alliance = `slug: alliance
title: An alliance
actors:
  - slug: nato
    kind: INTERNATIONAL_ORGANIZATION
    names:
      - { text: NATO, kind: ACRONYM }
`;
const small = smallDossier;
const file = (text: string, name = `${/slug: (\S+)/u.exec(text)?.[1]}.yaml`) => ({ name, text });

let store: Store;
beforeEach(async () => {
  store = await openWorld();
});
afterEach(() => store.close());

const run = async (texts: readonly string[], options?: ImportOptions) =>
  (
    await importDossiers(
      store,
      texts.map((text) => file(text)),
      options,
    )
  ).dossiers;
const outcomes = (reports: readonly DossierReport[]) =>
  reports.map(({ slug, outcome }) => `${slug} ${outcome}`);
const problems = (reports: readonly DossierReport[]) =>
  reports.flatMap((report) =>
    report.problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`),
  );
const statements = () => all<{ slug: string; status: string }>(store, "statements", {}, "slug status");

describe("importing", () => {
  it("records a dossier whole, and the same file again changes nothing", async () => {
    const first = await importDossiers(store, [file(alliance), file(small)]);
    expect(isClean(first)).toBe(true);
    expect(outcomes(first.dossiers)).toEqual(["alliance RECORDED", "small RECORDED"]);
    expect(first.dossiers[1]?.recorded?.statements).toEqual({ added: 2, corrected: 0, unchanged: 0 });
    expect(first.dossiers[1]?.recorded?.derived.added).toBe(1);

    const before = await statements();
    const again = await run([alliance, small]);
    expect(outcomes(again)).toEqual(["alliance UNCHANGED", "small UNCHANGED"]);
    expect(again[1]?.recorded).toEqual({
      statements: { added: 0, corrected: 0, unchanged: 2 },
      records: { added: 0, closed: 0 },
      derived: { added: 0, closed: 0 },
    });
    expect(await statements()).toEqual(before);
  });

  it("makes a changed statement a correction and keeps both", async () => {
    await run([alliance, small]);
    const changed = smallWith("stance: OPPOSITION", "stance: QUALIFIED_OPPOSITION");
    const [report] = await run([changed]);
    expect(report?.outcome).toBe("RECORDED");
    expect(report?.recorded?.statements).toEqual({ added: 0, corrected: 1, unchanged: 1 });
    expect(await statements()).toEqual([
      { slug: "small-st-01", status: "SUPERSEDED" },
      { slug: "small-st-01-v2", status: "ACTIVE" },
      { slug: "small-st-02", status: "ACTIVE" },
    ]);
    const correction = await ask(
      store,
      "statement",
      { slug: "small-st-01-v2" },
      "relations { kind statement { slug } } findings { rule }",
    );
    expect(correction).toEqual({
      relations: [{ kind: "CORRECTS", statement: { slug: "small-st-01" } }],
      findings: [{ rule: "single-statement" }],
    });
    expect(outcomes(await run([changed]))).toEqual(["small UNCHANGED"]);
  });

  it("records warnings and notes with their statements", async () => {
    const doubtful = smallWith(
      "exact: the ambassador announced the plan",
      "exact: the ambassador may announce the plan",
    );
    const [, report] = await run([alliance, doubtful]);
    expect(
      report?.findings.map(({ statement, rule, severity, line }) => [statement, rule, severity, line]),
    ).toEqual([
      ["small-st-01", "single-statement", "NOTE", 34],
      ["small-st-02", "hedge", "WARNING", 42],
    ]);
    const { findings } = await ask<{ findings: object[] }>(
      store,
      "statement",
      { slug: "small-st-02" },
      "findings { rule severity message }",
    );
    expect(findings).toEqual([
      {
        rule: "hedge",
        severity: "WARNING",
        message: "The passage holds “may”, and the statement is recorded as CERTAIN without a hedge.",
      },
    ]);
  });

  it("refuses a dossier that breaks a rule of any sort, and records nothing of it", async () => {
    const breaches: Readonly<Record<string, string>> = {
      "record.term small.yaml:11:11": smallWith("kind: STATE", "kind: COUNTRY"),
      "reference.unknown small.yaml:28:16": smallWith("subjects: [cn]", "subjects: [cm]"),
      "faithfulness.ascribed small.yaml:34:55": smallWith(
        "stance: OPPOSITION, disclosure: STATED",
        "stance: OPPOSITION, disclosure: ASCRIBED",
      ),
      "passage.mismatch small.yaml:25:9": smallWith("”, start: 51, end: 81 }", "”, start: 50, end: 80 }"),
    };
    await run([alliance]);
    for (const [problem, text] of Object.entries(breaches)) {
      const reports = await run([text], { texts: new Map([["article", articleText]]) });
      expect(problems(reports)).toEqual([problem]);
      expect(reports[0]?.outcome).toBe("REFUSED");
      expect(reports[0]?.recorded).toBeUndefined();
    }
    expect(await statements()).toEqual([]);
    expect(await all(store, "actors", {}, "slug")).toEqual([{ slug: "nato" }]);
  });

  it("refuses what only the store can tell, with the place in the file", async () => {
    expect(problems(await run([small]))).toEqual(["reference.unknown small.yaml:14:5"]);
    await run([alliance, small]);
    const without = smallDossier
      .slice(0, smallDossier.indexOf("  - key: st-02"))
      .replace(", anchor: st-02", "")
      .replace("RELATIVE", "INFERRED");
    const missing = await run([without]);
    expect(outcomes(missing)).toEqual(["small REFUSED"]);
    expect(problems(missing)).toEqual(["statement.missing small.yaml:21:1"]);
    const other = alliance
      .replace("slug: alliance", "slug: other")
      .replace("INTERNATIONAL_ORGANIZATION", "NGO");
    expect(problems(await run([other]))).toEqual(["record.conflict other.yaml:5:11"]);
    expect((await statements()).map(({ slug }) => slug)).toEqual(["small-st-01", "small-st-02"]);
  });

  it("imports each of several files for itself, each after those it requires", async () => {
    const told: string[] = [];
    const needing = smallWith("title: A small dossier", "title: A small dossier\nrequires: [alliance]");
    const broken = "slug: broken\ntitle: Broken\nactors: [{ slug: x, kind: PERSON }]\n";
    const reports = await run([needing, broken, alliance], {
      onDossier: ({ slug, outcome }) => told.push(`${slug} ${outcome}`),
    });
    expect(told).toEqual(["undefined REFUSED", "alliance RECORDED", "small RECORDED"]);
    expect(outcomes(reports)).toEqual(told);
    expect(isClean({ dryRun: false, dossiers: reports })).toBe(false);
    expect(await statements()).toHaveLength(2);
  });

  it("records a set together or not at all", async () => {
    const transactions: number[] = [];
    const counting: Store = {
      ...store,
      recordDossiers: (dossiers, options) => {
        transactions.push(dossiers.length);
        return store.recordDossiers(dossiers, options);
      },
    };
    const conflict = alliance
      .replace("slug: alliance", "slug: other")
      .replace("INTERNATIONAL_ORGANIZATION", "NGO");
    const set = [alliance, small, conflict].map((text) => file(text));
    const refused = await importDossiers(counting, set, { together: true });
    expect(outcomes(refused.dossiers)).toEqual(["alliance WITHHELD", "small WITHHELD", "other REFUSED"]);
    expect(refused.dossiers.map(({ recorded }) => recorded)).toEqual([undefined, undefined, undefined]);
    expect(await store.isEmpty()).toBe(true);

    const unsound = await importDossiers(counting, [file(alliance), file("slug: x")], { together: true });
    expect(outcomes(unsound.dossiers)).toEqual(["alliance WITHHELD", "undefined REFUSED"]);
    expect(transactions).toEqual([3]);

    const told: string[] = [];
    await importDossiers(counting, set.slice(0, 2), {
      together: true,
      onDossier: ({ outcome }) => told.push(outcome),
    });
    expect(transactions).toEqual([3, 2]);
    expect(told).toEqual(["RECORDED", "RECORDED"]);
    await importDossiers(counting, set.slice(0, 2));
    expect(transactions).toEqual([3, 2, 1, 1]);
  });

  it("says in a dry run what it would do, and does nothing", async () => {
    const told: string[] = [];
    const reports = await run([alliance, small], {
      dryRun: true,
      onDossier: ({ outcome }) => told.push(outcome),
    });
    expect(outcomes(reports)).toEqual(["alliance RECORDED", "small RECORDED"]);
    expect(reports[1]?.recorded?.statements).toEqual({ added: 2, corrected: 0, unchanged: 0 });
    expect(told).toEqual([]);
    expect(await store.isEmpty()).toBe(true);
  });

  it("does not count in a dry run on what a refused dossier would have recorded", async () => {
    const conflict = alliance
      .replace("slug: alliance", "slug: other")
      .replace(
        "actors:",
        "actors:\n  - { slug: un, kind: INTERNATIONAL_ORGANIZATION, names: [{ text: UN, kind: ACRONYM }] }",
      )
      .replace("INTERNATIONAL_ORGANIZATION\n", "NGO\n");
    const leaning = "slug: leaning\ntitle: Leaning\nactors: [{ slug: un }]\n";
    const reports = await run([alliance, conflict, leaning, small], { dryRun: true });
    expect(outcomes(reports)).toEqual([
      "alliance RECORDED",
      "other REFUSED",
      "leaning REFUSED",
      "small RECORDED",
    ]);
    expect(problems(reports)).toEqual([
      "record.conflict other.yaml:6:11",
      "reference.unknown leaning.yaml:3:10",
    ]);
    expect(await run([alliance, conflict, leaning, small])).toEqual(reports);
  });
});

describe("the shipped dossiers", () => {
  const shipped = shippedDossiers.map(({ slug, file: url }) => ({
    name: `${slug}.yaml`,
    text: readFileSync(url),
  }));

  it("break no rule, are recorded in one transaction, and a second time change nothing", async () => {
    const first = await importDossiers(store, shipped, { together: true });
    expect(problems(first.dossiers)).toEqual([]);
    expect(outcomes(first.dossiers)).toEqual(shippedDossiers.map(({ slug }) => `${slug} RECORDED`));
    const again = await importDossiers(store, shipped, { together: true });
    expect(outcomes(again.dossiers)).toEqual(shippedDossiers.map(({ slug }) => `${slug} UNCHANGED`));
    expect(await store.rederive()).toEqual({ added: 0, closed: 0 });
  }, 300_000);

  it("are fit to be recorded one by one", async () => {
    const reports = await importDossiers(store, shipped);
    expect(outcomes(reports.dossiers)).toEqual(shippedDossiers.map(({ slug }) => `${slug} RECORDED`));
  }, 300_000);
});
