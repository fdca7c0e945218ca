import { type AnyShape, dossierShape, isReference } from "@demarche/schema";
import { describe, expect, it } from "vitest";
import { shippedDossiers } from "../src/index.js";
import { dossierNamed, read, recorded, textsIn } from "./shipped.js";

const sections = {
  Source: "sources",
  Actor: "actors",
  Issue: "issues",
  Programme: "programmes",
  Instrument: "instruments",
  Event: "events",
} as const;

/** Every reference of a value, found by its shape, as `Type:slug`. */
function* referencesOf(shape: AnyShape, value: unknown): Generator<string> {
  if (value === undefined || value === null) return;
  switch (shape.kind) {
    case "reference":
      yield `${shape.to}:${value as string}`;
      return;
    case "temporal": {
      const { anchor } = value as { readonly anchor?: string };
      if (anchor !== undefined) yield `Statement:${anchor}`;
      return;
    }
    case "list":
      for (const entry of value as readonly unknown[]) yield* referencesOf(shape.of as AnyShape, entry);
      return;
    case "object":
      for (const [name, field] of Object.entries(shape.fields)) {
        const inner = ("optional" in field ? field.optional : field) as AnyShape;
        yield* referencesOf(inner, (value as Record<string, unknown>)[name]);
      }
      return;
    case "referable":
      if (!isReference(value as { readonly slug: string }))
        yield* referencesOf(shape.record as AnyShape, value);
      return;
    default:
      return;
  }
}

describe("the shipped dossiers", () => {
  it("are named as their files, each after those it requires", () => {
    expect(read.map(({ dossier }) => dossier.slug)).toEqual(shippedDossiers.map(({ slug }) => slug));
    const before: string[] = [];
    for (const { dossier } of read) {
      expect(before).toEqual(expect.arrayContaining([...dossier.requires]));
      before.push(dossier.slug);
    }
  });

  it.each(read)("$slug refers to nothing that it or a dossier it requires does not record", ({ dossier }) => {
    const own = new Set<string>();
    const known = new Set<string>();
    for (const one of [dossier, ...dossier.requires.map((slug) => dossierNamed(slug).dossier)]) {
      for (const [type, section] of Object.entries(sections)) {
        for (const { slug } of recorded(one[section] as readonly { readonly slug: string }[])) {
          known.add(`${type}:${slug}`);
        }
      }
      for (const { key } of one.statements) {
        known.add(`Statement:${one.slug}-${key}`);
        if (one === dossier) own.add(`Statement:${key}`);
      }
    }
    const bare = Object.entries(sections).flatMap(([type, section]) =>
      dossier[section].filter(isReference).map(({ slug }) => `${type}:${slug}`),
    );
    const references = [...bare, ...referencesOf(dossierShape as AnyShape, dossier)];
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((reference) => !known.has(reference) && !own.has(reference))).toEqual([]);
  });

  it("say the same of a record wherever they repeat it", () => {
    const first = new Map<string, Record<string, unknown>>();
    const different: string[] = [];
    let repeated = 0;
    for (const { slug, written } of read) {
      for (const section of Object.values(sections)) {
        for (const record of recorded(written[section] ?? []) as (Record<string, unknown> & {
          slug: string;
        })[]) {
          const id = `${section}/${record.slug}`;
          const earlier = first.get(id);
          if (earlier === undefined) {
            first.set(id, record);
            continue;
          }
          repeated += 1;
          for (const [field, value] of Object.entries(record)) {
            if (!(field in earlier) || field === "names" || field === "links") continue;
            if (JSON.stringify(earlier[field]) !== JSON.stringify(value))
              different.push(`${slug}: ${id}.${field}`);
          }
        }
      }
    }
    expect(repeated).toBeGreaterThan(5);
    expect(different).toEqual([]);
  });

  it.each(read)(
    "$slug refers to each record that it gives, or says where the text names it",
    ({ dossier }) => {
      const used = new Set(referencesOf(dossierShape as AnyShape, dossier));
      const unused = (["Source", "Actor", "Issue", "Programme", "Event"] as const).flatMap((type) =>
        dossier[sections[type]]
          .filter((record) => !("roleInText" in record) || record.roleInText === undefined)
          .map(({ slug }) => `${type}:${slug}`)
          .filter((id) => !used.has(id)),
      );
      expect(unused).toEqual([]);
    },
  );
});

/** The words that a statement, a tenure or a hop quotes stand under `exact`. */
const quoted = (path: readonly (string | number)[]) => path.at(-1) === "exact";
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

describe("quotations of texts that are not held", () => {
  const unheld = [dossierNamed("nato-partnership-programmes"), dossierNamed("tokyo-office-2023")];

  it.each(unheld)("$slug quotes at most 25 words at a time, and without offsets", ({ written }) => {
    const quotes = [...textsIn(written)].filter(({ path }) => quoted(path));
    expect(quotes.length).toBeGreaterThanOrEqual(5);
    expect(quotes.filter(({ text }) => wordsOf(text).length > 25)).toEqual([]);
    expect(JSON.stringify(written)).not.toContain('"start"');
  });
});

describe("nato-partnership-programmes", () => {
  const { dossier } = dossierNamed("nato-partnership-programmes");
  const statement = (key: string) => {
    const found = dossier.statements.find((one) => one.key === key);
    if (found === undefined) throw new Error(`No statement is called ${key}.`);
    return found;
  };

  it("cites each document and holds none but the search of its own", () => {
    expect(
      recorded(dossier.sources).flatMap((source) => ("held" in source && source.held ? [source.slug] : [])),
    ).toEqual(["demarche-search-2026-11"]);
    expect(dossier.statements.filter(({ locator }) => locator === undefined)).toEqual([]);
  });

  it("keeps both sides of each contradiction", () => {
    const pairs = dossier.statements.flatMap(({ key, relations }) =>
      relations.filter(({ kind }) => kind === "CONTRADICTS").map(({ target }) => [target, key]),
    );
    expect(pairs).toEqual([
      ["ba-ipap", "ba-ipap-other-date"],
      ["itpp-approved", "itpp-madrid"],
      ["kr-ipcp-2012", "kr-ipcp-2019"],
    ]);
    expect(pairs.flat().map((key) => statement(key).eventTime?.edtf)).toEqual([
      "2008-02",
      "2008-01-10",
      "2021-03",
      "2022",
      "2012",
      "2019",
    ]);
  });

  it("gives what was searched for and not found as unknown, on the search's day", () => {
    const unknown = dossier.participations.filter(({ status }) => status === "UNKNOWN");
    expect(unknown.map(({ actor, programme }) => `${actor} ${programme}`)).toEqual([
      "af partners-across-the-globe",
      "nz itpp",
      "md itpp",
      "at itpp",
      "ge itpp",
    ]);
    for (const { basis } of unknown.slice(1)) {
      for (const key of basis) {
        expect(statement(key)).toMatchObject({
          source: "demarche-search-2026-11",
          polarity: "UNKNOWN",
          certainty: "UNDERSPECIFIED",
          said: { edtf: "2026-11" },
        });
      }
    }
    expect(dossier.participations.filter(({ status }) => status === "DECLINED")).toEqual([]);
  });

  it("names the programme left only where its notes do", () => {
    expect(
      dossier.transitions.map(({ actor, from, to, status }) => `${actor} ${from ?? "?"} ${to} ${status}`),
    ).toEqual([
      "jp ipcp itpp COMPLETED",
      "kr ipcp itpp COMPLETED",
      "au ipcp itpp COMPLETED",
      "nz ? itpp IN_PROGRESS",
      "ch ? itpp COMPLETED",
      "ie ? itpp COMPLETED",
      "mt ipcp itpp COMPLETED",
      "md ipap itpp ANNOUNCED",
    ]);
  });

  it("gives no position: programmes are not issues", () => {
    expect(dossier.statements.filter(({ expresses }) => expresses.length > 0)).toEqual([]);
  });
});

describe("tokyo-office-2023", () => {
  const { dossier } = dossierNamed("tokyo-office-2023");

  it("follows the proposal's status through its dated statements", () => {
    const statuses = dossier.statements.flatMap(({ said, issueStatus, issue }) =>
      issueStatus === undefined ? [] : [`${said?.edtf} ${issueStatus.status} ${issue}`],
    );
    expect([...new Set(statuses)]).toEqual(
      [
        "2023-05-03 PLANNED",
        "2023-05-09 UNDER_DISCUSSION",
        "2023-05-10 UNDER_DISCUSSION",
        "2023-05-24 UNDER_DISCUSSION",
        "2023-06-13 PLANNED",
        "2023-07-10 POSTPONED",
        "2023-07-12 UNDER_DISCUSSION",
      ].map((status) => `${status} nato-liaison-office-tokyo`),
    );
  });

  it("records the nine drifts from the earlier texts to the article", () => {
    expect(
      dossier.relations.map(({ from, kind, to, drift }) => `${from} ${kind} ${to}: ${drift.join(" ")}`),
    ).toEqual(
      [
        "st-15 DERIVES_FROM base-1: CONDITION_DROPPED",
        "st-16 DERIVES_FROM base-2: SUBJECT_SWAPPED SPEAKER_SWAPPED",
        "st-17 DERIVES_FROM base-3: SPEAKER_DROPPED TIME_DROPPED",
        "st-18 DERIVES_FROM base-4: TIME_SHIFTED",
        "st-06 DERIVES_FROM base-5: TIME_MOVED",
        "st-04 DERIVES_FROM base-6: HEDGE_DROPPED ACT_STRENGTHENED",
        "st-03 DERIVES_FROM base-7: STANCE_INTENSIFIED",
        "st-11 DERIVES_FROM base-8: TERM_STRENGTHENED",
        "st-08 DERIVES_FROM base-9: QUOTE_DROPPED",
      ].map((relation) => `tokyo-liaison-office-${relation}`),
    );
    expect(dossier.relations[1]).toMatchObject({ confidence: "MEDIUM", note: "very probable, not proven" });
  });

  it("gives a stance on the office to NATO, Macron and the Élysée alone", () => {
    const held = dossier.statements.flatMap(({ issue, expresses }) =>
      issue === "nato-liaison-office-tokyo"
        ? expresses.map(({ holder, stance, disclosure }) => `${holder} ${stance} ${disclosure}`)
        : [],
    );
    expect([...new Set(held)].sort()).toEqual([
      "emmanuel-macron OPPOSITION ASCRIBED",
      "fr-elysee OPPOSITION STATED",
      "nato SUPPORT ASCRIBED",
    ]);
  });

  it("has Kishida say that no membership is planned, which is no stance", () => {
    const said = dossier.statements.filter(({ issue }) => issue === "japan-nato-membership");
    expect(said.map(({ key }) => key)).toEqual(["kishida-no-membership", "base-3"]);
    for (const { expresses } of said) {
      expect(expresses).toEqual([{ holder: "fumio-kishida", disclosure: "STATED", intent: "NONE_PLANNED" }]);
    }
  });
});
