import { createHash } from "node:crypto";
import {
  type Dossier,
  isReference,
  type Problem,
  type ProblemPath,
  type WordsRecord,
} from "@demarche/schema";

/**
 * Compares every quotation of a dossier with the text of its source, for the sources whose text is at hand: offsets
 * count Unicode code points, words match letter for letter, and length and SHA-256 (of the text in UTF-8) are those
 * that the dossier records. `texts` maps the slug of a source to its text; sources without one are not looked at.
 */
export function compareWithTexts(dossier: Dossier, texts: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const opened = new Map<string, SourceText>();
  const open = (source: string | undefined): SourceText | undefined => {
    const text = source === undefined ? undefined : texts.get(source);
    if (source === undefined || text === undefined) return undefined;
    const known = opened.get(source) ?? readText(source, text);
    opened.set(source, known);
    return known;
  };

  for (const [index, source] of dossier.sources.entries()) {
    const text = open(source.slug);
    if (text === undefined || isReference(source)) continue;
    if (source.textLength !== undefined && source.textLength !== text.length) {
      problems.push({
        code: "source.text",
        path: ["sources", index, "textLength"],
        message: `The text of ${source.slug} has ${text.length} code points, and the dossier records ${source.textLength}.`,
        mend: "Use the text that was read, or record the length of this one and check every offset.",
      });
    }
    const sha256 = createHash("sha256").update(text.text, "utf8").digest("hex");
    if (source.sha256 !== undefined && source.sha256 !== sha256) {
      problems.push({
        code: "source.text",
        path: ["sources", index, "sha256"],
        message: `The text of ${source.slug} has the SHA-256 ${sha256}, and the dossier records another.`,
        mend: "Use the text that was read, or record the SHA-256 of this one and check every quotation.",
      });
    }
  }

  for (const [index, statement] of dossier.statements.entries()) {
    const text = open(statement.source);
    if (text === undefined) continue;
    const at = (...path: ProblemPath) => ["statements", index, ...path];
    const quoted: (readonly [WordsRecord | undefined, ProblemPath])[] = [
      ...statement.words.map((words, position) => [words, at("words", position)] as const),
      ...statement.verbatim.map((words, position) => [words, at("verbatim", position)] as const),
      [statement.hedge, at("hedge")],
      // A cue stands in the text that is read, whoever's words it introduces.
      ...statement.attribution.map(({ cue }, position) => [cue, at("attribution", position, "cue")] as const),
    ];
    for (const [words, path] of quoted) if (words !== undefined) problems.push(...compare(words, text, path));
  }

  for (const [index, actor] of dossier.actors.entries()) {
    if (isReference(actor)) continue;
    for (const [position, { source, words }] of actor.tenures.entries()) {
      const text = open(source);
      if (text === undefined || words === undefined) continue;
      problems.push(...compare(words, text, ["actors", index, "tenures", position, "words"]));
    }
  }
  return problems;
}

/** A text that can be cut by code points. */
interface SourceText {
  readonly slug: string;
  readonly text: string;
  /** In code points. */
  readonly length: number;
  slice(start: number, end: number): string;
}

function readText(slug: string, text: string): SourceText {
  // Without surrogate pairs a code point is a UTF-16 unit, and the text needs no second copy.
  if (!/[\uD800-\uDFFF]/.test(text)) {
    return { slug, text, length: text.length, slice: (start, end) => text.slice(start, end) };
  }
  const points = [...text];
  return { slug, text, length: points.length, slice: (start, end) => points.slice(start, end).join("") };
}

function compare(words: WordsRecord, source: SourceText, path: ProblemPath): Problem[] {
  const { exact, start, end, prefix, suffix } = words;
  if (start === undefined || end === undefined) {
    if (source.text.includes(exact)) return [];
    return [
      {
        code: "passage.mismatch",
        path,
        message: `The words “${exact}” do not stand in the text of ${source.slug}.`,
        mend: "Copy the words from the source letter for letter.",
      },
    ];
  }
  if (end > source.length) {
    return [
      {
        code: "passage.bounds",
        path,
        message: `The words end at ${end}, and the text of ${source.slug} has ${source.length} code points.`,
        mend: "Count from 0 in Unicode code points of the text that was read.",
      },
    ];
  }
  const there = source.slice(start, end);
  if (there !== exact) {
    return [
      {
        code: "passage.mismatch",
        path,
        message: `At ${start} to ${end} the text of ${source.slug} reads “${there}”, not “${exact}”.`,
        mend: placeElsewhere(exact, source),
      },
    ];
  }
  const around = [
    [prefix, "prefix", (length: number) => source.slice(Math.max(0, start - length), start)],
    [suffix, "suffix", (length: number) => source.slice(end, end + length)],
  ] as const;
  return around.flatMap(([context, field, cut]) => {
    if (context === undefined || cut([...context].length) === context) return [];
    return [
      {
        code: "passage.mismatch" as const,
        path: [...path, field],
        message: `The ${field} “${context}” does not stand right ${field === "prefix" ? "before" : "after"} the words.`,
        mend: "Copy it from the source letter for letter, or leave it out.",
      },
    ];
  });
}

function placeElsewhere(exact: string, source: SourceText): string {
  const at = source.text.indexOf(exact);
  if (at < 0) return "Copy the words from the source letter for letter.";
  const start = [...source.text.slice(0, at)].length;
  return `The words stand at ${start} to ${start + [...exact].length}.`;
}
