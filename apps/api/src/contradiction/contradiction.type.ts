import { contradictionKinds, type TermOf } from "@demarche/schema";
import { Field, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Issue, IssueStatus } from "../issue/issue.type.js";
import { Participation } from "../participation/participation.type.js";
import { Position } from "../position/position.type.js";
import { Programme } from "../programme/programme.type.js";
import { Statement } from "../statement/statement.type.js";

export const ContradictionKind = termEnum(contradictionKinds);
export type ContradictionKind = TermOf<typeof contradictionKinds>;

@ObjectType({
  description:
    "A contradiction sets side by side what cannot all be so; nothing of it is resolved, and every side stays on record.",
})
export class Contradiction {
  @Field(() => ContradictionKind, { description: "The kind says what it is that cannot all be so." })
  kind!: ContradictionKind;

  @Field(() => Actor, { nullable: true, description: "The contradiction is about this actor." })
  holder!: Actor | null;

  @Field(() => Issue, { nullable: true, description: "The contradiction is about this issue." })
  issue!: Issue | null;

  @Field(() => Programme, { nullable: true, description: "The contradiction is about this programme." })
  programme!: Programme | null;

  @Field(() => [Statement], { description: "These statements contradict one another." })
  statements!: Statement[];

  @Field(() => [Position], { description: "These positions rest on the statements." })
  positions!: Position[];

  @Field(() => [IssueStatus], { description: "These statuses of an issue rest on the statements." })
  issueStatuses!: IssueStatus[];

  @Field(() => [Participation], { description: "These participations rest on the statements." })
  participations!: Participation[];

  @Field(() => String, {
    nullable: true,
    description: "The note is what whoever recorded the contradiction said of it.",
  })
  note!: string | null;
}

export const ContradictionConnection = connection(() => Contradiction, "Contradiction");
