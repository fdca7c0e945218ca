export { cowAlliance } from "./cow-alliance/cow-alliance.js";
export {
  type CheckedDossier,
  type CheckOptions,
  checkDossier,
  checkDossiers,
  type Finding,
} from "./dossier/check.js";
export {
  type DossierReport,
  type ImportOptions,
  type ImportReport,
  importDossiers,
  isClean,
  reportCheck,
} from "./dossier/import.js";
export { type DossierFile, type ParsedDossier, parseDossier } from "./dossier/parse.js";
export { type RecordedOne, type RecordingStore, recordOne } from "./dossier/record-one.js";
export { type ExternalReference, type Resolution, resolveDossier } from "./dossier/resolve.js";
export { retractStatement } from "./dossier/retract.js";
export { dossierSkeleton, type Sentence, type SkeletonOptions, sentencesOf } from "./dossier/skeleton.js";
export { compareWithTexts } from "./dossier/source-text.js";
export { canonicalJson, digestOf } from "./export/canonical-json.js";
export { type BundleCitation, citationOf, titleOf } from "./export/citation.js";
export { csvMetadata } from "./export/csv.js";
export { exportBundle } from "./export/export.js";
export {
  exportList,
  type ListExport,
  listFiles,
  listNames,
  listsOf,
} from "./export/list.js";
export type { Rule, RuleContext, RuleFinding, RuleId } from "./faithfulness/rule.js";
export { checkFaithfulness, faithfulnessRules, type StatementFinding } from "./faithfulness/rules.js";
export { ftm } from "./ftm/ftm.js";
export { howtheyvote } from "./howtheyvote/howtheyvote.js";
export { exportLines } from "./ndjson/export.js";
export { importLines, type LinesReport } from "./ndjson/import.js";
export { printLinesReport } from "./ndjson/report.js";
export { popolo } from "./popolo/popolo.js";
export { type PrintOptions, printReport } from "./report/report.js";
export { type Column, printCsv, printTable } from "./report/table.js";
export type { ReadOptions, RowFormat } from "./rows/format.js";
export {
  type ImportingStore,
  type ImportRowsOptions,
  importRows,
  type Progress,
} from "./rows/import-rows.js";
export { fileInput, type Input, InputError, streamInput } from "./rows/input.js";
export { isWhole, printRowReport, type RowReport } from "./rows/report.js";
export type { FoundRow, RefusedRow } from "./rows/row.js";
export { MappingError } from "./table/mapping.js";
export { table } from "./table/table.js";
export { territories } from "./territories/territories.js";
export { undl } from "./undl/undl.js";
export { unga } from "./unga/unga.js";
export { wikidata } from "./wikidata/wikidata.js";
