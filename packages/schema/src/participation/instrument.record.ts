import { membersEntriesMax, sectionRecordsMax, titleLengthMax } from "../limit/limit.js";
import { areas, basis } from "../programme/programme.record.js";
import { confidences } from "../programme/programme.terms.js";
import {
  boolean,
  type InOf,
  list,
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
import { inOrder } from "../time/period.record.js";
import { publicities } from "./participation.terms.js";

/** A concrete document agreed under a programme. */
export const instrument = object(
  "Instrument",
  "A concrete document that parties agreed under a programme, such as one partner's programme for four years.",
  {
    slug: slug("The instrument's slug, the same in every dossier."),
    programme: reference("The programme under which it was agreed.", "Programme"),
    title: text("The document's title.", titleLengthMax),
    parties: list("The actors that agreed it.", reference("A party.", "Actor"), membersEntriesMax, {
      min: 1,
      unique: true,
    }),
    agreed: optional(temporal("When it was agreed.")),
    from: optional(temporal("When the period it covers begins.")),
    until: optional(temporal("When the period it covers ends.")),
    binding: optional(boolean("Whether it binds its parties; left out when no source tells.")),
    publicity: optional(term("Whether anyone can read its text.", publicities)),
    areas,
    confidence: optional(term("How sure whoever recorded it is of it.", confidences)),
    basis,
  },
  [inOrder],
);
export type InstrumentRecord = OutOf<typeof instrument>;
export type InstrumentInput = InOf<typeof instrument>;

/** The instruments of a dossier. */
export const instruments = lists(
  "The concrete documents agreed under programmes.",
  referable("Instrument", instrument),
  sectionRecordsMax,
);
