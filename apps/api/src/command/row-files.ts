import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import { setFlagsFromString } from "node:v8";
import {
  importRows,
  isWhole,
  type Progress,
  printRowReport,
  type RowFormat,
  type RowReport,
} from "@demarche/ingest";
import { SingleBar } from "cli-progress";
import { CommandFailure, exitCodes } from "../server/failure.js";
import type { ImportCommand } from "./import.command.js";
import { inputsOf, usable } from "./inputs.js";
import type { Output } from "./output.js";

/**
 * Imports the rows of files, folders or, for `-`, standard input, and prints what became of them. Gives back the exit
 * code.
 *
 * @throws CommandFailure, StoreError when an input or the database cannot be read
 */
export async function importRowFiles(
  format: RowFormat,
  paths: readonly string[],
  { config, output, format: printed, dryRun, options }: ImportCommand,
): Promise<number> {
  // An import may be long, and what it holds at one time is little: without this, V8 keeps several times as much.
  setFlagsFromString("--heap-growing-percent=50");
  const inputs = await usable(() => inputsOf(paths, config.typedIn));
  const { openDatabase } = await import("../server/database.js");
  const store = await openDatabase(config);
  const ending = new AbortController();
  const end = () => {
    output.talk("\nStopping after the recording that is under way. Once more stops at once.");
    ending.abort();
  };
  process.once("SIGINT", end);
  const rows =
    options["rows"] === undefined ? undefined : rowWriter(resolve(config.typedIn, String(options["rows"])));
  const progress = progressTo(output);
  try {
    output.talk(`${dryRun ? "Trying on" : "Importing into"} ${store.where}.`);
    const report = await usable(() =>
      importRows(store, format, inputs, {
        dryRun,
        signal: ending.signal,
        onProgress: progress.show,
        ...(rows === undefined ? {} : { onRow: rows.write }),
      }),
    );
    progress.end();
    await rows?.end();
    output.data(printRowReport(report, printed, process.stdout.columns).trimEnd());
    if (report.interrupted) {
      output.talk(whatNext(report));
      return exitCodes.stopped;
    }
    if (report.files.every(({ read }) => read === 0)) {
      const names = inputs.map(({ name }) => name).join(", ");
      output.talk(
        `${names}: There is no row to record. Check that the file is whole: it has a heading at most.`,
      );
      return exitCodes.problems;
    }
    return isWhole(report) ? exitCodes.done : exitCodes.problems;
  } finally {
    progress.end();
    process.removeListener("SIGINT", end);
    await store.close();
  }
}

const whatNext = ({ dryRun }: RowReport) =>
  dryRun
    ? "Interrupted. Nothing was to be recorded."
    : "Interrupted. What is recorded stays; the same command goes on from there.";

/** Writes one JSON value a line for each row of which there is something to say. */
function rowWriter(file: string) {
  const stream = createWriteStream(file);
  let failed: Error | undefined;
  stream.on("error", (error) => {
    failed = error;
  });
  return {
    write: (row: unknown) => {
      stream.write(`${JSON.stringify(row)}\n`);
    },
    async end() {
      if (failed === undefined) await finished(stream.end());
      if (failed) throw new CommandFailure(`${file} cannot be written: ${failed.message}.`, exitCodes.usage);
    },
  };
}

/** A bar on a terminal, lines in a pipe; with the rate, and the time that is left where the inputs have a length. */
function progressTo(output: Output) {
  const began = Date.now();
  const rate = (rows: number) => Math.round((rows * 1000) / Math.max(1, Date.now() - began));
  if (!process.stderr.isTTY) {
    return {
      show: ({ rows, ...read }: Progress) =>
        output.talk([`${rows} rows`, `${rate(rows)} rows/s`, ...remaining(read, began)].join(", ")),
      end: () => undefined,
    };
  }
  const bar = new SingleBar({
    format: "{bar} {percentage} % | {rows} rows | {rate} rows/s | {left}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  let shown = false;
  return {
    show({ rows, ...read }: Progress) {
      const payload = { rows, rate: rate(rows), left: remaining(read, began).join(", ") };
      if (!shown) bar.start(read.bytes ?? 0, read.bytesRead, payload);
      else bar.update(read.bytesRead, payload);
      shown = true;
    },
    end() {
      if (shown) bar.stop();
      shown = false;
    },
  };
}

function remaining({ bytes, bytesRead }: Omit<Progress, "rows">, began: number): string[] {
  if (bytes === undefined || bytesRead === 0) return [];
  const seconds = Math.round((((Date.now() - began) / 1000) * (bytes - bytesRead)) / bytesRead);
  const time = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  return [`${Math.round((bytesRead * 100) / Math.max(1, bytes))} %`, `about ${time} left`];
}
