import { nearest } from "@demarche/schema";
import {
  coerceInputValue,
  type FieldNode,
  type GraphQLArgument,
  GraphQLError,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
} from "graphql";
import { checkArguments } from "../graphql/argument-values.js";

/** An argument that cannot be what it is. */
export class ArgumentProblem extends Error {
  override readonly name = "ArgumentProblem";
  constructor(
    readonly argument: string,
    message: string,
    readonly mend: string,
  ) {
    super(message);
  }
}

const problemAt = (name: string, message: string, mend: string) => new ArgumentProblem(name, message, mend);

/** Where a page begins and how long it is: whoever reads a list to its end has no say in that. */
const paging = new Set(["first", "after", "last", "before"]);

/** The arguments whose fields are given by their own names. */
const opened = new Set(["filter", "asOf"]);

interface Place {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
}

/** The names under which the arguments of a list can be given in words, and where each belongs. */
function placesOf(field: GraphQLField<unknown, unknown>): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (declared: GraphQLArgument | GraphQLInputField, path: readonly string[], name: string) => {
    const named = getNamedType(declared.type);
    if (!isInputObjectType(named)) {
      places.set(name, { path: [...path, declared.name], type: declared.type });
      return;
    }
    for (const inner of Object.values(named.getFields())) {
      const innerName = opened.has(declared.name) ? inner.name : `${name}.${inner.name}`;
      add(inner, [...path, declared.name], innerName);
    }
  };
  for (const argument of field.args) if (!paging.has(argument.name)) add(argument, [], argument.name);
  return places;
}

/**
 * The arguments of a root field from their words: the filter's fields and the as-of dates by their own names, as in
 * `issue=nato-liaison-office-tokyo&stance=OPPOSITION&public=2023-07-01`. An argument that takes a list can be given
 * several times, or with commas.
 *
 * @throws ArgumentProblem
 */
export function argumentsInWords(
  schema: GraphQLSchema,
  root: string,
  words: Iterable<readonly [name: string, text: string]>,
  fixed: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const field = schema.getQueryType()?.getFields()[root];
  if (field === undefined) throw new Error(`There is no root field ${root}.`);
  const places = placesOf(field);
  for (const name of Object.keys(fixed)) places.delete(name);
  const given: Record<string, unknown> = { ...fixed };
  for (const [name, text] of words) {
    const place = places.get(name);
    if (place === undefined) throw unknown(root, name, [...places.keys()]);
    put(given, place, name, text);
  }

  const args: Record<string, unknown> = {};
  for (const argument of field.args) {
    const value = given[argument.name];
    if (value === undefined) continue;
    args[argument.name] = coerceInputValue(value, argument.type, (path, invalid, error) => {
      const name = String(path.filter((part) => typeof part === "string").at(-1) ?? argument.name);
      throw problemAt(name, `${name} is ${JSON.stringify(invalid)}.`, error.message);
    });
  }
  try {
    const node: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: root } };
    checkArguments(field, args, node);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const name = String(error.extensions["argument"]).split(".").at(-1) ?? root;
    throw problemAt(name, `${name} cannot be read.`, error.message);
  }
  return args;
}

function unknown(root: string, name: string, known: readonly string[]): ArgumentProblem {
  if (paging.has(name)) {
    return problemAt(name, `${root} is given whole, and ${name} asks for a page.`, `Leave ${name} out.`);
  }
  const near = nearest(name, known);
  return problemAt(
    name,
    `${root} takes no argument ${JSON.stringify(name)}.`,
    `${near === undefined ? "" : `Perhaps ${near} is meant. `}Arguments are ${known.join(", ")}.`,
  );
}

function put(given: Record<string, unknown>, { path, type }: Place, name: string, text: string): void {
  let at = given;
  for (const step of path.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  const last = path.at(-1) as string;
  if (isListType(getNullableType(type))) {
    const before = (at[last] ?? []) as unknown[];
    at[last] = [...before, ...text.split(",").map((word) => fromText(word.trim(), type, name))];
  } else if (at[last] !== undefined) {
    throw problemAt(name, `${name} is given twice.`, "Give it once.");
  } else at[last] = fromText(text, type, name);
}

/** A word as JSON would have it, for GraphQL to coerce. */
function fromText(text: string, type: GraphQLInputType, name: string): unknown {
  const named = getNamedType(type);
  switch (named.name) {
    case "Int":
      if (/^-?\d{1,9}$/u.test(text)) return Number(text);
      throw problemAt(name, `${name} is ${JSON.stringify(text)}.`, "Give a whole number.");
    case "Boolean":
      if (text === "true" || text === "false") return text === "true";
      throw problemAt(name, `${name} is ${JSON.stringify(text)}.`, "Give true or false.");
    default: {
      if (!isEnumType(named)) return text;
      const words = named.getValues().map((value) => value.name);
      if (words.includes(text)) return text;
      const near = nearest(text, words);
      throw problemAt(
        name,
        `${name} is ${JSON.stringify(text)}, which is no ${named.name}.`,
        `${near === undefined ? "" : `Perhaps ${near} is meant. `}The words are ${words.join(", ")}.`,
      );
    }
  }
}
