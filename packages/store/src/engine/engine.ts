import { openEmbedded } from "../embedded/embedded.js";
import type { Engine, EngineOptions } from "./connection.js";
import { openPostgres } from "./postgres.js";

export type {
  Connection,
  Engine,
  EngineOptions,
  LoggedStatement,
  QueryOptions,
  Rows,
  TransactionOptions,
} from "./connection.js";
export { StoreError, type StoreErrorCode } from "./store-error.js";

/** Folder of the embedded database when none is named. */
export const dataDirDefault = "./.demarche/data";

/**
 * Opens PostgreSQL when `url` is given, the embedded database otherwise.
 *
 * @throws StoreError BAD_URL, FOLDER_IN_USE, DATABASE_UNAVAILABLE
 */
export function openEngine(options: EngineOptions): Promise<Engine> {
  return options.url === undefined
    ? openEmbedded(options.dataDir ?? dataDirDefault, options)
    : openPostgres(options.url, options);
}
