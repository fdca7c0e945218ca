import { certainties3 } from "@demarche/schema";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { Certainty3 } from "../time/time.type.js";
import { ParticipationRole, ParticipationStatus, TransitionStatus } from "./participation.type.js";

@InputType({ description: "The filter keeps the participations that meet every condition given." })
export class ParticipationFilter {
  @Field(() => ID, { nullable: true, description: "This actor takes part, named by global id or slug." })
  @Form("Actor")
  actor?: string;

  @Field(() => ID, { nullable: true, description: "It is in this programme, named by global id or slug." })
  @Form("Programme")
  programme?: string;

  @Field(() => [ParticipationStatus], {
    nullable: true,
    description: "The participation has one of these statuses.",
  })
  status?: ParticipationStatus[];

  @Field(() => [ParticipationRole], {
    nullable: true,
    description: "The actor takes part in one of these roles.",
  })
  role?: ParticipationRole[];

  @Field(() => String, { nullable: true, description: "It covers the cooperation area with this code." })
  @Form("slug")
  area?: string;

  @Field(() => [Certainty3], {
    nullable: true,
    defaultValue: [certainties3.members.YES, certainties3.members.MAYBE],
    description: "The participation was in force on the day asked for with one of these certainties.",
  })
  inForce?: Certainty3[];
}

@InputType({ description: "The filter keeps the transitions that meet every condition given." })
export class TransitionFilter {
  @Field(() => ID, { nullable: true, description: "This actor moves, named by global id or slug." })
  @Form("Actor")
  actor?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The move is from this programme, named by global id or slug.",
  })
  @Form("Programme")
  from?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The move is to this programme, named by global id or slug.",
  })
  @Form("Programme")
  to?: string;

  @Field(() => [TransitionStatus], { nullable: true, description: "The move has one of these statuses." })
  status?: TransitionStatus[];
}

@InputType({ description: "The filter keeps the instruments that meet every condition given." })
export class InstrumentFilter {
  @Field(() => [String], { nullable: true, description: "The instrument has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The instrument belongs to this programme, named by global id or slug.",
  })
  @Form("Programme")
  programme?: string;

  @Field(() => ID, { nullable: true, description: "This actor is a party, named by global id or slug." })
  @Form("Actor")
  party?: string;
}

@ArgsType()
export class ParticipationArgs extends AsOfArgs {
  @Field(() => ID, { description: "The participation has this global id." })
  @Form("Participation")
  id!: string;
}

@ArgsType()
export class ParticipationsArgs extends DatedListArgs {
  @Field(() => ParticipationFilter, {
    nullable: true,
    description:
      "Only the participations that meet this filter are listed; without it, those certainly or possibly in force.",
  })
  filter?: ParticipationFilter;
}

@ArgsType()
export class TransitionArgs extends AsOfArgs {
  @Field(() => ID, { description: "The transition has this global id." })
  @Form("Transition")
  id!: string;
}

@ArgsType()
export class TransitionsArgs extends DatedListArgs {
  @Field(() => TransitionFilter, {
    nullable: true,
    description: "Only the transitions that meet this filter are listed.",
  })
  filter?: TransitionFilter;
}

@ArgsType()
export class InstrumentArgs extends AsOfArgs {
  @Field(() => String, { description: "The instrument has this slug." })
  @Form("slug")
  slug!: string;
}

@ArgsType()
export class InstrumentsArgs extends DatedListArgs {
  @Field(() => InstrumentFilter, {
    nullable: true,
    description: "Only the instruments that meet this filter are listed.",
  })
  filter?: InstrumentFilter;
}
