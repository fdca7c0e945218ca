import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, orderedText } from "../record/columns.js";

/** What a search computes as it runs; no such table is made. */
export const searchHits = pgTable("search_hits", {
  kind: text("kind").notNull(),
  /** The kind's place among the kinds. */
  place: integer("place").notNull(),
  recordId: id("record_id").notNull(),
  slug: orderedText("slug").notNull(),
  field: text("field").notNull(),
  text: text("text").notNull(),
  /** Millionths that the fit falls short of a perfect one. */
  misfit: integer("misfit").notNull(),
});
