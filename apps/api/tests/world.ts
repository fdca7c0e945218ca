import { readFile } from "node:fs/promises";
import { importDossiers } from "@demarche/ingest";
import { shippedDossiers } from "@demarche/seed";
import { openStore, type Store } from "@demarche/store";
import { openSqlLog, type SqlLog } from "@demarche/testkit";
import { type GraphQLSchema, graphql } from "graphql";
import pg from "pg";
import { buildSchema } from "../src/graphql/schema.js";

/** Where the tests run: the embedded database always, PostgreSQL when a server is given. */
export const postgresUrl = process.env["DEMARCHE_TEST_POSTGRES_URL"];
if (!postgresUrl) console.info("PostgreSQL is not tested: DEMARCHE_TEST_POSTGRES_URL is not set.");
export const engines: readonly ("embedded" | "postgres")[] = postgresUrl
  ? ["embedded", "postgres"]
  : ["embedded"];

/** A graph of its own with shipped dossiers in it, and what can be asked of it. */
export interface World {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly sql: SqlLog;
  ask(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: readonly unknown[]; sql: string[] }>;
  close(): Promise<void>;
}

/** Opens a graph that holds the named dossiers; all of them when none is named. */
export async function openWorld(
  engine: "embedded" | "postgres",
  dossiers?: readonly string[],
): Promise<World> {
  const sql = openSqlLog();
  const place = engine === "postgres" ? { url: await freshDatabase() } : { dataDir: "memory://" };
  const store = await openStore({ ...place, log: sql.log });
  const wanted = shippedDossiers.filter(({ slug }) => dossiers?.includes(slug) ?? true);
  const files = await Promise.all(
    wanted.map(async ({ slug, file }) => ({ name: `${slug}.yaml`, text: await readFile(file) })),
  );
  const report = await importDossiers(store, files, { together: true });
  const problems = report.dossiers.flatMap((dossier) => dossier.problems);
  if (problems.length) throw new Error(JSON.stringify(problems, null, 2));
  const schema = buildSchema();
  return {
    store,
    schema,
    sql,
    async ask(query, variables = {}) {
      sql.take();
      const { data, errors } = await graphql({
        schema,
        source: query,
        variableValues: variables,
        contextValue: { store, recorder: store },
      });
      // Objects made by GraphQL have no prototype; a plain copy compares and prints as JSON does.
      return {
        data: JSON.parse(JSON.stringify(data ?? null)),
        ...(errors ? { errors } : {}),
        sql: sql.take(),
      };
    },
    close: () => store.close(),
  };
}

async function freshDatabase(): Promise<string> {
  const name = `demarche_${Math.random().toString(36).slice(2)}`;
  const admin = new pg.Client({ connectionString: postgresUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(postgresUrl as string);
  url.pathname = `/${name}`;
  return url.href;
}
