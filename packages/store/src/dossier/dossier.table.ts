import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { orderedText, recorded, rowId } from "../record/columns.js";

/** The dossiers that were recorded: one version of each is current. */
export const dossiers = pgTable(
  "dossiers",
  {
    rowId: rowId(),
    slug: orderedText("slug").notNull(),
    title: text("title").notNull(),
    summary: text("summary"),
    licence: text("licence"),
    ...recorded(),
  },
  (t) => [uniqueIndex("dossiers_current").on(t.slug).where(sql`recorded_until is null`)],
);
