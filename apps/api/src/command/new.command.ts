import { examples, type Register } from "./command.js";

/** What `demarche new dossier` is asked for. */
export interface NewDossier {
  readonly fromText: string;
  readonly slug?: string;
  readonly title?: string;
  readonly language?: string;
  readonly output?: string;
}

/** `demarche new dossier --from-text FILE` */
export const newCommand: Register = (program, run) => {
  program
    .command("new")
    .description("begin a file of one's own")
    .addHelpText(
      "after",
      examples(["demarche new dossier --from-text article.txt -o article.yaml", "a dossier on a text"]),
    )
    .command("dossier")
    .description("begin a dossier on a text: its source, and a statement for each sentence, to be filled in")
    .requiredOption("--from-text <file>", "the text in UTF-8, or - for standard input")
    .option("--slug <slug>", "the dossier's slug; made from the name of the file when left out")
    .option("--title <title>", "the dossier's title")
    .option("--language <tag>", "the text's language as a BCP 47 tag, such as en or ja")
    .option("-o, --output <file>", "where to write it; standard output when left out")
    .addHelpText(
      "after",
      "\nOffsets count Unicode code points of the text as it stands in the file, line ends included, without a byte order\nmark. A file that is there already is left as it is. Then demarche check says what is to be filled in.",
    )
    .addHelpText(
      "after",
      examples(
        ["demarche new dossier --from-text article.txt -o article.yaml", "begin it"],
        ["demarche check article.yaml", "what is left to be filled in"],
        ["demarche check article.yaml --text article-text=article.txt", "once it is: every quotation"],
      ),
    )
    .action((asked: NewDossier) =>
      run(async ({ typedIn }, output) => {
        const { writeSkeleton } = await import("./new-dossier.js");
        return writeSkeleton(asked, typedIn, output);
      }),
    );
};
