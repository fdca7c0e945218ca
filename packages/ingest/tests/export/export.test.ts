import { type DossierFormat, dossierFormats } from "@demarche/schema";
import type { Bundle, BundledSource, BundledStatement } from "@demarche/store";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { beforeAll, describe, expect, it } from "vitest";
import { bibtexEntry, texOf } from "../../src/export/bibtex.js";
import { cslItemOf } from "../../src/export/csl-json.js";
import { canonicalJson, citationOf, digestOf, exportBundle } from "../../src/index.js";
import { expandedOf, type Quad, quadsOf, unknownTerms } from "./linked-data.js";
import { shippedBundles } from "./shipped-bundles.js";

let bundles: readonly Bundle[];
let issue: Bundle;
let programme: Bundle;
beforeAll(async () => {
  bundles = await shippedBundles();
  [issue, , programme] = bundles as [Bundle, Bundle, Bundle];
}, 120_000);

/** A bundle whose sources are one of the issue's with other fields. */
const withSource = (other: Partial<BundledSource>): Bundle => ({
  ...issue,
  sources: [{ ...(issue.sources[0] as BundledSource), ...other }],
});
const published = (edtf: string, earliest: string | null, latest: string | null, basis = "EXPLICIT") =>
  ({ edtf, earliest, latest, basis, raw: null, note: null, anchor: null }) as BundledSource["published"];

/** A bundle whose first statement has other fields. */
const withStatement = (other: Partial<BundledStatement>): Bundle => ({
  ...issue,
  statements: issue.statements.map((statement, place) =>
    place === 0 ? { ...statement, ...other } : statement,
  ),
});

describe("every format", () => {
  it.each(dossierFormats.values)("%s is the same for the same content", (format: DossierFormat) => {
    for (const bundle of bundles) {
      const reordered = JSON.parse(JSON.stringify(bundle), (_, value) =>
        value && typeof value === "object" && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      );
      expect(exportBundle(reordered, format)).toBe(exportBundle(bundle, format));
      expect(exportBundle(withStatementsOf(bundle, []), format)).not.toBe("");
    }
  });
});

const withStatementsOf = (bundle: Bundle, statements: Bundle["statements"]): Bundle => ({
  ...bundle,
  statements,
  positions: [],
  issueStatuses: [],
  participations: [],
  transitions: [],
  attendances: [],
});

describe("canonical JSON", () => {
  it("has its keys in order, no white space, and a digest of its bytes", () => {
    const text = canonicalJson({ ...issue, title: "Ö\n" });
    expect(text).toContain('"title":"Ö\\n"');
    expect(text.startsWith('{"actors":[')).toBe(true);
    expect(JSON.parse(text)).toEqual({ ...issue, title: "Ö\n" });
    expect(digestOf(issue).equals(digestOf({ ...issue, title: "another" }))).toBe(false);
  });
});

const prov = "http://www.w3.org/ns/prov#";
const oa = "http://www.w3.org/ns/oa#";

describe("JSON-LD", () => {
  const said = new Map<Bundle, Quad[]>();
  beforeAll(async () => {
    for (const bundle of bundles)
      said.set(bundle, await quadsOf(await expandedOf(exportBundle(bundle, "JSON_LD"))));
  });
  const objects = (quads: readonly Quad[], subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
      .map(({ object }) => object.value)
      .toSorted();

  it("says of every derived record from which statements and by which rule it was made", () => {
    for (const bundle of bundles) {
      const quads = said.get(bundle) as Quad[];
      const name = `ni:///sha-256;${digestOf(bundle).toString("base64url")}`;
      const iri = (id: string) => `${name}#${id}`;
      for (const { id, basis, rule } of [
        ...bundle.positions,
        ...bundle.participations,
        ...bundle.transitions,
      ]) {
        const activity = iri(`Activity:${rule.id}/${rule.version}`);
        expect(objects(quads, iri(id), `${prov}wasDerivedFrom`)).toEqual(basis.map(iri).toSorted());
        expect(objects(quads, iri(id), `${prov}wasGeneratedBy`)).toEqual([activity]);
        expect(objects(quads, activity, `${prov}qualifiedAssociation`)).toHaveLength(1);
      }
      for (const { id, source } of bundle.statements) {
        expect(objects(quads, iri(id), `${prov}hadPrimarySource`)).toEqual([iri(source.id)]);
        expect(objects(quads, iri(id), "https://schema.org/appearance")).toEqual([iri(source.id)]);
        expect(objects(quads, iri(id), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")).toContain(
          "https://schema.org/Claim",
        );
      }
    }
  });

  it("uses the words of the standards, and its own name space for the rest", () => {
    for (const quads of said.values()) expect(unknownTerms(quads)).toEqual([]);
    const [one] = said.get(issue) as [Quad];
    const invented = { value: "https://schema.org/noSuchTerm" };
    expect(unknownTerms([{ ...one, predicate: invented }])).toEqual([invented.value]);
  });

  it("gives every quotation as a selector, and positions in code points where the text is held", () => {
    const quads = said.get(issue) as Quad[];
    const all = (predicate: string) => quads.filter((quad) => quad.predicate.value === oa + predicate);
    const passages = issue.statements.flatMap(({ passages }) => passages);
    expect(
      all("exact")
        .map(({ object }) => object.value)
        .toSorted(),
    ).toEqual(passages.map(({ exact }) => exact).toSorted());
    expect(all("start")).toHaveLength(passages.filter(({ start }) => start !== null).length);
    expect(all("start").length).toBeGreaterThan(0);
    const attributed = quads.filter(({ predicate }) => predicate.value === `${prov}wasAttributedTo`);
    expect(attributed.length).toBeGreaterThan(0);
  });

  it("gives no stance to whoever declined to comment", () => {
    const quads = said.get(issue) as Quad[];
    const declined = issue.positions.filter(({ disclosure }) => disclosure === "DECLINED");
    expect(declined).toHaveLength(1);
    const name = `ni:///sha-256;${digestOf(issue).toString("base64url")}#`;
    for (const { id } of declined) {
      expect(objects(quads, name + id, "urn:demarche:term:stance")).toEqual([]);
      expect(objects(quads, name + id, "urn:demarche:term:disclosure")).toEqual(["DECLINED"]);
    }
    expect(exportBundle(issue, "JSON_LD")).not.toContain("NEUTRAL");
  });

  it("is refused by the check when a term is not defined", async () => {
    const document = { ...JSON.parse(exportBundle(issue, "JSON_LD")), undefinedTerm: "dropped" };
    await expect(expandedOf(JSON.stringify(document))).rejects.toThrow();
  });
});

describe("Markdown", () => {
  const treeOf = (bundle: Bundle) =>
    fromMarkdown(exportBundle(bundle, "MARKDOWN"), {
      extensions: [gfmFootnote()],
      mdastExtensions: [gfmFootnoteFromMarkdown()],
    });
  const every = (node: Nodes): Nodes[] => [node, ...("children" in node ? node.children.flatMap(every) : [])];
  const plain = (node: Nodes): string =>
    "value" in node ? node.value : "children" in node ? node.children.map(plain).join("") : "";

  it("leads every sentence on a record to a footnote, and every footnote to the words", () => {
    for (const bundle of bundles) {
      const nodes = every(treeOf(bundle));
      const notes = nodes.filter((node) => node.type === "footnoteDefinition");
      const marks = nodes.filter((node) => node.type === "footnoteReference");
      expect(notes).toHaveLength(bundle.statements.length);
      expect(new Set(marks.map(({ identifier }) => identifier))).toEqual(
        new Set(notes.map(({ identifier }) => identifier)),
      );
      const text = notes.map(plain).join("\n");
      for (const { passages } of bundle.statements)
        for (const { exact } of passages) expect(text).toContain(exact.replace(/\s+/gu, " "));
      const items = nodes.filter((node) => node.type === "listItem");
      const cited = items.filter((item) => every(item).some(({ type }) => type === "footnoteReference"));
      expect(items.length - cited.length).toBe(bundle.sources.length);
    }
  });

  it("keeps the silent apart from those who take sides, and calls nobody neutral", () => {
    const text = exportBundle(issue, "MARKDOWN");
    const [, sides = "", silent = ""] =
      /## Who stands where\n(.*)## Asked, and silent\n(.*)## What became of it/su.exec(text) ?? [];
    expect(sides).toContain("China is against it.");
    expect(sides).toContain("North Atlantic Treaty Organization is for it and plans to act.");
    expect(sides).not.toContain("South Korea");
    expect(silent).toContain("Silence is not neutrality.");
    expect(silent).toContain("Presidential office of South Korea has taken no stance that is on record.");
    expect(text).not.toMatch(/takes no side|neutral /u);
  });

  it("says of a day that nobody knows that it is not known", () => {
    const text = exportBundle(issue, "MARKDOWN");
    expect(text).toContain("On record from a word said by 31 July 2023 at the latest.");
    expect(text).toContain("- **At a time that is not known.**");
    expect(text).toContain(
      "Emmanuel Macron is against it. This is known by the holder's own word. On record from a word said in May 2023, approximately.",
    );
    expect(exportBundle(programme, "MARKDOWN")).toContain("from a programme that no source names");
  });

  it("prints signs of Markdown in a source as they stand", () => {
    const content = "# A *bold* claim_of [one](https://example.org) <b>&amp;</b> `code` [^1] 1. ~~two~~";
    const bundle = withStatement({ content, said: published("2000", "2000-01-01", "2000-12-31") });
    expect(every(treeOf(bundle)).some((node) => node.type === "html" || node.type === "emphasis")).toBe(
      false,
    );
    const items = every(treeOf(bundle)).filter((node) => node.type === "listItem");
    expect(items.map(plain)).toContain(`In 2000. ${content}.`);
  });

  it("says that no position on record is silence", () => {
    const text = exportBundle(withStatementsOf(issue, issue.statements), "MARKDOWN");
    expect(text).toContain("No position is on record. That is silence, and not neutrality.");
  });
});

describe("BibTeX", () => {
  it("is read back by a parser without an error, every source once", () => {
    for (const bundle of bundles) {
      const { entries, errors } = parseBibtex(exportBundle(bundle, "BIBTEX"), { raw: false });
      expect(errors).toEqual([]);
      expect(entries.map(({ key }) => key)).toEqual(bundle.sources.map(({ slug }) => slug));
    }
    expect(parseBibtex(citationOf(issue).bibtex).errors).toEqual([]);
  });

  it("keeps every sign of a text", () => {
    const title = String.raw`50% of R&D_2 {x} $5 #1 ~ ^ \ “quoted” Ōno`;
    const { entries, errors } = parseBibtex(bibtexEntry("misc", "key", { note: texOf(title) }));
    expect(errors).toEqual([]);
    expect(texOf(title)).toBe(
      String.raw`50\% of R\&D\_2 \{x\} \$5 \#1 \textasciitilde{} \textasciicircum{} \textbackslash{} “quoted” Ōno`,
    );
    expect(entries[0]?.fields["note"]?.replace(/<\/?[a-z]+[^>]*>/gu, "")).toBe(title);
  });

  it("gives a date as far as it is known, and no year to a range", () => {
    const fields = (bundle: Bundle) => parseBibtex(exportBundle(bundle, "BIBTEX")).entries[0]?.fields ?? {};
    const day = fields(withSource({ published: published("2023-07-12", "2023-07-12", "2023-07-12") }));
    expect([day["year"], day["month"], day["day"]]).toEqual(["2023", "7", "12"]);
    const month = fields(withSource({ published: published("2023-05", "2023-05-01", "2023-05-31") }));
    expect([month["year"], month["month"], month["day"]]).toEqual(["2023", "5", undefined]);
    for (const [edtf, earliest, latest, words] of [
      ["[2023-05..2023-07]", "2023-05-01", "2023-07-31", "Published between 1 May 2023 and 31 July 2023."],
      ["2023-05~", "2023-05-01", "2023-05-31", "Published in May 2023, approximately."],
      ["[..2023-07]", null, "2023-07-31", "Published by 31 July 2023 at the latest."],
    ] as const) {
      const range = fields(withSource({ published: published(edtf, earliest, latest) }));
      expect([range["year"], range["month"], range["date"]]).toEqual([undefined, undefined, undefined]);
      expect(range["note"]).toContain(words);
    }
  });

  it("says which sources were not at hand", () => {
    expect(exportBundle(withSource({ held: false }), "BIBTEX")).toContain("It was not at hand");
    expect(exportBundle(withSource({ held: true }), "BIBTEX")).not.toContain("It was not at hand");
  });
});

describe("CSL-JSON", () => {
  it("has an item for every source, with a date in words where no day is certain", () => {
    const items = JSON.parse(exportBundle(issue, "CSL_JSON"));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(issue.sources.map(({ slug }) => slug));
    const item = (other: Partial<BundledSource>) => cslItemOf(withSource(other).sources[0] as BundledSource);
    expect(item({ published: published("2023-07", "2023-07-01", "2023-07-31") }).issued).toEqual({
      "date-parts": [[2023, 7]],
    });
    expect(item({ published: published("[2023-05..2023-07]", "2023-05-01", "2023-07-31") }).issued).toEqual({
      literal: "between 1 May 2023 and 31 July 2023",
    });
    expect(item({ published: published("2023-21", "2023-03-01", "2023-05-31") }).issued).toEqual({
      literal: "between 1 March 2023 and 31 May 2023",
    });
    expect(item({ retrievedOn: "2026-11-02" }).accessed).toEqual({ "date-parts": [[2026, 11, 2]] });
  });
});

describe("the citation of a bundle", () => {
  it("names the digest and the clocks", () => {
    const digest = digestOf(issue).toString("hex");
    const { chicago, bibtex, cslJson } = citationOf(issue);
    expect(chicago).toContain(
      "Demarche. “Positions on ‘NATO liaison office in Tokyo’.” Data set, as of 15 July 2023",
    );
    for (const text of [chicago, bibtex, cslJson]) expect(text).toContain(digest);
    expect(citationOf({ ...issue, asOf: { ...issue.asOf, public: "2023-06-05" } }).chicago).toContain(
      "from sources that were public by 5 June 2023",
    );
  });
});
