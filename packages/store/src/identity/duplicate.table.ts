import { boolean, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, orderedText } from "../record/columns.js";

/** What a search for duplicates computes as it runs; no such table is made. */
export const duplicateSuggestions = pgTable("duplicate_suggestions", {
  actorId: id("actor_id").notNull(),
  otherId: id("other_id").notNull(),
  slug: orderedText("slug").notNull(),
  otherSlug: orderedText("other_slug").notNull(),
  kind: text("kind").notNull(),
  otherKind: text("other_kind").notNull(),
  /** Whether a judgement UNSURE on the two is in force. */
  unsure: boolean("unsure").notNull(),
  /** Thousandths that the score falls short of 1. */
  doubt: integer("doubt").notNull(),
  reasons: jsonb("reasons").notNull(),
});
