import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import {
  queryAliasesMax,
  queryDepthMax,
  queryFieldsMax,
  queryListsMax,
  queryNodesMax,
  queryRootFieldsMax,
  queryTokensMax,
} from "@demarche/schema";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from "graphql";
import { checkArguments } from "./argument-values.js";
import { badUserInput, count, queryTooLarge } from "./errors.js";
import { argumentsOf, isPaged, stands } from "./selection.js";

/** The most that one document may ask for. Tokens are counted by the parser, the others by `checkOperation`. */
export const documentLimits = {
  tokens: queryTokensMax.value,
  depth: queryDepthMax.value,
  aliases: queryAliasesMax.value,
  rootFields: queryRootFieldsMax.value,
  nodes: queryNodesMax.value,
  fields: queryFieldsMax.value,
  lists: queryListsMax.value,
} as const;
type DocumentLimit = Exclude<keyof typeof documentLimits, "tokens">;

/** Hand these to the parser, which stops at the token after the last allowed one. */
export const parseOptions = { maxTokens: documentLimits.tokens } as const;

/** The Apollo plugin that holds every operation to the limits, before anything of it is resolved. */
export function documentLimitsPlugin<C extends BaseContext>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (operation) checkOperation(schema, document, operation, request.variables ?? {});
      },
    }),
  };
}

/**
 * Measures one operation in one pass and checks the values of its arguments. Each fragment is measured once, however
 * often it is spread, so that the time is linear in the document.
 * @param variables as the request has them; when they do not fit their types nothing is checked, since execution
 *   refuses them before it begins
 * @throws GraphQLError QUERY_TOO_LARGE or BAD_USER_INPUT
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: { readonly [name: string]: unknown },
): void {
  const root = schema.getRootType(operation.operation);
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  if (root == null || coerced === undefined) return;
  const survey = new Survey(schema, document, coerced);
  const measured = survey.measure(operation.selectionSet, root);

  const asked: Record<DocumentLimit, number> = {
    depth: measured.depth,
    aliases: survey.aliases,
    rootFields: measured.width,
    lists: measured.lists,
    fields: measured.fields,
    nodes: measured.nodes,
  };
  for (const [limit, most] of Object.entries(asked) as [DocumentLimit, number][]) {
    if (most > documentLimits[limit]) throw excess(limit, most, operation);
  }
}

const wording: Readonly<Record<DocumentLimit, (asked: string, allowed: string) => string>> = {
  depth: (asked, allowed) =>
    `The query nests fields ${asked} levels deep, and ${allowed} is the most; ask for the inner records by their ids in another request.`,
  aliases: (asked, allowed) =>
    `The query has ${asked} aliases, and ${allowed} is the most; send some of them in another request.`,
  rootFields: (asked, allowed) =>
    `The query has ${asked} fields at its root, and ${allowed} is the most; send some of them in another request.`,
  lists: (asked, allowed) =>
    `The query nests lists that are not paged ${asked} deep, and ${allowed} is the most; ask for the inner records by their ids in another request.`,
  fields: (asked, allowed) =>
    `The query has ${asked} fields once its fragments are written out, and ${allowed} is the most; ask for fewer, or in several requests.`,
  nodes: (asked, allowed) =>
    `The query asks for up to ${asked} records, and ${allowed} is the most; give smaller values for first or last, which multiply where lists are nested.`,
};

function excess(limit: DocumentLimit, asked: number, node: OperationDefinitionNode): GraphQLError {
  const allowed = documentLimits[limit];
  return queryTooLarge(
    wording[limit](count(asked), count(allowed)),
    { limit, allowed, asked },
    { nodes: [node] },
  );
}

/** What a selection asks for, its fragments included. */
interface Measure {
  /** Levels of fields; a leaf is one level. */
  readonly depth: number;
  /** Fields of the selection itself. */
  readonly width: number;
  /** Fields of the selection and of everything below it. */
  readonly fields: number;
  /** Records that can come back for one parent. */
  readonly nodes: number;
  /** Lists without pages inside one another. */
  readonly lists: number;
}

const nothing: Measure = { depth: 0, width: 0, fields: 0, nodes: 0, lists: 0 };

/** Beyond this, sums lose their last digit; nobody needs it. */
const bounded = (number: number) => Math.min(number, Number.MAX_SAFE_INTEGER);

class Survey {
  aliases = 0;
  readonly #schema: GraphQLSchema;
  readonly #variables: { readonly [name: string]: unknown };
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Undefined while a fragment is being measured: a spread of it then is a circle. */
  readonly #measured = new Map<string, Measure | undefined>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    variables: { readonly [name: string]: unknown },
  ) {
    this.#schema = schema;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  measure(set: SelectionSetNode, type: GraphQLNamedType, spread = new Set<string>()): Measure {
    let sum = nothing;
    for (const node of set.selections) {
      if (!stands(node, this.#variables)) continue;
      if (node.kind === Kind.FIELD) {
        sum = both(sum, this.#field(node, type));
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value;
        const narrowed = condition === undefined ? type : this.#schema.getType(condition);
        if (narrowed !== undefined) sum = both(sum, this.measure(node.selectionSet, narrowed, spread));
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value);
        sum = both(sum, this.#fragment(node.name.value));
      }
    }
    return sum;
  }

  #fragment(name: string): Measure {
    const fragment = this.#fragments.get(name);
    if (this.#measured.has(name) || fragment === undefined) {
      const measured = this.#measured.get(name);
      if (measured === undefined)
        throw badUserInput(`The fragment ${name} is not defined, or contains itself.`);
      return measured;
    }
    this.#measured.set(name, undefined);
    const type = this.#schema.getType(fragment.typeCondition.name.value);
    const measured = type === undefined ? nothing : this.measure(fragment.selectionSet, type);
    this.#measured.set(name, measured);
    return measured;
  }

  #field(node: FieldNode, parent: GraphQLNamedType): Measure {
    if (node.alias !== undefined) this.#alias(node, node.alias.value);
    const field = this.#definition(parent, node.name.value);
    if (field === undefined) return { ...nothing, depth: 1, width: 1, fields: 1 };

    const args = this.#arguments(field, node);
    const type = getNamedType(field.type);
    const below = node.selectionSet === undefined ? nothing : this.measure(node.selectionSet, type);
    const own = recordsOf(field, args);
    const unpaged =
      own === undefined &&
      isListType(getNullableType(field.type)) &&
      isCompositeType(type) &&
      !isConnection(parent);
    return {
      depth: below.depth + 1,
      width: 1,
      fields: bounded(below.fields + 1),
      nodes: bounded(own === undefined ? below.nodes : own * (1 + below.nodes)),
      lists: below.lists + (unpaged ? 1 : 0),
    };
  }

  /** A key that begins with two underscores would be taken for what GraphQL itself says of an object. */
  #alias(node: FieldNode, alias: string): void {
    this.aliases += 1;
    if (!alias.startsWith("__") || (node.name.value === "__typename" && alias !== "__proto__")) return;
    throw badUserInput(
      `The alias ${alias} begins with two underscores, which GraphQL keeps for itself; choose another.`,
      { nodes: [node] },
    );
  }

  #definition(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (parent === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  }

  #arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    let args: Record<string, unknown>;
    try {
      args = argumentsOf(field, node, this.#variables);
    } catch (error) {
      throw badUserInput(error instanceof Error ? error.message : String(error), {
        nodes: [node],
        cause: error,
      });
    }
    checkArguments(field, args, node);
    return args;
  }
}

/** How many records a field can give, when it says so itself; a list without pages says nothing. */
function recordsOf(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): number | undefined {
  if (isPaged(field)) return Number(args.first ?? args.last);
  const most = field.extensions.records as ((args: Readonly<Record<string, unknown>>) => number) | undefined;
  if (most !== undefined) return most(args);
  // A stream reads so many records by one statement.
  if (typeof field.extensions.batch === "number") return field.extensions.batch;
  const named = args.ids ?? args.among;
  return Array.isArray(named) ? named.length : undefined;
}

/** Whether a type's lists are pages, which the field above it has counted. */
function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && Object.hasOwn(type.getFields(), "pageInfo");
}

function both(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    width: bounded(a.width + b.width),
    fields: bounded(a.fields + b.fields),
    nodes: bounded(a.nodes + b.nodes),
    lists: Math.max(a.lists, b.lists),
  };
}
