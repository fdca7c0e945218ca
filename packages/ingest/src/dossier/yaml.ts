import {
  type AnyShape,
  type Excerpt,
  type Fields,
  type Problem,
  type ProblemPath,
  type Shape,
  temporalShape,
} from "@demarche/schema";
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type Scalar,
} from "yaml";
import { excerptOf } from "./excerpt.js";

/** A place in a file: line and column from 1, the column in UTF-16 code units as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML text that was read: its value, what is wrong with it as YAML, and where each part of it stands. */
export interface YamlText {
  /** Plain objects, lists and scalars; undefined when the text is too broken to have a value. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands; for a path that the file lacks, the nearest part around it that it has. */
  place(path: ProblemPath): Place;
  /** Where the key that leads to a path stands. */
  placeOfKey(path: ProblemPath): Place;
  /** The words at a path as they stand in the text, or those of them that are given. */
  excerpt(path: ProblemPath, words?: string): Excerpt;
}

// A dossier nests some six levels of lists and records, each with an entry that is being read.
const depthMax = 50;

const mends: Readonly<Record<string, string>> = {
  BAD_INDENT: "Indent with spaces, every entry of a list or record by the same number.",
  TAB_AS_INDENT: "Indent with spaces instead of tabs.",
  BAD_DQ_ESCAPE: "Use an escape of YAML 1.2, or single quotes, in which a backslash is a backslash.",
  UNEXPECTED_TOKEN: "Quote a value that holds `: `, ` #` or begins with a mark of punctuation.",
  BLOCK_AS_IMPLICIT_KEY: "Quote a value that holds `: `, or move what follows to its own line.",
  MULTILINE_IMPLICIT_KEY: "Quote a value that holds `: `, and write each key on one line.",
};

/**
 * Reads YAML 1.2 (core schema) by the shape that the value is meant to have: where the shape wants text, a plain
 * scalar is the text that was written, so that `NO`, `036`, `1e3` and `2023` stay what they are. Aliases, anchors,
 * tags and directives are refused, keys are unique, and nothing is evaluated or expanded.
 */
export function readYaml(text: string, shape: Shape): YamlText {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return line === 0 ? { line: 1, column: 1 } : { line, column: col };
  };

  const problems: Problem[] = [];
  const refuse = (offset: number, message: string, mend: string, path: ProblemPath = []) => {
    problems.push({ code: "yaml.syntax", path, message, mend, ...at(offset) });
  };

  const { tokens, tooDeepAt } = tokensOf(text, lines);
  if (tooDeepAt !== undefined) {
    refuse(tooDeepAt, `Here the nesting is more than ${depthMax} levels deep.`, "Nest less deeply.");
    const excerpt = () => excerptOf(text, tooDeepAt, tooDeepAt);
    return { value: undefined, problems, place: () => at(0), placeOfKey: () => at(0), excerpt };
  }
  const [document, second] = [
    ...new Composer({
      version: "1.2",
      schema: "core",
      resolveKnownTags: false,
      stringKeys: true,
      // The library compares each key with every other one; a set does the same in one pass.
      uniqueKeys: false,
      lineCounter: lines,
    }).compose(tokens, true, text.length),
  ];
  if (document === undefined) throw new Error("The YAML library composed no document.");
  if (second !== undefined) {
    refuse(
      second.range[0],
      "The file holds a second document.",
      "Keep one in a file: take out the line `---`.",
    );
  }
  for (const error of document.errors) {
    refuse(error.pos[0], sentence(error.message), mends[error.code] ?? "Mend the YAML at this place.");
  }
  const { yaml, tags } = document.directives ?? {};
  if (yaml?.explicit === true && yaml.version !== "1.2") {
    refuse(
      0,
      `The file declares YAML ${yaml.version}; it must be YAML 1.2.`,
      "Take out the line that begins with %YAML.",
    );
  }
  if (tags !== undefined && Object.keys(tags).some((handle) => handle !== "!!")) {
    refuse(
      0,
      "The file declares a tag, which is not taken here.",
      "Take out the line that begins with %TAG.",
    );
  }

  const wellFormed = problems.length === 0;
  const value = wellFormed ? build(document.contents, shape as AnyShape, [], refuse) : undefined;
  return {
    value,
    problems,
    place: (path) => at(spanOf(document, path).value),
    placeOfKey: (path) => at(spanOf(document, path).key),
    excerpt(path, words) {
      const { key, value, end } = spanOf(document, path);
      return excerptOf(text, words === undefined ? value : key, end, words);
    },
  };
}

/** The syntax of a text, up to where it is nested too deeply: the library's time grows with the square of the depth. */
function tokensOf(text: string, lines: LineCounter): { tokens: CST.Token[]; tooDeepAt?: number } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > depthMax) return { tokens, tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

type Refuse = (offset: number, message: string, mend: string, path?: ProblemPath) => void;

function build(
  node: ParsedNode | null,
  shape: AnyShape | undefined,
  path: ProblemPath,
  refuse: Refuse,
): unknown {
  if (node === null) return null;
  const offset = node.range[0];
  if (isAlias(node)) {
    refuse(offset, `\`*${node.source}\` is an alias, which is not taken here.`, "Write the value out.", path);
    return null;
  }
  if (node.anchor !== undefined) {
    refuse(
      offset,
      `\`&${node.anchor}\` is an anchor, which is not taken here.`,
      "Take the anchor out.",
      path,
    );
  }
  if (node.tag !== undefined) {
    refuse(
      offset,
      `\`${node.tag}\` is a tag, which is not taken here.`,
      "Take the tag out; quote a value to make it text.",
      path,
    );
  }

  if (isScalar(node)) return scalarValue(node, shape);

  if (isSeq(node)) {
    const of = shape?.kind === "list" ? (shape.of as AnyShape) : undefined;
    return node.items.map((item, index) => build(item as ParsedNode, of, [...path, index], refuse));
  }

  const record = {};
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const name = String((key as unknown as Scalar).value);
    const keyOffset = (key as ParsedNode).range[0];
    if ("anchor" in key && key.anchor !== undefined) {
      refuse(keyOffset, `\`&${key.anchor}\` is an anchor, which is not taken here.`, "Take the anchor out.", [
        ...path,
        name,
      ]);
    }
    if (seen.has(name)) {
      refuse(keyOffset, `The field \`${name}\` is given twice.`, "Keep one of the two.", [...path, name]);
      continue;
    }
    seen.add(name);
    // Assignment would let a key named __proto__ reach the prototype instead of becoming an unknown field.
    Object.defineProperty(record, name, {
      value: build(value as ParsedNode | null, innerShape(shape, name), [...path, name], refuse),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return record;
}

/** Kinds whose values are text in a file; a moment may be a bare year and is text too. */
const textKinds: ReadonlySet<string> = new Set([
  "text",
  "slug",
  "term",
  "reference",
  "day",
  "moment",
  "temporal",
]);

function scalarValue(node: Scalar, shape: AnyShape | undefined): unknown {
  if (node.value === null || shape === undefined) return node.value;
  if (shape.kind === "list") return scalarValue(node, shape.of as AnyShape);
  if (shape.kind === "given") return scalarValue(node, shape.plain as AnyShape);
  return textKinds.has(shape.kind) && typeof node.value !== "string" ? node.source : node.value;
}

/** The shape of what stands under a name; undefined where the shape knows no such name. */
function innerShape(shape: AnyShape | undefined, name: string): AnyShape | undefined {
  switch (shape?.kind) {
    case "object":
      return fieldShape(shape.fields, name);
    case "referable":
      return fieldShape(shape.record.fields, name);
    case "temporal":
      return fieldShape(temporalShape.fields, name);
    case "map":
      return shape.of as AnyShape;
    case "list":
      return innerShape(shape.of as AnyShape, name);
    case "given":
      return innerShape(shape.reading, name) ?? innerShape(shape.plain as AnyShape, name);
    default:
      return undefined;
  }
}

function fieldShape(fields: Fields, name: string): AnyShape | undefined {
  if (!Object.hasOwn(fields, name)) return undefined;
  const field = fields[name];
  return (field !== undefined && "optional" in field ? field.optional : field) as AnyShape | undefined;
}

/** Offsets of the key that leads to a path, and of the beginning and end of the value there. */
function spanOf(
  document: Document.Parsed,
  path: ProblemPath,
): { readonly key: number; readonly value: number; readonly end: number } {
  let node: unknown = document.contents;
  let key = 0;
  let value = 0;
  let end = 0;
  const moveTo = (next: unknown, keyOffset?: number) => {
    const start = (next as ParsedNode | null)?.range?.[0];
    key = keyOffset ?? start ?? key;
    // A record or list begins on the line below its key; the key is where a reader looks for it.
    value = isScalar(next) || keyOffset === undefined ? (start ?? key) : key;
    end = (next as ParsedNode | null)?.range?.[1] ?? value;
    node = next;
  };
  moveTo(node);
  for (const step of path) {
    // A single entry written without its list is found at its list's place.
    if (step === 0 && !isSeq(node)) continue;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === step);
      if (pair === undefined) break;
      moveTo(pair.value, (pair.key as ParsedNode).range[0]);
    } else if (isSeq(node) && typeof step === "number") {
      if (step >= node.items.length) break;
      moveTo(node.items[step]);
    } else {
      break;
    }
  }
  return { key, value, end };
}

function sentence(message: string): string {
  const [first = ""] = message.split("\n");
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}
