import { pgTable, text } from "drizzle-orm/pg-core";
import { orderedText } from "../record/columns.js";

/** The closed list of cooperation areas, so that a read can join labels; `area-labels` fills it from the terms. */
export const cooperationAreas = pgTable("cooperation_areas", {
  code: orderedText("code").primaryKey(),
  label: text("label").notNull(),
  altLabels: text("alt_labels").array().notNull(),
});
