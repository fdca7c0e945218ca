import {
  confidences,
  cooperationAreaCodes,
  participationRoles,
  participationStatuses,
} from "@demarche/schema";
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
  termsCheck,
} from "../record/columns.js";
import { statementRows } from "../statement/statement.table.js";
import { instrumentKeys } from "./instrument.key.js";

const content = () => ({
  actorId: id("actor_id")
    .notNull()
    .references(() => actorKeys.id),
  programmeId: id("programme_id")
    .notNull()
    .references(() => programmeKeys.id),
  instrumentId: id("instrument_id").references(() => instrumentKeys.id),
  role: text("role").notNull(),
  status: text("status").notNull(),
  ...temporal("from"),
  ...temporal("until"),
  areas: text("areas").array().notNull(),
  confidence: text("confidence"),
});

/** What one statement is read to say of an actor's part in a programme. */
export const participationClaims = pgTable(
  "participation_claims",
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
    index("participation_claims_statement").on(t.statementId),
    index("participation_claims_group").on(t.actorId, t.programmeId),
    termCheck(t.role, participationRoles),
    termCheck(t.status, participationStatuses),
    termCheck(t.confidence, confidences),
    termsCheck(t.areas, cooperationAreaCodes),
    ...temporalChecks(t, "from", "until"),
  ],
);

/** Derived: claims that say the same, with all their statements. */
export const participations = pgTable(
  "participations",
  {
    rowId: rowId(),
    slug: orderedText("slug").notNull(),
    ...content(),
    basis: id("basis").array().notNull(),
    rule: text("rule").notNull(),
    ...recorded(),
  },
  (t) => [
    currentIndex("participations_slug", t.slug),
    currentIndex("participations_actor", t.actorId, t.slug),
    currentIndex("participations_programme", t.programmeId, t.slug),
    currentIndex("participations_instrument", t.instrumentId),
    index("participations_history").on(t.actorId, t.programmeId, t.recordedFrom),
    index("participations_versions").on(t.slug),
    index("participations_of_programme").on(t.programmeId),
    ...changeIndexes("participations", t, t.slug),
    termCheck(t.role, participationRoles),
    termCheck(t.status, participationStatuses),
    termCheck(t.confidence, confidences),
    termsCheck(t.areas, cooperationAreaCodes),
    ...temporalChecks(t, "from", "until"),
  ],
);
