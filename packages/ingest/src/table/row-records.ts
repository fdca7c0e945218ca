import { createHash } from "node:crypto";
import {
  type AnyShape,
  datePattern,
  type Fields,
  nearest,
  type ObjectShape,
  printProblemPath,
  type Reading,
  type RecordKind,
  type TableCondition,
  validate,
} from "@demarche/schema";
import { combined } from "../rows/combined.js";
import { type Identifier, type KnownActors, slugFrom } from "../rows/known-actors.js";
import type { GivenRecord, RowPlace } from "../rows/row.js";
import { type Cells, type Parts, refuse } from "./cells.js";
import { type Columns, columnsIn, isReading, type MappedPart, type Mapping, mentioned } from "./mapping.js";

type Draft = Readonly<Record<string, unknown>>;

/** What part of a mapping gives for a row. */
interface Made {
  /** Undefined when it gives nothing. */
  readonly value: unknown;
  /** The columns that were asked. */
  readonly asked: readonly string[];
  /** Whether one of them told something. */
  readonly told: boolean;
}

const nothing: Made = { value: undefined, asked: [], told: false };

/** Makes records of rows by a mapping. */
export class RowRecords {
  readonly #mapping: Mapping;
  readonly #actors: KnownActors;
  /** The slugs of actors by the slugs that their names make. */
  readonly #named = new Map<string, string>();
  /** What was given under each name, and where first: two rows that contradict each other are not one record. */
  readonly #given = new Map<string, Given>();

  constructor(mapping: Mapping, actors: KnownActors) {
    this.#mapping = mapping;
    this.#actors = actors;
  }

  /**
   * The records that parts of the mapping give for a row.
   *
   * @throws Refusal when a column holds what cannot be read
   */
  of(parts: readonly MappedPart[], cells: Cells, place: RowPlace): GivenRecord[] {
    const row = new RowOf(this.#mapping.columns, cells, this.#named);
    const drafts = parts.flatMap(({ kind, shape, value }) =>
      row.entries(shape as AnyShape, value, new Map()).map(({ value: made }) => {
        const draft = kind === "actor" ? this.#actor(made as Draft, row) : (made as Draft);
        return { kind, draft };
      }),
    );
    const fresh = new Map<string, Given & GivenDraft>();
    for (const { kind, draft } of drafts) {
      const name = `${kind} ${draft["slug"] ?? draft["key"]}`;
      const before = fresh.get(name) ?? this.#given.get(name);
      fresh.set(name, { kind, place, ...before, ...whole(name, draft, before) });
    }
    for (const [name, { place: first, said }] of fresh) this.#given.set(name, { place: first, said });
    return [...fresh.values()].map(({ kind, draft }) => ({ kind, draft }));
  }

  /** The condition under which the mapping leaves a row. */
  left(cells: Cells): string | undefined {
    return this.#mapping.leave.find((condition) => holds(condition, cells, new Map()))?.reason;
  }

  #actor(draft: Draft, row: RowOf): Draft {
    const names = (draft["names"] ?? []) as readonly { readonly text: string }[];
    const called = draft["slug"] as string;
    const identifiers = (draft["identifiers"] ?? []) as readonly Identifier[];
    const known = identifiers.length === 0 ? this.#named.get(slugFrom(called)) : undefined;
    const slug = known ?? this.#actors.slugOf(called, identifiers);
    for (const name of [called, ...names.map(({ text }) => text)]) {
      row.named.set(slugFrom(name), slug);
      if (!this.#named.has(slugFrom(name))) this.#named.set(slugFrom(name), slug);
    }
    return { ...draft, slug };
  }
}

/** What was given under a name: a record, or of one with a key its digest, since there are as many as rows. */
interface Given {
  readonly place: RowPlace;
  readonly said: Draft | string;
}

interface GivenDraft {
  readonly kind: RecordKind;
  readonly draft: Draft;
}

/** A record with what was said of it before. */
function whole(
  name: string,
  draft: Draft,
  before: Given | undefined,
): { readonly draft: Draft; readonly said: Draft | string } {
  if (draft["key"] !== undefined) {
    const digest = createHash("sha256").update(JSON.stringify(draft)).digest("base64").slice(0, 16);
    if (before === undefined || before.said === digest) return { draft, said: digest };
  } else {
    const both = before === undefined ? draft : combined(before.said as Draft, draft);
    if (both !== undefined) return { draft: both, said: both };
  }
  return refuse(
    "slug.duplicate",
    [],
    `Row ${before?.place.row} of ${before?.place.file} gives ${name} with other content.`,
    draft["key"] === undefined
      ? "Let the rows say the same of it, or tell the two apart by a column."
      : "Let the key be made of columns that tell the rows apart, or take one of the rows out.",
  );
}

/** One row as a mapping reads it. */
class RowOf {
  readonly #columns: Columns;
  readonly #cells: Cells;
  readonly #namedBefore: ReadonlyMap<string, string>;
  /** The actors that this row itself names, by the slugs that their names make. */
  readonly named = new Map<string, string>();

  constructor(columns: Columns, cells: Cells, namedBefore: ReadonlyMap<string, string>) {
    this.#columns = columns;
    this.#cells = cells;
    this.#namedBefore = namedBefore;
  }

  /** What a record or an entry of a list gives: one, none, or one for each part of a column that lists several. */
  entries(shape: AnyShape, value: unknown, parts: Parts): Made[] {
    const split = this.#columns.splitsIn(shape, value).find((one) => !parts.has(one));
    if (split !== undefined) {
      return this.#cells
        .parts(split)
        .flatMap((part) => this.entries(shape, value, new Map([...parts, [split, part]])));
    }
    const made = this.#make(shape, value, parts);
    return made.value === undefined ? [] : [made];
  }

  #make(shape: AnyShape, value: unknown, parts: Parts): Made {
    switch (shape.kind) {
      case "object":
        return this.#record(shape, value as Draft, parts);
      case "referable":
        return this.#record(shape.record, value as Draft, parts);
      case "list": {
        const entries = (value as readonly unknown[]).map((entry) => ({
          asked: [...mentioned(shape.of as AnyShape, entry, [], { lists: true, conditions: false })].map(
            ({ column }) => column,
          ),
          made: this.entries(shape.of as AnyShape, entry, parts),
        }));
        const made = entries.flatMap((entry) => entry.made);
        return {
          value: made.length === 0 ? undefined : made.map((entry) => entry.value),
          asked: entries.flatMap(({ asked }) => asked),
          told: made.some(({ told }) => told),
        };
      }
      default:
        return this.#value(shape, value, parts);
    }
  }

  /** A record of which every column tells nothing is left out; one that lacks a field for want of a value is refused. */
  #record(shape: ObjectShape, mapped: Draft, parts: Parts): Made {
    if (!holds(mapped["when"] as TableCondition | undefined, this.#cells, parts)) return nothing;
    const fields = Object.entries(shape.fields as Fields)
      .filter(([name]) => mapped[name] !== undefined)
      .map(([name, field]) => {
        const inner = ("optional" in field ? field.optional : field) as AnyShape;
        return { name, needed: !("optional" in field), ...this.#make(inner, mapped[name], parts) };
      });
    const asked = fields.flatMap((field) => field.asked);
    const told = fields.some((field) => field.told);
    if (asked.length > 0 && !told) return { value: undefined, asked, told };
    const missing = fields.find(({ needed, value }) => needed && value === undefined);
    if (missing !== undefined) {
      const [column] = missing.asked;
      refuse(
        "record.missing-field",
        column === undefined ? [] : [column],
        `${shape.name} needs ${missing.name}, and ${column ?? "the mapping"} tells nothing for it.`,
        "Fill it in, give `otherwise` in the mapping, or leave such rows under `leave`.",
      );
    }
    const given = fields.filter(({ value }) => value !== undefined);
    return { value: Object.fromEntries(given.map(({ name, value }) => [name, value])), asked, told };
  }

  #value(shape: AnyShape, value: unknown, parts: Parts): Made {
    if (!isReading(shape, value)) return { ...nothing, value: this.#plain(shape, value) };
    if (!holds(value.when, this.#cells, parts)) return nothing;
    if (value.value !== undefined) return { ...nothing, value: this.#plain(shape, value.value) };
    const asked = value.column === undefined ? columnsIn(value.template ?? "") : [value.column];
    const text = this.#text(value, parts);
    if (text === undefined) {
      const otherwise = value.otherwise === undefined ? undefined : this.#plain(shape, value.otherwise);
      return { value: otherwise, asked, told: otherwise !== undefined };
    }
    if (value.values === undefined) return { value: this.#read(shape, text, asked), asked, told: true };
    if (!Object.hasOwn(value.values, text)) return refuseWord(text, asked, value.values);
    const meant = value.values[text];
    return { value: meant === null ? undefined : this.#plain(shape, meant), asked, told: true };
  }

  #text({ column, template = "" }: Reading, parts: Parts): string | undefined {
    if (column !== undefined) return this.#cells.text(column, parts);
    const texts = new Map(columnsIn(template).map((name) => [name, this.#cells.text(name, parts)]));
    if ([...texts.values()].includes(undefined)) return undefined;
    return template.replace(/\{([^{}]+)\}/g, (_, name: string) => texts.get(name) as string);
  }

  /** A value of the mapping itself. */
  #plain(shape: AnyShape, value: unknown): unknown {
    if (shape.kind === "slug") return slugFrom(value as string);
    return shape.kind === "reference" ? this.#reference(shape.to, value as string) : value;
  }

  #reference(to: string, text: string): string {
    const slug = slugFrom(text);
    return to === "Actor" ? (this.named.get(slug) ?? this.#namedBefore.get(slug) ?? slug) : slug;
  }

  /** A value of the row. */
  #read(shape: AnyShape, text: string, columns: readonly string[]): unknown {
    const value = this.#typed(shape, text, columns);
    const validated = validate(shape, value);
    if (validated.ok) return value;
    const [{ code, message, mend }] = validated.problems;
    return refuse(code, columns.slice(0, 1), message, mend);
  }

  #typed(shape: AnyShape, text: string, columns: readonly string[]): unknown {
    switch (shape.kind) {
      case "slug":
      case "reference":
        return this.#plain(shape, text);
      case "temporal": {
        const edtf = this.#date(text, columns);
        return edtf === text ? text : { edtf, basis: "EXPLICIT", raw: text };
      }
      case "moment":
      case "day":
        return this.#date(text, columns);
      case "integer":
        return /^-?\d+$/.test(text) ? Number(text) : text;
      case "boolean":
        return text === "true" ? true : text === "false" ? false : text;
      default:
        return text;
    }
  }

  #date(text: string, [column = ""]: readonly string[]): string {
    const patterns = this.#columns.of(column).dates;
    for (const pattern of patterns) {
      const edtf = datePattern(pattern)?.(text);
      if (edtf !== undefined) return edtf;
    }
    // What EDTF itself has against the text is said when it is validated.
    if (patterns.join() === "EDTF") return text;
    return refuse(
      "temporal.invalid",
      [column],
      `“${text}” is not written as ${patterns.join(" or ")}.`,
      "Correct the date, or add the way in which it is written to `dates` in the mapping.",
    );
  }
}

function refuseWord(
  text: string,
  columns: readonly string[],
  values: Readonly<Record<string, unknown>>,
): never {
  const words = Object.keys(values);
  const near = nearest(text, words);
  const meant = near === undefined ? "" : `Perhaps ${near} is meant. `;
  const path = columns.slice(0, 1);
  return refuse(
    "record.term",
    path,
    `The mapping says nothing of “${text}” in ${printProblemPath(path)}.`,
    `${meant}The words are ${words.join(", ")}; correct the row, or add the word to \`values\`.`,
  );
}

function holds(condition: TableCondition | undefined, cells: Cells, parts: Parts): boolean {
  if (condition === undefined) return true;
  const text = cells.text(condition.column, parts);
  if (condition.known !== undefined) return (text !== undefined) === condition.known;
  const among = (words: readonly string[]) => text !== undefined && words.includes(text);
  return condition.is === undefined ? !among(condition.isNot ?? []) : among(condition.is);
}
