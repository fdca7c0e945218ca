import { correctionForm, isSlug, slugForm } from "../id/slug.js";
import { slugLengthMax } from "../limit/limit.js";
import { type Problem, type ProblemPath, problem, type Validated } from "../problem/problem.js";
import { parseCalendarDay } from "../time/calendar-day.js";
import { readMoment, type TemporalRecord } from "../time/temporal.js";
import { temporalRecord } from "../time/temporal.record.js";
import { nearest } from "./nearest.js";
import type {
  AnyShape,
  GivenShape,
  IntegerShape,
  ListShape,
  MapShape,
  ObjectShape,
  OptionalField,
  OutOf,
  ReferableShape,
  Shape,
  SlugShape,
  TermShape,
  TextShape,
} from "./shape.js";
import { textForms } from "./text-form.js";

/**
 * Checks a value against a shape and gives it back in the form in which it is kept: lists that were left out are empty,
 * defaults are filled in, moments carry their bounds, language tags are in canonical case. Every problem is listed.
 * Rules across the fields of a record are looked at once its fields are sound.
 * @param path where the value stands, for the problems' paths.
 */
export function validate<S extends Shape>(
  shape: S,
  value: unknown,
  path: ProblemPath = [],
): Validated<OutOf<S>> {
  const problems: Problem[] = [];
  const out = read(shape as unknown as AnyShape, value, path, problems);
  const [first, ...rest] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  return { ok: true, value: out as OutOf<S> };
}

/** Stands for a value that is not sound; its problems have been listed. */
const unsound = Symbol("unsound");

function read(shape: AnyShape, value: unknown, path: ProblemPath, problems: Problem[]): unknown {
  const refuse: Refuse = (...found) => {
    problems.push(...found);
    return unsound;
  };
  switch (shape.kind) {
    case "text":
      return typeof value === "string"
        ? readText(shape, value, path, refuse)
        : refuse(wrongType(shape, value, path));
    case "slug":
      return typeof value === "string"
        ? readSlug(shape, value, path, refuse)
        : refuse(wrongType(shape, value, path));
    case "reference":
      if (typeof value !== "string") return refuse(wrongType(shape, value, path));
      return isSlug(value) ? value : refuse(badSlug(value, path));
    case "term":
      return typeof value === "string"
        ? readTerm(shape, value, path, refuse)
        : refuse(wrongType(shape, value, path));
    case "day": {
      if (typeof value !== "string") return refuse(wrongType(shape, value, path));
      const day = parseCalendarDay(value);
      return day.ok ? day.value : refuse(...at(path, day.problems));
    }
    case "moment": {
      if (typeof value !== "string" && typeof value !== "number")
        return refuse(wrongType(shape, value, path));
      const moment = readMoment(value, path);
      return moment.ok ? moment.value.edtf : refuse(...moment.problems);
    }
    case "temporal":
      return readTemporal(value, path, problems);
    case "integer":
      return readInteger(shape, value, path, refuse);
    case "boolean":
      return typeof value === "boolean" ? value : refuse(wrongType(shape, value, path));
    case "list":
      return readList(shape, value, path, problems);
    case "object":
      return readObject(shape, value, path, problems);
    case "referable":
      return readReferable(shape, value, path, problems);
    case "map":
      return readMap(shape, value, path, problems);
    case "given": {
      if (isReading(shape, value)) return read(shape.reading as AnyShape, value, path, problems);
      return read(shape.plain as AnyShape, value, path, problems) === unsound ? unsound : value;
    }
  }
}

/** Of plain values a moment alone can be a record, and then it has its EDTF. */
function isReading({ plain, reading }: GivenShape, value: unknown): boolean {
  if (reading === undefined || !isRecord(value)) return false;
  return plain.kind !== "temporal" || !Object.hasOwn(value, "edtf");
}

type Refuse = (...found: readonly Problem[]) => typeof unsound;

/** Problems of a text as a whole stand where the text stands. */
function at(path: ProblemPath, problems: readonly Problem[]): Problem[] {
  return problems.map((found) => ({ ...found, path }));
}

const kindNames: Readonly<Record<AnyShape["kind"], string>> = {
  text: "a text",
  slug: "a slug",
  reference: "the slug of another record",
  term: "a word of a closed list",
  day: "a day as YYYY-MM-DD",
  moment: "a date in EDTF",
  temporal: "a date in EDTF, or a record with edtf and basis",
  integer: "a whole number",
  boolean: "true or false",
  list: "a list",
  object: "a record with fields",
  referable: "a record with fields",
  map: "a record whose fields you name",
  given: "a value, or a record that says how it is read",
};

function wrongType(shape: AnyShape, value: unknown, path: ProblemPath): Problem {
  const wanted = kindNames[shape.kind];
  if (value === null) {
    return problem(
      "record.type",
      path,
      `There is nothing here, where ${wanted} belongs.`,
      "Fill it in; a field that may be left out can be taken out.",
    );
  }
  const quotable = typeof value === "number" || typeof value === "boolean";
  return problem(
    "record.type",
    path,
    `Here is ${named(value)}, where ${wanted} belongs.`,
    quotable && shape.kind !== "list" && shape.kind !== "object" && shape.kind !== "referable"
      ? `Put it in quotes, with leading zeros if it has any: '${value}'.`
      : `Write ${wanted}.`,
  );
}

function named(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a record";
  if (typeof value === "string") return "a text";
  if (typeof value === "number" || typeof value === "bigint") return `the number ${value}`;
  return String(value);
}

function readText(shape: TextShape, value: string, path: ProblemPath, refuse: Refuse): unknown {
  if (/\0|\p{Surrogate}/u.test(value)) {
    return refuse(
      problem(
        "text.invalid",
        path,
        value.includes("\0") ? "The text holds a NUL character." : "The text holds half of a surrogate pair.",
        "Delete the character, or copy the text again.",
      ),
    );
  }
  if (!/[^\p{C}\p{Z}]/u.test(value)) {
    return refuse(problem("text.empty", path, "The text is empty.", "Write it, or leave the field out."));
  }
  const { max, form } = shape;
  // A text has at least as many UTF-16 code units as code points, so counting is needed beyond the limit only.
  if (value.length > max.value && [...value].length > max.value) {
    return refuse(
      problem(
        "text.too-long",
        path,
        `The text has ${[...value].length} characters. ${max.sentence}`,
        `Shorten it to ${max.value} characters.`,
      ),
    );
  }
  if (form === undefined) return value;
  const rule = textForms[form];
  return rule.read(value) ?? refuse(problem("text.form", path, `“${value}” is no ${rule.what}.`, rule.mend));
}

function badSlug(value: string, path: ProblemPath): Problem {
  return problem(
    "slug.invalid",
    path,
    slugForm.test(value)
      ? `The slug has ${value.length} characters. ${slugLengthMax.sentence}`
      : `“${value.slice(0, slugLengthMax.value)}” is no slug.`,
    "Write lower-case letters and digits, with single hyphens between words, such as nato-liaison-office-tokyo.",
  );
}

function readSlug(shape: SlugShape, value: string, path: ProblemPath, refuse: Refuse): unknown {
  if (!isSlug(value)) return refuse(badSlug(value, path));
  if (shape.local && correctionForm.test(value)) {
    return refuse(
      problem(
        "slug.invalid",
        path,
        `The key “${value}” ends like the slug of a correction.`,
        "Choose a key that does not end in -v and a number.",
      ),
    );
  }
  return value;
}

function readTerm(shape: TermShape, value: string, path: ProblemPath, refuse: Refuse): unknown {
  const { terms } = shape;
  if (Object.hasOwn(terms.meanings, value)) return value;
  const meant = shape.meant?.(value) ?? nearest(value, terms.values);
  return refuse(
    problem(
      "record.term",
      path,
      `“${value.slice(0, 60)}” is no word of ${terms.name}.`,
      `${meant === undefined ? "" : `Perhaps ${meant} is meant. `}The words are ${terms.values.join(", ")}.`,
    ),
  );
}

function readInteger(shape: IntegerShape, value: unknown, path: ProblemPath, refuse: Refuse): unknown {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    return refuse({ ...wrongType(shape, value, path), mend: "Write a whole number, without quotes." });
  }
  if (value < shape.min || value > shape.max) {
    return refuse(
      problem(
        "number.range",
        path,
        `The number is ${value}.`,
        `Write a number from ${shape.min} to ${shape.max}.`,
      ),
    );
  }
  return value;
}

function readTemporal(value: unknown, path: ProblemPath, problems: Problem[]): unknown {
  const short = typeof value === "string" || typeof value === "number";
  if (!short && !isRecord(value)) {
    problems.push({
      ...wrongType({ kind: "temporal", description: "" }, value, path),
      ...(value === null ? {} : { mend: "Write it in EDTF, such as 2023-05 or [..2023-07]." }),
    });
    return unsound;
  }
  const long = short
    ? { edtf: value, basis: "EXPLICIT" as const }
    : (readObject(temporalRecord, value, path, problems) as OutOf<typeof temporalRecord> | typeof unsound);
  if (long === unsound) return unsound;
  const moment = readMoment(long.edtf, path);
  if (!moment.ok) {
    problems.push(...moment.problems);
    return unsound;
  }
  const { edtf, earliest, latest } = moment.value;
  return { ...long, edtf, earliest, latest } satisfies TemporalRecord;
}

function readList(shape: ListShape, value: unknown, path: ProblemPath, problems: Problem[]): unknown {
  if (!Array.isArray(value)) {
    if (shape.single && value !== null && value !== undefined) {
      const entry = read(shape.of as AnyShape, value, path, problems);
      return entry === unsound ? unsound : [entry];
    }
    problems.push({
      ...wrongType(shape, value, path),
      ...(value === null ? {} : { mend: "Write a list, each entry after a hyphen on a line of its own." }),
    });
    return unsound;
  }
  if (value.length < shape.min) {
    problems.push(
      problem(
        "list.too-short",
        path,
        value.length === 0 ? "The list is empty." : `The list has ${value.length} entries.`,
        `Give at least ${shape.min === 1 ? "one entry" : `${shape.min} entries`}.`,
      ),
    );
    return unsound;
  }
  if (value.length > shape.max.value) {
    problems.push(
      problem(
        "list.too-long",
        path,
        `The list has ${value.length} entries. ${shape.max.sentence}`,
        `Shorten it to ${shape.max.value}.`,
      ),
    );
    return unsound;
  }
  const before = problems.length;
  const entries = value.map((entry, index) => read(shape.of as AnyShape, entry, [...path, index], problems));
  if (shape.unique) problems.push(...repeated(entries, path));
  return problems.length > before ? unsound : entries;
}

function repeated(entries: readonly unknown[], path: ProblemPath): Problem[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    if (entry === unsound) return [];
    const text = JSON.stringify(entry);
    const first = seen.get(text);
    if (first === undefined) {
      seen.set(text, index);
      return [];
    }
    return [
      problem(
        "list.duplicate",
        [...path, index],
        `${typeof entry === "string" ? `“${entry}”` : "The entry"} stands in the list already, as number ${first + 1}.`,
        "Take one of the two away.",
      ),
    ];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readObject(shape: ObjectShape, value: unknown, path: ProblemPath, problems: Problem[]): unknown {
  if (!isRecord(value)) {
    problems.push(wrongType(shape, value, path));
    return unsound;
  }
  const before = problems.length;
  const names = Object.keys(shape.fields);
  for (const given of Object.keys(value)) {
    if (!Object.hasOwn(shape.fields, given)) problems.push(unknownField(shape, given, names, path));
  }
  const out: Record<string, unknown> = {};
  for (const name of names) {
    const field = shape.fields[name] as Shape | OptionalField<Shape, unknown>;
    const inner = ("optional" in field ? field.optional : field) as AnyShape;
    if (Object.hasOwn(value, name) && value[name] !== undefined) {
      out[name] = read(inner, value[name], [...path, name], problems);
    } else if (!("optional" in field)) {
      problems.push(missingField(shape, name, inner, path));
    } else if (field.default !== undefined) {
      out[name] = field.default;
    }
  }
  if (problems.length > before) return unsound;
  for (const rule of shape.rules) problems.push(...rule.check(out, path));
  return problems.length > before ? unsound : out;
}

function readMap(shape: MapShape, value: unknown, path: ProblemPath, problems: Problem[]): unknown {
  if (!isRecord(value)) {
    problems.push(wrongType(shape as AnyShape, value, path));
    return unsound;
  }
  const before = problems.length;
  const names = Object.keys(value);
  if (names.length > shape.max.value) {
    problems.push(
      problem(
        "list.too-long",
        path,
        `The record has ${names.length} fields. ${shape.max.sentence}`,
        `Shorten it to ${shape.max.value}.`,
      ),
    );
    return unsound;
  }
  const out = names.map((name): [string, unknown] => {
    const entry = value[name];
    if (entry === null && shape.nothing) return [name, null];
    return [name, read(shape.of as AnyShape, entry, [...path, name], problems)];
  });
  return problems.length > before ? unsound : Object.fromEntries(out);
}

function unknownField(
  shape: ObjectShape,
  given: string,
  names: readonly string[],
  path: ProblemPath,
): Problem {
  const meant = nearest(given, names);
  return problem(
    "record.unknown-field",
    [...path, given],
    `${shape.name} has no field “${given.slice(0, 60)}”.`,
    meant === undefined ? `The fields are ${names.join(", ")}.` : `Perhaps ${meant} is meant.`,
  );
}

function missingField(shape: ObjectShape, name: string, inner: AnyShape, path: ProblemPath): Problem {
  return problem(
    "record.missing-field",
    [...path, name],
    `${shape.name} lacks the field “${name}”.`,
    `Add ${name}, ${kindNames[inner.kind]}: ${inner.description}`,
  );
}

function readReferable(
  shape: ReferableShape,
  value: unknown,
  path: ProblemPath,
  problems: Problem[],
): unknown {
  const alone = isRecord(value) && Object.hasOwn(value, "slug") && Object.keys(value).length === 1;
  if (!alone) return readObject(shape.record, value, path, problems);
  const slug = read(
    { kind: "reference", description: "", to: shape.to },
    value.slug,
    [...path, "slug"],
    problems,
  );
  return slug === unsound ? unsound : { slug };
}
