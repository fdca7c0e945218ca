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
export { compareWithTexts } from "./dossier/source-text.js";
export { canonicalJson, digestOf } from "./export/canonical-json.js";
export { type BundleCitation, citationOf, titleOf } from "./export/citation.js";
export { csvMetadata } from "./export/csv.js";
export { exportBundle } from "./export/export.js";
export {
  exportList,
  type ListExport,
  type ListFormat,
  listFiles,
  listFormats,
  listNames,
  listsOf,
} from "./export/list.js";
export type { Rule, RuleContext, RuleFinding, RuleId } from "./faithfulness/rule.js";
export { checkFaithfulness, faithfulnessRules, type StatementFinding } from "./faithfulness/rules.js";
export { exportLines } from "./ndjson/export.js";
export { importLines, type LinesFile, type LinesReport } from "./ndjson/import.js";
export { printLinesReport } from "./ndjson/report.js";
export { type PrintOptions, printReport } from "./report/report.js";
