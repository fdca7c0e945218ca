import type { DossierFormat } from "@demarche/schema";
import type { Bundle } from "@demarche/store";
import { bibtex } from "./bibtex.js";
import { canonicalJson } from "./canonical-json.js";
import { cslJson } from "./csl-json.js";
import { jsonLd } from "./json-ld/json-ld.js";
import { markdown } from "./markdown.js";

const writers: Readonly<Record<DossierFormat, (bundle: Bundle) => string>> = {
  JSON: canonicalJson,
  JSON_LD: jsonLd,
  MARKDOWN: markdown,
  BIBTEX: bibtex,
  CSL_JSON: cslJson,
};

/** Writes a bundle in a format. The same bundle gives the same bytes. */
export const exportBundle = (bundle: Bundle, format: DossierFormat): string => writers[format](bundle);
