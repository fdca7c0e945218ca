import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A question that the playground offers, and the query that asks it. */
export interface Question {
  /** Name of its file without the ending, e.g. `01-china-on-the-tokyo-office`. */
  readonly name: string;
  /** In words: the first comment line of the file. */
  readonly question: string;
  /** The whole file: its comments are for readers of the playground as well. */
  readonly query: string;
  /** From the header line `# variables: {…}`; empty when there is none. */
  readonly variables: Record<string, unknown>;
}

/** The query files beside `src` and `dist`. */
export const questionsFolder = fileURLToPath(new URL("../../questions/", import.meta.url));

/**
 * The questions of a folder in the order of their file names.
 *
 * @throws Error names the file whose first line is not a question, or whose variables are not a JSON object
 */
export function readQuestions(folder: string = questionsFolder): Question[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => readQuestion(file, readFileSync(`${folder}/${file}`, "utf8")));
}

function readQuestion(file: string, query: string): Question {
  const lines = query.split("\n");
  const question = /^#\s*(\S.*)$/u.exec(lines[0] ?? "")?.[1]?.trim();
  if (question === undefined)
    throw new Error(`${file}: the first line must be a comment that asks the question.`);
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const header = end === -1 ? lines : lines.slice(0, end);
  const written = header
    .map((line) => /^#\s*variables:\s*(.*)$/u.exec(line)?.[1])
    .find((json) => json !== undefined);
  return {
    name: file.slice(0, -".graphql".length),
    question,
    query,
    variables: readVariables(file, written),
  };
}

function readVariables(file: string, written = "{}"): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(written);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) {
      return variables as Record<string, unknown>;
    }
  } catch {
    // Told below, as for any other value that is no object.
  }
  throw new Error(`${file}: the variables must be a JSON object.`);
}
