import { Option } from "commander";
import { examples, outputOption, type Register } from "./command.js";
import type { OutputFormat } from "./output.js";

interface Flags {
  readonly file?: string;
  readonly variables?: string;
  readonly operation?: string;
  readonly list: boolean;
  readonly output: OutputFormat;
}

/** `demarche query [DOCUMENT|QUESTION|-]` */
export const queryCommand: Register = (program, run) => {
  program
    .command("query")
    .description("ask the database in GraphQL, without a service")
    .argument(
      "[document]",
      "a GraphQL document, the name of a question that is shipped, or - for standard input",
    )
    .addOption(new Option("-f, --file <file>", "read the document from a file").conflicts("list"))
    .option("--variables <json>", "values of the document's variables, as a JSON object")
    .option("--operation <name>", "which of the document's operations to run")
    .option("--list", "list the questions that are shipped", false)
    .addOption(outputOption().default("json"))
    .addHelpText(
      "after",
      "\nSchema, limits and errors are those of the service. As table or CSV a list gives a row for each entry.\nThe embedded database takes one process: stop the service first, or use PostgreSQL.",
    )
    .addHelpText(
      "after",
      examples(
        ["demarche query --list", "the questions that are shipped"],
        ["demarche query 02-for-against-and-silent", "ask one of them"],
        ["demarche query '{ issues { nodes { slug label } } }' -o csv", "a document"],
        ['demarche query -f q.graphql --variables \'{"slug":"nato"}\'', "from a file, with variables"],
        ["echo '{ __typename }' | demarche query -", "from standard input"],
      ),
    )
    .action((document: string | undefined, { output: format, ...asked }: Flags) =>
      run(async (config, output) => {
        const { listQuestions, ask } = await import("./ask.js");
        const command = { config, output, format };
        return asked.list ? listQuestions(command) : ask({ document, ...asked }, command);
      }),
    );
};
