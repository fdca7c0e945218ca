/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { TypedDocument } from "../document.js";
/** The filter keeps the actors that meet every condition given. */
export type ActorFilter = {
  /** The actor has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The actor is of one of these kinds. */
  readonly kinds?: ReadonlyArray<ActorKind> | null | undefined;
  /** The actor has this identifier. */
  readonly identifier?: IdentifierInput | null | undefined;
  /** The actor is a part of this one, named by global id or slug. */
  readonly partOf?: string | number | null | undefined;
};

/** What sort of actor this is. */
export type ActorKind =
  /** A sovereign state, such as Japan. */
  | 'STATE'
  /** A territory that is not a sovereign state but is named as a party of its own. */
  | 'TERRITORY'
  /** An organisation whose members are states or other organisations, such as NATO. */
  | 'INTERNATIONAL_ORGANIZATION'
  /** A ministry, agency, parliament or other body of a state or organisation. */
  | 'GOVERNMENT_BODY'
  /** A post that a person holds, such as an ambassadorship, whoever holds it. */
  | 'OFFICE'
  /** A human being. */
  | 'PERSON'
  /** A political party. */
  | 'PARTY'
  /** An armed organisation that is not the force of a recognised state. */
  | 'ARMED_GROUP'
  /** An organisation that belongs to no government and does not work for profit. */
  | 'NGO'
  /** A business that trades for profit. */
  | 'COMPANY'
  /** A newspaper, broadcaster, agency or other outlet that publishes reports. */
  | 'MEDIA'
  /** Several actors named together, such as all NATO partners, with or without a list of members. */
  | 'GROUPING';

/** Actors can be listed in these orders. */
export type ActorOrder =
  /** The English name decides, from A to Z. */
  | 'NAME_ASC'
  /** The English name decides, from Z to A. */
  | 'NAME_DESC'
  /** The slug decides, from a to z. */
  | 'SLUG_ASC'
  /** The slug decides, from z to a. */
  | 'SLUG_DESC';

/** As-of dates set three clocks: when things were so, when anyone could read of them, and when this database held them. */
export type AsOf = {
  /** The answer is what was so on this day; without it, today. */
  readonly valid?: string | null | undefined;
  /** The answer rests on sources alone that were certainly public by the end of this day; without it, on all. */
  readonly public?: string | null | undefined;
  /** The answer is what this database held at this instant; without it, what it holds at present. */
  readonly recorded?: string | null | undefined;
};

/** Whether an actor was or would be at an event, as a statement says. */
export type Attendance =
  /** The actor was there. */
  | 'ATTENDED'
  /** The actor is there or has said that it will be. */
  | 'ATTENDING'
  /** The actor is arranging to be there, which is not settled. */
  | 'ARRANGING'
  /** The actor was invited, and no answer is recorded. */
  | 'INVITED'
  /** The actor declined to be there. */
  | 'DECLINED'
  /** The statement names the actor in connection with the event and does not say whether it was there. */
  | 'UNKNOWN';

/** How one hop of an attribution passes the claim on to the next. */
export type AttributionMode =
  /** The source says it itself. */
  | 'OWN_VOICE'
  /** The claim is credited to somebody by a phrase such as “according to”. */
  | 'ACCORDING_TO'
  /** The words of somebody are repeated in quotation marks. */
  | 'QUOTES'
  /** What somebody said is told in other words. */
  | 'PARAPHRASE'
  /** The claim is credited to reports that are not named, as by “reportedly”. */
  | 'UNSPECIFIED_REPORTS'
  /** The claim is credited to a person who is not named. */
  | 'ANONYMOUS_SOURCE'
  /** The claim is credited to a document. */
  | 'CITES_DOCUMENT';

/** How surely the cue of a hop covers the words attributed. */
export type AttributionScope =
  /** The cue stands with the words and plainly covers them. */
  | 'EXPLICIT'
  /** The cue stands in an earlier sentence and is read as still holding. */
  | 'CARRIED_OVER'
  /** Grammar does not settle whose words they are. */
  | 'AMBIGUOUS';

/** How certain the last hop of the attribution presents the content as being (after FactBank). */
export type Certainty =
  /** It is presented as so, or as not so, without reserve. */
  | 'CERTAIN'
  /** It is presented as likely. */
  | 'PROBABLE'
  /** It is presented as something that may be. */
  | 'POSSIBLE'
  /** It is mentioned without commitment to whether it is so. */
  | 'UNDERSPECIFIED';

/** Whether a record was in force on the day asked for, as far as its dates tell. */
export type Certainty3 =
  /** The record was certainly in force: the day lies after every possible beginning and before every possible end. */
  | 'YES'
  /** The record was possibly in force: its dates neither settle that it was nor exclude it. */
  | 'MAYBE'
  /** The record was certainly not in force: the day lies before every possible beginning or after every possible end. */
  | 'NO';

/** The filter keeps the changes that meet every condition given. */
export type ChangeFilter = {
  /** The record is of one of these types. */
  readonly types?: ReadonlyArray<RecordType> | null | undefined;
  /** The change is of one of these kinds. */
  readonly kinds?: ReadonlyArray<ChangeKind> | null | undefined;
  /** It had the change recorded, named in full as in `dossier:tokyo-liaison-office`. */
  readonly by?: string | null | undefined;
  /** The change was recorded at this instant or later. */
  readonly since?: string | null | undefined;
  /** The record is this actor, a statement that it has a part in, its position, its participation or transition, or an instrument that it is party to. */
  readonly actor?: string | number | null | undefined;
  /** The record is this issue, or a statement or a position on it. */
  readonly issue?: string | number | null | undefined;
  /** The record is this programme, a statement on it, an instrument under it, or a participation or transition that concerns it. */
  readonly programme?: string | number | null | undefined;
};

/** What became of a record at an instant of recording. */
export type ChangeKind =
  /** The record is held from here on, and was not held just before. */
  | 'RECORDED'
  /** A new version of the record, or of a part of it such as a name, took the place of the one before. */
  | 'REVISED'
  /** The record is no longer held to be so; what was held of it stays in the past of the recorded clock. */
  | 'ENDED';

/** How sure the one who recorded a claim is of it, after weighing its sources. */
export type Confidence =
  /** An official or primary source says it, and nothing recorded contradicts it. */
  | 'HIGH'
  /** A secondary source says it, or a part of it, such as the date, is uncertain. */
  | 'MEDIUM'
  /** A single weak source says it, or better sources contradict it. */
  | 'LOW';

/** What it is that cannot all be so. */
export type ContradictionKind =
  /** Statements give one holder stances on one issue at one time that do not agree. */
  | 'STANCE'
  /** Statements give an issue, a programme or a participation states or dates that exclude each other. */
  | 'STATUS'
  /** Sources tell otherwise the same thing in ways that exclude each other. */
  | 'TELLING';

/** How close the recorded words are to the words of whoever is said to have spoken. */
export type Directness =
  /** The source is the speaker's own text or recording. */
  | 'FIRST_HAND'
  /** The source gives the speaker's words in quotation marks, as a whole sentence or more. */
  | 'QUOTE'
  /** The source gives some of the speaker's words in quotation marks within its own sentence. */
  | 'PARTIAL_QUOTE'
  /** The source gives in its own words what the speaker said. */
  | 'PARAPHRASE'
  /** The source says what the actor thinks, wants or plans without telling of its speaking. */
  | 'ASCRIPTION';

/** How a holder's position came to be known. */
export type Disclosure =
  /** The holder, or one who speaks for it, said so. */
  | 'STATED'
  /** Somebody else says it of the holder. */
  | 'ASCRIBED'
  /** The holder showed it by an act, such as a vote or a signature. */
  | 'IMPLIED_BY_ACT'
  /** The holder was asked and declined to comment, so that no stance is known. */
  | 'DECLINED'
  /** The holder was asked and put the answer off, so that no stance is known yet. */
  | 'DEFERRED';

/** In which format a bundle is written. */
export type DossierFormat =
  /** Canonical JSON after RFC 8785: the bytes that the bundle's digest is taken of. */
  | 'JSON'
  /** JSON-LD 1.1 with PROV-O, schema.org and Web Annotation terms, and its context inside. */
  | 'JSON_LD'
  /** Markdown for readers, with a footnote for every sentence. */
  | 'MARKDOWN'
  /** The bundle's sources as BibTeX entries. */
  | 'BIBTEX'
  /** The bundle's sources as items of CSL-JSON, for reference managers. */
  | 'CSL_JSON';

/** What was lost or changed when a statement was made from another one. */
export type DriftKind =
  /** A condition of the older statement is missing. */
  | 'CONDITION_DROPPED'
  /** The claim is made of another subject. */
  | 'SUBJECT_SWAPPED'
  /** The claim is credited to another speaker. */
  | 'SPEAKER_SWAPPED'
  /** The claim is no longer credited to its speaker. */
  | 'SPEAKER_DROPPED'
  /** The time of the older statement is missing. */
  | 'TIME_DROPPED'
  /** The claim is told as of another time. */
  | 'TIME_SHIFTED'
  /** A phrase of time was moved to another claim. */
  | 'TIME_MOVED'
  /** A word of reserve is missing. */
  | 'HEDGE_DROPPED'
  /** The speech act is told as a stronger one. */
  | 'ACT_STRENGTHENED'
  /** The stance is told as a stronger one. */
  | 'STANCE_INTENSIFIED'
  /** A word was replaced by one that claims more. */
  | 'TERM_STRENGTHENED'
  /** Quoted words were turned into paraphrase. */
  | 'QUOTE_DROPPED';

/** The filter keeps the events that meet every condition given. */
export type EventFilter = {
  /** The event has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The event is of one of these kinds. */
  readonly kinds?: ReadonlyArray<EventKind> | null | undefined;
  /** The event is held by this actor, named by global id or slug. */
  readonly organizer?: string | number | null | undefined;
};

/** What sort of occasion an event is. */
export type EventKind =
  /** One actor travels to another. */
  | 'VISIT'
  /** Heads of state or government meet. */
  | 'SUMMIT'
  /** Actors meet below the level of a summit. */
  | 'MEETING'
  /** An actor informs the press or others. */
  | 'BRIEFING'
  /** A parliament or one of its committees sits. */
  | 'PARLIAMENTARY_SESSION'
  /** A body votes. */
  | 'VOTE'
  /** People gather to speak and discuss, without deciding for their actors. */
  | 'CONFERENCE'
  /** Actors sign a document. */
  | 'SIGNING'
  /** The occasion is of none of the other kinds. */
  | 'OTHER';

/** How grave it is when a faithfulness rule finds fault with a statement. */
export type FindingSeverity =
  /** The statement says what its source does not, and the dossier is refused. */
  | 'ERROR'
  /** The statement may say more than its source, and somebody should look. */
  | 'WARNING'
  /** The statement is sound, and a reader should know of this limit. */
  | 'NOTE';

/** As what a statement presents the matters that it names, without taking a stance on them. */
export type Framing =
  /** The matters are named as challenges to security. */
  | 'SECURITY_CHALLENGE'
  /** The matters are named as threats. */
  | 'THREAT'
  /** The matters are named as opportunities. */
  | 'OPPORTUNITY';

/** An identifier finds an actor by its entry in an outside register. */
export type IdentifierInput = {
  /** The scheme is the register in which the value is valid. */
  readonly scheme: IdentifierScheme;
  /** The value is the identifier as the register writes it. */
  readonly value: string;
};

/** The register in which an identifier is valid; the same letters name different actors in different registers. */
export type IdentifierScheme =
  /** The two-letter country code of ISO 3166-1, in which NA is Namibia. */
  | 'ISO_3166_1_ALPHA2'
  /** The three-letter country code of ISO 3166-1, in which AUS is Australia. */
  | 'ISO_3166_1_ALPHA3'
  /** The three-digit country code of ISO 3166-1, with its leading zeros. */
  | 'ISO_3166_1_NUMERIC'
  /** The three-letter state abbreviation of the Correlates of War project, in which AUS is Austria. */
  | 'COW_ABBR'
  /** The state number of the Correlates of War project. */
  | 'COW_NUMBER'
  /** The three-digit code of the United Nations standard M49 for countries and regions. */
  | 'UN_M49'
  /** The item number in Wikidata, Q followed by digits. */
  | 'WIKIDATA'
  /** The twenty-character Legal Entity Identifier of ISO 17442. */
  | 'LEI'
  /** The entity identifier in OpenSanctions. */
  | 'OPENSANCTIONS'
  /** A web address that identifies the actor. */
  | 'URL';

/** What would become of a derived record without the statements that are thought away. */
export type ImpactOutcome =
  /** Nothing would be left that supports the record. */
  | 'FALLS'
  /** The record would stay and rest on fewer statements. */
  | 'STAYS'
  /** The record would keep its support and change otherwise, such as in when it ends. */
  | 'CHANGES'
  /** The record is outweighed at present and would come to stand. */
  | 'APPEARS';

/** The filter keeps the instruments that meet every condition given. */
export type InstrumentFilter = {
  /** The instrument has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The instrument belongs to this programme, named by global id or slug. */
  readonly programme?: string | number | null | undefined;
  /** This actor is a party, named by global id or slug. */
  readonly party?: string | number | null | undefined;
};

/** What a holder means to do about the proposition. */
export type Intent =
  /** The holder has bound itself to act. */
  | 'COMMITTED'
  /** The holder plans to act. */
  | 'PLANNED'
  /** The holder is weighing whether to act. */
  | 'CONSIDERING'
  /** The holder has no plans to act, which is neither opposition nor a promise not to. */
  | 'NONE_PLANNED'
  /** The holder says that it will not act. */
  | 'RULED_OUT';

/** The filter keeps the issues that meet every condition given. */
export type IssueFilter = {
  /** The issue has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The issue is of one of these kinds. */
  readonly kinds?: ReadonlyArray<IssueKind> | null | undefined;
  /** The issue was put forward by this actor, named by global id or slug. */
  readonly proposer?: string | number | null | undefined;
  /** The issue belongs to the topic with this label. */
  readonly topic?: string | null | undefined;
  /** The issue is a part of this one, named by global id or slug. */
  readonly broader?: string | number | null | undefined;
};

/** What sort of matter positions are taken on. */
export type IssueKind =
  /** A concrete step that somebody has proposed, such as opening an office. */
  | 'PROPOSAL'
  /** A course of action over time. */
  | 'POLICY'
  /** The relation between actors, such as their ties or arrangements. */
  | 'RELATIONSHIP'
  /** Whether an actor should belong to an organisation. */
  | 'MEMBERSHIP'
  /** Whether an agreement should be concluded, kept or left. */
  | 'AGREEMENT'
  /** A text put to a vote. */
  | 'RESOLUTION'
  /** What somebody does or did, as something to approve or disapprove. */
  | 'CONDUCT'
  /** What one actor asks another to do or to leave undone. */
  | 'DEMAND';

/** Issues can be listed in these orders. */
export type IssueOrder =
  /** The label decides, from A to Z. */
  | 'LABEL_ASC'
  /** The label decides, from Z to A. */
  | 'LABEL_DESC'
  /** The slug decides, from a to z. */
  | 'SLUG_ASC'
  /** The slug decides, from z to a. */
  | 'SLUG_DESC';

/** How far an issue had come at a time, as a statement says. */
export type IssueStatusKind =
  /** The idea was put about without a formal proposal. */
  | 'FLOATED'
  /** The parties are talking about it and nothing is decided. */
  | 'UNDER_DISCUSSION'
  /** Whoever would carry it out is said to plan it. */
  | 'PLANNED'
  /** Those who decide have agreed to it. */
  | 'APPROVED'
  /** It has been carried out. */
  | 'IMPLEMENTED'
  /** The decision or the step was put off to a later time. */
  | 'POSTPONED'
  /** It was set aside without a later time being named. */
  | 'SHELVED'
  /** Those who decide have refused it. */
  | 'REJECTED'
  /** Its proposer took it back. */
  | 'WITHDRAWN';

/** How it is known that an actor belongs to a grouping or organisation. */
export type MembershipBasis =
  /** A source says that the actor is a member. */
  | 'EXPLICIT'
  /** No source says it; whoever recorded the membership concluded it from the context. */
  | 'INFERRED';

/** What sort of name this is for its actor. */
export type NameKind =
  /** The full name that the actor uses of itself in formal documents. */
  | 'OFFICIAL'
  /** The name that people ordinarily use. */
  | 'COMMON'
  /** Another name or spelling by which the actor is also known. */
  | 'ALIAS'
  /** A name that the actor bore and has given up. */
  | 'FORMER'
  /** An abbreviation made of initials. */
  | 'ACRONYM';

/** The filter keeps the participations that meet every condition given. */
export type ParticipationFilter = {
  /** This actor takes part, named by global id or slug. */
  readonly actor?: string | number | null | undefined;
  /** It is in this programme, named by global id or slug. */
  readonly programme?: string | number | null | undefined;
  /** The participation has one of these statuses. */
  readonly status?: ReadonlyArray<ParticipationStatus> | null | undefined;
  /** The actor takes part in one of these roles. */
  readonly role?: ReadonlyArray<ParticipationRole> | null | undefined;
  /** It covers the cooperation area with this code. */
  readonly area?: string | null | undefined;
  /** The participation was in force on the day asked for with one of these certainties. */
  readonly inForce?: ReadonlyArray<Certainty3> | null | undefined;
};

/** In what role an actor takes part in a programme. */
export type ParticipationRole =
  /** The actor is a partner of the sponsor. */
  | 'PARTNER'
  /** The actor is a member of the programme or of the sponsor. */
  | 'MEMBER'
  /** The actor gives the programme a place. */
  | 'HOST'
  /** The actor offers or funds the programme. */
  | 'SPONSOR'
  /** The actor attends without the duties of a participant. */
  | 'OBSERVER'
  /** The actor has asked to be admitted. */
  | 'CANDIDATE'
  /** The recorded sources do not tell the role. */
  | 'UNKNOWN';

/** Where an actor stands in relation to a programme. */
export type ParticipationStatus =
  /** The actor is expected to take part, and talks have not begun. */
  | 'PROSPECTIVE'
  /** The actor and the sponsor are negotiating. */
  | 'NEGOTIATING'
  /** The actor is moving into the programme from another arrangement. */
  | 'TRANSITIONING'
  /** The actor takes part. */
  | 'ACTIVE'
  /** The participation is interrupted and not ended. */
  | 'SUSPENDED'
  /** The participation has ended. */
  | 'ENDED'
  /** The actor declined to take part. */
  | 'DECLINED'
  /** A search found no source that tells; it does not mean that the actor takes no part. */
  | 'UNKNOWN';

/** Whether the last hop of the attribution affirms or denies the content (after FactBank). */
export type Polarity =
  /** It is affirmed. */
  | 'POSITIVE'
  /** It is denied, or said not to be. */
  | 'NEGATIVE'
  /** The words do not tell whether it is affirmed or denied. */
  | 'UNKNOWN';

/** The filter keeps the positions that meet every condition given. */
export type PositionFilter = {
  /** This actor is the holder, named by global id or slug. */
  readonly holder?: string | number | null | undefined;
  /** One of these actors is the holder, named by global id or slug. */
  readonly holders?: ReadonlyArray<string | number> | null | undefined;
  /** The position is on this issue, named by global id or slug. */
  readonly issue?: string | number | null | undefined;
  /** The position is on one of these issues, named by global id or slug. */
  readonly issues?: ReadonlyArray<string | number> | null | undefined;
  /** The position has one of these stances. */
  readonly stance?: ReadonlyArray<Stance> | null | undefined;
  /** The position has no stance if this is true, and has one if it is false. */
  readonly withoutStance?: boolean | null | undefined;
  /** The position came to be known in one of these ways. */
  readonly disclosure?: ReadonlyArray<Disclosure> | null | undefined;
  /** The position has one of these intents. */
  readonly intent?: ReadonlyArray<Intent> | null | undefined;
  /** The position is contested if this is true, and uncontested if it is false. */
  readonly contested?: boolean | null | undefined;
  /** The position rests on the word of others alone if this is true, and on the holder's own if it is false. */
  readonly secondHand?: boolean | null | undefined;
  /** The position was in force on the day asked for with one of these certainties. */
  readonly inForce?: ReadonlyArray<Certainty3> | null | undefined;
};

/** Positions can be listed in these orders. */
export type PositionOrder =
  /** The day by which it had certainly begun decides, oldest first and undated ones last. */
  | 'HELD_FROM_ASC'
  /** The day by which it had certainly begun decides, newest first, after the undated ones. */
  | 'HELD_FROM_DESC';

/** The filter keeps the programmes that meet every condition given. */
export type ProgrammeFilter = {
  /** The programme has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The programme has one of these codes. */
  readonly codes?: ReadonlyArray<string> | null | undefined;
  /** The programme is offered by this actor, named by global id or slug. */
  readonly sponsor?: string | number | null | undefined;
  /** The programme is of one of these kinds. */
  readonly kinds?: ReadonlyArray<ProgrammeKind> | null | undefined;
  /** The programme has one of these statuses. */
  readonly status?: ReadonlyArray<ProgrammeStatus> | null | undefined;
};

/** What sort of partnership programme this is. */
export type ProgrammeKind =
  /** A forum that many partners belong to, such as the Partnership for Peace. */
  | 'FRAMEWORK'
  /** A pattern by which the sponsor agrees a document with each partner separately. */
  | 'BILATERAL_FRAMEWORK'
  /** A recurring cycle of goals and assessments that a partner goes through. */
  | 'PROCESS'
  /** A standing that the sponsor grants to a partner. */
  | 'STATUS'
  /** A set of measures that the sponsor offers to partners. */
  | 'INITIATIVE';

/** How one programme is related to another. */
export type ProgrammeRelation =
  /** The programme takes the other one's place. */
  | 'REPLACES'
  /** The programme takes the other one in as a part. */
  | 'INTEGRATES'
  /** The programme is a part of the other one. */
  | 'PART_OF'
  /** The programme stands beside the other one and adds to it. */
  | 'COMPLEMENTS';

/** Whether a programme is running, as far as the recorded sources tell. */
export type ProgrammeStatus =
  /** The programme has been proposed and not yet begun. */
  | 'PROPOSED'
  /** The programme is running. */
  | 'ACTIVE'
  /** The programme has ended without another in its place. */
  | 'ENDED'
  /** Another programme has taken its place or is taking it. */
  | 'SUPERSEDED'
  /** The recorded sources do not tell whether it is running. */
  | 'UNKNOWN';

/** Whether the text of an instrument can be read by anyone. */
export type Publicity =
  /** The text is published. */
  | 'PUBLIC'
  /** The text is known to exist and is not published. */
  | 'RESTRICTED'
  /** The recorded sources do not tell whether the text is published. */
  | 'UNKNOWN';

/** The types of records whose changes are told. */
export type RecordType =
  /** The record is an actor, with its names, identifiers, descriptions, tenures and memberships. */
  | 'ACTOR'
  /** The record is an event, with who attends it. */
  | 'EVENT'
  /** The record is an instrument of a programme, with its parties. */
  | 'INSTRUMENT'
  /** The record is an issue, with its topics and the states it went through. */
  | 'ISSUE'
  /** The record is an actor's part in a programme. */
  | 'PARTICIPATION'
  /** The record is a position, derived from statements. */
  | 'POSITION'
  /** The record is a programme, with its names and its links to others. */
  | 'PROGRAMME'
  /** The record is a source, with its links to others. */
  | 'SOURCE'
  /** The record is a statement, which never changes; another statement corrects it or takes it back. */
  | 'STATEMENT'
  /** The record is an actor's move from one programme to another. */
  | 'TRANSITION';

/** On what ground a speaker's words are taken as another actor's. */
export type RepresentationBasis =
  /** The speaker holds, or is, an office that speaks for the actor. */
  | 'OFFICE_HELD'
  /** The speaker is the actor's spokesperson. */
  | 'SPOKESPERSON'
  /** The words themselves say that they are spoken for the actor. */
  | 'STATED_FOR';

/** Which text of a record a search has matched. */
export type SearchField =
  /** A name of an actor or a programme matches. */
  | 'NAME'
  /** An identifier of an actor matches. */
  | 'IDENTIFIER'
  /** The code of a programme matches. */
  | 'CODE'
  /** The label of an issue or an event matches. */
  | 'LABEL'
  /** The proposition of an issue matches. */
  | 'PROPOSITION'
  /** The title of a source or an instrument matches. */
  | 'TITLE'
  /** The content of a statement matches. */
  | 'CONTENT'
  /** The exact words of a passage match. */
  | 'PASSAGE';

/** What a search finds; between hits that fit equally well the order of this list decides. */
export type SearchKind =
  /** An actor is found by one of its names, in any language and script, or by an identifier. */
  | 'ACTOR'
  /** A programme is found by its code or one of its names. */
  | 'PROGRAMME'
  /** An issue is found by its label or its proposition. */
  | 'ISSUE'
  /** An instrument is found by its title. */
  | 'INSTRUMENT'
  /** An event is found by its label. */
  | 'EVENT'
  /** A source is found by its title. */
  | 'SOURCE'
  /** A statement is found by its content. */
  | 'STATEMENT'
  /** A statement is found by the words of a source that it was read from. */
  | 'QUOTE';

/** The filter keeps the shifts that meet every condition given. */
export type ShiftFilter = {
  /** The shift is of one of these kinds. */
  readonly kinds?: ReadonlyArray<ShiftKind> | null | undefined;
  /** This actor is the holder, named by global id or slug. */
  readonly holder?: string | number | null | undefined;
  /** One of these actors is the holder, named by global id or slug. */
  readonly holders?: ReadonlyArray<string | number> | null | undefined;
  /** The shift is on this issue, named by global id or slug. */
  readonly issue?: string | number | null | undefined;
  /** The shift is on one of these issues, named by global id or slug. */
  readonly issues?: ReadonlyArray<string | number> | null | undefined;
  /** The shift took place, or may have taken place, on this day or later. */
  readonly since?: string | null | undefined;
  /** The shift took place, or may have taken place, on this day or earlier. */
  readonly until?: string | null | undefined;
};

/** How a holder's position on an issue differs from the one before it. */
export type ShiftKind =
  /** It is the first position recorded of this holder on this issue. */
  | 'NEW'
  /** The holder holds the same stance as before. */
  | 'REAFFIRMED'
  /** The stance moved towards the middle on the same side. */
  | 'SOFTENED'
  /** The stance moved away from the middle on the same side. */
  | 'HARDENED'
  /** The stance moved from one side to the other. */
  | 'REVERSED'
  /** The holder took a stance after having declined or deferred. */
  | 'CLARIFIED'
  /** The holder gave the stance up and took no other. */
  | 'WITHDRAWN'
  /** Two positions of equal rank at the same time exclude each other. */
  | 'CONTRADICTED';

/** Shifts can be listed in these orders. */
export type ShiftOrder =
  /** The day by which the shift had certainly taken place decides, oldest first and undated ones last. */
  | 'ON_ASC'
  /** The day by which the shift had certainly taken place decides, newest first, after the undated ones. */
  | 'ON_DESC';

/** The filter keeps the sources that meet every condition given. */
export type SourceFilter = {
  /** The source has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The source is of one of these kinds. */
  readonly kinds?: ReadonlyArray<SourceKind> | null | undefined;
  /** The source is held if this is true, and only cited if it is false. */
  readonly held?: boolean | null | undefined;
  /** The source was published by this actor, named by global id or slug. */
  readonly publisher?: string | number | null | undefined;
};

/** What sort of document a source is. */
export type SourceKind =
  /** A report published by a media outlet. */
  | 'NEWS_ARTICLE'
  /** A text that an actor gives out for publication. */
  | 'PRESS_RELEASE'
  /** The text or record of an address by one speaker. */
  | 'SPEECH'
  /** The text or record of questions put to a speaker and the answers. */
  | 'INTERVIEW'
  /** The record of a press conference or regular briefing. */
  | 'BRIEFING'
  /** A text that several actors issue together as their own. */
  | 'JOINT_STATEMENT'
  /** The text of a treaty, agreement or programme document. */
  | 'AGREEMENT_TEXT'
  /** A page that an actor keeps about itself or its work. */
  | 'OFFICIAL_PAGE'
  /** The record of a debate, hearing or question in a parliament. */
  | 'PARLIAMENTARY_RECORD'
  /** The record of who voted how. */
  | 'VOTING_RECORD'
  /** A data set whose rows are cited one by one. */
  | 'DATASET'
  /** A message that an account published on a social network. */
  | 'SOCIAL_POST';

/** What a source does with the older source that it draws on. */
export type SourceRelation =
  /** It tells in its own words what the older source says. */
  | 'REPORTS'
  /** It repeats words of the older source as they stand. */
  | 'QUOTES'
  /** It recasts the older source's text, keeping its matter. */
  | 'REWRITES'
  /** It gives the older source's text in another language. */
  | 'TRANSLATES'
  /** It republishes the older source's text unchanged. */
  | 'SYNDICATES'
  /** It corrects what the older source says. */
  | 'CORRECTS';

/** How far a source can be relied on, on the Admiralty scale; it grades the source, never a single claim. */
export type SourceReliability =
  /** The source is completely reliable: there is no doubt of its authenticity, trustworthiness or competence. */
  | 'A'
  /** The source is usually reliable: there is minor doubt, and most of its past claims proved valid. */
  | 'B'
  /** The source is fairly reliable: there is doubt, but it has given valid claims in the past. */
  | 'C'
  /** The source is not usually reliable: there is significant doubt, though some past claims proved valid. */
  | 'D'
  /** The source is unreliable: its past claims proved invalid. */
  | 'E'
  /** The reliability of the source cannot be judged. */
  | 'F';

/** What is done by making a statement. */
export type SpeechAct =
  /** The speaker makes known a decision or an intention, its own or another's. */
  | 'ANNOUNCE'
  /** The speaker says that something is so. */
  | 'ASSERT'
  /** A third party tells what an actor means to do. */
  | 'REPORT_INTENT'
  /** The speaker binds itself to do something. */
  | 'PLEDGE'
  /** The speaker gives its backing to another's proposal or act. */
  | 'ENDORSE'
  /** The speaker greets a step as good. */
  | 'WELCOME'
  /** The speaker presses somebody to do something or to leave it undone. */
  | 'URGE'
  /** The speaker says that it is against something. */
  | 'OBJECT'
  /** The speaker charges somebody with wrongdoing. */
  | 'ACCUSE'
  /** The speaker refuses a proposal, demand or claim. */
  | 'REJECT'
  /** The speaker says that something bad may follow. */
  | 'WARN'
  /** The speaker grants a point against its own case. */
  | 'CONCEDE'
  /** The speaker says that something alleged is not so. */
  | 'DENY'
  /** The speaker puts an answer off to a later time. */
  | 'DEFER'
  /** The speaker was asked and would not comment. */
  | 'DECLINE_COMMENT'
  /** The speaker gives a reason for another statement or act. */
  | 'CITE_REASON'
  /** The actor casts a vote, abstentions included. */
  | 'VOTE'
  /** The actor signs a document. */
  | 'SIGN'
  /** The actor confirms by its own procedure that it is bound by an agreement. */
  | 'RATIFY'
  /** The actor takes back a statement, a proposal or its participation. */
  | 'WITHDRAW';

/** Where a holder stands on the affirmative proposition of an issue. */
export type Stance =
  /** The holder is for the proposition, without condition. */
  | 'SUPPORT'
  /** The holder is for the proposition under conditions or in part. */
  | 'QUALIFIED_SUPPORT'
  /** The holder declares that it takes no side; silence is never recorded as this. */
  | 'NEUTRAL'
  /** The holder is for one part of the proposition and against another, so that no single grade fits. */
  | 'MIXED'
  /** The holder is against the proposition under conditions or in part. */
  | 'QUALIFIED_OPPOSITION'
  /** The holder is against the proposition, without condition. */
  | 'OPPOSITION';

/** What is on record of one actor on one issue for a day: its stance, or why there is none. */
export type StanceState =
  /** The holder is for the proposition, without condition. */
  | 'SUPPORT'
  /** The holder is for the proposition under conditions or in part. */
  | 'QUALIFIED_SUPPORT'
  /** The holder declares that it takes no side; silence is never recorded as this. */
  | 'NEUTRAL'
  /** The holder is for one part of the proposition and against another, so that no single grade fits. */
  | 'MIXED'
  /** The holder is against the proposition under conditions or in part. */
  | 'QUALIFIED_OPPOSITION'
  /** The holder is against the proposition, without condition. */
  | 'OPPOSITION'
  /** The actor took no stance, and declined to comment when it was asked. */
  | 'DECLINED'
  /** The actor took no stance, and put the answer off when it was asked. */
  | 'DEFERRED'
  /** The actor is on record without a stance, as by an abstention or by having no plans; this is not neutrality. */
  | 'NO_STANCE'
  /** Positions of equal rank at the same time contradict each other. */
  | 'CONTESTED'
  /** More than one stance may have been in force, since the day of the change is not known. */
  | 'UNSETTLED'
  /** No position is recorded that may have been in force. */
  | 'NOTHING_RECORDED';

/** The filter keeps the statements that meet every condition given. */
export type StatementFilter = {
  /** The statement has one of these slugs. */
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  /** The statement was found in this source, named by global id or slug. */
  readonly source?: string | number | null | undefined;
  /** This actor is a speaker, named by global id or slug. */
  readonly speaker?: string | number | null | undefined;
  /** This actor is a subject, named by global id or slug. */
  readonly subject?: string | number | null | undefined;
  /** This actor is an addressee, named by global id or slug. */
  readonly addressee?: string | number | null | undefined;
  /** The statement bears on this issue, named by global id or slug. */
  readonly issue?: string | number | null | undefined;
  /** The statement speaks of this programme, named by global id or slug. */
  readonly programme?: string | number | null | undefined;
  /** The statement was made at this event or speaks of it, named by global id or slug. */
  readonly event?: string | number | null | undefined;
  /** The statement is one of these speech acts. */
  readonly act?: ReadonlyArray<SpeechAct> | null | undefined;
  /** The content is presented with one of these certainties. */
  readonly certainty?: ReadonlyArray<Certainty> | null | undefined;
  /** The statement has one of these statuses. */
  readonly status?: ReadonlyArray<StatementStatus> | null | undefined;
  /** The statement rests on another's word if this is true, and on the source's own voice if it is false. */
  readonly secondHand?: boolean | null | undefined;
  /** The statement has words of reserve if this is true, and none if it is false. */
  readonly hedged?: boolean | null | undefined;
  /** The words are the speaker's own to one of these degrees. */
  readonly directness?: ReadonlyArray<Directness> | null | undefined;
  /** What the statement speaks of takes place on this day or later for certain. */
  readonly eventFrom?: string | null | undefined;
  /** What the statement speaks of takes place on this day or earlier for certain. */
  readonly eventUntil?: string | null | undefined;
  /** The attribution has at least this many hops. */
  readonly minHops?: number | null | undefined;
};

/** Statements can be listed in these orders. */
export type StatementOrder =
  /** The last day on which it can have been said decides, oldest first and undated ones last. */
  | 'SAID_ASC'
  /** The last day on which it can have been said decides, newest first, after the undated ones. */
  | 'SAID_DESC'
  /** The slug decides, from a to z. */
  | 'SLUG_ASC'
  /** The slug decides, from z to a. */
  | 'SLUG_DESC'
  /** The instant of recording decides, oldest first. */
  | 'RECORDED_ASC'
  /** The instant of recording decides, newest first. */
  | 'RECORDED_DESC';

/** How one statement bears on another. */
export type StatementRelationKind =
  /** The statement was made from the other one by report, rewriting or translation. */
  | 'DERIVES_FROM'
  /** The statement says the same as the other one on the word of somebody else. */
  | 'CORROBORATES'
  /** The statement and the other one cannot both be so. */
  | 'CONTRADICTS'
  /** The statement limits the other one or adds a condition to it. */
  | 'QUALIFIES'
  /** The statement gives the reason or the purpose of the other one. */
  | 'EXPLAINS'
  /** The statement takes the place of the other one, which was recorded or said wrongly. */
  | 'CORRECTS'
  /** The statement takes the other one back without putting anything in its place. */
  | 'RETRACTS'
  /** The statement answers the other one. */
  | 'RESPONDS_TO';

/** Whether a recorded statement counts as evidence. */
export type StatementStatus =
  /** The statement stands, and positions are derived from it. */
  | 'ACTIVE'
  /** The statement is challenged, and no position is derived from it until that is settled. */
  | 'DISPUTED'
  /** A correction has taken the statement's place. */
  | 'SUPERSEDED'
  /** The statement was taken back. */
  | 'RETRACTED';

/** On what the dating of a moment rests: the source's words, another moment, a conclusion, or nothing. */
export type TemporalBasis =
  /** The source gives the date as recorded. */
  | 'EXPLICIT'
  /** The source dates the moment by another one, which the anchor names. */
  | 'RELATIVE'
  /** The date, or a part of it such as the year, was concluded from the context. */
  | 'INFERRED'
  /** The source does not date the moment; the bounds are only what must be so. */
  | 'UNKNOWN';

/** The filter keeps the transitions that meet every condition given. */
export type TransitionFilter = {
  /** This actor moves, named by global id or slug. */
  readonly actor?: string | number | null | undefined;
  /** The move is from this programme, named by global id or slug. */
  readonly from?: string | number | null | undefined;
  /** The move is to this programme, named by global id or slug. */
  readonly to?: string | number | null | undefined;
  /** The move has one of these statuses. */
  readonly status?: ReadonlyArray<TransitionStatus> | null | undefined;
};

/** How far an actor's move from one programme to another has come. */
export type TransitionStatus =
  /** The move was announced and has not begun. */
  | 'ANNOUNCED'
  /** The move is under way. */
  | 'IN_PROGRESS'
  /** The move is done. */
  | 'COMPLETED'
  /** The move was given up. */
  | 'ABANDONED'
  /** The recorded sources do not tell how far the move has come. */
  | 'UNKNOWN';

export type ActorPageQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
  inForce?: ReadonlyArray<Certainty3> | Certainty3 | null | undefined;
}>;


export type ActorPageQuery = { readonly actor: (
    { readonly description: string | null, readonly note: string | null, readonly open: boolean, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly uri: string | null }>, readonly partOf: ActorNameFragment | null, readonly parts: { readonly totalCount: number, readonly nodes: ReadonlyArray<ActorNameFragment> }, readonly exists: SpanFragment | null, readonly tenures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string, readonly inForce: Certainty3, readonly person: ActorNameFragment, readonly office: ActorNameFragment | null, readonly organization: ActorNameFragment | null, readonly held: SpanFragment | null }> }, readonly memberships: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly basis: MembershipBasis, readonly inForce: Certainty3, readonly group: ActorNameFragment, readonly period: SpanFragment | null }> }, readonly members: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly basis: MembershipBasis, readonly inForce: Certainty3, readonly member: ActorNameFragment }> }, readonly successors: ReadonlyArray<ActorNameFragment>, readonly predecessors: ReadonlyArray<ActorNameFragment>, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<PositionOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly inferredPositions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly inferred: boolean, readonly basis: RepresentationBasis, readonly tenure: { readonly title: string } | null, readonly position: PositionLineFragment }> }, readonly shifts: { readonly totalCount: number, readonly nodes: ReadonlyArray<ShiftLineFragment>, readonly pageInfo: PlaceFragment }, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<ParticipationOnWordsFragment> }, readonly transitions: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionOnWordsFragment> }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment }, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } }
    & ActorNameFragment
  ) | null };

export type BoardPageQueryVariables = Exact<{
  actors?: ReadonlyArray<string | number> | string | number | null | undefined;
  issues?: ReadonlyArray<string | number> | string | number | null | undefined;
  asOf?: AsOf | null | undefined;
  inForce?: ReadonlyArray<Certainty3> | Certainty3 | null | undefined;
}>;


export type BoardPageQuery = { readonly stanceMatrix: { readonly actors: ReadonlyArray<ActorNameFragment>, readonly issues: ReadonlyArray<IssueNameFragment>, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly state: StanceState }> }>, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly mend: string }> } };

export type BoardIssuesQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type BoardIssuesQuery = { readonly issues: { readonly totalCount: number, readonly nodes: ReadonlyArray<IssueNameFragment> } };

export type BoardCellQueryVariables = Exact<{
  holder: string | number;
  issue: string | number;
  asOf?: AsOf | null | undefined;
}>;


export type BoardCellQuery = { readonly positions: { readonly nodes: ReadonlyArray<PositionOnWordsFragment> } };

export type ChangesSubscriptionVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesSubscription = { readonly changes: ChangeLineFragment };

export type LatestChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestChangeQuery = { readonly changes: { readonly pageInfo: { readonly endCursor: string | null } } };

export type CiteDossierQueryVariables = Exact<{
  issue?: string | number | null | undefined;
  actor?: string | number | null | undefined;
  programme?: string | number | null | undefined;
  asOf?: AsOf | null | undefined;
}>;


export type CiteDossierQuery = { readonly dossier: { readonly title: string, readonly sha256: string, readonly asOf: { readonly valid: string, readonly public: string | null, readonly recorded: string }, readonly citation: { readonly chicago: string, readonly bibtex: string, readonly cslJson: string } } };

export type DossierContentQueryVariables = Exact<{
  issue?: string | number | null | undefined;
  actor?: string | number | null | undefined;
  programme?: string | number | null | undefined;
  asOf?: AsOf | null | undefined;
  format: DossierFormat;
}>;


export type DossierContentQuery = { readonly dossier: { readonly title: string, readonly sha256: string, readonly content: string } };

export type ActorNameFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly kind: ActorKind };

export type IssueNameFragment = { readonly id: string, readonly slug: string, readonly label: string };

export type ProgrammeNameFragment = { readonly id: string, readonly slug: string, readonly code: string, readonly name: string };

export type SourceNameFragment = { readonly id: string, readonly slug: string, readonly kind: SourceKind, readonly title: string | null, readonly held: boolean, readonly url: string | null, readonly publisher: ActorNameFragment | null, readonly published: MomentFragment };

export type MomentFragment = { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly raw: string | null, readonly basis: TemporalBasis };

export type SpanFragment = { readonly from: MomentFragment | null, readonly until: MomentFragment | null };

export type WordsFragment = { readonly exact: string, readonly prefix: string | null, readonly suffix: string | null, readonly start: number | null, readonly end: number | null };

export type PlaceFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type HeldFragment = { readonly id: string, readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly qualification: string | null, readonly inForce: Certainty3, readonly contested: boolean, readonly held2ndHand: boolean, readonly independentRoots: number, readonly held: SpanFragment };

export type PositionLineFragment = (
  { readonly holder: ActorNameFragment, readonly issue: IssueNameFragment }
  & HeldFragment
);

export type ShiftLineFragment = { readonly kind: ShiftKind, readonly holder: ActorNameFragment, readonly issue: IssueNameFragment, readonly from: { readonly id: string, readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null } | null, readonly to: { readonly id: string, readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null }, readonly on: MomentFragment, readonly statement: { readonly slug: string, readonly content: string } };

export type StatementLineFragment = { readonly id: string, readonly slug: string, readonly content: string, readonly act: SpeechAct, readonly certainty: Certainty, readonly polarity: Polarity, readonly directness: Directness, readonly status: StatementStatus, readonly hops: number, readonly said: MomentFragment | null, readonly speakers: ReadonlyArray<ActorNameFragment>, readonly passages: ReadonlyArray<WordsFragment>, readonly source: SourceNameFragment };

export type ParticipationLineFragment = { readonly id: string, readonly role: ParticipationRole, readonly status: ParticipationStatus, readonly inForce: Certainty3, readonly confidence: Confidence | null, readonly actor: ActorNameFragment, readonly programme: ProgrammeNameFragment, readonly period: SpanFragment | null, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export type TransitionLineFragment = { readonly id: string, readonly status: TransitionStatus, readonly condition: string | null, readonly actor: ActorNameFragment, readonly from: ProgrammeNameFragment | null, readonly to: ProgrammeNameFragment, readonly date: MomentFragment | null };

export type ChangeLineFragment = { readonly cursor: string, readonly at: string, readonly by: string, readonly kind: ChangeKind, readonly type: RecordType, readonly slug: string, readonly recordId: string };

export type LinkFragment = { readonly mode: AttributionMode, readonly scope: AttributionScope, readonly note: string | null, readonly agent: ActorNameFragment | null, readonly source: SourceNameFragment | null, readonly cue: WordsFragment | null };

export type AccountFragment = { readonly text: string, readonly chains: ReadonlyArray<string>, readonly wouldChange: ReadonlyArray<string>, readonly rule: { readonly id: string, readonly version: number, readonly text: string } };

export type ConsequencesFragment = { readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment> }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly statementsBefore: number, readonly statementsAfter: number, readonly rootsBefore: number, readonly rootsAfter: number, readonly before: (
        { readonly explanation: { readonly text: string } }
        & PositionLineFragment
      ) | null, readonly after: PositionLineFragment | null }> }, readonly issueStatuses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: { readonly status: IssueStatusKind, readonly issue: IssueNameFragment } | null, readonly after: { readonly status: IssueStatusKind, readonly issue: IssueNameFragment } | null }> }, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: ParticipationLineFragment | null, readonly after: ParticipationLineFragment | null }> }, readonly transitions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: TransitionLineFragment | null, readonly after: TransitionLineFragment | null }> }, readonly attendances: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: { readonly attendance: Attendance, readonly actor: ActorNameFragment, readonly event: { readonly slug: string, readonly label: string } } | null, readonly after: { readonly attendance: Attendance, readonly actor: ActorNameFragment, readonly event: { readonly slug: string, readonly label: string } } | null }> } };

export type PositionOnWordsFragment = (
  { readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment> } }
  & PositionLineFragment
);

export type ParticipationOnWordsFragment = (
  { readonly instrument: { readonly slug: string, readonly title: string } | null, readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> } }
  & ParticipationLineFragment
);

export type TransitionOnWordsFragment = (
  { readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakers: ReadonlyArray<ActorNameFragment> }> } }
  & TransitionLineFragment
);

type RecordName_Actor_Fragment = { readonly __typename: 'Actor', readonly slug: string, readonly name: string, readonly id: string };

type RecordName_Event_Fragment = { readonly __typename: 'Event', readonly slug: string, readonly label: string, readonly id: string };

type RecordName_Instrument_Fragment = { readonly __typename: 'Instrument', readonly slug: string, readonly title: string, readonly id: string, readonly programme: { readonly slug: string } };

type RecordName_Issue_Fragment = { readonly __typename: 'Issue', readonly slug: string, readonly label: string, readonly id: string };

type RecordName_Participation_Fragment = { readonly __typename: 'Participation', readonly id: string, readonly actor: ActorNameFragment, readonly programme: ProgrammeNameFragment };

type RecordName_Position_Fragment = { readonly __typename: 'Position', readonly id: string, readonly holder: ActorNameFragment, readonly issue: IssueNameFragment };

type RecordName_Programme_Fragment = { readonly __typename: 'Programme', readonly slug: string, readonly name: string, readonly id: string };

type RecordName_Source_Fragment = { readonly __typename: 'Source', readonly slug: string, readonly id: string, readonly headline: string | null };

type RecordName_Statement_Fragment = { readonly __typename: 'Statement', readonly slug: string, readonly content: string, readonly id: string };

type RecordName_Transition_Fragment = { readonly __typename: 'Transition', readonly id: string, readonly actor: ActorNameFragment, readonly to: ProgrammeNameFragment };

export type RecordNameFragment =
  | RecordName_Actor_Fragment
  | RecordName_Event_Fragment
  | RecordName_Instrument_Fragment
  | RecordName_Issue_Fragment
  | RecordName_Participation_Fragment
  | RecordName_Position_Fragment
  | RecordName_Programme_Fragment
  | RecordName_Source_Fragment
  | RecordName_Statement_Fragment
  | RecordName_Transition_Fragment
;

export type HomePageQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type HomePageQuery = { readonly actors: { readonly totalCount: number }, readonly issues: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
      { readonly kind: IssueKind, readonly tally: { readonly support: number, readonly qualifiedSupport: number, readonly neutral: number, readonly mixed: number, readonly qualifiedOpposition: number, readonly opposition: number, readonly withoutStance: number, readonly declined: number, readonly deferred: number, readonly contested: number, readonly total: number } }
      & IssueNameFragment
    )> }, readonly programmes: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
      { readonly status: ProgrammeStatus }
      & ProgrammeNameFragment
    )> }, readonly positions: { readonly totalCount: number }, readonly statements: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly held: { readonly totalCount: number }, readonly saidFirst: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: MomentFragment | null }> }, readonly said: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: MomentFragment | null }> }, readonly changes: { readonly nodes: ReadonlyArray<(
      { readonly record:
        | RecordName_Actor_Fragment
        | RecordName_Event_Fragment
        | RecordName_Instrument_Fragment
        | RecordName_Issue_Fragment
        | RecordName_Participation_Fragment
        | RecordName_Position_Fragment
        | RecordName_Programme_Fragment
        | RecordName_Source_Fragment
        | RecordName_Statement_Fragment
        | RecordName_Transition_Fragment
       | null }
      & ChangeLineFragment
    )>, readonly pageInfo: PlaceFragment } };

export type SourceImpactQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
}>;


export type SourceImpactQuery = { readonly source: (
    { readonly impact: ConsequencesFragment }
    & SourceNameFragment
  ) | null };

export type StatementImpactQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
}>;


export type StatementImpactQuery = { readonly statement: { readonly slug: string, readonly content: string, readonly impact: ConsequencesFragment } | null };

export type IssuePageQueryVariables = Exact<{
  slug: string;
  id: string | number;
  asOf?: AsOf | null | undefined;
  among?: ReadonlyArray<string | number> | string | number | null | undefined;
  inForce?: ReadonlyArray<Certainty3> | Certainty3 | null | undefined;
}>;


export type IssuePageQuery = { readonly issue: (
    { readonly kind: IssueKind, readonly proposition: string | null, readonly place: string | null, readonly proposer: ActorNameFragment | null, readonly plannedFor: MomentFragment | null, readonly topics: ReadonlyArray<{ readonly label: string }>, readonly broader: IssueNameFragment | null, readonly narrower: { readonly totalCount: number, readonly nodes: ReadonlyArray<IssueNameFragment> }, readonly status: { readonly status: IssueStatusKind, readonly contested: boolean, readonly period: SpanFragment | null, readonly statement: { readonly slug: string, readonly content: string } } | null, readonly statusHistory: ReadonlyArray<{ readonly status: IssueStatusKind, readonly inForce: Certainty3, readonly contested: boolean, readonly period: SpanFragment | null, readonly statement: { readonly slug: string, readonly content: string } }>, readonly tally: { readonly support: number, readonly qualifiedSupport: number, readonly neutral: number, readonly mixed: number, readonly qualifiedOpposition: number, readonly opposition: number, readonly withoutStance: number, readonly declined: number, readonly deferred: number, readonly contested: number, readonly total: number }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<PositionOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly nothingRecorded: ReadonlyArray<ActorNameFragment>, readonly shifts: { readonly totalCount: number, readonly nodes: ReadonlyArray<ShiftLineFragment>, readonly pageInfo: PlaceFragment }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } }
    & IssueNameFragment
  ) | null, readonly contradictions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ContradictionKind, readonly note: string | null, readonly holder: ActorNameFragment | null, readonly statements: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly source: SourceNameFragment }>, readonly positions: ReadonlyArray<HeldFragment> }> }, readonly candidates: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } };

export type IssueSilentQueryVariables = Exact<{
  slug: string;
  id: string | number;
  among: ReadonlyArray<string | number> | string | number;
  asOf?: AsOf | null | undefined;
}>;


export type IssueSilentQuery = { readonly issue: { readonly nothingRecorded: ReadonlyArray<(
      { readonly inferredPositions: { readonly nodes: ReadonlyArray<{ readonly basis: RepresentationBasis, readonly position: PositionLineFragment }> } }
      & ActorNameFragment
    )> } | null };

export type ListActorsQueryVariables = Exact<{
  filter?: ActorFilter | null | undefined;
  orderBy?: ActorOrder | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListActorsQuery = { readonly list: { readonly nodes: ReadonlyArray<(
      { readonly description: string | null }
      & ActorNameFragment
    )>, readonly pageInfo: PlaceFragment } };

export type ListIssuesQueryVariables = Exact<{
  filter?: IssueFilter | null | undefined;
  orderBy?: IssueOrder | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListIssuesQuery = { readonly list: { readonly nodes: ReadonlyArray<(
      { readonly kind: IssueKind, readonly proposition: string | null }
      & IssueNameFragment
    )>, readonly pageInfo: PlaceFragment } };

export type ListPositionsQueryVariables = Exact<{
  filter?: PositionFilter | null | undefined;
  orderBy?: PositionOrder | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListPositionsQuery = { readonly list: { readonly nodes: ReadonlyArray<PositionLineFragment>, readonly pageInfo: PlaceFragment } };

export type ListShiftsQueryVariables = Exact<{
  filter?: ShiftFilter | null | undefined;
  orderBy?: ShiftOrder | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListShiftsQuery = { readonly list: { readonly nodes: ReadonlyArray<ShiftLineFragment>, readonly pageInfo: PlaceFragment } };

export type ListStatementsQueryVariables = Exact<{
  filter?: StatementFilter | null | undefined;
  orderBy?: StatementOrder | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListStatementsQuery = { readonly list: { readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } };

export type ListSourcesQueryVariables = Exact<{
  filter?: SourceFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListSourcesQuery = { readonly list: { readonly nodes: ReadonlyArray<SourceNameFragment>, readonly pageInfo: PlaceFragment } };

export type ListProgrammesQueryVariables = Exact<{
  filter?: ProgrammeFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListProgrammesQuery = { readonly list: { readonly nodes: ReadonlyArray<(
      { readonly kind: ProgrammeKind, readonly status: ProgrammeStatus }
      & ProgrammeNameFragment
    )>, readonly pageInfo: PlaceFragment } };

export type ListParticipationsQueryVariables = Exact<{
  filter?: ParticipationFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListParticipationsQuery = { readonly list: { readonly nodes: ReadonlyArray<ParticipationLineFragment>, readonly pageInfo: PlaceFragment } };

export type ListTransitionsQueryVariables = Exact<{
  filter?: TransitionFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListTransitionsQuery = { readonly list: { readonly nodes: ReadonlyArray<TransitionLineFragment>, readonly pageInfo: PlaceFragment } };

export type ListInstrumentsQueryVariables = Exact<{
  filter?: InstrumentFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListInstrumentsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly publicity: Publicity, readonly programme: ProgrammeNameFragment, readonly parties: ReadonlyArray<ActorNameFragment>, readonly period: SpanFragment | null }>, readonly pageInfo: PlaceFragment } };

export type ListEventsQueryVariables = Exact<{
  filter?: EventFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListEventsQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly kind: EventKind, readonly label: string, readonly date: MomentFragment | null }>, readonly pageInfo: PlaceFragment } };

export type ListChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListChangesQuery = { readonly list: { readonly nodes: ReadonlyArray<ChangeLineFragment>, readonly pageInfo: PlaceFragment } };

export type PositionAccountQueryVariables = Exact<{
  id: string | number;
  asOf?: AsOf | null | undefined;
}>;


export type PositionAccountQuery = { readonly position: (
    { readonly explanation: AccountFragment, readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
        { readonly attribution: ReadonlyArray<LinkFragment> }
        & StatementLineFragment
      )> }, readonly supersedes: HeldFragment | null, readonly supersededBy: HeldFragment | null }
    & PositionLineFragment
  ) | null };

export type ProgrammePageQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
  inForce?: ReadonlyArray<Certainty3> | Certainty3 | null | undefined;
}>;


export type ProgrammePageQuery = { readonly programme: (
    { readonly kind: ProgrammeKind, readonly status: ProgrammeStatus, readonly describedAs: string | null, readonly sponsor: ActorNameFragment, readonly introduced: MomentFragment | null, readonly ended: MomentFragment | null, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly purposes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly relations: ReadonlyArray<{ readonly relation: ProgrammeRelation, readonly confidence: Confidence | null, readonly programme: ProgrammeNameFragment, readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> } }>, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<ParticipationOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly transitionsIn: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionOnWordsFragment> }, readonly transitionsOut: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionOnWordsFragment> }, readonly instruments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly title: string, readonly publicity: Publicity, readonly binding: boolean | null, readonly confidence: Confidence | null, readonly parties: ReadonlyArray<ActorNameFragment>, readonly agreed: MomentFragment | null, readonly period: SpanFragment | null, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> } }> }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } }
    & ProgrammeNameFragment
  ) | null };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SearchQuery = { readonly list: { readonly nodes: ReadonlyArray<{ readonly kind: SearchKind, readonly field: SearchField, readonly score: number, readonly parts: ReadonlyArray<{ readonly text: string, readonly matched: boolean }>, readonly record:
        | RecordName_Actor_Fragment
        | RecordName_Event_Fragment
        | RecordName_Instrument_Fragment
        | RecordName_Issue_Fragment
        | RecordName_Participation_Fragment
        | RecordName_Position_Fragment
        | RecordName_Programme_Fragment
        | RecordName_Source_Fragment
        | RecordName_Statement_Fragment
        | RecordName_Transition_Fragment
       }>, readonly pageInfo: PlaceFragment } };

export type SourcePageQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
}>;


export type SourcePageQuery = { readonly source: (
    { readonly archiveUrl: string | null, readonly language: string | null, readonly retrievedOn: string | null, readonly licence: string | null, readonly mediaCredit: string | null, readonly reliability: SourceReliability | null, readonly textLength: number | null, readonly sha256: string | null, readonly withdrawn: { readonly why: string | null, readonly on: MomentFragment } | null, readonly derivedFrom: ReadonlyArray<{ readonly relation: SourceRelation, readonly source: SourceNameFragment }>, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment }, readonly impact: ConsequencesFragment }
    & SourceNameFragment
  ) | null };

export type StatementPageQueryVariables = Exact<{
  slug: string;
  id: string | number;
  asOf?: AsOf | null | undefined;
}>;


export type StatementPageQuery = { readonly statement: (
    { readonly locator: string | null, readonly joint: boolean, readonly speakerNamed: boolean | null, readonly speakerDescription: string | null, readonly claimsToSpeakFor: string | null, readonly confidence: Confidence | null, readonly framing: Framing | null, readonly recordedBy: string, readonly hedge: WordsFragment | null, readonly eventTime: MomentFragment | null, readonly onBehalfOf: ReadonlyArray<{ readonly basis: RepresentationBasis, readonly inferred: boolean, readonly actor: ActorNameFragment, readonly speaker: ActorNameFragment | null }>, readonly subjects: ReadonlyArray<ActorNameFragment>, readonly addressees: ReadonlyArray<ActorNameFragment>, readonly counterparts: ReadonlyArray<ActorNameFragment>, readonly issue: (
      { readonly proposition: string | null }
      & IssueNameFragment
    ) | null, readonly event: { readonly label: string } | null, readonly programme: ProgrammeNameFragment | null, readonly expresses: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly qualification: string | null, readonly holder: ActorNameFragment }>, readonly attribution: ReadonlyArray<LinkFragment>, readonly roots: ReadonlyArray<LinkFragment>, readonly relations: ReadonlyArray<{ readonly kind: StatementRelationKind, readonly drift: ReadonlyArray<DriftKind>, readonly scope: AttributionScope | null, readonly note: string | null, readonly statement: { readonly slug: string, readonly content: string } }>, readonly findings: ReadonlyArray<{ readonly rule: string, readonly severity: FindingSeverity, readonly message: string }>, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
        { readonly explanation: { readonly text: string, readonly wouldChange: ReadonlyArray<string> } }
        & PositionLineFragment
      )> }, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<ParticipationLineFragment> }, readonly transitions: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionLineFragment> }, readonly recorded: { readonly from: string, readonly until: string | null } }
    & StatementLineFragment
  ) | null, readonly drift: { readonly steps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly depth: number, readonly kinds: ReadonlyArray<DriftKind>, readonly confidence: Confidence | null, readonly note: string | null, readonly from: { readonly slug: string, readonly content: string, readonly source: SourceNameFragment }, readonly to: { readonly slug: string, readonly content: string, readonly source: SourceNameFragment }, readonly before: ReadonlyArray<WordsFragment>, readonly after: ReadonlyArray<WordsFragment> }> } } | null };

export type ChinaOnTheTokyoOfficeQueryVariables = Exact<{ [key: string]: never; }>;


export type ChinaOnTheTokyoOfficeQuery = { readonly positions: { readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly inForce: Certainty3, readonly holder: { readonly name: string }, readonly issue: { readonly proposition: string | null }, readonly held: { readonly from: { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly basis: TemporalBasis, readonly note: string | null } | null, readonly until: { readonly edtf: string } | null }, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly directness: Directness, readonly speakerNamed: boolean | null, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly passages: ReadonlyArray<{ readonly exact: string, readonly start: number | null, readonly end: number | null }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string } | null, readonly cue: { readonly exact: string } | null }> }> } }> } };

export type ForAgainstAndSilentQueryVariables = Exact<{ [key: string]: never; }>;


export type ForAgainstAndSilentQuery = { readonly issue: { readonly label: string, readonly tally: { readonly support: number, readonly opposition: number, readonly neutral: number, readonly declined: number, readonly deferred: number, readonly contested: number }, readonly for: { readonly nodes: ReadonlyArray<ForAgainstAndSilentStandFragment> }, readonly against: { readonly nodes: ReadonlyArray<ForAgainstAndSilentStandFragment> }, readonly declinedOrDeferred: { readonly nodes: ReadonlyArray<ForAgainstAndSilentStandFragment> }, readonly nothingRecorded: ReadonlyArray<{ readonly name: string, readonly inferredPositions: { readonly nodes: ReadonlyArray<{ readonly inferred: boolean, readonly basis: RepresentationBasis, readonly tenure: { readonly title: string } | null, readonly position: ForAgainstAndSilentStandFragment }> } }> } | null };

export type ForAgainstAndSilentStandFragment = { readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly inForce: Certainty3, readonly holder: { readonly name: string, readonly kind: ActorKind } };

export type HasNatoItselfSaid2024QueryVariables = Exact<{ [key: string]: never; }>;


export type HasNatoItselfSaid2024Query = { readonly nato: { readonly name: string, readonly statements: { readonly totalCount: number } } | null, readonly the2024: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly hops: number, readonly eventTime: { readonly edtf: string, readonly raw: string | null } | null, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly scope: AttributionScope, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string, readonly held: boolean } | null, readonly cue: { readonly exact: string } | null }>, readonly roots: ReadonlyArray<{ readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string, readonly held: boolean } | null }> }> } };

export type SaidByJapanAndSaidOfJapanQueryVariables = Exact<{ [key: string]: never; }>;


export type SaidByJapanAndSaidOfJapanQuery = { readonly actor: { readonly name: string, readonly said: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly content: string }> }, readonly saidForIt: { readonly nodes: ReadonlyArray<{ readonly inferred: boolean, readonly basis: RepresentationBasis, readonly position: { readonly stance: Stance | null, readonly holder: { readonly name: string }, readonly issue: { readonly label: string } } }> }, readonly saidOfIt: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly act: SpeechAct, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly subjects: ReadonlyArray<{ readonly slug: string }>, readonly addressees: ReadonlyArray<{ readonly slug: string }>, readonly counterparts: ReadonlyArray<{ readonly slug: string }>, readonly expresses: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly holder: { readonly slug: string } }> }> } } | null };

export type DoesJapanOpposeJoiningNatoQueryVariables = Exact<{ [key: string]: never; }>;


export type DoesJapanOpposeJoiningNatoQuery = { readonly positions: { readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly held2ndHand: boolean, readonly independentRoots: number, readonly basis: { readonly nodes: ReadonlyArray<{ readonly content: string, readonly polarity: Polarity, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly passages: ReadonlyArray<{ readonly exact: string }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly source: { readonly slug: string } | null }> }> } }> } };

export type WhoIsMovingToTheItppQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoIsMovingToTheItppQuery = { readonly programme: { readonly name: string, readonly describedAs: string | null, readonly sponsor: { readonly name: string }, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly purposes: ReadonlyArray<{ readonly code: string }>, readonly transitionsIn: { readonly nodes: ReadonlyArray<{ readonly status: TransitionStatus, readonly condition: string | null, readonly actor: { readonly name: string, readonly open: boolean }, readonly from: { readonly name: string } | null, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakerNamed: boolean | null, readonly speakerDescription: string | null, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly passages: ReadonlyArray<{ readonly exact: string }> }> } }> }, readonly participations: { readonly nodes: ReadonlyArray<{ readonly role: ParticipationRole, readonly status: ParticipationStatus, readonly inForce: Certainty3, readonly actor: { readonly name: string } }> } } | null };

export type WhoAttendsTheJulySummitQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAttendsTheJulySummitQuery = { readonly event: { readonly kind: EventKind, readonly date: { readonly edtf: string, readonly raw: string | null, readonly basis: TemporalBasis } | null, readonly place: { readonly name: string } | null, readonly attendances: ReadonlyArray<{ readonly attendance: Attendance, readonly certainty: Certainty, readonly actor: { readonly name: string }, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly certainty: Certainty, readonly hedge: { readonly exact: string } | null, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null }> }> } }> } | null };

export type NatoJapanTiesOnThreeDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type NatoJapanTiesOnThreeDaysQuery = { readonly issue: { readonly proposition: string | null, readonly february: NatoJapanTiesOnThreeDaysStandsFragment, readonly middleOfJanuary: NatoJapanTiesOnThreeDaysStandsFragment, readonly december: NatoJapanTiesOnThreeDaysStandsFragment } | null };

export type NatoJapanTiesOnThreeDaysStandsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly inForce: Certainty3, readonly holder: { readonly name: string }, readonly held: { readonly from: { readonly edtf: string, readonly raw: string | null } | null } }> };

export type SecondHandOrHedgedQueryVariables = Exact<{ [key: string]: never; }>;


export type SecondHandOrHedgedQuery = { readonly secondHand: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly hops: number, readonly roots: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string } | null }> }> }, readonly hedged: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly certainty: Certainty, readonly hedge: { readonly exact: string } | null }> } };

export type WhatWasAskedOfJapanQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatWasAskedOfJapanQuery = { readonly asked: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly issue: { readonly proposition: string | null } | null, readonly passages: ReadonlyArray<{ readonly exact: string }> }> }, readonly reasons: { readonly nodes: ReadonlyArray<{ readonly content: string, readonly passages: ReadonlyArray<{ readonly exact: string }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly scope: AttributionScope, readonly agent: { readonly name: string } | null }>, readonly relations: ReadonlyArray<{ readonly kind: StatementRelationKind, readonly statement: { readonly slug: string } }> }> } };

export type HowManyRootsBehind2024QueryVariables = Exact<{ [key: string]: never; }>;


export type HowManyRootsBehind2024Query = { readonly statements: { readonly totalCount: number, readonly independentRoots: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly hops: number, readonly source: { readonly title: string | null, readonly held: boolean, readonly publisher: { readonly name: string } | null }, readonly roots: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string, readonly held: boolean } | null }> }> } };

export type WhoDeclinedAndDidTheySpeakLaterQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoDeclinedAndDidTheySpeakLaterQuery = { readonly silent: { readonly nodes: ReadonlyArray<{ readonly disclosure: Disclosure, readonly holder: { readonly name: string }, readonly issue: { readonly label: string }, readonly held: { readonly from: { readonly edtf: string } | null, readonly until: { readonly edtf: string } | null }, readonly explanation: { readonly text: string, readonly wouldChange: ReadonlyArray<string> } }> }, readonly spokeLater: { readonly nodes: ReadonlyArray<{ readonly holder: { readonly name: string }, readonly issue: { readonly label: string }, readonly from: { readonly disclosure: Disclosure } | null, readonly to: { readonly stance: Stance | null }, readonly on: { readonly edtf: string }, readonly statement: { readonly content: string } }> } };

export type WhatCouldThePublicKnowOfMacronQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatCouldThePublicKnowOfMacronQuery = { readonly actor: { readonly name: string, readonly onTheFirstOfJune: WhatCouldThePublicKnowOfMacronStandsFragment, readonly fourDaysLater: WhatCouldThePublicKnowOfMacronStandsFragment, readonly today: WhatCouldThePublicKnowOfMacronStandsFragment, readonly mentions: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: { readonly edtf: string } | null, readonly source: { readonly title: string | null, readonly published: { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly basis: TemporalBasis } } }> }, readonly statements: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: { readonly edtf: string } | null, readonly source: { readonly title: string | null, readonly published: { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly basis: TemporalBasis } } }> } } | null };

export type WhatCouldThePublicKnowOfMacronStandsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly inForce: Certainty3, readonly issue: { readonly label: string }, readonly held: { readonly from: { readonly edtf: string } | null }, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly source: { readonly slug: string } }> } }> };

export type WhatChangedInTheRewriteQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatChangedInTheRewriteQuery = { readonly transition: WhatChangedInTheRewriteLineFragment | null, readonly ambassador: WhatChangedInTheRewriteLineFragment | null, readonly china: WhatChangedInTheRewriteLineFragment | null };

export type WhatChangedInTheRewriteLineFragment = { readonly statement: { readonly content: string }, readonly steps: { readonly nodes: ReadonlyArray<{ readonly depth: number, readonly kinds: ReadonlyArray<DriftKind>, readonly note: string | null, readonly from: { readonly content: string, readonly source: { readonly title: string | null } }, readonly before: ReadonlyArray<{ readonly exact: string }>, readonly to: { readonly content: string, readonly source: { readonly slug: string } }, readonly after: ReadonlyArray<{ readonly exact: string, readonly start: number | null, readonly end: number | null }> }> } };

export type WhatFallsWithoutTheNikkeiReportQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatFallsWithoutTheNikkeiReportQuery = { readonly source: { readonly held: boolean, readonly impact: { readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly rootsBefore: number, readonly rootsAfter: number, readonly before: { readonly stance: Stance | null, readonly holder: { readonly name: string }, readonly issue: { readonly slug: string } } | null, readonly after: { readonly stance: Stance | null, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakers: ReadonlyArray<{ readonly name: string }> }> } } | null }> }, readonly issueStatuses: { readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: { readonly status: IssueStatusKind, readonly issue: { readonly slug: string } } | null }> } } } | null };

export const ActorPageDocument = /*#__PURE__*/ new TypedDocument<ActorPageQuery, ActorPageQueryVariables>(`query ActorPage($slug: String!, $asOf: AsOf, $inForce: [Certainty3!] = [YES, MAYBE, NO]) {
  actor(slug: $slug, asOf: $asOf) {
    ...ActorName
    description
    note
    open
    names {
      text
      lang
      kind
    }
    identifiers {
      scheme
      value
      uri
    }
    partOf {
      ...ActorName
    }
    parts(first: 50) {
      totalCount
      nodes {
        ...ActorName
      }
    }
    exists {
      ...Span
    }
    tenures(first: 50) {
      totalCount
      nodes {
        person {
          ...ActorName
        }
        office {
          ...ActorName
        }
        organization {
          ...ActorName
        }
        title
        inForce
        held {
          ...Span
        }
      }
    }
    memberships(first: 50) {
      totalCount
      nodes {
        group {
          ...ActorName
        }
        basis
        inForce
        period {
          ...Span
        }
      }
    }
    members(first: 50) {
      totalCount
      nodes {
        member {
          ...ActorName
        }
        basis
        inForce
      }
    }
    successors {
      ...ActorName
    }
    predecessors {
      ...ActorName
    }
    positions(first: 50, filter: {inForce: $inForce}) {
      totalCount
      nodes {
        ...PositionOnWords
      }
      pageInfo {
        ...Place
      }
    }
    inferredPositions(first: 50) {
      totalCount
      nodes {
        inferred
        basis
        tenure {
          title
        }
        position {
          ...PositionLine
        }
      }
    }
    shifts(first: 100) {
      totalCount
      nodes {
        ...ShiftLine
      }
      pageInfo {
        ...Place
      }
    }
    participations(first: 50, filter: {inForce: $inForce}) {
      totalCount
      nodes {
        ...ParticipationOnWords
      }
    }
    transitions(first: 50) {
      totalCount
      nodes {
        ...TransitionOnWords
      }
    }
    statements(first: 20) {
      totalCount
      nodes {
        ...StatementLine
      }
      pageInfo {
        ...Place
      }
    }
    mentions(first: 20) {
      totalCount
      nodes {
        ...StatementLine
      }
      pageInfo {
        ...Place
      }
    }
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment PositionOnWords on Position {
  ...PositionLine
  basis(first: 3) {
    totalCount
    nodes {
      ...StatementLine
    }
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment ShiftLine on Shift {
  kind
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
  from {
    id
    stance
    disclosure
    intent
  }
  to {
    id
    stance
    disclosure
    intent
  }
  on {
    ...Moment
  }
  statement {
    slug
    content
  }
}
fragment ParticipationOnWords on Participation {
  ...ParticipationLine
  instrument {
    slug
    title
  }
  basis(first: 3) {
    totalCount
    nodes {
      slug
      content
    }
  }
}
fragment TransitionOnWords on Transition {
  ...TransitionLine
  basis(first: 3) {
    totalCount
    nodes {
      slug
      content
      speakers {
        ...ActorName
      }
    }
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}`);

export const BoardPageDocument = /*#__PURE__*/ new TypedDocument<BoardPageQuery, BoardPageQueryVariables>(`query BoardPage($actors: [ID!], $issues: [ID!], $asOf: AsOf, $inForce: [Certainty3!] = [YES, MAYBE]) {
  stanceMatrix(actors: $actors, issues: $issues, asOf: $asOf, inForce: $inForce) {
    actors {
      ...ActorName
    }
    issues {
      ...IssueName
    }
    rows {
      cells {
        state
      }
    }
    problems {
      code
      path
      message
      mend
    }
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}`);

export const BoardIssuesDocument = /*#__PURE__*/ new TypedDocument<BoardIssuesQuery, BoardIssuesQueryVariables>(`query BoardIssues($asOf: AsOf) {
  issues(first: 50, asOf: $asOf, orderBy: LABEL_ASC) {
    totalCount
    nodes {
      ...IssueName
    }
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}`);

export const BoardCellDocument = /*#__PURE__*/ new TypedDocument<BoardCellQuery, BoardCellQueryVariables>(`query BoardCell($holder: ID!, $issue: ID!, $asOf: AsOf) {
  positions(first: 10, asOf: $asOf, filter: {holder: $holder, issue: $issue}) {
    nodes {
      ...PositionOnWords
    }
  }
}
fragment PositionOnWords on Position {
  ...PositionLine
  basis(first: 3) {
    totalCount
    nodes {
      ...StatementLine
    }
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}`);

export const ChangesDocument = /*#__PURE__*/ new TypedDocument<ChangesSubscription, ChangesSubscriptionVariables>(`subscription Changes($filter: ChangeFilter, $after: String) {
  changes(filter: $filter, after: $after) {
    ...ChangeLine
  }
}
fragment ChangeLine on Change {
  cursor
  at
  by
  kind
  type
  slug
  recordId
}`);

export const LatestChangeDocument = /*#__PURE__*/ new TypedDocument<LatestChangeQuery, LatestChangeQueryVariables>(`query LatestChange {
  changes(last: 1) {
    pageInfo {
      endCursor
    }
  }
}`);

export const CiteDossierDocument = /*#__PURE__*/ new TypedDocument<CiteDossierQuery, CiteDossierQueryVariables>(`query CiteDossier($issue: ID, $actor: ID, $programme: ID, $asOf: AsOf) {
  dossier(issue: $issue, actor: $actor, programme: $programme, asOf: $asOf) {
    title
    sha256
    asOf {
      valid
      public
      recorded
    }
    citation {
      chicago
      bibtex
      cslJson
    }
  }
}`);

export const DossierContentDocument = /*#__PURE__*/ new TypedDocument<DossierContentQuery, DossierContentQueryVariables>(`query DossierContent($issue: ID, $actor: ID, $programme: ID, $asOf: AsOf, $format: DossierFormat!) {
  dossier(issue: $issue, actor: $actor, programme: $programme, asOf: $asOf) {
    title
    sha256
    content(format: $format)
  }
}`);

export const HomePageDocument = /*#__PURE__*/ new TypedDocument<HomePageQuery, HomePageQueryVariables>(`query HomePage($asOf: AsOf) {
  actors(first: 0, asOf: $asOf) {
    totalCount
  }
  issues(first: 100, asOf: $asOf, orderBy: LABEL_ASC) {
    totalCount
    nodes {
      ...IssueName
      kind
      tally {
        support
        qualifiedSupport
        neutral
        mixed
        qualifiedOpposition
        opposition
        withoutStance
        declined
        deferred
        contested
        total
      }
    }
  }
  programmes(first: 100, asOf: $asOf) {
    totalCount
    nodes {
      ...ProgrammeName
      status
    }
  }
  positions(first: 0, asOf: $asOf) {
    totalCount
  }
  statements(first: 0, asOf: $asOf) {
    totalCount
  }
  sources(first: 0, asOf: $asOf) {
    totalCount
  }
  held: sources(first: 0, asOf: $asOf, filter: {held: true}) {
    totalCount
  }
  saidFirst: statements(first: 1, orderBy: SAID_ASC, asOf: $asOf) {
    nodes {
      slug
      said {
        ...Moment
      }
    }
  }
  said: statements(first: 1, orderBy: SAID_DESC, asOf: $asOf) {
    nodes {
      slug
      said {
        ...Moment
      }
    }
  }
  changes(last: 8) {
    nodes {
      ...ChangeLine
      record {
        ...RecordName
      }
    }
    pageInfo {
      ...Place
    }
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment ChangeLine on Change {
  cursor
  at
  by
  kind
  type
  slug
  recordId
}
fragment RecordName on Node {
  __typename
  id
  ... on Actor {
    slug
    name
  }
  ... on Issue {
    slug
    label
  }
  ... on Programme {
    slug
    name
  }
  ... on Instrument {
    slug
    title
    programme {
      slug
    }
  }
  ... on Event {
    slug
    label
  }
  ... on Source {
    slug
    headline: title
  }
  ... on Statement {
    slug
    content
  }
  ... on Position {
    holder {
      ...ActorName
    }
    issue {
      ...IssueName
    }
  }
  ... on Participation {
    actor {
      ...ActorName
    }
    programme {
      ...ProgrammeName
    }
  }
  ... on Transition {
    actor {
      ...ActorName
    }
    to {
      ...ProgrammeName
    }
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}`);

export const SourceImpactDocument = /*#__PURE__*/ new TypedDocument<SourceImpactQuery, SourceImpactQueryVariables>(`query SourceImpact($slug: String!, $asOf: AsOf) {
  source(slug: $slug, asOf: $asOf) {
    ...SourceName
    impact {
      ...Consequences
    }
  }
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Consequences on Impact {
  statements(first: 50) {
    totalCount
    nodes {
      ...StatementLine
    }
  }
  positions(first: 50) {
    totalCount
    nodes {
      outcome
      statementsBefore
      statementsAfter
      rootsBefore
      rootsAfter
      before {
        ...PositionLine
        explanation {
          text
        }
      }
      after {
        ...PositionLine
      }
    }
  }
  issueStatuses(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        status
        issue {
          ...IssueName
        }
      }
      after {
        status
        issue {
          ...IssueName
        }
      }
    }
  }
  participations(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        ...ParticipationLine
      }
      after {
        ...ParticipationLine
      }
    }
  }
  transitions(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        ...TransitionLine
      }
      after {
        ...TransitionLine
      }
    }
  }
  attendances(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        actor {
          ...ActorName
        }
        attendance
        event {
          slug
          label
        }
      }
      after {
        actor {
          ...ActorName
        }
        attendance
        event {
          slug
          label
        }
      }
    }
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}`);

export const StatementImpactDocument = /*#__PURE__*/ new TypedDocument<StatementImpactQuery, StatementImpactQueryVariables>(`query StatementImpact($slug: String!, $asOf: AsOf) {
  statement(slug: $slug, asOf: $asOf) {
    slug
    content
    impact {
      ...Consequences
    }
  }
}
fragment Consequences on Impact {
  statements(first: 50) {
    totalCount
    nodes {
      ...StatementLine
    }
  }
  positions(first: 50) {
    totalCount
    nodes {
      outcome
      statementsBefore
      statementsAfter
      rootsBefore
      rootsAfter
      before {
        ...PositionLine
        explanation {
          text
        }
      }
      after {
        ...PositionLine
      }
    }
  }
  issueStatuses(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        status
        issue {
          ...IssueName
        }
      }
      after {
        status
        issue {
          ...IssueName
        }
      }
    }
  }
  participations(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        ...ParticipationLine
      }
      after {
        ...ParticipationLine
      }
    }
  }
  transitions(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        ...TransitionLine
      }
      after {
        ...TransitionLine
      }
    }
  }
  attendances(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        actor {
          ...ActorName
        }
        attendance
        event {
          slug
          label
        }
      }
      after {
        actor {
          ...ActorName
        }
        attendance
        event {
          slug
          label
        }
      }
    }
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}`);

export const IssuePageDocument = /*#__PURE__*/ new TypedDocument<IssuePageQuery, IssuePageQueryVariables>(`query IssuePage($slug: String!, $id: ID!, $asOf: AsOf, $among: [ID!] = [], $inForce: [Certainty3!] = [YES, MAYBE, NO]) {
  issue(slug: $slug, asOf: $asOf) {
    ...IssueName
    kind
    proposition
    place
    proposer {
      ...ActorName
    }
    plannedFor {
      ...Moment
    }
    topics {
      label
    }
    broader {
      ...IssueName
    }
    narrower(first: 50) {
      totalCount
      nodes {
        ...IssueName
      }
    }
    status {
      status
      contested
      period {
        ...Span
      }
      statement {
        slug
        content
      }
    }
    statusHistory {
      status
      inForce
      contested
      period {
        ...Span
      }
      statement {
        slug
        content
      }
    }
    tally {
      support
      qualifiedSupport
      neutral
      mixed
      qualifiedOpposition
      opposition
      withoutStance
      declined
      deferred
      contested
      total
    }
    positions(first: 100, filter: {inForce: $inForce}) {
      totalCount
      nodes {
        ...PositionOnWords
      }
      pageInfo {
        ...Place
      }
    }
    nothingRecorded(among: $among) {
      ...ActorName
    }
    shifts(first: 100) {
      totalCount
      nodes {
        ...ShiftLine
      }
      pageInfo {
        ...Place
      }
    }
    statements(first: 50) {
      totalCount
      nodes {
        ...StatementLine
      }
      pageInfo {
        ...Place
      }
    }
  }
  contradictions(first: 20, asOf: $asOf, filter: {issue: $id}) {
    totalCount
    nodes {
      kind
      note
      holder {
        ...ActorName
      }
      statements {
        slug
        content
        source {
          ...SourceName
        }
      }
      positions {
        ...Held
      }
    }
  }
  candidates: actors(
    first: 100
    asOf: $asOf
    filter: {kinds: [STATE, INTERNATIONAL_ORGANIZATION]}
    orderBy: NAME_ASC
  ) {
    nodes {
      slug
    }
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment PositionOnWords on Position {
  ...PositionLine
  basis(first: 3) {
    totalCount
    nodes {
      ...StatementLine
    }
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ShiftLine on Shift {
  kind
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
  from {
    id
    stance
    disclosure
    intent
  }
  to {
    id
    stance
    disclosure
    intent
  }
  on {
    ...Moment
  }
  statement {
    slug
    content
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}`);

export const IssueSilentDocument = /*#__PURE__*/ new TypedDocument<IssueSilentQuery, IssueSilentQueryVariables>(`query IssueSilent($slug: String!, $id: ID!, $among: [ID!]!, $asOf: AsOf) {
  issue(slug: $slug, asOf: $asOf) {
    nothingRecorded(among: $among) {
      ...ActorName
      inferredPositions(first: 3, filter: {issue: $id}) {
        nodes {
          basis
          position {
            ...PositionLine
          }
        }
      }
    }
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListActorsDocument = /*#__PURE__*/ new TypedDocument<ListActorsQuery, ListActorsQueryVariables>(`query ListActors($filter: ActorFilter, $orderBy: ActorOrder, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: actors(
    filter: $filter
    orderBy: $orderBy
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...ActorName
      description
    }
    pageInfo {
      ...Place
    }
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const ListIssuesDocument = /*#__PURE__*/ new TypedDocument<ListIssuesQuery, ListIssuesQueryVariables>(`query ListIssues($filter: IssueFilter, $orderBy: IssueOrder, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: issues(
    filter: $filter
    orderBy: $orderBy
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...IssueName
      kind
      proposition
    }
    pageInfo {
      ...Place
    }
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const ListPositionsDocument = /*#__PURE__*/ new TypedDocument<ListPositionsQuery, ListPositionsQueryVariables>(`query ListPositions($filter: PositionFilter, $orderBy: PositionOrder, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: positions(
    filter: $filter
    orderBy: $orderBy
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...PositionLine
    }
    pageInfo {
      ...Place
    }
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListShiftsDocument = /*#__PURE__*/ new TypedDocument<ListShiftsQuery, ListShiftsQueryVariables>(`query ListShifts($filter: ShiftFilter, $orderBy: ShiftOrder, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: shifts(
    filter: $filter
    orderBy: $orderBy
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...ShiftLine
    }
    pageInfo {
      ...Place
    }
  }
}
fragment ShiftLine on Shift {
  kind
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
  from {
    id
    stance
    disclosure
    intent
  }
  to {
    id
    stance
    disclosure
    intent
  }
  on {
    ...Moment
  }
  statement {
    slug
    content
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListStatementsDocument = /*#__PURE__*/ new TypedDocument<ListStatementsQuery, ListStatementsQueryVariables>(`query ListStatements($filter: StatementFilter, $orderBy: StatementOrder, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: statements(
    filter: $filter
    orderBy: $orderBy
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...StatementLine
    }
    pageInfo {
      ...Place
    }
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}`);

export const ListSourcesDocument = /*#__PURE__*/ new TypedDocument<ListSourcesQuery, ListSourcesQueryVariables>(`query ListSources($filter: SourceFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: sources(
    filter: $filter
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...SourceName
    }
    pageInfo {
      ...Place
    }
  }
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListProgrammesDocument = /*#__PURE__*/ new TypedDocument<ListProgrammesQuery, ListProgrammesQueryVariables>(`query ListProgrammes($filter: ProgrammeFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: programmes(
    filter: $filter
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...ProgrammeName
      kind
      status
    }
    pageInfo {
      ...Place
    }
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const ListParticipationsDocument = /*#__PURE__*/ new TypedDocument<ListParticipationsQuery, ListParticipationsQueryVariables>(`query ListParticipations($filter: ParticipationFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: participations(
    filter: $filter
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...ParticipationLine
    }
    pageInfo {
      ...Place
    }
  }
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListTransitionsDocument = /*#__PURE__*/ new TypedDocument<ListTransitionsQuery, ListTransitionsQueryVariables>(`query ListTransitions($filter: TransitionFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: transitions(
    filter: $filter
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...TransitionLine
    }
    pageInfo {
      ...Place
    }
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListInstrumentsDocument = /*#__PURE__*/ new TypedDocument<ListInstrumentsQuery, ListInstrumentsQueryVariables>(`query ListInstruments($filter: InstrumentFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: instruments(
    filter: $filter
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      slug
      title
      programme {
        ...ProgrammeName
      }
      parties {
        ...ActorName
      }
      period {
        ...Span
      }
      publicity
    }
    pageInfo {
      ...Place
    }
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}`);

export const ListEventsDocument = /*#__PURE__*/ new TypedDocument<ListEventsQuery, ListEventsQueryVariables>(`query ListEvents($filter: EventFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
  list: events(
    filter: $filter
    asOf: $asOf
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      id
      slug
      kind
      label
      date {
        ...Moment
      }
    }
    pageInfo {
      ...Place
    }
  }
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const ListChangesDocument = /*#__PURE__*/ new TypedDocument<ListChangesQuery, ListChangesQueryVariables>(`query ListChanges($filter: ChangeFilter, $first: Int, $after: String, $last: Int, $before: String) {
  list: changes(
    filter: $filter
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      ...ChangeLine
    }
    pageInfo {
      ...Place
    }
  }
}
fragment ChangeLine on Change {
  cursor
  at
  by
  kind
  type
  slug
  recordId
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`);

export const PositionAccountDocument = /*#__PURE__*/ new TypedDocument<PositionAccountQuery, PositionAccountQueryVariables>(`query PositionAccount($id: ID!, $asOf: AsOf) {
  position(id: $id, asOf: $asOf) {
    ...PositionLine
    explanation {
      ...Account
    }
    basis(first: 50) {
      totalCount
      nodes {
        ...StatementLine
        attribution {
          ...Link
        }
      }
    }
    supersedes {
      ...Held
    }
    supersededBy {
      ...Held
    }
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment Account on Explanation {
  text
  chains
  wouldChange
  rule {
    id
    version
    text
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment Link on AttributionStep {
  mode
  scope
  note
  agent {
    ...ActorName
  }
  source {
    ...SourceName
  }
  cue {
    ...Words
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}`);

export const ProgrammePageDocument = /*#__PURE__*/ new TypedDocument<ProgrammePageQuery, ProgrammePageQueryVariables>(`query ProgrammePage($slug: String!, $asOf: AsOf, $inForce: [Certainty3!] = [YES, MAYBE, NO]) {
  programme(slug: $slug, asOf: $asOf) {
    ...ProgrammeName
    kind
    status
    describedAs
    sponsor {
      ...ActorName
    }
    introduced {
      ...Moment
    }
    ended {
      ...Moment
    }
    areas {
      code
      label
    }
    purposes {
      code
      label
    }
    relations {
      relation
      confidence
      programme {
        ...ProgrammeName
      }
      basis(first: 5) {
        totalCount
        nodes {
          slug
          content
        }
      }
    }
    participations(first: 100, filter: {inForce: $inForce}) {
      totalCount
      nodes {
        ...ParticipationOnWords
      }
      pageInfo {
        ...Place
      }
    }
    transitionsIn(first: 50) {
      totalCount
      nodes {
        ...TransitionOnWords
      }
    }
    transitionsOut(first: 50) {
      totalCount
      nodes {
        ...TransitionOnWords
      }
    }
    instruments(first: 50) {
      totalCount
      nodes {
        id
        slug
        title
        publicity
        binding
        confidence
        parties {
          ...ActorName
        }
        agreed {
          ...Moment
        }
        period {
          ...Span
        }
        areas {
          code
          label
        }
        basis(first: 3) {
          totalCount
          nodes {
            slug
            content
          }
        }
      }
    }
    statements(first: 50) {
      totalCount
      nodes {
        ...StatementLine
      }
      pageInfo {
        ...Place
      }
    }
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment ParticipationOnWords on Participation {
  ...ParticipationLine
  instrument {
    slug
    title
  }
  basis(first: 3) {
    totalCount
    nodes {
      slug
      content
    }
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment TransitionOnWords on Transition {
  ...TransitionLine
  basis(first: 3) {
    totalCount
    nodes {
      slug
      content
      speakers {
        ...ActorName
      }
    }
  }
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}`);

export const SearchDocument = /*#__PURE__*/ new TypedDocument<SearchQuery, SearchQueryVariables>(`query Search($text: String!, $kinds: [SearchKind!], $first: Int, $after: String, $last: Int, $before: String) {
  list: search(
    text: $text
    kinds: $kinds
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    nodes {
      kind
      field
      score
      parts {
        text
        matched
      }
      record {
        ...RecordName
      }
    }
    pageInfo {
      ...Place
    }
  }
}
fragment RecordName on Node {
  __typename
  id
  ... on Actor {
    slug
    name
  }
  ... on Issue {
    slug
    label
  }
  ... on Programme {
    slug
    name
  }
  ... on Instrument {
    slug
    title
    programme {
      slug
    }
  }
  ... on Event {
    slug
    label
  }
  ... on Source {
    slug
    headline: title
  }
  ... on Statement {
    slug
    content
  }
  ... on Position {
    holder {
      ...ActorName
    }
    issue {
      ...IssueName
    }
  }
  ... on Participation {
    actor {
      ...ActorName
    }
    programme {
      ...ProgrammeName
    }
  }
  ... on Transition {
    actor {
      ...ActorName
    }
    to {
      ...ProgrammeName
    }
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}`);

export const SourcePageDocument = /*#__PURE__*/ new TypedDocument<SourcePageQuery, SourcePageQueryVariables>(`query SourcePage($slug: String!, $asOf: AsOf) {
  source(slug: $slug, asOf: $asOf) {
    ...SourceName
    archiveUrl
    language
    retrievedOn
    licence
    mediaCredit
    reliability
    textLength
    sha256
    withdrawn {
      on {
        ...Moment
      }
      why
    }
    derivedFrom {
      relation
      source {
        ...SourceName
      }
    }
    statements(first: 50) {
      totalCount
      nodes {
        ...StatementLine
      }
      pageInfo {
        ...Place
      }
    }
    impact {
      ...Consequences
    }
  }
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment Place on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment Consequences on Impact {
  statements(first: 50) {
    totalCount
    nodes {
      ...StatementLine
    }
  }
  positions(first: 50) {
    totalCount
    nodes {
      outcome
      statementsBefore
      statementsAfter
      rootsBefore
      rootsAfter
      before {
        ...PositionLine
        explanation {
          text
        }
      }
      after {
        ...PositionLine
      }
    }
  }
  issueStatuses(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        status
        issue {
          ...IssueName
        }
      }
      after {
        status
        issue {
          ...IssueName
        }
      }
    }
  }
  participations(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        ...ParticipationLine
      }
      after {
        ...ParticipationLine
      }
    }
  }
  transitions(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        ...TransitionLine
      }
      after {
        ...TransitionLine
      }
    }
  }
  attendances(first: 20) {
    totalCount
    nodes {
      outcome
      before {
        actor {
          ...ActorName
        }
        attendance
        event {
          slug
          label
        }
      }
      after {
        actor {
          ...ActorName
        }
        attendance
        event {
          slug
          label
        }
      }
    }
  }
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}`);

export const StatementPageDocument = /*#__PURE__*/ new TypedDocument<StatementPageQuery, StatementPageQueryVariables>(`query StatementPage($slug: String!, $id: ID!, $asOf: AsOf) {
  statement(slug: $slug, asOf: $asOf) {
    ...StatementLine
    hedge {
      ...Words
    }
    locator
    joint
    speakerNamed
    speakerDescription
    claimsToSpeakFor
    confidence
    framing
    eventTime {
      ...Moment
    }
    onBehalfOf {
      actor {
        ...ActorName
      }
      speaker {
        ...ActorName
      }
      basis
      inferred
    }
    subjects {
      ...ActorName
    }
    addressees {
      ...ActorName
    }
    counterparts {
      ...ActorName
    }
    issue {
      ...IssueName
      proposition
    }
    event {
      label
    }
    programme {
      ...ProgrammeName
    }
    expresses {
      holder {
        ...ActorName
      }
      stance
      disclosure
      intent
      qualification
    }
    attribution {
      ...Link
    }
    roots {
      ...Link
    }
    relations {
      kind
      drift
      scope
      note
      statement {
        slug
        content
      }
    }
    findings {
      rule
      severity
      message
    }
    positions(first: 10, filter: {inForce: [YES, MAYBE, NO]}) {
      totalCount
      nodes {
        ...PositionLine
        explanation {
          text
          wouldChange
        }
      }
    }
    participations(first: 20) {
      totalCount
      nodes {
        ...ParticipationLine
      }
    }
    transitions(first: 20) {
      totalCount
      nodes {
        ...TransitionLine
      }
    }
    recorded {
      from
      until
    }
    recordedBy
  }
  drift(statement: $id, asOf: $asOf) {
    steps(first: 50) {
      totalCount
      nodes {
        depth
        kinds
        confidence
        note
        from {
          slug
          content
          source {
            ...SourceName
          }
        }
        to {
          slug
          content
          source {
            ...SourceName
          }
        }
        before {
          ...Words
        }
        after {
          ...Words
        }
      }
    }
  }
}
fragment StatementLine on Statement {
  id
  slug
  content
  act
  certainty
  polarity
  directness
  status
  hops
  said {
    ...Moment
  }
  speakers {
    ...ActorName
  }
  passages {
    ...Words
  }
  source {
    ...SourceName
  }
}
fragment Words on Passage {
  exact
  prefix
  suffix
  start
  end
}
fragment Moment on Temporal {
  edtf
  earliest
  latest
  raw
  basis
}
fragment ActorName on Actor {
  id
  slug
  name
  kind
}
fragment IssueName on Issue {
  id
  slug
  label
}
fragment ProgrammeName on Programme {
  id
  slug
  code
  name
}
fragment Link on AttributionStep {
  mode
  scope
  note
  agent {
    ...ActorName
  }
  source {
    ...SourceName
  }
  cue {
    ...Words
  }
}
fragment PositionLine on Position {
  ...Held
  holder {
    ...ActorName
  }
  issue {
    ...IssueName
  }
}
fragment ParticipationLine on Participation {
  id
  actor {
    ...ActorName
  }
  programme {
    ...ProgrammeName
  }
  role
  status
  inForce
  confidence
  period {
    ...Span
  }
  areas {
    code
    label
  }
}
fragment TransitionLine on Transition {
  id
  actor {
    ...ActorName
  }
  from {
    ...ProgrammeName
  }
  to {
    ...ProgrammeName
  }
  status
  condition
  date {
    ...Moment
  }
}
fragment SourceName on Source {
  id
  slug
  kind
  title
  held
  url
  publisher {
    ...ActorName
  }
  published {
    ...Moment
  }
}
fragment Held on Position {
  id
  stance
  disclosure
  intent
  qualification
  inForce
  contested
  held2ndHand
  independentRoots
  held {
    ...Span
  }
}
fragment Span on Period {
  from {
    ...Moment
  }
  until {
    ...Moment
  }
}`);

export const ChinaOnTheTokyoOfficeDocument = /*#__PURE__*/ new TypedDocument<ChinaOnTheTokyoOfficeQuery, ChinaOnTheTokyoOfficeQueryVariables>(`query ChinaOnTheTokyoOffice {
  positions(filter: {holder: "cn", issue: "nato-liaison-office-tokyo"}) {
    nodes {
      holder {
        name
      }
      issue {
        proposition
      }
      stance
      disclosure
      inForce
      held {
        from {
          edtf
          earliest
          latest
          basis
          note
        }
        until {
          edtf
        }
      }
      basis {
        nodes {
          slug
          content
          directness
          speakers {
            name
          }
          speakerNamed
          passages {
            exact
            start
            end
          }
          attribution {
            mode
            agent {
              name
            }
            source {
              slug
            }
            cue {
              exact
            }
          }
        }
      }
    }
  }
}`);

export const ForAgainstAndSilentDocument = /*#__PURE__*/ new TypedDocument<ForAgainstAndSilentQuery, ForAgainstAndSilentQueryVariables>(`query ForAgainstAndSilent {
  issue(slug: "nato-liaison-office-tokyo") {
    label
    tally {
      support
      opposition
      neutral
      declined
      deferred
      contested
    }
    for: positions(filter: {stance: [SUPPORT, QUALIFIED_SUPPORT]}) {
      nodes {
        ...ForAgainstAndSilentStand
      }
    }
    against: positions(filter: {stance: [OPPOSITION, QUALIFIED_OPPOSITION]}) {
      nodes {
        ...ForAgainstAndSilentStand
      }
    }
    declinedOrDeferred: positions(filter: {disclosure: [DECLINED, DEFERRED]}) {
      nodes {
        ...ForAgainstAndSilentStand
      }
    }
    nothingRecorded(among: ["jp", "au", "nz", "us", "fr", "kr"]) {
      name
      inferredPositions(filter: {issue: "nato-liaison-office-tokyo"}) {
        nodes {
          inferred
          basis
          tenure {
            title
          }
          position {
            ...ForAgainstAndSilentStand
          }
        }
      }
    }
  }
}
fragment ForAgainstAndSilentStand on Position {
  holder {
    name
    kind
  }
  stance
  disclosure
  intent
  inForce
}`);

export const HasNatoItselfSaid2024Document = /*#__PURE__*/ new TypedDocument<HasNatoItselfSaid2024Query, HasNatoItselfSaid2024QueryVariables>(`query HasNatoItselfSaid2024 {
  nato: actor(slug: "nato") {
    name
    statements {
      totalCount
    }
  }
  the2024: statements(
    filter: {issue: "nato-liaison-office-tokyo", subject: "nato"}
  ) {
    nodes {
      slug
      content
      eventTime {
        edtf
        raw
      }
      speakers {
        name
      }
      hops
      attribution {
        mode
        scope
        agent {
          name
        }
        source {
          slug
          held
        }
        cue {
          exact
        }
      }
      roots {
        agent {
          name
        }
        source {
          slug
          held
        }
      }
    }
  }
}`);

export const SaidByJapanAndSaidOfJapanDocument = /*#__PURE__*/ new TypedDocument<SaidByJapanAndSaidOfJapanQuery, SaidByJapanAndSaidOfJapanQueryVariables>(`query SaidByJapanAndSaidOfJapan {
  actor(slug: "jp") {
    name
    said: statements {
      totalCount
      nodes {
        content
      }
    }
    saidForIt: inferredPositions {
      nodes {
        inferred
        basis
        position {
          holder {
            name
          }
          issue {
            label
          }
          stance
        }
      }
    }
    saidOfIt: mentions {
      nodes {
        slug
        content
        act
        speakers {
          name
        }
        subjects {
          slug
        }
        addressees {
          slug
        }
        counterparts {
          slug
        }
        expresses {
          holder {
            slug
          }
          stance
          disclosure
          intent
        }
      }
    }
  }
}`);

export const DoesJapanOpposeJoiningNatoDocument = /*#__PURE__*/ new TypedDocument<DoesJapanOpposeJoiningNatoQuery, DoesJapanOpposeJoiningNatoQueryVariables>(`query DoesJapanOpposeJoiningNato {
  positions(filter: {holder: "jp", issue: "japan-nato-membership"}) {
    nodes {
      stance
      disclosure
      intent
      held2ndHand
      independentRoots
      basis {
        nodes {
          content
          polarity
          speakers {
            name
          }
          passages {
            exact
          }
          attribution {
            mode
            source {
              slug
            }
          }
        }
      }
    }
  }
}`);

export const WhoIsMovingToTheItppDocument = /*#__PURE__*/ new TypedDocument<WhoIsMovingToTheItppQuery, WhoIsMovingToTheItppQueryVariables>(`query WhoIsMovingToTheItpp {
  programme(code: "ITPP") {
    name
    describedAs
    sponsor {
      name
    }
    areas {
      code
      label
    }
    purposes {
      code
    }
    transitionsIn {
      nodes {
        actor {
          name
          open
        }
        from {
          name
        }
        status
        condition
        basis {
          nodes {
            slug
            content
            speakers {
              name
            }
            speakerNamed
            speakerDescription
            passages {
              exact
            }
          }
        }
      }
    }
    participations {
      nodes {
        actor {
          name
        }
        role
        status
        inForce
      }
    }
  }
}`);

export const WhoAttendsTheJulySummitDocument = /*#__PURE__*/ new TypedDocument<WhoAttendsTheJulySummitQuery, WhoAttendsTheJulySummitQueryVariables>(`query WhoAttendsTheJulySummit {
  event(slug: "ev-nato-summit-2023") {
    kind
    date {
      edtf
      raw
      basis
    }
    place {
      name
    }
    attendances {
      actor {
        name
      }
      attendance
      certainty
      basis {
        nodes {
          slug
          content
          certainty
          hedge {
            exact
          }
          attribution {
            mode
            agent {
              name
            }
          }
        }
      }
    }
  }
}`);

export const NatoJapanTiesOnThreeDaysDocument = /*#__PURE__*/ new TypedDocument<NatoJapanTiesOnThreeDaysQuery, NatoJapanTiesOnThreeDaysQueryVariables>(`query NatoJapanTiesOnThreeDays {
  issue(slug: "nato-japan-ties") {
    proposition
    february: positions(asOf: {valid: "2023-02-01"}) {
      ...NatoJapanTiesOnThreeDaysStands
    }
    middleOfJanuary: positions(asOf: {valid: "2023-01-15"}) {
      ...NatoJapanTiesOnThreeDaysStands
    }
    december: positions(asOf: {valid: "2022-12-31"}) {
      ...NatoJapanTiesOnThreeDaysStands
    }
  }
}
fragment NatoJapanTiesOnThreeDaysStands on PositionConnection {
  totalCount
  nodes {
    holder {
      name
    }
    stance
    inForce
    held {
      from {
        edtf
        raw
      }
    }
  }
}`);

export const SecondHandOrHedgedDocument = /*#__PURE__*/ new TypedDocument<SecondHandOrHedgedQuery, SecondHandOrHedgedQueryVariables>(`query SecondHandOrHedged {
  secondHand: statements(filter: {secondHand: true}) {
    totalCount
    nodes {
      slug
      content
      hops
      roots {
        mode
        agent {
          name
        }
        source {
          slug
        }
      }
    }
  }
  hedged: statements(filter: {hedged: true}) {
    totalCount
    nodes {
      slug
      content
      certainty
      hedge {
        exact
      }
    }
  }
}`);

export const WhatWasAskedOfJapanDocument = /*#__PURE__*/ new TypedDocument<WhatWasAskedOfJapanQuery, WhatWasAskedOfJapanQueryVariables>(`query WhatWasAskedOfJapan {
  asked: statements(filter: {addressee: "jp", act: [URGE]}) {
    nodes {
      slug
      content
      speakers {
        name
      }
      issue {
        proposition
      }
      passages {
        exact
      }
    }
  }
  reasons: statements(filter: {speaker: "cn", act: [CITE_REASON]}) {
    nodes {
      content
      passages {
        exact
      }
      attribution {
        mode
        scope
        agent {
          name
        }
      }
      relations {
        kind
        statement {
          slug
        }
      }
    }
  }
}`);

export const HowManyRootsBehind2024Document = /*#__PURE__*/ new TypedDocument<HowManyRootsBehind2024Query, HowManyRootsBehind2024QueryVariables>(`query HowManyRootsBehind2024 {
  statements(
    filter: {issue: "nato-liaison-office-tokyo", eventFrom: "2024-01-01", eventUntil: "2024-12-31"}
  ) {
    totalCount
    independentRoots
    nodes {
      slug
      content
      source {
        title
        held
        publisher {
          name
        }
      }
      hops
      roots {
        mode
        agent {
          name
        }
        source {
          slug
          held
        }
      }
    }
  }
}`);

export const WhoDeclinedAndDidTheySpeakLaterDocument = /*#__PURE__*/ new TypedDocument<WhoDeclinedAndDidTheySpeakLaterQuery, WhoDeclinedAndDidTheySpeakLaterQueryVariables>(`query WhoDeclinedAndDidTheySpeakLater {
  silent: positions(
    filter: {disclosure: [DECLINED, DEFERRED], inForce: [YES, MAYBE, NO]}
  ) {
    nodes {
      holder {
        name
      }
      issue {
        label
      }
      disclosure
      held {
        from {
          edtf
        }
        until {
          edtf
        }
      }
      explanation {
        text
        wouldChange
      }
    }
  }
  spokeLater: shifts(filter: {kinds: [CLARIFIED]}) {
    nodes {
      holder {
        name
      }
      issue {
        label
      }
      from {
        disclosure
      }
      to {
        stance
      }
      on {
        edtf
      }
      statement {
        content
      }
    }
  }
}`);

export const WhatCouldThePublicKnowOfMacronDocument = /*#__PURE__*/ new TypedDocument<WhatCouldThePublicKnowOfMacronQuery, WhatCouldThePublicKnowOfMacronQueryVariables>(`query WhatCouldThePublicKnowOfMacron {
  actor(slug: "emmanuel-macron") {
    name
    onTheFirstOfJune: positions(asOf: {public: "2023-06-01"}) {
      ...WhatCouldThePublicKnowOfMacronStands
    }
    fourDaysLater: positions(asOf: {public: "2023-06-05"}) {
      ...WhatCouldThePublicKnowOfMacronStands
    }
    today: positions(filter: {issue: "nato-liaison-office-tokyo"}) {
      ...WhatCouldThePublicKnowOfMacronStands
    }
    mentions {
      nodes {
        slug
        said {
          edtf
        }
        source {
          title
          published {
            edtf
            earliest
            latest
            basis
          }
        }
      }
    }
    statements {
      nodes {
        slug
        said {
          edtf
        }
        source {
          title
          published {
            edtf
            earliest
            latest
            basis
          }
        }
      }
    }
  }
}
fragment WhatCouldThePublicKnowOfMacronStands on PositionConnection {
  totalCount
  nodes {
    issue {
      label
    }
    stance
    disclosure
    inForce
    held {
      from {
        edtf
      }
    }
    basis {
      nodes {
        slug
        source {
          slug
        }
      }
    }
  }
}`);

export const WhatChangedInTheRewriteDocument = /*#__PURE__*/ new TypedDocument<WhatChangedInTheRewriteQuery, WhatChangedInTheRewriteQueryVariables>(`query WhatChangedInTheRewrite {
  transition: drift(statement: "tokyo-liaison-office-st-15") {
    ...WhatChangedInTheRewriteLine
  }
  ambassador: drift(statement: "tokyo-liaison-office-st-04") {
    ...WhatChangedInTheRewriteLine
  }
  china: drift(statement: "tokyo-liaison-office-st-03") {
    ...WhatChangedInTheRewriteLine
  }
}
fragment WhatChangedInTheRewriteLine on Drift {
  statement {
    content
  }
  steps {
    nodes {
      depth
      kinds
      note
      from {
        content
        source {
          title
        }
      }
      before {
        exact
      }
      to {
        content
        source {
          slug
        }
      }
      after {
        exact
        start
        end
      }
    }
  }
}`);

export const WhatFallsWithoutTheNikkeiReportDocument = /*#__PURE__*/ new TypedDocument<WhatFallsWithoutTheNikkeiReportQuery, WhatFallsWithoutTheNikkeiReportQueryVariables>(`query WhatFallsWithoutTheNikkeiReport {
  source(slug: "src-nikkei-report") {
    held
    impact {
      statements {
        totalCount
        nodes {
          slug
          content
        }
      }
      positions {
        nodes {
          outcome
          rootsBefore
          rootsAfter
          before {
            holder {
              name
            }
            issue {
              slug
            }
            stance
          }
          after {
            stance
            basis {
              nodes {
                slug
                content
                speakers {
                  name
                }
              }
            }
          }
        }
      }
      issueStatuses {
        nodes {
          outcome
          before {
            status
            issue {
              slug
            }
          }
        }
      }
    }
  }
}`);