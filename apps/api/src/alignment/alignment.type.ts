import {
  alignmentIssuesMin,
  stanceMatrixAxisMax,
  stanceMatrixCellsMax,
  stanceStates,
  type TermOf,
} from "@demarche/schema";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { Takes } from "../graphql/arguments.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Issue } from "../issue/issue.type.js";
import { Position } from "../position/position.type.js";
import { Problem } from "../problem/problem.type.js";

export const StanceState = termEnum(stanceStates);
export type StanceState = TermOf<typeof stanceStates>;

@ObjectType({ description: "An aligned issue is one on which both actors of a pair hold a stance." })
export class AlignedIssue {
  @Field(() => Issue, { description: "Both hold a stance on this issue." })
  issue!: Issue;

  @Field(() => Position, { description: "This is the position of the pair's left actor." })
  left!: Position;

  @Field(() => Position, { description: "This is the position of the pair's right actor." })
  right!: Position;

  @Field(() => Int, {
    nullable: true,
    description:
      "The difference counts the grades between the stances, from 0 to 4; null says that one is MIXED and has no grade.",
  })
  difference!: number | null;
}

export const AlignedIssueConnection = connection(() => AlignedIssue, "AlignedIssue");

@ObjectType({
  description: "A confidence interval covers the true figure in 95 of 100 samples such as this one.",
})
export class ConfidenceInterval {
  @Field(() => Float, { description: "The interval begins here, never below −1." })
  lower!: number;

  @Field(() => Float, { description: "The interval ends here, never above 1." })
  upper!: number;
}

@ObjectType({
  description: `A pair of actors has figures when both hold a stance on at least ${alignmentIssuesMin.value} of the same issues.`,
})
export class AlignmentPair {
  @Field(() => Actor, { description: "The left one of the pair was named first." })
  left!: Actor;

  @Field(() => Actor, { description: "The right one of the pair was named later." })
  right!: Actor;

  @Field(() => Int, {
    description: "This many issues are shared: both hold one stance on them, and none is contested.",
  })
  n!: number;

  @Field(() => Int, {
    description:
      "On this many more issues both are on record and one or both without a stance; silence is left out of the figures.",
  })
  silent!: number;

  @Field(() => Int, {
    description: "On this many more issues the positions of one or both are contested; they are left out.",
  })
  contested!: number;

  @Field(() => Int, {
    description:
      "On this many more issues one or both changed their stance on a day that is not known well enough; they are left out.",
  })
  unsettled!: number;

  @Field(() => Float, {
    nullable: true,
    description: "The agreement is the share of the shared issues on which both take the same stance.",
  })
  agreement!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The expected agreement is the share that chance alone would give two actors who take each stance as often as these do.",
  })
  expectedAgreement!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Cohen's kappa, unweighted, is the agreement beyond chance as a share of what is possible beyond chance; null when a problem says why.",
  })
  kappa!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The standard error of kappa is the large-sample one of Fleiss, Cohen and Everitt (1969); it is 0 when all stances agree.",
  })
  standardError!: number | null;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: "The interval is kappa with 1.96 standard errors on either side.",
  })
  interval!: ConfidenceInterval | null;

  @Field(() => AlignedIssueConnection, {
    description: "On these shared issues they differ, those with the greatest difference first.",
  })
  @Takes(() => ConnectionArgs)
  differs!: Connection<AlignedIssue>;

  @Field(() => AlignedIssueConnection, {
    description: "On these shared issues they take the same stance.",
  })
  @Takes(() => ConnectionArgs)
  agrees!: Connection<AlignedIssue>;

  @Field(() => [Problem], { description: "The problems say why figures are missing." })
  problems!: Problem[];
}

@ObjectType({
  description:
    "An alignment compares actors pair by pair; it has no figure for more than two, which would hide who differs from whom.",
})
export class Alignment {
  @Field(() => [AlignmentPair], {
    description: "The pairs come in the order in which their actors are named.",
  })
  pairs!: AlignmentPair[];

  @Field(() => [Problem], { description: "The problems name the actors that are not recorded." })
  problems!: Problem[];
}

@ObjectType({ description: "A cell of a stance matrix says where one actor stands on one issue." })
export class StanceCell {
  @Field(() => Issue, { description: "The cell is in the column of this issue." })
  issue!: Issue;

  @Field(() => StanceState, {
    description: "The state is the actor's stance, or the kind of its absence.",
  })
  state!: StanceState;

  @Field(() => [Position], {
    description: "The state was read from these positions, of which there may be none, one or several.",
  })
  positions!: Position[];
}

@ObjectType({ description: "A row of a stance matrix shows one actor against every issue." })
export class StanceRow {
  @Field(() => Actor, { description: "The row is this actor's." })
  actor!: Actor;

  @Field(() => [StanceCell], { description: "There is one cell for each issue, in the order of the issues." })
  cells!: StanceCell[];
}

@ObjectType({
  description: `A stance matrix sets actors against issues, at most ${stanceMatrixAxisMax.value} of each and ${stanceMatrixCellsMax.value.toLocaleString("en")} cells.`,
})
export class StanceMatrix {
  @Field(() => [Actor], {
    description:
      "The actors are the rows, in the order in which they are named, or else of their slugs, or of their names when they are the first.",
  })
  actors!: Actor[];

  @Field(() => [Issue], {
    description:
      "The issues are the columns, in the order in which they are named, or else of their slugs, or of their labels when they are the first.",
  })
  issues!: Issue[];

  @Field(() => [StanceRow], { description: "There is one row for each actor, in the order of the actors." })
  rows!: StanceRow[];

  @Field(() => Int, {
    description:
      "This many actors would be rows if `firstActors` had not cut them; it counts the rows otherwise.",
  })
  actorsTotal!: number;

  @Field(() => Int, {
    description:
      "This many issues would be columns if `firstIssues` had not cut them; it counts the columns otherwise.",
  })
  issuesTotal!: number;

  @Field(() => [Problem], {
    description:
      "The problems name what is not recorded, or say that the matrix would be too large and is not shown.",
  })
  problems!: Problem[];
}
