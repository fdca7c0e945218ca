import type { Limit } from "../limit/limit.js";
import type { Problem, ProblemPath } from "../problem/problem.js";
import type { Terms } from "../term/term.js";
import type { TemporalInput, TemporalRecord } from "../time/temporal.js";

/**
 * The shape of a value in a dossier. From it come the TypeScript types, the validation and the JSON Schema.
 * `In` is what a file may hold; `Out` is what validation gives back.
 */
export interface Shape<In = unknown, Out = unknown> {
  readonly kind: ShapeKind;
  /** One sentence: what the value is. */
  readonly description: string;
  /** Carries the type only; never set. */
  readonly "~in"?: In;
  /** Carries the type only; never set. */
  readonly "~out"?: Out;
}

export type ShapeKind =
  | "text"
  | "slug"
  | "term"
  | "reference"
  | "day"
  | "moment"
  | "temporal"
  | "integer"
  | "boolean"
  | "list"
  | "object"
  | "referable"
  | "map"
  | "given";

/** What a file may hold for a shape, and what validation makes of it. */
export type InOf<S> = S extends { readonly "~in"?: infer In } ? In : never;
export type OutOf<S> = S extends { readonly "~out"?: infer Out } ? Out : never;

/** The forms that a text can be asked to have. */
export type TextForm = "url" | "language" | "sha256" | "date-pattern";

export interface TextShape extends Shape<string, string> {
  readonly kind: "text";
  readonly max: Limit;
  readonly form?: TextForm;
}

export interface SlugShape extends Shape<string, string> {
  readonly kind: "slug";
  /** A key is local to its dossier and must not look like a correction's (`-v2`). */
  readonly local: boolean;
}

export interface TermShape<V extends string = string> extends Shape<V, V> {
  readonly kind: "term";
  readonly terms: Terms<V>;
  /** Finds the value that a word of another vocabulary means, for the mend. */
  readonly meant?: (word: string) => V | undefined;
}

/** The record types that a reference can lead to. */
export type ReferenceTarget =
  | "Actor"
  | "Source"
  | "Issue"
  | "Programme"
  | "Instrument"
  | "Event"
  | "Statement";

export interface ReferenceShape extends Shape<string, string> {
  readonly kind: "reference";
  readonly to: ReferenceTarget;
}

export interface DayShape extends Shape<string, string> {
  readonly kind: "day";
}

/** The EDTF text of a moment; a lone year may stand as a number. */
export interface MomentShape extends Shape<string | number, string> {
  readonly kind: "moment";
  readonly max: Limit;
}

export interface TemporalShape extends Shape<TemporalInput, TemporalRecord> {
  readonly kind: "temporal";
}

export interface IntegerShape extends Shape<number, number> {
  readonly kind: "integer";
  readonly min: number;
  readonly max: number;
}

export interface BooleanShape extends Shape<boolean, boolean> {
  readonly kind: "boolean";
}

export interface ListShape<S extends Shape = Shape, In = unknown, Out = unknown> extends Shape<In, Out> {
  readonly kind: "list";
  readonly of: S;
  readonly min: number;
  readonly max: Limit;
  /** A single entry may stand without its list. */
  readonly single: boolean;
  /** No two entries may be equal. */
  readonly unique: boolean;
}

/** An optional field; a default is what validation puts where the file leaves the field out. */
export interface OptionalField<S extends Shape = Shape, Default = undefined> {
  readonly optional: S;
  readonly default: Default;
}

export type Fields = Readonly<Record<string, Shape | OptionalField<Shape, unknown>>>;

/** A rule across the fields of one record, with its counterpart in JSON Schema where that can say it. */
export interface RecordRule<Out> {
  /** One sentence: what must hold. */
  readonly text: string;
  readonly check: (value: Out, path: ProblemPath) => readonly Problem[];
  readonly schema?: JsonSchema;
}

export type JsonSchema = { readonly [keyword: string]: unknown };

export interface ObjectShape<F extends Fields = Fields, In = unknown, Out = unknown> extends Shape<In, Out> {
  readonly kind: "object";
  /** The name under which JSON Schema defines the record. */
  readonly name: string;
  /** What the record is wherever it stands; `description` may be said of one field. */
  readonly about: string;
  readonly fields: F;
  // Method syntax keeps ObjectShape covariant in Out, so that every object shape is an AnyShape.
  readonly rules: readonly {
    text: string;
    schema?: JsonSchema;
    check(value: Out, path: ProblemPath): readonly Problem[];
  }[];
}

/** A record, or the slug alone of one that another dossier records. */
export interface ReferableShape<S extends ObjectShape = ObjectShape, In = unknown, Out = unknown>
  extends Shape<In, Out> {
  readonly kind: "referable";
  readonly to: ReferenceTarget;
  readonly record: S;
}

/** Values under names that the file chooses. */
export interface MapShape<S extends Shape = Shape, In = unknown, Out = unknown> extends Shape<In, Out> {
  readonly kind: "map";
  readonly of: S;
  readonly max: Limit;
  /** Whether a name may stand without a value. */
  readonly nothing: boolean;
}

/** A value that is checked and kept as the file gives it, or a record that says how the value is come by. */
export interface GivenShape extends Shape<unknown, unknown> {
  readonly kind: "given";
  readonly plain: Shape;
  readonly reading?: ObjectShape;
}

/** Every shape there is; walkers switch on `kind`. */
export type AnyShape =
  | TextShape
  | SlugShape
  | TermShape
  | ReferenceShape
  | DayShape
  | MomentShape
  | TemporalShape
  | IntegerShape
  | BooleanShape
  | ListShape
  | ObjectShape
  | ReferableShape
  | MapShape
  | GivenShape;

/** A record that is named by its slug alone, because another dossier records it. */
export interface Reference {
  readonly slug: string;
  // Every record has one of these, so no record passes for a reference and the compiler can tell them apart.
  readonly kind?: never;
  readonly programme?: never;
}

type Flat<T> = { [K in keyof T]: T[K] } & {};

type RequiredKeys<F> = { [K in keyof F]: F[K] extends OptionalField<Shape, unknown> ? never : K }[keyof F];
type OptionalKeys<F> = { [K in keyof F]: F[K] extends OptionalField<Shape, unknown> ? K : never }[keyof F];
type DefaultedKeys<F> = {
  [K in keyof F]: F[K] extends OptionalField<Shape, infer D> ? ([D] extends [undefined] ? never : K) : never;
}[keyof F];
type ShapeOf<X> = X extends OptionalField<infer S, unknown> ? S : X;

export type FieldsIn<F extends Fields> = Flat<
  { readonly [K in RequiredKeys<F>]: InOf<F[K]> } & { readonly [K in OptionalKeys<F>]?: InOf<ShapeOf<F[K]>> }
>;
export type FieldsOut<F extends Fields> = Flat<
  { readonly [K in RequiredKeys<F> | DefaultedKeys<F>]: OutOf<ShapeOf<F[K]>> } & {
    readonly [K in Exclude<OptionalKeys<F>, DefaultedKeys<F>>]?: OutOf<ShapeOf<F[K]>>;
  }
>;

/** A text with at least one visible character. */
export function text(description: string, max: Limit, form?: TextForm): TextShape {
  return { kind: "text", description, max, ...(form === undefined ? {} : { form }) };
}

/** The global slug of the record itself. */
export function slug(description: string): SlugShape {
  return { kind: "slug", description, local: false };
}

/** A key that is unique within its dossier; the record's slug is `<dossier>-<key>`. */
export function key(description: string): SlugShape {
  return { kind: "slug", description, local: true };
}

/** One word of a closed list; `meant` finds the word that was meant by one that is not on it. */
export function term<V extends string>(
  description: string,
  terms: Terms<V>,
  meant?: (word: string) => V | undefined,
): TermShape<V> {
  return { kind: "term", description, terms, ...(meant === undefined ? {} : { meant }) };
}

/** The slug of another record; for a statement, its key in this dossier or its slug. */
export function reference(description: string, to: ReferenceTarget): ReferenceShape {
  return { kind: "reference", description, to };
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(description: string): DayShape {
  return { kind: "day", description };
}

/** The EDTF text of a moment, without what is known of it. */
export function moment(description: string, max: Limit): MomentShape {
  return { kind: "moment", description, max };
}

/** A moment: an EDTF text, a year as a number, or a record with its basis. */
export function temporal(description: string): TemporalShape {
  return { kind: "temporal", description };
}

/** A whole number within bounds, both accepted. */
export function integer(description: string, min: number, max: number): IntegerShape {
  return { kind: "integer", description, min, max };
}

export function boolean(description: string): BooleanShape {
  return { kind: "boolean", description };
}

/** A list; `unique` refuses equal entries, `min` asks for at least so many. */
export function list<S extends Shape>(
  description: string,
  of: S,
  max: Limit,
  options: { readonly min?: number; readonly unique?: boolean } = {},
): ListShape<S, readonly InOf<S>[], readonly OutOf<S>[]> {
  return {
    kind: "list",
    description,
    of,
    max,
    min: options.min ?? 0,
    unique: options.unique ?? false,
    single: false,
  };
}

/** A list of which a single entry may be written without the list. */
export function oneOrMore<S extends Shape>(
  description: string,
  of: S,
  max: Limit,
): ListShape<S, InOf<S> | readonly InOf<S>[], readonly OutOf<S>[]> {
  return { kind: "list", description, of, max, min: 1, unique: false, single: true };
}

/** A record with named fields and rules across them. */
export function object<const F extends Fields>(
  name: string,
  description: string,
  fields: F,
  rules: readonly RecordRule<FieldsOut<F>>[] = [],
): ObjectShape<F, FieldsIn<F>, FieldsOut<F>> {
  return { kind: "object", name, about: description, description, fields, rules };
}

/** The same shape with what it is in one field. */
export function described<S extends Shape>(description: string, shape: S): S {
  return { ...shape, description };
}

/** A record that may also be given as its slug alone. */
export function referable<S extends ObjectShape>(
  to: ReferenceTarget,
  record: S,
): ReferableShape<S, InOf<S> | Reference, OutOf<S> | Reference> {
  return { kind: "referable", description: record.description, to, record };
}

/** Values of one shape under names that the file chooses; with `nothing`, a name may stand without a value. */
export function map<S extends Shape>(
  description: string,
  of: S,
  max: Limit,
): MapShape<S, Readonly<Record<string, InOf<S>>>, Readonly<Record<string, OutOf<S>>>>;
export function map<S extends Shape>(
  description: string,
  of: S,
  max: Limit,
  options: { readonly nothing: true },
): MapShape<S, Readonly<Record<string, InOf<S> | null>>, Readonly<Record<string, OutOf<S> | null>>>;
export function map(description: string, of: Shape, max: Limit, options?: { nothing: true }): MapShape {
  return { kind: "map", description, of, max, nothing: options?.nothing ?? false };
}

/** A value that is checked and kept as the file gives it, or read as a record says. */
export function given(description: string, plain: Shape, reading?: ObjectShape): GivenShape {
  return { kind: "given", description, plain, ...(reading === undefined ? {} : { reading }) };
}

/** A field that may be left out; with a default, validation fills it in. */
export function optional<S extends Shape>(shape: S): OptionalField<S>;
export function optional<S extends Shape, const D extends OutOf<S>>(
  shape: S,
  fallback: D,
): OptionalField<S, D>;
export function optional(shape: Shape, fallback?: unknown): OptionalField<Shape, unknown> {
  return { optional: shape, default: fallback };
}

/** A list that may be left out and is then empty. */
export function lists<S extends Shape>(
  description: string,
  of: S,
  max: Limit,
  options: { readonly unique?: boolean } = {},
): OptionalField<ListShape<S, readonly InOf<S>[], readonly OutOf<S>[]>, readonly []> {
  return { optional: list(description, of, max, options), default: [] };
}
