import { defineTerms, type TermOf } from "../term/term.js";

export const dossierFormats = defineTerms("DossierFormat", "In which format a bundle is written.", {
  JSON: "Canonical JSON after RFC 8785: the bytes that the bundle's digest is taken of.",
  JSON_LD: "JSON-LD 1.1 with PROV-O, schema.org and Web Annotation terms, and its context inside.",
  MARKDOWN: "Markdown for readers, with a footnote for every sentence.",
  BIBTEX: "The bundle's sources as BibTeX entries.",
  CSL_JSON: "The bundle's sources as items of CSL-JSON, for reference managers.",
});
export type DossierFormat = TermOf<typeof dossierFormats>;
