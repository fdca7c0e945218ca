import { defineTerms, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { termEnum } from "../graphql/term-enum.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { ActorKind, IdentifierScheme } from "./actor.type.js";

const actorOrders = defineTerms("ActorOrder", "Actors can be listed in these orders.", {
  NAME_ASC: "The English name decides, from A to Z.",
  NAME_DESC: "The English name decides, from Z to A.",
  SLUG_ASC: "The slug decides, from a to z.",
  SLUG_DESC: "The slug decides, from z to a.",
});
export const ActorOrder = termEnum(actorOrders);
export type ActorOrder = TermOf<typeof actorOrders>;

@InputType({ description: "An identifier finds an actor by its entry in an outside register." })
export class IdentifierInput {
  @Field(() => IdentifierScheme, { description: "The scheme is the register in which the value is valid." })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: "The value is the identifier as the register writes it." })
  value!: string;
}

@InputType({ description: "The filter keeps the actors that meet every condition given." })
export class ActorFilter {
  @Field(() => [String], { nullable: true, description: "The actor has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => [ActorKind], { nullable: true, description: "The actor is of one of these kinds." })
  kinds?: ActorKind[];

  @Field(() => IdentifierInput, { nullable: true, description: "The actor has this identifier." })
  identifier?: IdentifierInput;

  @Field(() => ID, {
    nullable: true,
    description: "The actor is a part of this one, named by global id or slug.",
  })
  @Form("Actor")
  partOf?: string;
}

@ArgsType()
export class ActorArgs extends AsOfArgs {
  @Field(() => String, { nullable: true, description: "The actor has this slug." })
  @Form("slug")
  slug?: string;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: "The actor has this identifier; give it in place of the slug.",
  })
  identifier?: IdentifierInput;
}

@ArgsType()
export class ActorsArgs extends DatedListArgs {
  @Field(() => ActorFilter, {
    nullable: true,
    description: "Only the actors that meet this filter are listed.",
  })
  filter?: ActorFilter;

  @Field(() => ActorOrder, {
    nullable: true,
    defaultValue: ActorOrder.SLUG_ASC,
    description: "The actors come in this order.",
  })
  orderBy?: ActorOrder;
}
