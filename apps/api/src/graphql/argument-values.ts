import {
  argumentEntriesMax,
  isSlug,
  type NodeType,
  nodeTypes,
  pageSizeMax,
  parseGlobalId,
  sentenceLengthMax,
  slugFromId,
} from "@demarche/schema";
import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { ArgumentForm } from "./arguments.js";
import { badUserInput, count } from "./errors.js";
import { isPaged } from "./selection.js";

/** The mend and the example that go with each form, to follow what was given. */
const forms: Readonly<
  Record<Exclude<ArgumentForm, NodeType>, { accepts: (text: string) => boolean; want: string }>
> = {
  slug: {
    accepts: isSlug,
    want: "a slug has lower-case letters and digits in words joined by single hyphens, as in nato-hq",
  },
  cursor: {
    accepts: isCursor,
    want: "a cursor is handed back as a page of the same list gave it, from its edges or its pageInfo",
  },
  judgement: {
    accepts: (text) => text.split(".").length === 2 && text.split(".").every(isSlug),
    want: "a judgement's id has the slugs of its two records with a dot between, as in jp.japan",
  },
  globalId: {
    accepts: (text) => parseGlobalId(text) !== undefined,
    want: `a global id is a type and a slug with a colon between, as in Actor:nato; the types are ${nodeTypes.join(", ")}`,
  },
};

/**
 * Refuses values that GraphQL's types let through and the database should never see.
 * @param args the coerced arguments of one field
 * @throws GraphQLError BAD_USER_INPUT; `extensions.argument` is the argument's path
 */
export function checkArguments(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
  node: FieldNode,
): void {
  const refuse = (argument: string, message: string): GraphQLError =>
    badUserInput(`${field.name}(${argument}:) ${message}`, { nodes: [node], extensions: { argument } });

  if (field.extensions.checkedByShape === true) return;
  for (const argument of field.args)
    checkValue(argument, argument.type, args[argument.name], argument.name, refuse);
  if (isPaged(field)) checkPage(args, refuse);
  const oneOf = field.extensions.oneOf as readonly string[] | undefined;
  if (oneOf !== undefined) checkOneOf(oneOf, args, refuse);
}

type Refuse = (argument: string, message: string) => GraphQLError;

function checkPage(args: Readonly<Record<string, unknown>>, refuse: Refuse): void {
  for (const name of ["first", "last"]) {
    const size = args[name];
    if (typeof size === "number" && (size < 0 || size > pageSizeMax.value)) {
      throw refuse(
        name,
        `is ${count(size)}; a page has from 0 to ${pageSizeMax.value} records, and the next page begins after its endCursor.`,
      );
    }
  }
  const given = (name: string) => args[name] !== undefined && args[name] !== null;
  const excluded: readonly (readonly [string, string, string])[] = [
    ["last", "first", "takes records from the end, and first from the beginning; ask for one of the two."],
    ["after", "last", "goes with first; with last, say before."],
    ["before", "first", "goes with last; with first, say after."],
  ];
  for (const [name, other, message] of excluded) {
    if (given(name) && given(other)) throw refuse(name, message);
  }
}

function checkOneOf(names: readonly string[], args: Readonly<Record<string, unknown>>, refuse: Refuse): void {
  const given = names.filter((name) => args[name] !== undefined && args[name] !== null);
  if (given.length === 1) return;
  throw refuse(
    names.join(", "),
    given.length === 0 ? "are all missing; give one of them." : "exclude each other; give one of them.",
  );
}

function checkValue(
  declared: GraphQLArgument | GraphQLInputField,
  type: GraphQLInputType,
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  if (value === undefined || value === null) return;
  if (isNonNullType(type)) {
    checkValue(declared, type.ofType, value, path, refuse);
  } else if (isListType(type)) {
    const entries = value as readonly unknown[];
    if (entries.length > argumentEntriesMax.value) {
      throw refuse(
        path,
        `has ${count(entries.length)} entries; a list has at most ${argumentEntriesMax.value}, so ask in several requests.`,
      );
    }
    for (const entry of entries) checkValue(declared, type.ofType, entry, path, refuse);
  } else if (isInputObjectType(type)) {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const field of Object.values(type.getFields())) {
      checkValue(field, field.type, fields[field.name], `${path}.${field.name}`, refuse);
    }
  } else if (typeof value === "string") {
    const fault = faultOf(value, declared.extensions.form as ArgumentForm | undefined);
    if (fault !== undefined) throw refuse(path, fault);
  }
}

/** What is wrong with a text, as the rest of a sentence; undefined when nothing is. */
function faultOf(text: string, form: ArgumentForm | undefined): string | undefined {
  if (text.includes("\0")) return "holds a NUL character, which no record has; take it out.";
  if (/\p{Surrogate}/u.test(text))
    return "holds half of a surrogate pair, which is no character; copy the text again.";
  if (text.length > sentenceLengthMax.value) {
    return `has ${count(text.length)} characters; a text has at most ${count(sentenceLengthMax.value)}.`;
  }
  if (form === undefined) return undefined;
  if (form in forms) {
    const { accepts, want } = forms[form as keyof typeof forms];
    return accepts(text) ? undefined : `is ${quote(text)}; ${want}.`;
  }
  if (slugFromId(form as NodeType, text) !== undefined) return undefined;
  const example = form === "Position" ? "Position:tokyo-liaison-office-st-03.china" : `${form}:some-slug`;
  return `is ${quote(text)}; it must name a record of type ${form} by its global id, such as ${example}, or by its slug alone.`;
}

/** Whether a text has a cursor's form; the store compares what it holds with the list. */
function isCursor(text: string): boolean {
  if (!/^[A-Za-z0-9_-]+$/u.test(text)) return false;
  try {
    const parts: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "base64url")),
    );
    return (
      Array.isArray(parts) &&
      parts.length >= 2 &&
      parts.every((part) => typeof part === "string" && !part.includes("\0"))
    );
  } catch {
    return false;
  }
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
