import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Form } from "../graphql/arguments.js";
import { ConnectionArgs } from "../graphql/connection.js";
import { DateTimeScalar } from "../graphql/scalars.js";
import { ChangeKind, RecordType } from "./change.type.js";

@InputType({ description: "The filter keeps the changes that meet every condition given." })
export class ChangeFilter {
  @Field(() => [RecordType], { nullable: true, description: "The record is of one of these types." })
  types?: RecordType[];

  @Field(() => [ChangeKind], { nullable: true, description: "The change is of one of these kinds." })
  kinds?: ChangeKind[];

  @Field(() => String, {
    nullable: true,
    description: "It had the change recorded, named in full as in `dossier:tokyo-liaison-office`.",
  })
  by?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The change was recorded at this instant or later.",
  })
  since?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The record is this actor, a statement that it has a part in, its position, its participation or transition, or an instrument that it is party to.",
  })
  @Form("Actor")
  actor?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The record is this issue, or a statement or a position on it.",
  })
  @Form("Issue")
  issue?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The record is this programme, a statement on it, an instrument under it, or a participation or transition that concerns it.",
  })
  @Form("Programme")
  programme?: string;
}

@ArgsType()
export class ChangesArgs extends ConnectionArgs {
  @Field(() => ChangeFilter, {
    nullable: true,
    description: "Only the changes that meet this filter are listed; without it, all of them.",
  })
  filter?: ChangeFilter;
}

@ArgsType()
export class FollowChangesArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "The stream begins after the change that this cursor names; without it, with what is recorded from now on.",
  })
  @Form("cursor")
  after?: string;

  @Field(() => ChangeFilter, {
    nullable: true,
    description: "Only the changes that meet this filter are told; without it, all of them.",
  })
  filter?: ChangeFilter;
}
