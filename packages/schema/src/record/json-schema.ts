import { slugForm } from "../id/slug.js";
import { edtfLengthMax, slugLengthMax } from "../limit/limit.js";
import { temporalRecord } from "../time/temporal.record.js";
import type {
  AnyShape,
  JsonSchema,
  ListShape,
  ObjectShape,
  OptionalField,
  Shape,
  TermShape,
  TextShape,
} from "./shape.js";
import { textForms } from "./text-form.js";

/**
 * The JSON Schema (draft 2020-12) of a shape, for editors and other programs. What it refuses `validate` refuses too;
 * `validate` refuses more, such as dates that do not exist and offsets that do not fit.
 * @param title what the whole document is called.
 */
export function jsonSchemaOf(shape: Shape, title: string): JsonSchema {
  const definitions: Definitions = new Map();
  const root = schemaOf(shape as AnyShape, definitions);
  const sorted = [...definitions].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...root,
    $defs: Object.fromEntries(sorted.map(([name, { schema }]) => [name, schema])),
  };
}

interface Definition {
  /** What the schema was made from; two different things under one name would silently become one. */
  readonly from: unknown;
  schema: JsonSchema;
}

type Definitions = Map<string, Definition>;

/** Defines a named schema once and refers to it; the place keeps its own description. */
function defined(
  name: string,
  from: unknown,
  description: string,
  definitions: Definitions,
  make: () => JsonSchema,
): JsonSchema {
  const known = definitions.get(name);
  if (known === undefined) {
    const definition: Definition = { from, schema: {} };
    definitions.set(name, definition);
    definition.schema = make();
  } else if (known.from !== from) {
    throw new Error(`Two shapes are named ${name}.`);
  }
  return { description, $ref: `#/$defs/${name}` };
}

function schemaOf(shape: AnyShape, definitions: Definitions): JsonSchema {
  const { description } = shape;
  switch (shape.kind) {
    case "text":
      return textSchema(shape);
    case "slug":
      return defined("Slug", "Slug", description, definitions, () => ({
        description: "A slug or key: lower-case letters and digits in words joined by single hyphens.",
        ...slugSchema,
      }));
    case "reference":
      return defined("Reference", "Reference", description, definitions, () => ({
        description: "The slug of another record.",
        ...slugSchema,
      }));
    case "term":
      return defined(shape.terms.name, shape.terms, description, definitions, () => termSchema(shape));
    case "day":
      return { description, type: "string", pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" };
    case "moment":
      return { description, ...momentSchema };
    case "temporal":
      return defined("Moment", "Moment", description, definitions, () => ({
        description:
          "A moment: its EDTF date alone when the source gives it, or a record with the ground of the dating.",
        anyOf: [
          { description: "The date in EDTF; the source gives it as written here.", ...momentSchema },
          schemaOf(temporalRecord, definitions),
        ],
      }));
    case "integer":
      return { description, type: "integer", minimum: shape.min, maximum: shape.max };
    case "boolean":
      return { description, type: "boolean" };
    case "list":
      return listSchema(shape, definitions);
    case "object":
      return defined(shape.name, shape.fields, description, definitions, () =>
        objectSchema(shape, definitions),
      );
    case "referable":
      return {
        description,
        anyOf: [
          schemaOf(shape.record, definitions),
          {
            description: `The slug alone of one that another dossier records.`,
            type: "object",
            properties: {
              slug: schemaOf({ kind: "reference", description: "The slug.", to: shape.to }, definitions),
            },
            required: ["slug"],
            additionalProperties: false,
          },
        ],
      };
    case "map": {
      const inner = schemaOf(shape.of as AnyShape, definitions);
      return {
        description,
        type: "object",
        additionalProperties: shape.nothing
          ? { description: inner.description, anyOf: [inner, { description: "Nothing.", type: "null" }] }
          : inner,
        maxProperties: shape.max.value,
      };
    }
    case "given": {
      const plain = schemaOf(shape.plain as AnyShape, definitions);
      if (shape.reading === undefined) return { ...plain, description };
      return { description, anyOf: [plain, schemaOf(shape.reading, definitions)] };
    }
  }
}

const slugSchema: JsonSchema = { type: "string", pattern: slugForm.source, maxLength: slugLengthMax.value };

const momentSchema: JsonSchema = {
  type: ["string", "integer"],
  minLength: 4,
  maxLength: edtfLengthMax.value,
};

function textSchema({ description, max, form }: TextShape): JsonSchema {
  return {
    description,
    type: "string",
    minLength: 1,
    maxLength: max.value,
    ...(form === undefined ? {} : { pattern: textForms[form].pattern }),
  };
}

/** Values as constants with their meanings, which editors show; JSON Schema has no description for a value of `enum`. */
function termSchema({ terms }: TermShape): JsonSchema {
  return {
    description: terms.description,
    oneOf: terms.values.map((value) => ({ const: value, description: terms.meanings[value] as string })),
  };
}

function listSchema(shape: ListShape, definitions: Definitions): JsonSchema {
  const items = schemaOf(shape.of as AnyShape, definitions);
  const list = {
    type: "array",
    items,
    ...(shape.min > 0 ? { minItems: shape.min } : {}),
    maxItems: shape.max.value,
    ...(shape.unique ? { uniqueItems: true } : {}),
  };
  return shape.single
    ? { description: shape.description, anyOf: [{ description: shape.description, ...list }, items] }
    : { description: shape.description, ...list };
}

function objectSchema(shape: ObjectShape, definitions: Definitions): JsonSchema {
  const fields = Object.entries(shape.fields as Record<string, Shape | OptionalField>);
  const properties = fields.map(([name, field]) => {
    const inner = ("optional" in field ? field.optional : field) as AnyShape;
    const fallback = "optional" in field ? (field as OptionalField<Shape, unknown>).default : undefined;
    const schema = schemaOf(inner, definitions);
    return [name, fallback === undefined ? schema : { ...schema, default: fallback }];
  });
  const required = fields.filter(([, field]) => !("optional" in field)).map(([name]) => name);
  const rules = shape.rules.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
  return {
    description: shape.about,
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
    ...(rules.length > 0 ? { allOf: rules } : {}),
  };
}
