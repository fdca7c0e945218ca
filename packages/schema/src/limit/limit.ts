/** A number that bounds what Demarche accepts, and the sentence that says so to the one who meets it. */
export interface Limit {
  /** The limit's name in the documentation and in errors. */
  readonly name: string;
  /** The bound itself; the bound is still accepted. */
  readonly value: number;
  /** What is counted. */
  readonly unit:
    | "characters"
    | "entries"
    | "records"
    | "bytes"
    | "tokens"
    | "levels"
    | "milliseconds"
    | "rows";
  /** One sentence that states the limit. */
  readonly sentence: string;
}

function limit(name: string, value: number, unit: Limit["unit"], sentence: string): Limit {
  return { name, value, unit, sentence };
}

export const slugLengthMax = limit(
  "slugLengthMax",
  120,
  "characters",
  "A slug has at most 120 characters, so that it fits an address and an index.",
);
export const nameLengthMax = limit(
  "nameLengthMax",
  300,
  "characters",
  "A name, label or title of an office has at most 300 characters.",
);
export const titleLengthMax = limit(
  "titleLengthMax",
  500,
  "characters",
  "The title of a dossier, source or instrument has at most 500 characters.",
);
export const sentenceLengthMax = limit(
  "sentenceLengthMax",
  2_000,
  "characters",
  "A sentence of one's own, such as a statement's content or a note, has at most 2,000 characters.",
);
export const summaryLengthMax = limit(
  "summaryLengthMax",
  10_000,
  "characters",
  "A summary or description has at most 10,000 characters.",
);
export const quoteLengthMax = limit(
  "quoteLengthMax",
  5_000,
  "characters",
  "One quotation has at most 5,000 characters; a longer passage is given as several.",
);
export const contextLengthMax = limit(
  "contextLengthMax",
  300,
  "characters",
  "The context before or after a quotation has at most 300 characters.",
);
export const urlLengthMax = limit(
  "urlLengthMax",
  2_000,
  "characters",
  "An address has at most 2,000 characters.",
);
export const languageTagLengthMax = limit(
  "languageTagLengthMax",
  35,
  "characters",
  "A language tag has at most 35 characters, the length that RFC 5646 §4.4.1 asks implementations to hold.",
);
export const codeLengthMax = limit(
  "codeLengthMax",
  100,
  "characters",
  "A code or identifier has at most 100 characters.",
);
export const edtfLengthMax = limit(
  "edtfLengthMax",
  500,
  "characters",
  "A date in EDTF has at most 500 characters, which leaves room for a set of some forty days.",
);
export const sourceLengthMax = limit(
  "sourceLengthMax",
  100_000_000,
  "characters",
  "A source's text has at most 100,000,000 characters, so that offsets fit a four-byte integer.",
);

export const dossierBytesMax = limit(
  "dossierBytesMax",
  50_000_000,
  "bytes",
  "A dossier file has at most 50,000,000 bytes.",
);
export const sectionRecordsMax = limit(
  "sectionRecordsMax",
  100_000,
  "records",
  "One section of a dossier has at most 100,000 records.",
);
export const listEntriesMax = limit(
  "listEntriesMax",
  500,
  "entries",
  "A list inside a record, such as names or subjects, has at most 500 entries.",
);
export const membersEntriesMax = limit(
  "membersEntriesMax",
  2_000,
  "entries",
  "A list of members or of speakers and parties has at most 2,000 entries.",
);
export const hopsEntriesMax = limit(
  "hopsEntriesMax",
  20,
  "entries",
  "An attribution has at most 20 steps, the source's own voice included.",
);

export const pageSizeDefault = limit(
  "pageSizeDefault",
  20,
  "records",
  "A list gives 20 records when neither first nor last is given.",
);
export const pageSizeMax = limit(
  "pageSizeMax",
  100,
  "records",
  "A list gives at most 100 records in one page.",
);

export const requestBytesMax = limit(
  "requestBytesMax",
  100_000,
  "bytes",
  "The body of a request has at most 100,000 bytes.",
);
export const queryTokensMax = limit(
  "queryTokensMax",
  1_000,
  "tokens",
  "A GraphQL document has at most 1,000 tokens.",
);
export const queryDepthMax = limit(
  "queryDepthMax",
  16,
  "levels",
  "A query nests fields at most 16 levels deep.",
);
export const queryAliasesMax = limit("queryAliasesMax", 30, "entries", "A query has at most 30 aliases.");
export const queryRootFieldsMax = limit(
  "queryRootFieldsMax",
  20,
  "entries",
  "A query has at most 20 fields at its root.",
);
export const queryNodesMax = limit(
  "queryNodesMax",
  10_000,
  "rows",
  "A query asks for at most 10,000 records: the page sizes along each branch multiplied, and the branches added.",
);
export const queryFieldsMax = limit(
  "queryFieldsMax",
  1_000,
  "entries",
  "A query has at most 1,000 fields once its fragments are written out.",
);
export const queryListsMax = limit(
  "queryListsMax",
  5,
  "levels",
  "A query nests lists that are not paged, such as relations, at most 5 deep.",
);
export const argumentEntriesMax = limit(
  "argumentEntriesMax",
  200,
  "entries",
  "A list given as an argument has at most 200 entries, as many as a side of a stance matrix.",
);
export const alignmentActorsMax = limit(
  "alignmentActorsMax",
  10,
  "entries",
  "An alignment compares at most 10 actors, each with each.",
);
export const alignmentIssuesMin = limit(
  "alignmentIssuesMin",
  5,
  "records",
  "Two actors are compared when they share at least 5 issues.",
);
export const stanceMatrixAxisMax = limit(
  "stanceMatrixAxisMax",
  200,
  "entries",
  "A stance matrix has at most 200 actors and at most 200 issues.",
);
export const stanceMatrixCellsMax = limit(
  "stanceMatrixCellsMax",
  10_000,
  "entries",
  "A stance matrix has at most 10,000 cells.",
);
export const searchLengthMax = limit(
  "searchLengthMax",
  300,
  "characters",
  "A text to search for has at most 300 characters, the length of a name.",
);
export const searchCandidatesMax = limit(
  "searchCandidatesMax",
  1_000,
  "rows",
  "A search ranks at most 1,000 texts of each field, the shortest of those that match.",
);
export const duplicateBearersMax = limit(
  "duplicateBearersMax",
  50,
  "records",
  "A name or identifier that more than 50 actors bear suggests no duplicates.",
);
export const operationMillisecondsMax = limit(
  "operationMillisecondsMax",
  10_000,
  "milliseconds",
  "An operation runs for at most 10 seconds; then its SQL is cancelled.",
);
export const bundleStatementsMax = limit(
  "bundleStatementsMax",
  1_000,
  "records",
  "A bundle holds at most 1,000 statements; it is whole or refused, never cut short.",
);

/** Every limit, for the documentation and for tests at the edges. */
export const limits: readonly Limit[] = [
  slugLengthMax,
  nameLengthMax,
  titleLengthMax,
  sentenceLengthMax,
  summaryLengthMax,
  quoteLengthMax,
  contextLengthMax,
  urlLengthMax,
  languageTagLengthMax,
  codeLengthMax,
  edtfLengthMax,
  sourceLengthMax,
  dossierBytesMax,
  sectionRecordsMax,
  listEntriesMax,
  membersEntriesMax,
  hopsEntriesMax,
  pageSizeDefault,
  pageSizeMax,
  requestBytesMax,
  queryTokensMax,
  queryDepthMax,
  queryAliasesMax,
  queryRootFieldsMax,
  queryNodesMax,
  queryFieldsMax,
  queryListsMax,
  argumentEntriesMax,
  alignmentActorsMax,
  alignmentIssuesMin,
  stanceMatrixAxisMax,
  stanceMatrixCellsMax,
  searchLengthMax,
  searchCandidatesMax,
  duplicateBearersMax,
  operationMillisecondsMax,
  bundleStatementsMax,
];
