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
export { exportBundle } from "./export/export.js";
export type { Rule, RuleContext, RuleFinding, RuleId } from "./faithfulness/rule.js";
export { checkFaithfulness, faithfulnessRules, type StatementFinding } from "./faithfulness/rules.js";
export { type PrintOptions, printReport } from "./report/report.js";
export { type Column, printCsv, printTable } from "./report/table.js";
