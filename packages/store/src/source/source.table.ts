import { sourceKinds, sourceRelations, sourceReliabilities } from "@demarche/schema";
import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import {
  changeIndexes,
  currentIndex,
  id,
  orderedText,
  recorded,
  rowId,
  searchIndex,
  temporal,
  temporalChecks,
  termCheck,
  versionIndexes,
} from "../record/columns.js";
import { sourceKeys } from "./source.key.js";

export const sources = pgTable(
  "sources",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => sourceKeys.id),
    slug: orderedText("slug").notNull(),
    kind: text("kind").notNull(),
    held: boolean("held").notNull(),
    title: text("title"),
    publisherId: id("publisher_id").references(() => actorKeys.id),
    url: text("url"),
    archiveUrl: text("archive_url"),
    language: text("language"),
    ...temporal("published"),
    retrievedOn: date("retrieved_on", { mode: "string" }),
    sha256: text("sha256"),
    textLength: integer("text_length"),
    licence: text("licence"),
    reliability: text("reliability"),
    mediaCredit: text("media_credit"),
    ...temporal("withdrawn"),
    withdrawnWhy: text("withdrawn_why"),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("sources", t.id),
    ...changeIndexes("sources", t, t.id),
    currentIndex("sources_slug", t.slug),
    currentIndex("sources_publisher", t.publisherId),
    searchIndex("sources_search", { called: [t.title] }),
    termCheck(t.kind, sourceKinds),
    termCheck(t.reliability, sourceReliabilities),
    index("sources_withdrawn").on(t.id).where(sql`withdrawn_edtf is not null`),
    ...temporalChecks(t, "published", "withdrawn"),
  ],
);

export const sourceLinks = pgTable(
  "source_links",
  {
    rowId: rowId(),
    sourceId: id("source_id")
      .notNull()
      .references(() => sourceKeys.id),
    targetId: id("target_id")
      .notNull()
      .references(() => sourceKeys.id),
    relation: text("relation").notNull(),
    ...recorded(),
  },
  (t) => [
    index("source_links_source").on(t.sourceId),
    index("source_links_target").on(t.targetId),
    ...changeIndexes("source_links", t, t.sourceId),
    termCheck(t.relation, sourceRelations),
  ],
);

/** Words of a source. Offsets count Unicode code points; they are null when the source's text is not held. */
export const passages = pgTable(
  "passages",
  {
    id: id("id").primaryKey().generatedByDefaultAsIdentity(),
    sourceId: id("source_id")
      .notNull()
      .references(() => sourceKeys.id),
    start: integer("start"),
    end: integer("end"),
    exact: text("exact").notNull(),
    prefix: text("prefix"),
    suffix: text("suffix"),
  },
  (t) => [
    index("passages_source").on(t.sourceId, t.start),
    searchIndex("passages_search", { running: [t.exact], only: null }),
    check(
      "passages_offsets",
      sql`(${t.start} is null) = (${t.end} is null) and ${t.start} >= 0 and ${t.end} - ${t.start} = char_length(${t.exact})`,
    ),
  ],
);
