import { getTableName, type Table } from "drizzle-orm";
import { type Build, json, Row, type Sql } from "./build.js";
import type { Want } from "./request.js";

/** How one field of a row becomes JSON text. Fields that are plain columns need none. */
export type Field = (row: Row, want: Want) => Sql;

/** Where the rows of a model come from, and what holds for those that the clocks let through. */
export interface RowSource {
  readonly from: Sql;
  readonly where: readonly Sql[];
  /** `from` for a source that puts its rows together from several SELECTs; a page reads of each just what it needs. */
  readonly paged?: (reach: (select: Sql) => Sql) => Sql;
}

export interface SortKey {
  readonly sql: Sql;
  /** The SQL type that a cursor's text is cast to. */
  readonly type: string;
}

/** A total order: the last key tells every two rows apart. */
export interface Order {
  readonly keys: (row: Row) => readonly SortKey[];
  readonly descending?: boolean;
}

/** How the records of one GraphQL type are read. */
export interface Model {
  readonly type: string;
  readonly table: Table;
  readonly fields: Readonly<Record<string, Field>>;
  /** Whether a row has one of the slugs in a text array, where no index finds it by its column alone. */
  readonly slugIn?: (row: Row, slugs: Sql) => Sql;
  /**
   * Where the rows come from, when it is not the table as held at `asOf.recorded`. `narrow` gives the conditions that
   * use key columns alone, for a source that must compute its rows; `args` are those of the field that reads it.
   */
  readonly source?: (row: Row, narrow: Narrow, args: Want["args"]) => RowSource;
  /** Conditions by the name of the filter's input field. */
  readonly filters?: Readonly<Record<string, (row: Row, value: never) => Sql>>;
  /** The filters that use key columns alone; see `source`. */
  readonly keyFilters?: readonly string[];
  /** What a filter's field is taken to be when the caller leaves it out. */
  readonly filterDefaults?: Readonly<Record<string, unknown>>;
  /** Aggregates over all rows of a list, on every page, by the field of the connection. */
  readonly totals?: Readonly<Record<string, (row: Row) => Sql>>;
  /** The first order is the default. */
  readonly orders?: Readonly<Record<string, Order>>;
}

export type Models = Readonly<Record<string, Model>>;
export type Narrow = (alias: string) => readonly Sql[];
export type On = (row: Row, target: Row) => readonly Sql[];

/** A scalar: any SQL value. */
export const scalar =
  (value: (row: Row, args: Readonly<Record<string, unknown>>) => Sql): Field =>
  (row, want) =>
    json(value(row, want.args));

/** The global id of a record: its type and its slug. */
export const globalId: Field = (row) => json(`'${row.model.type}:' || ${row.named("slug")}`);

/** The JSON text of an instant, in RFC 3339 and UTC. */
export const instantJson = (value: Sql): Sql =>
  json(`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** An instant, in RFC 3339 and UTC. */
export const instant =
  (value: (row: Row) => Sql): Field =>
  (row) =>
    instantJson(value(row));

/** An object made of columns of the same row; null when `present` is false. */
export const embed =
  (type: string, fields: Readonly<Record<string, Field>>, present?: (row: Row) => Sql): Field =>
  (row, want) => {
    const part = new Row(row.build, { type, table: row.model.table, fields }, row.alias, row.asOf);
    const text = part.object(want.want);
    return present ? `case when ${present(row)} then ${text} end` : text;
  };

/** Beyond what relates two rows: more conditions, and an order. */
export interface Choice {
  /** Conditions that a source which computes its rows cannot use to narrow them. */
  readonly where?: On;
  readonly order?: (target: Row) => Sql;
}

/** The record that `on` finds; null when there is none. `order` decides when there are several. */
export const one =
  (type: string, on: On, choice: Choice = {}): Field =>
  (row, want) => {
    const { target, from, where } = rows(row, type, on, want, choice);
    const order = choice.order ? ` order by ${choice.order(target)}` : "";
    return `(select ${target.object(want.want)} from ${from}${conditions(where)}${order} limit 1)`;
  };

/** All records that `on` finds, as a plain list in the given order. */
export const many =
  (type: string, on: On, choice: Choice & Required<Pick<Choice, "order">>): Field =>
  (row, want) => {
    const { target, from, where } = rows(row, type, on, want, choice);
    return `(select '[' || coalesce(string_agg(${target.object(want.want)}, ',' order by ${choice.order(target)}), '') || ']' from ${from}${conditions(where)})`;
  };

/**
 * The rows of `type` that `on` relates to a row, under a fresh alias. `on` and `keys` use key columns alone, so that a
 * source which computes its rows can compute just these.
 */
export function rows(
  row: Row,
  type: string,
  on: On,
  want: Want,
  {
    where = () => [],
    keys = () => [],
  }: { where?: On | undefined; keys?: (target: Row) => readonly Sql[] } = {},
) {
  const model = row.build.model(type);
  const alias = row.build.alias(`${getTableName(model.table).slice(0, 2)}_`);
  const target = new Row(row.build, model, alias, row.build.asOf(want.args, row.asOf));
  const narrow: Narrow = (key) => {
    const under = new Row(row.build, model, key, target.asOf);
    return [...on(row, under), ...keys(under)];
  };
  const source = sourceOf(target, narrow, want.args);
  return { target, ...source, where: [...source.where, ...on(row, target), ...where(row, target)] };
}

/** The rows of a model as held at `asOf.recorded`. */
export function sourceOf(row: Row, narrow: Narrow, args: Want["args"] = {}): RowSource {
  if (row.model.source) return row.model.source(row, narrow, args);
  return tableSource(row);
}

/** The rows of the model's own table as held at `asOf.recorded`. */
export function tableSource(row: Row): RowSource {
  return {
    from: `${getTableName(row.model.table)} ${row.alias}`,
    where: row.has("recordedUntil") ? [held(row.build, row.asOf, row.alias)] : [],
  };
}

/** Whether a versioned row was held at `asOf.recorded`; without that clock, whether it is held today. */
export function held(build: Build, asOf: Row["asOf"], alias: string): Sql {
  if (!asOf.recorded) return `${alias}.recorded_until is null`;
  const at = build.param(asOf.recorded, "timestamptz");
  return `${alias}.recorded_from <= ${at} and (${alias}.recorded_until is null or ${alias}.recorded_until > ${at})`;
}

export const conditions = (where: readonly Sql[]): Sql =>
  where.length ? ` where ${where.join(" and ")}` : "";
