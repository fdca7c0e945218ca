import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { EventKind } from "./event.type.js";

@InputType({ description: "The filter keeps the events that meet every condition given." })
export class EventFilter {
  @Field(() => [String], { nullable: true, description: "The event has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => [EventKind], { nullable: true, description: "The event is of one of these kinds." })
  kinds?: EventKind[];

  @Field(() => ID, {
    nullable: true,
    description: "The event is held by this actor, named by global id or slug.",
  })
  @Form("Actor")
  organizer?: string;
}

@ArgsType()
export class EventArgs extends AsOfArgs {
  @Field(() => String, { description: "The event has this slug." })
  @Form("slug")
  slug!: string;
}

@ArgsType()
export class EventsArgs extends DatedListArgs {
  @Field(() => EventFilter, {
    nullable: true,
    description: "Only the events that meet this filter are listed.",
  })
  filter?: EventFilter;
}
