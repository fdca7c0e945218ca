import { impact } from "../impact/impact.read.js";
import { equals, hasSlug, isOneOf, temporalOf } from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { actorAt, namesActor } from "../read/identity.js";
import { embed, globalId, type Model, many, one, scalar } from "../read/model.js";
import { passages, sourceLinks, sources } from "./source.table.js";

export const sourceRead: Model = {
  type: "Source",
  table: sources,
  fields: {
    id: globalId,
    publisher: actorAt("publisher_id"),
    published: temporalOf("published"),
    withdrawn: embed(
      "Withdrawal",
      { on: temporalOf("withdrawn"), why: scalar((row) => row.col(sources.withdrawnWhy)) },
      (row) => `${row.col(sources.withdrawnEdtf)} is not null`,
    ),
    derivedFrom: many(
      "SourceLink",
      (row, link) => [`${link.col(sourceLinks.sourceId)} = ${row.col(sources.id)}`],
      { order: (link) => link.col(sourceLinks.rowId) },
    ),
    impact: impact("source_cause"),
    statements: connection("Statement", (row, statement) => [
      `${statement.alias}.source_id = ${row.col(sources.id)}`,
    ]),
  },
  filters: {
    slugs: hasSlug(sources.slug),
    kinds: isOneOf(sources.kind),
    held: equals(sources.held, "boolean"),
    publisher: namesActor(sources.publisherId),
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
