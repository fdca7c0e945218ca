import { actorKinds, identifierSchemes, membershipBases, nameKinds, type TermOf } from "@demarche/schema";
import { ArgsType, Field, ObjectType } from "type-graphql";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { LanguageTagScalar, UrlScalar } from "../graphql/scalars.js";
import { termEnum } from "../graphql/term-enum.js";
import { ParticipationsArgs } from "../participation/participation.inputs.js";
import {
  type Participation,
  ParticipationConnection,
  type Transition,
  TransitionConnection,
} from "../participation/participation.type.js";
import { InferredPositionsArgs, PositionsArgs } from "../position/position.inputs.js";
import {
  type InferredPosition,
  InferredPositionConnection,
  type Position,
  PositionConnection,
} from "../position/position.type.js";
import { ShiftsOfActorArgs } from "../position/shift.inputs.js";
import { type Shift, ShiftConnection } from "../position/shift.type.js";
import { Passage, Source } from "../source/source.type.js";
import { StatementsOfArgs } from "../statement/statement.inputs.js";
import { type Statement, StatementConnection } from "../statement/statement.type.js";
import { DatedListArgs } from "../time/time.inputs.js";
import { Certainty3, Period } from "../time/time.type.js";

export const ActorKind = termEnum(actorKinds);
export type ActorKind = TermOf<typeof actorKinds>;

export const NameKind = termEnum(nameKinds);
export type NameKind = TermOf<typeof nameKinds>;

export const IdentifierScheme = termEnum(identifierSchemes);
export type IdentifierScheme = TermOf<typeof identifierSchemes>;

export const MembershipBasis = termEnum(membershipBases);
export type MembershipBasis = TermOf<typeof membershipBases>;

/** The argument of a text that may be kept in several languages. */
@ArgsType()
export class LanguageArgs {
  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      "The text is wanted in this language; where it is missing, English and then any other stands in.",
  })
  lang?: string;
}

@ObjectType({ description: "A name of an actor is kept with its language and its kind." })
export class ActorName {
  @Field(() => String, { description: "The text is the name as it is written." })
  text!: string;

  @Field(() => LanguageTagScalar, {
    nullable: true,
    description:
      "The name belongs to this language; null says that it belongs to none or that none is recorded.",
  })
  lang!: string | null;

  @Field(() => NameKind, { description: "The kind says what sort of name it is." })
  kind!: NameKind;
}

@ObjectType({ description: "An identifier names an actor in an outside register." })
export class Identifier {
  @Field(() => IdentifierScheme, { description: "The scheme is the register in which the value is valid." })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: "The value is the identifier as the register writes it." })
  value!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: "The identifier stands at this address, where its register has addresses.",
  })
  uri!: string | null;
}

@ObjectType({ description: "A tenure is a person's dated holding of an office, with the words that say so." })
export class Tenure {
  @Field(() => Actor, { description: "The person holds or held the office." })
  person!: Actor;

  @Field(() => Actor, {
    nullable: true,
    description: "This is the office held, where it is recorded as an actor of its own.",
  })
  office!: Actor | null;

  @Field(() => String, { description: "The title is what the holder of the office is called." })
  title!: string;

  @Field(() => Actor, {
    nullable: true,
    description: "The office belongs to this state, organisation or body.",
  })
  organization!: Actor | null;

  @Field(() => Period, {
    nullable: true,
    description: "The office was held over this period, as far as it is known.",
  })
  held!: Period | null;

  @Field(() => Source, { nullable: true, description: "The tenure is told by this source." })
  source!: Source | null;

  @Field(() => Passage, { nullable: true, description: "The tenure is told in these words of the source." })
  passage!: Passage | null;

  @Field(() => Certainty3, { description: "It says whether the tenure was in force on the day asked for." })
  inForce!: Certainty3;
}

export const TenureConnection = connection(() => Tenure, "Tenure");

@ObjectType({ description: "A membership says that an actor belongs to a grouping or organisation." })
export class Membership {
  @Field(() => Actor, { description: "The group is the grouping or organisation." })
  group!: Actor;

  @Field(() => Actor, { description: "The member is the actor that belongs to it." })
  member!: Actor;

  @Field(() => MembershipBasis, { description: "The basis says how the membership is known." })
  basis!: MembershipBasis;

  @Field(() => Period, {
    nullable: true,
    description: "The membership lasted over this period, as far as it is known.",
  })
  period!: Period | null;

  @Field(() => String, { nullable: true, description: "The note tells what the other fields cannot." })
  note!: string | null;

  @Field(() => Certainty3, {
    description: "It says whether the membership was in force on the day asked for.",
  })
  inForce!: Certainty3;
}

export const MembershipConnection = connection(() => Membership, "Membership");

@ObjectType({
  implements: Node,
  description:
    "An actor is a state, organisation, ministry, office, person, outlet or grouping that says or does things of record.",
})
export class Actor implements Node {
  id!: string;

  @Field(() => String, { description: "The slug names the actor in addresses and dossiers, as in `nato`." })
  slug!: string;

  @Field(() => ActorKind, { description: "The kind says what sort of actor it is." })
  kind!: ActorKind;

  @Field(() => String, {
    description: "The name is the best one for the language asked for, then an English one, then any.",
  })
  @Takes(() => LanguageArgs)
  name!: string;

  @Field(() => [ActorName], { description: "The names are all that are recorded, with language and kind." })
  names!: ActorName[];

  @Field(() => [Identifier], { description: "The identifiers name the actor in outside registers." })
  identifiers!: Identifier[];

  @Field(() => String, {
    nullable: true,
    description: "The description tells in a sentence who the actor is.",
  })
  @Takes(() => LanguageArgs)
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The note tells what a reader should know of how the actor is recorded.",
  })
  note!: string | null;

  @Field(() => Boolean, {
    description:
      "It is true for a grouping whose members are not all listed, so that a missing one means nothing.",
  })
  open!: boolean;

  @Field(() => Actor, {
    nullable: true,
    description: "The actor is a part of this one, as a ministry is of its state.",
  })
  partOf!: Actor | null;

  @Field(() => ActorConnection, { description: "The parts are the actors that are a part of this one." })
  @Takes(() => ConnectionArgs)
  parts!: Connection<Actor>;

  @Field(() => Period, {
    nullable: true,
    description: "The actor existed over this period; null says that nothing is recorded of it.",
  })
  exists!: Period | null;

  @Field(() => TenureConnection, {
    description: "The tenures are the offices that a person held, or the holders that an office had.",
  })
  @Takes(() => DatedListArgs)
  tenures!: Connection<Tenure>;

  @Field(() => MembershipConnection, {
    description: "The memberships are those of this actor in groupings and organisations.",
  })
  @Takes(() => DatedListArgs)
  memberships!: Connection<Membership>;

  @Field(() => MembershipConnection, {
    description: "The members are those recorded as belonging to this grouping or organisation.",
  })
  @Takes(() => DatedListArgs)
  members!: Connection<Membership>;

  @Field(() => [Actor], {
    description: "These records were judged to be of this actor, and their ids and slugs lead to it.",
  })
  mergedFrom!: Actor[];

  @Field(() => [Actor], { description: "The successors are the actors that took this one's place." })
  successors!: Actor[];

  @Field(() => [Actor], { description: "The predecessors are the actors whose place this one took." })
  predecessors!: Actor[];

  @Field(() => PositionConnection, { description: "The positions are those that the actor itself holds." })
  @Takes(() => PositionsArgs)
  positions!: Connection<Position>;

  @Field(() => InferredPositionConnection, {
    description:
      "The inferred positions are those of persons who speak for the actor, carried over to it because this field asks for it.",
  })
  @Takes(() => InferredPositionsArgs)
  inferredPositions!: Connection<InferredPosition>;

  @Field(() => ShiftConnection, { description: "The shifts say how the actor's positions changed." })
  @Takes(() => ShiftsOfActorArgs)
  shifts!: Connection<Shift>;

  @Field(() => StatementConnection, {
    description: "The statements are those that the actor makes as a speaker.",
  })
  @Takes(() => StatementsOfArgs)
  statements!: Connection<Statement>;

  @Field(() => StatementConnection, {
    description:
      "The mentions are the statements that are about the actor, are addressed to it or name it as the other side.",
  })
  @Takes(() => StatementsOfArgs)
  mentions!: Connection<Statement>;

  @Field(() => ParticipationConnection, {
    description: "The participations are those of this actor in partnership programmes.",
  })
  @Takes(() => ParticipationsArgs)
  participations!: Connection<Participation>;

  @Field(() => TransitionConnection, {
    description: "The transitions are this actor's moves between programmes.",
  })
  @Takes(() => DatedListArgs)
  transitions!: Connection<Transition>;
}

export const ActorConnection = connection(() => Actor, "Actor");
