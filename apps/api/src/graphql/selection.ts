import { pageSizeDefault } from "@demarche/schema";
import type { ReadRequest, Want } from "@demarche/store";
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The part of GraphQLResolveInfo that the walk reads. */
export type SelectionInfo = Pick<
  GraphQLResolveInfo,
  "fieldName" | "fieldNodes" | "fragments" | "parentType" | "path" | "schema" | "variableValues"
>;

/**
 * Turns a root field of an operation into a read request: aliases, fragments, directives, arguments and merged
 * duplicates are worked out here and nowhere else.
 * @throws GraphQLError when a variable leaves a required argument without a value
 */
export function selection(info: SelectionInfo): ReadRequest {
  const key = String(info.path.key);
  return wantOf(info, info.parentType, key, info.fieldNodes);
}

/** Whether @skip and @include let a selection stand. */
export function stands(node: SelectionNode, variables: SelectionInfo["variableValues"]): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

/**
 * The arguments of a field: coerced, defaults filled in, nulls left out since they say the same as nothing. A list
 * gets its page size, so that no reader has to know the default.
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: SelectionInfo["variableValues"],
): Record<string, unknown> {
  if (field.args.length === 0) return {};
  const args = withoutNulls(getArgumentValues(field, node, variables)) as Record<string, unknown>;
  if (isPaged(field) && args.first === undefined && args.last === undefined) {
    args.first = pageSizeDefault.value;
  }
  return args;
}

/** Whether a field is a list that is read page by page. */
export function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === "first");
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, withoutNulls(part)]])),
  );
}

function wantOf(
  info: SelectionInfo,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): Want {
  const [node] = nodes;
  if (node === undefined) throw new Error(`No field stands behind the key ${key}.`);
  const name = node.name.value;
  if (name === "__typename") return { key, field: name, args: {}, want: [] };
  const field = parent.getFields()[name];
  if (field === undefined) throw new Error(`${parent.name} has no field ${name}.`);
  return {
    key,
    field: name,
    args: argumentsOf(field, node, info.variableValues),
    want: below(info, field.type, nodes),
  };
}

function below(info: SelectionInfo, type: GraphQLOutputType, nodes: readonly FieldNode[]): readonly Want[] {
  const named = getNamedType(type);
  if (isObjectType(named)) return wantsOf(info, named, nodes);
  if (!isAbstractType(named)) return [];

  // The type's name is always wanted: the answer's type is told by it, whether the caller asks for it or not.
  const typename: Want = { key: "__typename", field: "__typename", args: {}, want: [] };
  const merged = new Map<string, { want: Want; on: string[] }>();
  for (const possible of info.schema.getPossibleTypes(named)) {
    const wanted = wantsOf(info, possible, nodes).filter(({ key }) => key !== "__typename");
    for (const want of [typename, ...wanted]) {
      const same = JSON.stringify(want);
      const known = merged.get(same);
      if (known === undefined) merged.set(same, { want, on: [possible.name] });
      else known.on.push(possible.name);
    }
  }
  return [...merged.values()].map(({ want, on }) => ({ ...want, on }));
}

function wantsOf(info: SelectionInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): Want[] {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const { selectionSet } of nodes) {
    if (selectionSet !== undefined) collect(info, type, selectionSet, fields, spread);
  }
  return [...fields].map(([key, same]) => wantOf(info, type, key, same));
}

/** Gathers the fields of a selection by response key, as GraphQL §6.3.2 has it; each fragment is spread once. */
function collect(
  info: SelectionInfo,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const node of selections) {
    if (!stands(node, info.variableValues)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const same = fields.get(key);
      if (same === undefined) fields.set(key, [node]);
      else same.push(node);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      if (applies(info, type, node.typeCondition?.name.value))
        collect(info, type, node.selectionSet, fields, spread);
    } else if (!spread.has(node.name.value)) {
      spread.add(node.name.value);
      const fragment: FragmentDefinitionNode | undefined = info.fragments[node.name.value];
      if (fragment !== undefined && applies(info, type, fragment.typeCondition.name.value)) {
        collect(info, type, fragment.selectionSet, fields, spread);
      }
    }
  }
}

function applies(info: SelectionInfo, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = info.schema.getType(condition);
  return isAbstractType(named) && info.schema.isSubType(named, type);
}
