import { duplicateReasonKinds, type TermOf } from "@demarche/schema";
import { Field, Float, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";

export const DuplicateReasonKind = termEnum(duplicateReasonKinds);
export type DuplicateReasonKind = TermOf<typeof duplicateReasonKinds>;

@ObjectType({
  description: "A duplicate reason is what speaks for or against two records being of one actor.",
})
export class DuplicateReason {
  @Field(() => DuplicateReasonKind, { description: "The kind says which reason it is." })
  kind!: DuplicateReasonKind;

  @Field(() => String, {
    description:
      "The detail is a sentence that quotes the names, identifiers or days that the reason rests on.",
  })
  detail!: string;
}

@ObjectType({
  description:
    "A duplicate suggestion is a pair of records that may be of one actor; it joins nothing, and somebody has to judge it.",
})
export class DuplicateSuggestion {
  @Field(() => Actor, { description: "This is the record of the two that was recorded first." })
  actor!: Actor;

  @Field(() => Actor, { description: "This is the other record." })
  other!: Actor;

  @Field(() => Float, {
    description:
      "The score says how much speaks for one actor, from 0 to 1; it follows from the kinds of the reasons alone.",
  })
  score!: number;

  @Field(() => [DuplicateReason], {
    description: "The reasons are what the score follows from, those for one actor first.",
  })
  reasons!: DuplicateReason[];
}

export const DuplicateSuggestionConnection = connection(() => DuplicateSuggestion, "DuplicateSuggestion");
