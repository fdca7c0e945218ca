import { identityVerdicts } from "@demarche/schema";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import {
  changeIndexes,
  currentIndex,
  id,
  orderedText,
  recorded,
  rowId,
  termCheck,
} from "../record/columns.js";

/** The ledger of judgements on pairs of actors. A judgement that is undone, or judged anew, is closed and stays. */
export const identityJudgements = pgTable(
  "identity_judgements",
  {
    rowId: rowId(),
    slug: orderedText("slug").notNull(),
    /** The record that stands when both are of one actor. */
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    otherId: id("other_id")
      .notNull()
      .references(() => actorKeys.id),
    verdict: text("verdict").notNull(),
    reason: text("reason").notNull(),
    ...recorded(),
  },
  (t) => [
    uniqueIndex("identity_judgements_pair")
      .on(sql`least(${t.actorId}, ${t.otherId})`, sql`greatest(${t.actorId}, ${t.otherId})`)
      .where(sql`recorded_until is null`),
    index("identity_judgements_slug").on(t.slug),
    index("identity_judgements_other").on(t.otherId),
    termCheck(t.verdict, identityVerdicts),
    check("identity_judgements_are_of_two", sql`${t.actorId} <> ${t.otherId}`),
  ],
);

/** Derived: the record that each record of an actor resolves to; of most, themselves. */
export const canonicalActors = pgTable(
  "canonical_actors",
  {
    rowId: rowId(),
    actorId: id("actor_id")
      .notNull()
      .references(() => actorKeys.id),
    canonicalId: id("canonical_id")
      .notNull()
      .references(() => actorKeys.id),
    ...recorded(),
  },
  (t) => [
    uniqueIndex("canonical_actors_current").on(t.actorId).where(sql`recorded_until is null`),
    index("canonical_actors_versions").on(t.actorId),
    currentIndex("canonical_actors_members", t.canonicalId),
    ...changeIndexes("canonical_actors", t, t.actorId),
  ],
);
