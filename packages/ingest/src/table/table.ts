import { nameLengthMax, nearest, type Problem, problem } from "@demarche/schema";
import { shortened } from "../rows/clean-text.js";
import type { RowFormat } from "../rows/format.js";
import { type Input, InputError, readCsv, readJsonLines } from "../rows/input.js";
import type { KnownActors } from "../rows/known-actors.js";
import type { Row, RowFinding } from "../rows/row.js";
import { Cells, Refusal } from "./cells.js";
import { type Mapping, MappingError, readMapping } from "./mapping.js";
import { RowRecords } from "./row-records.js";

/** Tables of any columns, by a mapping that says what each row gives. */
export const table: RowFormat = {
  name: "table",
  desk: async ({ inputs }) => (await mappingOf(inputs)).desk,
  async *read({ inputs, actors }) {
    const mapping = await mappingOf(inputs);
    const [, ...tables] = inputs;
    if (tables.length === 0) {
      throw new InputError(`${mapping.file}: No table is named after the mapping. Name one or more.`);
    }
    yield* rowsOf(mapping, tables, actors);
  },
};

/** The desk and the rows are both asked of a mapping, and an input is read once. */
const mappings = new WeakMap<Input, Promise<Mapping>>();

function mappingOf([first]: readonly Input[]): Promise<Mapping> {
  if (first === undefined) throw new InputError("No mapping is named. Name MAPPING.yaml before the tables.");
  const mapping = mappings.get(first) ?? readMapping(first);
  mappings.set(first, mapping);
  return mapping;
}

async function* rowsOf(mapping: Mapping, tables: readonly Input[], actors: KnownActors): AsyncGenerator<Row> {
  const records = new RowRecords(mapping, actors);
  const constant = mapping.parts.filter(({ reads }) => !reads);
  const read = mapping.parts.filter(({ reads }) => reads);
  for (const [at, part] of constant.entries()) {
    const place = { file: mapping.file, row: at + 1 };
    yield { ...place, records: records.of([part], new Cells(mapping.columns, place.row, {}), place) };
  }
  for (const input of tables) {
    const lines = isJsonLines(mapping, input) ? jsonLines(mapping, input) : csvLines(mapping, input);
    for await (const line of lines) {
      const place = { file: input.name, row: line.row };
      if ("refused" in line) {
        yield { ...place, records: [], ...line };
        continue;
      }
      const cells = new Cells(mapping.columns, line.row, line.record);
      const made = () => {
        const left = cells.empty ? "empty" : records.left(cells);
        if (left !== undefined) return { records: [], left };
        const given = records.of(read, cells, place);
        return given.length === 0 ? { records: [], left: "nothing to record" } : { records: given };
      };
      const row = refusing(made);
      const findings = [...cells.findings, ...(line.findings ?? [])];
      yield { ...place, ...row, ...(findings.length === 0 ? {} : { findings }) };
    }
  }
}

function refusing(make: () => Omit<Row, "file" | "row">): Omit<Row, "file" | "row"> {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return { records: [], refused: error.problem };
    throw error;
  }
}

/** A row of a table before it is read by the mapping. */
type Line =
  | {
      readonly row: number;
      readonly record: Readonly<Record<string, unknown>>;
      readonly findings?: readonly RowFinding[];
    }
  | { readonly row: number; readonly refused: Problem; readonly findings?: readonly RowFinding[] };

function isJsonLines({ form }: Mapping, { name }: Input): boolean {
  if (form !== undefined) return form === "NDJSON";
  return /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name);
}

const delimiters = { COMMA: ",", SEMICOLON: ";", TAB: "\t" } as const;

async function* csvLines(mapping: Mapping, input: Input): AsyncGenerator<Line> {
  let width = 0;
  const onHeading = (heading: readonly string[]) => {
    width = heading.length;
    checkHeading(mapping, input.name, heading);
  };
  const rows = readCsv(input, { delimiter: delimiters[mapping.delimiter], onHeading });
  for await (const { row, values, fields } of rows) {
    if (fields === undefined) yield { row, record: values };
    else {
      const refused = problem(
        "row.fields",
        [],
        `The row has ${fields} values, and the heading ${width}.`,
        "Put a value that holds the delimiter in quotes, or fill in the values that are missing.",
      );
      yield { row, refused };
    }
  }
}

/** @throws MappingError when the mapping names columns that the heading has not, or has twice */
function checkHeading(mapping: Mapping, file: string, heading: readonly string[]): void {
  const problems = mapping.named.flatMap(({ column, path }): Problem[] => {
    const count = heading.filter((name) => name === column).length;
    if (count === 1) return [];
    if (count > 1) {
      const message = `${file} has ${count} columns called “${column}”.`;
      return [problem("mapping.column", path, message, "Give the columns of the table different names.")];
    }
    const near = nearest(column, heading);
    return [
      problem(
        "mapping.column",
        path,
        `${file} has no column “${column}”.`,
        near === undefined
          ? `Its columns are ${shortened(heading.join(", "), nameLengthMax)}.`
          : `Perhaps ${near} is meant.`,
      ),
    ];
  });
  if (problems.length > 0) throw new MappingError(problems.map((each) => mapping.placed(each)));
}

/** The last line carries the columns that no line has. */
async function* jsonLines(mapping: Mapping, input: Input): AsyncGenerator<Line> {
  const unseen = new Set(mapping.named.map(({ column }) => column));
  let before: Line | undefined;
  for await (const line of readJsonLines(input)) {
    if (before !== undefined) yield before;
    before = jsonLine(
      line.row,
      "broken" in line ? undefined : line.value,
      "broken" in line ? line.broken : "",
    );
    if ("record" in before)
      for (const column of unseen) if (has(before.record, column)) unseen.delete(column);
  }
  if (before === undefined) return;
  const findings = [...unseen].map((column) => ({
    code: "table.column-absent",
    message: "No line has a column that the mapping names.",
    original: column,
  }));
  yield findings.length === 0 ? before : { ...before, findings };
}

function jsonLine(row: number, value: unknown, broken: string): Line {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { row, record: value as Readonly<Record<string, unknown>> };
  }
  const message = broken === "" ? "The line holds no JSON record." : `The line is no JSON: ${broken}`;
  return { row, refused: problem("record.type", [], message, "Write one record in braces on each line.") };
}

/** Whether a line has a column: by its name, or by the first step of its path. */
function has(record: Readonly<Record<string, unknown>>, column: string): boolean {
  return Object.hasOwn(record, column) || Object.hasOwn(record, column.split(/[.[]/)[0] as string);
}
