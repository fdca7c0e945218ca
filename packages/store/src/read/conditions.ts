import type { PgColumn } from "drizzle-orm/pg-core";
import type { Row, Sql } from "./build.js";
import { embed, type Field, held, one, scalar } from "./model.js";

/** A global id or a bare slug, as callers may give either; the slug of it. */
export const slugOf = (reference: string): string => reference.slice(reference.indexOf(":") + 1);

/** Whether a foreign key is the record with this id or slug. */
export const refersTo =
  (keys: string, column: PgColumn) =>
  (row: Row, reference: string): Sql =>
    `${row.col(column)} = (select id from ${keys} where slug = ${row.build.param(slugOf(reference), "text")})`;

/** Whether a foreign key is one of the records with these ids or slugs. */
export const refersToAny =
  (keys: string, column: PgColumn) =>
  (row: Row, references: readonly string[]): Sql =>
    `${row.col(column)} in (select id from ${keys} where slug = any(${row.build.param(references.map(slugOf), "text[]")}))`;

/** Whether a column holds one of the values. */
export const isOneOf =
  (column: PgColumn) =>
  (row: Row, values: readonly string[]): Sql =>
    `${row.col(column)} = any(${row.build.param(values, "text[]")})`;

/** Whether a column holds the value; `type` is its SQL type. */
export const equals =
  (column: PgColumn, type = "text") =>
  (row: Row, value: unknown): Sql =>
    `${row.col(column)} = ${row.build.param(value, type)}`;

/** Whether a record's slug is one of these ids or slugs. */
export const hasSlug =
  (column: PgColumn) =>
  (row: Row, references: readonly string[]): Sql => {
    const slugs = row.build.param(references.map(slugOf), "text[]");
    return row.model.slugIn?.(row, slugs) ?? `${row.col(column)} = any(${slugs})`;
  };

/** The period columns of a row: `from` and `until`, or others under these prefixes. */
export interface PeriodPrefixes {
  readonly from: string;
  readonly until: string;
}

const fromUntil: PeriodPrefixes = { from: "from", until: "until" };

/** Whether the row's period holds AsOf.valid certainly: it lies within [latest(from), earliest(until)]. */
function certainly(row: Row, { from, until }: PeriodPrefixes): Sql {
  const day = row.build.param(row.asOf.valid, "date");
  return `coalesce(${row.named(`${from}Latest`)} <= ${day}, false) and (${row.named(`${until}Edtf`)} is null or coalesce(${day} <= ${row.named(`${until}Earliest`)}, false))`;
}

/** Whether the row's period can hold AsOf.valid: it lies within [earliest(from), latest(until)]. */
function possibly(row: Row, { from, until }: PeriodPrefixes): Sql {
  const day = row.build.param(row.asOf.valid, "date");
  return `coalesce(${row.named(`${from}Earliest`)} <= ${day}, true) and coalesce(${day} <= ${row.named(`${until}Latest`)}, true)`;
}

/** YES, MAYBE or NO: whether the row was in force at AsOf.valid. */
export const inForce = (prefixes: PeriodPrefixes = fromUntil): Field =>
  scalar(
    (row) =>
      `case when ${certainly(row, prefixes)} then 'YES' when ${possibly(row, prefixes)} then 'MAYBE' else 'NO' end`,
  );

/** The filter that goes with `inForce`. */
export const inForceAmong =
  (prefixes: PeriodPrefixes = fromUntil) =>
  (row: Row, values: readonly string[]): Sql => {
    const [yes, maybe, no] = ["YES", "MAYBE", "NO"].map((value) => values.includes(value));
    if (yes && maybe && no) return "true";
    const parts: Sql[] = [];
    if (yes && maybe) parts.push(`(${possibly(row, prefixes)})`);
    else if (yes) parts.push(`(${certainly(row, prefixes)})`);
    else if (maybe) parts.push(`(${possibly(row, prefixes)} and not (${certainly(row, prefixes)}))`);
    if (no) parts.push(`not (${possibly(row, prefixes)})`);
    return `(${parts.join(" or ") || "false"})`;
  };

/** A Temporal from the seven columns under a prefix; null when nothing is known. */
export const temporalOf = (prefix: string): Field => {
  const column = (suffix: string) => (row: Row) => row.named(prefix + suffix);
  return embed(
    "Temporal",
    {
      edtf: scalar(column("Edtf")),
      earliest: scalar(column("Earliest")),
      latest: scalar(column("Latest")),
      raw: scalar(column("Raw")),
      basis: scalar(column("Basis")),
      note: scalar(column("Note")),
      anchor: (row, want) =>
        one("Statement", (_, target) => [`${target.named("id")} = ${column("AnchorId")(row)}`])(row, want),
    },
    (row) => `${column("Edtf")(row)} is not null`,
  );
};

/** A Period from two Temporals of the row. */
export const periodOf = ({ from, until }: PeriodPrefixes = fromUntil): Field =>
  embed("Period", { from: temporalOf(from), until: temporalOf(until) });

/** A Period that is null when neither side is known. */
export const knownPeriodOf = ({ from, until }: PeriodPrefixes = fromUntil): Field =>
  embed(
    "Period",
    { from: temporalOf(from), until: temporalOf(until) },
    (row) => `${row.named(`${from}Edtf`)} is not null or ${row.named(`${until}Edtf`)} is not null`,
  );

/** Texts in several languages: the table, its column that names the owner, and what decides between equals. */
export interface Texts {
  readonly table: string;
  readonly owner: string;
  readonly order: (alias: string) => Sql;
}

/** The text that fits a language best: that language, then English, then any. */
export function bestText(row: Row, texts: Texts, owner: Sql, args: Readonly<Record<string, unknown>>): Sql {
  const alias = row.build.alias("t_");
  const lang = args["lang"] as string | null | undefined;
  const wanted = lang ? `${alias}.lang is not distinct from ${row.build.param(lang, "text")} desc, ` : "";
  return `(select ${alias}.text from ${texts.table} ${alias} where ${alias}.${texts.owner} = ${owner} and ${held(row.build, row.asOf, alias)} order by ${wanted}${alias}.lang is not distinct from 'en' desc, ${texts.order(alias)} limit 1)`;
}
