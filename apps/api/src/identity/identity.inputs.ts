import { defineTerms, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { ConnectionArgs } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { IdentityVerdict } from "./identity.type.js";

const judgementOrders = defineTerms("IdentityJudgementOrder", "Judgements can be listed in these orders.", {
  RECORDED_ASC: "The oldest judgement comes first.",
  RECORDED_DESC: "The newest judgement comes first.",
});
export const IdentityJudgementOrder = termEnum(judgementOrders);
export type IdentityJudgementOrder = TermOf<typeof judgementOrders>;

@InputType({ description: "The filter keeps the judgements that meet every condition given." })
export class IdentityJudgementFilter {
  @Field(() => ID, {
    nullable: true,
    description: "The judgement is on a record of this actor, named by global id or slug.",
  })
  @Form("Actor")
  actor?: string;

  @Field(() => [IdentityVerdict], { nullable: true, description: "The verdict is one of these." })
  verdicts?: IdentityVerdict[];

  @Field(() => Boolean, {
    nullable: true,
    description: "The judgement is out of force if this is true, and in force if it is false.",
  })
  undone?: boolean;
}

@ArgsType()
export class IdentityJudgementArgs {
  @Field(() => ID, { description: "The judgement has this id." })
  @Form("judgement")
  id!: string;
}

@ArgsType()
export class IdentityJudgementsArgs extends ConnectionArgs {
  @Field(() => IdentityJudgementFilter, {
    nullable: true,
    description: "Only the judgements that meet this filter are listed.",
  })
  filter?: IdentityJudgementFilter;

  @Field(() => IdentityJudgementOrder, {
    nullable: true,
    defaultValue: IdentityJudgementOrder.RECORDED_ASC,
    description: "The judgements come in this order.",
  })
  orderBy?: IdentityJudgementOrder;
}
