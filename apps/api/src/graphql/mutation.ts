import { recordOne } from "@demarche/ingest";
import {
  type AnyShape,
  type NodeType,
  type Problem,
  printGlobalId,
  type RecordKind,
  recordKinds,
} from "@demarche/schema";
import type { Want } from "@demarche/store";
import {
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
} from "graphql";
import type { Context, Recorder } from "./context.js";
import { forbidden } from "./errors.js";
import { answering } from "./read.js";
import { asInDossier, RecordInputs } from "./record-input.js";
import { selection } from "./selection.js";

/** What a caller gave, coerced by GraphQL. */
type Given = Readonly<Record<string, unknown>>;

/** Reads a record of a payload with the caller's own selection. */
export type ReadRecord = (want: Want) => Promise<unknown>;

/** The fields of a payload by name; problems have their paths in the input. */
interface Payload {
  readonly [field: string]: unknown | ReadRecord;
  readonly problems: readonly Problem[];
}

interface MutationConfig {
  /** In Pascal case: its input is called `<name>Input`, its payload `<name>Payload`. */
  readonly name: string;
  readonly description: string;
  readonly input: GraphQLInputObjectType;
  /** The payload's fields beside the problems; each is null where there is nothing to give. */
  readonly payload: Readonly<Record<string, { type: GraphQLObjectType; description: string }>>;
  readonly perform: (input: Given, recorder: Recorder) => Promise<Payload>;
}

type MutationField = GraphQLFieldConfig<unknown, Context>;

/** What a concept declares its mutations with. */
export interface MutationKit {
  readonly types: {
    object(name: string): GraphQLObjectType;
    input(name: string): GraphQLInputObjectType;
  };
  readonly inputs: RecordInputs;
  mutation(config: MutationConfig): MutationField;
  /** The mutation that records one record of a kind, by the shape that a dossier gives it. */
  record(kind: RecordKind, description: string): MutationField;
}

/** A concept's mutations by name. */
export type MutationFields = (kit: MutationKit) => Record<string, MutationField>;

/** The schema with mutations at its root. They are there on every process, and refused where nothing may be recorded. */
export function withMutations(schema: GraphQLSchema, concepts: readonly MutationFields[]): GraphQLSchema {
  const kit = mutationKit(schema);
  const mutation = new GraphQLObjectType({
    name: "Mutation",
    description:
      "The mutation records in the evidence graph; it is refused unless the process was started with `--editable`.",
    fields: Object.assign({}, ...concepts.map((fields) => fields(kit))),
  });
  return new GraphQLSchema({ ...schema.toConfig(), mutation });
}

function mutationKit(schema: GraphQLSchema): MutationKit {
  const named = <T>(kind: abstract new (...args: never[]) => T, name: string): T => {
    const type = schema.getType(name);
    if (type instanceof kind) return type;
    throw new Error(`The schema has no such type: ${name}.`);
  };
  const types = {
    object: (name: string) => named(GraphQLObjectType, name),
    input: (name: string) => named(GraphQLInputObjectType, name),
  };
  const inputs = new RecordInputs(schema);

  const mutation = ({ name, description, input, payload, perform }: MutationConfig): MutationField => ({
    description,
    args: {
      input: { type: new GraphQLNonNull(input), description: "The input is what the caller gives." },
    },
    type: new GraphQLNonNull(
      new GraphQLObjectType({
        name: `${name}Payload`,
        description: `The payload of \`${name.charAt(0).toLowerCase()}${name.slice(1)}\` has what was asked for, or the problems that kept it from being done.`,
        fields: {
          ...payload,
          problems: {
            type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(types.object("Problem")))),
            description: "The problems are what is wrong with the input; with any, nothing was recorded.",
          },
        },
      }),
    ),
    // Its values are held to the records' shapes, whose limits are others, and whose breach is a problem.
    extensions: { checkedByShape: true },
    resolve: async (_source, { input: given }, { recorder }, info) => {
      if (recorder === undefined) throw forbidden();
      return answering(async () => {
        const done = await perform(given as Given, recorder);
        const problems = done.problems.map((problem) => ({
          ...problem,
          path: ["input", ...problem.path].map(String),
        }));
        return answerOf({ ...done, problems }, selection(info).want);
      });
    },
  });

  const record = (kind: RecordKind, description: string): MutationField => {
    const { type, shape } = recordKinds[kind];
    return mutation({
      name: `Record${type}`,
      description,
      input: inputs.record(`Record${type}Input`, shape),
      payload: {
        [kind]: {
          type: types.object(type),
          description: `The ${kind} is as it is held now; null says that there are problems, or that nothing active says so.`,
        },
      },
      async perform({ desk, ...given }, recorder) {
        const { slug, problems } = await recordOne(recorder, kind, asGiven(shape, given), String(desk));
        return { [kind]: readNode(recorder, type, slug), problems };
      },
    });
  };
  return { types, inputs, mutation, record };
}

/** What a caller gave of a record, as a dossier would hold it. */
export function asGiven(shape: AnyShape, given: Given): Given {
  return asInDossier(shape, given) as Given;
}

/** Reads a record that was recorded; null when there is none. */
export function readNode({ read }: Recorder, type: NodeType, slug: string | undefined): ReadRecord | null {
  if (slug === undefined) return null;
  return (want) => read({ ...want, field: "node", args: { id: printGlobalId(type, slug) } });
}

/** Puts a payload under the keys that the caller reads it by, and reads the records that it has. */
async function answerOf(payload: Payload, wanted: readonly Want[]): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const want of wanted) {
    const value = payload[want.field];
    answer[want.key] =
      typeof value === "function" ? await (value as ReadRecord)(want) : keyed(value, want.want);
  }
  return answer;
}

function keyed(value: unknown, wanted: readonly Want[]): unknown {
  if (Array.isArray(value)) return value.map((each) => keyed(each, wanted));
  if (value === undefined || value === null) return null;
  if (wanted.length === 0) return value;
  return Object.fromEntries(
    wanted.map(({ key, field, want }) => [key, keyed((value as Record<string, unknown>)[field], want)]),
  );
}
