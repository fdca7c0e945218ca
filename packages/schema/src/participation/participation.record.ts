import { sectionRecordsMax } from "../limit/limit.js";
import { areas, basis } from "../programme/programme.record.js";
import { confidences } from "../programme/programme.terms.js";
import {
  type InOf,
  key,
  lists,
  type OutOf,
  object,
  optional,
  reference,
  temporal,
  term,
} from "../record/shape.js";
import { inOrder } from "../time/period.record.js";
import { participationRoles, participationStatuses } from "./participation.terms.js";

/** An actor in a programme. */
export const participation = object(
  "Participation",
  "An actor's taking part in a programme, as statements say.",
  {
    key: key("The participation's key in this dossier, such as pa-01."),
    actor: reference("The actor that takes part.", "Actor"),
    programme: reference("The programme in which it takes part.", "Programme"),
    instrument: optional(reference("The document under which it takes part.", "Instrument")),
    role: term("In what role it takes part.", participationRoles),
    status: term("Where it stands in relation to the programme.", participationStatuses),
    from: optional(temporal("When the participation began.")),
    until: optional(temporal("When the participation ended; left out while it lasts.")),
    areas,
    confidence: optional(term("How sure whoever recorded it is of it.", confidences)),
    basis,
  },
  [inOrder],
);
export type ParticipationRecord = OutOf<typeof participation>;
export type ParticipationInput = InOf<typeof participation>;

/** The participations of a dossier. */
export const participations = lists("Who takes part in which programme.", participation, sectionRecordsMax);
