import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { importDossiers } from "@demarche/ingest";
import { bundleStatementsMax } from "@demarche/schema";
import { shippedDossiers } from "@demarche/seed";
import { type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkOperation } from "../src/graphql/limits.js";
import { engines, openWorld, type World } from "./world.js";

const formats = ["JSON", "JSON_LD", "MARKDOWN", "BIBTEX", "CSL_JSON"] as const;
const subjects = [
  { argument: "issue", slug: "nato-liaison-office-tokyo", id: "Issue:nato-liaison-office-tokyo" },
  { argument: "actor", slug: "jp", id: "Actor:jp" },
  { argument: "programme", slug: "itpp", id: "Programme:itpp" },
] as const;

interface Exported {
  readonly title: string;
  readonly asOf: { readonly valid: string; readonly public: string | null; readonly recorded: string };
  readonly sha256: string;
  readonly counts: Record<string, number>;
  readonly JSON: string;
  readonly MARKDOWN: string;
}

const everything = `title sha256 asOf { valid public recorded }
  counts { issues positions statements sources actors participations transitions issueStatuses }
  ${formats.map((format) => `${format}: content(format: ${format})`).join(" ")}
  citation { chicago bibtex cslJson } subject { __typename id ... on Issue { label } }`;

/** What somebody records after a bundle was exported: a word of the actor's own on the issue. */
const later = `slug: later
title: Recorded later
actors:
  - slug: jp
issues:
  - slug: nato-liaison-office-tokyo
programmes:
  - slug: itpp
sources:
  - slug: later-source
    kind: PRESS_RELEASE
    held: false
    title: A later release
    publisher: jp
    published: 2023-07-01
statements:
  - key: st-01
    source: later-source
    words:
      - { exact: Japan welcomes the office }
    content: Japan welcomed the office.
    act: WELCOME
    subjects: [jp]
    speakers: [jp]
    issue: nato-liaison-office-tokyo
    programme: itpp
    certainty: CERTAIN
    polarity: POSITIVE
    expresses:
      - { holder: jp, stance: SUPPORT, disclosure: STATED }
    attribution:
      - { mode: OWN_VOICE }
    said: 2023-07-01
`;

describe.each(engines)("a dossier's bundle on %s", (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  }, 120_000);
  afterAll(() => world.close());

  async function exported(argument: string, slug: string, asOf: string): Promise<Exported> {
    const { data, errors, sql } = await world.ask(
      `{ dossier(${argument}: "${slug}", asOf: ${asOf}) { ${everything} } }`,
    );
    expect(errors).toBeUndefined();
    expect(sql).toHaveLength(1);
    return data?.["dossier"] as Exported;
  }
  const literal = ({ valid, public: day, recorded }: Exported["asOf"]) =>
    `{ valid: "${valid}"${day ? `, public: "${day}"` : ""}, recorded: "${recorded}" }`;
  const record = async (name: string, text: string) => {
    const { dossiers } = await importDossiers(world.store, [{ name, text }]);
    expect(dossiers.flatMap(({ problems }) => problems)).toEqual([]);
  };
  const refusal = async (call: string) => {
    const { errors } = await world.ask(`{ dossier${call} { title } }`);
    return (errors as { message: string; extensions: { code: string } }[])[0];
  };

  it("is the same bytes whenever its clocks are the same, whatever was recorded since", async () => {
    const firsts: Exported[] = [];
    for (const clocks of ['{ valid: "2023-07-15" }', '{ valid: "2023-07-15", public: "2023-08-01" }']) {
      for (const { argument, slug } of subjects) {
        const first = await exported(argument, slug, clocks);
        expect(await exported(argument, slug, clocks)).toEqual(first);
        expect(await exported(argument, slug, literal(first.asOf))).toEqual(first);
        firsts.push(first);
      }
    }

    // A word more, another name, a source taken back, two records judged to be of one actor.
    await record("later.yaml", later);
    const shipped = shippedDossiers.find(({ slug }) => slug === "tokyo-office-2023")?.file as URL;
    const changed = (await readFile(shipped, "utf8"))
      .replace("{ text: Hayashi, lang: en", "{ text: Yoshimasa Hayashi, lang: en")
      .replace(
        "- slug: nikkei-2023-07-10\n",
        "- slug: nikkei-2023-07-10\n    withdrawn: { on: 2023-08-01, why: It was wrong. }\n",
      );
    await record("tokyo-office-2023.yaml", changed);
    const judged = await world.store.judgeIdentity(
      { actor: "fr-elysee", other: "emmanuel-macron", verdict: "SAME", reason: "A test." },
      "test",
    );
    expect(judged.problems).toEqual([]);

    for (const [place, first] of firsts.entries()) {
      const { argument, slug } = subjects[place % subjects.length] as (typeof subjects)[number];
      expect(await exported(argument, slug, literal(first.asOf))).toEqual(first);
    }
    const now = await exported("issue", subjects[0].slug, '{ valid: "2023-07-15" }');
    expect(now.sha256).not.toBe(firsts[0]?.sha256);
    expect(now.asOf.recorded > (firsts[0]?.asOf.recorded ?? "")).toBe(true);
    for (const told of [
      "Japan is for it.",
      "Yoshimasa Hayashi",
      "Withdrawn on 1 August 2023: It was wrong.",
    ]) {
      expect(now.MARKDOWN).toContain(told);
      expect(firsts[0]?.MARKDOWN).not.toContain(told);
    }
    expect(now.MARKDOWN).not.toContain("- Emmanuel Macron is against it.");
    expect(firsts[0]?.MARKDOWN).toContain("- Emmanuel Macron is against it.");
  }, 120_000);

  it.each(subjects)("holds the $argument whole and says which bytes its digest is of", async (subject) => {
    const { JSON: text, sha256, counts, ...rest } = await exported(subject.argument, subject.slug, "{}");
    expect(createHash("sha256").update(Buffer.from(text, "utf8")).digest("hex")).toBe(sha256);
    const bundle = JSON.parse(text);
    expect(bundle.subject).toBe(subject.id);
    expect(rest).toMatchObject({ asOf: bundle.asOf, subject: { id: subject.id } });
    expect(Object.keys(bundle)).toEqual(Object.keys(bundle).toSorted());
    for (const [list, count] of Object.entries(counts))
      expect([list, bundle[list].length]).toEqual([list, count]);

    const held = (list: string) => new Set(bundle[list].map(({ id }: { id: string }) => id));
    const [statements, sources, actors] = [held("statements"), held("sources"), held("actors")];
    const derived = ["positions", "issueStatuses", "participations", "transitions", "attendances"].flatMap(
      (list) => bundle[list],
    );
    expect(derived.length).toBeGreaterThan(0);
    for (const { basis } of derived) {
      expect(basis.length).toBeGreaterThan(0);
      for (const id of basis) expect(statements).toContain(id);
    }
    for (const statement of bundle.statements) {
      expect(sources).toContain(statement.source.id);
      for (const { id } of statement.speakers) expect(actors).toContain(id);
    }
  });

  it("pins a clock that lies ahead to the newest recording", async () => {
    const now = await exported("programme", "itpp", '{ valid: "2023-07-15" }');
    const ahead = await exported(
      "programme",
      "itpp",
      '{ valid: "2023-07-15", recorded: "2100-01-01T00:00:00Z" }',
    );
    expect(ahead).toEqual(now);
  });

  it("counts for a public clock only what was public by then", async () => {
    const all = await exported("issue", "nato-liaison-office-tokyo", '{ valid: "2023-07-15" }');
    const early = await exported(
      "issue",
      "nato-liaison-office-tokyo",
      '{ valid: "2023-07-15", public: "2023-06-05" }',
    );
    expect(early.asOf.public).toBe("2023-06-05");
    expect(early.counts["statements"]).toBeGreaterThan(0);
    expect(early.counts["statements"]).toBeLessThan(all.counts["statements"] as number);
  });

  it("reads aliases and the subject's own fields in the same statement", async () => {
    const { data, errors, sql } = await world.ask(
      `{ d: dossier(issue: "Issue:nato-liaison-office-tokyo") {
          bundle: title one: content(format: BIBTEX) two: content(format: CSL_JSON) c: counts { p: positions __typename }
          matter: subject { ... on Issue { tally(asOf: { valid: "2023-07-15" }) { declined } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(sql).toHaveLength(1);
    expect(data?.["d"]).toMatchObject({
      bundle: "Positions on “NATO liaison office in Tokyo”",
      one: expect.stringMatching(/^@article\{/u),
      two: expect.stringMatching(/^\[/u),
      c: { p: expect.any(Number), __typename: "DossierCounts" },
      matter: { tally: { declined: 1 } },
    });
  });

  it("stays within the limits on documents", () => {
    const document = parse(`{ dossier(issue: "nato-liaison-office-tokyo") { ${everything} } }`);
    const [operation] = document.definitions as [OperationDefinitionNode];
    expect(() => checkOperation(world.schema, document, operation, {})).not.toThrow();
    const both = parse('{ dossier(issue: "a", actor: "b") { title } }');
    const [refused] = both.definitions as [OperationDefinitionNode];
    expect(() => checkOperation(world.schema, both, refused, {})).toThrow("exclude each other");
  });

  it("refuses a subject with more statements than a bundle holds, and cuts nothing short", async () => {
    const crowded = `slug: crowded
title: More than a bundle holds
sources:
  - slug: crowded-source
    kind: DATASET
    held: false
    published: 2020-01-01
issues:
  - slug: crowded-issue
    kind: POLICY
    label: A crowded issue
statements:
${Array.from(
  { length: bundleStatementsMax.value },
  (_, place) =>
    `  - { key: st-${place}, source: crowded-source, locator: row ${place}, content: Row ${place}., act: ASSERT, issue: crowded-issue, certainty: CERTAIN, polarity: POSITIVE, attribution: [{ mode: OWN_VOICE }] }`,
).join("\n")}
`;
    await record("crowded.yaml", crowded);
    const full = await exported("issue", "crowded-issue", "{}");
    expect(full.counts["statements"]).toBe(bundleStatementsMax.value);

    await record("crowded.yaml", `${crowded}  - ${crowded.split("  - ").at(-1)?.replaceAll("999", "1000")}`);
    expect(await refusal('(issue: "crowded-issue")')).toMatchObject({
      message: expect.stringContaining("Issue:crowded-issue has more than 1000 statements"),
      extensions: { code: "BAD_USER_INPUT" },
    });
  }, 120_000);

  it("refuses what names no record, and more or less than one subject", async () => {
    expect(await refusal('(issue: "no-such-issue")')).toMatchObject({
      message: expect.stringContaining('"no-such-issue", which is not on record'),
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect(await refusal('(actor: "jp", asOf: { recorded: "2001-01-01T00:00:00Z" })')).toMatchObject({
      extensions: { code: "BAD_USER_INPUT" },
    });
    for (const call of ["", '(issue: "nato-liaison-office-tokyo", actor: "jp")']) {
      expect(await refusal(call)).toMatchObject({
        message: expect.stringContaining("one of"),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
  });
});
