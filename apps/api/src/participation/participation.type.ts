import {
  participationRoles,
  participationStatuses,
  publicities,
  type TermOf,
  transitionStatuses,
} from "@demarche/schema";
import { Field, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { Explanation } from "../explanation/explanation.type.js";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Rule } from "../position/position.type.js";
import { CooperationArea, Programme } from "../programme/programme.type.js";
import { Confidence, type Statement, StatementConnection } from "../statement/statement.type.js";
import { Certainty3, Period, RecordedPeriod, Temporal } from "../time/time.type.js";

export const ParticipationStatus = termEnum(participationStatuses);
export type ParticipationStatus = TermOf<typeof participationStatuses>;

export const ParticipationRole = termEnum(participationRoles);
export type ParticipationRole = TermOf<typeof participationRoles>;

export const TransitionStatus = termEnum(transitionStatuses);
export type TransitionStatus = TermOf<typeof transitionStatuses>;

export const Publicity = termEnum(publicities);
export type Publicity = TermOf<typeof publicities>;

const confidenceDescription =
  "The confidence is that of whoever recorded the claim; null says that none was given.";

@ObjectType({
  implements: Node,
  description:
    "An instrument is a concrete document agreed under a programme, such as the ITPP of Japan and NATO.",
})
export class Instrument implements Node {
  id!: string;

  @Field(() => String, { description: "The slug names the instrument in addresses and dossiers." })
  slug!: string;

  @Field(() => Programme, { description: "The instrument belongs to this programme." })
  programme!: Programme;

  @Field(() => String, { description: "The title is the document's own." })
  title!: string;

  @Field(() => [Actor], { description: "The parties are the actors that agreed the document." })
  parties!: Actor[];

  @Field(() => Temporal, { nullable: true, description: "The document was agreed at this moment." })
  agreed!: Temporal | null;

  @Field(() => Period, { nullable: true, description: "The document holds over this period." })
  period!: Period | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "It says whether the document binds in law; null says that no source tells.",
  })
  binding!: boolean | null;

  @Field(() => Publicity, { description: "The publicity says whether anyone can read the document." })
  publicity!: Publicity;

  @Field(() => [CooperationArea], { description: "The areas are the fields of cooperation that it covers." })
  areas!: CooperationArea[];

  @Field(() => Confidence, { nullable: true, description: confidenceDescription })
  confidence!: Confidence | null;

  @Field(() => StatementConnection, {
    description: "The basis is the statements that tell of the instrument.",
  })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;

  @Field(() => ParticipationConnection, {
    description: "The participations are those that the instrument gives its form.",
  })
  @Takes(() => ConnectionArgs)
  participations!: Connection<Participation>;

  @Field(() => RecordedPeriod, {
    description: "This database held the instrument to be so over this period.",
  })
  recorded!: RecordedPeriod;
}

export const InstrumentConnection = connection(() => Instrument, "Instrument");

@ObjectType({
  implements: Node,
  description: "A participation says that an actor takes part in a programme, derived from statements.",
})
export class Participation implements Node {
  id!: string;

  @Field(() => Actor, { description: "This is the actor that takes part." })
  actor!: Actor;

  @Field(() => Programme, { description: "The actor takes part in this programme." })
  programme!: Programme;

  @Field(() => Instrument, {
    nullable: true,
    description: "The participation is laid down in this document.",
  })
  instrument!: Instrument | null;

  @Field(() => ParticipationRole, { description: "The role says in what capacity the actor takes part." })
  role!: ParticipationRole;

  @Field(() => ParticipationStatus, {
    description: "The status says where the actor stands in the programme.",
  })
  status!: ParticipationStatus;

  @Field(() => Period, {
    nullable: true,
    description: "The participation has this status over this period, as far as it is known.",
  })
  period!: Period | null;

  @Field(() => [CooperationArea], { description: "The areas are the fields of cooperation that it covers." })
  areas!: CooperationArea[];

  @Field(() => Confidence, { nullable: true, description: confidenceDescription })
  confidence!: Confidence | null;

  @Field(() => StatementConnection, {
    description: "The basis is the statements that the participation rests on.",
  })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;

  @Field(() => Rule, { description: "The participation was derived by this rule." })
  rule!: Rule;

  @Field(() => Certainty3, {
    description: "It says whether the participation was in force on the day asked for.",
  })
  inForce!: Certainty3;

  @Field(() => Explanation, {
    description:
      "The explanation tells in plain words how the participation is known, and what would change it.",
  })
  explanation!: Explanation;

  @Field(() => RecordedPeriod, {
    description: "This database held the participation to be so over this period.",
  })
  recorded!: RecordedPeriod;
}

export const ParticipationConnection = connection(() => Participation, "Participation");

@ObjectType({
  implements: Node,
  description: "A transition is an actor's move from one programme, maybe an unknown one, to another.",
})
export class Transition implements Node {
  id!: string;

  @Field(() => Actor, { description: "This is the actor that moves." })
  actor!: Actor;

  @Field(() => Programme, {
    nullable: true,
    description: "The actor moves from this programme; null says that no source tells from which.",
  })
  from!: Programme | null;

  @Field(() => Programme, { description: "The actor moves to this programme." })
  to!: Programme;

  @Field(() => TransitionStatus, { description: "The status says how far the move has come." })
  status!: TransitionStatus;

  @Field(() => String, { nullable: true, description: "The move depends on this condition." })
  condition!: string | null;

  @Field(() => Temporal, { nullable: true, description: "The move takes place at this moment." })
  date!: Temporal | null;

  @Field(() => StatementConnection, {
    description: "The basis is the statements that the transition rests on.",
  })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;

  @Field(() => Rule, { description: "The transition was derived by this rule." })
  rule!: Rule;

  @Field(() => Explanation, {
    description:
      "The explanation tells in plain words how the transition is known, and what would change it.",
  })
  explanation!: Explanation;

  @Field(() => RecordedPeriod, {
    description: "This database held the transition to be so over this period.",
  })
  recorded!: RecordedPeriod;
}

export const TransitionConnection = connection(() => Transition, "Transition");
