export type { BackupReport } from "./backup/backup.format.js";
export type * from "./dossier/bundle.js";
export type { RecordReport } from "./dossier/dossier.write.js";
export type { HeldFinding, HeldRecord, HeldStatement } from "./dossier/held.js";
export type { HeldReport } from "./dossier/held.write.js";
export type { LoggedStatement } from "./engine/connection.js";
export { StoreError, type StoreErrorCode } from "./engine/store-error.js";
export {
  chainInWords,
  counted,
  dayInWords,
  documentInWords,
  listed,
  momentInWords,
  sentence,
  stanceInWords,
} from "./explanation/words.js";
export type { JudgementReport } from "./identity/identity.write.js";
export type * from "./list/list.js";
export type { ListRequest } from "./list/list.read.js";
export type { MigrationStatus } from "./migrate/migrate.js";
export { type AsOf, ReadError, type ReadRequest, type Want } from "./read/request.js";
export type { Change } from "./record/reconcile.js";
export type { StatementFinding } from "./statement/statement.write.js";
export { type DossierToRecord, openStore, type Recorder, type Store, type StoreOptions } from "./store.js";
