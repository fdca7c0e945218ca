import { importDossiers } from "@demarche/ingest";
import type { Problem } from "@demarche/schema";
import type { MutationFields } from "../graphql/mutation.js";
import type { ImportDossierInput } from "./import.inputs.js";

export const dossierMutations: MutationFields = ({ types, mutation }) => ({
  importDossier: mutation({
    name: "ImportDossier",
    description: "Imports a dossier, whole or not at all.",
    input: types.input("ImportDossierInput"),
    payload: {
      report: {
        type: types.object("DossierReport"),
        description: "The report says what the import did, or on a dry run would do.",
      },
    },
    async perform(input, recorder) {
      const { text, name, dryRun } = input as unknown as ImportDossierInput;
      const { dossiers } = await importDossiers(recorder, [{ name, text }], { dryRun });
      const [report] = dossiers;
      if (report === undefined) throw new Error("The import gave no report of a dossier.");
      const { problems, recorded, ...rest } = report;
      return { report: { ...rest, ...recorded }, problems: problems.map(inText) };
    },
  }),
});

/** A dossier's problems lie in its text; the line says where better than the path does. */
function inText({ file, line, column, ...problem }: Problem): Problem {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return { ...problem, path: ["text", ...problem.path], message: `${place}: ${problem.message}` };
}
