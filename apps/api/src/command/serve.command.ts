import type { Config } from "../server/config.js";
import { openLog } from "../server/log.js";
import { serve } from "../server/serve.js";
import { stopOnSignal } from "../server/signal.js";
import type { Output } from "./output.js";

/**
 * Serves until a signal ends the process. Resolves when the service is ready.
 *
 * @throws CommandFailure when it cannot be
 */
export async function serveUntilStopped(config: Config, output: Output): Promise<void> {
  const log = openLog(config.logLevel);
  const serving = await serve(config, log);
  stopOnSignal(() => serving.stop(), log);
  output.data(serving.announcement);
}
