import { readFileSync } from "node:fs";
import { shippedDossiers } from "@demarche/seed";
import type { Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDossiers } from "../../src/index.js";
import { all, ask, openWorld } from "../ask.js";
import { absencesIn } from "./absences.js";
import {
  article,
  bySlug,
  codes,
  dossier,
  identifierSchemes,
  list,
  momentFields,
  momentOf,
  named,
  slugOf,
  statementFields,
  statementOf,
} from "./answers.js";
import { available, text, walk } from "./walk.js";

describe.skipIf(!available)("the walk through the article", () => {
  let store: Store;

  beforeAll(async () => {
    const shipped = shippedDossiers.find(({ slug }) => slug === dossier);
    if (shipped === undefined) throw new Error(`${dossier} is not among the shipped dossiers`);
    store = await openWorld();
    const report = await importDossiers(
      store,
      [{ name: `${dossier}.yaml`, text: readFileSync(shipped.file) }],
      {
        texts: new Map([[article, text]]),
      },
    );
    expect(report.dossiers.flatMap(({ problems }) => problems)).toEqual([]);
  }, 120_000);
  afterAll(() => store?.close());

  it("finds the same sources", async () => {
    const sources = await all<{ slug: string }>(
      store,
      "sources",
      {},
      `slug kind held title url language publisher { slug } published { ${momentFields} } mediaCredit textLength sha256 derivedFrom { source { slug } relation }`,
    );
    const expected = walk.sources.map((source) => ({
      slug: source.id,
      kind: source.kind,
      held: source.held,
      title: source.title ?? null,
      url: source.url ?? null,
      language: source.lang,
      publisher: named(source.publisher),
      published: momentOf(source.publishedAt),
      mediaCredit: source.mediaCredit ?? null,
      textLength: source.id === article ? walk.text.length : null,
      sha256: source.id === article ? walk.text.sha256 : null,
      derivedFrom: (source.derivedFrom ?? []).map((link) => ({
        source: { slug: link.source },
        relation: link.relation,
      })),
    }));
    expect(bySlug(sources)).toEqual(bySlug(expected));
  });

  it("finds the same actors", async () => {
    interface Tenure {
      readonly title: string;
      readonly source: { readonly slug: string };
      readonly passage: { readonly start: number; readonly end: number };
    }
    interface Actor {
      readonly slug: string;
      readonly names: readonly { readonly text: string }[];
      readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
      readonly tenures: { readonly nodes: readonly Tenure[] };
      readonly members: {
        readonly nodes: readonly {
          readonly member: { slug: string };
          readonly basis: string;
          readonly note: string;
        }[];
      };
    }
    const statedIn = ({ start, end }: Tenure["passage"]) =>
      walk.sentences.find((sentence) => sentence.start <= start && end <= sentence.end)?.n;
    const actors = await all<Actor>(
      store,
      "actors",
      {},
      "slug kind names { text } identifiers { scheme value } partOf { slug } note open roleInText holderNamed tenures(first: 9) { nodes { title source { slug } passage { start end } } } members(first: 9) { nodes { member { slug } basis note } }",
    );
    const expected = walk.actors.map((actor) => ({
      slug: actor.id,
      kind: actor.kind,
      names: [actor.name, ...(actor.aliases ?? [])],
      identifiers: Object.entries(actor.identifiers ?? {})
        .map(([scheme, value]) => `${identifierSchemes[scheme]} ${value}`)
        .sort(),
      partOf: named(actor.organization),
      note: actor.note ?? null,
      open: actor.open ?? false,
      roleInText: actor.roleInText ?? null,
      holderNamed: actor.holderNamedInText ?? null,
      tenures:
        actor.tenure === undefined
          ? []
          : [{ title: actor.tenure.office, source: article, sentence: actor.tenure.asStatedIn }],
      members: (actor.members ?? []).map((member) => `${member} ${actor.membersBasis}`).sort(),
    }));
    const found = actors.map(({ names, identifiers, tenures, members, ...rest }) => ({
      ...rest,
      names: names.map((name) => name.text),
      identifiers: identifiers.map(({ scheme, value }) => `${scheme} ${value}`).sort(),
      tenures: tenures.nodes.map(({ title, source, passage }) => ({
        title,
        source: source.slug,
        sentence: statedIn(passage),
      })),
      members: members.nodes.map(({ member, basis, note }) => `${member.slug} ${basis} (${note})`).sort(),
    }));
    expect(bySlug(found)).toEqual(bySlug(expected));
  });

  it("finds the same issues, and the status of each", async () => {
    const issues = await all<{ slug: string; label: string }>(
      store,
      "issues",
      {},
      "slug kind label proposition proposer { slug } place plannedFor { edtf } broader { slug } status { status statement { slug } }",
    );
    const expected = walk.issues.map((issue) => ({
      slug: issue.id,
      kind: issue.kind,
      label: issue.label ?? expect.stringMatching(/\S/),
      proposition: issue.proposition,
      proposer: named(issue.proposer),
      place: issue.place ?? null,
      plannedFor: issue.plannedFor === undefined ? null : { edtf: issue.plannedFor },
      broader: named(issue.broader),
      status:
        issue.status === undefined || issue.statusBy === undefined
          ? null
          : { status: issue.status, statement: { slug: slugOf(issue.statusBy) } },
    }));
    expect(bySlug(issues)).toEqual(bySlug(expected));
  });

  it("finds the same programme", async () => {
    const programmes = await all<{ slug: string }>(
      store,
      "programmes",
      {},
      "slug code name sponsor { slug } kind status describedAs areas { code } purposes { code } statements(first: 9) { nodes { slug } }",
    );
    expect(programmes).toEqual(
      walk.programmes.map((programme) => ({
        slug: programme.id,
        code: programme.code,
        name: programme.name,
        sponsor: { slug: programme.sponsor },
        kind: programme.kind,
        status: programme.status,
        describedAs: programme.describedAs,
        areas: codes(programme.areas),
        purposes: codes(programme.purposes),
        statements: { nodes: list(programme.basis.map(slugOf)) },
      })),
    );
  });

  it("finds the same events, and who attends", async () => {
    interface Attendance {
      readonly actor: { readonly slug: string };
    }
    const events = await all<{ slug: string; attendances: readonly Attendance[] }>(
      store,
      "events",
      {},
      `slug kind date { ${momentFields} } place { slug } organizer { slug } plover statements(first: 9) { nodes { slug } } attendances { actor { slug } role attendance certainty basis(first: 9) { nodes { slug } } }`,
    );
    const byActor = (one: Attendance, other: Attendance) => (one.actor.slug < other.actor.slug ? -1 : 1);
    const expected = walk.events.map((event) => ({
      slug: event.id,
      kind: event.kind,
      date: momentOf(event.date),
      place: { slug: event.place },
      organizer: named(event.organizer),
      plover: event.plover ?? null,
      statements: { nodes: list(event.basis.map(slugOf)) },
      attendances: event.participants
        .map((participant) => ({
          actor: { slug: participant.actor },
          role: participant.role ?? null,
          attendance: participant.attendance,
          certainty: participant.certainty ?? "CERTAIN",
          basis: {
            nodes: list((participant.basis === undefined ? event.basis : [participant.basis]).map(slugOf)),
          },
        }))
        .sort(byActor),
    }));
    expect(
      bySlug(events.map((event) => ({ ...event, attendances: [...event.attendances].sort(byActor) }))),
    ).toEqual(bySlug(expected));
  });

  describe("finds the same statement", () => {
    it("and no other", async () => {
      const statements = await all<{ slug: string }>(store, "statements", {}, "slug");
      expect(statements.map(({ slug }) => slug).sort()).toEqual(
        walk.statements.map(({ id }) => slugOf(id)).sort(),
      );
    });

    it.each((available ? walk.statements : []).map((statement) => [statement.id, statement] as const))(
      "%s, word by word and offset by offset",
      async (id, statement) => {
        const found = await ask<Record<string, unknown>>(
          store,
          "statement",
          { slug: slugOf(id) },
          statementFields,
        );
        expect(found).toEqual(statementOf(statement));
        const event = walk.events.find(({ basis }) => basis.includes(id));
        expect(statement.event ?? event?.id).toBe(event?.id);
        const { start, end, exact, sentence } = statement.passage;
        expect(text.slice(start, end)).toBe(exact);
        expect(walk.sentences.find(({ n }) => n === sentence)?.text).toContain(exact);
      },
    );
  });

  it("derives the same positions", async () => {
    interface Position {
      readonly slug: string;
      readonly held: { readonly from: { edtf: string; basis: string } | null; readonly until: object | null };
      readonly basis: { readonly nodes: readonly { slug: string }[] };
    }
    const positions = await all<Position>(
      store,
      "positions",
      { filter: { inForce: ["YES", "MAYBE", "NO"] } },
      "slug holder { slug } issue { slug } stance disclosure intent qualification contested held { from { edtf basis } until { edtf } } basis(first: 9) { nodes { slug } }",
    );
    const found = positions.map(({ held, basis, ...rest }) => ({
      ...rest,
      // The walk leaves a beginning out that nothing dates: neither the words nor a conclusion from them.
      from: held.from === null || held.from.basis === "UNKNOWN" ? null : held.from.edtf,
      until: held.until,
      basis: basis.nodes.map(({ slug }) => slug).sort(),
    }));
    const saidOf = new Map(walk.statements.map(({ id, saidAt }) => [id, saidAt?.edtf]));
    const expected = walk.positions.map((position) => {
      // A position is named after the statement that opened it: the one that dates it, else the only one.
      const opening = position.basis.find((id) => saidOf.get(id) === position.validFrom) ?? position.basis[0];
      return {
        slug: `${slugOf(opening as string)}.${position.holder}`,
        holder: { slug: position.holder },
        issue: { slug: position.issue },
        stance: position.stance,
        disclosure: position.disclosure,
        intent: position.intent ?? null,
        qualification: null,
        contested: false,
        from: position.validFrom,
        until: position.validTo,
        basis: position.basis.map(slugOf).sort(),
      };
    });
    expect(bySlug(found)).toEqual(bySlug(expected));
  });

  it("derives the same participation and transition", async () => {
    const basis = "basis(first: 9) { nodes { slug } }";
    const participations = await all<object>(
      store,
      "participations",
      {},
      `slug actor { slug } programme { slug } instrument { slug } role status ${basis}`,
    );
    expect(participations).toEqual(
      walk.participations.map((participation) => ({
        slug: slugOf(participation.id),
        actor: { slug: participation.actor },
        programme: { slug: participation.programme },
        instrument: null,
        role: participation.role,
        status: participation.status,
        basis: { nodes: list(participation.basis.map(slugOf)) },
      })),
    );
    const transitions = await all<object>(
      store,
      "transitions",
      {},
      `slug actor { slug } from { slug } to { slug } status condition date { edtf } ${basis}`,
    );
    expect(transitions).toEqual(
      walk.transitions.map((transition) => ({
        slug: slugOf(transition.id),
        actor: { slug: transition.actor },
        from: named(transition.fromProgramme),
        to: named(transition.toProgramme),
        status: transition.status,
        condition: transition.condition,
        date: null,
        basis: { nodes: list(transition.basis.map(slugOf)) },
      })),
    );
  });

  describe("finds nothing of what the text does not say:", () => {
    it("each line of it is looked for", () => {
      expect(Object.keys(absencesIn(store)).sort()).toEqual([...walk.mustNotContain].sort());
    });

    it.each((available ? walk.mustNotContain : []).map((line) => [line]))("%s", async (line) => {
      const absent = absencesIn(store)[line];
      expect(absent).toBeDefined();
      await absent?.();
    });
  });
});
