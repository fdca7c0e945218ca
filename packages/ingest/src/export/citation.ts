import { type Bundle, dayInWords } from "@demarche/store";
import { bibtexEntry, texOf } from "./bibtex.js";
import { digestOf } from "./canonical-json.js";
import type { CslItem } from "./csl-json.js";

/** How to cite a bundle. */
export interface BundleCitation {
  readonly chicago: string;
  readonly bibtex: string;
  readonly cslJson: string;
}

const titles: Readonly<Record<string, (title: string) => string>> = {
  Issue: (title) => `Positions on “${title}”`,
  Actor: (title) => `${title}: positions, programmes and statements`,
  Programme: (title) => `${title}: who takes part`,
};

/** The title of the bundle itself. */
export function titleOf({ subject, title }: Bundle): string {
  const type = subject.slice(0, subject.indexOf(":"));
  const named = titles[type];
  if (!named) throw new Error(`A bundle cannot be about ${subject}.`);
  return named(title);
}

/** What the clocks leave out and let in, in words. */
export function clocksInWords({ asOf }: Bundle): string {
  const [day = "", time = ""] = asOf.recorded.replace("Z", "").split("T");
  const sources = asOf.public
    ? `from sources that were public by ${dayInWords(asOf.public)}`
    : "from all sources, whenever they were published";
  return `as of ${dayInWords(asOf.valid)}, ${sources}, as recorded by ${dayInWords(day)}, ${time} UTC`;
}

/** A bundle's citation in the manner of a data set: its digest stands where others have a version. */
export function citationOf(bundle: Bundle): BundleCitation {
  const title = titleOf(bundle);
  const sha256 = digestOf(bundle).toString("hex");
  const day = bundle.asOf.recorded.slice(0, 10);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const key = `demarche-${bundle.subject.slice(bundle.subject.indexOf(":") + 1)}-${sha256.slice(0, 12)}`;
  const clocks = clocksInWords(bundle);
  const note = `${clocks.charAt(0).toUpperCase()}${clocks.slice(1)}.`;
  const item: CslItem = {
    id: key,
    type: "dataset",
    title,
    publisher: "Demarche",
    issued: { "date-parts": [[year, month, date]] },
    version: `sha256:${sha256}`,
    note,
  };
  return {
    chicago: `Demarche. “${title.replaceAll("“", "‘").replaceAll("”", "’")}.” Data set, ${clocks}. SHA-256 ${sha256}.`,
    bibtex: bibtexEntry("misc", key, {
      title: `{${texOf(title)}}`,
      publisher: "Demarche",
      year: String(year),
      month: String(month),
      day: String(date),
      version: `sha256:${sha256}`,
      note: texOf(note),
    }),
    cslJson: `${JSON.stringify([item], null, 2)}\n`,
  };
}
