import { nearest } from "@demarche/schema";
import { type Command, Option } from "commander";
import type { Config } from "../server/config.js";
import { type Output, outputFormats } from "./output.js";

/** What a command does; it gives back its exit code, or nothing when the process goes on. */
export type Work = (config: Config, output: Output) => Promise<number | undefined>;

/** Does a command's work with the configuration, and keeps its exit code. */
export type Run = (work: Work, flags?: { readonly editable: boolean }) => Promise<void>;

/**
 * Makes a command known to the program. Its work is loaded when it is called: help and completion should not wait for a
 * GraphQL server and a database's driver.
 */
export type Register = (program: Command, run: Run) => void;

export const outputOption = () =>
  new Option("-o, --output <format>", "how data is written").choices(outputFormats).default("table");

export const notesOption = () => new Option("--notes", "list notes one by one").default(false);

/** The part of a command's help that shows how it is typed. */
export function examples(...lines: readonly (readonly [typed: string, meaning: string])[]): string {
  const width = Math.max(...lines.map(([typed]) => typed.length));
  return ["", "Examples:", ...lines.map(([typed, meaning]) => `  ${typed.padEnd(width)}  ${meaning}`)].join(
    "\n",
  );
}

/** The end of a sentence that refuses a word: what was meant, as far as one can tell. */
export function meaning(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? "." : `; did you mean ${near}?`;
}
