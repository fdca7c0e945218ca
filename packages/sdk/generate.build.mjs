/**
 * Writes src/_generated/operations.ts, the documents of src/operations and of the competency questions with their
 * types, and src/_generated/introspection.ts, the schema for those who write their own. With `--check` it writes
 * nothing and says which file or operation does not fit the contract.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  print,
  validate,
  visit,
} from "graphql";

const repository = new URL("../../", import.meta.url);
const operationsFolder = new URL("src/operations/", import.meta.url);
const questionsFolder = new URL("apps/api/questions/", repository);
const generatedFolder = new URL("src/_generated/", import.meta.url);

/** Every document with the file that holds it. The questions, which are written for today, take `$asOf` too. */
export function readDocuments(schema) {
  const read = (folder, change) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".graphql"))
      .sort()
      .map((file) => ({
        location: fileURLToPath(new URL(file, folder)),
        document: change(parse(readFileSync(new URL(file, folder), "utf8"))),
      }));
  return [
    ...read(operationsFolder, (document) => document),
    ...read(questionsFolder, (document) => takingAsOf(schema, ownFragments(document))),
  ];
}

/** A question whose answer can be dated by a variable, wherever it names no date of its own. */
function takingAsOf(schema, document) {
  const roots = schema.getQueryType().getFields();
  const name = (value) => ({ kind: Kind.NAME, value });
  const variable = { kind: Kind.VARIABLE, name: name("asOf") };
  const dated = ({ kind, name: field, arguments: given = [] }) =>
    kind === Kind.FIELD &&
    roots[field.value]?.args.some((argument) => argument.name === "asOf") &&
    !given.some((argument) => argument.name.value === "asOf");
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      variableDefinitions: [
        ...operation.variableDefinitions,
        {
          kind: Kind.VARIABLE_DEFINITION,
          variable,
          type: { kind: Kind.NAMED_TYPE, name: name("AsOf") },
        },
      ],
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((root) =>
          dated(root)
            ? {
                ...root,
                arguments: [...root.arguments, { kind: Kind.ARGUMENT, name: name("asOf"), value: variable }],
              }
            : root,
        ),
      },
    }),
  });
}

/** Two questions may call different fragments alike; in one file they need names of their own. */
function ownFragments(document) {
  const [{ name }] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const own = (node) => ({ ...node, name: { ...node.name, value: `${name.value}${node.name.value}` } });
  return visit(document, { FragmentDefinition: own, FragmentSpread: own });
}

/** What does not fit the schema, a line for each, with the operation's name. */
export function misfits(schema, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) =>
      validate(schema, withFragments(operation, definitions)).map(
        ({ message }) => `${operation.name.value}: ${message}`,
      ),
    );
}

/** One operation with the fragments that it needs, however deep. */
function withFragments(operation, definitions) {
  const needed = new Set([operation]);
  for (const definition of needed) {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = definitions.find(
          (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value,
        );
        if (fragment !== undefined) needed.add(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...needed] };
}

/** A codegen plugin: each operation as a constant that bundlers can leave out. */
const documentConstants = {
  plugin: (_schema, documents) => {
    const definitions = documents.flatMap(({ document }) => document.definitions);
    const constants = definitions
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map((operation) => {
        const name = operation.name.value;
        const type = `${name}${operation.operation[0].toUpperCase()}${operation.operation.slice(1)}`;
        // Half of a printed document is indentation, and every byte is sent.
        const text = print(withFragments(operation, definitions)).replaceAll(/\n\s*/g, "\n");
        return `export const ${name}Document = /*#__PURE__*/ new TypedDocument<${type}, ${type}Variables>(\`${text}\`);`;
      });
    return { prepend: ['import { TypedDocument } from "../document.js";'], content: constants.join("\n\n") };
  },
};

/** The files as they should be, by name. */
async function generate(schema, documents) {
  const operations = await codegen({
    filename: "operations.ts",
    schema: undefined,
    schemaAst: schema,
    documents,
    config: {
      immutableTypes: true,
      strictScalars: true,
      scalars: { Date: "string", DateTime: "string", LanguageTag: "string", URL: "string" },
      skipTypename: true,
      disableDescriptions: true,
      inlineFragmentTypes: "combine",
      useTypeImports: true,
    },
    plugins: [{ typescriptOperations: {} }, { documentConstants: {} }],
    pluginMap: { typescriptOperations, documentConstants },
  });
  return { "operations.ts": operations, "introspection.ts": introspectionOf(schema) };
}

/**
 * The schema as the types that gql.tada reads. Its own writer repeats every wrapper in full and sets the schema for
 * all of a program that imports it; this package has to be small, and a program may speak to more than one service.
 */
function introspectionOf(schema) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return `/** The wrappers and kinds of types, as introspection has them. */
type Ref<Kind, Name> = { kind: Kind; name: Name; ofType: null };
type NonNull<Of> = { kind: "NON_NULL"; name: never; ofType: Of };
type List<Of> = { kind: "LIST"; name: never; ofType: Of };
type Scalar<Name> = Ref<"SCALAR", Name>;
type Enum<Name> = Ref<"ENUM", Name>;
type Input<Name> = Ref<"INPUT_OBJECT", Name>;
type Output<Name> = Ref<"OBJECT", Name>;
type Abstract<Name> = Ref<"INTERFACE", Name>;
type Values<Value> = { enumValues: Value };
type Fields<Of> = { [Name in keyof Of]: { name: Name; type: Of[Name] } };
type OutputType<Of> = { kind: "OBJECT"; fields: Fields<Of> };
type AbstractType<Of, Possible> = { kind: "INTERFACE"; fields: Fields<Of>; possibleTypes: Possible };
type ConnectionType<Of extends string> = OutputType<{
  edges: NonNull<List<NonNull<Output<\`\${Of}Edge\`>>>>;
  nodes: NonNull<List<NonNull<Output<Of>>>>;
  pageInfo: NonNull<Output<"PageInfo">>;
  totalCount: NonNull<Scalar<"Int">>;
}>;
type EdgeType<Of> = OutputType<{ cursor: NonNull<Scalar<"String">>; node: NonNull<Output<Of>> }>;
type InputField<Name, Type, Default = null> = { name: Name; type: Type; defaultValue: Default };
type InputType<Of> = { kind: "INPUT_OBJECT"; isOneOf: false; inputFields: Of };
type Named<Types> = {
  [Name in keyof Types]: unknown extends Types[Name] ? unknown : Types[Name] & { name: Name };
};

/** The schema, for gql.tada. */
export type introspection = {
  name: never;
  query: "${schema.getQueryType().name}";
  mutation: "${schema.getMutationType().name}";
  subscription: "${schema.getSubscriptionType().name}";
  types: Named<{
${types.map((type) => `    ${type.name}: ${introspectionType(schema, type)};`).join("\n")}
  }>;
};
`;
}

function introspectionType(schema, type) {
  if (isScalarType(type)) return "unknown";
  const each = (items, write, between) => items.map(write).join(between);
  if (isEnumType(type)) {
    return `Values<${each(type.getValues(), (value) => JSON.stringify(value.name), " | ")}>`;
  }
  const fields = Object.values(type.getFields());
  if (isInputObjectType(type)) {
    const written = each(
      fields,
      (field) =>
        `InputField<"${field.name}", ${introspectionRef(field.type)}${field.defaultValue === undefined ? "" : ', "given"'}>`,
      ", ",
    );
    return `InputType<[${written}]>`;
  }
  const written = `{ ${each(fields, (field) => `${field.name}: ${introspectionRef(field.type)}`, "; ")} }`;
  const names = fields.map((field) => field.name).join(" ");
  const node = type.getFields().nodes ?? type.getFields().node;
  const of = node && getNamedType(node.type).name;
  if (names === "edges nodes pageInfo totalCount" && type.name === `${of}Connection`)
    return `ConnectionType<"${of}">`;
  if (names === "cursor node" && type.name === `${of}Edge`) return `EdgeType<"${of}">`;
  if (isObjectType(type)) return `OutputType<${written}>`;
  const possible = each(schema.getPossibleTypes(type), (other) => JSON.stringify(other.name), " | ");
  return `AbstractType<${written}, ${possible}>`;
}

function introspectionRef(type) {
  if (isNonNullType(type)) return `NonNull<${introspectionRef(type.ofType)}>`;
  if (isListType(type)) return `List<${introspectionRef(type.ofType)}>`;
  const kinds = [
    [isScalarType, "Scalar"],
    [isEnumType, "Enum"],
    [isInputObjectType, "Input"],
    [isInterfaceType, "Abstract"],
    [isObjectType, "Output"],
  ];
  const [, kind] = kinds.find(([is]) => is(type));
  return `${kind}<"${type.name}">`;
}

async function main(checking) {
  const schema = buildSchema(readFileSync(new URL("packages/schema/schema.graphql", repository), "utf8"));
  const documents = readDocuments(schema);
  const complaints = misfits(schema, documents);
  if (complaints.length === 0) {
    for (const [name, content] of Object.entries(await generate(schema, documents))) {
      const file = new URL(name, generatedFolder);
      if (!checking) writeFileSync(file, content);
      else if (readFileSync(file, "utf8") !== content) {
        complaints.push(`${fileURLToPath(file)} is not what the contract gives; run pnpm generate.`);
      }
    }
  }
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes("--check"));
