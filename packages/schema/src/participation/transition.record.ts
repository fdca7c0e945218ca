import { sectionRecordsMax, sentenceLengthMax } from "../limit/limit.js";
import { basis } from "../programme/programme.record.js";
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
  text,
} from "../record/shape.js";
import { transitionStatuses } from "./participation.terms.js";

/** An actor's move from one programme to another. */
export const transition = object(
  "Transition",
  "An actor's move to a programme, from one that may be unknown.",
  {
    key: key("The transition's key in this dossier, such as tr-01."),
    actor: reference("The actor that moves.", "Actor"),
    from: optional(reference("The programme it leaves; left out when no source names it.", "Programme")),
    to: reference("The programme it moves to.", "Programme"),
    status: term("How far the move has come.", transitionStatuses),
    condition: optional(
      text("The condition on which the move depends, as the source says it.", sentenceLengthMax),
    ),
    date: optional(temporal("When the move takes place.")),
    basis,
  },
);
export type TransitionRecord = OutOf<typeof transition>;
export type TransitionInput = InOf<typeof transition>;

/** The transitions of a dossier. */
export const transitions = lists(
  "Who moves from which programme to which other one.",
  transition,
  sectionRecordsMax,
);
