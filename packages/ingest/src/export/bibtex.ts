import type { Bundle, BundledSource } from "@demarche/store";
import { plainDate } from "./moment.js";
import { remarksOn } from "./publication.js";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text that TeX prints as it stands. */
export const texOf = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/gu, (sign) => escapes[sign] ?? sign).replace(/\s+/gu, " ");

/** An address in a field that is read verbatim: signs that would end the field or the line are percent-encoded. */
const addressOf = (url: string): string => url.replace(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign));

/** An entry of a BibTeX file; values are written as they are given, fields without one are left out. */
export function bibtexEntry(
  type: string,
  key: string,
  fields: Readonly<Record<string, string | undefined>>,
): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@${type}{${key},\n${lines.join("\n")}\n}\n`;
}

function entryOf(source: BundledSource): string {
  const [year, month, day] = plainDate(source.published) ?? [];
  const text = (value: string | null | undefined) => (value ? texOf(value) : undefined);
  const inJournal = source.kind === "NEWS_ARTICLE";
  const url = source.url ?? source.archiveUrl;
  return bibtexEntry(inJournal ? "article" : "misc", source.slug, {
    // A second pair of braces keeps styles from lowering capitals.
    title: source.title ? `{${texOf(source.title)}}` : undefined,
    [inJournal ? "journal" : "publisher"]: text(source.publisher?.name),
    year: year?.toString(),
    month: month?.toString(),
    day: day?.toString(),
    url: url ? addressOf(url) : undefined,
    urldate: source.retrievedOn ?? undefined,
    language: text(source.language),
    note: text(remarksOn(source).join(" ")),
  });
}

/** The sources of a bundle as a BibTeX file, in UTF-8. */
export const bibtex = ({ sources }: Bundle): string => sources.map(entryOf).join("\n");
