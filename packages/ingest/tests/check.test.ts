import type { Excerpt } from "@demarche/schema";
import { describe, expect, it } from "vitest";
import { checkDossier, checkDossiers, reportCheck } from "../src/index.js";
import { smallDossier, smallWith } from "./small-dossier.js";

const file = (name: string, text: string) => ({ name, text });
const people = `slug: people
title: People and alliances
actors:
  - { slug: nato, kind: INTERNATIONAL_ORGANIZATION, names: [{ text: NATO, kind: ACRONYM }] }
`;

/** The words that an excerpt marks. */
const marked = (found: { readonly excerpt?: Excerpt } | undefined) =>
  found?.excerpt?.text.slice(found.excerpt.start, found.excerpt.start + found.excerpt.length);

describe("a check without a store", () => {
  it("gives dossier, findings and the records of others that it refers to", () => {
    const checked = checkDossier(file("small.yaml", smallDossier));
    expect(checked.dossier?.slug).toBe("small");
    expect(checked.problems).toEqual([]);
    expect(checked.findings).toEqual([
      {
        statement: "small-st-01",
        rule: "single-statement",
        severity: "NOTE",
        message: "In this dossier the position of cn on office rests on this statement alone.",
        mend: "Add other statements of it where there are any.",
        file: "small.yaml",
        line: 34,
        column: 9,
        excerpt: expect.objectContaining({ line: expect.any(Number) }),
      },
    ]);
    expect(marked(checked.findings[0])).toBe("said that it was “not welcome”");
    expect(checked.external.map(({ to, slug }) => `${to}:${slug}`)).toEqual(["Actor:nato"]);
  });

  it("marks the words that a problem is about, where they stand in the file", () => {
    const words = (from: string, to: string) => {
      const { problems } = checkDossier(file("small.yaml", smallDossier.replace(from, to)));
      return problems.map((found) => [found.code, marked(found), found.excerpt?.line === found.line]);
    };
    expect(words("act: OBJECT", "act: SHOUT")).toEqual([["record.term", "SHOUT", true]]);
    expect(words("title:", "titel:")).toEqual(
      expect.arrayContaining([["record.unknown-field", "titel", true]]),
    );
    expect(words("said that it was", "reportedly calls")).toEqual([
      ["faithfulness.hedge", "reportedly", true],
    ]);
  });

  it("lists problems of form first, then of reference, quotation and faithfulness together", () => {
    const unsound = checkDossier(
      file(
        "small.yaml",
        smallWith("kind: STATE", "kind: COUNTRY").replace("speakers: [cn]", "speakers: [cm]"),
      ),
    );
    expect(unsound.problems.map(({ code }) => code)).toEqual(["record.term"]);
    expect(unsound.dossier).toBeUndefined();
    expect(unsound.slug).toBeUndefined();
    const several = checkDossier(
      file(
        "small.yaml",
        smallWith("speakers: [cn]", "speakers: [cm]")
          .replace("act: ANNOUNCE", "act: ANNOUNCE\n    addressees: [zz]")
          .replace(", anchor: st-02", ""),
      ),
    );
    expect(several.problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      "reference.unknown 29",
      "faithfulness.ascribed 34",
      "faithfulness.relative-anchor 38",
      "reference.unknown 45",
    ]);
    expect(several.slug).toBe("small");
    expect(several.dossier).toBeUndefined();
  });

  it("knows the records of files that are checked together", () => {
    const [first, second] = checkDossiers([file("small.yaml", smallDossier), file("people.yaml", people)]);
    expect(first?.external).toEqual([]);
    expect(second?.external).toEqual([]);
  });

  it("refuses a second file of the same dossier", () => {
    const [first, second] = checkDossiers([file("one.yaml", people), file("two.yaml", people)]);
    expect(first?.problems).toEqual([]);
    expect(second?.problems.map(({ code, file: name, line }) => `${code} ${name}:${line}`)).toEqual([
      "slug.duplicate two.yaml:1",
    ]);
  });

  it("puts each dossier after those that it requires, and otherwise keeps the order", () => {
    const requiring = (slug: string, ...required: string[]) =>
      file(`${slug}.yaml`, `slug: ${slug}\ntitle: T\nrequires: [${required.join(", ")}]\n`);
    const order = (...files: ReturnType<typeof requiring>[]) => checkDossiers(files).map(({ slug }) => slug);
    expect(
      order(requiring("c", "b"), requiring("x"), requiring("b", "a"), requiring("a", "elsewhere")),
    ).toEqual(["x", "a", "b", "c"]);
    const circle = checkDossiers([
      requiring("a", "b"),
      requiring("b", "a"),
      requiring("c", "a"),
      requiring("d"),
      requiring("e", "e"),
    ]);
    expect(
      circle.map(
        ({ slug, problems }) => `${slug} ${problems.map(({ code, line }) => `${code} ${line}`).join()}`,
      ),
    ).toEqual([
      "d ",
      "a reference.circular 3",
      "b reference.circular 3",
      "c reference.circular 3",
      "e reference.circular 3",
    ]);
    expect(circle[1]?.dossier).toBeUndefined();
  });

  it("makes a report like an import's", () => {
    const report = reportCheck([file("small.yaml", smallDossier), file("broken.yaml", "slug: x")]);
    expect(report.dryRun).toBe(true);
    expect(report.dossiers.map(({ file: name, outcome }) => `${name} ${outcome}`)).toEqual([
      "small.yaml CHECKED",
      "broken.yaml REFUSED",
    ]);
  });
});
