/**
 * The arrows of docs/architecture.md as rules. `pnpm check` runs them, and scripts/house.test.mjs plants a
 * violation of each and expects to see it refused under the rule's name.
 *
 *   schema ← store ← ingest ← api        sdk ← web ← api        graphiql, sdk and seed: leaves        testkit: tests only
 */

/** The folders that are concepts. A folder with any other name is assembly: it may read every concept. */
const concepts = [
  "actor",
  "source",
  "statement",
  "issue",
  "position",
  "programme",
  "participation",
  "event",
  "alignment",
  "identity",
  "change",
  "search",
  "list",
];

/** What a concept keeps to itself. Its tables, types, terms, records, inputs and fields are for everybody. */
const privateRoles = ["read", "write", "derive", "resolver", "plan"];

const concept = `(?:${concepts.join("|")})`;
const production = "^(?:packages|apps)/[^/]+/src/";
const notProduction = "(?:\\.test\\.ts$|/tests/|/bench/|^packages/testkit/|[^/]+\\.config\\.[cm]?[jt]s$)";

/** A library, by its path in node_modules or, where it is not installed for the importer, by its bare name. */
const library = (names) => [
  `(?:^|/)node_modules/(?:${names.join("|")})(?:/|$)`,
  `^(?:${names.join("|")})(?:/|$)`,
];

/** Every package and app but the ones named. */
const others = (...names) => `^(?:packages|apps)/(?!(?:${names.join("|")})/)`;

module.exports = {
  forbidden: [
    {
      name: "nothing-unresolved",
      comment:
        "An import that cannot be resolved is an arrow that cannot be checked. Declare the dependency, or mend the path.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "\\?worker$" },
    },
    {
      name: "no-cycles",
      comment:
        "Modules that need each other are one module, or hide a third. GraphQL's types name each other, late and by function: those cycles are the graph itself.",
      severity: "error",
      from: {},
      to: {
        circular: true,
        via: { pathNot: "^apps/api/src/[^/]+/[^/]+\\.(?:type|inputs|fields)\\.ts$" },
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    },
    {
      name: "packages-never-import-apps",
      comment: "An app stands on packages, never the other way round.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "packages-by-their-entry",
      comment: "Import a package by its name. Its inner files are its own, so that it can change them.",
      severity: "error",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: {
        path: "^(?:packages|apps)/[^/]+/",
        pathNot: [
          "^$1/$2/",
          "^(?:packages/[^/]+|apps/web)/src/index\\.(?:ts|js|d\\.ts)$",
          "^packages/[^/]+/package\\.json$",
          "^packages/graphiql/dist/",
        ],
      },
    },
    {
      name: "schema-needs-nothing",
      comment: "The shared language runs anywhere: no other package, no library, no part of Node.",
      severity: "error",
      from: { path: "^packages/schema/src/", pathNot: notProduction },
      to: { pathNot: "^packages/schema/src/" },
    },
    {
      name: "store-needs-schema-only",
      comment: "schema ← store: the store knows the words, not the files and not the service.",
      severity: "error",
      from: { path: "^packages/store/", pathNot: notProduction },
      to: { path: others("schema", "store", "testkit") },
    },
    {
      name: "ingest-needs-store-and-schema-only",
      comment: "store ← ingest: files become commands to the store, with or without a service.",
      severity: "error",
      from: { path: "^packages/ingest/", pathNot: notProduction },
      to: { path: others("schema", "store", "ingest", "testkit") },
    },
    {
      name: "seed-is-a-leaf",
      comment: "The shipped dossiers are data. They need no package of ours.",
      severity: "error",
      from: { path: "^packages/seed/src/", pathNot: notProduction },
      to: { path: others("seed", "testkit") },
    },
    {
      name: "graphiql-is-a-leaf",
      comment: "The playground speaks GraphQL to whoever serves it. It needs no package of ours.",
      severity: "error",
      from: { path: "^packages/graphiql/", pathNot: notProduction },
      to: { path: others("graphiql", "precompress", "testkit") },
    },
    {
      name: "web-needs-sdk-and-schema-only",
      comment:
        "The client asks as any program does: by the SDK. The words and their meanings are the schema's.",
      severity: "error",
      from: { path: "^apps/web/", pathNot: notProduction },
      to: { path: others("web", "sdk", "schema", "precompress") },
    },
    {
      name: "precompress-is-a-leaf",
      comment: "It compresses what a build has made, whatever that is.",
      severity: "error",
      from: { path: "^packages/precompress/", pathNot: notProduction },
      to: { path: others("precompress") },
    },
    {
      name: "sdk-needs-nothing",
      comment:
        "The SDK is published by itself and knows the service by its contract alone. What it imports, its reader has to install: nothing, and gql.tada for those who use ./graphql.",
      severity: "error",
      from: { path: "^packages/sdk/src/", pathNot: notProduction },
      to: { pathNot: ["^packages/sdk/src/", ...library(["gql.tada"])] },
    },
    {
      name: "testkit-is-for-tests",
      comment: "What exists for tests must not be needed to serve.",
      severity: "error",
      from: { path: production, pathNot: notProduction },
      to: { path: ["^packages/testkit/", ...library(["@demarche/testkit"])] },
    },
    {
      name: "production-imports-no-test",
      comment: "Production code does not lean on a test's files.",
      severity: "error",
      from: { path: production, pathNot: notProduction },
      to: { path: "(?:/tests/|\\.test\\.ts$)" },
    },
    {
      name: "only-store-speaks-to-databases",
      comment: "Drizzle, node-postgres and PGlite are the store's. Ask the store.",
      severity: "error",
      from: { path: "^(?:packages|apps)/", pathNot: ["^packages/store/", notProduction] },
      to: {
        path: library(["drizzle-orm", "drizzle-kit", "pg", "pg-[a-z-]+", "@types/pg", "@electric-sql/[^/]+"]),
      },
    },
    {
      name: "only-api-serves-graphql",
      comment: "Apollo Server, type-graphql and the HTTP server are the service's.",
      severity: "error",
      from: { path: "^packages/" },
      to: {
        path: library(["@apollo/server", "@as-integrations/[^/]+", "type-graphql", "fastify", "express"]),
      },
    },
    {
      name: "concepts-share-words-not-work",
      comment: `A concept may use another's table, type, terms, record, inputs or fields, not its ${privateRoles.join(", ")}; a mere type may come from anywhere. Files outside concept folders bring concepts together.`,
      severity: "error",
      from: { path: `^((?:packages|apps)/[^/]+/src)/(${concept})/`, pathNot: notProduction },
      to: {
        path: `^$1/${concept}/[^/]+\\.(?:${privateRoles.join("|")})\\.ts$`,
        pathNot: "^$1/$2/",
        dependencyTypesNot: ["type-only"],
      },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^packages/[^/]+/dist/"] },
    exclude: { path: ["^(?:packages|apps)/[^/]+/dist/", "\\.demarche/"] },
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@demarche/source", "types", "node", "import", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
