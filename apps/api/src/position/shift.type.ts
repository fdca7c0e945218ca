import { shiftKinds, type TermOf } from "@demarche/schema";
import { Field, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Issue } from "../issue/issue.type.js";
import { Statement } from "../statement/statement.type.js";
import { Temporal } from "../time/time.type.js";
import { Position } from "./position.type.js";

export const ShiftKind = termEnum(shiftKinds);
export type ShiftKind = TermOf<typeof shiftKinds>;

@ObjectType({
  description: "A shift is a turn in what an actor holds on an issue, or its saying the same again.",
})
export class Shift {
  @Field(() => ShiftKind, { description: "The kind says how the position differs from the one before it." })
  kind!: ShiftKind;

  @Field(() => Actor, { description: "The holder is the actor whose position it is." })
  holder!: Actor;

  @Field(() => Issue, { description: "The positions are on this issue." })
  issue!: Issue;

  @Field(() => Position, {
    nullable: true,
    description: "The shift leads from this position; null says that none is on record before.",
  })
  from!: Position | null;

  @Field(() => Position, {
    description: "The shift leads to this position; to the same one when the holder only says it again.",
  })
  to!: Position;

  @Field(() => Temporal, { description: "The shift took place at this moment, as far as it is known." })
  on!: Temporal;

  @Field(() => Statement, { description: "This statement makes the shift." })
  statement!: Statement;
}

export const ShiftConnection = connection(() => Shift, "Shift");
