import { disclosures, intents, rules, stances } from "@demarche/schema";
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import { issueKeys } from "../issue/issue.key.js";
import {
  changeIndexes,
  currentIndex,
  id,
  orderedText,
  recorded,
  rowId,
  temporal,
  temporalChecks,
  termCheck,
  versionIndexes,
} from "../record/columns.js";

/** The rule that makes positions, as it is stored with each of them. */
export const positionRule = `${rules.position.id}/${rules.position.version}`;

/** Derived: what a holder holds on an issue over a period. `id` is the expression that opened it, a ballot's among them. */
export const positionRows = pgTable(
  "position_rows",
  {
    rowId: rowId(),
    id: id("id").notNull(),
    slug: orderedText("slug").notNull(),
    holderId: id("holder_id")
      .notNull()
      .references(() => actorKeys.id),
    issueId: id("issue_id")
      .notNull()
      .references(() => issueKeys.id),
    stance: text("stance"),
    disclosure: text("disclosure").notNull(),
    intent: text("intent"),
    qualification: text("qualification"),
    ...temporal("from"),
    ...temporal("until"),
    basis: id("basis").array().notNull(),
    independentRoots: integer("independent_roots").notNull(),
    held2ndHand: boolean("held_2nd_hand").notNull(),
    contested: boolean("contested").notNull(),
    supersedesId: id("supersedes_id"),
    rule: text("rule").notNull(),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("positions", t.id),
    ...changeIndexes("positions", t, t.id),
    currentIndex("positions_slug", t.slug),
    currentIndex("positions_holder", t.holderId, t.issueId),
    currentIndex("positions_issue", t.issueId, t.holderId),
    index("positions_from")
      .on(sql`coalesce(${t.fromLatest}, date '9999-12-31')`, t.slug)
      .where(sql`recorded_until is null`),
    index("positions_issue_from")
      .on(t.issueId, sql`coalesce(${t.fromLatest}, date '9999-12-31')`, t.slug)
      .where(sql`recorded_until is null`),
    index("positions_holder_from")
      .on(t.holderId, sql`coalesce(${t.fromLatest}, date '9999-12-31')`, t.slug)
      .where(sql`recorded_until is null`),
    index("positions_supersedes")
      .on(t.supersedesId)
      .where(sql`recorded_until is null and supersedes_id is not null`),
    index("positions_support").on(t.id).where(sql`recorded_until is null and cardinality(basis) > 1`),
    index("positions_contested").on(t.holderId, t.issueId).where(sql`contested`),
    index("positions_history").on(t.holderId, t.issueId, t.recordedFrom),
    termCheck(t.stance, stances),
    termCheck(t.disclosure, disclosures),
    termCheck(t.intent, intents),
    ...temporalChecks(t, "from", "until"),
  ],
);
