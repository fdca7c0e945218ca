import type { RowFormat } from "@demarche/ingest";
import { type Command, Option } from "commander";
import type { Config } from "../server/config.js";
import { CommandFailure, exitCodes } from "../server/failure.js";
import { examples, meaning, notesOption, outputOption, type Register, type Run } from "./command.js";
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
  readonly examples: (name: string) => readonly (readonly [typed: string, meaning: string])[];
  /** What the examples cannot say. */
  readonly remarks?: string;
  /** Loads the work, which prints its report and gives back the exit code. */
  readonly load: () => Promise<(paths: readonly string[], command: ImportCommand) => Promise<number>>;
}

const dossier: ImportFormat = {
  summary: "dossiers in YAML, each whole or not at all",
  paths: "dossiers in YAML; one that another requires is recorded before it",
  examples: () => [
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
  examples: () => [
    ["demarche import ndjson everything.ndjson --dry-run", "what would change"],
    ["demarche export | DEMARCHE_DATA=copy demarche import ndjson -", "from one database to another"],
  ],
  remarks: "Importing a file twice changes nothing.",
  load: async () => (await import("./ndjson-files.js")).importNdjson,
};

/** A format whose rows are imported one by one. */
function ofRows(
  format: (ingest: typeof import("@demarche/ingest")) => RowFormat,
  { summary, paths }: Pick<ImportFormat, "summary" | "paths">,
): ImportFormat {
  return {
    summary,
    paths: `${paths}; compressed by gzip or not; - is standard input`,
    options: () => [
      new Option("--rows <file>", "write what is said of single rows to a file, one JSON value a line"),
    ],
    examples: (name) => [
      [`demarche import ${name} PATH --dry-run`, "what would be recorded, refused and found"],
      [`demarche import ${name} PATH --rows rows.ndjson`, "record it, and list what is said of single rows"],
    ],
    remarks:
      "What is recorded already changes nothing: an import that was interrupted goes on when it is begun again.\nA row that cannot be recorded is refused and told of; all others are recorded. See docs/importing.md.",
    load: async () => {
      const [ingest, { importRowFiles }] = await Promise.all([
        import("@demarche/ingest"),
        import("./row-files.js"),
      ]);
      return (given, command) => importRowFiles(format(ingest), given, command);
    },
  };
}

/** The formats by their names, which stand here alone: help, completion and what is meant by a mistyped one follow. */
const formats: Readonly<Record<string, ImportFormat>> = {
  dossier,
  "cow-alliance": ofRows((ingest) => ingest.cowAlliance, {
    summary: "alliances between states of the Correlates of War, as programmes with participations",
    paths: "alliance_v4.1_by_member.csv",
  }),
  ftm: ofRows((ingest) => ingest.ftm, {
    summary: "persons, organisations and posts of FollowTheMoney",
    paths: "NDJSON with an entity on each line",
  }),
  howtheyvote: ofRows((ingest) => ingest.howtheyvote, {
    summary: "votes in the European Parliament by HowTheyVote.eu",
    paths: "member_votes.csv, votes.csv, members.csv, groups.csv and group_memberships.csv, or their folder",
  }),
  ndjson,
  popolo: ofRows((ingest) => ingest.popolo, {
    summary: "persons, organisations, posts and memberships of Popolo",
    paths: "a JSON document, or persons.json, organizations.json, posts.json and memberships.json",
  }),
  table: ofRows((ingest) => ingest.table, {
    summary: "rows of any CSV or NDJSON, by a mapping in YAML",
    paths: "the mapping, then the tables",
  }),
  territories: ofRows((ingest) => ingest.territories, {
    summary: "states, historical states and subdivisions of Rigour, with their names",
    paths: "NDJSON with a territory on each line",
  }),
  undl: ofRows((ingest) => ingest.undl, {
    summary: "votes in the United Nations by the UN Digital Library",
    paths: "the library's CSV of voting data",
  }),
  unga: ofRows((ingest) => ingest.unga, {
    summary: "votes in the UN General Assembly by Erik Voeten",
    paths: "un_votes.csv, un_roll_calls.csv and un_roll_call_issues.csv or their folder, or UNVotes.csv",
  }),
  wikidata: ofRows((ingest) => ingest.wikidata, {
    summary: "persons, states, organisations and posts of Wikidata",
    paths: "entity JSON as wbgetentities gives it, entities line by line, or lines of a dump",
  }),
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
  takePaths(importing, "dossier", unnamed, run);
  for (const [name, format] of Object.entries(formats)) {
    takePaths(importing.command(name).description(format.summary), name, format, run);
  }
};

type Flags = { dryRun: boolean; notes: boolean; output: OutputFormat } & Record<string, unknown>;

function takePaths(
  command: Command,
  name: string,
  { paths, options, remarks, load, ...help }: ImportFormat,
  run: Run,
) {
  command
    .argument("<path...>", paths)
    .option("--dry-run", "say what would change, and change nothing", false)
    .addOption(notesOption())
    .addOption(outputOption())
    .addHelpText(
      "after",
      [...(remarks === undefined ? [] : ["", remarks]), examples(...help.examples(name))].join("\n"),
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
  throw new CommandFailure(
    `"${format}" is no format${meaning(format, names)} Formats: ${names.join(", ")}.`,
    exitCodes.usage,
  );
}
