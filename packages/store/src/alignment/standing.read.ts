import { stances } from "@demarche/schema";
import type { Build, Row, Sql } from "../read/build.js";
import { inForceAmong, slugOf } from "../read/conditions.js";
import { canonicalOf } from "../read/identity.js";
import { conditions, rows } from "../read/model.js";
import type { PossibleProblem } from "../read/problem.js";
import { ReadError, type Want } from "../read/request.js";

/** The slugs that an argument names, none of them twice; undefined when it is left out. */
export function namedOnce(want: Want, argument: string): readonly string[] | undefined {
  const slugs = (want.args[argument] as readonly string[] | null | undefined)?.map(slugOf);
  const twice = slugs?.find((slug, at) => slugs.indexOf(slug) !== at);
  if (twice !== undefined) throw new ReadError(`${argument} has ${twice} twice; name it once.`, argument);
  return slugs ?? undefined;
}

/** The records with these slugs that the clocks let through: id, slug and place in the list, from 1. */
export function namedRecords(row: Row, want: Want, type: string, slugs: readonly string[]): Sql {
  const names = row.build.param(slugs, "text[]");
  const { target, from, where } = rows(row, type, () => [], want);
  const { alias } = target;
  // An actor is found by the slug of any of its records.
  const [named, source] =
    type === "Actor"
      ? ["k", `${from} join actor_keys k on ${canonicalOf(target, "k.id")} = ${alias}.id`]
      : [alias, from];
  return `select ${alias}.id, ${named}.slug, array_position(${names}, ${named}.slug) as place from ${source}${conditions([...where, `${named}.slug = any(${names})`])}`;
}

/** Each of the names that no record bears; `records` is the table of what `namedRecords` found. */
export const unknownNames = (
  build: Build,
  argument: string,
  slugs: readonly string[],
  records: Sql,
): PossibleProblem => ({
  code: "reference.unknown",
  path: `array['${argument}', (named.place - 1)::text]`,
  message: `'No record has the slug ' || named.slug || '.'`,
  mend: "Correct the slug, or leave it out.",
  of: `from unnest(${build.param(slugs, "text[]")}) with ordinality named(slug, place) where not exists (select from ${records} known where known.slug = named.slug)`,
});

/** The positions that `keys` allows, by key columns alone, and that the field's `inForce` lets count. */
export const standingPositions = (row: Row, want: Want, keys: (position: Row) => readonly Sql[]) =>
  rows(row, "Position", (_, position) => keys(position), want, {
    where: (_, position) => [
      inForceAmong()(position, (want.args["inForce"] as readonly string[] | undefined) ?? ["YES", "MAYBE"]),
    ],
  });

/** The StanceState of a group of positions: those of one holder on one issue. Silence stands beside a stance. */
export function stateOf(position: string): Sql {
  const voiced = `filter (where ${position}.disclosure not in ('DECLINED', 'DEFERRED'))`;
  const stance = `coalesce(${position}.stance, '')`;
  return `case when bool_or(${position}.contested) then 'CONTESTED'
    when min(${stance}) ${voiced} <> max(${stance}) ${voiced} then 'UNSETTLED'
    when max(${position}.stance) is not null then max(${position}.stance)
    when bool_or(${position}.disclosure = 'DECLINED') then 'DECLINED'
    when bool_or(${position}.disclosure = 'DEFERRED') then 'DEFERRED'
    else 'NO_STANCE' end`;
}

/** Whether a StanceState is a stance. */
export const isStance = (state: Sql): Sql =>
  `${state} in (${stances.values.map((value) => `'${value}'`).join(", ")})`;
