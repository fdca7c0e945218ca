import { impactOutcomes, type TermOf } from "@demarche/schema";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { EventAttendance } from "../event/event.type.js";
import { Takes } from "../graphql/arguments.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { IssueStatus } from "../issue/issue.type.js";
import { Participation, Transition } from "../participation/participation.type.js";
import { Position } from "../position/position.type.js";
import { type Statement, StatementConnection } from "../statement/statement.type.js";
import { ImpactArgs } from "./impact.inputs.js";

export const ImpactOutcome = termEnum(impactOutcomes);
export type ImpactOutcome = TermOf<typeof impactOutcomes>;

/** What is told of every derived record that would not be the same. */
function impactOn<R extends object>(recordType: () => ClassType<R>) {
  @ObjectType()
  abstract class RecordImpact {
    @Field(() => ImpactOutcome, {
      description: "The outcome says whether the record would fall, stay, change or come to stand.",
    })
    outcome!: ImpactOutcome;

    @Field(recordType, {
      nullable: true,
      description: "This is the record as it stands now; null says that it would only come to stand.",
    })
    before!: R | null;

    @Field(recordType, {
      nullable: true,
      description: "This is the record as it would stand then; null says that it would fall.",
    })
    after!: R | null;

    @Field(() => Int, { description: "The record rests on this many statements now." })
    statementsBefore!: number;

    @Field(() => Int, { description: "The record would rest on this many statements then." })
    statementsAfter!: number;
  }
  return RecordImpact;
}

@ObjectType({ description: "A position's impact says what would become of one position." })
export class PositionImpact extends impactOn(() => Position) {
  @Field(() => Int, { description: "This many independent roots stand behind the position now." })
  rootsBefore!: number;

  @Field(() => Int, { description: "This many independent roots would stand behind it then." })
  rootsAfter!: number;
}

@ObjectType({ description: "An issue status's impact says what would become of one status of an issue." })
export class IssueStatusImpact extends impactOn(() => IssueStatus) {}

@ObjectType({ description: "A participation's impact says what would become of one participation." })
export class ParticipationImpact extends impactOn(() => Participation) {}

@ObjectType({ description: "A transition's impact says what would become of one move between programmes." })
export class TransitionImpact extends impactOn(() => Transition) {}

@ObjectType({ description: "An attendance's impact says what would become of one attendance of an event." })
export class EventAttendanceImpact extends impactOn(() => EventAttendance) {}

const PositionImpactConnection = connection(() => PositionImpact, "PositionImpact");
const IssueStatusImpactConnection = connection(() => IssueStatusImpact, "IssueStatusImpact");
const ParticipationImpactConnection = connection(() => ParticipationImpact, "ParticipationImpact");
const TransitionImpactConnection = connection(() => TransitionImpact, "TransitionImpact");
const EventAttendanceImpactConnection = connection(() => EventAttendanceImpact, "EventAttendanceImpact");

@ObjectType({
  description:
    "An impact foretells what would fall, and what would stay with less, if a source or a statement were withdrawn.",
})
export class Impact {
  @Field(() => StatementConnection, {
    description:
      "These statements would count no more; of a source, those whose attribution leads to it too.",
  })
  @Takes(() => ConnectionArgs)
  statements!: Connection<Statement>;

  @Field(() => PositionImpactConnection, { description: "These positions would not be the same." })
  @Takes(() => ImpactArgs)
  positions!: Connection<PositionImpact>;

  @Field(() => IssueStatusImpactConnection, {
    description: "These statuses of issues would not be the same.",
  })
  @Takes(() => ImpactArgs)
  issueStatuses!: Connection<IssueStatusImpact>;

  @Field(() => ParticipationImpactConnection, { description: "These participations would not be the same." })
  @Takes(() => ImpactArgs)
  participations!: Connection<ParticipationImpact>;

  @Field(() => TransitionImpactConnection, {
    description: "These moves between programmes would not be the same.",
  })
  @Takes(() => ImpactArgs)
  transitions!: Connection<TransitionImpact>;

  @Field(() => EventAttendanceImpactConnection, {
    description: "These attendances of events would not be the same.",
  })
  @Takes(() => ImpactArgs)
  attendances!: Connection<EventAttendanceImpact>;
}
