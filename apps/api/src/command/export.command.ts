import { listFormats } from "@demarche/schema";
import { Option } from "commander";
import { examples, type Register } from "./command.js";

/** How a list or the database is to be exported. */
export interface ExportFlags {
  readonly format: string;
  readonly list?: string;
  /** A file, or a folder for several lists; standard output when it is left out. */
  readonly outputFile?: string;
}

/** `demarche export [ARGUMENT…]` */
export const exportCommand: Register = (program, run) => {
  program
    .command("export")
    .description("write a list, or everything, for other programs")
    .argument("[argument...]", "filters, order and as-of dates of the list as name=value, as in its address")
    .addOption(
      new Option("--format <format>", "what is written").choices(listFormats.values).default("ndjson"),
    )
    .option("--list <list>", "the list; without it, everything")
    .option(
      "-O, --output-file <path>",
      "a file, or a folder for one file a list; without it, standard output",
    )
    .addHelpText(
      "after",
      [
        "",
        "Without --list, ndjson is everything that was recorded, for `demarche import ndjson`; the other formats",
        "are one file for each list that they can hold, in the folder of -O.",
        examples(
          ["demarche export > everything.ndjson", "all records, to import elsewhere"],
          ["demarche export --list positions --format csv stance=OPPOSITION", "a list with a filter"],
          ["demarche export --list positions --format csv public=2023-07-01", "what was public by a day"],
          ["demarche export --format csv -O tables/", "every list, each with CSVW metadata"],
          ["demarche export --list actors --format ftm -O actors.ftm.ndjson", "entities of FollowTheMoney"],
        ),
      ].join("\n"),
    )
    .action((words: string[], flags: ExportFlags) =>
      run(async (config, output) => {
        const { exportAs } = await import("./export-files.js");
        return exportAs(words, flags, config, output);
      }),
    );
};
