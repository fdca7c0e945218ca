import { changeKinds, recordTypes, type TermOf } from "@demarche/schema";
import { Field, ID, ObjectType } from "type-graphql";
import { Node } from "../graphql/by-id.js";
import { connection } from "../graphql/connection.js";
import { DateTimeScalar } from "../graphql/scalars.js";
import { termEnum } from "../graphql/term-enum.js";

export const ChangeKind = termEnum(changeKinds);
export type ChangeKind = TermOf<typeof changeKinds>;

export const RecordType = termEnum(recordTypes);
export type RecordType = TermOf<typeof recordTypes>;

@ObjectType({
  description:
    "A change is what became of one record at one instant of the recorded clock; together the changes are the log of everything recorded.",
})
export class Change {
  @Field(() => String, {
    description:
      "The cursor names the change's place in the log; hand it back as `after` to go on from there.",
  })
  cursor!: string;

  @Field(() => DateTimeScalar, {
    description: "The change was recorded at this instant; no later change has an earlier one.",
  })
  at!: string;

  @Field(() => String, {
    description: "It had the change recorded, as in `dossier:tokyo-liaison-office` or `rule:rederive`.",
  })
  by!: string;

  @Field(() => ChangeKind, { description: "The kind says whether the record is new, revised or ended." })
  kind!: ChangeKind;

  @Field(() => RecordType, { description: "The record is of this type." })
  type!: RecordType;

  @Field(() => String, { description: "The slug names the record in addresses and dossiers." })
  slug!: string;

  @Field(() => ID, { description: "This is the global id of the record, which outlives the record itself." })
  recordId!: string;

  @Field(() => Node, {
    nullable: true,
    description: "This is the record as it is held at present; null says that it is no longer held.",
  })
  record!: Node | null;
}

export const ChangeConnection = connection(() => Change, "Change");
