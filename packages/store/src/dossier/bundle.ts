import type {
  ActorKind,
  Attendance,
  AttributionMode,
  AttributionScope,
  Certainty,
  Certainty3,
  Directness,
  Disclosure,
  Drift,
  EventKind,
  EventRole,
  IdentifierScheme,
  Intent,
  IssueKind,
  IssueStatusKind,
  NameKind,
  ParticipationRole,
  ParticipationStatus,
  Polarity,
  ProgrammeKind,
  ProgrammeRelation,
  ProgrammeStatus,
  RepresentationBasis,
  SourceKind,
  SourceRelation,
  SourceReliability,
  SpeechAct,
  Stance,
  StatementRelationKind,
  StatementStatus,
  TemporalBasis,
  TransitionStatus,
} from "@demarche/schema";

/** The three clocks with nothing left open: asked again with them, a bundle is the same. */
export interface PinnedAsOf {
  readonly valid: string;
  /** Null: every source counts, whenever it was published. */
  readonly public: string | null;
  /** The instant of the newest recording that the bundle knows. */
  readonly recorded: string;
}

/** A record that is elsewhere in the bundle, or outside it. */
export interface Reference {
  readonly id: string;
}

export interface NamedReference extends Reference {
  readonly name: string;
}

export interface BundledTemporal {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly raw: string | null;
  readonly basis: TemporalBasis;
  readonly note: string | null;
  readonly anchor: Reference | null;
}

export interface BundledPeriod {
  readonly from: BundledTemporal | null;
  readonly until: BundledTemporal | null;
}

export interface BundledPassage {
  readonly source: Reference;
  /** Offsets in Unicode code points; null when the text was not at hand. */
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

export interface BundledActor extends NamedReference {
  readonly slug: string;
  readonly kind: ActorKind;
  readonly description: string | null;
  readonly names: readonly { readonly text: string; readonly lang: string | null; readonly kind: NameKind }[];
  readonly identifiers: readonly {
    readonly scheme: IdentifierScheme;
    readonly value: string;
    readonly uri: string | null;
  }[];
}

export interface BundledSource extends Reference {
  readonly slug: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly publisher: NamedReference | null;
  readonly url: string | null;
  readonly archiveUrl: string | null;
  readonly language: string | null;
  readonly published: BundledTemporal;
  readonly retrievedOn: string | null;
  readonly sha256: string | null;
  readonly licence: string | null;
  readonly held: boolean;
  readonly reliability: SourceReliability | null;
  readonly withdrawn: { readonly on: BundledTemporal; readonly why: string | null } | null;
  readonly derivedFrom: readonly { readonly relation: SourceRelation; readonly source: Reference }[];
}

export interface BundledIssue extends Reference {
  readonly slug: string;
  readonly kind: IssueKind;
  readonly label: string;
  readonly proposition: string | null;
  readonly proposer: NamedReference | null;
  readonly place: string | null;
  readonly plannedFor: BundledTemporal | null;
  readonly topics: readonly { readonly label: string }[];
  readonly broader: Reference | null;
}

export interface BundledProgramme extends NamedReference {
  readonly slug: string;
  readonly code: string;
  readonly kind: ProgrammeKind;
  readonly status: ProgrammeStatus;
  readonly describedAs: string | null;
  readonly sponsor: NamedReference;
  readonly introduced: BundledTemporal | null;
  readonly ended: BundledTemporal | null;
  readonly areas: readonly BundledArea[];
  readonly purposes: readonly BundledArea[];
  readonly relations: readonly {
    readonly relation: ProgrammeRelation;
    readonly programme: NamedReference;
  }[];
}

export interface BundledArea {
  readonly code: string;
  readonly label: string;
}

export interface BundledInstrument extends Derived, Reference {
  readonly slug: string;
  readonly title: string;
  readonly programme: NamedReference;
  readonly parties: readonly NamedReference[];
  readonly agreed: BundledTemporal | null;
  readonly period: BundledPeriod | null;
  readonly binding: boolean | null;
  readonly areas: readonly BundledArea[];
}

export interface BundledEvent extends Reference {
  readonly slug: string;
  readonly kind: EventKind;
  readonly label: string;
  readonly date: BundledTemporal | null;
  readonly placeName: string | null;
}

/** A record that rests on statements, by their ids. */
interface Derived {
  readonly basis: readonly string[];
}

/** A record that a rule made. */
interface Ruled extends Derived {
  readonly rule: { readonly id: string; readonly version: number; readonly text: string };
}

export interface BundledPosition extends Ruled, Reference {
  readonly holder: NamedReference;
  readonly issue: Reference & { readonly label: string };
  readonly stance: Stance | null;
  readonly disclosure: Disclosure;
  readonly intent: Intent | null;
  readonly qualification: string | null;
  readonly held: BundledPeriod;
  readonly inForce: Certainty3;
  readonly independentRoots: number;
  readonly held2ndHand: boolean;
  readonly contested: boolean;
  readonly supersedes: Reference | null;
}

export interface BundledIssueStatus extends Ruled {
  readonly issue: Reference;
  readonly status: IssueStatusKind;
  readonly period: BundledPeriod | null;
  readonly contested: boolean;
  readonly inForce: Certainty3;
}

export interface BundledParticipation extends Ruled, Reference {
  readonly actor: NamedReference;
  readonly programme: NamedReference;
  readonly instrument: (Reference & { readonly title: string }) | null;
  readonly role: ParticipationRole;
  readonly status: ParticipationStatus;
  readonly period: BundledPeriod | null;
  readonly areas: readonly BundledArea[];
  readonly inForce: Certainty3;
}

export interface BundledTransition extends Ruled, Reference {
  readonly actor: NamedReference;
  readonly from: NamedReference | null;
  readonly to: NamedReference;
  readonly status: TransitionStatus;
  readonly condition: string | null;
  readonly date: BundledTemporal | null;
}

export interface BundledAttendance extends Ruled {
  readonly actor: NamedReference;
  readonly event: Reference & { readonly label: string };
  readonly role: EventRole | null;
  readonly attendance: Attendance;
  readonly certainty: Certainty | null;
}

export interface BundledStep {
  readonly agent: NamedReference | null;
  readonly source: (Reference & { readonly slug: string; readonly title: string | null }) | null;
  readonly mode: AttributionMode;
  readonly scope: AttributionScope;
  readonly cue: BundledPassage | null;
  readonly note: string | null;
}

export interface BundledStatement extends Reference {
  readonly slug: string;
  readonly content: string;
  readonly act: SpeechAct;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly directness: Directness;
  readonly status: StatementStatus;
  readonly passages: readonly BundledPassage[];
  readonly verbatim: readonly BundledPassage[];
  readonly hedge: BundledPassage | null;
  readonly locator: string | null;
  readonly speakers: readonly NamedReference[];
  readonly speakerDescription: string | null;
  readonly joint: boolean;
  readonly onBehalfOf: readonly {
    readonly actor: NamedReference;
    readonly speaker: NamedReference | null;
    readonly basis: RepresentationBasis;
    readonly inferred: boolean;
  }[];
  readonly subjects: readonly NamedReference[];
  readonly addressees: readonly NamedReference[];
  readonly counterparts: readonly NamedReference[];
  readonly claimsToSpeakFor: string | null;
  readonly issue: Reference | null;
  readonly aboutIssues: readonly Reference[];
  readonly programme: Reference | null;
  readonly event: Reference | null;
  readonly expresses: readonly {
    readonly holder: NamedReference;
    readonly stance: Stance | null;
    readonly disclosure: Disclosure;
    readonly intent: Intent | null;
    readonly qualification: string | null;
  }[];
  readonly attribution: readonly BundledStep[];
  readonly said: BundledTemporal | null;
  readonly eventTime: BundledTemporal | null;
  readonly source: Reference;
  readonly relations: readonly {
    readonly kind: StatementRelationKind;
    readonly drift: readonly Drift[];
    readonly scope: AttributionScope | null;
    readonly note: string | null;
    readonly statement: Reference & { readonly content: string };
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
  }[];
  readonly recorded: { readonly from: string };
  readonly recordedBy: string;
}

/**
 * Everything that is on record of one issue, actor or programme, with the words that it rests on. Records refer to one
 * another by id; each list is in one order, whenever it is read.
 */
export interface Bundle {
  /** The global id of the issue, actor or programme that the bundle is about. */
  readonly subject: string;
  /** What the subject is called. */
  readonly title: string;
  readonly asOf: PinnedAsOf;
  readonly issues: readonly BundledIssue[];
  readonly issueStatuses: readonly BundledIssueStatus[];
  readonly positions: readonly BundledPosition[];
  readonly programmes: readonly BundledProgramme[];
  readonly instruments: readonly BundledInstrument[];
  readonly participations: readonly BundledParticipation[];
  readonly transitions: readonly BundledTransition[];
  readonly events: readonly BundledEvent[];
  readonly attendances: readonly BundledAttendance[];
  readonly statements: readonly BundledStatement[];
  readonly actors: readonly BundledActor[];
  readonly sources: readonly BundledSource[];
}
