import { disclosures, intents, stances, type TermOf } from "@demarche/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Actor, Tenure } from "../actor/actor.type.js";
import { Explanation } from "../explanation/explanation.type.js";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Issue } from "../issue/issue.type.js";
import { RepresentationBasis, type Statement, StatementConnection } from "../statement/statement.type.js";
import { Certainty3, Period, RecordedPeriod } from "../time/time.type.js";

export const Stance = termEnum(stances);
export type Stance = TermOf<typeof stances>;

export const Disclosure = termEnum(disclosures);
export type Disclosure = TermOf<typeof disclosures>;

export const Intent = termEnum(intents);
export type Intent = TermOf<typeof intents>;

@ObjectType({ description: "A rule of derivation is named on every record that it made from statements." })
export class Rule {
  @Field(() => String, { description: "The id names the rule, as in `position.run`." })
  id!: string;

  @Field(() => Int, {
    description: "The version rises whenever the rule would derive other records from the same statements.",
  })
  version!: number;

  @Field(() => String, { description: "The text is the rule in plain words." })
  text!: string;
}

@ObjectType({
  implements: Node,
  description:
    "A position is what an actor holds on an issue over a period, derived from statements by a named rule; it is no office.",
})
export class Position implements Node {
  id!: string;

  @Field(() => Actor, { description: "The holder is the actor whose position it is." })
  holder!: Actor;

  @Field(() => Issue, { description: "The position is on this issue." })
  issue!: Issue;

  @Field(() => Stance, {
    nullable: true,
    description:
      "The stance says where the holder stands; null says that it took none, which is not neutrality.",
  })
  stance!: Stance | null;

  @Field(() => Disclosure, { description: "The disclosure says how the position came to be known." })
  disclosure!: Disclosure;

  @Field(() => Intent, {
    nullable: true,
    description: "The intent says what the holder means to do; null says that no statement tells.",
  })
  intent!: Intent | null;

  @Field(() => String, {
    nullable: true,
    description: "The qualification is the condition or part that limits the position.",
  })
  qualification!: string | null;

  @Field(() => Period, { description: "The position is held over this period, as far as it is known." })
  held!: Period;

  @Field(() => Certainty3, { description: "It says whether the position was in force on the day asked for." })
  inForce!: Certainty3;

  @Field(() => StatementConnection, {
    description: "The basis is the statements that the position rests on.",
  })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;

  @Field(() => Rule, { description: "The position was derived by this rule." })
  rule!: Rule;

  @Field(() => Int, {
    description:
      "This many independent roots stand behind the position; chains that meet at one root count once.",
  })
  independentRoots!: number;

  @Field(() => Boolean, {
    description:
      "It is true when the position rests on the word of others alone, and not on the holder's own.",
  })
  held2ndHand!: boolean;

  @Field(() => Boolean, {
    description:
      "It is true when another position of equal rank at the same time says otherwise of the same holder.",
  })
  contested!: boolean;

  @Field(() => Position, { nullable: true, description: "This position took the place of that one." })
  supersedes!: Position | null;

  @Field(() => Position, { nullable: true, description: "That position took the place of this one." })
  supersededBy!: Position | null;

  @Field(() => Explanation, {
    description: "The explanation tells in plain words how the position is known, and what would change it.",
  })
  explanation!: Explanation;

  @Field(() => RecordedPeriod, { description: "This database held the position to be so over this period." })
  recorded!: RecordedPeriod;
}

export const PositionConnection = connection(() => Position, "Position");

@ObjectType({
  description:
    "An inferred position carries a person's position over to an actor that the person speaks for.",
})
export class InferredPosition {
  @Field(() => Position, { description: "This is the person's own position." })
  position!: Position;

  @Field(() => RepresentationBasis, {
    description: "The basis says on what ground the person speaks for the actor.",
  })
  basis!: RepresentationBasis;

  @Field(() => Boolean, {
    description:
      "It is true when no source says that the person spoke for the actor, and the office alone suggests it.",
  })
  inferred!: boolean;

  @Field(() => Tenure, { nullable: true, description: "The person held this office of the actor." })
  tenure!: Tenure | null;
}

export const InferredPositionConnection = connection(() => InferredPosition, "InferredPosition");
