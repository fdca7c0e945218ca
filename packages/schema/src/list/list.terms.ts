import { defineTerms, type TermOf } from "../term/term.js";

export const listFormats = defineTerms("ListFormat", "In what format a list is exported.", {
  csv: "A table by RFC 4180, whose columns CSVW metadata describes.",
  json: "One JSON list of records as bundles hold them.",
  ndjson: "The same records, one on a line.",
  "json-ld": "Linked data in the vocabulary of bundles.",
  ftm: "Entities of FollowTheMoney, one on a line; of actors alone.",
  popolo: "A Popolo document; of actors alone.",
});
export type ListFormat = TermOf<typeof listFormats>;
