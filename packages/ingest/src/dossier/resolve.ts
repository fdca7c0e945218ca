import {
  type AnyShape,
  type Dossier,
  dossierShape,
  type Fields,
  isReference,
  nearest,
  type Problem,
  type ProblemPath,
  type ReferenceTarget,
  recordSlug,
  slugLengthMax,
} from "@demarche/schema";

/** A record of another dossier that this one refers to; the store knows whether it is there. */
export interface ExternalReference {
  readonly to: ReferenceTarget;
  readonly slug: string;
  /** Where in the dossier it is named first. */
  readonly path: ProblemPath;
}

/** What looking up every reference inside one dossier gave. */
export interface Resolution {
  readonly problems: readonly Problem[];
  /** Each record of another dossier once, in the order of the file. */
  readonly external: readonly ExternalReference[];
}

/** The section in which records of a type are recorded, or named by their slug alone. */
const sections = {
  Source: "sources",
  Actor: "actors",
  Issue: "issues",
  Programme: "programmes",
  Instrument: "instruments",
  Event: "events",
} as const satisfies Partial<Record<ReferenceTarget, keyof Dossier>>;

const keyedSections = ["statements", "participations", "transitions"] as const;

/**
 * Looks up every reference of one dossier within it. A record is either recorded in the file or named in its section
 * by its slug alone; a statement of another dossier is named by its whole slug. What is neither is a problem.
 */
export function resolveDossier(dossier: Dossier): Resolution {
  const problems: Problem[] = [];
  const external = new Map<string, ExternalReference>();
  const declared = new Map<ReferenceTarget, ReadonlySet<string>>();

  for (const [target, section] of Object.entries(sections) as [
    keyof typeof sections,
    keyof Dossier & string,
  ][]) {
    const slugs = new Set<string>();
    for (const [index, record] of (dossier[section] as readonly { readonly slug: string }[]).entries()) {
      const path = [section, index, "slug"];
      if (slugs.has(record.slug)) problems.push(duplicate(section, record.slug, path));
      slugs.add(record.slug);
      if (isReference(record))
        external.set(`${target}:${record.slug}`, { to: target, slug: record.slug, path });
    }
    declared.set(target, slugs);
  }
  for (const section of keyedSections) {
    const keys = new Set<string>();
    for (const [index, { key }] of dossier[section].entries()) {
      const path = [section, index, "key"];
      if (keys.has(key)) problems.push(duplicate(section, key, path));
      keys.add(key);
    }
    if (section === "statements") declared.set("Statement", keys);
  }

  const keys = declared.get("Statement") as ReadonlySet<string>;
  const ownForms = new Set([...keys].map(formOf));
  const prefix = `${dossier.slug}-`;
  const references: FoundReference[] = [];
  collect(dossierShape as AnyShape, dossier, [], references);
  for (const { to, slug, path } of references) {
    const known = declared.get(to) as ReadonlySet<string>;
    if (to !== "Statement") {
      if (!known.has(slug)) problems.push(unknown(to, slug, path, [...known]));
    } else if (!known.has(slug) && !(slug.startsWith(prefix) && known.has(slug.slice(prefix.length)))) {
      // A key that is written as this file writes its keys is meant to be one of them, with the slug in front or not.
      const key = slug.startsWith(prefix) ? slug.slice(prefix.length) : slug;
      const meantHere = ownForms.has(formOf(key));
      const id = `Statement:${slug}`;
      if (meantHere) problems.push(unknown(to, slug, path, [...known]));
      else if (!external.has(id)) external.set(id, { to, slug, path });
    }
  }
  problems.push(...longKeys(dossier), ...circles(dossier));
  return { problems, external: [...external.values()] };
}

/** What is wrong with a piece by itself. Whether the records that it refers to are there, the store knows. */
export function pieceProblems(piece: Dossier): Problem[] {
  return [...longKeys(piece), ...circles(piece)];
}

/** Keys that make slugs which are too long. */
function longKeys(dossier: Dossier): Problem[] {
  return keyedSections.flatMap((section) =>
    dossier[section].flatMap(({ key }, index): Problem[] => {
      const { length } = recordSlug(dossier.slug, key);
      if (length <= slugLengthMax.value) return [];
      return [
        {
          code: "slug.invalid",
          path: [section, index, "key"],
          message: `With ${dossier.slug} in front the key becomes ${length} characters long. ${slugLengthMax.sentence}`,
          mend: `Shorten the key or ${dossier.slug}.`,
        },
      ];
    }),
  );
}

interface FoundReference {
  readonly to: ReferenceTarget;
  readonly slug: string;
  readonly path: ProblemPath;
}

/** Adds every reference of a value, found by its shape; the anchor of a moment is one to a statement. */
function collect(shape: AnyShape, value: unknown, path: ProblemPath, found: FoundReference[]): void {
  if (value === undefined || value === null) return;
  switch (shape.kind) {
    case "reference":
      found.push({ to: shape.to, slug: value as string, path });
      return;
    case "temporal": {
      const { anchor } = value as { readonly anchor?: string };
      if (anchor !== undefined) found.push({ to: "Statement", slug: anchor, path: [...path, "anchor"] });
      return;
    }
    case "list":
      for (const [index, entry] of (value as readonly unknown[]).entries()) {
        collect(shape.of as AnyShape, entry, [...path, index], found);
      }
      return;
    case "object":
      for (const [name, field] of Object.entries(shape.fields as Fields)) {
        const inner = ("optional" in field ? field.optional : field) as AnyShape;
        collect(inner, (value as Record<string, unknown>)[name], [...path, name], found);
      }
      return;
    case "referable":
      if (!isReference(value as { readonly slug: string })) collect(shape.record, value, path, found);
      return;
    default:
      return;
  }
}

/** One record that hangs on another of its type. */
interface Hanging {
  readonly from: string;
  readonly to: string;
  readonly path: ProblemPath;
}

/**
 * Records that hang on themselves by way of others: a ministry that is part of its own department, a date relative to
 * a date relative to the first one. Every link of such a circle is a problem.
 */
function circles(dossier: Dossier): Problem[] {
  const { actors, issues, sources, statements } = dossier;
  const prefix = `${dossier.slug}-`;
  const parents = actors.flatMap((actor, index) => one(actor, "partOf", ["actors", index, "partOf"]));
  const wider = issues.flatMap((issue, index) => one(issue, "broader", ["issues", index, "broader"]));
  const older = sources.flatMap((source, index) =>
    "derivedFrom" in source
      ? source.derivedFrom.map((link, position) => ({
          from: source.slug,
          to: link.source,
          path: ["sources", index, "derivedFrom", position, "source"],
        }))
      : [],
  );
  const anchors = statements.flatMap((statement, index) =>
    (["said", "eventTime"] as const).flatMap((field) => {
      const anchor = statement[field]?.anchor;
      const path = ["statements", index, field, "anchor"];
      if (anchor === undefined) return [];
      return [
        { from: statement.key, to: anchor.startsWith(prefix) ? anchor.slice(prefix.length) : anchor, path },
      ];
    }),
  );
  return [
    ...circular(parents, "part of"),
    ...circular(wider, "part of the issue"),
    ...circular(older, "derived from"),
    ...circular(anchors, "dated by"),
  ];
}

function one<F extends "partOf" | "broader">(
  record: { readonly slug: string } & { readonly [K in F]?: unknown },
  field: F,
  path: ProblemPath,
): Hanging[] {
  const to = record[field];
  return typeof to === "string" ? [{ from: record.slug, to, path }] : [];
}

function circular(hangings: readonly Hanging[], relation: string): Problem[] {
  // What hangs on nothing, and what nothing hangs on, is in no circle; taking it away leaves others so.
  return peel(peel(hangings, "from", "to"), "to", "from").map(({ from, to, path }) => ({
    code: "reference.circular",
    path,
    message:
      from === to
        ? `${from} is ${relation} itself.`
        : `${from} is ${relation} ${to}, and ${to} in turn is ${relation} ${from}, directly or by way of others.`,
    mend: "Take out the link that is wrong.",
  }));
}

/** Takes away the links whose far record has no link going on from it, until every one has. */
function peel(links: readonly Hanging[], near: "from" | "to", far: "from" | "to"): Hanging[] {
  const goingOn = new Map<string, number>();
  const reaching = new Map<string, Hanging[]>();
  for (const link of links) {
    goingOn.set(link[near], (goingOn.get(link[near]) ?? 0) + 1);
    const others = reaching.get(link[far]);
    if (others === undefined) reaching.set(link[far], [link]);
    else others.push(link);
  }
  const ends = [...reaching.keys()].filter((record) => !goingOn.has(record));
  const taken = new Set<Hanging>();
  for (const end of ends) {
    for (const link of reaching.get(end) ?? []) {
      taken.add(link);
      const left = (goingOn.get(link[near]) ?? 0) - 1;
      goingOn.set(link[near], left);
      if (left === 0) ends.push(link[near]);
    }
  }
  return links.filter((link) => !taken.has(link));
}

function duplicate(section: string, slug: string, path: ProblemPath): Problem {
  return {
    code: "slug.duplicate",
    path,
    message: `Two of the ${section} are called ${slug}.`,
    mend: "Rename one, or keep one of the two when they are the same.",
  };
}

function unknown(to: ReferenceTarget, slug: string, path: ProblemPath, known: readonly string[]): Problem {
  const near = nearest(slug, known);
  const meant = near === undefined ? "" : `Perhaps ${near} is meant. `;
  return {
    code: "reference.unknown",
    path,
    message: `There is no ${to.toLowerCase()} ${slug} in the dossier.`,
    mend:
      to === "Statement"
        ? `${meant}Use the key of a statement of this dossier, or the whole slug of another dossier's.`
        : `${meant}Record it under ${sections[to]}; one that another dossier records is named there by its slug alone.`,
  };
}

/** A key with its numbers blotted out: `st-01` and `st-12` are written alike. */
function formOf(key: string): string {
  return key.replace(/\d+/gu, "#");
}
