import { type Dossier, isReference, type ProblemPath, type TemporalRecord } from "@demarche/schema";
import type { KeyedConcept } from "../record/session.js";

/** A record that a dossier names, and where. */
export interface Mention {
  readonly concept: KeyedConcept | "Statement";
  readonly slug: string;
  readonly path: ProblemPath;
}

type Fields = Readonly<Record<string, KeyedConcept | "Statement">>;

/** The fields that name records, by the section or the part they stand in. */
const named: Readonly<Record<string, Fields>> = {
  sources: { publisher: "Actor" },
  derivedFrom: { source: "Source" },
  actors: { partOf: "Actor" },
  members: { actor: "Actor" },
  tenures: { office: "Actor", organization: "Actor", source: "Source" },
  successors: { actor: "Actor" },
  issues: { proposer: "Actor", broader: "Issue" },
  programmes: { sponsor: "Actor" },
  links: { programme: "Programme", basis: "Statement" },
  instruments: { programme: "Programme", parties: "Actor", basis: "Statement" },
  events: { place: "Actor", organizer: "Actor" },
  statements: {
    source: "Source",
    subjects: "Actor",
    speakers: "Actor",
    addressees: "Actor",
    counterparts: "Actor",
    issue: "Issue",
    aboutIssues: "Issue",
    aboutSources: "Source",
    programme: "Programme",
    event: "Event",
  },
  onBehalfOf: { actor: "Actor", speaker: "Actor" },
  expresses: { holder: "Actor" },
  attribution: { agent: "Actor", source: "Source" },
  attends: { actor: "Actor" },
  participations: { actor: "Actor", programme: "Programme", instrument: "Instrument", basis: "Statement" },
  transitions: { actor: "Actor", from: "Programme", to: "Programme", basis: "Statement" },
};

/** Parts whose fields bear the same names in different senses, by the part of the dossier they stand in. */
const relationFields: Readonly<Record<"statements" | "dossier", Fields>> = {
  statements: { target: "Statement", issue: "Issue" },
  dossier: { from: "Statement", to: "Statement", issue: "Issue" },
};

/** Every record that a dossier names by slug or key. */
export function mentionsOf(dossier: Dossier): Mention[] {
  const mentions: Mention[] = [];
  const visit = (value: unknown, path: ProblemPath, fields: Fields): void => {
    if (Array.isArray(value)) {
      for (const [at, each] of value.entries()) visit(each, [...path, at], fields);
      return;
    }
    if (value === null || typeof value !== "object") return;
    if (isTemporal(value)) {
      if (value.anchor)
        mentions.push({ concept: "Statement", slug: value.anchor, path: [...path, "anchor"] });
      return;
    }
    for (const [field, part] of Object.entries(value)) {
      const at = [...path, field];
      const concept = fields[field];
      if (concept && typeof part === "string") mentions.push({ concept, slug: part, path: at });
      else if (concept && Array.isArray(part)) {
        for (const [index, slug] of part.entries()) mentions.push({ concept, slug, path: [...at, index] });
      } else visit(part, at, field === "relations" ? relationFields.statements : (named[field] ?? {}));
    }
  };
  for (const [section, records] of Object.entries(dossier)) {
    if (!Array.isArray(records)) continue;
    records.forEach((record: { slug: string }, at) => {
      if (section in sectionConcepts && isReference(record)) {
        mentions.push({
          concept: sectionConcepts[section] as KeyedConcept,
          slug: record.slug,
          path: [section, at],
        });
      } else
        visit(
          record,
          [section, at],
          section === "relations" ? relationFields.dossier : (named[section] ?? {}),
        );
    });
  }
  return mentions;
}

const sectionConcepts: Readonly<Record<string, KeyedConcept>> = {
  actors: "Actor",
  sources: "Source",
  issues: "Issue",
  programmes: "Programme",
  instruments: "Instrument",
  events: "Event",
};

const isTemporal = (value: object): value is TemporalRecord => "edtf" in value && "basis" in value;
