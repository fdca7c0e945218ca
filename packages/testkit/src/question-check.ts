import { AssertionError } from "node:assert";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "./question.js";
import { prettySql } from "./sql-pretty.js";

/** What a GraphQL execution gave, with the SQL that ran for it, in order. */
export interface Execution {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly unknown[] | undefined;
  readonly sql: readonly string[];
}

/** Runs one query against the service under test. */
export type Execute = (query: string, variables: Record<string, unknown>) => Promise<Execution>;

/** Where the expectations lie, and the environment that decides whether they may be written. */
export interface CheckOptions {
  /** The folder of `NN-*.json` and `NN-*.sql`. */
  readonly expectedIn: string;
  /** Leave out to compare the data alone: the SQL of another engine may differ while its answers may not. */
  readonly compareSql?: boolean;
  /** `DEMARCHE_UPDATE=1` writes the expectations instead of comparing; refused when `CI` is set. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Asks one question and compares the answer with `NN-*.json` and the SQL with `NN-*.sql`. Also asserts that no error
 * came back and that the number of SQL statements equals the number of root fields answered.
 * Throws an AssertionError that holds both sides.
 */
export async function checkQuestion(
  question: Question,
  execute: Execute,
  options: CheckOptions,
): Promise<void> {
  const update = mayUpdate(options.env);
  const { data, errors, sql } = await execute(question.query, question.variables);
  if (errors !== undefined && errors.length > 0) {
    fail(`${question.name}: the query came back with errors`, JSON.stringify(errors, null, 2), "");
  }
  if (data === undefined || data === null)
    fail(`${question.name}: the query came back without data`, "", "data");

  const rootFields = Object.keys(data).filter((key) => !key.startsWith("__"));
  if (sql.length !== rootFields.length) {
    fail(
      `${question.name}: ${rootFields.length} root fields (${rootFields.join(", ")}) ran ${sql.length} SQL statements; ` +
        "each root field is one statement",
      printSql(question, rootFields, sql),
      "",
    );
  }

  compare(question, "json", `${JSON.stringify(data, null, 2)}\n`, options.expectedIn, update);
  if (options.compareSql !== false) {
    compare(question, "sql", printSql(question, rootFields, sql), options.expectedIn, update);
  }
}

/** Files of the folder that belong to none of the questions: a renamed question leaves its old expectations behind. */
export function strayExpectations(questions: readonly Question[], expectedIn: string): string[] {
  const names = new Set(questions.flatMap(({ name }) => [`${name}.json`, `${name}.sql`]));
  return readdirSync(expectedIn).filter((file) => /\.(json|sql)$/u.test(file) && !names.has(file));
}

function printSql(question: Question, rootFields: readonly string[], sql: readonly string[]): string {
  const count = `${sql.length} ${sql.length === 1 ? "statement" : "statements"}`;
  return [
    `-- ${question.text}\n-- ${count} for ${rootFields.length} root ${rootFields.length === 1 ? "field" : "fields"}: ${rootFields.join(", ")}\n`,
    ...sql.map(prettySql),
  ].join("\n");
}

function mayUpdate(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.DEMARCHE_UPDATE !== "1") return false;
  if (env.CI !== undefined && env.CI !== "" && env.CI !== "false") {
    throw new Error(
      "DEMARCHE_UPDATE=1 is refused while CI is set: expectations are written by a person who reads them",
    );
  }
  return true;
}

function compare(question: Question, ending: string, actual: string, folder: string, update: boolean): void {
  const path = join(folder, `${question.name}.${ending}`);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  if (!existsSync(path)) {
    fail(
      `${path} does not exist: run the tests once with DEMARCHE_UPDATE=1 and read what they wrote`,
      actual,
      "",
    );
  }
  const expected = readFileSync(path, "utf8");
  if (actual !== expected) {
    fail(
      `${question.name}: the ${ending === "json" ? "answer" : "SQL"} differs from ${path} ` +
        "(DEMARCHE_UPDATE=1 writes it anew)",
      actual,
      expected,
    );
  }
}

function fail(message: string, actual: string, expected: string): never {
  throw new AssertionError({ message, actual, expected, operator: "strictEqual", stackStartFn: fail });
}
