import { getTableColumns, type Table } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Compose } from "./composed.js";
import type { Model, Models } from "./model.js";
import { type AsOf, ReadError, type Want } from "./request.js";

/** A SQL expression. Values of the caller are never in it: they stand in the parameters. */
export type Sql = string;

const responseKey = /^[_A-Za-z][_0-9A-Za-z]*$/;

/** One SQL statement in the making: its parameters, its aliases, and the record models it may read. */
export class Build {
  readonly params: unknown[] = [];
  /** How the composed fields are put together; see `composed`. */
  readonly composed: Compose[] = [];
  readonly #places = new Map<string, Sql>();
  #aliases = 0;

  constructor(
    readonly models: Models,
    readonly today: string,
  ) {}

  /** A placeholder for a value; the same value of the same type takes one place. */
  param(value: unknown, type: string): Sql {
    const known = `${type} ${JSON.stringify(value)}`;
    const place = this.#places.get(known) ?? `$${this.params.push(value)}::${type}`;
    this.#places.set(known, place);
    return place;
  }

  alias(prefix: string): string {
    this.#aliases += 1;
    return `${prefix}${this.#aliases}`;
  }

  model(type: string): Model {
    const model = this.models[type];
    if (!model) throw new Error(`No model reads ${type}.`);
    return model;
  }

  /** The clocks that a field's own `asOf` sets; without one, its parent's. */
  asOf(args: Readonly<Record<string, unknown>>, parent?: AsOf): AsOf {
    const given = args["asOf"] as Partial<AsOf> | null | undefined;
    if (!given) return parent ?? { valid: this.today };
    return {
      valid: given.valid ?? this.today,
      ...(given.public ? { public: given.public } : {}),
      ...(given.recorded ? { recorded: given.recorded } : {}),
    };
  }
}

/** A row of a model under an alias, seen by the three clocks. */
export class Row {
  constructor(
    readonly build: Build,
    readonly model: Model,
    readonly alias: string,
    readonly asOf: AsOf,
  ) {}

  /** The column under this row's alias. */
  col(column: PgColumn): Sql {
    return `${this.alias}.${column.name}`;
  }

  /** A column by the name its property has in the Drizzle table. */
  named(property: string): Sql {
    const column = columnsOf(this.model.table)[property];
    if (!column) throw new Error(`${this.model.type} has no column for ${property}.`);
    return this.col(column);
  }

  has(property: string): boolean {
    return property in columnsOf(this.model.table);
  }

  /** The text of a JSON object with the wanted fields under their response keys. */
  object(wants: readonly Want[]): Sql {
    const parts: string[] = [];
    let literal = "{";
    for (const want of wants) {
      if (want.on && !want.on.includes(this.model.type)) continue;
      if (!responseKey.test(want.key)) throw new ReadError(`"${want.key}" is not a response key.`);
      literal += `${literal === "{" && parts.length === 0 ? "" : ","}"${want.key}":`;
      if (want.field === "__typename") {
        literal += `"${this.model.type}"`;
        continue;
      }
      parts.push(`'${literal}'`, `coalesce(${this.field(want)}, 'null')`);
      literal = "";
    }
    return `${[...parts, `'${literal}}'`].join(" || ")}`;
  }

  /** The text of one field's JSON value; SQL NULL for null. */
  field(want: Want): Sql {
    const field = this.model.fields[want.field];
    if (field) return field(this, want);
    return json(this.named(want.field));
  }
}

/** The JSON text of a SQL value; NULL stays NULL. */
export const json = (value: Sql): Sql => `to_json(${value})::text`;

const columns = new WeakMap<Table, Record<string, PgColumn>>();

function columnsOf(table: Table): Record<string, PgColumn> {
  const known = columns.get(table) ?? (getTableColumns(table) as Record<string, PgColumn>);
  columns.set(table, known);
  return known;
}
