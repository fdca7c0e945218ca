import { actors } from "../actor/actor.record.js";
import { events } from "../event/event.record.js";
import { issues } from "../issue/issue.record.js";
import { listEntriesMax, nameLengthMax, summaryLengthMax, titleLengthMax } from "../limit/limit.js";
import { instruments } from "../participation/instrument.record.js";
import { participations } from "../participation/participation.record.js";
import { transitions } from "../participation/transition.record.js";
import { programmes } from "../programme/programme.record.js";
import {
  type InOf,
  lists,
  type OutOf,
  object,
  optional,
  type Reference,
  slug,
  text,
} from "../record/shape.js";
import { sources } from "../source/source.record.js";
import { statementLinks, statements } from "../statement/statement.record.js";

/** A whole dossier file. */
export const dossier = object(
  "Dossier",
  "A dossier: the sources somebody read, what is said in them, and the records that this makes known.",
  {
    slug: slug("The dossier's slug; the slugs of its statements begin with it."),
    title: text("The dossier's title.", titleLengthMax),
    summary: optional(text("What the dossier holds, in a few sentences.", summaryLengthMax)),
    licence: optional(text("The licence of the dossier itself, not of its sources.", titleLengthMax)),
    recordedBy: optional(text("Who read the sources and recorded the statements.", nameLengthMax)),
    requires: lists(
      "The dossiers on whose records this one builds; they are imported before it.",
      slug("A dossier's slug."),
      listEntriesMax,
      { unique: true },
    ),
    sources,
    actors,
    issues,
    programmes,
    instruments,
    events,
    statements,
    participations,
    transitions,
    relations: statementLinks,
  },
);

/** A dossier after validation: lists that were left out are empty, dates carry their bounds. */
export type Dossier = OutOf<typeof dossier>;

/** A dossier as a file may hold it. */
export type DossierInput = InOf<typeof dossier>;

/** Whether a record is only the slug of one that another dossier records. */
export function isReference<T extends { readonly slug: string }>(record: T | Reference): record is Reference {
  return Object.keys(record).length === 1;
}
