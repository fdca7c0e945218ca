import { type Dossier, type Problem, problem } from "@demarche/schema";
import type { Sql } from "../read/build.js";
import type { Session } from "../record/session.js";

/** A relation in which nothing may hang on itself, as the links that are held now. */
interface Hierarchy {
  readonly section: "actors" | "issues" | "sources";
  readonly concept: "Actor" | "Issue" | "Source";
  readonly field: "partOf" | "broader" | "derivedFrom";
  readonly links: Sql;
  readonly relation: string;
}

const hierarchies: readonly Hierarchy[] = [
  {
    section: "actors",
    concept: "Actor",
    field: "partOf",
    links:
      "select id as near, part_of_id as far from actors where recorded_until is null and part_of_id is not null",
    relation: "part of",
  },
  {
    section: "issues",
    concept: "Issue",
    field: "broader",
    links:
      "select id as near, broader_id as far from issues where recorded_until is null and broader_id is not null",
    relation: "part of the issue",
  },
  {
    section: "sources",
    concept: "Source",
    field: "derivedFrom",
    links: "select source_id as near, target_id as far from source_links where recorded_until is null",
    relation: "derived from",
  },
];

/** Records of a dossier, just recorded, that hang on themselves by way of what was recorded before. */
export async function circlesOf(session: Session, dossier: Dossier): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const { section, concept, field, links, relation } of hierarchies) {
    const hanging = (dossier[section] as readonly { readonly slug: string }[]).flatMap((record, at) =>
      field in record ? [{ at, slug: record.slug, id: session.ids[concept].get(record.slug) }] : [],
    );
    if (hanging.length === 0) continue;
    const { rows } = await session.connection.query(
      `with recursive link as (${links}), above as (
         select near, far from link where near = any($1::int8[])
         union select above.near, link.far from above join link on link.near = above.far
       ) select near from above where near = far`,
      [hanging.map(({ id }) => id)],
    );
    const circular = new Set(rows.map(({ near }) => near));
    for (const { at, slug, id } of hanging) {
      if (!circular.has(id)) continue;
      found.push(
        problem(
          "reference.circular",
          [section, at, field],
          `${slug} is ${relation} itself, by way of what is recorded already.`,
          "Take out the link that is wrong.",
        ),
      );
    }
  }
  return found;
}
