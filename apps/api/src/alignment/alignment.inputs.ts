import {
  alignmentActorsMax,
  certainties3,
  stanceMatrixAxisMax,
  stanceMatrixCellsMax,
} from "@demarche/schema";
import { ArgsType, Field, ID, Int } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { IssueFilter } from "../issue/issue.inputs.js";
import { AsOfArgs } from "../time/time.inputs.js";
import { Certainty3 } from "../time/time.type.js";

@ArgsType()
class StandingArgs extends AsOfArgs {
  @Field(() => [Certainty3], {
    nullable: true,
    defaultValue: [certainties3.members.YES, certainties3.members.MAYBE],
    description: "Positions count that were in force on the day asked for with one of these certainties.",
  })
  inForce?: Certainty3[];
}

@ArgsType()
export class AlignmentArgs extends StandingArgs {
  @Field(() => [ID], {
    description: `From 2 to ${alignmentActorsMax.value} actors are compared, each with each, named by global id or slug.`,
  })
  @Form("Actor")
  actors!: string[];

  @Field(() => IssueFilter, {
    nullable: true,
    description: "Only the issues that meet this filter count; without it, all.",
  })
  issues?: IssueFilter;
}

@ArgsType()
export class StanceMatrixArgs extends StandingArgs {
  @Field(() => [ID], {
    nullable: true,
    description:
      "These actors are the rows, named by global id or slug; without them, all who hold a position on the issues.",
  })
  @Form("Actor")
  actors?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      "These issues are the columns, named by global id or slug; without them, all on which the actors hold a position.",
  })
  @Form("Issue")
  issues?: string[];

  @Field(() => Int, {
    nullable: true,
    description: `When no actor is named, at most this many are the rows, the first by name, from 1 to ${stanceMatrixAxisMax.value}.`,
  })
  firstActors?: number;

  @Field(() => Int, {
    nullable: true,
    description: `When no issue is named, at most this many are the columns, the first by label, from 1 to ${stanceMatrixAxisMax.value}; when no actor is named either, they are the first of all issues.`,
  })
  firstIssues?: number;
}

/** How many pairs an alignment can give. */
export const pairsOf = ({ actors }: Partial<AlignmentArgs>): number =>
  actors === undefined ? 0 : (actors.length * (actors.length - 1)) / 2;

/** How many cells a matrix can give. */
export const cellsOf = ({ actors, issues, firstActors, firstIssues }: Partial<StanceMatrixArgs>): number =>
  Math.min(
    (actors?.length ?? firstActors ?? stanceMatrixAxisMax.value) *
      (issues?.length ?? firstIssues ?? stanceMatrixAxisMax.value),
    stanceMatrixCellsMax.value,
  );
