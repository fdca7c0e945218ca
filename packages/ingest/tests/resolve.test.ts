import { describe, expect, it } from "vitest";
import { parseDossier } from "../src/dossier/parse.js";
import { resolveDossier } from "../src/dossier/resolve.js";
import { smallDossier, smallWith } from "./small-dossier.js";
import { actorOf, dossierOf, sourceOf, statementOf } from "./statement-of.js";

function resolve(text: string) {
  const { dossier, placed, problems } = parseDossier({ name: "small.yaml", text });
  if (dossier === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  const resolution = resolveDossier(dossier);
  return {
    problems: resolution.problems
      .map((problem) => placed(problem))
      .map(({ code, line, column }) => `${code} at ${line}:${column}`),
    mends: resolution.problems.map(({ mend }) => mend),
    external: resolution.external.map(({ to, slug }) => `${to}:${slug}`),
  };
}

describe("the references of a dossier", () => {
  it("lead into it, or to what it names by slug alone", () => {
    expect(resolve(smallDossier)).toEqual({ problems: [], mends: [], external: ["Actor:nato"] });
  });

  it("are problems when nothing of that name is recorded or named, with the name that was meant", () => {
    const { problems, mends } = resolve(
      smallWith("speakers: [cn]", "speakers: [cm]").replace("proposer: nato", "proposer: naton"),
    );
    expect(problems).toEqual(["reference.unknown at 20:15", "reference.unknown at 29:16"]);
    expect(mends[0]).toContain("Perhaps nato is meant.");
    expect(mends[1]).not.toContain("Perhaps");
    expect(mends[1]).toContain("under actors");
  });

  it("to another type's record of that name are problems too", () => {
    expect(resolve(smallWith("subjects: [cn]", "subjects: [office]")).problems).toEqual([
      "reference.unknown at 28:16",
    ]);
  });

  it("to statements are keys, whole slugs of this dossier's, or whole slugs of another's", () => {
    expect(resolve(smallWith("anchor: st-02", "anchor: small-st-02")).problems).toEqual([]);
    expect(resolve(smallWith("anchor: st-02", "anchor: other-reading-st-02")).external).toEqual([
      "Actor:nato",
      "Statement:other-reading-st-02",
    ]);
    expect(resolve(smallWith("anchor: st-02", "anchor: small-2023-st-02")).external).toEqual([
      "Actor:nato",
      "Statement:small-2023-st-02",
    ]);
    expect(resolve(smallWith("anchor: st-02", "anchor: st-03")).problems).toEqual([
      "reference.unknown at 38:72",
    ]);
    expect(resolve(smallWith("anchor: st-02", "anchor: small-st-03")).problems).toEqual([
      "reference.unknown at 38:72",
    ]);
  });

  it("of every kind and depth are looked up", () => {
    const more = `${smallDossier}    event: visit
    programme: itpp
    aboutSources: [report]
    relations: [{ kind: EXPLAINS, target: st-09, issue: offices }]
    onBehalfOf: [{ actor: jp, basis: STATED_FOR }]
    attends: { actor: fr, attendance: ATTENDED }
participations:
  - { key: pa-01, actor: cn, programme: pfp, instrument: plan, role: PARTNER, status: ACTIVE, basis: [st-02, st-08] }
relations:
  - { from: st-07, kind: CONTRADICTS, to: elsewhere-st-01 }
`;
    const { problems, external } = resolve(more);
    expect(problems.map((problem) => problem.split(" at ")[0])).toEqual(Array(11).fill("reference.unknown"));
    expect(external).toEqual(["Actor:nato", "Statement:elsewhere-st-01"]);
  });
});

describe("slugs and keys", () => {
  const codes = (dossier: Parameters<typeof resolveDossier>[0]) =>
    resolveDossier(dossier).problems.map(({ code, path }) => `${code} ${path.join(".")}`);

  it("are unique within their section, recorded or named alone", () => {
    const issue = { slug: "office", kind: "PROPOSAL" as const, label: "The office", topics: [] };
    expect(
      codes(
        dossierOf({
          actors: [actorOf("cn", "STATE"), { slug: "cn" }],
          issues: [issue, issue, { slug: "cn" }],
        }),
      ),
    ).toEqual(["slug.duplicate actors.1.slug", "slug.duplicate issues.1.slug"]);
    expect(codes(dossierOf({ issues: [issue], statements: [statementOf(), statementOf()] }))).toEqual([
      "slug.duplicate statements.1.key",
    ]);
  });

  it("of statements stay slugs with the dossier's slug in front", () => {
    const slug = "a".repeat(110);
    const issues = [{ slug: "office" }];
    const keyed = (key: string) => codes(dossierOf({ slug, issues, statements: [statementOf({ key })] }));
    expect(keyed("b".repeat(9))).toEqual([]);
    expect(keyed("b".repeat(10))).toEqual(["slug.invalid statements.0.key"]);
  });
});

describe("circles", () => {
  const codes = (dossier: Parameters<typeof resolveDossier>[0]) =>
    resolveDossier(dossier).problems.map(({ code, path }) => `${code} ${path.join(".")}`);

  it("of parents, wider issues, older sources and anchors are problems at each of their links", () => {
    const actors = [
      actorOf("a", "GOVERNMENT_BODY", { partOf: "b" }),
      actorOf("b", "GOVERNMENT_BODY", { partOf: "c" }),
      actorOf("c", "GOVERNMENT_BODY", { partOf: "b" }),
      actorOf("d", "GOVERNMENT_BODY", { partOf: "e" }),
      actorOf("e", "STATE"),
    ];
    expect(codes(dossierOf({ actors }))).toEqual([
      "reference.circular actors.1.partOf",
      "reference.circular actors.2.partOf",
    ]);
    const issue = { slug: "office", kind: "PROPOSAL" as const, label: "The office", topics: [] };
    expect(codes(dossierOf({ issues: [{ ...issue, broader: "office" }] }))).toEqual([
      "reference.circular issues.0.broader",
    ]);
    const sources = [
      sourceOf("a", { derivedFrom: [{ source: "b", relation: "REPORTS" }] }),
      sourceOf("b", {
        derivedFrom: [
          { source: "a", relation: "REPORTS" },
          { source: "c", relation: "REPORTS" },
        ],
      }),
      sourceOf("c"),
    ];
    expect(codes(dossierOf({ sources }))).toEqual([
      "reference.circular sources.0.derivedFrom.0.source",
      "reference.circular sources.1.derivedFrom.0.source",
    ]);
    const said = {
      edtf: "2023-05~",
      earliest: "2023-05-01",
      latest: "2023-05-31",
      basis: "RELATIVE" as const,
    };
    const statements = [
      statementOf({ key: "st-01", said: { ...said, anchor: "st-02" } }),
      statementOf({ key: "st-02", eventTime: { ...said, anchor: "reading-st-01" } }),
    ];
    expect(codes(dossierOf({ issues: [{ slug: "office" }], statements }))).toEqual([
      "reference.circular statements.0.said.anchor",
      "reference.circular statements.1.eventTime.anchor",
    ]);
  });

  it("are not seen where two ways lead to one record, nor in a long row", () => {
    const sources = [
      sourceOf("a", {
        derivedFrom: [
          { source: "b", relation: "REPORTS" },
          { source: "c", relation: "REPORTS" },
        ],
      }),
      sourceOf("b", { derivedFrom: [{ source: "c", relation: "REPORTS" }] }),
      sourceOf("c"),
    ];
    expect(codes(dossierOf({ sources }))).toEqual([]);
    const row = Array.from({ length: 20_000 }, (_, n) =>
      actorOf(`a-${n}`, "GOVERNMENT_BODY", n === 0 ? {} : { partOf: `a-${n - 1}` }),
    );
    expect(codes(dossierOf({ actors: row }))).toEqual([]);
  }, 60_000);
});
