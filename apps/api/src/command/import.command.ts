import { nearest } from "@demarche/schema";
import type { Command, Option } from "commander";
import type { Config } from "../server/config.js";
import { CommandFailure, exitCodes } from "../server/failure.js";
import { examples, notesOption, outputOption, type Register, type Run } from "./command.js";
import type { Output, OutputFormat } from "./output.js";

/** How an import is to be done. */
export interface ImportCommand {
  readonly config: Config;
  readonly output: Output;
  readonly format: OutputFormat;
  /** Whether the table lists notes one by one. */
  readonly notes: boolean;
  /** Say what would change, and change nothing. */
  readonly dryRun: boolean;
  /** Values of the format's own options, by their long names in camel case. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A kind of file that can be imported. */
interface ImportFormat {
  readonly summary: string;
  /** What its paths are. */
  readonly paths: string;
  /** Options of this format alone. */
  readonly options?: () => readonly Option[];
  readonly examples: readonly (readonly [typed: string, meaning: string])[];
  /** What the examples cannot say. */
  readonly remarks?: string;
  /** Loads the work, which prints its report and gives back the exit code. */
  readonly load: () => Promise<(paths: readonly string[], command: ImportCommand) => Promise<number>>;
}

const dossier: ImportFormat = {
  summary: "dossiers in YAML, each whole or not at all",
  paths: "dossiers in YAML; one that another requires is recorded before it",
  examples: [
    ["demarche import dossier my-dossier.yaml --dry-run", "what would change"],
    ["demarche import dossier *.yaml", "record them"],
    ["demarche import dossier *.yaml -o json | jq .", "a report for programs"],
  ],
  remarks:
    "Importing a file twice changes nothing. A changed statement becomes a correction of the old one.\nThe embedded database takes one process: stop the service first, or use PostgreSQL.",
  load: async () => (await import("./dossier-files.js")).importFiles,
};

const ndjson: ImportFormat = {
  summary: "everything that `demarche export` wrote, whole or not at all",
  paths: "exports in NDJSON, plain or under gzip; - is standard input",
  examples: [
    ["demarche import ndjson everything.ndjson --dry-run", "what would change"],
    ["demarche export | DEMARCHE_DATA=copy demarche import ndjson -", "from one database to another"],
  ],
  remarks: "Importing a file twice changes nothing.",
  load: async () => (await import("./ndjson-files.js")).importNdjson,
};

const formats: Readonly<Record<string, ImportFormat>> = {
  dossier,
  ndjson,
};

/** A dossier's format may be left out. */
const unnamed: ImportFormat = {
  ...dossier,
  remarks: "The format may be left out before a dossier in .yaml or .yml.",
  load: async () => (paths, command) => {
    refuseUnknown(paths[0] as string);
    return dossier.load().then((importFiles) => importFiles(paths, command));
  },
};

/** `demarche import FORMAT PATH…` */
export const importCommand: Register = (program, run) => {
  const importing = program
    .command("import")
    .description("record files in the database")
    .usage("<format> <path...> [options]");
  takePaths(importing, unnamed, run);
  for (const [name, format] of Object.entries(formats)) {
    takePaths(importing.command(name).description(format.summary), format, run);
  }
};

type Flags = { dryRun: boolean; notes: boolean; output: OutputFormat } & Record<string, unknown>;

function takePaths(command: Command, { paths, options, remarks, load, ...help }: ImportFormat, run: Run) {
  command
    .argument("<path...>", paths)
    .option("--dry-run", "say what would change, and change nothing", false)
    .addOption(notesOption())
    .addOption(outputOption())
    .addHelpText(
      "after",
      [...(remarks === undefined ? [] : ["", remarks]), examples(...help.examples)].join("\n"),
    )
    .action((given: string[], { dryRun, notes, output: format, ...own }: Flags) =>
      run(async (config, output) => {
        const importPaths = await load();
        return importPaths(given, { config, output, format, notes, dryRun, options: own });
      }),
    );
  for (const option of options?.() ?? []) command.addOption(option);
}

function refuseUnknown(format: string): void {
  if (/\.ya?ml$/iu.test(format)) return;
  const names = Object.keys(formats);
  const near = nearest(format, names);
  throw new CommandFailure(
    `"${format}" is no format${near === undefined ? "." : `; did you mean ${near}?`} Formats: ${names.join(", ")}.`,
    exitCodes.usage,
  );
}
