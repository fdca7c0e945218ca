import {
  type AnyShape,
  deskName,
  type OptionalField,
  type Shape,
  slugFromId,
  temporalShape,
} from "@demarche/schema";
import {
  GraphQLBoolean,
  GraphQLID,
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
} from "graphql";
import type { ArgumentForm } from "./arguments.js";

type ObjectShape = Extract<AnyShape, { kind: "object" }>;

const fieldsOf = (shape: ObjectShape) =>
  Object.entries(shape.fields as Readonly<Record<string, Shape | OptionalField<Shape, unknown>>>);

/**
 * Makes GraphQL input types of the shapes of records, so that a mutation takes what a dossier takes, word for word. What
 * a shape asks of a text beyond being one is left to its validation: a broken rule is a problem, never an error.
 */
export class RecordInputs {
  readonly #schema: GraphQLSchema;
  readonly #made = new Map<string, GraphQLInputObjectType>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The input of a mutation: a record's fields, and the desk that records it. */
  record(name: string, shape: ObjectShape): GraphQLInputObjectType {
    return new GraphQLInputObjectType({
      name,
      description: shape.about,
      fields: () => ({
        ...this.#fields(shape),
        desk: {
          type: new GraphQLNonNull(GraphQLString),
          defaultValue: "desk",
          description: deskName.description,
        },
      }),
    });
  }

  #fields(shape: ObjectShape): Record<string, GraphQLInputFieldConfig> {
    return Object.fromEntries(fieldsOf(shape).map(([name, field]) => [name, this.#field(name, field)]));
  }

  #field(name: string, field: Shape | OptionalField<Shape, unknown>): GraphQLInputFieldConfig {
    const required = !("optional" in field);
    const shape = (required ? field : field.optional) as AnyShape;
    if (shape.kind === "slug" && shape.local) {
      return {
        type: GraphQLString,
        description: `The ${name} is unique at its desk, and names the record when it is given again; left out, it is made of the content.`,
      };
    }
    const type = this.#type(shape);
    const form = formOf(shape);
    return {
      type: required ? new GraphQLNonNull(type) : type,
      description: shape.description,
      ...(form === undefined ? {} : { extensions: { form } }),
    };
  }

  #type(shape: AnyShape): GraphQLInputType {
    switch (shape.kind) {
      case "text":
      case "slug":
      case "day":
      case "moment":
        return GraphQLString;
      case "reference":
        return GraphQLID;
      case "integer":
        return GraphQLInt;
      case "boolean":
        return GraphQLBoolean;
      case "term": {
        // A vocabulary that the API leaves open, such as the areas of cooperation, has no enum.
        const type = this.#schema.getType(shape.terms.name);
        return isEnumType(type) ? type : GraphQLString;
      }
      case "list":
        return new GraphQLList(new GraphQLNonNull(this.#type(shape.of as AnyShape)));
      case "temporal":
        return this.#object(temporalShape, { basis: { defaultValue: "EXPLICIT" } });
      case "object":
        return this.#object(shape);
      case "referable":
        throw new Error("A record inside a record is named by its slug.");
      case "map":
      case "given":
        throw new Error("Mappings of tables alone hold such values, and no record does.");
    }
  }

  /** One type for each name. A type that the API has under that name already must take the same fields. */
  #object(
    shape: ObjectShape,
    defaults: Readonly<Record<string, { readonly defaultValue: unknown }>> = {},
  ): GraphQLInputObjectType {
    const name = `${shape.name}Input`;
    const made = this.#made.get(name) ?? this.#schema.getType(name);
    if (made !== undefined) {
      const same =
        isInputObjectType(made) &&
        Object.keys(made.getFields()).sort().join() === Object.keys(shape.fields).sort().join();
      if (!same) throw new Error(`Two different inputs are named ${name}.`);
      return made;
    }
    const type = new GraphQLInputObjectType({
      name,
      description: shape.about,
      fields: () =>
        Object.fromEntries(
          Object.entries(this.#fields(shape)).map(([field, config]) => [
            field,
            { ...config, ...defaults[field] },
          ]),
        ),
    });
    this.#made.set(name, type);
    return type;
  }
}

function formOf(shape: AnyShape): ArgumentForm | undefined {
  if (shape.kind === "list") return formOf(shape.of as AnyShape);
  if (shape.kind === "slug") return "slug";
  return shape.kind === "reference" ? shape.to : undefined;
}

/**
 * What a caller has given as a dossier would hold it: a null is a field that is left out, and a reference by global id
 * is one by slug. A global id of another type stays as it is, for validation to refuse.
 */
export function asInDossier(shape: AnyShape, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  switch (shape.kind) {
    case "reference":
      return slugFromId(shape.to, value as string) ?? value;
    case "list":
      return (value as readonly unknown[]).map((entry) => asInDossier(shape.of as AnyShape, entry));
    case "temporal":
      return asInDossier(temporalShape, value);
    case "object":
      return Object.fromEntries(
        fieldsOf(shape).map(([name, field]) => [
          name,
          asInDossier(
            ("optional" in field ? field.optional : field) as AnyShape,
            (value as Readonly<Record<string, unknown>>)[name],
          ),
        ]),
      );
    default:
      return value;
  }
}
