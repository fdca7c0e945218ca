import { defineTerms, type TermOf } from "../term/term.js";

/** What became of a dossier that was handed in; on a dry run, what would become of it. */
export const importOutcomes = defineTerms(
  "ImportOutcome",
  "An import outcome says what became of a dossier.",
  {
    RECORDED: "The dossier was recorded, and something of it was not held before.",
    UNCHANGED: "All of the dossier was held already.",
    REFUSED: "The dossier has problems, and nothing of it was recorded.",
    WITHHELD:
      "The dossier has no problem, and was not recorded because another one of a set that stands or falls together has.",
    CHECKED: "The dossier was looked at without a database, and has no problem.",
  },
);
export type ImportOutcome = TermOf<typeof importOutcomes>;
export const dossierFormats = defineTerms("DossierFormat", "In which format a bundle is written.", {
  JSON: "Canonical JSON after RFC 8785: the bytes that the bundle's digest is taken of.",
  JSON_LD: "JSON-LD 1.1 with PROV-O, schema.org and Web Annotation terms, and its context inside.",
  MARKDOWN: "Markdown for readers, with a footnote for every sentence.",
  BIBTEX: "The bundle's sources as BibTeX entries.",
  CSL_JSON: "The bundle's sources as items of CSL-JSON, for reference managers.",
});
export type DossierFormat = TermOf<typeof dossierFormats>;
