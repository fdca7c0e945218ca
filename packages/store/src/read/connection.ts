import { pageSizeDefault, pageSizeMax } from "@demarche/schema";
import type { Row, Sql } from "./build.js";
import { behind, cursorOf, keysOfCursor } from "./cursor.js";
import {
  conditions,
  type Field,
  instantJson,
  type Model,
  type On,
  type Order,
  type RowSource,
  rows,
} from "./model.js";
import { ReadError, type Want } from "./request.js";

/**
 * A Relay connection to the records that `on` relates to the row by key columns and for which `also` holds, filtered,
 * ordered and paged by its arguments.
 */
export const connection =
  (type: string, on: On = () => [], also?: On): Field =>
  (row, want) => {
    const model = row.build.model(type);
    const filter = filterOf(model, want.args["filter"]);
    const byKeys = (target: Row) => filterSql(model, filter, target, (name) => keyed(model, name));
    const { target, ...source } = rows(row, type, on, want, { where: also, keys: byKeys });
    const filtered = [...source.where, ...filterSql(model, filter, target, () => true)];
    return pageOfRows(target, want, () => ({ ...source, where: filtered }));
  };

/**
 * A page of a list as the JSON text of a connection. `list` gives the rows: all of them for a count, and at least
 * those of the page when there is one.
 */
export function pageOfRows(target: Row, want: Want, list: (page?: Page) => RowSource): Sql {
  const page = pageOf(target, want);
  const parts = want.want.map((part) => partSql(part, want, page, target, list));
  const columns = parts.flatMap((part) => part.columns);
  const text = `'{' || ${parts.map((part) => part.text).join(" || ',' || ")} || '}'`;
  if (columns.length === 0) return `(select ${text})`;

  const direction = page.descending ? " desc" : "";
  const order = page.order
    .keys(target)
    .map((key) => `${key.sql}${direction}`)
    .join(", ");
  const start = page.cursor ? [behind(target, page.order, page.cursor, page.descending)] : [];
  const { from, where, paged } = list(page);
  const chosen = conditions([...where, ...start]);
  const reach = `order by ${order} limit ${limitOf(target, page)}`;
  const source = paged
    ? paged((select) => `(select ${target.alias}.* from (${select}) ${target.alias}${chosen} ${reach})`)
    : `${from}${chosen}`;
  const inner = `select row_number() over (order by ${order}) as i, ${columns.join(", ")} from ${source} ${reach}`;
  return `(select ${text} from (${inner}) page)`;
}

/** One row more than the page holds tells whether others follow. */
export const limitOf = (row: Row, page: Page): Sql => row.build.param(page.size + 1, "int");

export interface Page {
  readonly name: string;
  readonly order: Order;
  /** The direction in which rows are read: the order's own, turned round for `last`. */
  readonly descending: boolean;
  readonly backward: boolean;
  readonly size: number;
  /** The sort keys of the row that the page begins behind. */
  readonly cursor: readonly string[] | undefined;
}

function pageOf(target: Row, want: Want): Page {
  const { model } = target;
  const { first, last, after, before, orderBy } = want.args as Record<
    string,
    number | string | null | undefined
  >;
  const backward = last !== undefined && last !== null;
  if (backward && first !== undefined && first !== null) {
    throw new ReadError("Ask for either first or last, not for both.", "last");
  }
  if (backward ? after : before) {
    throw new ReadError(
      backward ? "last goes with before, not with after." : "before goes with last, not with first.",
      backward ? "after" : "before",
    );
  }
  const size = Number((backward ? last : first) ?? pageSizeDefault.value);
  if (!Number.isInteger(size) || size < 0 || size > pageSizeMax.value) {
    throw new ReadError(
      `${backward ? "last" : "first"} is ${size}; a page holds 0 to ${pageSizeMax.value} records.`,
      backward ? "last" : "first",
    );
  }
  const orders = model.orders ?? {};
  const name = (orderBy as string | undefined | null) ?? Object.keys(orders)[0];
  const order = name === undefined ? undefined : orders[name];
  if (name === undefined || !order)
    throw new ReadError(`${model.type} has no order ${String(name)}.`, "orderBy");
  const cursor = backward ? before : after;
  return {
    name,
    order,
    backward,
    descending: Boolean(order.descending) !== backward,
    size,
    cursor: cursor
      ? keysOfCursor(String(cursor), name, order.keys(target), backward ? "before" : "after")
      : undefined,
  };
}

/** One wanted field of the connection: its JSON text over the page, and the columns that it needs of every row. */
function partSql(part: Want, want: Want, page: Page, target: Row, list: (page?: Page) => RowSource) {
  const column = `c${want.want.indexOf(part)}`;
  // Placed only where it is used: a statement must use every parameter that it has.
  const size = () => target.build.param(page.size, "int");
  const listed = (name: string) =>
    `'[' || coalesce(string_agg(${name}, ',' order by i${page.backward ? " desc" : ""}) filter (where i <= ${size()}), '') || ']'`;
  const field = (columns: Sql[], value: Sql) => ({ columns, text: `'"${part.key}":' || ${value}` });
  switch (part.field) {
    case "__typename":
      return field([], `'"${target.model.type}Connection"'`);
    case "nodes":
      return field([`${target.object(part.want)} as ${column}`], listed(column));
    case "edges":
      return field([`${edge(part, target, page)} as ${column}`], listed(column));
    case "totalCount": {
      const { from, where } = list();
      return field([], `(select count(*)::text from ${from}${conditions(where)})`);
    }
    case "pageInfo": {
      const pick = (position: Sql) =>
        `coalesce(to_json((array_agg(${column} order by i))[${position}])::text, 'null')`;
      const shown = () => `least(count(*), ${size()})::int`;
      const more = () => `(count(*) > ${size()})::text`;
      const came = () => (page.cursor === undefined ? "'false'" : "'true'");
      const cursor = (position: () => Sql) => () => (page.size === 0 ? "'null'" : pick(position()));
      const first = () => "1";
      const values: Record<string, () => Sql> = {
        __typename: () => `'"PageInfo"'`,
        hasNextPage: page.backward ? came : more,
        hasPreviousPage: page.backward ? more : came,
        startCursor: cursor(page.backward ? shown : first),
        endCursor: cursor(page.backward ? first : shown),
        recorded: () => `coalesce((select ${instantJson("max(r.at)")} from recordings r), 'null')`,
      };
      const fields = part.want.map((info) => `'"${info.key}":' || ${values[info.field]?.()}`);
      return field(
        [`${cursorOf(target, page.name, page.order)} as ${column}`],
        `'{' || ${fields.join(" || ',' || ")} || '}'`,
      );
    }
    default: {
      const total = target.model.totals?.[part.field];
      if (!total) throw new ReadError(`A connection has no field ${part.field}.`);
      const { from, where } = list();
      return field([], `(select ${total(target)}::text from ${from}${conditions(where)})`);
    }
  }
}

function edge(part: Want, target: Row, page: Page): Sql {
  const fields = part.want.map((field) => {
    if (field.field === "__typename") return `'"${field.key}":"${target.model.type}Edge"'`;
    const value =
      field.field === "cursor"
        ? `to_json(${cursorOf(target, page.name, page.order)})::text`
        : target.object(field.want);
    return `'"${field.key}":' || ${value}`;
  });
  return `'{' || ${fields.join(" || ',' || ")} || '}'`;
}

/** The conditions that a filter of the row's type sets. */
export const filterConditions = (row: Row, filter: unknown): Sql[] =>
  filterSql(row.model, filterOf(row.model, filter), row, () => true);

function filterOf(model: Model, given: unknown): [string, unknown][] {
  const filter = (given as Record<string, unknown> | null | undefined) ?? {};
  return Object.entries({ ...model.filterDefaults, ...filter }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
}

const keyed = (model: Model, name: string) => model.keyFilters?.includes(name) ?? false;

function filterSql(
  model: Model,
  filter: readonly [string, unknown][],
  target: Row,
  which: (name: string) => boolean,
): Sql[] {
  return filter
    .filter(([name]) => which(name))
    .map(([name, value]) => {
      const condition = model.filters?.[name];
      if (!condition) throw new ReadError(`${model.type} has no filter ${name}.`, "filter");
      return condition(target, value as never);
    });
}
