import type { Store } from "@demarche/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importDossiers, recordOne, retractStatement } from "../src/index.js";
import { all, ask, openWorld } from "./ask.js";

const held = `slug: held
title: What is held
sources:
  - { slug: gazette, kind: NEWS_ARTICLE, held: false, language: en, published: 2023 }
  - { slug: journal, kind: NEWS_ARTICLE, held: false, language: fr, published: 2023 }
actors:
  - { slug: freedonia, kind: STATE, names: [{ text: Freedonia, kind: COMMON }] }
  - { slug: foreign-ministry, kind: GOVERNMENT_BODY, partOf: freedonia, names: [{ text: Ministry, kind: COMMON }] }
  - { slug: spokesperson, kind: OFFICE, partOf: foreign-ministry, names: [{ text: Spokesperson, kind: COMMON }] }
  - slug: firefly
    kind: PERSON
    names: [{ text: Firefly, kind: COMMON }]
    tenures: [{ title: Speaker, office: spokesperson }]
issues:
  - { slug: bridge, kind: PROPOSAL, label: The bridge, proposition: The bridge should be built. }
statements: []
`;

const said = (speaker: string, also: object = {}) => ({
  key: "st-01",
  source: "gazette",
  words: [{ exact: "the bridge is welcome" }],
  content: "The bridge is welcome.",
  act: "ENDORSE",
  speakers: [speaker],
  issue: "bridge",
  certainty: "CERTAIN",
  polarity: "POSITIVE",
  expresses: [{ holder: speaker, stance: "SUPPORT", disclosure: "STATED" }],
  attribution: [{ mode: "OWN_VOICE" }, { agent: speaker, mode: "PARAPHRASE" }],
  ...also,
});

let store: Store;
beforeEach(async () => {
  store = await openWorld();
  const { dossiers } = await importDossiers(store, [{ name: "held.yaml", text: held }]);
  expect(dossiers.flatMap(({ problems }) => problems)).toEqual([]);
});
afterEach(() => store.close());

const findings = async (slug: string) => {
  const { findings: found } = await ask<{ findings: { rule: string; severity: string }[] }>(
    store,
    "statement",
    { slug },
    "findings { rule severity }",
  );
  return found.map(({ rule, severity }) => `${severity} ${rule}`);
};
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

describe("recording one record", () => {
  it.each(["firefly", "spokesperson", "foreign-ministry"])(
    "knows from the store whose %s is, and says nothing that takes a whole dossier to say",
    async (speaker) => {
      const recorded = await recordOne(store, "statement", said(speaker), "desk");
      expect(recorded).toEqual({ slug: "desk-st-01", problems: [] });
      expect(await findings("desk-st-01")).toEqual(["WARNING representation"]);
    },
  );

  it("knows a source's language from the store", async () => {
    const words = [{ exact: "le pont est allegedly bienvenu" }];
    const english = said("freedonia", { words });
    expect(codes(await recordOne(store, "statement", english, "desk"))).toEqual(["faithfulness.hedge"]);
    const french = { ...english, source: "journal" };
    expect(codes(await recordOne(store, "statement", french, "desk"))).toEqual([]);
  });

  it("closes what the rules said of a statement that is corrected", async () => {
    await recordOne(store, "statement", said("firefly"), "desk");
    const mended = said("firefly", {
      onBehalfOf: [{ actor: "freedonia", basis: "OFFICE_HELD", inferred: true }],
    });
    expect(await recordOne(store, "statement", mended, "desk")).toMatchObject({ slug: "desk-st-01-v2" });
    expect([await findings("desk-st-01"), await findings("desk-st-01-v2")]).toEqual([[], []]);
  });

  it("names a statement of the desk by its key, its own where another has that slug", async () => {
    await recordOne(store, "statement", said("freedonia", { key: "a" }), "desk");
    await recordOne(store, "statement", said("freedonia", { key: "b" }), "desk");
    const relation = { kind: "CORROBORATES", target: "a" };
    await recordOne(store, "statement", said("freedonia", { key: "c", relations: [relation] }), "desk");
    const { relations } = await ask<{ relations: unknown }>(
      store,
      "statement",
      { slug: "desk-c" },
      "relations { kind statement { slug } }",
    );
    expect(relations).toEqual([{ kind: "CORROBORATES", statement: { slug: "desk-a" } }]);
    const other = await recordOne(
      store,
      "statement",
      said("freedonia", { key: "d", relations: [relation] }),
      "desk-2",
    );
    expect(codes(other)).toEqual(["reference.unknown"]);
  });

  it("keeps two desks apart", async () => {
    await recordOne(store, "statement", said("freedonia"), "one");
    await recordOne(store, "statement", said("freedonia", { content: "Another reading." }), "other");
    const statements = await all<object>(store, "statements", {}, "slug status recordedBy");
    expect(statements).toEqual([
      { slug: "one-st-01", status: "ACTIVE", recordedBy: "desk:one" },
      { slug: "other-st-01", status: "ACTIVE", recordedBy: "desk:other" },
    ]);
  });

  it("lists what is wrong with the desk and with the record at once", async () => {
    const { problems } = await recordOne(
      store,
      "issue",
      { slug: "x y", kind: "POLICY", label: "X" },
      "No desk",
    );
    expect(problems.map(({ path }) => path)).toEqual([["desk"], ["slug"]]);
  });
});

describe("retracting", () => {
  it("takes back the latest correction of the statement that is named", async () => {
    await recordOne(store, "statement", said("freedonia"), "desk");
    await recordOne(store, "statement", said("freedonia", { content: "It is most welcome." }), "desk");
    const { slug } = await retractStatement(
      store,
      { statement: "desk-st-01", reason: "It was misread." },
      "desk",
    );
    const { relations } = await ask<{ relations: unknown }>(
      store,
      "statement",
      { slug },
      "relations { kind statement { slug status } }",
    );
    expect(relations).toEqual([
      { kind: "RETRACTS", statement: { slug: "desk-st-01-v2", status: "RETRACTED" } },
    ]);
    expect(await all(store, "positions", {}, "id")).toEqual([]);
  });

  it("takes a key of the desk for the statement, as every other reference does", async () => {
    await recordOne(store, "statement", said("freedonia"), "desk");
    const { slug, problems } = await retractStatement(
      store,
      { statement: "st-01", reason: "Misread." },
      "desk",
    );
    expect([problems, slug]).toEqual([[], expect.stringMatching(/^desk-statement-/u)]);
  });
});
