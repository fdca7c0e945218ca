import type { Engine, EngineOptions } from "./connection.js";
import { StoreError } from "./store-error.js";

export type { Connection, Engine, EngineOptions, LoggedStatement, QueryOptions, Rows } from "./connection.js";
export { StoreError, type StoreErrorCode } from "./store-error.js";

/**
 * Opens PostgreSQL when `url` is given, the embedded database otherwise.
 *
 * @throws StoreError BAD_URL, FOLDER_IN_USE, DATABASE_UNAVAILABLE
 */
export async function openEngine(_options: EngineOptions): Promise<Engine> {
  throw new StoreError("DATABASE_UNAVAILABLE", "No engine is built in.");
}
