import type { PgColumn } from "drizzle-orm/pg-core";
import type { Row, Sql } from "./build.js";
import { slugOf } from "./conditions.js";
import { type Field, held, one } from "./model.js";

/** The record that an actor's record resolves to. */
export function canonicalOf(row: Row, actor: Sql): Sql {
  const alias = row.build.alias("ca_");
  return `(select ${alias}.canonical_id from canonical_actors ${alias} where ${alias}.actor_id = ${actor} and ${held(row.build, row.asOf, alias)})`;
}

/** The record that the actors with these ids or slugs resolve to. */
export function actorsNamed(row: Row, references: readonly string[]): Sql {
  const alias = row.build.alias("ca_");
  return `(select ${alias}.canonical_id from actor_keys k join canonical_actors ${alias} on ${alias}.actor_id = k.id and ${held(row.build, row.asOf, alias)} where k.slug = any(${row.build.param(references.map(slugOf), "text[]")}))`;
}

/** Whether evidence names, in this column, the actor with this id, under whichever of its records. */
export function isRecordOf(row: Row, column: Sql, actor: Sql): Sql {
  const alias = row.build.alias("ca_");
  const records = `select ${alias}.actor_id from canonical_actors ${alias} where ${alias}.canonical_id = ${actor} and ${held(row.build, row.asOf, alias)}`;
  // A record that resolves to another still has its own names.
  return `${column} = any(array_append(array(${records}), ${actor}))`;
}

/** The actor that evidence names in this column: the record that it resolves to. */
export const actorAt = (column: string): Field =>
  one("Actor", (row, actor) => [`${actor.alias}.id = ${canonicalOf(row, `${row.alias}.${column}`)}`]);

/** Whether the actor of a derived row, which is a record that others resolve to, is the one with this id or slug. */
export const isActor =
  (column: PgColumn) =>
  (row: Row, reference: string): Sql =>
    `${row.col(column)} = ${actorsNamed(row, [reference])}`;

/** Whether the actor of a derived row is one of those with these ids or slugs. */
export const isOneOfActors =
  (column: PgColumn) =>
  (row: Row, references: readonly string[]): Sql =>
    `${row.col(column)} in ${actorsNamed(row, references)}`;

/** Whether evidence names, in this column, the actor with this id or slug, under whichever of its records. */
export const namesActor =
  (column: PgColumn) =>
  (row: Row, reference: string): Sql =>
    isRecordOf(row, row.col(column), actorsNamed(row, [reference]));

/** Whether a row of actors is one that others resolve to, and none that resolves to another. */
export const isCanonical = (row: Row): Sql => `${row.alias}.id = ${canonicalOf(row, `${row.alias}.id`)}`;

/**
 * Whether a statement has, in one of these roles, the actor with this id, under whichever of its records. The ids are
 * found first: to look for a page of a few among all statements, in their order, would read nearly all of them.
 */
export function hasRole(row: Row, statement: Sql, roles: readonly string[], actor: Sql): Sql {
  const any = roles.map((role) => `'${role}'`).join(", ");
  return `${statement} = any(array(select sa.statement_id from statement_actors sa where sa.role in (${any}) and ${isRecordOf(row, "sa.actor_id", actor)}))`;
}
