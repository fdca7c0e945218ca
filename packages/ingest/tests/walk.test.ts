import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shippedDossiers } from "@demarche/seed";
import type { Store } from "@demarche/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importDossiers } from "../src/index.js";
import { all, ask, openWorld } from "./ask.js";

const shared = process.env.DEMARCHE_SHARED ?? fileURLToPath(new URL("../../../../shared", import.meta.url));
const seed = join(shared, "data", "seed");
const available = existsSync(join(seed, "seed-walk.json")) && existsSync(join(seed, "article.txt"));
if (!available) {
  console.info(
    `The walk is not compared: ${seed} has no seed-walk.json and article.txt. DEMARCHE_SHARED names its folder.`,
  );
}

// ---------------------------------------------------------------------------------------------- the walk's own shape

type OneOrMore = string | readonly string[] | null | undefined;
interface WalkWords {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
interface WalkMoment {
  readonly edtf: string;
  readonly raw?: string | null;
  readonly basis?: string;
  readonly anchor?: string;
  readonly note?: string;
}
interface WalkStep {
  readonly agent: string | null;
  readonly source?: string;
  readonly mode: string;
  readonly cue?: WalkWords | null;
  readonly scope?: string;
  readonly note?: string;
}
interface WalkRepresentation {
  readonly actor: string;
  readonly basis: string;
  readonly inferred?: boolean;
}
interface WalkExpression {
  readonly holder: string;
  readonly stance: string | null;
  readonly disclosure: string;
  readonly intent?: string | null;
}
interface WalkStatement {
  readonly id: string;
  readonly passage: WalkWords;
  readonly subject: OneOrMore;
  readonly speaker: OneOrMore;
  readonly joint?: boolean;
  readonly speakerNamed?: boolean;
  readonly speakerDescription?: string;
  readonly onBehalfOf?: WalkRepresentation | readonly WalkRepresentation[];
  readonly claimsToSpeakFor?: string;
  readonly addressee?: readonly string[];
  readonly counterparts?: readonly string[];
  readonly act: string;
  readonly issue: string | null;
  readonly issueScope?: string;
  readonly about?: readonly string[];
  readonly framing?: string;
  readonly stance: string | null;
  readonly disclosure: string | null;
  readonly intent?: string | null;
  readonly ascribes?: WalkExpression;
  readonly directness?: string;
  readonly verbatim?: readonly WalkWords[];
  readonly hedge?: WalkWords;
  readonly certainty: string;
  readonly polarity: string;
  readonly chain: readonly WalkStep[];
  readonly programme?: string;
  readonly areas?: readonly string[];
  readonly purposes?: readonly string[];
  readonly relations?: readonly { readonly type: string; readonly target: string }[];
  readonly respondsTo?: { readonly issue: string; readonly statement: string; readonly scope: string };
  readonly saidAt: WalkMoment | null;
  readonly eventTime?: WalkMoment;
  readonly event?: string;
  readonly attendance?: string;
  readonly plover?: string | null;
  readonly cameo?: string;
  readonly content: string;
}
interface WalkActor {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly identifiers?: Readonly<Record<string, string | number>>;
  readonly tenure?: { readonly office: string; readonly asStatedIn: number };
  readonly organization?: string;
  readonly holderNamedInText?: boolean;
  readonly note?: string;
  readonly roleInText?: string;
  readonly members?: readonly string[] | null;
  readonly membersBasis?: string;
  readonly open?: boolean;
}
interface Walk {
  readonly text: { readonly length: number; readonly sha256: string };
  readonly sentences: readonly {
    readonly n: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly held: boolean;
    readonly publisher: string | null;
    readonly title?: string | null;
    readonly url?: string | null;
    readonly lang: string | null;
    readonly publishedAt: WalkMoment;
    readonly mediaCredit?: string;
    readonly derivedFrom?: readonly { readonly source: string; readonly relation: string }[];
  }[];
  readonly actors: readonly WalkActor[];
  readonly issues: readonly {
    readonly id: string;
    readonly kind: string;
    readonly proposition: string | null;
    readonly label?: string;
    readonly proposer?: string;
    readonly status?: string;
    readonly statusBy?: string;
    readonly plannedFor?: string;
    readonly place?: string;
    readonly broader?: string;
  }[];
  readonly programmes: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly sponsor: string;
    readonly kind: string;
    readonly status: string;
    readonly describedAs: string;
    readonly areas: readonly string[];
    readonly purposes: readonly string[];
    readonly basis: readonly string[];
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly kind: string;
    readonly date: WalkMoment;
    readonly place: string;
    readonly organizer?: string;
    readonly participants: readonly {
      readonly actor: string;
      readonly role?: string;
      readonly attendance: string;
      readonly certainty?: string;
      readonly basis?: string;
    }[];
    readonly basis: readonly string[];
    readonly plover?: string;
  }[];
  readonly statements: readonly WalkStatement[];
  readonly positions: readonly (WalkExpression & {
    readonly issue: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly basis: readonly string[];
  })[];
  readonly participations: readonly {
    readonly id: string;
    readonly actor: string;
    readonly programme: string;
    readonly role: string;
    readonly status: string;
    readonly basis: readonly string[];
  }[];
  readonly transitions: readonly {
    readonly id: string;
    readonly actor: string;
    readonly fromProgramme: string | null;
    readonly toProgramme: string | null;
    readonly status: string;
    readonly condition: string | null;
    readonly basis: readonly string[];
  }[];
  readonly mustNotContain: readonly string[];
}

// ------------------------------------------------------------------------------------- what the walk says, as answers

const dossier = "tokyo-liaison-office";
const article = "src-seed-article";
const slugOf = (key: string) => `${dossier}-${key}`;
const bySlug = <T extends { readonly slug: string }>(records: readonly T[]): T[] =>
  [...records].sort((one, other) => (one.slug < other.slug ? -1 : 1));
const several = (value: OneOrMore): readonly string[] =>
  value === null || value === undefined ? [] : typeof value === "string" ? [value] : value;
const named = (slug: string | null | undefined) => (slug === null || slug === undefined ? null : { slug });
const list = (slugs: readonly string[]) => slugs.map((slug) => ({ slug }));
// Areas are a set, given in the order of their codes.
const codes = (areas: readonly string[]) => [...areas].sort().map((code) => ({ code }));

const wordsFields = "exact start end source { slug }";
const wordsOf = (words: WalkWords | null | undefined) =>
  words === null || words === undefined
    ? null
    : { exact: words.exact, start: words.start, end: words.end, source: { slug: article } };

const momentFields = "edtf raw basis note anchor { slug }";
const momentOf = (moment: WalkMoment | null | undefined) =>
  moment === null || moment === undefined
    ? null
    : {
        edtf: moment.edtf,
        raw: moment.raw ?? null,
        basis: moment.basis,
        note: moment.note ?? null,
        anchor: named(moment.anchor === undefined ? undefined : slugOf(moment.anchor)),
      };

const identifierSchemes: Readonly<Record<string, string>> = {
  wikidata: "WIKIDATA",
  "iso3166-1-alpha2": "ISO_3166_1_ALPHA2",
  "iso3166-1-alpha3": "ISO_3166_1_ALPHA3",
  "iso3166-1-num": "ISO_3166_1_NUMERIC",
  "cow-abbr": "COW_ABBR",
  "cow-num": "COW_NUMBER",
};

/** A statement's own stance, disclosure and intent are its speaker's, or its subject's when nobody speaks. */
function expressionsOf(statement: WalkStatement) {
  const { stance, disclosure, intent, ascribes, speaker, subject, issue } = statement;
  const holders = several(speaker).length > 0 ? several(speaker) : several(subject);
  // Without an issue there is nothing to hold a position on: a plan to attend is an attendance of the event.
  const own =
    disclosure === null || issue === null
      ? []
      : holders.map((holder) => ({ holder, stance, disclosure, intent }));
  return [...own, ...(ascribes === undefined ? [] : [ascribes])].map((expression) => ({
    holder: { slug: expression.holder },
    stance: expression.stance,
    disclosure: expression.disclosure,
    intent: expression.intent ?? null,
    qualification: null,
  }));
}

function relationsOf({ relations = [], respondsTo }: WalkStatement) {
  return [
    ...relations.map(({ type, target }) => ({
      kind: type,
      statement: { slug: slugOf(target) },
      scope: null,
      issue: null,
    })),
    ...(respondsTo === undefined
      ? []
      : [
          {
            kind: "RESPONDS_TO",
            statement: { slug: slugOf(respondsTo.statement) },
            scope: respondsTo.scope,
            issue: { slug: respondsTo.issue },
          },
        ]),
  ].map((relation) => ({ ...relation, drift: [], note: null }));
}

describe.skipIf(!available)("the walk through the article", () => {
  const walk = (available ? JSON.parse(readFileSync(join(seed, "seed-walk.json"), "utf8")) : {}) as Walk;
  const text = available ? readFileSync(join(seed, "article.txt"), "utf8") : "";
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
    const fields = `slug source { slug } passages { ${wordsFields} } verbatim { ${wordsFields} } hedge { ${wordsFields} } locator content act subjects { slug } speakers { slug } joint addressees { slug } counterparts { slug } onBehalfOf { actor { slug } basis inferred } claimsToSpeakFor speakerNamed speakerDescription issue { slug } issueScope aboutIssues { slug } aboutSources { slug } programme { slug } certainty polarity expresses { holder { slug } stance disclosure intent qualification } directness attribution { agent { slug } source { slug } mode cue { ${wordsFields} } scope note } hops said { ${momentFields} } eventTime { ${momentFields} } event { slug } framing areas { code } purposes { code } plover cameo relations { kind statement { slug } scope issue { slug } drift note } status attendances { actor { slug } attendance }`;

    it("and no other", async () => {
      const statements = await all<{ slug: string }>(store, "statements", {}, "slug");
      expect(statements.map(({ slug }) => slug).sort()).toEqual(
        walk.statements.map(({ id }) => slugOf(id)).sort(),
      );
    });

    it.each((available ? walk.statements : []).map((statement) => [statement.id, statement] as const))(
      "%s, word by word and offset by offset",
      async (id, statement) => {
        const found = await ask<Record<string, unknown>>(store, "statement", { slug: slugOf(id) }, fields);
        const programmes = new Set(walk.programmes.map((programme) => programme.id));
        const sources = new Set(walk.sources.map((source) => source.id));
        const about = statement.about ?? [];
        const event = walk.events.find(({ basis }) => basis.includes(id));
        expect(found).toEqual({
          slug: slugOf(id),
          source: { slug: article },
          passages: [wordsOf(statement.passage)],
          verbatim: (statement.verbatim ?? []).map(wordsOf),
          hedge: wordsOf(statement.hedge),
          locator: `sentence ${statement.passage.sentence}`,
          content: statement.content,
          act: statement.act,
          subjects: list(several(statement.subject).filter((subject) => !programmes.has(subject))),
          speakers: list(several(statement.speaker)),
          joint: statement.joint ?? false,
          addressees: list(statement.addressee ?? []),
          counterparts: list(statement.counterparts ?? []),
          onBehalfOf: [statement.onBehalfOf ?? []].flat().map(({ actor, basis, inferred = false }) => ({
            actor: { slug: actor },
            basis,
            inferred,
          })),
          claimsToSpeakFor: statement.claimsToSpeakFor ?? null,
          speakerNamed: statement.speakerNamed ?? null,
          speakerDescription: statement.speakerDescription ?? null,
          issue: named(statement.issue),
          issueScope: statement.issueScope ?? null,
          aboutIssues: list(about.filter((slug) => !sources.has(slug))),
          aboutSources: list(about.filter((slug) => sources.has(slug))),
          programme: named(
            statement.programme ?? several(statement.subject).find((subject) => programmes.has(subject)),
          ),
          certainty: statement.certainty,
          polarity: statement.polarity,
          expresses: expressionsOf(statement),
          // The API always has a value; where the walk has none it is read off the statement.
          directness:
            statement.directness ?? (several(statement.speaker).length > 0 ? "PARAPHRASE" : "ASCRIPTION"),
          attribution: statement.chain.map((step, index) => ({
            agent: index === 0 ? null : named(step.agent),
            source: named(index === 0 ? step.agent : step.source),
            mode: step.mode,
            cue: wordsOf(step.cue),
            scope: step.scope ?? "EXPLICIT",
            note: step.note ?? null,
          })),
          hops: statement.chain.length - 1,
          said: momentOf(statement.saidAt),
          eventTime: momentOf(statement.eventTime),
          event: named(event?.id),
          framing: statement.framing ?? null,
          areas: codes(statement.areas ?? []),
          purposes: codes(statement.purposes ?? []),
          plover: statement.plover ?? null,
          cameo: statement.cameo ?? null,
          relations: relationsOf(statement),
          status: "ACTIVE",
          attendances: (event?.participants ?? []).map(({ actor, attendance }) => ({
            actor: { slug: actor },
            attendance,
          })),
        });
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
    const everInForce = ["YES", "MAYBE", "NO"];
    const positions = (filter: Record<string, unknown>) =>
      all<{ slug: string }>(store, "positions", { filter: { ...filter, inForce: everInForce } }, "slug");
    const office = "nato-liaison-office-tokyo";

    const absences: Readonly<Record<string, () => Promise<void>>> = {
      "a position of Japan, Australia, New Zealand, the United States or South Korea (state) on nato-liaison-office-tokyo with a stance":
        async () => {
          const holders = ["jp", "au", "nz", "us", "kr"];
          expect(await positions({ issue: office, holders })).toEqual([]);
          expect(
            await positions({ issue: office, holders: ["nato", "cn", ...holders], withoutStance: false }),
          ).toHaveLength(2);
        },
      "NEUTRAL for kr-presidential-office": async () => {
        expect(await positions({ stance: ["NEUTRAL"] })).toEqual([]);
        expect(await positions({ holder: "kr-presidential-office", withoutStance: true })).toHaveLength(1);
        expect(await positions({ holder: "kr-presidential-office" })).toHaveLength(1);
      },
      "OPPOSITION of Japan on japan-nato-membership": async () => {
        const japan = { holder: "jp", issue: "japan-nato-membership" };
        expect(await positions({ ...japan, stance: ["OPPOSITION", "QUALIFIED_OPPOSITION"] })).toEqual([]);
        expect(await positions({ ...japan, withoutStance: true })).toHaveLength(1);
        expect(await positions({ holder: "jp" })).toHaveLength(1);
      },
      "a stored position of France (state); it is derived from Macron only when asked for": async () => {
        expect(await positions({ holder: "fr" })).toEqual([]);
        const france = await ask<object>(
          store,
          "actor",
          { slug: "fr" },
          "positions(first: 9) { totalCount } inferredPositions(first: 9) { nodes { inferred basis position { holder { slug } stance } } }",
        );
        expect(france).toEqual({
          positions: { totalCount: 0 },
          inferredPositions: {
            nodes: [
              {
                inferred: true,
                basis: "OFFICE_HELD",
                position: { holder: { slug: "emmanuel-macron" }, stance: "OPPOSITION" },
              },
            ],
          },
        });
      },
      "an actor for the photographer or the US Air Force": async () => {
        const actors = await all<{ slug: string; names: { text: string }[] }>(
          store,
          "actors",
          {},
          "slug names { text }",
        );
        expect(actors).toHaveLength(walk.actors.length);
        const words = JSON.stringify(actors);
        for (const word of ["Morrison", "Jerry", "Air Force", "DOD", "Wikimedia"])
          expect(words).not.toMatch(new RegExp(word, "i"));
      },
      "the words Vilnius, Tomita, IPCP, Reuters (not in the text)": async () => {
        const everything = JSON.stringify([
          await all(
            store,
            "sources",
            {},
            "slug title url archiveUrl licence mediaCredit published { raw note }",
          ),
          await all(
            store,
            "actors",
            {},
            "slug note roleInText names { text } tenures(first: 9) { nodes { title passage { exact prefix suffix } } } members(first: 9) { nodes { note } }",
          ),
          await all(store, "issues", {}, "slug label proposition place topics { label }"),
          await all(store, "programmes", {}, "slug code name describedAs"),
          await all(store, "events", {}, "slug label placeName date { raw note }"),
          await all(
            store,
            "statements",
            {},
            "slug content locator claimsToSpeakFor speakerDescription passages { exact prefix suffix } verbatim { exact } expresses { qualification } attribution { note cue { exact } } said { raw note } relations { note }",
          ),
          await all(store, "transitions", {}, "slug condition"),
        ]);
        expect(everything).toContain("Lithuania");
        for (const word of ["Vilnius", "Tomita", "IPCP", "Reuters"]) {
          expect(everything).not.toMatch(new RegExp(word, "i"));
          expect(text).not.toContain(word);
        }
      },
      "China's opposition attributed to Nikkei": async () => {
        const statements = await all<{ slug: string; attribution: object[] }>(
          store,
          "statements",
          { filter: { speaker: "cn" } },
          "slug attribution { agent { slug } source { slug } }",
        );
        expect(statements.length).toBeGreaterThan(0);
        for (const { attribution } of statements) expect(JSON.stringify(attribution)).not.toContain("nikkei");
        const held = await all<{ basis: { nodes: { slug: string }[] } }>(
          store,
          "positions",
          { filter: { holder: "cn", issue: office, stance: ["OPPOSITION"] } },
          "basis(first: 9) { nodes { slug roots { agent { slug } source { slug } } } }",
        );
        expect(held.map(({ basis }) => basis.nodes)).toEqual([
          [{ slug: slugOf("st-03"), roots: [{ agent: { slug: "cn" }, source: null }] }],
        ]);
      },
      "the ITPP claim attributed to NATO": async () => {
        const statements = await all<{ speakers: object[]; attribution: object[] }>(
          store,
          "statements",
          { filter: { programme: "itpp" } },
          "speakers { slug } attribution { agent { slug } }",
        );
        expect(statements).toHaveLength(2);
        for (const { speakers, attribution } of statements) {
          expect(speakers).toEqual([{ slug: "au-dfat" }]);
          expect(attribution.at(-1)).toEqual({ agent: { slug: "au-dfat" } });
          expect(JSON.stringify(attribution)).not.toContain('"nato"');
        }
        const saidByNato = await all<object>(store, "statements", { filter: { speaker: "nato" } }, "slug");
        expect(saidByNato).toEqual([]);
      },
    };

    it("each line of it is looked for", () => {
      expect(Object.keys(absences).sort()).toEqual([...walk.mustNotContain].sort());
    });

    it.each((available ? walk.mustNotContain : []).map((line) => [line]))("%s", async (line) => {
      await absences[line]?.();
      expect(absences[line]).toBeDefined();
    });
  });
});
