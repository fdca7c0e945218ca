import type { ProblemCode } from "./problem.terms.js";

/** Where in a value a problem lies: object keys and list positions (from 0), outermost first; empty for the whole value. */
export type ProblemPath = readonly (string | number)[];

/** A line of a file, and which of its words are meant. */
export interface Excerpt {
  /** The line, from 1. */
  readonly line: number;
  /** The line's text; of a long one, what stands around the words. */
  readonly text: string;
  /** Where the words begin in this text, from 0, and how many there are, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

/** A rule of the data that a caller's data breaks. It is reported, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: ProblemPath;
  /** What is wrong, in one or two sentences that name the value. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly mend: string;
  /** The file that was read, when there was one. */
  readonly file?: string;
  /** The line in the file, from 1. */
  readonly line?: number;
  /** The column in the line, from 1, in UTF-16 code units as editors count them. */
  readonly column?: number;
  /** The words that it is about, where they stand in the file. */
  readonly excerpt?: Excerpt;
}

/** A value that passed, or every problem that kept it from passing (at least one). */
export type Validated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Writes a path as people read it in a report: `statements[3].words[0].exact`.
 * Keys that are not plain words are quoted, so that two different paths never print alike.
 */
export function printProblemPath(path: ProblemPath): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** Makes a problem; the order of arguments is the order in which a reader meets them. */
export function problem(code: ProblemCode, path: ProblemPath, message: string, mend: string): Problem {
  return { code, path, message, mend };
}
