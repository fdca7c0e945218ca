import { attendanceExplanation } from "../explanation/explanation.read.js";
import { hasSlug, isOneOf, temporalOf } from "../read/conditions.js";
import { connection } from "../read/connection.js";
import { allOf, basisIds, derivedSource } from "../read/derived.js";
import { actorAt, namesActor } from "../read/identity.js";
import { globalId, type Model, many, one, tableSource } from "../read/model.js";
import { ruleOf } from "../read/rule.js";
import { derivedAttendances } from "./attendance.derive.js";
import { attendances, events } from "./event.table.js";

export const eventRead: Model = {
  type: "Event",
  table: events,
  fields: {
    id: globalId,
    date: temporalOf("date"),
    place: actorAt("place_id"),
    organizer: actorAt("organizer_id"),
    attendances: many(
      "EventAttendance",
      (row, attendance) => [`${attendance.alias}.event_id = ${row.col(events.id)}`],
      {
        order: (attendance) =>
          `${attendance.alias}.actor_id, ${attendance.alias}.attendance, ${attendance.alias}.role`,
      },
    ),
    statements: connection("Statement", (row, statement) => [
      `${statement.alias}.event_id = ${row.col(events.id)}`,
    ]),
  },
  filters: {
    slugs: hasSlug(events.slug),
    kinds: isOneOf(events.kind),
    organizer: namesActor(events.organizerId),
  },
  orders: { SLUG_ASC: { keys: (row) => [{ sql: row.col(events.slug), type: "text" }] } },
};

export const eventAttendanceRead: Model = {
  type: "EventAttendance",
  table: attendances,
  source: (row, narrow) =>
    row.asOf.public
      ? derivedSource(row, (evidence) => derivedAttendances(evidence, allOf(narrow("c"))))
      : tableSource(row),
  fields: {
    actor: one("Actor", (row, actor) => [`${actor.alias}.id = ${row.col(attendances.actorId)}`]),
    event: one("Event", (row, event) => [`${event.alias}.id = ${row.col(attendances.eventId)}`]),
    basis: connection(
      "Statement",
      () => [],
      (row, statement) => [`${statement.alias}.id = any(${row.col(attendances.basis)})`],
    ),
    basisIds,
    rule: ruleOf,
    explanation: attendanceExplanation,
  },
};
