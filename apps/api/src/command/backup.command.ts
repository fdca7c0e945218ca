import { resolve } from "node:path";
import type { BackupReport } from "@demarche/store";
import { CommandFailure, exitCodes } from "../server/failure.js";
import { examples, outputOption, type Register } from "./command.js";
import type { Output, OutputFormat } from "./output.js";
import { withFile } from "./text-file.js";

interface Flags {
  readonly output: OutputFormat;
}

/** `demarche backup FILE` */
export const backupCommand: Register = (program, run) => {
  program
    .command("backup")
    .description("write everything that was ever recorded to one file")
    .argument("<file>", "where to; an older file of that name is replaced when the new one is whole")
    .addOption(outputOption())
    .addHelpText(
      "after",
      "\nThe file fits PostgreSQL and the embedded database alike. On PostgreSQL services may record meanwhile: the\nbackup is of one instant. The embedded database takes one process: stop the service first.",
    )
    .addHelpText(
      "after",
      examples(
        ["demarche backup demarche.backup.gz", "write it"],
        ["demarche backup demarche.backup.gz -o json | jq -r .content", "the SHA-256 of the content"],
      ),
    )
    .action((file: string, { output: format }: Flags) =>
      run(async (config, output) => {
        const { openDatabase } = await import("../server/database.js");
        const store = await openDatabase(config);
        const given = new AbortController();
        const giveUp = () => given.abort();
        process.once("SIGINT", giveUp).once("SIGTERM", giveUp);
        try {
          output.talk(`Backing up ${store.where}.`);
          return await tell(await store.backup(resolve(config.typedIn, file), given), output, format);
        } catch (error) {
          if (given.signal.aborted) {
            throw new CommandFailure(`The backup was stopped; ${file} is as it was.`, exitCodes.stopped, {
              cause: error,
            });
          }
          throw withFile(error, file, "written");
        } finally {
          await store.close();
        }
      }),
    );
};

/** `demarche restore FILE` */
export const restoreCommand: Register = (program, run) => {
  program
    .command("restore")
    .description("put a backup into an empty database, whole or not at all")
    .argument("<file>", "a file that demarche backup has written")
    .addOption(outputOption())
    .addHelpText(
      "after",
      "\nA damaged file is refused before anything is written, and so is a database in which something was recorded.",
    )
    .addHelpText(
      "after",
      examples(
        ["DEMARCHE_DATA=./restored demarche restore demarche.backup.gz", "into a new folder"],
        ["DATABASE_URL=postgres://me@localhost/new demarche restore demarche.backup.gz", "into PostgreSQL"],
      ),
    )
    .action((file: string, { output: format }: Flags) =>
      run(async (config, output) => {
        const { openDatabase } = await import("../server/database.js");
        const store = await openDatabase(config);
        try {
          output.talk(`Restoring into ${store.where}.`);
          return await tell(await store.restore(resolve(config.typedIn, file)), output, format);
        } catch (error) {
          throw withFile(error, file, "read");
        } finally {
          await store.close();
        }
      }),
    );
};

async function tell(report: BackupReport, output: Output, format: OutputFormat): Promise<number> {
  const { printRows } = await import("./rows.js");
  const { content, rows, madeAt, tables } = report;
  output.data(
    printRows(
      tables.map(({ table, rows }) => ({ table, rows })),
      format,
      report,
    ),
  );
  output.talk(`${rows} rows as of ${madeAt}, content ${content}.`);
  return exitCodes.done;
}
