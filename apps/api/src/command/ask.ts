import { resolve } from "node:path";
import type { GraphQLFormattedError } from "graphql";
import type { Context } from "../graphql/context.js";
import { timeout } from "../graphql/errors.js";
import { buildGraphSide } from "../graphql/side.js";
import { buildApollo } from "../server/apollo.js";
import { type Config, withoutPassword } from "../server/config.js";
import { openDatabase } from "../server/database.js";
import { operationController } from "../server/deadline.js";
import { CommandFailure, exitCodes } from "../server/failure.js";
import { httpLimits } from "../server/limits.js";
import { openLog } from "../server/log.js";
import { readQuestions } from "../server/questions.js";
import { meaning } from "./command.js";
import type { Output, OutputFormat } from "./output.js";
import { printRows, rowsOfAnswer } from "./rows.js";
import { readText } from "./text-file.js";

interface AskCommand {
  readonly config: Config;
  readonly output: Output;
  readonly format: OutputFormat;
}

/** What was typed. */
export interface Asked {
  readonly document: string | undefined;
  readonly file?: string;
  readonly variables?: string;
  readonly operation?: string;
}

interface Request {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Lists the questions that are shipped. */
export function listQuestions({ output, format }: AskCommand): number {
  output.data(
    printRows(
      readQuestions().map(({ name, question }) => ({ name, question })),
      format,
    ),
  );
  return exitCodes.done;
}

/**
 * Runs one operation with the schema, limits and errors of the service, and prints its answer. Gives back the exit code.
 *
 * @throws CommandFailure when there is no operation to run, or the database cannot be opened
 */
export async function ask(asked: Asked, { config, output, format }: AskCommand): Promise<number> {
  const { query, variables } = await requestOf(asked, config.typedIn);
  const side = buildGraphSide(({ id, error }) =>
    output.talk(`${id}: ${withoutPassword(error instanceof Error ? error.message : String(error))}`),
  );
  const apollo = buildApollo<Context>(side, openLog(config.logLevel), async () => undefined);
  const store = await openDatabase(config);
  const deadline = operationController();
  const timer = setTimeout(
    () => deadline.abort(timeout()),
    httpLimits.operationTimeoutMs - httpLimits.cancelBeforeMs,
  );
  try {
    if (await store.isEmpty()) {
      output.talk(
        `Nothing is recorded in ${store.where}: demarche serve loads the shipped dossiers, demarche import records others.`,
      );
    }
    const { body } = await apollo.executeOperation(
      { query, variables, ...(asked.operation === undefined ? {} : { operationName: asked.operation }) },
      { contextValue: { store, signal: deadline.signal } },
    );
    if (body.kind !== "single") throw new Error("The answer came in parts.");
    const { data, errors = [] } = body.singleResult;
    if (format === "json")
      output.data(JSON.stringify({ data, ...(errors.length > 0 ? { errors } : {}) }, null, 2));
    else if (data) output.data(printRows(rowsOfAnswer(JSON.parse(JSON.stringify(data))), format));
    for (const error of errors) output.talk(told(error));
    return exitCodeOf(data, errors);
  } finally {
    clearTimeout(timer);
    await apollo.stop();
    await store.close();
  }
}

async function requestOf({ document, file, variables }: Asked, typedIn: string): Promise<Request> {
  if ((document === undefined) === (file === undefined)) {
    throw usage("Give one of these: a document, the name of a question, - for standard input, or --file.");
  }
  const given = readVariables(variables);
  if (file !== undefined) return { query: await readText(resolve(typedIn, file), file), variables: given };
  if (document === "-") return { query: await readText("-", "-"), variables: given };
  if (/[\s{]/u.test(document as string)) return { query: document as string, variables: given };
  const question = questionOf(document as string);
  return { query: question.query, variables: { ...question.variables, ...given } };
}

function questionOf(name: string) {
  const questions = readQuestions();
  const found = questions.find((question) => question.name === name);
  if (found !== undefined) return found;
  const names = questions.map((question) => question.name);
  throw usage(`"${name}" is no question${meaning(name, names)} List them with demarche query --list.`);
}

function readVariables(json = "{}"): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw usage(`--variables is no JSON: ${(error as Error).message}.`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw usage('--variables must be a JSON object, such as \'{"slug":"nato"}\'.');
}

const usage = (sentence: string) => new CommandFailure(sentence, exitCodes.usage);

function told({ message, locations, path, extensions }: GraphQLFormattedError): string {
  const at = locations?.[0];
  const place = path?.join(".") ?? (at ? `line ${at.line}, column ${at.column}` : undefined);
  return `${extensions?.code}${place === undefined ? "" : ` at ${place}`}: ${message}`;
}

const away: ReadonlySet<unknown> = new Set(["DATABASE_UNAVAILABLE", "OVERLOADED", "TIMEOUT"]);

function exitCodeOf(data: unknown, errors: readonly GraphQLFormattedError[]): number {
  if (errors.length === 0) return exitCodes.done;
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes("INTERNAL_SERVER_ERROR")) return exitCodes.defect;
  if (codes.some((code) => away.has(code))) return exitCodes.database;
  // Nothing was run: the document or its values must be changed.
  return data === undefined || codes.includes("BAD_USER_INPUT") ? exitCodes.usage : exitCodes.problems;
}
