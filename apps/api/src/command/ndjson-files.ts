import { importLines, printLinesReport } from "@demarche/ingest";
import { openDatabase } from "../server/database.js";
import { exitCodes } from "../server/failure.js";
import type { ImportCommand } from "./import.command.js";
import { inputsOf, usable } from "./inputs.js";

/** How often progress is told. */
const toldEvery = 10_000;

/** Records whole-database exports, each whole or not at all, and prints what became of them. Gives back the exit code. */
export async function importNdjson(
  paths: readonly string[],
  { config, output, format, notes, dryRun }: ImportCommand,
): Promise<number> {
  const store = await openDatabase(config);
  try {
    output.talk(`${dryRun ? "Trying on" : "Importing into"} ${store.where}.`);
    let sound = true;
    for (const input of await usable(() => inputsOf(paths, config.typedIn))) {
      const onRecords = (read: number) => {
        if (read % toldEvery === 0) output.talk(`${input.name}: ${read} records`);
      };
      const report = await usable(() => importLines(store, input, { dryRun, onRecords }));
      sound &&= report.problems.length === 0;
      output.data(printLinesReport(report, { format, notes }).trimEnd());
    }
    return sound ? exitCodes.done : exitCodes.problems;
  } finally {
    await store.close();
  }
}
