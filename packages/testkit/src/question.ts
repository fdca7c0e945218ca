import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One query file: a user's question in words, and the GraphQL that asks it. */
export interface Question {
  /** The file's name without its ending, e.g. `01-china-on-the-tokyo-office`. */
  readonly name: string;
  /** The first comment line of the file: the question in words. */
  readonly text: string;
  /** The whole file, comments included: it is the document that is sent. */
  readonly query: string;
  /** From the header line `# variables: {…}`; empty when there is none. */
  readonly variables: Record<string, unknown>;
  /** Every other `# key: value` line of the header, e.g. `dossiers`. */
  readonly header: ReadonlyMap<string, string>;
}

const fileName = /^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.graphql$/u;

/**
 * The questions of a folder, in the order of their names. A file that does not follow the form
 * (`NN-words-of-it.graphql`, first line `# the question`, variables a JSON object) is an error that names it.
 */
export function readQuestions(folder: string): Question[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no query file (NN-words-of-it.graphql)`);
  const numbers = new Set<string>();
  return files.map((file) => {
    if (!fileName.test(file)) throw new Error(`${file}: a query file is named NN-words-of-it.graphql`);
    const number = file.slice(0, 2);
    if (numbers.has(number)) throw new Error(`${file}: another question has the number ${number}`);
    numbers.add(number);
    return parseQuestion(file.slice(0, -".graphql".length), readFileSync(join(folder, file), "utf8"));
  });
}

/** Reads the header of one query file. `name` is used in errors and for the files of the expectations. */
export function parseQuestion(name: string, query: string): Question {
  const [first = "", ...rest] = query.split("\n");
  const text = /^# ?(\S.*)$/u.exec(first)?.[1]?.trim();
  if (text === undefined) throw new Error(`${name}: the first line must be a comment that asks the question`);
  const header = new Map<string, string>();
  for (const line of rest) {
    if (!line.startsWith("#")) break;
    const entry = /^#\s*([a-zA-Z]+):\s*(.*)$/u.exec(line);
    if (entry?.[1] !== undefined && entry[2] !== undefined) header.set(entry[1], entry[2].trim());
  }
  const variables = parseVariables(name, header.get("variables"));
  header.delete("variables");
  return { name, text, query, variables, header };
}

function parseVariables(name: string, json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${name}: the variables are not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${name}: the variables must be a JSON object`);
  }
  return value as Record<string, unknown>;
}
