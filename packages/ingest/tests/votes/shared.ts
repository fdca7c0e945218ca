import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const shared =
  process.env["DEMARCHE_SHARED"] ?? fileURLToPath(new URL("../../../../../shared", import.meta.url));

/** Whether real data lie in a folder beside the project; when not, it is said. */
export function sharedFolder(name: string): { readonly folder: string; readonly available: boolean } {
  const folder = join(shared, "data", name);
  const available = existsSync(folder);
  if (!available) {
    console.info(`Real data are not read: there is no ${folder}. DEMARCHE_SHARED names its first folder.`);
  }
  return { folder, available };
}
