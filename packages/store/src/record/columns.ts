import { temporalBases } from "@demarche/schema";
import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  customType,
  date,
  index,
  type PgColumn,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/** A closed list of the shared language, as far as a CHECK needs it. */
export interface TermList {
  readonly values: readonly string[];
}

/** A 64-bit id that JavaScript reads as a number. */
export const id = (name: string) => bigint(name, { mode: "number" });

/** Text that sorts by code point on every database, so that pages do not depend on a server's locale. */
export const orderedText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** A row number of a table whose rows nobody names from outside. */
export const rowId = () => bigint("row_id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/**
 * The table that gives a concept's records their lasting ids. Versions of a record come and go; its id and its slug
 * stay, and every foreign key points here.
 */
export function keyTable<Name extends string>(name: Name) {
  return pgTable(name, {
    id: bigint("id", { mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
    slug: orderedText("slug").notNull().unique(),
  });
}

/** The period in which this database held a row to be so, and who had it recorded. */
export const recorded = () => ({
  recordedFrom: timestamp("recorded_from", { withTimezone: true, precision: 3, mode: "string" }).notNull(),
  recordedUntil: timestamp("recorded_until", { withTimezone: true, precision: 3, mode: "string" }),
  recordedBy: text("recorded_by").notNull(),
});

/** What is known about a moment: seven columns under one prefix. All null: nothing is known. */
export function temporal<Prefix extends string>(prefix: Prefix) {
  const column = `${prefix.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_`;
  return {
    [`${prefix}Edtf`]: text(`${column}edtf`),
    [`${prefix}Earliest`]: date(`${column}earliest`, { mode: "string" }),
    [`${prefix}Latest`]: date(`${column}latest`, { mode: "string" }),
    [`${prefix}Basis`]: text(`${column}basis`),
    [`${prefix}Raw`]: text(`${column}raw`),
    [`${prefix}AnchorId`]: bigint(`${column}anchor_id`, { mode: "number" }),
    [`${prefix}Note`]: text(`${column}note`),
  } as unknown as TemporalColumns<Prefix>;
}

type TemporalColumns<Prefix extends string> = {
  [Key in `${Prefix}Edtf` | `${Prefix}Basis` | `${Prefix}Raw` | `${Prefix}Note`]: ReturnType<typeof text>;
} & {
  [Key in `${Prefix}Earliest` | `${Prefix}Latest`]: ReturnType<typeof date<string, "string">>;
} & { [Key in `${Prefix}AnchorId`]: ReturnType<typeof bigint<string, "number">> };

const literals = (terms: TermList) => sql.raw(terms.values.map((value) => `'${value}'`).join(", "));

/** Drizzle's `text({enum})` adds no CHECK; this one is made from the terms. A null passes. */
export const termCheck = (column: PgColumn, terms: TermList) =>
  check(`${nameOf(column)}_is_a_term`, sql`${column} in (${literals(terms)})`);

/** Every element of a text array is one of the terms. */
export const termsCheck = (column: PgColumn, terms: TermList) =>
  check(`${nameOf(column)}_are_terms`, sql`${column} <@ array[${literals(terms)}]::text[]`);

/** A Temporal's bounds do not cross, its basis is a term, and text and basis come together. */
export function temporalChecks(table: object, ...prefixes: string[]) {
  const columns = table as Record<string, PgColumn>;
  return prefixes.map((prefix) => {
    const [edtf, basis, earliest, latest] = ["Edtf", "Basis", "Earliest", "Latest"].map(
      (suffix) => columns[prefix + suffix] as PgColumn,
    ) as [PgColumn, PgColumn, PgColumn, PgColumn];
    return check(
      `${nameOf(edtf)}_is_a_temporal`,
      sql`(${edtf} is null) = (${basis} is null) and ${basis} in (${literals(temporalBases)}) and ${earliest} <= ${latest}`,
    );
  });
}

/** One version of a record at a time; the versions of the past are found by id. */
export const versionIndexes = (name: string, idColumn: PgColumn) => [
  uniqueIndex(`${name}_current`).on(idColumn).where(sql`recorded_until is null`),
  index(`${name}_versions`).on(idColumn),
];

interface SearchedColumns {
  readonly called?: readonly PgColumn[];
  readonly running?: readonly PgColumn[];
}

/**
 * Searches go by this index: texts that are called by, such as names, are matched with spelling errors and in part, running
 * text by its words. `only` says which rows are searched: without it those that are held today, by null all.
 */
export function searchIndex(
  name: string,
  {
    called = [],
    running = [],
    only = sql`recorded_until is null`,
  }: SearchedColumns & { readonly only?: SQL | null },
) {
  const keys = [
    ...called.flatMap((column) => [
      sql`search_name_words(${column})`,
      sql`search_text(${column}) gin_trgm_ops`,
    ]),
    ...running.map((column) => sql`search_words(${column})`),
  ] as [SQL, ...SQL[]];
  const made = index(name).using("gin", ...keys);
  return only ? made.where(only) : made;
}

/** The change log goes by these: what began and what ended to be held, in the order of the recorded clock. */
export const changeIndexes = (
  name: string,
  table: { recordedFrom: AnyPgColumn; recordedUntil: AnyPgColumn },
  record: AnyPgColumn,
) => [
  index(`${name}_recorded`).on(table.recordedFrom, record),
  index(`${name}_ended`).on(table.recordedUntil, record).where(sql`recorded_until is not null`),
];

/** Reads by a column that most rows leave empty go by this index. */
export const filledIndex = (name: string, column: AnyPgColumn) =>
  index(name).on(column).where(sql`${column} is not null`);

/** Reads of rows held today go by this index. */
export const currentIndex = (name: string, ...columns: [AnyPgColumn, ...AnyPgColumn[]]) =>
  index(name)
    .on(...columns)
    .where(sql`recorded_until is null`);

function nameOf(column: PgColumn): string {
  return `${(column.table as unknown as Record<symbol, string>)[Symbol.for("drizzle:Name")]}_${column.name}`;
}
