/** What went wrong with the database as a whole, as opposed to one statement that it refused. */
export type StoreErrorCode =
  | "TIMEOUT"
  | "OVERLOADED"
  | "DATABASE_UNAVAILABLE"
  | "FOLDER_IN_USE"
  | "DATABASE_NEWER"
  | "MIGRATION_CHANGED"
  | "MIGRATION_FAILED"
  | "BAD_URL"
  | "BACKUP_UNUSABLE"
  | "DATABASE_NOT_EMPTY";

/**
 * The database could not do what was asked. `message` is one or two sentences for people that name the place
 * and the mend. A statement that the database itself refused (a constraint, a syntax error) is not a StoreError:
 * it passes through with its SQLSTATE in `code`.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
