import { defineTerms, type TermOf } from "../term/term.js";

export const tableForms = defineTerms("TableForm", "How a table is written in its file.", {
  CSV: "The file has a heading and a row on each line, with values between delimiters.",
  NDJSON: "The file has a JSON record on each line.",
});
export type TableForm = TermOf<typeof tableForms>;

export const delimiters = defineTerms("Delimiter", "What stands between two values of a CSV file.", {
  COMMA: "A comma stands between two values.",
  SEMICOLON: "A semicolon stands between two values, as spreadsheets in much of Europe have it.",
  TAB: "A tabulator stands between two values.",
});
export type Delimiter = TermOf<typeof delimiters>;
