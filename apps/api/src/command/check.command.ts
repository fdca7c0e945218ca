import { examples, notesOption, outputOption, type Register } from "./command.js";
import type { OutputFormat } from "./output.js";

interface Flags {
  readonly output: OutputFormat;
  readonly notes: boolean;
  readonly text: readonly string[];
}

/** `demarche check FILE…` */
export const checkCommand: Register = (program, run) => {
  program
    .command("check")
    .description(
      "say what is wrong with dossiers, without a database: their form and the rules of faithfulness",
    )
    .argument("<file...>", "dossiers in YAML; they are read together, so that one may refer to another")
    .option(
      "--text <slug=file>",
      "the text of a source, to hold its quotations against; give it again for another source",
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .addOption(notesOption())
    .addOption(outputOption())
    .addHelpText(
      "after",
      examples(
        ["demarche check my-dossier.yaml", "what is wrong with a file"],
        ["demarche check *.yaml --notes", "of several, with every note"],
        ["demarche check my-dossier.yaml --text my-article=article.txt", "its quotations, letter for letter"],
        ["demarche check *.yaml -o json | jq .", "for programs"],
      ),
    )
    .action((files: string[], { output: format, notes, text }: Flags) =>
      run(async (config, output) => {
        const { checkFiles } = await import("./dossier-files.js");
        return checkFiles(files, text, { config, output, format, notes });
      }),
    );
};
