import pg from "pg";
import { StoreError } from "./store-error.js";

/** SQLSTATEs that speak of the server or the way to it, not of the statement. */
const unavailable = /^(08...|57P0[1-5])$/;

const refusedAtTheDoor = new Map([
  ["28000", "It refuses this user: check the user in the address and the server's pg_hba.conf."],
  ["28P01", "It refuses the password: check the user and password in the address."],
  ["3D000", "It has no database of that name: create the database, or correct the address."],
]);

/** Messages of node-postgres for a connection that is gone; they carry no code. */
const gone =
  /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded|timeout expired|Cannot use a pool)/;

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}

/** Whether `error` means that the connection is of no more use. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return unavailable.test(error.code ?? "");
  if (error instanceof AggregateError) return error.errors.some(isSystemError);
  return isSystemError(error) || (error instanceof Error && gone.test(error.message));
}

/**
 * What a caller gets for what the driver threw: a StoreError when the database as a whole could not answer, and the
 * error itself, with its SQLSTATE in `code`, when it refused the statement.
 *
 * @param where the database's place, for people
 */
export function explain(error: unknown, where: string): unknown {
  if (error instanceof StoreError) return error;
  const options = { cause: error };
  if (error instanceof pg.DatabaseError) {
    const door = refusedAtTheDoor.get(error.code ?? "");
    if (door !== undefined)
      return new StoreError("DATABASE_UNAVAILABLE", `The database ${where} cannot be used. ${door}`, options);
    if (error.code === "57014")
      return new StoreError("TIMEOUT", `The database ${where} cancelled the statement.`, options);
    if (error.code === "53300")
      return new StoreError(
        "OVERLOADED",
        `The database ${where} has no free connection left. Try again shortly, or raise its max_connections.`,
        options,
      );
  }
  if (isConnectionLost(error))
    return new StoreError(
      "DATABASE_UNAVAILABLE",
      `The database ${where} cannot be reached (${reasonOf(error)}). Check that it runs, then try again.`,
      options,
    );
  return error;
}

/** The error of a statement that ran past its deadline. */
export function pastDeadline(deadlineMs: number, where: string, cause?: unknown): StoreError {
  return new StoreError(
    "TIMEOUT",
    `A statement on the database ${where} took longer than ${deadlineMs / 1000} s and was cancelled. Ask for less at once.`,
    { cause },
  );
}

/** The error of a statement whose caller gave it up; the signal's reason is the cause. */
export function givenUp(where: string, signal: AbortSignal): StoreError {
  return new StoreError("TIMEOUT", `A statement on the database ${where} was cancelled by its caller.`, {
    cause: signal.reason,
  });
}
