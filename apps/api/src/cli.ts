#!/usr/bin/env node
import { shippedDossiers } from "@demarche/seed";
import { Command, CommanderError, Option } from "commander";
import { type Output, type OutputFormat, outputFormats, processOutput } from "./command/output.js";
import { type Config, ConfigError, readConfig, withoutPassword } from "./server/config.js";
import { CommandFailure, exitCodes } from "./server/failure.js";

interface Formatted {
  readonly output: OutputFormat;
}

interface Listed extends Formatted {
  readonly notes: boolean;
}

// Loaded when a command needs it: help and a check should not wait for a GraphQL server and a database's driver.
const serving = () => import("./command/serve.command.js");
const migrating = () => import("./command/migrate.command.js");
const reading = () => import("./command/dossier.command.js");

/** What a command does; it gives back its exit code, or nothing when the process goes on. */
type Work = (config: Config, output: Output) => Promise<number | undefined>;

const listNotes = () => new Option("--notes", "list notes one by one").default(false);
const format = () =>
  new Option("-o, --output <format>", "how data is written").choices(outputFormats).default("table");

function buildProgram(run: (work: Work, flags?: { readonly editable: boolean }) => Promise<void>): Command {
  const program = new Command("demarche")
    .description(
      "The open, sourced, time-aware graph of who holds what position on what, on whose word, since when.",
    )
    .version("0.1.0", "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .addHelpText("after", help);

  program
    .command("serve")
    .description("serve the graph over GraphQL, with a playground, until SIGTERM or SIGINT")
    .option("--editable", "record what mutations give; HOST must be a loopback address", false)
    .addHelpText("after", "\nShipped dossiers are loaded into an empty database: see DEMARCHE_DOSSIERS.")
    .action((flags: { editable: boolean }) =>
      run(async (config, output) => {
        const { serveUntilStopped } = await serving();
        await serveUntilStopped(config, output);
        return undefined;
      }, flags),
    );

  const migrate = program
    .command("migrate")
    .description("bring the database's tables up to date; serve and import do so by themselves")
    .addOption(format())
    .action(({ output: chosen }: Formatted) =>
      run(async (config, output) => (await migrating()).migrateDatabase(config, output, chosen)),
    );
  migrate
    .command("status")
    .description("list the migrations and change nothing; exit code 1 when one is not applied")
    .addOption(format())
    .action((_options: unknown, command: Command) => {
      const { output: chosen } = command.optsWithGlobals<Formatted>();
      return run(async (config, output) => (await migrating()).showMigrations(config, output, chosen));
    });

  program
    .command("import")
    .description("record dossiers in the database, each whole or not at all")
    .argument("<file...>", "dossiers in YAML; one that another requires is recorded before it")
    .option("--dry-run", "say what would change, and change nothing", false)
    .addOption(listNotes())
    .addOption(format())
    .addHelpText(
      "after",
      "\nImporting a file twice changes nothing. A changed statement becomes a correction of the old one.\nThe embedded database takes one process: stop the service first, or use PostgreSQL.",
    )
    .action((files: string[], { output: chosen, notes, dryRun }: Listed & { dryRun: boolean }) =>
      run(async (config, output) =>
        (await reading()).importFiles(files, { config, output, format: chosen, notes, dryRun }),
      ),
    );

  program
    .command("check")
    .description(
      "say what is wrong with dossiers, without a database: their form and the rules of faithfulness",
    )
    .argument("<file...>", "dossiers in YAML; they are read together, so that one may refer to another")
    .addOption(listNotes())
    .addOption(format())
    .action((files: string[], { output: chosen, notes }: Listed) =>
      run(async (config, output) =>
        (await reading()).checkFiles(files, { config, output, format: chosen, notes }),
      ),
    );

  return program;
}

const help = `
Examples:
  demarche serve                                 the service, at http://127.0.0.1:4000/graphql
  PORT=8080 HOST=0.0.0.0 demarche serve          on another port, open to the network
  DATABASE_URL=postgres://me@localhost/demarche demarche serve
  demarche serve --editable                      mutations record; for this machine alone
  demarche check my-dossier.yaml                 what is wrong with a file, without a database
  demarche import my-dossier.yaml --dry-run      what an import would change
  demarche import *.yaml -o json | jq .          reports for programs

Data goes to standard output, talk to standard error. The environment (PORT, HOST, DATABASE_URL, DEMARCHE_DATA,
DEMARCHE_DOSSIERS, LOG_LEVEL) is described in .env.example.

Exit codes:
  ${String(exitCodes.done).padEnd(3)} done
  ${String(exitCodes.problems).padEnd(3)} the data has problems, or a migration is not applied
  ${String(exitCodes.usage).padEnd(3)} the command line or a variable of the environment cannot be used
  ${String(exitCodes.database).padEnd(3)} the database cannot be opened or does not answer
  ${String(exitCodes.address).padEnd(3)} the address cannot be listened on
  ${String(exitCodes.defect).padEnd(3)} a defect of the program`;

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

/** What a person reads when a command fails: one sentence or two, never a stack. */
function told(error: unknown): readonly [sentence: string, exitCode: number] {
  if (error instanceof ConfigError) return [error.message, exitCodes.usage];
  if (error instanceof CommandFailure) return [error.message, error.exitCode];
  if (error instanceof Error && error.name === "StoreError") {
    return [withoutPassword(error.message), exitCodes.database];
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
