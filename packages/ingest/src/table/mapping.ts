import {
  type AnyShape,
  type Fields,
  type MappedRecord,
  type ObjectShape,
  type Problem,
  type ProblemPath,
  printProblemPath,
  problem,
  type Reading,
  type RecordKind,
  recordKinds,
  type TableCondition,
  type TableMapping,
  tableMappingShape,
} from "@demarche/schema";
import { parseFile } from "../dossier/parse.js";
import { type Input, InputError, readBytes } from "../rows/input.js";

/** A mapping by which nothing can be read. */
export class MappingError extends InputError {
  constructor(readonly problems: readonly Problem[]) {
    super(
      problems
        .map(({ file, line, column, code, path, message, mend }) => {
          const head = [`${file}:${line ?? 1}:${column ?? 1}`, code, printProblemPath(path)];
          return `${head.filter((part) => part !== "").join("  ")}\n      ${message} ${mend}`;
        })
        .join("\n"),
    );
  }
}

/** A column that a mapping names, and where. */
export interface NamedColumn {
  readonly column: string;
  readonly path: ProblemPath;
}

/** One record of a mapping, with the shape of what it makes. */
export interface MappedPart {
  readonly kind: RecordKind;
  readonly shape: ObjectShape;
  readonly value: Readonly<Record<string, unknown>>;
  /** Whether it reads a column, so that each row can give another. */
  readonly reads: boolean;
}

/** A mapping that was read and makes sense by itself. */
export interface Mapping extends Pick<TableMapping, "desk" | "form" | "delimiter" | "leave"> {
  readonly file: string;
  /** Actors first, so that others can name them as the row does. */
  readonly parts: readonly MappedPart[];
  /** Each column that it names, as often as it does. */
  readonly named: readonly NamedColumn[];
  readonly columns: Columns;
  placed(problem: Problem): Problem;
}

/** The number of the row, as a template or reading names it. */
export const rowNumber = "#";

/** How a column is written. */
export interface ColumnForm {
  /** What is split when it is read: the column, or in a JSON record what lies before `[]`. */
  readonly split: string | undefined;
  readonly separator: string | undefined;
  readonly dates: readonly string[];
  /** What stands in it where nothing is known. */
  readonly unknown: ReadonlySet<string>;
}

/** How the columns of a table are written. */
export class Columns {
  readonly #mapping: Pick<TableMapping, "columns" | "dates" | "unknown">;
  readonly #forms = new Map<string, ColumnForm>();
  readonly #splits = new WeakMap<object, readonly string[]>();

  constructor(mapping: Pick<TableMapping, "columns" | "dates" | "unknown">) {
    this.#mapping = mapping;
  }

  of(column: string): ColumnForm {
    const known = this.#forms.get(column);
    if (known !== undefined) return known;
    const { columns = {}, dates = ["EDTF"], unknown = [] } = this.#mapping;
    const own = Object.hasOwn(columns, column) ? columns[column] : undefined;
    const list = column.indexOf("[]");
    const form = {
      split: list >= 0 ? column.slice(0, list + 2) : own?.split === undefined ? undefined : column,
      separator: own?.split,
      dates: own?.dates ?? dates,
      unknown: new Set([...unknown, ...(own?.unknown ?? [])]),
    };
    this.#forms.set(column, form);
    return form;
  }

  /** What is split when a record or an entry of a list is read, those of lists inside it left aside. */
  splitsIn(shape: AnyShape, value: unknown): readonly string[] {
    if (typeof value !== "object" || value === null) return [];
    const known = this.#splits.get(value);
    if (known !== undefined) return known;
    const columns = [...mentioned(shape, value, [], { lists: false, conditions: false })];
    const splits = [...new Set(columns.flatMap(({ column }) => this.of(column).split ?? []))];
    this.#splits.set(value, splits);
    return splits;
  }
}

/**
 * Reads a mapping.
 *
 * @throws MappingError with every problem, each with line and column
 */
export async function readMapping(input: Input): Promise<Mapping> {
  const { file, value, problems, placed } = parseFile(
    { name: input.name, text: await readBytes(input) },
    tableMappingShape,
  );
  if (value === undefined) throw new MappingError(problems);
  const columns = new Columns(value);
  const found: Problem[] = [];
  const named: NamedColumn[] = [
    ...Object.keys(value.columns ?? {}).map((column) => ({ column, path: ["columns", column] })),
    ...value.leave.map(({ column }, at) => ({ column, path: ["leave", at, "column"] })),
  ];
  const parts = Object.entries(recordKinds).flatMap(([kind, { section, shape }]) =>
    value[section].map((given, at): MappedPart => {
      const part = kind === "actor" ? sluggedByName(given) : given;
      const inner = shape as unknown as AnyShape;
      const own = [...mentioned(inner, given, [section, at], { lists: true, conditions: true })];
      named.push(...own);
      found.push(...doubleSplits(inner, part, [section, at], columns, []));
      return {
        kind: kind as RecordKind,
        shape: shape as unknown as ObjectShape,
        value: part,
        reads: own.length > 0,
      };
    }),
  );
  if (!parts.some(({ reads }) => reads)) {
    found.push(
      problem(
        "mapping.reading",
        [],
        "No record reads a column.",
        "Read at least one, as in `names: { text: { column: Name }, kind: COMMON }`.",
      ),
    );
  }
  if (found.length > 0) throw new MappingError(found.map((each) => placed(each)));
  return {
    ...value,
    file,
    parts,
    named: named.filter(({ column }) => column !== rowNumber),
    columns,
    placed,
  };
}

/** The slug of an actor is made of its first name where the mapping gives none. */
function sluggedByName(actor: MappedRecord): MappedRecord {
  const [name] = actor["names"] as readonly { readonly text: unknown }[];
  return { slug: name?.text, ...actor };
}

/** Of plain values a moment alone can be a record, and then it has its EDTF. */
export function isReading(shape: AnyShape, value: unknown): value is Reading {
  if (typeof value !== "object" || value === null) return false;
  return shape.kind !== "temporal" || !Object.hasOwn(value, "edtf");
}

/** The columns in the braces of a template. */
export const columnsIn = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map((found) => found[1] as string);

/** What of a part of a mapping is looked at. */
interface Reach {
  /** Lists inside it too. */
  readonly lists: boolean;
  /** Columns too on which something depends without being read from them. */
  readonly conditions: boolean;
}

/** The columns that part of a mapping names. */
export function* mentioned(
  shape: AnyShape,
  value: unknown,
  path: ProblemPath,
  reach: Reach,
): Generator<NamedColumn> {
  if (value === undefined) return;
  switch (shape.kind) {
    case "object": {
      const record = value as Readonly<Record<string, unknown>>;
      if (reach.conditions) yield* ofCondition(record["when"] as TableCondition | undefined, path);
      for (const [name, field] of Object.entries(shape.fields as Fields)) {
        const inner = ("optional" in field ? field.optional : field) as AnyShape;
        yield* mentioned(inner, record[name], [...path, name], reach);
      }
      return;
    }
    case "referable":
      yield* mentioned(shape.record, value, path, reach);
      return;
    case "list":
      if (!reach.lists) return;
      for (const [at, entry] of (value as readonly unknown[]).entries()) {
        yield* mentioned(shape.of as AnyShape, entry, [...path, at], reach);
      }
      return;
    default:
      if (!isReading(shape, value)) return;
      if (value.column !== undefined) yield { column: value.column, path: [...path, "column"] };
      for (const column of columnsIn(value.template ?? "")) yield { column, path: [...path, "template"] };
      if (reach.conditions) yield* ofCondition(value.when, path);
  }
}

function* ofCondition(condition: TableCondition | undefined, path: ProblemPath): Generator<NamedColumn> {
  if (condition !== undefined) yield { column: condition.column, path: [...path, "when", "column"] };
}

/** A record or entry that would be multiplied by two columns at once. */
function doubleSplits(
  shape: AnyShape,
  value: unknown,
  path: ProblemPath,
  columns: Columns,
  above: readonly string[],
): Problem[] {
  const fresh = columns.splitsIn(shape, value).filter((split) => !above.includes(split));
  const here =
    fresh.length > 1
      ? [
          problem(
            "mapping.reading",
            path,
            `It reads ${fresh.join(" and ")}, and each lists several values.`,
            "Read one of them here, and the other in a record of its own.",
          ),
        ]
      : [];
  return [
    ...here,
    ...listsIn(shape, value, path).flatMap(([inner, entry, at]) =>
      doubleSplits(inner, entry, at, columns, [...above, ...fresh]),
    ),
  ];
}

/** The entries of the lists of a record, those of records inside it among them. */
function listsIn(
  shape: AnyShape,
  value: unknown,
  path: ProblemPath,
): (readonly [AnyShape, unknown, ProblemPath])[] {
  if (value === undefined) return [];
  if (shape.kind === "list") {
    return (value as readonly unknown[]).map((entry, at) => [shape.of as AnyShape, entry, [...path, at]]);
  }
  if (shape.kind === "referable") return listsIn(shape.record, value, path);
  if (shape.kind !== "object") return [];
  return Object.entries(shape.fields as Fields).flatMap(([name, field]) => {
    const inner = ("optional" in field ? field.optional : field) as AnyShape;
    return listsIn(inner, (value as Readonly<Record<string, unknown>>)[name], [...path, name]);
  });
}
