import type { ActorRecord, Dossier, SourceRecord, StatementRecord } from "@demarche/schema";

/** A statement with nothing in it that any rule looks at, and with what a test gives. */
export function statementOf(given: Partial<StatementRecord> = {}): StatementRecord {
  return {
    key: "st-01",
    source: "article",
    words: [{ exact: "China expressed its disapproval of the plan" }],
    verbatim: [],
    content: "China expressed disapproval of the plan.",
    act: "ASSERT",
    subjects: [],
    speakers: [],
    joint: false,
    addressees: [],
    counterparts: [],
    onBehalfOf: [],
    issue: "office",
    aboutIssues: [],
    aboutSources: [],
    certainty: "CERTAIN",
    polarity: "POSITIVE",
    expresses: [],
    attribution: [{ mode: "OWN_VOICE", scope: "EXPLICIT" }],
    areas: [],
    purposes: [],
    relations: [],
    attends: [],
    ...given,
  };
}

export function actorOf(
  slug: string,
  kind: ActorRecord["kind"],
  given: Partial<ActorRecord> = {},
): ActorRecord {
  return {
    slug,
    kind,
    names: [{ text: slug, kind: "COMMON" }],
    identifiers: [],
    descriptions: [],
    open: false,
    members: [],
    tenures: [],
    successors: [],
    ...given,
  };
}

export function sourceOf(slug: string, given: Partial<SourceRecord> = {}): SourceRecord {
  return {
    slug,
    kind: "NEWS_ARTICLE",
    held: true,
    published: { edtf: "2023-06", earliest: "2023-06-01", latest: "2023-06-30", basis: "EXPLICIT" },
    derivedFrom: [],
    ...given,
  };
}

export function dossierOf(given: Partial<Dossier> = {}): Dossier {
  return {
    slug: "reading",
    title: "A reading",
    sources: [sourceOf("article")],
    actors: [],
    issues: [],
    programmes: [],
    instruments: [],
    events: [],
    statements: [],
    participations: [],
    transitions: [],
    requires: [],
    relations: [],
    ...given,
  };
}
