import { identified } from "../actor/actor.read.js";
import { alignment } from "../alignment/alignment.read.js";
import { stanceMatrix } from "../alignment/stance-matrix.read.js";
import { changes } from "../change/change.read.js";
import { contradictionList } from "../contradiction/contradiction.read.js";
import { dossier } from "../dossier/bundle.read.js";
import type { Row, Sql } from "./build.js";
import { slugOf } from "./conditions.js";
import { connection } from "./connection.js";
import { actorsNamed, canonicalOf, isCanonical } from "./identity.js";
import { conditions, type Field, one, rows } from "./model.js";
import { ReadError, type Want } from "./request.js";

type Args = Readonly<Record<string, unknown>>;

/** The one record that `condition` finds by the root field's arguments. */
const found =
  (type: string, condition: (target: Row, args: Args) => Sql): Field =>
  (row, want) =>
    one(type, () => [], { where: (_, target) => [condition(target, want.args)] })(row, want);

/** An actor is found by the slug of any of its records. */
function bySlug(target: Row, reference: unknown): Sql {
  const { build, model, alias } = target;
  if (model.type === "Actor") return `${alias}.id = ${actorsNamed(target, [String(reference)])}`;
  const slug = slugOf(String(reference));
  return (
    model.slugIn?.(target, build.param([slug], "text[]")) ?? `${alias}.slug = ${build.param(slug, "text")}`
  );
}

/** A record by exactly one of two arguments. */
function byEither(args: Args, left: string, right: string): string {
  const given = [left, right].filter((name) => args[name] !== undefined && args[name] !== null);
  if (given.length !== 1) {
    throw new ReadError(
      `Give either ${left} or ${right}, ${given.length ? "not both" : "one of the two"}.`,
      left,
    );
  }
  return given[0] as string;
}

/** The types that a global id can name; their models have slugs. */
export const nodeTypes = [
  "Actor",
  "Event",
  "Instrument",
  "Issue",
  "Participation",
  "Position",
  "Programme",
  "Source",
  "Statement",
  "Transition",
] as const;

const typeOf = (id: string) => nodeTypes.find((type) => id.startsWith(`${type}:`));

/** The record with a global id; null when the id names no type of ours, or nothing recorded. */
function node(row: Row, want: Want, id: string): Sql {
  const type = typeOf(id);
  if (!type) return "null::text";
  return found(type, (target) => bySlug(target, id))(row, want);
}

/** The records with these ids, in their order, read type by type in one statement. */
function nodes(row: Row, want: Want): Sql {
  const ids = want.args["ids"] as string[];
  const types = [...new Set(ids.map(typeOf))].filter((type) => type !== undefined);
  const parts = types.map((type) => {
    const { target, from, where } = rows(row, type, () => [], want);
    const slugs = row.build.param(ids.filter((id) => typeOf(id) === type).map(slugOf), "text[]");
    const [asked, named] =
      type === "Actor"
        ? ["k", `${from} join actor_keys k on ${canonicalOf(target, "k.id")} = ${target.alias}.id`]
        : [target.alias, from];
    return `select '${type}:' || ${asked}.slug as id, ${target.object(want.want)} as object from ${named}${conditions([...where, target.model.slugIn?.(target, slugs) ?? `${asked}.slug = any(${slugs})`])}`;
  });
  if (parts.length === 0) return `'[${ids.map(() => "null").join(",")}]'`;
  return `(select '[' || coalesce(string_agg(coalesce(found.object, 'null'), ',' order by asked.place), '') || ']' from unnest(${row.build.param(ids, "text[]")}) with ordinality asked(id, place) left join (${parts.join(" union all ")}) found on found.id = asked.id)`;
}

/** The root fields of a query. */
export const queryFields: Readonly<Record<string, Field>> = {
  node: (row, want) => node(row, want, String(want.args["id"])),
  nodes,
  actor: found("Actor", (target, args) => {
    if (byEither(args, "slug", "identifier") === "slug") return bySlug(target, args["slug"]);
    const { scheme, value } = args["identifier"] as { scheme: string; value: string };
    return identified(target, scheme, value);
  }),
  actors: connection("Actor", (_, actor) => [isCanonical(actor)]),
  source: found("Source", (target, { slug }) => bySlug(target, slug)),
  sources: connection("Source"),
  statement: found("Statement", (target, { slug }) => bySlug(target, slug)),
  statements: connection("Statement"),
  issue: found("Issue", (target, { slug }) => bySlug(target, slug)),
  issues: connection("Issue"),
  position: found("Position", (target, { id }) => bySlug(target, id)),
  positions: connection("Position"),
  programme: found("Programme", (target, args) =>
    byEither(args, "slug", "code") === "slug"
      ? bySlug(target, args["slug"])
      : `${target.alias}.code = ${target.build.param(args["code"], "text")}`,
  ),
  programmes: connection("Programme"),
  participation: found("Participation", (target, { id }) => bySlug(target, id)),
  participations: connection("Participation"),
  transition: found("Transition", (target, { id }) => bySlug(target, id)),
  transitions: connection("Transition"),
  instrument: found("Instrument", (target, { slug }) => bySlug(target, slug)),
  instruments: connection("Instrument"),
  search: connection("SearchHit"),
  event: found("Event", (target, { slug }) => bySlug(target, slug)),
  events: connection("Event"),
  shifts: connection("Shift"),
  contradictions: contradictionList,
  dossier,
  drift: found("Drift", (target, { statement }) => bySlug(target, statement)),
  // Of the judgements that were made of a pair, the one made last.
  identityJudgement: (row, want) =>
    one("IdentityJudgement", () => [], {
      where: (_, judgement) => [
        `${judgement.alias}.slug = ${row.build.param(String(want.args["id"]), "text")}`,
      ],
      order: (judgement) => `${judgement.alias}.row_id desc`,
    })(row, want),
  identityJudgements: connection("IdentityJudgement"),
  duplicateSuggestions: connection("DuplicateSuggestion"),
  alignment,
  stanceMatrix,
  changes,
};
