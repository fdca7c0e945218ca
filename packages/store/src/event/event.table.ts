import { attendances as attendanceTerms, certainties, eventKinds, eventRoles } from "@demarche/schema";
import { index, pgTable, text } from "drizzle-orm/pg-core";
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
import { statementRows } from "../statement/statement.table.js";
import { eventKeys } from "./event.key.js";

export const events = pgTable(
  "events",
  {
    rowId: rowId(),
    id: id("id")
      .notNull()
      .references(() => eventKeys.id),
    slug: orderedText("slug").notNull(),
    kind: text("kind").notNull(),
    label: text("label").notNull(),
    ...temporal("date"),
    placeId: id("place_id").references(() => actorKeys.id),
    placeName: text("place_name"),
    organizerId: id("organizer_id").references(() => actorKeys.id),
    plover: text("plover"),
    ...recorded(),
  },
  (t) => [
    ...versionIndexes("events", t.id),
    ...changeIndexes("events", t, t.id),
    currentIndex("events_slug", t.slug),
    currentIndex("events_kind", t.kind, t.slug),
    currentIndex("events_organizer", t.organizerId),
    searchIndex("events_search", { called: [t.label] }),
    termCheck(t.kind, eventKinds),
    ...temporalChecks(t, "date"),
  ],
);

const content = () => ({
  eventId: id("event_id")
    .notNull()
    .references(() => eventKeys.id),
  actorId: id("actor_id")
    .notNull()
    .references(() => actorKeys.id),
  role: text("role"),
  attendance: text("attendance").notNull(),
  certainty: text("certainty"),
});

/** What one statement says of an actor's presence at an event. Part of the statement, and as immutable. */
export const attendanceClaims = pgTable(
  "attendance_claims",
  {
    rowId: rowId(),
    statementId: id("statement_id")
      .notNull()
      .references(() => statementRows.id),
    ...content(),
  },
  (t) => [
    index("attendance_claims_statement").on(t.statementId),
    index("attendance_claims_event").on(t.eventId),
    termCheck(t.role, eventRoles),
    termCheck(t.attendance, attendanceTerms),
    termCheck(t.certainty, certainties),
  ],
);

/** Derived: who attends which event, with all the statements that say so. */
export const attendances = pgTable(
  "attendances",
  {
    rowId: rowId(),
    ...content(),
    basis: id("basis").array().notNull(),
    rule: text("rule").notNull(),
    ...recorded(),
  },
  (t) => [
    currentIndex("attendances_event", t.eventId),
    currentIndex("attendances_actor", t.actorId),
    ...changeIndexes("attendances", t, t.eventId),
    termCheck(t.role, eventRoles),
    termCheck(t.attendance, attendanceTerms),
    termCheck(t.certainty, certainties),
  ],
);
