import { retractStatement } from "@demarche/ingest";
import { retractionShape } from "@demarche/schema";
import type { Want } from "@demarche/store";
import { asGiven, type MutationFields, readNode } from "../graphql/mutation.js";

export const statementMutations: MutationFields = ({ types, inputs, mutation, record }) => ({
  recordStatement: record(
    "statement",
    "Records a statement, or a correction of the one that the desk has recorded under its key.",
  ),
  retractStatement: mutation({
    name: "RetractStatement",
    description: "Takes a statement back by another statement, which RETRACTS it; both stay to be read.",
    input: inputs.record("RetractStatementInput", retractionShape),
    payload: {
      statement: {
        type: types.object("Statement"),
        description: "The statement is the one that takes the other back; null says that there are problems.",
      },
      retracted: {
        type: types.object("Statement"),
        description: "The retracted statement is as it is held now; null says that there are problems.",
      },
    },
    async perform({ desk, ...given }, recorder) {
      const { slug, problems } = await retractStatement(
        recorder,
        asGiven(retractionShape, given),
        String(desk),
      );
      const statement = readNode(recorder, "Statement", slug);
      const retracted =
        statement && (async (want: Want) => retractedOf(await statement(throughRelations(want))));
      return { statement, retracted, problems };
    },
  }),
});

/** What is wanted of the retracted statement, as it is read by way of the one that retracts it. */
function throughRelations({ want }: Want): Want {
  const field = (name: string, below: readonly Want[] = []): Want => ({
    key: name,
    field: name,
    args: {},
    want: below,
  });
  return field("node", [field("relations", [field("kind"), field("statement", want)])]);
}

interface Retracting {
  readonly relations: readonly { readonly kind: string; readonly statement: unknown }[];
}

const retractedOf = (statement: unknown): unknown =>
  (statement as Retracting).relations.find(({ kind }) => kind === "RETRACTS")?.statement ?? null;
