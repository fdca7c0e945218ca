import { type RecordKind, recordKinds } from "../dossier/record-kind.js";
import { listEntriesMax, nameLengthMax, sentenceLengthMax } from "../limit/limit.js";
import { problem } from "../problem/problem.js";
import {
  type AnyShape,
  boolean,
  type Fields,
  given,
  type ListShape,
  lists,
  map,
  type ObjectShape,
  type OptionalField,
  type OutOf,
  object,
  oneOrMore,
  optional,
  type RecordRule,
  type Shape,
  slug,
  term,
  text,
} from "../record/shape.js";
import { delimiters, tableForms } from "./table.terms.js";

const columnName = (description: string) => text(description, nameLengthMax);

const datePatterns = oneOrMore(
  "How dates are written, such as d/m/yyyy; of several patterns the first that fits is taken.",
  text("A pattern of a date, or EDTF.", nameLengthMax, "date-pattern"),
  listEntriesMax,
);

const wordsOf = (description: string) =>
  oneOrMore(description, text("A word as the column has it.", sentenceLengthMax), listEntriesMax);

/** The rule that of several fields one is given. */
function oneOf<const Name extends string>(names: readonly Name[], text: string, mend: string) {
  return {
    text,
    schema: { oneOf: names.map((name) => ({ required: [name] })) },
    check: (value, path) => {
      const present = names.filter((name) => value[name] !== undefined);
      if (present.length === 1) return [];
      const found =
        present.length === 0
          ? `Here is none of ${names.join(", ")}.`
          : `Here are ${present.join(" and ")} together.`;
      return [problem("mapping.reading", path, found, mend)];
    },
  } satisfies RecordRule<{ readonly [K in Name]?: unknown }>;
}

const conditionFields = {
  column: columnName("The column that is looked at."),
  is: optional(wordsOf("The words of the column of which it must have one.")),
  isNot: optional(wordsOf("The words of the column of which it must have none.")),
  known: optional(boolean("Whether the column must tell something or nothing.")),
};
const oneTest = oneOf(
  ["is", "isNot", "known"],
  "A condition has one test.",
  "Give one of is, isNot and known.",
);

/** What must hold of a row. */
export const condition = object("Condition", "What must hold of a column of the row.", conditionFields, [
  oneTest,
]);
export type TableCondition = OutOf<typeof condition>;

const leaving = object(
  "Leaving",
  "Rows of which no record is to be made.",
  {
    ...conditionFields,
    reason: text("Why they are left, in a word or two for the report, such as absent.", nameLengthMax),
  },
  [oneTest],
);

const column = object("Column", "How a column is written.", {
  split: optional(text("What stands between the parts of a value that lists several.", nameLengthMax)),
  dates: optional(datePatterns),
  unknown: optional(wordsOf("What stands in this column, besides nothing, where nothing is known.")),
});

/** How the value of one field is read from a row. */
export interface Reading {
  readonly column?: string;
  readonly template?: string;
  readonly value?: unknown;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly otherwise?: unknown;
  readonly when?: TableCondition;
}

/** A record of a mapping: each field a value, a reading, a record, or a list of them. */
export type MappedRecord = { readonly [field: string]: unknown } & { readonly when?: TableCondition };

/** The readings by what they give, so that each is defined once. */
const readings = new Map<unknown, ObjectShape>();

function readingOf(shape: AnyShape): ObjectShape {
  const [key, name, plain] = readingKind(shape);
  const known = readings.get(key);
  if (known !== undefined) return known;
  const reading = object(
    `${name}Reading`,
    "How a value is read from a row.",
    {
      column: optional(columnName("The column in which it stands.")),
      template: optional(
        text(
          "Text with columns in braces, such as {Country} in {Year}; where one of them tells nothing, it gives nothing.",
          sentenceLengthMax,
        ),
      ),
      value: optional(given("The value itself, for use with `when`.", plain)),
      values: optional(
        map(
          "What each word stands for; a word that stands for nothing leaves the field out.",
          given("What the word stands for.", plain),
          listEntriesMax,
          { nothing: true },
        ),
      ),
      otherwise: optional(given("What is taken where the row tells nothing.", plain)),
      when: optional(condition),
    },
    [
      oneOf(
        ["column", "template", "value"],
        "A reading has one origin.",
        "Give one of column, template and value.",
      ),
    ],
  );
  readings.set(key, reading as unknown as ObjectShape);
  return reading as unknown as ObjectShape;
}

/** What identifies the readings of a shape, their name, and the shape of the plain values that stand in them. */
function readingKind(shape: AnyShape): [key: unknown, name: string, plain: Shape] {
  switch (shape.kind) {
    case "term":
      return [shape.terms, shape.terms.name, shape];
    case "temporal":
    case "moment":
    case "day":
      return [shape.kind, shape.kind[0]?.toUpperCase() + shape.kind.slice(1), shape];
    case "integer":
    case "boolean":
      return [shape.kind, shape.kind[0]?.toUpperCase() + shape.kind.slice(1), shape];
    default:
      // Slugs and references are made of text, and how long a text may be is looked at in each row.
      return ["text", "Text", text("A text.", sentenceLengthMax)];
  }
}

const mappedFields = new Map<Fields, Fields>();

/** The shape of what a mapping has in place of a value of a shape. */
function mapped(shape: AnyShape): Shape {
  switch (shape.kind) {
    case "object":
      return mappedRecord(shape);
    case "referable":
      return mappedRecord(shape.record);
    case "list":
      return { ...shape, of: mapped(shape.of as AnyShape), single: true, unique: false } as ListShape;
    default:
      return given(shape.description, shape, readingOf(shape));
  }
}

function mappedRecord(shape: ObjectShape, madeOfOthers: readonly string[] = []): ObjectShape {
  const known = mappedFields.get(shape.fields);
  if (known !== undefined) return { ...shape, fields: known, rules: [] };
  const fields = Object.entries(shape.fields as Fields).map(([name, field]) => {
    const needed = !("optional" in field) && !madeOfOthers.includes(name);
    const inner = mapped(("optional" in field ? field.optional : field) as AnyShape);
    return [name, needed ? inner : optional(inner)];
  });
  if (Object.hasOwn(shape.fields, "when")) throw new Error(`${shape.name} has a field called when.`);
  const made = { ...Object.fromEntries(fields), when: optional(condition) } as Fields;
  mappedFields.set(shape.fields, made);
  return { ...shape, fields: made, rules: [] };
}

type Section = (typeof recordKinds)[RecordKind]["section"];

const sections = Object.fromEntries(
  Object.entries(recordKinds).map(([kind, { section, shape }]) => [
    section,
    lists(
      `Each ${kind} that a row gives; one that reads no column is given once.`,
      // The slug of an actor can be made of its name.
      mappedRecord(shape as unknown as ObjectShape, kind === "actor" ? ["slug"] : []),
      listEntriesMax,
    ),
  ]),
) as unknown as Readonly<
  Record<Section, OptionalField<Shape<readonly MappedRecord[], readonly MappedRecord[]>, readonly []>>
>;

/** How the rows of a table become records: a dossier in which a value may be read from a row. */
export const tableMapping = object(
  "TableMapping",
  "How the rows of a table become records: a dossier in which a value may be read from a row.",
  {
    desk: slug("Under whose name the records are kept; the slugs of statements begin with it."),
    form: optional(
      term(
        "How the tables are written; left out, files called .ndjson or .jsonl are NDJSON and others CSV.",
        tableForms,
      ),
    ),
    delimiter: optional(term("What stands between two values of a CSV file.", delimiters), "COMMA"),
    unknown: optional(wordsOf("What stands, besides nothing, where nothing is known.")),
    dates: optional(datePatterns),
    columns: optional(
      map("How columns are written, by their names, where it is worth saying.", column, listEntriesMax),
    ),
    leave: lists("Rows of which no record is to be made.", leaving, listEntriesMax),
    ...sections,
  },
);
export type TableMapping = OutOf<typeof tableMapping>;
