import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { importLines, printLinesReport } from "@demarche/ingest";
import { openDatabase } from "../server/database.js";
import { CommandFailure, exitCodes } from "../server/failure.js";
import type { ImportCommand } from "./import.command.js";

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
    for (const name of paths) {
      const bytes = name === "-" ? process.stdin : createReadStream(resolve(config.typedIn, name));
      const onRecords = (read: number) => {
        if (read % toldEvery === 0) output.talk(`${name}: ${read} records`);
      };
      const report = await importLines(store, { name, bytes }, { dryRun, onRecords }).catch((error) => {
        throw unreadable(name, error);
      });
      sound &&= report.problems.length === 0;
      output.data(printLinesReport(report, { format, notes }).trimEnd());
    }
    return sound ? exitCodes.done : exitCodes.problems;
  } finally {
    await store.close();
  }
}

function unreadable(name: string, error: unknown): unknown {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall !== "open" && syscall !== "read") return error;
  return new CommandFailure(
    `${name} cannot be read (${code}); give the path of an export, or -.`,
    exitCodes.usage,
  );
}
