/**
 * Writes src/_generated/operations.ts, the documents of src/operations and of the competency questions with their
 * types, and src/_generated/introspection.d.ts, the schema for those who write their own. With `--check` it writes
 * nothing and says which file or operation does not fit the contract.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, introspectionFromSchema, Kind, parse, print, validate, visit } from "graphql";

const repository = new URL("../../", import.meta.url);
const operationsFolder = new URL("src/operations/", import.meta.url);
const questionsFolder = new URL("apps/api/questions/", repository);
const generatedFolder = new URL("src/_generated/", import.meta.url);

/** Every document with the file that holds it. */
export function readDocuments() {
  const read = (folder, change) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".graphql"))
      .sort()
      .map((file) => ({
        location: fileURLToPath(new URL(file, folder)),
        document: change(parse(readFileSync(new URL(file, folder), "utf8"))),
      }));
  return [...read(operationsFolder, (document) => document), ...read(questionsFolder, ownFragments)];
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
        const text = print(withFragments(operation, definitions)).replaceAll(/\n\n/g, "\n");
        return `export const ${name}Document = /*#__PURE__*/ new TypedDocument<${type}, ${type}Variables>(\`${text}\`);`;
      });
    return { prepend: ['import { TypedDocument } from "../document.js";'], content: constants.join("\n\n") };
  },
};

/** The files as they should be, by name. */
export async function generate(schema, documents) {
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
      inlineFragmentTypes: "combine",
      useTypeImports: true,
    },
    plugins: [{ typescriptOperations: {} }, { documentConstants: {} }],
    pluginMap: { typescriptOperations, documentConstants },
  });
  const introspection = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
    fileType: ".d.ts",
    shouldPreprocess: true,
  });
  return { "operations.ts": operations, "introspection.d.ts": introspection };
}

async function main(checking) {
  const schema = buildSchema(readFileSync(new URL("packages/schema/schema.graphql", repository), "utf8"));
  const documents = readDocuments();
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
