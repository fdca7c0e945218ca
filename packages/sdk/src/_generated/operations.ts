/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { TypedDocument } from "../document.js";
export type ActorFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<ActorKind> | null | undefined;
  readonly identifier?: IdentifierInput | null | undefined;
  readonly partOf?: string | number | null | undefined;
};

export type ActorKind =
  | 'STATE'
  | 'TERRITORY'
  | 'INTERNATIONAL_ORGANIZATION'
  | 'GOVERNMENT_BODY'
  | 'OFFICE'
  | 'PERSON'
  | 'PARTY'
  | 'ARMED_GROUP'
  | 'NGO'
  | 'COMPANY'
  | 'MEDIA'
  | 'GROUPING';

export type ActorOrder =
  | 'NAME_ASC'
  | 'NAME_DESC'
  | 'SLUG_ASC'
  | 'SLUG_DESC';

export type AsOf = {
  readonly valid?: string | null | undefined;
  readonly public?: string | null | undefined;
  readonly recorded?: string | null | undefined;
};

export type Attendance =
  | 'ATTENDED'
  | 'ATTENDING'
  | 'ARRANGING'
  | 'INVITED'
  | 'DECLINED'
  | 'UNKNOWN';

export type AttributionMode =
  | 'OWN_VOICE'
  | 'ACCORDING_TO'
  | 'QUOTES'
  | 'PARAPHRASE'
  | 'UNSPECIFIED_REPORTS'
  | 'ANONYMOUS_SOURCE'
  | 'CITES_DOCUMENT';

export type AttributionScope =
  | 'EXPLICIT'
  | 'CARRIED_OVER'
  | 'AMBIGUOUS';

export type Certainty =
  | 'CERTAIN'
  | 'PROBABLE'
  | 'POSSIBLE'
  | 'UNDERSPECIFIED';

export type Certainty3 =
  | 'YES'
  | 'MAYBE'
  | 'NO';

export type ChangeFilter = {
  readonly types?: ReadonlyArray<RecordType> | null | undefined;
  readonly kinds?: ReadonlyArray<ChangeKind> | null | undefined;
  readonly by?: string | null | undefined;
  readonly since?: string | null | undefined;
  readonly actor?: string | number | null | undefined;
  readonly issue?: string | number | null | undefined;
  readonly programme?: string | number | null | undefined;
};

export type ChangeKind =
  | 'RECORDED'
  | 'REVISED'
  | 'ENDED';

export type Confidence =
  | 'HIGH'
  | 'MEDIUM'
  | 'LOW';

export type ContradictionKind =
  | 'STANCE'
  | 'STATUS'
  | 'TELLING';

export type Directness =
  | 'FIRST_HAND'
  | 'QUOTE'
  | 'PARTIAL_QUOTE'
  | 'PARAPHRASE'
  | 'ASCRIPTION';

export type Disclosure =
  | 'STATED'
  | 'ASCRIBED'
  | 'IMPLIED_BY_ACT'
  | 'DECLINED'
  | 'DEFERRED';

export type DossierFormat =
  | 'JSON'
  | 'JSON_LD'
  | 'MARKDOWN'
  | 'BIBTEX'
  | 'CSL_JSON';

export type DriftKind =
  | 'CONDITION_DROPPED'
  | 'SUBJECT_SWAPPED'
  | 'SPEAKER_SWAPPED'
  | 'SPEAKER_DROPPED'
  | 'TIME_DROPPED'
  | 'TIME_SHIFTED'
  | 'TIME_MOVED'
  | 'HEDGE_DROPPED'
  | 'ACT_STRENGTHENED'
  | 'STANCE_INTENSIFIED'
  | 'TERM_STRENGTHENED'
  | 'QUOTE_DROPPED';

export type EventFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<EventKind> | null | undefined;
  readonly organizer?: string | number | null | undefined;
};

export type EventKind =
  | 'VISIT'
  | 'SUMMIT'
  | 'MEETING'
  | 'BRIEFING'
  | 'PARLIAMENTARY_SESSION'
  | 'VOTE'
  | 'CONFERENCE'
  | 'SIGNING'
  | 'OTHER';

export type FindingSeverity =
  | 'ERROR'
  | 'WARNING'
  | 'NOTE';

export type Framing =
  | 'SECURITY_CHALLENGE'
  | 'THREAT'
  | 'OPPORTUNITY';

export type IdentifierInput = {
  readonly scheme: IdentifierScheme;
  readonly value: string;
};

export type IdentifierScheme =
  | 'ISO_3166_1_ALPHA2'
  | 'ISO_3166_1_ALPHA3'
  | 'ISO_3166_1_NUMERIC'
  | 'COW_ABBR'
  | 'COW_NUMBER'
  | 'UN_M49'
  | 'WIKIDATA'
  | 'LEI'
  | 'OPENSANCTIONS'
  | 'URL';

export type ImpactOutcome =
  | 'FALLS'
  | 'STAYS'
  | 'CHANGES'
  | 'APPEARS';

export type InstrumentFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly programme?: string | number | null | undefined;
  readonly party?: string | number | null | undefined;
};

export type Intent =
  | 'COMMITTED'
  | 'PLANNED'
  | 'CONSIDERING'
  | 'NONE_PLANNED'
  | 'RULED_OUT';

export type IssueFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<IssueKind> | null | undefined;
  readonly proposer?: string | number | null | undefined;
  readonly topic?: string | null | undefined;
  readonly broader?: string | number | null | undefined;
};

export type IssueKind =
  | 'PROPOSAL'
  | 'POLICY'
  | 'RELATIONSHIP'
  | 'MEMBERSHIP'
  | 'AGREEMENT'
  | 'RESOLUTION'
  | 'CONDUCT'
  | 'DEMAND';

export type IssueOrder =
  | 'LABEL_ASC'
  | 'LABEL_DESC'
  | 'SLUG_ASC'
  | 'SLUG_DESC';

export type IssueStatusKind =
  | 'FLOATED'
  | 'UNDER_DISCUSSION'
  | 'PLANNED'
  | 'APPROVED'
  | 'IMPLEMENTED'
  | 'POSTPONED'
  | 'SHELVED'
  | 'REJECTED'
  | 'WITHDRAWN';

export type MembershipBasis =
  | 'EXPLICIT'
  | 'INFERRED';

export type NameKind =
  | 'OFFICIAL'
  | 'COMMON'
  | 'ALIAS'
  | 'FORMER'
  | 'ACRONYM';

export type ParticipationFilter = {
  readonly actor?: string | number | null | undefined;
  readonly programme?: string | number | null | undefined;
  readonly status?: ReadonlyArray<ParticipationStatus> | null | undefined;
  readonly role?: ReadonlyArray<ParticipationRole> | null | undefined;
  readonly area?: string | null | undefined;
  readonly inForce?: ReadonlyArray<Certainty3> | null | undefined;
};

export type ParticipationRole =
  | 'PARTNER'
  | 'MEMBER'
  | 'HOST'
  | 'SPONSOR'
  | 'OBSERVER'
  | 'CANDIDATE'
  | 'UNKNOWN';

export type ParticipationStatus =
  | 'PROSPECTIVE'
  | 'NEGOTIATING'
  | 'TRANSITIONING'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'ENDED'
  | 'DECLINED'
  | 'UNKNOWN';

export type Polarity =
  | 'POSITIVE'
  | 'NEGATIVE'
  | 'UNKNOWN';

export type PositionFilter = {
  readonly holder?: string | number | null | undefined;
  readonly holders?: ReadonlyArray<string | number> | null | undefined;
  readonly issue?: string | number | null | undefined;
  readonly issues?: ReadonlyArray<string | number> | null | undefined;
  readonly stance?: ReadonlyArray<Stance> | null | undefined;
  readonly withoutStance?: boolean | null | undefined;
  readonly disclosure?: ReadonlyArray<Disclosure> | null | undefined;
  readonly intent?: ReadonlyArray<Intent> | null | undefined;
  readonly contested?: boolean | null | undefined;
  readonly secondHand?: boolean | null | undefined;
  readonly inForce?: ReadonlyArray<Certainty3> | null | undefined;
};

export type PositionOrder =
  | 'HELD_FROM_ASC'
  | 'HELD_FROM_DESC';

export type ProgrammeFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly codes?: ReadonlyArray<string> | null | undefined;
  readonly sponsor?: string | number | null | undefined;
  readonly kinds?: ReadonlyArray<ProgrammeKind> | null | undefined;
  readonly status?: ReadonlyArray<ProgrammeStatus> | null | undefined;
};

export type ProgrammeKind =
  | 'FRAMEWORK'
  | 'BILATERAL_FRAMEWORK'
  | 'PROCESS'
  | 'STATUS'
  | 'INITIATIVE';

export type ProgrammeRelation =
  | 'REPLACES'
  | 'INTEGRATES'
  | 'PART_OF'
  | 'COMPLEMENTS';

export type ProgrammeStatus =
  | 'PROPOSED'
  | 'ACTIVE'
  | 'ENDED'
  | 'SUPERSEDED'
  | 'UNKNOWN';

export type Publicity =
  | 'PUBLIC'
  | 'RESTRICTED'
  | 'UNKNOWN';

export type RecordType =
  | 'ACTOR'
  | 'EVENT'
  | 'INSTRUMENT'
  | 'ISSUE'
  | 'PARTICIPATION'
  | 'POSITION'
  | 'PROGRAMME'
  | 'SOURCE'
  | 'STATEMENT'
  | 'TRANSITION';

export type RepresentationBasis =
  | 'OFFICE_HELD'
  | 'SPOKESPERSON'
  | 'STATED_FOR';

export type SearchField =
  | 'NAME'
  | 'IDENTIFIER'
  | 'CODE'
  | 'LABEL'
  | 'PROPOSITION'
  | 'TITLE'
  | 'CONTENT'
  | 'PASSAGE';

export type SearchKind =
  | 'ACTOR'
  | 'PROGRAMME'
  | 'ISSUE'
  | 'INSTRUMENT'
  | 'EVENT'
  | 'SOURCE'
  | 'STATEMENT'
  | 'QUOTE';

export type ShiftFilter = {
  readonly kinds?: ReadonlyArray<ShiftKind> | null | undefined;
  readonly holder?: string | number | null | undefined;
  readonly holders?: ReadonlyArray<string | number> | null | undefined;
  readonly issue?: string | number | null | undefined;
  readonly issues?: ReadonlyArray<string | number> | null | undefined;
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
};

export type ShiftKind =
  | 'NEW'
  | 'REAFFIRMED'
  | 'SOFTENED'
  | 'HARDENED'
  | 'REVERSED'
  | 'CLARIFIED'
  | 'WITHDRAWN'
  | 'CONTRADICTED';

export type ShiftOrder =
  | 'ON_ASC'
  | 'ON_DESC';

export type SourceFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<SourceKind> | null | undefined;
  readonly held?: boolean | null | undefined;
  readonly publisher?: string | number | null | undefined;
};

export type SourceKind =
  | 'NEWS_ARTICLE'
  | 'PRESS_RELEASE'
  | 'SPEECH'
  | 'INTERVIEW'
  | 'BRIEFING'
  | 'JOINT_STATEMENT'
  | 'AGREEMENT_TEXT'
  | 'OFFICIAL_PAGE'
  | 'PARLIAMENTARY_RECORD'
  | 'VOTING_RECORD'
  | 'DATASET'
  | 'SOCIAL_POST';

export type SourceRelation =
  | 'REPORTS'
  | 'QUOTES'
  | 'REWRITES'
  | 'TRANSLATES'
  | 'SYNDICATES'
  | 'CORRECTS';

export type SourceReliability =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F';

export type SpeechAct =
  | 'ANNOUNCE'
  | 'ASSERT'
  | 'REPORT_INTENT'
  | 'PLEDGE'
  | 'ENDORSE'
  | 'WELCOME'
  | 'URGE'
  | 'OBJECT'
  | 'ACCUSE'
  | 'REJECT'
  | 'WARN'
  | 'CONCEDE'
  | 'DENY'
  | 'DEFER'
  | 'DECLINE_COMMENT'
  | 'CITE_REASON'
  | 'VOTE'
  | 'SIGN'
  | 'RATIFY'
  | 'WITHDRAW';

export type Stance =
  | 'SUPPORT'
  | 'QUALIFIED_SUPPORT'
  | 'NEUTRAL'
  | 'MIXED'
  | 'QUALIFIED_OPPOSITION'
  | 'OPPOSITION';

export type StanceState =
  | 'SUPPORT'
  | 'QUALIFIED_SUPPORT'
  | 'NEUTRAL'
  | 'MIXED'
  | 'QUALIFIED_OPPOSITION'
  | 'OPPOSITION'
  | 'DECLINED'
  | 'DEFERRED'
  | 'NO_STANCE'
  | 'CONTESTED'
  | 'UNSETTLED'
  | 'NOTHING_RECORDED';

export type StatementFilter = {
  readonly slugs?: ReadonlyArray<string> | null | undefined;
  readonly source?: string | number | null | undefined;
  readonly speaker?: string | number | null | undefined;
  readonly subject?: string | number | null | undefined;
  readonly addressee?: string | number | null | undefined;
  readonly mentioned?: string | number | null | undefined;
  readonly issue?: string | number | null | undefined;
  readonly programme?: string | number | null | undefined;
  readonly event?: string | number | null | undefined;
  readonly act?: ReadonlyArray<SpeechAct> | null | undefined;
  readonly certainty?: ReadonlyArray<Certainty> | null | undefined;
  readonly status?: ReadonlyArray<StatementStatus> | null | undefined;
  readonly secondHand?: boolean | null | undefined;
  readonly hedged?: boolean | null | undefined;
  readonly directness?: ReadonlyArray<Directness> | null | undefined;
  readonly saidFrom?: string | null | undefined;
  readonly saidUntil?: string | null | undefined;
  readonly eventFrom?: string | null | undefined;
  readonly eventUntil?: string | null | undefined;
  readonly minHops?: number | null | undefined;
};

export type StatementOrder =
  | 'SAID_ASC'
  | 'SAID_DESC'
  | 'SLUG_ASC'
  | 'SLUG_DESC'
  | 'RECORDED_ASC'
  | 'RECORDED_DESC';

export type StatementRelationKind =
  | 'DERIVES_FROM'
  | 'CORROBORATES'
  | 'CONTRADICTS'
  | 'QUALIFIES'
  | 'EXPLAINS'
  | 'CORRECTS'
  | 'RETRACTS'
  | 'RESPONDS_TO';

export type StatementStatus =
  | 'ACTIVE'
  | 'DISPUTED'
  | 'SUPERSEDED'
  | 'RETRACTED';

export type TemporalBasis =
  | 'EXPLICIT'
  | 'RELATIVE'
  | 'INFERRED'
  | 'UNKNOWN';

export type TransitionFilter = {
  readonly actor?: string | number | null | undefined;
  readonly from?: string | number | null | undefined;
  readonly to?: string | number | null | undefined;
  readonly status?: ReadonlyArray<TransitionStatus> | null | undefined;
};

export type TransitionStatus =
  | 'ANNOUNCED'
  | 'IN_PROGRESS'
  | 'COMPLETED'
  | 'ABANDONED'
  | 'UNKNOWN';

export type ActorPageQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
  inForce?: ReadonlyArray<Certainty3> | Certainty3 | null | undefined;
  positionOrder?: PositionOrder | null | undefined;
}>;


export type ActorPageQuery = { readonly actor: (
    { readonly description: string | null, readonly note: string | null, readonly open: boolean, readonly names: ReadonlyArray<{ readonly text: string, readonly lang: string | null, readonly kind: NameKind }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly uri: string | null }>, readonly partOf: ActorNameFragment | null, readonly parts: { readonly totalCount: number, readonly nodes: ReadonlyArray<ActorNameFragment> }, readonly exists: SpanFragment | null, readonly tenures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string, readonly inForce: Certainty3, readonly person: ActorNameFragment, readonly office: ActorNameFragment | null, readonly organization: ActorNameFragment | null, readonly held: SpanFragment | null }> }, readonly memberships: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly basis: MembershipBasis, readonly inForce: Certainty3, readonly group: ActorNameFragment, readonly period: SpanFragment | null }> }, readonly members: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly basis: MembershipBasis, readonly inForce: Certainty3, readonly member: ActorNameFragment }> }, readonly successors: ReadonlyArray<ActorNameFragment>, readonly predecessors: ReadonlyArray<ActorNameFragment>, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<PositionOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly inferredPositions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly inferred: boolean, readonly basis: RepresentationBasis, readonly tenure: { readonly title: string } | null, readonly position: PositionLineFragment }> }, readonly shifts: { readonly totalCount: number, readonly nodes: ReadonlyArray<ShiftLineFragment>, readonly pageInfo: PlaceFragment }, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<ParticipationOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly transitions: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment }, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } }
    & ActorNameFragment
  ) | null };

export type BoardPageQueryVariables = Exact<{
  actors?: ReadonlyArray<string | number> | string | number | null | undefined;
  issues?: ReadonlyArray<string | number> | string | number | null | undefined;
  firstActors?: number | null | undefined;
  firstIssues?: number | null | undefined;
  asOf?: AsOf | null | undefined;
  inForce?: ReadonlyArray<Certainty3> | Certainty3 | null | undefined;
}>;


export type BoardPageQuery = { readonly stanceMatrix: { readonly actorsTotal: number, readonly issuesTotal: number, readonly actors: ReadonlyArray<ActorNameFragment>, readonly issues: ReadonlyArray<IssueNameFragment>, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly state: StanceState }> }>, readonly problems: ReadonlyArray<{ readonly code: string, readonly path: ReadonlyArray<string>, readonly message: string, readonly mend: string }> } };

export type BoardCellQueryVariables = Exact<{
  holder: string | number;
  issue: string | number;
  asOf?: AsOf | null | undefined;
}>;


export type BoardCellQuery = { readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<PositionOnWordsFragment> } };

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

export type FallenPositionFragment = { readonly outcome: ImpactOutcome, readonly statementsBefore: number, readonly statementsAfter: number, readonly rootsBefore: number, readonly rootsAfter: number, readonly before: (
    { readonly explanation: { readonly text: string } }
    & PositionLineFragment
  ) | null, readonly after: PositionLineFragment | null };

export type ConsequencesFragment = { readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<FallenPositionFragment>, readonly pageInfo: PlaceFragment }, readonly issueStatuses: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: { readonly status: IssueStatusKind, readonly issue: IssueNameFragment } | null, readonly after: { readonly status: IssueStatusKind, readonly issue: IssueNameFragment } | null }> }, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: ParticipationLineFragment | null, readonly after: ParticipationLineFragment | null }> }, readonly transitions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: TransitionLineFragment | null, readonly after: TransitionLineFragment | null }> }, readonly attendances: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: { readonly attendance: Attendance, readonly actor: ActorNameFragment, readonly event: { readonly slug: string, readonly label: string } } | null, readonly after: { readonly attendance: Attendance, readonly actor: ActorNameFragment, readonly event: { readonly slug: string, readonly label: string } } | null }> } };

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

export type InstrumentOnWordsFragment = { readonly id: string, readonly slug: string, readonly title: string, readonly publicity: Publicity, readonly binding: boolean | null, readonly confidence: Confidence | null, readonly programme: ProgrammeNameFragment, readonly parties: ReadonlyArray<ActorNameFragment>, readonly agreed: MomentFragment | null, readonly period: SpanFragment | null, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> } };

export type IssueTallyFragment = (
  { readonly kind: IssueKind, readonly tally: { readonly support: number, readonly qualifiedSupport: number, readonly neutral: number, readonly mixed: number, readonly qualifiedOpposition: number, readonly opposition: number, readonly withoutStance: number, readonly declined: number, readonly deferred: number, readonly contested: number, readonly total: number } }
  & IssueNameFragment
);

export type ContradictionLineFragment = { readonly kind: ContradictionKind, readonly note: string | null, readonly holder: ActorNameFragment | null, readonly statements: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly source: SourceNameFragment }>, readonly positions: ReadonlyArray<HeldFragment> };

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


export type HomePageQuery = { readonly actors: { readonly totalCount: number }, readonly issues: { readonly totalCount: number, readonly nodes: ReadonlyArray<IssueTallyFragment>, readonly pageInfo: PlaceFragment }, readonly programmes: { readonly totalCount: number, readonly nodes: ReadonlyArray<(
      { readonly status: ProgrammeStatus }
      & ProgrammeNameFragment
    )>, readonly pageInfo: PlaceFragment }, readonly statements: { readonly totalCount: number }, readonly sources: { readonly totalCount: number }, readonly held: { readonly totalCount: number }, readonly saidFirst: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: MomentFragment | null }> }, readonly said: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: MomentFragment | null }> }, readonly changes: { readonly nodes: ReadonlyArray<(
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
    )> } };

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

export type RestingStatementsQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RestingStatementsQuery = { readonly source: { readonly impact: { readonly list: { readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } } } | null };

export type FallenPositionsQueryVariables = Exact<{
  slug: string;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FallenPositionsQuery = { readonly source: { readonly impact: { readonly list: { readonly nodes: ReadonlyArray<FallenPositionFragment>, readonly pageInfo: PlaceFragment } } } | null };

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
  ) | null, readonly contradictions: { readonly totalCount: number, readonly nodes: ReadonlyArray<ContradictionLineFragment>, readonly pageInfo: PlaceFragment }, readonly candidates: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } };

export type IssueSilentQueryVariables = Exact<{
  slug: string;
  id: string | number;
  among: ReadonlyArray<string | number> | string | number;
  asOf?: AsOf | null | undefined;
}>;


export type IssueSilentQuery = { readonly issue: { readonly nothingRecorded: ReadonlyArray<(
      { readonly inferredPositions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly basis: RepresentationBasis, readonly position: PositionLineFragment }> } }
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


export type ListParticipationsQuery = { readonly list: { readonly nodes: ReadonlyArray<ParticipationOnWordsFragment>, readonly pageInfo: PlaceFragment } };

export type ListTransitionsQueryVariables = Exact<{
  filter?: TransitionFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListTransitionsQuery = { readonly list: { readonly nodes: ReadonlyArray<TransitionOnWordsFragment>, readonly pageInfo: PlaceFragment } };

export type ListInstrumentsQueryVariables = Exact<{
  filter?: InstrumentFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListInstrumentsQuery = { readonly list: { readonly nodes: ReadonlyArray<InstrumentOnWordsFragment>, readonly pageInfo: PlaceFragment } };

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

export type ListContradictionsQueryVariables = Exact<{
  filter?: PositionFilter | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListContradictionsQuery = { readonly list: { readonly nodes: ReadonlyArray<ContradictionLineFragment>, readonly pageInfo: PlaceFragment } };

export type PositionsOnWordsQueryVariables = Exact<{
  filter?: PositionFilter | null | undefined;
  orderBy?: PositionOrder | null | undefined;
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PositionsOnWordsQuery = { readonly list: { readonly nodes: ReadonlyArray<PositionOnWordsFragment>, readonly pageInfo: PlaceFragment } };

export type IssueTalliesQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type IssueTalliesQuery = { readonly list: { readonly nodes: ReadonlyArray<IssueTallyFragment>, readonly pageInfo: PlaceFragment } };

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
    { readonly kind: ProgrammeKind, readonly status: ProgrammeStatus, readonly describedAs: string | null, readonly sponsor: ActorNameFragment, readonly introduced: MomentFragment | null, readonly ended: MomentFragment | null, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly purposes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly relations: ReadonlyArray<{ readonly relation: ProgrammeRelation, readonly confidence: Confidence | null, readonly programme: ProgrammeNameFragment, readonly basis: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> } }>, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<ParticipationOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly transitionsIn: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly transitionsOut: { readonly totalCount: number, readonly nodes: ReadonlyArray<TransitionOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly instruments: { readonly totalCount: number, readonly nodes: ReadonlyArray<InstrumentOnWordsFragment>, readonly pageInfo: PlaceFragment }, readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<StatementLineFragment>, readonly pageInfo: PlaceFragment } }
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

export type ChinaOnTheTokyoOfficeQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type ChinaOnTheTokyoOfficeQuery = { readonly positions: { readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly inForce: Certainty3, readonly holder: { readonly name: string }, readonly issue: { readonly proposition: string | null }, readonly held: { readonly from: { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly basis: TemporalBasis, readonly note: string | null } | null, readonly until: { readonly edtf: string } | null }, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly directness: Directness, readonly speakerNamed: boolean | null, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly passages: ReadonlyArray<{ readonly exact: string, readonly start: number | null, readonly end: number | null }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string } | null, readonly cue: { readonly exact: string } | null }> }> } }> } };

export type ForAgainstAndSilentQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type ForAgainstAndSilentQuery = { readonly issue: { readonly label: string, readonly tally: { readonly support: number, readonly opposition: number, readonly neutral: number, readonly declined: number, readonly deferred: number, readonly contested: number }, readonly for: { readonly nodes: ReadonlyArray<ForAgainstAndSilentStandFragment> }, readonly against: { readonly nodes: ReadonlyArray<ForAgainstAndSilentStandFragment> }, readonly declinedOrDeferred: { readonly nodes: ReadonlyArray<ForAgainstAndSilentStandFragment> }, readonly nothingRecorded: ReadonlyArray<{ readonly name: string, readonly inferredPositions: { readonly nodes: ReadonlyArray<{ readonly inferred: boolean, readonly basis: RepresentationBasis, readonly tenure: { readonly title: string } | null, readonly position: ForAgainstAndSilentStandFragment }> } }> } | null };

export type ForAgainstAndSilentStandFragment = { readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly inForce: Certainty3, readonly holder: { readonly name: string, readonly kind: ActorKind } };

export type HasNatoItselfSaid2024QueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type HasNatoItselfSaid2024Query = { readonly nato: { readonly name: string, readonly statements: { readonly totalCount: number } } | null, readonly the2024: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly hops: number, readonly eventTime: { readonly edtf: string, readonly raw: string | null } | null, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly scope: AttributionScope, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string, readonly held: boolean } | null, readonly cue: { readonly exact: string } | null }>, readonly roots: ReadonlyArray<{ readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string, readonly held: boolean } | null }> }> } };

export type SaidByJapanAndSaidOfJapanQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type SaidByJapanAndSaidOfJapanQuery = { readonly actor: { readonly name: string, readonly said: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly content: string }> }, readonly saidForIt: { readonly nodes: ReadonlyArray<{ readonly inferred: boolean, readonly basis: RepresentationBasis, readonly position: { readonly stance: Stance | null, readonly holder: { readonly name: string }, readonly issue: { readonly label: string } } }> }, readonly saidOfIt: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly act: SpeechAct, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly subjects: ReadonlyArray<{ readonly slug: string }>, readonly addressees: ReadonlyArray<{ readonly slug: string }>, readonly counterparts: ReadonlyArray<{ readonly slug: string }>, readonly expresses: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly holder: { readonly slug: string } }> }> } } | null };

export type DoesJapanOpposeJoiningNatoQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type DoesJapanOpposeJoiningNatoQuery = { readonly positions: { readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly intent: Intent | null, readonly held2ndHand: boolean, readonly independentRoots: number, readonly basis: { readonly nodes: ReadonlyArray<{ readonly content: string, readonly polarity: Polarity, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly passages: ReadonlyArray<{ readonly exact: string }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly source: { readonly slug: string } | null }> }> } }> } };

export type WhoIsMovingToTheItppQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhoIsMovingToTheItppQuery = { readonly programme: { readonly name: string, readonly describedAs: string | null, readonly sponsor: { readonly name: string }, readonly areas: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly purposes: ReadonlyArray<{ readonly code: string }>, readonly transitionsIn: { readonly nodes: ReadonlyArray<{ readonly status: TransitionStatus, readonly condition: string | null, readonly actor: { readonly name: string, readonly open: boolean }, readonly from: { readonly name: string } | null, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakerNamed: boolean | null, readonly speakerDescription: string | null, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly passages: ReadonlyArray<{ readonly exact: string }> }> } }> }, readonly participations: { readonly nodes: ReadonlyArray<{ readonly role: ParticipationRole, readonly status: ParticipationStatus, readonly inForce: Certainty3, readonly actor: { readonly name: string } }> } } | null };

export type WhoAttendsTheJulySummitQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhoAttendsTheJulySummitQuery = { readonly event: { readonly kind: EventKind, readonly date: { readonly edtf: string, readonly raw: string | null, readonly basis: TemporalBasis } | null, readonly place: { readonly name: string } | null, readonly attendances: ReadonlyArray<{ readonly attendance: Attendance, readonly certainty: Certainty, readonly actor: { readonly name: string }, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly certainty: Certainty, readonly hedge: { readonly exact: string } | null, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null }> }> } }> } | null };

export type NatoJapanTiesOnThreeDaysQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type NatoJapanTiesOnThreeDaysQuery = { readonly issue: { readonly proposition: string | null, readonly february: NatoJapanTiesOnThreeDaysStandsFragment, readonly middleOfJanuary: NatoJapanTiesOnThreeDaysStandsFragment, readonly december: NatoJapanTiesOnThreeDaysStandsFragment } | null };

export type NatoJapanTiesOnThreeDaysStandsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly inForce: Certainty3, readonly holder: { readonly name: string }, readonly held: { readonly from: { readonly edtf: string, readonly raw: string | null } | null } }> };

export type SecondHandOrHedgedQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type SecondHandOrHedgedQuery = { readonly secondHand: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly hops: number, readonly roots: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string } | null }> }> }, readonly hedged: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly certainty: Certainty, readonly hedge: { readonly exact: string } | null }> } };

export type WhatWasAskedOfJapanQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhatWasAskedOfJapanQuery = { readonly asked: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakers: ReadonlyArray<{ readonly name: string }>, readonly issue: { readonly proposition: string | null } | null, readonly passages: ReadonlyArray<{ readonly exact: string }> }> }, readonly reasons: { readonly nodes: ReadonlyArray<{ readonly content: string, readonly passages: ReadonlyArray<{ readonly exact: string }>, readonly attribution: ReadonlyArray<{ readonly mode: AttributionMode, readonly scope: AttributionScope, readonly agent: { readonly name: string } | null }>, readonly relations: ReadonlyArray<{ readonly kind: StatementRelationKind, readonly statement: { readonly slug: string } }> }> } };

export type HowManyRootsBehind2024QueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type HowManyRootsBehind2024Query = { readonly statements: { readonly totalCount: number, readonly independentRoots: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly hops: number, readonly source: { readonly title: string | null, readonly held: boolean, readonly publisher: { readonly name: string } | null }, readonly roots: ReadonlyArray<{ readonly mode: AttributionMode, readonly agent: { readonly name: string } | null, readonly source: { readonly slug: string, readonly held: boolean } | null }> }> } };

export type WhoDeclinedAndDidTheySpeakLaterQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhoDeclinedAndDidTheySpeakLaterQuery = { readonly silent: { readonly nodes: ReadonlyArray<{ readonly disclosure: Disclosure, readonly holder: { readonly name: string }, readonly issue: { readonly label: string }, readonly held: { readonly from: { readonly edtf: string } | null, readonly until: { readonly edtf: string } | null }, readonly explanation: { readonly text: string, readonly wouldChange: ReadonlyArray<string> } }> }, readonly spokeLater: { readonly nodes: ReadonlyArray<{ readonly holder: { readonly name: string }, readonly issue: { readonly label: string }, readonly from: { readonly disclosure: Disclosure } | null, readonly to: { readonly stance: Stance | null }, readonly on: { readonly edtf: string }, readonly statement: { readonly content: string } }> } };

export type WhatCouldThePublicKnowOfMacronQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhatCouldThePublicKnowOfMacronQuery = { readonly actor: { readonly name: string, readonly onTheFirstOfJune: WhatCouldThePublicKnowOfMacronStandsFragment, readonly fourDaysLater: WhatCouldThePublicKnowOfMacronStandsFragment, readonly today: WhatCouldThePublicKnowOfMacronStandsFragment, readonly mentions: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: { readonly edtf: string } | null, readonly source: { readonly title: string | null, readonly published: { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly basis: TemporalBasis } } }> }, readonly statements: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly said: { readonly edtf: string } | null, readonly source: { readonly title: string | null, readonly published: { readonly edtf: string, readonly earliest: string | null, readonly latest: string | null, readonly basis: TemporalBasis } } }> } } | null };

export type WhatCouldThePublicKnowOfMacronStandsFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly stance: Stance | null, readonly disclosure: Disclosure, readonly inForce: Certainty3, readonly issue: { readonly label: string }, readonly held: { readonly from: { readonly edtf: string } | null }, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly source: { readonly slug: string } }> } }> };

export type WhatChangedInTheRewriteQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhatChangedInTheRewriteQuery = { readonly transition: WhatChangedInTheRewriteLineFragment | null, readonly ambassador: WhatChangedInTheRewriteLineFragment | null, readonly china: WhatChangedInTheRewriteLineFragment | null };

export type WhatChangedInTheRewriteLineFragment = { readonly statement: { readonly content: string }, readonly steps: { readonly nodes: ReadonlyArray<{ readonly depth: number, readonly kinds: ReadonlyArray<DriftKind>, readonly note: string | null, readonly from: { readonly content: string, readonly source: { readonly title: string | null } }, readonly before: ReadonlyArray<{ readonly exact: string }>, readonly to: { readonly content: string, readonly source: { readonly slug: string } }, readonly after: ReadonlyArray<{ readonly exact: string, readonly start: number | null, readonly end: number | null }> }> } };

export type WhatFallsWithoutTheNikkeiReportQueryVariables = Exact<{
  asOf?: AsOf | null | undefined;
}>;


export type WhatFallsWithoutTheNikkeiReportQuery = { readonly source: { readonly held: boolean, readonly impact: { readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly rootsBefore: number, readonly rootsAfter: number, readonly before: { readonly stance: Stance | null, readonly holder: { readonly name: string }, readonly issue: { readonly slug: string } } | null, readonly after: { readonly stance: Stance | null, readonly basis: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly content: string, readonly speakers: ReadonlyArray<{ readonly name: string }> }> } } | null }> }, readonly issueStatuses: { readonly nodes: ReadonlyArray<{ readonly outcome: ImpactOutcome, readonly before: { readonly status: IssueStatusKind, readonly issue: { readonly slug: string } } | null }> } } } | null };

export const ActorPageDocument = /*#__PURE__*/ new TypedDocument<ActorPageQuery, ActorPageQueryVariables>(`query ActorPage($slug: String!, $asOf: AsOf, $inForce: [Certainty3!] = [YES, MAYBE, NO], $positionOrder: PositionOrder = HELD_FROM_ASC) {
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
positions(first: 50, filter: {inForce: $inForce}, orderBy: $positionOrder) {
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
pageInfo {
...Place
}
}
transitions(first: 50) {
totalCount
nodes {
...TransitionOnWords
}
pageInfo {
...Place
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

export const BoardPageDocument = /*#__PURE__*/ new TypedDocument<BoardPageQuery, BoardPageQueryVariables>(`query BoardPage($actors: [ID!], $issues: [ID!], $firstActors: Int, $firstIssues: Int, $asOf: AsOf, $inForce: [Certainty3!] = [YES, MAYBE]) {
stanceMatrix(
actors: $actors
issues: $issues
firstActors: $firstActors
firstIssues: $firstIssues
asOf: $asOf
inForce: $inForce
) {
actorsTotal
issuesTotal
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

export const BoardCellDocument = /*#__PURE__*/ new TypedDocument<BoardCellQuery, BoardCellQueryVariables>(`query BoardCell($holder: ID!, $issue: ID!, $asOf: AsOf) {
positions(first: 10, asOf: $asOf, filter: {holder: $holder, issue: $issue}) {
totalCount
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
issues(first: 50, asOf: $asOf, orderBy: LABEL_ASC) {
totalCount
nodes {
...IssueTally
}
pageInfo {
...Place
}
}
programmes(first: 50, asOf: $asOf) {
totalCount
nodes {
...ProgrammeName
status
}
pageInfo {
...Place
}
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
said: statements(
first: 1
orderBy: SAID_DESC
asOf: $asOf
filter: {saidUntil: "2999-12-31"}
) {
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
}
}
fragment IssueTally on Issue {
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
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
pageInfo {
...Place
}
}
positions(first: 50) {
totalCount
nodes {
...FallenPosition
}
pageInfo {
...Place
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
}
fragment FallenPosition on PositionImpact {
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
fragment PositionLine on Position {
...Held
holder {
...ActorName
}
issue {
...IssueName
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
pageInfo {
...Place
}
}
positions(first: 50) {
totalCount
nodes {
...FallenPosition
}
pageInfo {
...Place
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
}
fragment FallenPosition on PositionImpact {
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
fragment PositionLine on Position {
...Held
holder {
...ActorName
}
issue {
...IssueName
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
}`);

export const RestingStatementsDocument = /*#__PURE__*/ new TypedDocument<RestingStatementsQuery, RestingStatementsQueryVariables>(`query RestingStatements($slug: String!, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
source(slug: $slug, asOf: $asOf) {
impact {
list: statements(first: $first, after: $after, last: $last, before: $before) {
nodes {
...StatementLine
}
pageInfo {
...Place
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

export const FallenPositionsDocument = /*#__PURE__*/ new TypedDocument<FallenPositionsQuery, FallenPositionsQueryVariables>(`query FallenPositions($slug: String!, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
source(slug: $slug, asOf: $asOf) {
impact {
list: positions(first: $first, after: $after, last: $last, before: $before) {
nodes {
...FallenPosition
}
pageInfo {
...Place
}
}
}
}
}
fragment FallenPosition on PositionImpact {
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
...ContradictionLine
}
pageInfo {
...Place
}
}
candidates: actors(
first: 100
asOf: $asOf
filter: {kinds: [STATE, INTERNATIONAL_ORGANIZATION]}
orderBy: NAME_ASC
) {
totalCount
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
fragment ContradictionLine on Contradiction {
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
}`);

export const IssueSilentDocument = /*#__PURE__*/ new TypedDocument<IssueSilentQuery, IssueSilentQueryVariables>(`query IssueSilent($slug: String!, $id: ID!, $among: [ID!]!, $asOf: AsOf) {
issue(slug: $slug, asOf: $asOf) {
nothingRecorded(among: $among) {
...ActorName
inferredPositions(first: 3, filter: {issue: $id}) {
totalCount
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
...ParticipationOnWords
}
pageInfo {
...Place
}
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
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
...TransitionOnWords
}
pageInfo {
...Place
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
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
...InstrumentOnWords
}
pageInfo {
...Place
}
}
}
fragment InstrumentOnWords on Instrument {
id
slug
title
publicity
binding
confidence
programme {
...ProgrammeName
}
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
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
fragment Span on Period {
from {
...Moment
}
until {
...Moment
}
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

export const ListContradictionsDocument = /*#__PURE__*/ new TypedDocument<ListContradictionsQuery, ListContradictionsQueryVariables>(`query ListContradictions($filter: PositionFilter, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
list: contradictions(
filter: $filter
asOf: $asOf
first: $first
after: $after
last: $last
before: $before
) {
nodes {
...ContradictionLine
}
pageInfo {
...Place
}
}
}
fragment ContradictionLine on Contradiction {
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
}`);

export const PositionsOnWordsDocument = /*#__PURE__*/ new TypedDocument<PositionsOnWordsQuery, PositionsOnWordsQueryVariables>(`query PositionsOnWords($filter: PositionFilter, $orderBy: PositionOrder, $asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
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
...PositionOnWords
}
pageInfo {
...Place
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

export const IssueTalliesDocument = /*#__PURE__*/ new TypedDocument<IssueTalliesQuery, IssueTalliesQueryVariables>(`query IssueTallies($asOf: AsOf, $first: Int, $after: String, $last: Int, $before: String) {
list: issues(
asOf: $asOf
orderBy: LABEL_ASC
first: $first
after: $after
last: $last
before: $before
) {
nodes {
...IssueTally
}
pageInfo {
...Place
}
}
}
fragment IssueTally on Issue {
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
fragment Place on PageInfo {
hasNextPage
hasPreviousPage
startCursor
endCursor
}
fragment IssueName on Issue {
id
slug
label
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
pageInfo {
...Place
}
}
transitionsOut(first: 50) {
totalCount
nodes {
...TransitionOnWords
}
pageInfo {
...Place
}
}
instruments(first: 50) {
totalCount
nodes {
...InstrumentOnWords
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
fragment InstrumentOnWords on Instrument {
id
slug
title
publicity
binding
confidence
programme {
...ProgrammeName
}
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
fragment Span on Period {
from {
...Moment
}
until {
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
pageInfo {
...Place
}
}
positions(first: 50) {
totalCount
nodes {
...FallenPosition
}
pageInfo {
...Place
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
fragment FallenPosition on PositionImpact {
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
fragment PositionLine on Position {
...Held
holder {
...ActorName
}
issue {
...IssueName
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

export const ChinaOnTheTokyoOfficeDocument = /*#__PURE__*/ new TypedDocument<ChinaOnTheTokyoOfficeQuery, ChinaOnTheTokyoOfficeQueryVariables>(`query ChinaOnTheTokyoOffice($asOf: AsOf) {
positions(
filter: {holder: "cn", issue: "nato-liaison-office-tokyo"}
asOf: $asOf
) {
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

export const ForAgainstAndSilentDocument = /*#__PURE__*/ new TypedDocument<ForAgainstAndSilentQuery, ForAgainstAndSilentQueryVariables>(`query ForAgainstAndSilent($asOf: AsOf) {
issue(slug: "nato-liaison-office-tokyo", asOf: $asOf) {
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

export const HasNatoItselfSaid2024Document = /*#__PURE__*/ new TypedDocument<HasNatoItselfSaid2024Query, HasNatoItselfSaid2024QueryVariables>(`query HasNatoItselfSaid2024($asOf: AsOf) {
nato: actor(slug: "nato", asOf: $asOf) {
name
statements {
totalCount
}
}
the2024: statements(
filter: {issue: "nato-liaison-office-tokyo", subject: "nato"}
asOf: $asOf
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

export const SaidByJapanAndSaidOfJapanDocument = /*#__PURE__*/ new TypedDocument<SaidByJapanAndSaidOfJapanQuery, SaidByJapanAndSaidOfJapanQueryVariables>(`query SaidByJapanAndSaidOfJapan($asOf: AsOf) {
actor(slug: "jp", asOf: $asOf) {
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

export const DoesJapanOpposeJoiningNatoDocument = /*#__PURE__*/ new TypedDocument<DoesJapanOpposeJoiningNatoQuery, DoesJapanOpposeJoiningNatoQueryVariables>(`query DoesJapanOpposeJoiningNato($asOf: AsOf) {
positions(filter: {holder: "jp", issue: "japan-nato-membership"}, asOf: $asOf) {
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

export const WhoIsMovingToTheItppDocument = /*#__PURE__*/ new TypedDocument<WhoIsMovingToTheItppQuery, WhoIsMovingToTheItppQueryVariables>(`query WhoIsMovingToTheItpp($asOf: AsOf) {
programme(code: "ITPP", asOf: $asOf) {
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

export const WhoAttendsTheJulySummitDocument = /*#__PURE__*/ new TypedDocument<WhoAttendsTheJulySummitQuery, WhoAttendsTheJulySummitQueryVariables>(`query WhoAttendsTheJulySummit($asOf: AsOf) {
event(slug: "ev-nato-summit-2023", asOf: $asOf) {
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

export const NatoJapanTiesOnThreeDaysDocument = /*#__PURE__*/ new TypedDocument<NatoJapanTiesOnThreeDaysQuery, NatoJapanTiesOnThreeDaysQueryVariables>(`query NatoJapanTiesOnThreeDays($asOf: AsOf) {
issue(slug: "nato-japan-ties", asOf: $asOf) {
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

export const SecondHandOrHedgedDocument = /*#__PURE__*/ new TypedDocument<SecondHandOrHedgedQuery, SecondHandOrHedgedQueryVariables>(`query SecondHandOrHedged($asOf: AsOf) {
secondHand: statements(filter: {secondHand: true}, asOf: $asOf) {
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
hedged: statements(filter: {hedged: true}, asOf: $asOf) {
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

export const WhatWasAskedOfJapanDocument = /*#__PURE__*/ new TypedDocument<WhatWasAskedOfJapanQuery, WhatWasAskedOfJapanQueryVariables>(`query WhatWasAskedOfJapan($asOf: AsOf) {
asked: statements(filter: {addressee: "jp", act: [URGE]}, asOf: $asOf) {
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
reasons: statements(filter: {speaker: "cn", act: [CITE_REASON]}, asOf: $asOf) {
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

export const HowManyRootsBehind2024Document = /*#__PURE__*/ new TypedDocument<HowManyRootsBehind2024Query, HowManyRootsBehind2024QueryVariables>(`query HowManyRootsBehind2024($asOf: AsOf) {
statements(
filter: {issue: "nato-liaison-office-tokyo", eventFrom: "2024-01-01", eventUntil: "2024-12-31"}
asOf: $asOf
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

export const WhoDeclinedAndDidTheySpeakLaterDocument = /*#__PURE__*/ new TypedDocument<WhoDeclinedAndDidTheySpeakLaterQuery, WhoDeclinedAndDidTheySpeakLaterQueryVariables>(`query WhoDeclinedAndDidTheySpeakLater($asOf: AsOf) {
silent: positions(
filter: {disclosure: [DECLINED, DEFERRED], inForce: [YES, MAYBE, NO]}
asOf: $asOf
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
spokeLater: shifts(filter: {kinds: [CLARIFIED]}, asOf: $asOf) {
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

export const WhatCouldThePublicKnowOfMacronDocument = /*#__PURE__*/ new TypedDocument<WhatCouldThePublicKnowOfMacronQuery, WhatCouldThePublicKnowOfMacronQueryVariables>(`query WhatCouldThePublicKnowOfMacron($asOf: AsOf) {
actor(slug: "emmanuel-macron", asOf: $asOf) {
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

export const WhatChangedInTheRewriteDocument = /*#__PURE__*/ new TypedDocument<WhatChangedInTheRewriteQuery, WhatChangedInTheRewriteQueryVariables>(`query WhatChangedInTheRewrite($asOf: AsOf) {
transition: drift(statement: "tokyo-liaison-office-st-15", asOf: $asOf) {
...WhatChangedInTheRewriteLine
}
ambassador: drift(statement: "tokyo-liaison-office-st-04", asOf: $asOf) {
...WhatChangedInTheRewriteLine
}
china: drift(statement: "tokyo-liaison-office-st-03", asOf: $asOf) {
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

export const WhatFallsWithoutTheNikkeiReportDocument = /*#__PURE__*/ new TypedDocument<WhatFallsWithoutTheNikkeiReportQuery, WhatFallsWithoutTheNikkeiReportQueryVariables>(`query WhatFallsWithoutTheNikkeiReport($asOf: AsOf) {
source(slug: "src-nikkei-report", asOf: $asOf) {
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