import { attendances, eventKinds, eventRoles, type TermOf } from "@demarche/schema";
import { Field, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { Explanation } from "../explanation/explanation.type.js";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Rule } from "../position/position.type.js";
import { Certainty, type Statement, StatementConnection } from "../statement/statement.type.js";
import { Temporal } from "../time/time.type.js";

export const EventKind = termEnum(eventKinds);
export type EventKind = TermOf<typeof eventKinds>;

export const Attendance = termEnum(attendances);
export type Attendance = TermOf<typeof attendances>;

export const EventRole = termEnum(eventRoles);
export type EventRole = TermOf<typeof eventRoles>;

@ObjectType({ description: "An event attendance says whether an actor was or would be at an event." })
export class EventAttendance {
  @Field(() => Actor, { description: "This is the actor whose attendance is told." })
  actor!: Actor;

  @Field(() => Event, { description: "This is the event that the actor attends or not." })
  event!: Event;

  @Field(() => EventRole, {
    nullable: true,
    description: "The role says in what capacity the actor takes part.",
  })
  role!: EventRole | null;

  @Field(() => Attendance, { description: "The attendance says whether the actor was or would be there." })
  attendance!: Attendance;

  @Field(() => Certainty, { description: "The certainty is that with which the attendance is told." })
  certainty!: Certainty;

  @Field(() => StatementConnection, {
    description: "The basis is the statements that tell of the attendance.",
  })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;

  @Field(() => Rule, { description: "The attendance was derived by this rule." })
  rule!: Rule;

  @Field(() => Explanation, {
    description:
      "The explanation tells in plain words how the attendance is known, and what would change it.",
  })
  explanation!: Explanation;
}

@ObjectType({
  implements: Node,
  description: "An event is an occasion at which actors meet, speak, vote or sign.",
})
export class Event implements Node {
  id!: string;

  @Field(() => String, { description: "The slug names the event in addresses and dossiers." })
  slug!: string;

  @Field(() => EventKind, { description: "The kind says what sort of occasion it is." })
  kind!: EventKind;

  @Field(() => String, { description: "The label is a short heading for the event." })
  label!: string;

  @Field(() => Temporal, { nullable: true, description: "The event takes place at this moment." })
  date!: Temporal | null;

  @Field(() => Actor, { nullable: true, description: "The event takes place in this state or territory." })
  place!: Actor | null;

  @Field(() => String, { nullable: true, description: "The place is called this by a source." })
  placeName!: string | null;

  @Field(() => Actor, { nullable: true, description: "The organizer is the actor that holds the event." })
  organizer!: Actor | null;

  @Field(() => [EventAttendance], { description: "The attendances say which actors were or would be there." })
  attendances!: EventAttendance[];

  @Field(() => StatementConnection, {
    description: "The statements are those that were made at the event or speak of it.",
  })
  @Takes(() => ConnectionArgs)
  statements!: Connection<Statement>;

  @Field(() => String, {
    nullable: true,
    description: "This is the event's category in the PLOVER ontology.",
  })
  plover!: string | null;
}

export const EventConnection = connection(() => Event, "Event");
