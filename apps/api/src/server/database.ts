import { openStore, type Store, StoreError } from "@demarche/store";
import type { Config } from "./config.js";
import { withoutPassword } from "./config.js";
import { CommandFailure, exitCodes } from "./failure.js";

/**
 * Opens the database that the configuration names.
 * @param options `migrate: false` leaves its tables as they are
 * @throws CommandFailure one sentence for each way in which it cannot be opened
 */
export async function openDatabase(
  { database }: Pick<Config, "database">,
  options: { readonly migrate?: boolean } = {},
): Promise<Store> {
  const place = database.kind === "postgres" ? { url: database.url } : { dataDir: database.dataDir };
  try {
    return await openStore({ ...place, ...options });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new CommandFailure(
      withoutPassword(error.message),
      error.code === "BAD_URL" ? exitCodes.usage : exitCodes.database,
      { cause: error },
    );
  }
}
