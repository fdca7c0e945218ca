import { createHash } from "node:crypto";
import {
  type ActorInput,
  type ActorKind,
  type ActorNameRecord,
  type DescriptionRecord,
  descriptionShape,
  identifierProblem,
  listEntriesMax,
  problem,
  takesField,
  validate,
} from "@demarche/schema";
import { type Identifier, type KnownActors, slugFrom } from "../rows/known-actors.js";
import type { Row, RowFinding, RowPlace } from "../rows/row.js";
import { cleanNames } from "./names.js";
import { inReferenceOrder } from "./reference-order.js";

/** A moment as an importer writes it: EDTF. */
type Moment = string;

/** The bounds of something that began and ended. */
export interface Bounds {
  readonly from?: Moment | undefined;
  readonly until?: Moment | undefined;
}

/** Where a link between actors stands, when it has a row of its own. */
interface Placed {
  readonly place?: RowPlace;
}

/** An actor as a file gives it. Actors are referred to by their ids in the file. */
export interface FoundActor {
  readonly place: RowPlace;
  readonly id: string;
  readonly kind: ActorKind;
  /** What its slug is made of when no actor with its identifiers is held. */
  readonly slugText: string;
  /** Whether `slugText` tells it from every other actor: a code does, a name does not. */
  readonly slugTells: boolean;
  readonly names: readonly ActorNameRecord[];
  readonly identifiers: readonly Identifier[];
  readonly descriptions?: readonly DescriptionRecord[];
  readonly exists?: Bounds;
  readonly partOf?: string | undefined;
  readonly members?: readonly (Placed & Bounds & { readonly member: string; readonly note?: string })[];
  readonly tenures?: readonly (Placed &
    Bounds & { readonly title: string; readonly office?: string; readonly organization?: string })[];
  readonly successors?: readonly (Placed & {
    readonly successor: string;
    readonly on?: Moment | undefined;
  })[];
  readonly findings?: readonly RowFinding[];
}

/** What the formats of actors share. */
export interface ActorRowsOptions {
  readonly format: string;
  readonly actors: KnownActors;
  /** The slug of an actor that is held and not in the file, by its id there. */
  readonly heldAs?: (id: string) => string | undefined;
}

/** Rows of actors, those that others refer to before them; links with rows of their own stand with their actor's. */
export function* actorRows(found: Iterable<FoundActor>, options: ActorRowsOptions): Generator<Row> {
  const { format, actors } = options;
  const byId = new Map<string, FoundActor>();
  for (const actor of found) {
    const before = byId.get(actor.id);
    if (before === undefined) byId.set(actor.id, actor);
    else yield { ...actor.place, records: [], ...repeated(actor, before) };
  }
  const sound = new Map<string, Sound>();
  for (const [id, actor] of byId) sound.set(id, soundIdentifiers(format, actor));
  const slugs = new Map<string, string>();
  // Slugs that hang on identifiers come first, so that no name takes one.
  const inTurn = [...byId].sort(([, one], [, other]) => Number(other.slugTells) - Number(one.slugTells));
  for (const [id, actor] of inTurn) {
    const { identifiers } = sound.get(id) as Sound;
    slugs.set(id, slugFor(actor, identifiers, actors));
  }
  const slugOf = (id: string) => slugs.get(id) ?? options.heldAs?.(id);
  for (const { node: actor, withNext } of inReferenceOrder(byId, referencesOf)) {
    const { identifiers, findings } = sound.get(actor.id) as Sound;
    const drafted = draftOf(actor, identifiers, slugs.get(actor.id) as string, slugOf, format);
    const records = [{ kind: "actor" as const, draft: drafted.draft }];
    const places = [...drafted.places];
    const together = withNext ? { withNext } : {};
    yield {
      ...actor.place,
      records,
      ...(places.length > 0 ? { withNext: true } : together),
      findings: [...(actor.findings ?? []), ...findings, ...drafted.findings],
    };
    for (const [at, place] of places.entries()) {
      yield { ...place, records, ...(at < places.length - 1 ? { withNext: true } : together) };
    }
    for (const { place, finding } of drafted.lost)
      yield { ...place, records: [], left: finding.code, findings: [finding] };
  }
}

const repeated = (actor: FoundActor, before: FoundActor) => ({
  refused: problem(
    "slug.duplicate",
    ["id"],
    `Row ${before.place.row} of ${before.place.file} has ${actor.id} already.`,
    "Keep one of the rows.",
  ),
});

/** That two bear one name makes them no one actor: what a register does not tell apart, the id in the file does. */
function slugFor(
  { id, slugText, slugTells }: FoundActor,
  identifiers: readonly Identifier[],
  actors: KnownActors,
): string {
  if (slugTells) return actors.slugOf(slugText, identifiers);
  const [first, ...others] = identifiers;
  if (first !== undefined) return actors.slugApart(slugText, [first, ...others]);
  const digest = createHash("sha256").update(id).digest("hex").slice(0, 8);
  return actors.slugOf(`${slugFrom(slugText).slice(0, 80)} ${digest}`);
}

interface Sound {
  readonly identifiers: readonly Identifier[];
  readonly findings: readonly RowFinding[];
}

function soundIdentifiers(format: string, { identifiers }: FoundActor): Sound {
  const unique = new Map(identifiers.map((each) => [`${each.scheme} ${each.value}`, each]));
  const all = [...unique.values()];
  const sound = all.filter(({ scheme, value }) => identifierProblem(scheme, value, []).length === 0);
  const kept = sound.slice(0, listEntriesMax.value);
  return {
    identifiers: kept,
    findings: all
      .filter((each) => !kept.includes(each))
      .map(({ scheme, value }) => ({
        code: `${format}.identifier`,
        message: "An identifier has not the form of its register, and is left out.",
        original: `${scheme} ${value}`,
      })),
  };
}

function referencesOf({ partOf, members = [], tenures = [], successors = [] }: FoundActor): string[] {
  return [
    partOf,
    ...members.map(({ member }) => member),
    ...tenures.flatMap(({ office, organization }) => [office, organization]),
    ...successors.map(({ successor }) => successor),
  ].filter((id) => id !== undefined);
}

interface Drafted {
  readonly draft: ActorInput;
  readonly findings: readonly RowFinding[];
  /** The rows of the links that the draft has. */
  readonly places: readonly RowPlace[];
  /** The rows of the links that it has not. */
  readonly lost: readonly { readonly place: RowPlace; readonly finding: RowFinding }[];
}

function draftOf(
  actor: FoundActor,
  identifiers: readonly Identifier[],
  slug: string,
  slugOf: (id: string) => string | undefined,
  format: string,
): Drafted {
  const { names, findings: ofNames } = cleanNames(format, actor.names);
  const findings = [...ofNames];
  const descriptions = (actor.descriptions ?? []).filter((description) => {
    const sound = validate(descriptionShape, description).ok;
    if (!sound) {
      findings.push({
        code: `${format}.description-unfit`,
        message: "A description is too long, damaged, or in a language without BCP 47 tag, and is left out.",
        original: `${description.lang}: ${description.text}`,
      });
    }
    return sound;
  });
  const places: RowPlace[] = [];
  const lost: { place: RowPlace; finding: RowFinding }[] = [];
  const without = (finding: RowFinding, place?: RowPlace) => {
    if (place === undefined) findings.push(finding);
    else lost.push({ place, finding });
  };
  const known = (id: string | undefined, field: string, place?: RowPlace): string | undefined => {
    if (id === undefined) return undefined;
    const other = slugOf(id);
    if (other === undefined || other === slug) {
      without(
        {
          code: `${format}.${other === undefined ? "reference" : "self-reference"}`,
          message:
            other === undefined
              ? "A record refers to something that is no actor of the file and not held; the link is left out."
              : "An actor refers to itself; the link is left out.",
          original: `${field} ${id}`,
        },
        place,
      );
      return undefined;
    }
    return other;
  };
  const linked = <Link extends Placed, Made>(
    links: readonly Link[] | undefined,
    made: (link: Link) => Made | undefined,
  ): Made[] =>
    (links ?? []).flatMap((link) => {
      const record = made(link);
      if (record === undefined) return [];
      if (link.place !== undefined) places.push(link.place);
      return [record];
    });
  const takes = (field: "members" | "tenures", place?: RowPlace) => {
    if (takesField(actor.kind, field)) return true;
    without(
      {
        code: `${format}.${field}-misplaced`,
        message: `An actor of this kind has no ${field}; the link is left out.`,
        original: `${actor.kind} ${actor.id}`,
      },
      place,
    );
    return false;
  };
  const partOf = known(actor.partOf, "partOf");
  const members = linked(actor.members, ({ member, note, place, ...bounds }) => {
    const other = takes("members", place) ? known(member, "member", place) : undefined;
    if (other === undefined) return undefined;
    return { actor: other, basis: "EXPLICIT" as const, ...dated(bounds), ...(note ? { note } : {}) };
  });
  const tenures = linked(actor.tenures, ({ title, office, organization, place, ...bounds }) => {
    if (!takes("tenures", place)) return undefined;
    const post = known(office, "office");
    const of = known(organization, "organization");
    return {
      title,
      ...(post ? { office: post } : {}),
      ...(of ? { organization: of } : {}),
      ...dated(bounds),
    };
  });
  const successors = linked(actor.successors, ({ successor, on, place }) => {
    const other = known(successor, "successor", place);
    return other === undefined ? undefined : { actor: other, ...(on ? { on } : {}) };
  });
  const draft: ActorInput = {
    slug,
    kind: actor.kind,
    names,
    identifiers,
    descriptions: descriptions.slice(0, listEntriesMax.value),
    members,
    tenures,
    successors,
    ...(partOf ? { partOf } : {}),
    ...(actor.exists?.from || actor.exists?.until ? { exists: dated(actor.exists) } : {}),
  };
  return { draft, findings, places, lost };
}

const dated = ({ from, until }: Bounds) => ({ ...(from ? { from } : {}), ...(until ? { until } : {}) });
