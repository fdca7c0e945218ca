import type { EventRecord } from "@demarche/schema";
import type { NewRow } from "../record/reconcile.js";
import { idOf, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";

/** The row of an event itself. */
export function eventRow(session: Session, event: EventRecord): NewRow {
  return {
    id: idOf(session, "Event", event.slug),
    slug: event.slug,
    kind: event.kind,
    label: event.label,
    placeId: idOf(session, "Actor", event.place),
    placeName: event.placeName,
    organizerId: idOf(session, "Actor", event.organizer),
    plover: event.plover,
    ...temporalRow(session, "date", event.date),
  };
}
