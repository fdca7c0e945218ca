import {
  attributionModes,
  attributionScopes,
  certainties,
  confidences,
  directnesses,
  drifts,
  findingSeverities,
  framings,
  issueScopes,
  polarities,
  representationBases,
  speechActs,
  statementRelationKinds,
  statementStatuses,
  type TermOf,
} from "@demarche/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { Actor } from "../actor/actor.type.js";
import { Event, EventAttendance } from "../event/event.type.js";
import { Takes } from "../graphql/arguments.js";
import { Node } from "../graphql/by-id.js";
import { type Connection, ConnectionArgs, connection } from "../graphql/connection.js";
import { termEnum } from "../graphql/term-enum.js";
import { Impact } from "../impact/impact.type.js";
import { Issue, IssueStatus } from "../issue/issue.type.js";
import {
  type Participation,
  ParticipationConnection,
  type Transition,
  TransitionConnection,
} from "../participation/participation.type.js";
import { PositionsArgs } from "../position/position.inputs.js";
import { Disclosure, Intent, type Position, PositionConnection, Stance } from "../position/position.type.js";
import { CooperationArea, Programme } from "../programme/programme.type.js";
import { Passage, Source } from "../source/source.type.js";
import { AsOfArgs } from "../time/time.inputs.js";
import { RecordedPeriod, Temporal } from "../time/time.type.js";

export const SpeechAct = termEnum(speechActs);
export type SpeechAct = TermOf<typeof speechActs>;

export const Directness = termEnum(directnesses);
export type Directness = TermOf<typeof directnesses>;

export const AttributionMode = termEnum(attributionModes);
export type AttributionMode = TermOf<typeof attributionModes>;

export const AttributionScope = termEnum(attributionScopes);
export type AttributionScope = TermOf<typeof attributionScopes>;

export const Certainty = termEnum(certainties);
export type Certainty = TermOf<typeof certainties>;

export const Polarity = termEnum(polarities);
export type Polarity = TermOf<typeof polarities>;

export const RepresentationBasis = termEnum(representationBases);
export type RepresentationBasis = TermOf<typeof representationBases>;

export const StatementRelationKind = termEnum(statementRelationKinds);
export type StatementRelationKind = TermOf<typeof statementRelationKinds>;

export const DriftKind = termEnum(drifts);
export type DriftKind = TermOf<typeof drifts>;

export const StatementStatus = termEnum(statementStatuses);
export type StatementStatus = TermOf<typeof statementStatuses>;

export const IssueScope = termEnum(issueScopes);
export type IssueScope = TermOf<typeof issueScopes>;

export const Framing = termEnum(framings);
export type Framing = TermOf<typeof framings>;

export const FindingSeverity = termEnum(findingSeverities);
export type FindingSeverity = TermOf<typeof findingSeverities>;

export const Confidence = termEnum(confidences);
export type Confidence = TermOf<typeof confidences>;

@ObjectType({
  description: "An attribution step is one hop of “A says that B says”: who, how, and with which words.",
})
export class AttributionStep {
  @Field(() => Actor, { nullable: true, description: "The agent is the actor on whose word this hop rests." })
  agent!: Actor | null;

  @Field(() => Source, {
    nullable: true,
    description: "The source is the document on whose word this hop rests.",
  })
  source!: Source | null;

  @Field(() => AttributionMode, { description: "The mode says how this hop passes the claim on." })
  mode!: AttributionMode;

  @Field(() => Passage, {
    nullable: true,
    description:
      "The cue holds the words that make the attribution, such as “according to the Nikkei newspaper”.",
  })
  cue!: Passage | null;

  @Field(() => AttributionScope, { description: "The scope says how surely the cue covers the claim." })
  scope!: AttributionScope;

  @Field(() => String, { nullable: true, description: "The note tells what the other fields cannot." })
  note!: string | null;
}

@ObjectType({
  description:
    "An expression is what a statement says or shows of one holder's position, the speaker's own or another's.",
})
export class Expression {
  @Field(() => Actor, { description: "The holder is the actor whose position is expressed." })
  holder!: Actor;

  @Field(() => Stance, {
    nullable: true,
    description: "The stance says where the holder stands; null says that the statement gives it none.",
  })
  stance!: Stance | null;

  @Field(() => Disclosure, { description: "The disclosure says how the position comes to be known." })
  disclosure!: Disclosure;

  @Field(() => Intent, {
    nullable: true,
    description: "The intent says what the holder means to do; null says that the statement does not tell.",
  })
  intent!: Intent | null;

  @Field(() => String, {
    nullable: true,
    description: "The qualification is the condition or part that limits the position.",
  })
  qualification!: string | null;
}

@ObjectType({ description: "A representation says for whom, beside himself, a speaker speaks." })
export class Representation {
  @Field(() => Actor, { description: "The words are taken as those of this actor." })
  actor!: Actor;

  @Field(() => Actor, {
    nullable: true,
    description:
      "This is the speaker who speaks for the actor, where each speaks for another; null says that all do.",
  })
  speaker!: Actor | null;

  @Field(() => RepresentationBasis, { description: "The basis says on what ground the words are taken so." })
  basis!: RepresentationBasis;

  @Field(() => Boolean, {
    description:
      "It is true when the source does not say so and whoever recorded the statement concluded it.",
  })
  inferred!: boolean;
}

@ObjectType({ description: "A statement relation says how a statement bears on another." })
export class StatementRelation {
  @Field(() => StatementRelationKind, {
    description: "The kind says how the statement bears on the other one.",
  })
  kind!: StatementRelationKind;

  @Field(() => Statement, { description: "This is the other statement." })
  statement!: Statement;

  @Field(() => [DriftKind], {
    description: "The drift names what was lost or changed when the statement was made from the other one.",
  })
  drift!: DriftKind[];

  @Field(() => AttributionScope, {
    nullable: true,
    description: "The scope says how surely the relation holds, where grammar does not settle it.",
  })
  scope!: AttributionScope | null;

  @Field(() => Issue, { nullable: true, description: "The relation holds with regard to this issue." })
  issue!: Issue | null;

  @Field(() => String, { nullable: true, description: "The note tells what the other fields cannot." })
  note!: string | null;
}

@ObjectType({ description: "A finding is what a rule of faithfulness has to say of a statement." })
export class Finding {
  @Field(() => String, { description: "The rule is named by its code." })
  rule!: string;

  @Field(() => FindingSeverity, { description: "The severity says how grave the finding is." })
  severity!: FindingSeverity;

  @Field(() => String, { description: "The message says in a sentence what was found." })
  message!: string;
}

@ObjectType({
  implements: Node,
  description:
    "A statement is one speech act or vote found in the words of a source; it is evidence and never edited.",
})
export class Statement implements Node {
  id!: string;

  @Field(() => String, {
    description: "The slug names the statement in addresses, as in `tokyo-liaison-office-st-01`.",
  })
  slug!: string;

  @Field(() => String, { description: "The content says in one sentence what is stated." })
  content!: string;

  @Field(() => [Passage], { description: "The passages are the words in which the statement was found." })
  passages!: Passage[];

  @Field(() => [Passage], {
    description: "The verbatim passages are the words that the source itself gives as the speaker's.",
  })
  verbatim!: Passage[];

  @Field(() => Passage, {
    nullable: true,
    description: "The hedge holds the words of reserve, such as “reportedly”.",
  })
  hedge!: Passage | null;

  @Field(() => String, {
    nullable: true,
    description: "The locator tells where in the source the statement stands, when no words are quoted.",
  })
  locator!: string | null;

  @Field(() => SpeechAct, { description: "The act is what is done by making the statement." })
  act!: SpeechAct;

  @Field(() => [Actor], { description: "The subjects are the actors that the statement is about." })
  subjects!: Actor[];

  @Field(() => [Actor], {
    description:
      "The speakers are the actors that make the statement; the list is empty when nobody is said to speak.",
  })
  speakers!: Actor[];

  @Field(() => Boolean, { description: "It is true when several speakers make the statement together." })
  joint!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "It is false when the source speaks of a speaker whom it does not name.",
  })
  speakerNamed!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The source describes its speaker in these words, such as “a spokesperson”.",
  })
  speakerDescription!: string | null;

  @Field(() => [Representation], { description: "The speaker speaks for these actors besides himself." })
  onBehalfOf!: Representation[];

  @Field(() => [Actor], { description: "The addressees are the actors that the statement is directed at." })
  addressees!: Actor[];

  @Field(() => [Actor], {
    description: "The counterparts are named as the other side of a dealing, which gives them no position.",
  })
  counterparts!: Actor[];

  @Field(() => String, {
    nullable: true,
    description:
      "The speaker claims to speak for these people, who are no actor of record, such as a region.",
  })
  claimsToSpeakFor!: string | null;

  @Field(() => Issue, { nullable: true, description: "The statement bears on this issue." })
  issue!: Issue | null;

  @Field(() => IssueScope, {
    nullable: true,
    description: "The scope says whether the statement bears on the issue itself or on a report about it.",
  })
  issueScope!: IssueScope | null;

  @Field(() => [Issue], { description: "The statement touches these issues without bearing on them." })
  aboutIssues!: Issue[];

  @Field(() => [Source], { description: "The statement speaks of these sources." })
  aboutSources!: Source[];

  @Field(() => Programme, { nullable: true, description: "The statement speaks of this programme." })
  programme!: Programme | null;

  @Field(() => Certainty, {
    description: "The certainty is that with which the last hop of the attribution presents the content.",
  })
  certainty!: Certainty;

  @Field(() => Polarity, {
    description: "The polarity says whether the last hop of the attribution affirms or denies the content.",
  })
  polarity!: Polarity;

  @Field(() => Confidence, {
    nullable: true,
    description: "The confidence is that of whoever recorded the statement; null says that none was given.",
  })
  confidence!: Confidence | null;

  @Field(() => [Expression], {
    description:
      "The expressions are the positions on the issue that the statement states, shows or ascribes; it may give none.",
  })
  expresses!: Expression[];

  @Field(() => Directness, {
    description: "The directness says how close the words are to the speaker's own.",
  })
  directness!: Directness;

  @Field(() => [AttributionStep], {
    description: "The attribution leads hop by hop from the source's own voice to whoever is said to know.",
  })
  attribution!: AttributionStep[];

  @Field(() => Int, {
    description: "This many hops lie between the source's own voice and whoever is said to know.",
  })
  hops!: number;

  @Field(() => [AttributionStep], {
    description: "The roots are the last hops, on whose word the statement rests.",
  })
  roots!: AttributionStep[];

  @Field(() => Temporal, {
    nullable: true,
    description: "The statement was made at this moment, where one is known.",
  })
  said!: Temporal | null;

  @Field(() => Temporal, {
    nullable: true,
    description: "What the statement speaks of takes place at this moment, where it tells one.",
  })
  eventTime!: Temporal | null;

  @Field(() => Event, {
    nullable: true,
    description: "The statement was made at this event or speaks of it.",
  })
  event!: Event | null;

  @Field(() => Framing, {
    nullable: true,
    description: "The framing says as what the statement presents the matters that it names.",
  })
  framing!: Framing | null;

  @Field(() => [CooperationArea], { description: "The statement names these areas of cooperation." })
  areas!: CooperationArea[];

  @Field(() => [CooperationArea], {
    description: "The statement names these areas as the purpose of cooperation.",
  })
  purposes!: CooperationArea[];

  @Field(() => String, {
    nullable: true,
    description: "This is the statement's category in the PLOVER ontology.",
  })
  plover!: string | null;

  @Field(() => String, { nullable: true, description: "This is the statement's code in the CAMEO ontology." })
  cameo!: string | null;

  @Field(() => Source, { description: "The statement was found in this source." })
  source!: Source;

  @Field(() => [StatementRelation], { description: "The relations say how the statement bears on others." })
  relations!: StatementRelation[];

  @Field(() => StatementStatus, { description: "The status says whether the statement counts as evidence." })
  status!: StatementStatus;

  @Field(() => [Finding], {
    description: "The findings are what the rules of faithfulness say of the statement.",
  })
  findings!: Finding[];

  @Field(() => PositionConnection, { description: "The positions are those that rest on this statement." })
  @Takes(() => PositionsArgs)
  positions!: Connection<Position>;

  @Field(() => ParticipationConnection, {
    description: "The participations are those that rest on this statement.",
  })
  @Takes(() => ConnectionArgs)
  participations!: Connection<Participation>;

  @Field(() => TransitionConnection, {
    description: "The transitions are those that rest on this statement.",
  })
  @Takes(() => ConnectionArgs)
  transitions!: Connection<Transition>;

  @Field(() => [IssueStatus], { description: "The issue statuses are those that this statement gives." })
  issueStatuses!: IssueStatus[];

  @Field(() => [EventAttendance], {
    description: "The attendances of events are those that this statement tells.",
  })
  attendances!: EventAttendance[];

  @Field(() => Impact, {
    description:
      "The impact foretells what would fall, and what would stay with less, without this statement.",
  })
  @Takes(() => AsOfArgs)
  impact!: Impact;

  @Field(() => RecordedPeriod, { description: "This database held the statement to be so over this period." })
  recorded!: RecordedPeriod;

  @Field(() => String, { description: "It names whoever read the source and recorded the statement." })
  recordedBy!: string;
}

@ObjectType("StatementConnection", {
  description: "A page of a list of Statement records can be read both ways.",
})
export class StatementConnection extends connection(() => Statement, "Statement") {
  @Field(() => Int, {
    description:
      "This many independent roots stand behind all statements of the list; those that go back to one word count once.",
  })
  independentRoots!: number;
}
