import { defineTerms, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { ConnectionArgs } from "../graphql/connection.js";
import { DateScalar } from "../graphql/scalars.js";
import { termEnum } from "../graphql/term-enum.js";
import { AsOfArgs, DatedListArgs } from "../time/time.inputs.js";
import { Certainty, Directness, SpeechAct, StatementStatus } from "./statement.type.js";

const statementOrders = defineTerms("StatementOrder", "Statements can be listed in these orders.", {
  SAID_ASC: "The last day on which it can have been said decides, oldest first and undated ones last.",
  SAID_DESC: "The last day on which it can have been said decides, newest first, after the undated ones.",
  SLUG_ASC: "The slug decides, from a to z.",
  SLUG_DESC: "The slug decides, from z to a.",
  RECORDED_ASC: "The instant of recording decides, oldest first.",
  RECORDED_DESC: "The instant of recording decides, newest first.",
});
export const StatementOrder = termEnum(statementOrders);
export type StatementOrder = TermOf<typeof statementOrders>;

@InputType({ description: "The filter keeps the statements that meet every condition given." })
export class StatementFilter {
  @Field(() => [String], { nullable: true, description: "The statement has one of these slugs." })
  @Form("slug")
  slugs?: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The statement was found in this source, named by global id or slug.",
  })
  @Form("Source")
  source?: string;

  @Field(() => ID, { nullable: true, description: "This actor is a speaker, named by global id or slug." })
  @Form("Actor")
  speaker?: string;

  @Field(() => ID, { nullable: true, description: "This actor is a subject, named by global id or slug." })
  @Form("Actor")
  subject?: string;

  @Field(() => ID, { nullable: true, description: "This actor is an addressee, named by global id or slug." })
  @Form("Actor")
  addressee?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "This actor is a subject, an addressee or a counterpart, as in its `mentions`, named by global id or slug.",
  })
  @Form("Actor")
  mentioned?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The statement bears on this issue, named by global id or slug.",
  })
  @Form("Issue")
  issue?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The statement speaks of this programme, named by global id or slug.",
  })
  @Form("Programme")
  programme?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The statement was made at this event or speaks of it, named by global id or slug.",
  })
  @Form("Event")
  event?: string;

  @Field(() => [SpeechAct], { nullable: true, description: "The statement is one of these speech acts." })
  act?: SpeechAct[];

  @Field(() => [Certainty], {
    nullable: true,
    description: "The content is presented with one of these certainties.",
  })
  certainty?: Certainty[];

  @Field(() => [StatementStatus], { nullable: true, description: "The statement has one of these statuses." })
  status?: StatementStatus[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      "The statement rests on another's word if this is true, and on the source's own voice if it is false.",
  })
  secondHand?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "The statement has words of reserve if this is true, and none if it is false.",
  })
  hedged?: boolean;

  @Field(() => [Directness], {
    nullable: true,
    description: "The words are the speaker's own to one of these degrees.",
  })
  directness?: Directness[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "The statement was said on this day or later for certain.",
  })
  saidFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The statement was said on this day or earlier for certain, so that those without a day are left out.",
  })
  saidUntil?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "What the statement speaks of takes place on this day or later for certain.",
  })
  eventFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "What the statement speaks of takes place on this day or earlier for certain.",
  })
  eventUntil?: string;

  @Field(() => Int, { nullable: true, description: "The attribution has at least this many hops." })
  minHops?: number;
}

@ArgsType()
export class StatementArgs extends AsOfArgs {
  @Field(() => String, { description: "The statement has this slug." })
  @Form("slug")
  slug!: string;
}

@ArgsType()
export class DriftArgs extends AsOfArgs {
  @Field(() => ID, {
    description: "The line of rewrites is that of this statement, named by global id or slug.",
  })
  @Form("Statement")
  statement!: string;
}

const filterDescription = "Only the statements that meet this filter are listed.";

/** The arguments of the statements that belong to another record. */
@ArgsType()
export class StatementsOfArgs extends ConnectionArgs {
  @Field(() => StatementFilter, { nullable: true, description: filterDescription })
  filter?: StatementFilter;
}

@ArgsType()
export class StatementsArgs extends DatedListArgs {
  @Field(() => StatementFilter, { nullable: true, description: filterDescription })
  filter?: StatementFilter;

  @Field(() => StatementOrder, {
    nullable: true,
    defaultValue: StatementOrder.SLUG_ASC,
    description: "The statements come in this order.",
  })
  orderBy?: StatementOrder;
}
