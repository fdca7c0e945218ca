import { Field, Int, ObjectType } from "type-graphql";
import { Takes } from "../graphql/arguments.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { Passage } from "../source/source.type.js";
import { Confidence, DriftKind, Statement } from "./statement.type.js";

@ObjectType({ description: "A drift step is one rewrite: a statement that was made from an older one." })
export class DriftStep {
  @Field(() => Statement, { description: "This is the older statement." })
  from!: Statement;

  @Field(() => Statement, { description: "This is the statement that was made from it." })
  to!: Statement;

  @Field(() => [Passage], { description: "These are the words of the older statement." })
  before!: Passage[];

  @Field(() => [Passage], { description: "These are the words that were made of them." })
  after!: Passage[];

  @Field(() => [DriftKind], { description: "The kinds name what was lost or changed on the way." })
  kinds!: DriftKind[];

  @Field(() => Int, {
    description:
      "The depth is the number of rewrites from the statement asked about, below 0 towards older ones and above 0 towards newer ones.",
  })
  depth!: number;

  @Field(() => Confidence, {
    nullable: true,
    description: "The confidence is that with which the one was read to be made from the other.",
  })
  confidence!: Confidence | null;

  @Field(() => String, { nullable: true, description: "The note tells what the other fields cannot." })
  note!: string | null;
}

const DriftStepConnection = connection(() => DriftStep, "DriftStep");

@ObjectType({ description: "A drift is the whole line of rewrites that a statement stands in." })
export class Drift {
  @Field(() => Statement, { description: "This is the statement asked about." })
  statement!: Statement;

  @Field(() => DriftStepConnection, {
    description:
      "The steps lead from the oldest statement to the newest; there are none when nothing was rewritten.",
  })
  @Takes(() => ConnectionArgs)
  steps!: Connection<DriftStep>;
}
