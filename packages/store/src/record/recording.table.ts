import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** The instants at which something was recorded, and by whom: the recorded clock ticks here. */
export const recordings = pgTable(
  "recordings",
  {
    at: timestamp("at", { withTimezone: true, precision: 3, mode: "string" }).primaryKey(),
    by: text("by").notNull(),
  },
  (t) => [index("recordings_by").on(t.by, t.at)],
);
