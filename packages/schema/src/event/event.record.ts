import { codeLengthMax, nameLengthMax, sectionRecordsMax } from "../limit/limit.js";
import {
  type InOf,
  lists,
  type OutOf,
  object,
  optional,
  referable,
  reference,
  slug,
  temporal,
  term,
  text,
} from "../record/shape.js";
import { certainties } from "../statement/statement.terms.js";
import { attendances, eventKinds, eventRoles } from "./event.terms.js";

/** What a statement says of an actor's being at the statement's event. */
export const attendance = object(
  "EventAttendance",
  "What the statement says of an actor's being at the statement's event.",
  {
    actor: reference("The actor that was or will be there.", "Actor"),
    role: optional(term("In what role it is there.", eventRoles)),
    attendance: term("Whether it was or will be there.", attendances),
    certainty: optional(
      term(
        "How certain the attendance is presented as being; left out when as certain as the statement.",
        certainties,
      ),
    ),
  },
);
export type AttendanceRecord = OutOf<typeof attendance>;

/** An occasion. */
export const event = object("Event", "An occasion at which actors meet, speak or decide.", {
  slug: slug("The event's slug, the same in every dossier."),
  kind: term("What sort of occasion it is.", eventKinds),
  label: text("A short name for headings.", nameLengthMax),
  date: optional(temporal("When it takes place.")),
  place: optional(reference("The state or territory in which it takes place.", "Actor")),
  placeName: optional(text("The place as a source names it.", nameLengthMax)),
  organizer: optional(reference("The actor that holds it.", "Actor")),
  plover: optional(text("Its category in PLOVER.", codeLengthMax)),
});
export type EventRecord = OutOf<typeof event>;
export type EventInput = InOf<typeof event>;

/** The events of a dossier. */
export const events = lists(
  "The occasions that the dossier's statements name.",
  referable("Event", event),
  sectionRecordsMax,
);
