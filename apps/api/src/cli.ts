#!/usr/bin/env node
import { shippedDossiers } from "@demarche/seed";
import { Command, CommanderError } from "commander";
import { backupCommand, restoreCommand } from "./command/backup.command.js";
import { checkCommand } from "./command/check.command.js";
import type { Run } from "./command/command.js";
import { completeCommand } from "./command/complete.command.js";
import { exportCommand } from "./command/export.command.js";
import { importCommand } from "./command/import.command.js";
import { migrateCommand } from "./command/migrate.command.js";
import { newCommand } from "./command/new.command.js";
import { processOutput } from "./command/output.js";
import { queryCommand } from "./command/query.command.js";
import { serveCommand } from "./command/serve.command.js";
import { ConfigError, readConfig, withoutPassword } from "./server/config.js";
import { CommandFailure, exitCodes } from "./server/failure.js";

function buildProgram(run: Run): Command {
  const program = new Command("demarche")
    .description(
      "The open, sourced, time-aware graph of who holds what position on what, on whose word, since when.",
    )
    .version("0.1.0", "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText("after", help);
  serveCommand(program, run);
  migrateCommand(program, run);
  importCommand(program, run);
  newCommand(program, run);
  checkCommand(program, run);
  exportCommand(program, run);
  queryCommand(program, run);
  backupCommand(program, run);
  restoreCommand(program, run);
  completeCommand(program);
  return program;
}

const help = `
Examples:
  demarche serve                                 the service, at http://127.0.0.1:4000/graphql
  demarche new dossier --from-text article.txt   begin a dossier on a text
  demarche check my-dossier.yaml                 what is wrong with a file, without a database
  demarche import dossier my-dossier.yaml        record it
  demarche query 02-for-against-and-silent       ask a question that is shipped
  demarche backup demarche.backup.gz             everything in one file
  demarche help import                           how a command is typed

Data goes to standard output, talk to standard error. The environment (PORT, HOST, DATABASE_URL, DEMARCHE_DATA,
DEMARCHE_DOSSIERS, LOG_LEVEL) is described in .env.example.

Exit codes:
  ${String(exitCodes.done).padEnd(3)} done
  ${String(exitCodes.problems).padEnd(3)} the data has problems, or a migration is not applied
  ${String(exitCodes.usage).padEnd(3)} the command line or a variable of the environment cannot be used
  ${String(exitCodes.database).padEnd(3)} the database cannot be opened or does not answer
  ${String(exitCodes.address).padEnd(3)} the address cannot be listened on
  ${String(exitCodes.file).padEnd(3)} a file cannot be read or written, or is none of the format
  ${String(exitCodes.defect).padEnd(3)} a defect of the program
  ${String(exitCodes.stopped).padEnd(3)} stopped by a signal`;

/** Runs the command line; gives back the exit code. A service that was started goes on after that. */
async function main(): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = buildProgram(async (work, flags) => {
    const config = readConfig(undefined, {
      cwd: process.cwd(),
      shippedDossiers: shippedDossiers.map(({ slug }) => slug),
      ...flags,
    });
    exitCode = (await work(config, processOutput())) ?? exitCodes.done;
  });
  try {
    await program.parseAsync();
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has written what is wrong, or the help that was asked for.
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    }
    const [sentence, code] = told(error);
    process.stderr.write(`${sentence}\n`);
    return code;
  }
}

const ofBackup: ReadonlySet<string> = new Set(["BACKUP_UNUSABLE", "DATABASE_NOT_EMPTY"]);

/** What a person reads when a command fails: one sentence or two, never a stack. */
function told(error: unknown): readonly [sentence: string, exitCode: number] {
  if (error instanceof ConfigError) return [error.message, exitCodes.usage];
  if (error instanceof CommandFailure) return [error.message, error.exitCode];
  if (error instanceof Error && error.name === "StoreError") {
    const { code } = error as Error & { readonly code: string };
    return [withoutPassword(error.message), ofBackup.has(code) ? exitCodes.problems : exitCodes.database];
  }
  const message = error instanceof Error ? error.message : String(error);
  return [`This is a defect of the program: ${withoutPassword(message)}`, exitCodes.defect];
}

// A reader that has read enough, such as head, closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCodes.done);
  throw error;
});

process.exitCode = await main();
