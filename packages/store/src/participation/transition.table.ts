import { transitionStatuses } from "@demarche/schema";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { actorKeys } from "../actor/actor.key.js";
import { programmeKeys } from "../programme/programme.key.js";
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
} from "../record/columns.js";
import { statementRows } from "../statement/statement.table.js";

const content = () => ({
  actorId: id("actor_id")
    .notNull()
    .references(() => actorKeys.id),
  fromId: id("from_id").references(() => programmeKeys.id),
  toId: id("to_id").references(() => programmeKeys.id),
  status: text("status").notNull(),
  condition: text("condition"),
  ...temporal("date"),
});

/** What one statement is read to say of an actor's move from one programme, maybe unknown, to another. */
export const transitionClaims = pgTable(
  "transition_claims",
  {
    rowId: rowId(),
    slug: orderedText("slug").notNull(),
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    ...content(),
    ...recorded(),
  },
  (t) => [
    index("transition_claims_statement").on(t.statementId),
    index("transition_claims_actor").on(t.actorId),
    termCheck(t.status, transitionStatuses),
    ...temporalChecks(t, "date"),
  ],
);

/** Derived: claims that say the same, with all their statements. */
export const transitions = pgTable(
  "transitions",
  {
    rowId: rowId(),
    slug: orderedText("slug").notNull(),
    ...content(),
    basis: id("basis").array().notNull(),
    rule: text("rule").notNull(),
    ...recorded(),
  },
  (t) => [
    currentIndex("transitions_slug", t.slug),
    currentIndex("transitions_actor", t.actorId, t.slug),
    currentIndex("transitions_from", t.fromId, t.slug),
    currentIndex("transitions_to", t.toId, t.slug),
    index("transitions_versions").on(t.slug),
    index("transitions_of_actor").on(t.actorId),
    index("transitions_of_programme_left").on(t.fromId),
    index("transitions_of_programme_joined").on(t.toId),
    ...changeIndexes("transitions", t, t.slug),
    termCheck(t.status, transitionStatuses),
    ...temporalChecks(t, "date"),
  ],
);
