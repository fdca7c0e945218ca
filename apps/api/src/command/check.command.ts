import { examples, notesOption, outputOption, type Register } from "./command.js";
import type { OutputFormat } from "./output.js";

/** `demarche check FILE…` */
export const checkCommand: Register = (program, run) => {
  program
    .command("check")
    .description(
      "say what is wrong with dossiers, without a database: their form and the rules of faithfulness",
    )
    .argument("<file...>", "dossiers in YAML; they are read together, so that one may refer to another")
    .addOption(notesOption())
    .addOption(outputOption())
    .addHelpText(
      "after",
      examples(
        ["demarche check my-dossier.yaml", "what is wrong with a file"],
        ["demarche check *.yaml --notes", "of several, with every note"],
        ["demarche check *.yaml -o json | jq .", "for programs"],
      ),
    )
    .action((files: string[], { output: format, notes }: { output: OutputFormat; notes: boolean }) =>
      run(async (config, output) => {
        const { checkFiles } = await import("./dossier-files.js");
        return checkFiles(files, { config, output, format, notes });
      }),
    );
};
