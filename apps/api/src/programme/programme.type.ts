import { programmeKinds, programmeRelations, programmeStatuses, type TermOf } from "@demarche/schema";
import { Field, ObjectType } from "type-graphql";
import { Actor, LanguageArgs } from "../actor/actor.type.js";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { ParticipationsArgs } from "../participation/participation.inputs.js";
import {
  type Instrument,
  InstrumentConnection,
  type Participation,
  ParticipationConnection,
  type Transition,
  TransitionConnection,
} from "../participation/participation.type.js";
import { Confidence, type Statement, StatementConnection } from "../statement/statement.type.js";
import { DatedListArgs } from "../time/time.inputs.js";
import { Temporal } from "../time/time.type.js";

export const ProgrammeKind = termEnum(programmeKinds);
export type ProgrammeKind = TermOf<typeof programmeKinds>;

export const ProgrammeStatus = termEnum(programmeStatuses);
export type ProgrammeStatus = TermOf<typeof programmeStatuses>;

export const ProgrammeRelation = termEnum(programmeRelations);
export type ProgrammeRelation = TermOf<typeof programmeRelations>;

@ObjectType({ description: "A cooperation area is a field in which actors work together." })
export class CooperationArea {
  @Field(() => String, {
    description: "The code names the area in dossiers and filters, as in `information-sharing`.",
  })
  code!: string;

  @Field(() => String, { description: "The label is the area's preferred name in English." })
  label!: string;

  @Field(() => [String], { description: "The other labels are names that sources use for the same area." })
  altLabels!: string[];
}

@ObjectType({ description: "A programme link says how one programme is related to another." })
export class ProgrammeLink {
  @Field(() => Programme, { description: "This is the other programme." })
  programme!: Programme;

  @Field(() => ProgrammeRelation, {
    description: "The relation says how the programme is related to the other one.",
  })
  relation!: ProgrammeRelation;

  @Field(() => Confidence, {
    nullable: true,
    description: "The confidence is that of whoever recorded the link; null says that none was given.",
  })
  confidence!: Confidence | null;

  @Field(() => StatementConnection, { description: "The basis is the statements that the link rests on." })
  @Takes(() => ConnectionArgs)
  basis!: Connection<Statement>;
}

@ObjectType({
  implements: Node,
  description: "A programme is a framework of partnership that a sponsor offers, such as NATO's ITPP.",
})
export class Programme implements Node {
  id!: string;

  @Field(() => String, {
    description: "The slug names the programme in addresses and dossiers, as in `itpp`.",
  })
  slug!: string;

  @Field(() => String, { description: "The code is the programme's usual abbreviation, as in `ITPP`." })
  code!: string;

  @Field(() => String, {
    description: "The name is the best one for the language asked for, then an English one, then any.",
  })
  @Takes(() => LanguageArgs)
  name!: string;

  @Field(() => Actor, { description: "The sponsor is the actor that offers the programme." })
  sponsor!: Actor;

  @Field(() => ProgrammeKind, { description: "The kind says what sort of programme it is." })
  kind!: ProgrammeKind;

  @Field(() => ProgrammeStatus, { description: "The status says whether the programme is running." })
  status!: ProgrammeStatus;

  @Field(() => Temporal, { nullable: true, description: "The programme was introduced at this moment." })
  introduced!: Temporal | null;

  @Field(() => Temporal, { nullable: true, description: "The programme ended at this moment." })
  ended!: Temporal | null;

  @Field(() => String, { nullable: true, description: "A source describes the programme in these words." })
  describedAs!: string | null;

  @Field(() => [CooperationArea], { description: "The areas are the fields of cooperation that it covers." })
  areas!: CooperationArea[];

  @Field(() => [CooperationArea], {
    description: "The purposes are the fields of cooperation that it serves.",
  })
  purposes!: CooperationArea[];

  @Field(() => [ProgrammeLink], { description: "The relations say how the programme is related to others." })
  relations!: ProgrammeLink[];

  @Field(() => InstrumentConnection, {
    description: "The instruments are the concrete documents agreed under the programme.",
  })
  @Takes(() => DatedListArgs)
  instruments!: Connection<Instrument>;

  @Field(() => ParticipationConnection, {
    description: "The participations say which actors take part, and how.",
  })
  @Takes(() => ParticipationsArgs)
  participations!: Connection<Participation>;

  @Field(() => TransitionConnection, {
    description: "The transitions in are those of actors moving to the programme.",
  })
  @Takes(() => DatedListArgs)
  transitionsIn!: Connection<Transition>;

  @Field(() => TransitionConnection, {
    description: "The transitions out are those of actors moving from the programme.",
  })
  @Takes(() => DatedListArgs)
  transitionsOut!: Connection<Transition>;

  @Field(() => StatementConnection, { description: "The statements are those that speak of the programme." })
  @Takes(() => ConnectionArgs)
  statements!: Connection<Statement>;
}

export const ProgrammeConnection = connection(() => Programme, "Programme");
