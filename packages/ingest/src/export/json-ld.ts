import type { ActorKind, SourceKind } from "@demarche/schema";
import type {
  Bundle,
  BundledActor,
  BundledAttendance,
  BundledEvent,
  BundledInstrument,
  BundledIssue,
  BundledIssueStatus,
  BundledParticipation,
  BundledPassage,
  BundledPeriod,
  BundledPosition,
  BundledProgramme,
  BundledSource,
  BundledStatement,
  BundledTemporal,
  BundledTransition,
  ListedEvent,
  ListName,
  ListRecord,
  Reference,
} from "@demarche/store";
import { digestOf } from "./canonical-json.js";
import { titleOf } from "./citation.js";
import { plainDate } from "./moment.js";

type Node = Readonly<Record<string, unknown>>;

const link = { "@type": "@id" } as const;
const typed = (type: string) => ({ "@type": type }) as const;

/**
 * The names that the document uses, and what each means on the web. `record` is set for each bundle: records have no
 * addresses of their own, so they are named as parts of the bundle, which is named by its digest (RFC 6920).
 */
const terms = {
  "@version": 1.1,
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  demarche: "urn:demarche:term:",
  "prov:wasDerivedFrom": link,
  "prov:wasGeneratedBy": link,
  "prov:wasAttributedTo": link,
  "prov:wasQuotedFrom": link,
  "prov:hadPrimarySource": link,
  "prov:wasRevisionOf": link,
  "prov:wasAssociatedWith": link,
  "prov:agent": link,
  "prov:hadPlan": link,
  "prov:generatedAtTime": typed("xsd:dateTime"),
  "schema:about": link,
  "schema:appearance": link,
  "schema:author": link,
  "schema:citation": link,
  "schema:publisher": link,
  "schema:sameAs": link,
  "schema:url": link,
  "schema:archivedAt": link,
  "oa:hasBody": link,
  "oa:hasSource": link,
  "oa:motivatedBy": link,
  "oa:start": typed("xsd:nonNegativeInteger"),
  "oa:end": typed("xsd:nonNegativeInteger"),
  "demarche:holder": link,
  "demarche:issue": link,
  "demarche:actor": link,
  "demarche:programme": link,
  "demarche:instrument": link,
  "demarche:event": link,
  "demarche:fromProgramme": link,
  "demarche:subject": link,
  "demarche:addressee": link,
  "demarche:onBehalfOf": link,
  "demarche:agent": link,
  "demarche:source": link,
  "demarche:statement": link,
  "demarche:anchor": link,
  "demarche:attribution": { "@container": "@list" },
  "demarche:valid": typed("xsd:date"),
  "demarche:public": typed("xsd:date"),
  "demarche:recorded": typed("xsd:dateTime"),
  "demarche:earliest": typed("xsd:date"),
  "demarche:latest": typed("xsd:date"),
} as const;

/** The context of a document whose records are named by what `records` begins. */
const contextOf = (records: string) => ({ ...terms, record: { "@id": records, "@prefix": true } });

const actorTypes: Readonly<Record<ActorKind, string | undefined>> = {
  STATE: "schema:Country",
  TERRITORY: "schema:AdministrativeArea",
  INTERNATIONAL_ORGANIZATION: "schema:Organization",
  GOVERNMENT_BODY: "schema:GovernmentOrganization",
  OFFICE: undefined,
  PERSON: "schema:Person",
  PARTY: "schema:PoliticalParty",
  ARMED_GROUP: "schema:Organization",
  NGO: "schema:NGO",
  COMPANY: "schema:Corporation",
  MEDIA: "schema:NewsMediaOrganization",
  GROUPING: undefined,
};

const sourceTypes: Readonly<Record<SourceKind, string>> = {
  NEWS_ARTICLE: "schema:NewsArticle",
  PRESS_RELEASE: "schema:CreativeWork",
  SPEECH: "schema:CreativeWork",
  INTERVIEW: "schema:CreativeWork",
  BRIEFING: "schema:CreativeWork",
  JOINT_STATEMENT: "schema:CreativeWork",
  AGREEMENT_TEXT: "schema:CreativeWork",
  OFFICIAL_PAGE: "schema:WebPage",
  PARLIAMENTARY_RECORD: "schema:CreativeWork",
  VOTING_RECORD: "schema:CreativeWork",
  DATASET: "schema:Dataset",
  SOCIAL_POST: "schema:SocialMediaPosting",
};

/** A node without what is not known: null is no value in RDF, and an empty list says nothing. */
const node = (parts: Node): Node =>
  Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const named = (id: string): string => `record:${id}`;
const to = (reference: Reference | null | undefined) => (reference ? named(reference.id) : null);
const toAll = (references: readonly Reference[]) => references.map(({ id }) => named(id));

const momentNode = (moment: BundledTemporal | null): Node | null =>
  moment &&
  node({
    "@type": "demarche:Temporal",
    "demarche:edtf": moment.edtf,
    "demarche:earliest": moment.earliest,
    "demarche:latest": moment.latest,
    "demarche:words": moment.raw,
    "demarche:basis": moment.basis,
    "demarche:note": moment.note,
    "demarche:anchor": to(moment.anchor),
  });

const periodParts = (period: BundledPeriod | null): Node => ({
  "demarche:from": momentNode(period?.from ?? null),
  "demarche:until": momentNode(period?.until ?? null),
});

const actorNode = ({ id, kind, names, identifiers, description }: BundledActor): Node =>
  node({
    "@id": named(id),
    "@type": ["prov:Agent", ...(actorTypes[kind] ? [actorTypes[kind]] : [])],
    "demarche:kind": kind,
    "schema:name": names.map(({ text, lang }) => (lang ? { "@value": text, "@language": lang } : text)),
    "schema:description": description,
    "schema:sameAs": identifiers.flatMap(({ uri }) => (uri ? [uri] : [])),
    "schema:identifier": identifiers.map(({ scheme, value }) => ({
      "@type": "schema:PropertyValue",
      "schema:propertyID": scheme,
      "schema:value": value,
    })),
  });

/** A date for schema.org when it is one; whatever is known, in the moment beside it. */
function datePublished({ published }: BundledSource): Node | null {
  const date = plainDate(published);
  if (!date) return null;
  const types = ["xsd:gYear", "xsd:gYearMonth", "xsd:date"];
  return { "@value": published.edtf, "@type": types[date.length - 1] };
}

const sourceNode = (source: BundledSource): Node =>
  node({
    "@id": named(source.id),
    "@type": ["prov:Entity", sourceTypes[source.kind]],
    "demarche:kind": source.kind,
    "schema:name": source.title,
    "schema:publisher": to(source.publisher),
    "schema:url": source.url,
    "schema:archivedAt": source.archiveUrl,
    "schema:inLanguage": source.language,
    "schema:datePublished": datePublished(source),
    "demarche:published": momentNode(source.published),
    "demarche:held": source.held,
    "schema:sha256": source.sha256,
    "schema:license": source.licence,
    "demarche:reliability": source.reliability,
    "demarche:withdrawn": momentNode(source.withdrawn?.on ?? null),
    "schema:citation": source.derivedFrom.map((derived) => to(derived.source)),
    "prov:wasDerivedFrom": source.derivedFrom.map((derived) => to(derived.source)),
  });

/**
 * The words as Web Annotation selectors. Their positions count Unicode code points, as the model's own "characters" do
 * (§4.2.5 of the Web Annotation Data Model); code that counts UTF-16 units has to convert them.
 */
const passageNode = ({ source, exact, prefix, suffix, start, end }: BundledPassage): Node =>
  node({
    "@type": "oa:SpecificResource",
    "oa:hasSource": to(source),
    "oa:hasSelector": [
      node({ "@type": "oa:TextQuoteSelector", "oa:exact": exact, "oa:prefix": prefix, "oa:suffix": suffix }),
      ...(start === null ? [] : [{ "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end }]),
    ],
  });

/** A statement as a claim that appears in its source, and the annotation that ties it to the source's words. */
function statementNodes(statement: BundledStatement): Node[] {
  const { id, source, speakers, attribution } = statement;
  const root = attribution.at(-1);
  const quoted = statement.verbatim.length > 0 || statement.passages.length > 0;
  const claim = node({
    "@id": named(id),
    "@type": ["schema:Claim", "prov:Entity"],
    "schema:text": statement.content,
    "schema:appearance": to(source),
    "schema:author": toAll(speakers),
    "schema:about": to(statement.issue),
    "prov:hadPrimarySource": to(source),
    "prov:wasQuotedFrom": quoted ? to(source) : null,
    "prov:wasAttributedTo": root?.agent ? [named(root.agent.id)] : toAll(speakers),
    "prov:generatedAtTime": statement.recorded.from,
    "prov:wasRevisionOf": statement.relations
      .filter(({ kind }) => kind === "CORRECTS")
      .map((relation) => to(relation.statement)),
    "demarche:act": statement.act,
    "demarche:certainty": statement.certainty,
    "demarche:polarity": statement.polarity,
    "demarche:directness": statement.directness,
    "demarche:status": statement.status,
    "demarche:subject": toAll(statement.subjects),
    "demarche:addressee": toAll(statement.addressees),
    "demarche:onBehalfOf": statement.onBehalfOf.map(({ actor }) => to(actor)),
    "demarche:programme": to(statement.programme),
    "demarche:event": to(statement.event),
    "demarche:said": momentNode(statement.said),
    "demarche:attribution": attribution.map((step) =>
      node({
        "@type": "demarche:AttributionStep",
        "demarche:mode": step.mode,
        "demarche:scope": step.scope,
        "demarche:agent": to(step.agent),
        "demarche:source": to(step.source),
      }),
    ),
    "demarche:expresses": statement.expresses.map(({ holder, stance, disclosure, intent, qualification }) =>
      node({
        "@type": "demarche:Expression",
        "demarche:holder": to(holder),
        "demarche:stance": stance,
        "demarche:disclosure": disclosure,
        "demarche:intent": intent,
        "demarche:qualification": qualification,
      }),
    ),
    "demarche:relation": statement.relations.map((relation) =>
      node({
        "@type": "demarche:StatementRelation",
        "demarche:kind": relation.kind,
        "demarche:drift": relation.drift,
        "demarche:note": relation.note,
        "demarche:statement": to(relation.statement),
      }),
    ),
  });
  if (statement.passages.length === 0) return [claim];
  const annotation = {
    "@id": `${named(id)}/words`,
    "@type": "oa:Annotation",
    "oa:motivatedBy": "oa:linking",
    "oa:hasBody": named(id),
    "oa:hasTarget": statement.passages.map(passageNode),
  };
  return [claim, annotation];
}

interface Ruled {
  readonly basis: readonly string[];
  readonly rule: { readonly id: string; readonly version: number; readonly text: string };
}

const activityOf = ({ id, version }: Ruled["rule"]): string => named(`Activity:${id}/${version}`);

/** What every derived record says of where it comes from: its statements, and the work of its rule. */
const derived = ({ basis, rule }: Ruled): Node => ({
  "prov:wasDerivedFrom": basis.map(named),
  "prov:wasGeneratedBy": activityOf(rule),
});

const software = named("Agent:demarche");
const softwareNode: Node = {
  "@id": software,
  "@type": ["prov:SoftwareAgent", "prov:Agent"],
  "schema:name": "Demarche",
};

function ruleNodes(ruled: readonly Ruled[]): Node[] {
  const rules = new Map(ruled.map(({ rule }) => [activityOf(rule), rule]));
  return [...rules].sort().flatMap(([activity, { id, version, text }]) => {
    const plan = named(`Rule:${id}/${version}`);
    return [
      {
        "@id": activity,
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": software,
        "prov:qualifiedAssociation": {
          "@type": "prov:Association",
          "prov:agent": software,
          "prov:hadPlan": plan,
        },
      },
      {
        "@id": plan,
        "@type": ["prov:Plan", "prov:Entity"],
        "schema:name": id,
        "schema:version": version,
        "schema:text": text,
      },
    ];
  });
}

/** A position without a stance says so by having none: silence is not neutrality. */
const positionNode = (position: BundledPosition): Node =>
  node({
    "@id": named(position.id),
    "@type": ["demarche:Position", "prov:Entity"],
    "demarche:holder": to(position.holder),
    "demarche:issue": to(position.issue),
    "demarche:stance": position.stance,
    "demarche:disclosure": position.disclosure,
    "demarche:intent": position.intent,
    "demarche:qualification": position.qualification,
    "demarche:inForce": position.inForce,
    "demarche:contested": position.contested,
    "demarche:independentRoots": position.independentRoots,
    "prov:wasRevisionOf": to(position.supersedes),
    ...periodParts(position.held),
    ...derived(position),
  });

const participationNode = (participation: BundledParticipation): Node =>
  node({
    "@id": named(participation.id),
    "@type": ["demarche:Participation", "prov:Entity"],
    "demarche:actor": to(participation.actor),
    "demarche:programme": to(participation.programme),
    "demarche:instrument": to(participation.instrument),
    "demarche:role": participation.role,
    "demarche:status": participation.status,
    "demarche:inForce": participation.inForce,
    "demarche:area": participation.areas.map(({ label }) => label),
    ...periodParts(participation.period),
    ...derived(participation),
  });

const transitionNode = (transition: BundledTransition): Node =>
  node({
    "@id": named(transition.id),
    "@type": ["demarche:Transition", "prov:Entity"],
    "demarche:actor": to(transition.actor),
    "demarche:fromProgramme": to(transition.from),
    "demarche:programme": to(transition.to),
    "demarche:status": transition.status,
    "demarche:condition": transition.condition,
    "demarche:date": momentNode(transition.date),
    ...derived(transition),
  });

const issueStatusNode = (status: BundledIssueStatus, place: string): Node =>
  node({
    "@id": named(`IssueStatus:${place}`),
    "@type": ["demarche:IssueStatus", "prov:Entity"],
    "demarche:issue": to(status.issue),
    "demarche:status": status.status,
    "demarche:inForce": status.inForce,
    "demarche:contested": status.contested,
    ...periodParts(status.period),
    ...derived(status),
  });

const attendanceNode = (attendance: BundledAttendance, place: string): Node =>
  node({
    "@id": named(`EventAttendance:${place}`),
    "@type": ["demarche:EventAttendance", "prov:Entity"],
    "demarche:actor": to(attendance.actor),
    "demarche:event": to(attendance.event),
    "demarche:role": attendance.role,
    "demarche:attendance": attendance.attendance,
    "demarche:certainty": attendance.certainty,
    ...derived(attendance),
  });

const issueNode = ({ id, label, proposition, kind, plannedFor }: BundledIssue): Node =>
  node({
    "@id": named(id),
    "@type": "demarche:Issue",
    "schema:name": label,
    "demarche:proposition": proposition,
    "demarche:kind": kind,
    "demarche:plannedFor": momentNode(plannedFor),
  });

const programmeNode = ({ id, name, code, kind, status }: BundledProgramme): Node =>
  node({
    "@id": named(id),
    "@type": "demarche:Programme",
    "schema:name": name,
    "schema:alternateName": code,
    "demarche:kind": kind,
    "demarche:status": status,
  });

const instrumentNode = ({ id, title, programme, basis, agreed }: BundledInstrument): Node =>
  node({
    "@id": named(id),
    "@type": ["demarche:Instrument", "prov:Entity"],
    "schema:name": title,
    "demarche:programme": to(programme),
    "demarche:agreed": momentNode(agreed),
    "prov:wasDerivedFrom": basis.map(named),
  });

const eventNode = ({ id, label, date, placeName }: BundledEvent): Node =>
  node({
    "@id": named(id),
    "@type": "schema:Event",
    "schema:name": label,
    "demarche:date": momentNode(date),
    "schema:location": placeName,
  });

/** The bundle as one JSON-LD document that needs nothing from elsewhere: its context is inside. */
export function jsonLd(bundle: Bundle): string {
  const digest = digestOf(bundle);
  const name = `ni:///sha-256;${digest.toString("base64url")}`;
  const { asOf } = bundle;
  const ruled: Ruled[] = [
    ...bundle.positions,
    ...bundle.issueStatuses,
    ...bundle.participations,
    ...bundle.transitions,
    ...bundle.attendances,
  ];
  const document = {
    "@context": contextOf(`${name}#`),
    "@graph": [
      node({
        "@id": name,
        "@type": ["prov:Bundle", "prov:Entity", "schema:Dataset"],
        "schema:name": titleOf(bundle),
        "schema:about": named(bundle.subject),
        "schema:sha256": digest.toString("hex"),
        "prov:generatedAtTime": asOf.recorded,
        "demarche:valid": asOf.valid,
        "demarche:public": asOf.public,
        "demarche:recorded": asOf.recorded,
      }),
      softwareNode,
      ...bundle.issues.map(issueNode),
      ...bundle.programmes.map(programmeNode),
      ...bundle.instruments.map(instrumentNode),
      ...bundle.events.map(eventNode),
      ...bundle.positions.map(positionNode),
      ...bundle.issueStatuses.map((status, at) => issueStatusNode(status, String(at + 1))),
      ...bundle.participations.map(participationNode),
      ...bundle.transitions.map(transitionNode),
      ...bundle.attendances.map((attendance, at) => attendanceNode(attendance, String(at + 1))),
      ...ruleNodes(ruled),
      ...bundle.statements.flatMap(statementNodes),
      ...bundle.actors.map(actorNode),
      ...bundle.sources.map(sourceNode),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

type NodesOf<Name extends ListName> = (record: ListRecord<Name>) => readonly Node[];

const single =
  <Name extends ListName>(of: (record: ListRecord<Name>) => Node): NodesOf<Name> =>
  (record) => [of(record)];

/** The attendances of an event have no ids: they are named after it. */
const eventNodes = (event: ListedEvent): readonly Node[] => [
  eventNode(event),
  ...event.attendances.map((attendance, at) => attendanceNode(attendance, `${event.slug}.${at + 1}`)),
];

/** The lists whose records the vocabulary can say. */
const listNodes: { readonly [Name in ListName]?: NodesOf<Name> } = {
  actors: single<"actors">(actorNode),
  sources: single<"sources">(sourceNode),
  statements: statementNodes,
  issues: single<"issues">(issueNode),
  positions: single<"positions">(positionNode),
  programmes: single<"programmes">(programmeNode),
  participations: single<"participations">(participationNode),
  transitions: single<"transitions">(transitionNode),
  instruments: single<"instruments">(instrumentNode),
  events: eventNodes,
};

/**
 * A list as one JSON-LD document, a node on each line. Its records are named by what they are in every such document,
 * since a list that is being read has no digest yet.
 */
export async function* jsonLdOfList<Name extends ListName>(
  list: Name,
  pages: AsyncIterable<readonly ListRecord<Name>[]>,
): AsyncGenerator<string> {
  const nodesOf = listNodes[list] as NodesOf<Name> | undefined;
  if (nodesOf === undefined) throw new Error(`No vocabulary says what ${list} are.`);
  const ruled = new Map<string, Ruled>();
  yield `{"@context":${JSON.stringify(contextOf("urn:demarche:record:"))},\n"@graph":[\n${JSON.stringify(softwareNode)}`;
  for await (const page of pages) {
    for (const record of page) noteRule(ruled, record);
    yield page.flatMap(nodesOf).map(onLine).join("");
  }
  yield `${ruleNodes([...ruled.values()])
    .map(onLine)
    .join("")}\n]}\n`;
}

const onLine = (written: Node) => `,\n${JSON.stringify(written)}`;

function noteRule(ruled: Map<string, Ruled>, record: object): void {
  const { attendances = [] } = record as { readonly attendances?: readonly Ruled[] };
  for (const each of [record as Partial<Ruled>, ...attendances]) {
    if (each.rule !== undefined) ruled.set(activityOf(each.rule), each as Ruled);
  }
}

/** The lists that can be written as JSON-LD. */
export const jsonLdLists = Object.keys(listNodes) as ListName[];
