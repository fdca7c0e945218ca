import { defineTerms, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { DateScalar } from "../graphql/scalars.js";
import { termEnum } from "../graphql/term-enum.js";
import { DatedListArgs } from "../time/time.inputs.js";
import { ShiftKind } from "./shift.type.js";

const shiftOrders = defineTerms("ShiftOrder", "Shifts can be listed in these orders.", {
  ON_ASC: "The day by which the shift had certainly taken place decides, oldest first and undated ones last.",
  ON_DESC:
    "The day by which the shift had certainly taken place decides, newest first, after the undated ones.",
});
export const ShiftOrder = termEnum(shiftOrders);
export type ShiftOrder = TermOf<typeof shiftOrders>;

@InputType({ description: "The filter keeps the shifts that meet every condition given." })
export class ShiftFilter {
  @Field(() => [ShiftKind], { nullable: true, description: "The shift is of one of these kinds." })
  kinds?: ShiftKind[];

  @Field(() => ID, { nullable: true, description: "This actor is the holder, named by global id or slug." })
  @Form("Actor")
  holder?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "One of these actors is the holder, named by global id or slug.",
  })
  @Form("Actor")
  holders?: string[];

  @Field(() => ID, { nullable: true, description: "The shift is on this issue, named by global id or slug." })
  @Form("Issue")
  issue?: string;

  @Field(() => [ID], {
    nullable: true,
    description: "The shift is on one of these issues, named by global id or slug.",
  })
  @Form("Issue")
  issues?: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "The shift took place, or may have taken place, on this day or later.",
  })
  since?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The shift took place, or may have taken place, on this day or earlier.",
  })
  until?: string;
}

/** The arguments of the shifts of one issue. */
@ArgsType()
export class ShiftsOfIssueArgs extends DatedListArgs {
  @Field(() => ShiftOrder, {
    nullable: true,
    defaultValue: ShiftOrder.ON_ASC,
    description: "The shifts come in this order.",
  })
  orderBy?: ShiftOrder;
}

/** The arguments of the shifts of one actor. */
@ArgsType()
export class ShiftsOfActorArgs extends ShiftsOfIssueArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Only the shifts on this issue are listed, named by global id or slug.",
  })
  @Form("Issue")
  issue?: string;
}

@ArgsType()
export class ShiftsArgs extends ShiftsOfIssueArgs {
  @Field(() => ShiftFilter, {
    nullable: true,
    description: "Only the shifts that meet this filter are listed.",
  })
  filter?: ShiftFilter;
}
