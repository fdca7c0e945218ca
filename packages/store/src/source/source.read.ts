import { equals, hasSlug, isOneOf, refersTo, temporalOf } from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { globalId, type Model, many, one } from "../read/model.js";
import { passages, sourceLinks, sources } from "./source.table.js";

export const sourceRead: Model = {
  type: "Source",
  table: sources,
  fields: {
    id: globalId,
    publisher: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.col(sources.publisherId)}`]),
    published: temporalOf("published"),
    derivedFrom: many(
      "SourceLink",
      (row, link) => [`${link.col(sourceLinks.sourceId)} = ${row.col(sources.id)}`],
      { order: (link) => link.col(sourceLinks.rowId) },
    ),
    statements: connection("Statement", (row, statement) => [
      `${statement.alias}.source_id = ${row.col(sources.id)}`,
    ]),
  },
  filters: {
    slugs: hasSlug(sources.slug),
    kinds: isOneOf(sources.kind),
    held: equals(sources.held, "boolean"),
    publisher: refersTo("actor_keys", sources.publisherId),
  },
  orders: { SLUG_ASC: { keys: (row) => [{ sql: row.col(sources.slug), type: "text" }] } },
};

export const sourceLinkRead: Model = {
  type: "SourceLink",
  table: sourceLinks,
  fields: {
    source: one("Source", (row, target) => [`${target.alias}.id = ${row.col(sourceLinks.targetId)}`]),
  },
};

export const passageRead: Model = {
  type: "Passage",
  table: passages,
  fields: { source: one("Source", (row, source) => [`${source.alias}.id = ${row.col(passages.sourceId)}`]) },
};
