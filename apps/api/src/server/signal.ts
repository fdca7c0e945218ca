import type { Log } from "./log.js";

/** Longest time from the first signal to the end of the process, in milliseconds; supervisors kill after 15 s or more. */
const endWithinMs = 14_500;

/**
 * Ends the process in order on SIGTERM and SIGINT: `stop` runs once, then exit code 0. A second signal ends it at
 * once, and so does a `stop` that takes too long, which is a defect.
 */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const take = (signal: NodeJS.Signals, number: number) => {
    if (stopping) process.exit(128 + number);
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => {
      log.fatal("the service did not stop in time");
      process.exit(1);
    }, endWithinMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, "the service did not stop in order");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => take("SIGTERM", 15));
  process.on("SIGINT", () => take("SIGINT", 2));
}
