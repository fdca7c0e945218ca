import { actor } from "../actor/actor.record.js";
import { event } from "../event/event.record.js";
import { issue } from "../issue/issue.record.js";
import { instrument } from "../participation/instrument.record.js";
import { participation } from "../participation/participation.record.js";
import { transition } from "../participation/transition.record.js";
import { programme } from "../programme/programme.record.js";
import { type OutOf, slug } from "../record/shape.js";
import { source } from "../source/source.record.js";
import { statement } from "../statement/statement.record.js";

/** Each kind of record that can be given by itself: its type, its section of a dossier, its shape. */
export const recordKinds = {
  actor: { type: "Actor", section: "actors", shape: actor },
  source: { type: "Source", section: "sources", shape: source },
  issue: { type: "Issue", section: "issues", shape: issue },
  programme: { type: "Programme", section: "programmes", shape: programme },
  instrument: { type: "Instrument", section: "instruments", shape: instrument },
  event: { type: "Event", section: "events", shape: event },
  statement: { type: "Statement", section: "statements", shape: statement },
  participation: { type: "Participation", section: "participations", shape: participation },
  transition: { type: "Transition", section: "transitions", shape: transition },
} as const;
export type RecordKind = keyof typeof recordKinds;
export type RecordOf<Kind extends RecordKind> = OutOf<(typeof recordKinds)[Kind]["shape"]>;

/** The name of a desk: who records by mutation, and what the slugs of its statements begin with. */
export const deskName = slug(
  "The desk is the name under which the record is kept; the slugs of its statements begin with it.",
);
