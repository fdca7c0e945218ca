import type {
  ActorKind,
  ChangeKind,
  ContradictionKind,
  MembershipBasis,
  ShiftKind,
  Stance,
} from "@demarche/schema";
import type {
  BundledActor,
  BundledAttendance,
  BundledEvent,
  BundledInstrument,
  BundledIssue,
  BundledParticipation,
  BundledPeriod,
  BundledPosition,
  BundledProgramme,
  BundledSource,
  BundledStatement,
  BundledTemporal,
  BundledTransition,
  NamedReference,
  Reference,
} from "../dossier/bundle.js";

/** An actor that another record names, and what sort it is: formats have different words for posts, persons and bodies. */
export interface ActorReference extends NamedReference {
  readonly kind: ActorKind;
}

export interface ListedActor extends BundledActor {
  readonly partOf: ActorReference | null;
  readonly exists: BundledPeriod | null;
  readonly members: readonly {
    readonly member: ActorReference;
    readonly basis: MembershipBasis;
    readonly period: BundledPeriod | null;
    readonly note: string | null;
  }[];
  readonly tenures: readonly {
    readonly title: string;
    readonly office: ActorReference | null;
    readonly organization: ActorReference | null;
    readonly held: BundledPeriod;
  }[];
  readonly successors: readonly ActorReference[];
  readonly mergedFrom: readonly Reference[];
}

export interface ListedEvent extends BundledEvent {
  readonly attendances: readonly BundledAttendance[];
}

export interface ListedShift {
  readonly kind: ShiftKind;
  readonly holder: NamedReference;
  readonly issue: Reference & { readonly label: string };
  readonly from: (Reference & { readonly stance: Stance | null }) | null;
  readonly to: Reference & { readonly stance: Stance | null };
  readonly on: BundledTemporal | null;
  readonly statement: Reference;
}

export interface ListedContradiction {
  readonly kind: ContradictionKind;
  readonly holder: NamedReference | null;
  readonly issue: (Reference & { readonly label: string }) | null;
  readonly programme: NamedReference | null;
  readonly statements: readonly Reference[];
  readonly positions: readonly Reference[];
  readonly participations: readonly Reference[];
  readonly note: string | null;
}

export interface ListedChange {
  readonly at: string;
  readonly by: string;
  readonly kind: ChangeKind;
  readonly type: string;
  readonly slug: string;
  readonly recordId: string;
}

/** The lists that can be read to their end, and what each holds of a record. */
export interface ListRecords {
  readonly actors: ListedActor;
  readonly sources: BundledSource;
  readonly statements: BundledStatement;
  readonly issues: BundledIssue;
  readonly positions: BundledPosition;
  readonly programmes: BundledProgramme;
  readonly participations: BundledParticipation;
  readonly transitions: BundledTransition;
  readonly instruments: BundledInstrument;
  readonly events: ListedEvent;
  readonly shifts: ListedShift;
  readonly contradictions: ListedContradiction;
  readonly changes: ListedChange;
}
export type ListName = keyof ListRecords;
export type ListRecord<Name extends ListName = ListName> = ListRecords[Name];
