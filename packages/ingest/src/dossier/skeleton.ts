import { createHash } from "node:crypto";
import { certainties, polarities, quoteLengthMax, sourceKinds, speechActs } from "@demarche/schema";

/** What the beginning of a dossier is made from. */
export interface SkeletonOptions {
  readonly slug: string;
  readonly title?: string | undefined;
  /** The text's language as a BCP 47 tag, by whose rules it is cut into sentences too. */
  readonly language?: string | undefined;
  /** Where editors find the JSON Schema of a dossier. */
  readonly schema: string;
}

/** A sentence of a text, with its place in Unicode code points. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The beginning of a dossier on a text, in YAML: its source with length and SHA-256, and one statement for each sentence
 * with its offsets. What only a reader can say is left empty, and a check says so.
 */
export function dossierSkeleton(text: string, options: SkeletonOptions): string {
  const { slug, title, language, schema } = options;
  const source = `${slug}-text`;
  const sentences = sentencesOf(text, language);
  const digits = Math.max(2, String(sentences.length).length);
  return `# yaml-language-server: $schema=${schema}
slug: ${slug}
title:${title === undefined ? "" : ` ${quoted(title)}`}

sources:
  - slug: ${source}
    # one of: ${sourceKinds.values.join(", ")}
    kind:
    held: true
    ${language === undefined ? "# language: en" : `language: ${language}`}
    # a day, or { edtf: "2023-05", basis: INFERRED } for one that is not quite known
    published:
    sha256: "${createHash("sha256").update(text, "utf8").digest("hex")}"
    textLength: ${[...text].length}

# For each sentence: say what is said in it, or take the statement out when nothing is claimed.
# Keep only the words that carry the claim, and correct the offsets with them.
# act is one of: ${speechActs.values.join(", ")}
# certainty is one of: ${certainties.values.join(", ")}
# polarity is one of: ${polarities.values.join(", ")}
# Actors and issues are named by slugs, of this dossier or of one that it requires.
# attribution begins with the text's own voice; whom it names as its source comes after.
statements:
${sentences.map((sentence, index) => statementOf(sentence, index + 1, { source, digits })).join("\n")}`;
}

function statementOf(
  { text, start, end }: Sentence,
  number: number,
  { source, digits }: { readonly source: string; readonly digits: number },
): string {
  const words =
    end - start <= quoteLengthMax.value
      ? `words:\n      - { exact: ${quoted(text)}, start: ${start}, end: ${end} }`
      : `# From ${start} to ${end}, too long to quote whole: give the words that carry the claim.\n    words:`;
  return `  - key: st-${String(number).padStart(digits, "0")}
    source: ${source}
    ${words}
    locator: sentence ${number}
    content:
    act:
    # subjects: []
    # speakers: []
    # issue:
    # expresses: []
    certainty:
    polarity:
    attribution:
      - { source: ${source}, mode: OWN_VOICE }
`;
}

/**
 * The sentences of a text, without the white space around them. A line that goes on in lower case is still the same
 * sentence.
 */
export function sentencesOf(text: string, language?: string): Sentence[] {
  const joined = text.replace(/(?<=\S)\r?\n(?=\p{Ll})/gu, (lineEnd) => " ".repeat(lineEnd.length));
  const sentences: Sentence[] = [];
  let points = 0;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(
    joined,
  )) {
    const lead = segment.length - segment.trimStart().length;
    const trimmed = segment.trim();
    const length = [...segment].length;
    if (trimmed !== "") {
      const start = points + [...segment.slice(0, lead)].length;
      const exact = text.slice(index + lead, index + lead + trimmed.length);
      sentences.push({ text: exact, start, end: start + [...exact].length });
    }
    points += length;
  }
  return sentences;
}

/** JSON is YAML, and its quotes keep every character. */
const quoted = (text: string) => JSON.stringify(text);
