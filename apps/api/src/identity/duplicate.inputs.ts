import { duplicateScoreDefault } from "@demarche/schema";
import { ArgsType, Field, Float, ID, InputType } from "type-graphql";
import { ActorKind } from "../actor/actor.type.js";
import { Form } from "../graphql/arguments.js";
import { ConnectionArgs } from "../graphql/connection.js";

@InputType({ description: "The filter keeps the suggestions that meet every condition given." })
export class DuplicateSuggestionFilter {
  @Field(() => ID, {
    nullable: true,
    description: "One of the two is this actor, named by global id or slug.",
  })
  @Form("Actor")
  actor?: string;

  @Field(() => [ActorKind], { nullable: true, description: "Both are of one of these kinds." })
  kinds?: ActorKind[];

  @Field(() => Float, {
    nullable: true,
    description: `The score is at least this; without it, at least ${duplicateScoreDefault}.`,
  })
  minScore?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "Pairs that somebody looked at and could not tell are listed as well if this is true.",
  })
  unsure?: boolean;
}

@ArgsType()
export class DuplicateSuggestionsArgs extends ConnectionArgs {
  @Field(() => DuplicateSuggestionFilter, {
    nullable: true,
    description: "Only the suggestions that meet this filter are listed.",
  })
  filter?: DuplicateSuggestionFilter;
}
