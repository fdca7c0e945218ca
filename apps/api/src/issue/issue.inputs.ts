import { defineTerms, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { termEnum } from "../graphql/term-enum.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { IssueKind } from "./issue.type.js";

const issueOrders = defineTerms("IssueOrder", "Issues can be listed in these orders.", {
  LABEL_ASC: "The label decides, from A to Z.",
  LABEL_DESC: "The label decides, from Z to A.",
  SLUG_ASC: "The slug decides, from a to z.",
  SLUG_DESC: "The slug decides, from z to a.",
});
export const IssueOrder = termEnum(issueOrders);
export type IssueOrder = TermOf<typeof issueOrders>;

@InputType({ description: "The filter keeps the issues that meet every condition given." })
export class IssueFilter {
  @Field(() => [String], { nullable: true, description: "The issue has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => [IssueKind], { nullable: true, description: "The issue is of one of these kinds." })
  kinds?: IssueKind[];

  @Field(() => ID, {
    nullable: true,
    description: "The issue was put forward by this actor, named by global id or slug.",
  })
  @Form("Actor")
  proposer?: string;

  @Field(() => String, { nullable: true, description: "The issue belongs to the topic with this label." })
  topic?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The issue is a part of this one, named by global id or slug.",
  })
  @Form("Issue")
  broader?: string;
}

@ArgsType()
export class IssueArgs extends AsOfArgs {
  @Field(() => String, { description: "The issue has this slug." })
  @Form("slug")
  slug!: string;
}

@ArgsType()
export class IssuesArgs extends DatedListArgs {
  @Field(() => IssueFilter, {
    nullable: true,
    description: "Only the issues that meet this filter are listed.",
  })
  filter?: IssueFilter;

  @Field(() => IssueOrder, {
    nullable: true,
    defaultValue: IssueOrder.SLUG_ASC,
    description: "The issues come in this order.",
  })
  orderBy?: IssueOrder;
}
