import { certainties3, defineTerms, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { termEnum } from "../graphql/term-enum.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { Certainty3 } from "../time/time.type.js";
import { Disclosure, Intent, Stance } from "./position.type.js";

const positionOrders = defineTerms("PositionOrder", "Positions can be listed in these orders.", {
  HELD_FROM_ASC: "The day by which it had certainly begun decides, oldest first and undated ones last.",
  HELD_FROM_DESC: "The day by which it had certainly begun decides, newest first, after the undated ones.",
});
export const PositionOrder = termEnum(positionOrders);
export type PositionOrder = TermOf<typeof positionOrders>;

@InputType({ description: "The filter keeps the positions that meet every condition given." })
export class PositionFilter {
  @Field(() => ID, { nullable: true, description: "This actor is the holder, named by global id or slug." })
  @Form("Actor")
  holder?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "One of these actors is the holder, named by global id or slug.",
  })
  @Form("Actor")
  holders?: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The position is on this issue, named by global id or slug.",
  })
  @Form("Issue")
  issue?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "The position is on one of these issues, named by global id or slug.",
  })
  @Form("Issue")
  issues?: string[];

  @Field(() => [Stance], { nullable: true, description: "The position has one of these stances." })
  stance?: Stance[];

  @Field(() => Boolean, {
    nullable: true,
    description: "The position has no stance if this is true, and has one if it is false.",
  })
  withoutStance?: boolean;

  @Field(() => [Disclosure], {
    nullable: true,
    description: "The position came to be known in one of these ways.",
  })
  disclosure?: Disclosure[];

  @Field(() => [Intent], { nullable: true, description: "The position has one of these intents." })
  intent?: Intent[];

  @Field(() => Boolean, {
    nullable: true,
    description: "The position is contested if this is true, and uncontested if it is false.",
  })
  contested?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "The position rests on the word of others alone if this is true, and on the holder's own if it is false.",
  })
  secondHand?: boolean;

  @Field(() => [Certainty3], {
    nullable: true,
    defaultValue: [certainties3.members.YES, certainties3.members.MAYBE],
    description: "The position was in force on the day asked for with one of these certainties.",
  })
  inForce?: Certainty3[];
}

const filterDescription =
  "Only the positions that meet this filter are listed; without it, those that were certainly or possibly in force.";

@ArgsType()
export class PositionArgs extends AsOfArgs {
  @Field(() => ID, { description: "The position has this global id." })
  @Form("Position")
  id!: string;
}

@ArgsType()
export class PositionsArgs extends DatedListArgs {
  @Field(() => PositionFilter, { nullable: true, description: filterDescription })
  filter?: PositionFilter;

  @Field(() => PositionOrder, {
    nullable: true,
    defaultValue: PositionOrder.HELD_FROM_ASC,
    description: "The positions come in this order.",
  })
  orderBy?: PositionOrder;
}

@ArgsType()
export class InferredPositionsArgs extends DatedListArgs {
  @Field(() => PositionFilter, { nullable: true, description: filterDescription })
  filter?: PositionFilter;
}
