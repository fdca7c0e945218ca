import { identityVerdicts, type TermOf } from "@demarche/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { RecordedPeriod } from "../time/time.type.js";

export const IdentityVerdict = termEnum(identityVerdicts);
export type IdentityVerdict = TermOf<typeof identityVerdicts>;

@ObjectType({
  description:
    "An identity judgement says whether two records are of one actor; it is never erased, and undoing it takes its effect away.",
})
export class IdentityJudgement {
  @Field(() => ID, { description: "The id names the judgement by its two records, as in `jp.japan`." })
  id!: string;

  @Field(() => Actor, { description: "This record stands when both are of one actor." })
  actor!: Actor;

  @Field(() => Actor, { description: "This is the other record, as it was recorded." })
  other!: Actor;

  @Field(() => IdentityVerdict, { description: "The verdict says whether they are of one actor." })
  verdict!: IdentityVerdict;

  @Field(() => String, { description: "The reason is what whoever judged gave for it." })
  reason!: string;

  @Field(() => String, { description: "It names whoever judged." })
  judgedBy!: string;

  @Field(() => Boolean, {
    description: "It is true when the judgement was undone, or another on the same pair took its place.",
  })
  undone!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "It names whoever undid the judgement; null says that it is in force.",
  })
  undoneBy!: string | null;

  @Field(() => RecordedPeriod, { description: "The judgement was in force over this period." })
  recorded!: RecordedPeriod;
}

export const IdentityJudgementConnection = connection(() => IdentityJudgement, "IdentityJudgement");
