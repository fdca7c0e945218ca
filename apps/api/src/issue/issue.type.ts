import { issueKinds, issueStatusKinds, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { Explanation } from "../explanation/explanation.type.js";
import { Form, Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { PositionsArgs } from "../position/position.inputs.js";
import { type Position, PositionConnection, Rule } from "../position/position.type.js";
import { ShiftsOfIssueArgs } from "../position/shift.inputs.js";
import { type Shift, ShiftConnection } from "../position/shift.type.js";
import { StatementsOfArgs } from "../statement/statement.inputs.js";
import { Statement, StatementConnection } from "../statement/statement.type.js";
import { AsOfArgs } from "../time/time.inputs.js";
import { Certainty3, Period, Temporal } from "../time/time.type.js";

export const IssueKind = termEnum(issueKinds);
export type IssueKind = TermOf<typeof issueKinds>;

export const IssueStatusKind = termEnum(issueStatusKinds);
export type IssueStatusKind = TermOf<typeof issueStatusKinds>;

@ArgsType()
export class NothingRecordedArgs extends AsOfArgs {
  @Field(() => [ID], { description: "These are the actors asked about, named by global id or slug." })
  @Form("Actor")
  among!: string[];
}

@ObjectType({ description: "A topic is a subject matter under which issues are gathered." })
export class Topic {
  @Field(() => String, { description: "The label is the topic's name in English." })
  label!: string;
}

@ObjectType({
  description: "An issue status says how far an issue had come over a period, as a statement tells.",
})
export class IssueStatus {
  @Field(() => IssueStatusKind, { description: "The status says how far the issue had come." })
  status!: IssueStatusKind;

  @Field(() => Period, {
    nullable: true,
    description: "The issue had this status over this period, as far as it is known.",
  })
  period!: Period | null;

  @Field(() => Statement, { description: "The status was first given by this statement." })
  statement!: Statement;

  @Field(() => StatementConnection, { description: "The basis is every statement that gives the status." })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;

  @Field(() => Boolean, {
    description: "It is true when statements of equal rank give the issue another status at the same time.",
  })
  contested!: boolean;

  @Field(() => Rule, { description: "The status was derived by this rule." })
  rule!: Rule;

  @Field(() => Explanation, {
    description: "The explanation tells in plain words how the status is known, and what would change it.",
  })
  explanation!: Explanation;

  @Field(() => Issue, { description: "The status is that of this issue." })
  issue!: Issue;

  @Field(() => Certainty3, { description: "It says whether the status was in force on the day asked for." })
  inForce!: Certainty3;
}

@ObjectType({
  description: "A tally counts the positions in force on an issue by stance; silence is never counted.",
})
export class Tally {
  @Field(() => Int, { description: "This many positions support the proposition." })
  support!: number;

  @Field(() => Int, { description: "This many positions support the proposition with a qualification." })
  qualifiedSupport!: number;

  @Field(() => Int, { description: "This many positions are declared neutral." })
  neutral!: number;

  @Field(() => Int, { description: "This many positions are mixed." })
  mixed!: number;

  @Field(() => Int, { description: "This many positions oppose the proposition with a qualification." })
  qualifiedOpposition!: number;

  @Field(() => Int, { description: "This many positions oppose the proposition." })
  opposition!: number;

  @Field(() => Int, { description: "This many positions carry an intent alone and no stance." })
  withoutStance!: number;

  @Field(() => Int, { description: "This many holders declined to comment." })
  declined!: number;

  @Field(() => Int, { description: "This many holders put their answer off." })
  deferred!: number;

  @Field(() => Int, {
    description: "This many positions are contested, and are counted here and nowhere else.",
  })
  contested!: number;

  @Field(() => Int, { description: "This many positions are in force altogether." })
  total!: number;
}

@ObjectType({
  implements: Node,
  description:
    "An issue is what positions are on; it has a proposition, so that support and opposition mean something.",
})
export class Issue implements Node {
  id!: string;

  @Field(() => String, {
    description: "The slug names the issue in addresses and dossiers, as in `nato-liaison-office-tokyo`.",
  })
  slug!: string;

  @Field(() => IssueKind, { description: "The kind says what sort of matter it is." })
  kind!: IssueKind;

  @Field(() => String, { description: "The label is a short heading for the issue." })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "The proposition is an affirmative sentence, which support and opposition are about.",
  })
  proposition!: string | null;

  @Field(() => Actor, {
    nullable: true,
    description: "The proposer is the actor that put the issue forward.",
  })
  proposer!: Actor | null;

  @Field(() => String, {
    nullable: true,
    description: "The place is where the proposal would be carried out.",
  })
  place!: string | null;

  @Field(() => Temporal, { nullable: true, description: "The proposal is planned for this moment." })
  plannedFor!: Temporal | null;

  @Field(() => [Topic], { description: "The topics are the subject matters that the issue belongs to." })
  topics!: Topic[];

  @Field(() => Issue, { nullable: true, description: "This is the wider issue that the issue is a part of." })
  broader!: Issue | null;

  @Field(() => IssueConnection, { description: "These are the narrower issues that are a part of this one." })
  @Takes(() => ConnectionArgs)
  narrower!: Connection<Issue>;

  @Field(() => IssueStatus, {
    nullable: true,
    description: "The status says how far the issue had come on the day asked for.",
  })
  @Takes(() => AsOfArgs)
  status!: IssueStatus | null;

  @Field(() => [IssueStatus], {
    description: "The status history lists every status that the issue has had.",
  })
  statusHistory!: IssueStatus[];

  @Field(() => PositionConnection, { description: "The positions are those that actors hold on the issue." })
  @Takes(() => PositionsArgs)
  positions!: Connection<Position>;

  @Field(() => Tally, { description: "The tally counts the positions in force by stance." })
  @Takes(() => AsOfArgs)
  tally!: Tally;

  @Field(() => [Actor], {
    description:
      "Of the actors asked about, these have no position on the issue on record, which is silence and never neutrality.",
  })
  @Takes(() => NothingRecordedArgs)
  nothingRecorded!: Actor[];

  @Field(() => ShiftConnection, { description: "The shifts say how positions on the issue changed." })
  @Takes(() => ShiftsOfIssueArgs)
  shifts!: Connection<Shift>;

  @Field(() => StatementConnection, { description: "The statements are those that bear on the issue." })
  @Takes(() => StatementsOfArgs)
  statements!: Connection<Statement>;
}

export const IssueConnection = connection(() => Issue, "Issue");
