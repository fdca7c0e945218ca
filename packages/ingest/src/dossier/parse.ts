import {
  type Dossier,
  dossierBytesMax,
  dossierShape,
  type OutOf,
  type Problem,
  type ProblemPath,
  type Shape,
  validate,
} from "@demarche/schema";
import { type Place, readYaml, type YamlText } from "./yaml.js";

/** A file of YAML as it is handed in: its name for reports, and its bytes or its text. */
export interface DossierFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** A file of YAML after reading. */
export interface ParsedFile<Value> {
  readonly file: string;
  /** Undefined when a problem kept the file from having one. */
  readonly value: Value | undefined;
  /** Each with file, line and column, in the order of the file. */
  readonly problems: readonly Problem[];
  /** Puts file, line, column and excerpt to a problem that was found later. */
  placed(problem: Problem, about?: About): Problem;
}

/** Which words a problem is about, when they are not the value at its path. */
export interface About {
  readonly path: ProblemPath;
  readonly words?: string | undefined;
}

/** A dossier file after reading. */
export type ParsedDossier = Omit<ParsedFile<Dossier>, "value"> & { readonly dossier: Dossier | undefined };

/**
 * Reads one dossier file: UTF-8, YAML 1.2, the shape of a dossier. Nothing is thrown for what a file may hold: every
 * problem is listed with its place and its mend. References are not looked at (`resolveDossier`).
 */
export function parseDossier(file: DossierFile): ParsedDossier {
  const { value, ...parsed } = parseFile(file, dossierShape);
  return { ...parsed, dossier: value };
}

/** Reads one file of YAML 1.2 in UTF-8 by the shape that its value is to have. */
export function parseFile<S extends Shape>(file: DossierFile, shape: S): ParsedFile<OutOf<S>> {
  const text = textOf(file);
  if (typeof text !== "string") return unread(file.name, text);
  const unkept = unkeptCharacter(text);
  if (unkept !== undefined) return unread(file.name, unkept);

  const yaml = readYaml(text, shape);
  const placed = (problem: Problem, about?: About) => place(problem, file.name, yaml, about);
  const problems = [...yaml.problems];
  let value: OutOf<S> | undefined;
  if (yaml.value !== undefined) {
    const result = validate(shape, yaml.value);
    if (result.ok && problems.length === 0) value = result.value;
    if (!result.ok) problems.push(...result.problems.filter((found) => !liesWithin(found, yaml.problems)));
  }
  return {
    file: file.name,
    value,
    problems: inFileOrder(problems.map((problem) => placed(problem))),
    placed,
  };
}

/** Sorts problems by line and column; those without a place come first. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
}

/** What YAML could not give has been reported as such; that it is then missing is no second problem. */
function liesWithin({ path }: Problem, refused: readonly Problem[]): boolean {
  return refused.some(
    (other) => other.path.length > 0 && other.path.every((step, index) => path[index] === step),
  );
}

function unread(name: string, problem: Problem): ParsedFile<never> {
  return {
    file: name,
    value: undefined,
    problems: [{ ...problem, file: name }],
    placed: (later) => ({ ...later, file: name }),
  };
}

function textOf({ text }: DossierFile): string | Problem {
  const bytes = typeof text === "string" ? Buffer.byteLength(text) : text.byteLength;
  if (bytes > dossierBytesMax.value) {
    return {
      code: "file.too-large",
      path: [],
      message: `The file has ${bytes.toLocaleString("en")} bytes. ${dossierBytesMax.sentence}`,
      mend: "Split it into several dossiers.",
    };
  }
  if (typeof text !== "string" && text[0] === 0x1f && text[1] === 0x8b) {
    return {
      code: "file.unreadable",
      path: [],
      message: "The file is compressed by gzip.",
      mend: "Decompress it; a dossier is read as it is.",
    };
  }
  if (typeof text === "string") return text.startsWith("\u{FEFF}") ? text.slice(1) : text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    return {
      code: "file.unreadable",
      path: [],
      message: "The file is not UTF-8.",
      mend: "Save it in UTF-8; a file of an older program may be in UTF-16, Latin-1 or Shift JIS.",
    };
  }
}

function unkeptCharacter(text: string): Problem | undefined {
  const found = /\0|\p{Surrogate}/u.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    code: "text.invalid",
    path: [],
    message: `The file holds ${found[0] === "\0" ? "a NUL character" : "half of a surrogate pair"}.`,
    mend: "Delete the character.",
    line: before.split("\n").length,
    column: found.index - lineStart + 1,
  };
}

function place(problem: Problem, file: string, yaml: YamlText, about: About = problem): Problem {
  if (problem.line !== undefined) return { ...problem, file };
  if (problem.code === "record.unknown-field") {
    const excerpt = yaml.excerpt(problem.path, String(problem.path.at(-1)));
    return { ...problem, file, ...yaml.placeOfKey(problem.path), excerpt };
  }
  const at: Place = yaml.place(problem.path);
  return { ...problem, file, ...at, excerpt: yaml.excerpt(about.path, about.words) };
}
