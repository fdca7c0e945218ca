import { type OneOrMore, type WalkMoment, type WalkStatement, type WalkWords, walk } from "./walk.js";

export const dossier = "tokyo-liaison-office";
export const article = "src-seed-article";
export const slugOf = (key: string) => `${dossier}-${key}`;
export const bySlug = <T extends { readonly slug: string }>(records: readonly T[]): T[] =>
  [...records].sort((one, other) => (one.slug < other.slug ? -1 : 1));
export const several = (value: OneOrMore): readonly string[] =>
  value === null || value === undefined ? [] : typeof value === "string" ? [value] : value;
export const named = (slug: string | null | undefined) =>
  slug === null || slug === undefined ? null : { slug };
export const list = (slugs: readonly string[]) => slugs.map((slug) => ({ slug }));
// Areas are a set, given in the order of their codes.
export const codes = (areas: readonly string[]) => [...areas].sort().map((code) => ({ code }));

const wordsFields = "exact start end source { slug }";
const wordsOf = (words: WalkWords | null | undefined) =>
  words === null || words === undefined
    ? null
    : { exact: words.exact, start: words.start, end: words.end, source: { slug: article } };

export const momentFields = "edtf raw basis note anchor { slug }";
export const momentOf = (moment: WalkMoment | null | undefined) =>
  moment === null || moment === undefined
    ? null
    : {
        edtf: moment.edtf,
        raw: moment.raw ?? null,
        basis: moment.basis,
        note: moment.note ?? null,
        anchor: named(moment.anchor === undefined ? undefined : slugOf(moment.anchor)),
      };

export const identifierSchemes: Readonly<Record<string, string>> = {
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

export const statementFields = `slug source { slug } passages { ${wordsFields} } verbatim { ${wordsFields} } hedge { ${wordsFields} } locator content act subjects { slug } speakers { slug } joint addressees { slug } counterparts { slug } onBehalfOf { actor { slug } basis inferred } claimsToSpeakFor speakerNamed speakerDescription issue { slug } issueScope aboutIssues { slug } aboutSources { slug } programme { slug } certainty polarity expresses { holder { slug } stance disclosure intent qualification } directness attribution { agent { slug } source { slug } mode cue { ${wordsFields} } scope note } hops said { ${momentFields} } eventTime { ${momentFields} } event { slug } framing areas { code } purposes { code } plover cameo relations { kind statement { slug } scope issue { slug } drift note } status attendances { actor { slug } attendance }`;

/** A statement of the walk as the answer to `statementFields`. */
export function statementOf(statement: WalkStatement) {
  const programmes = new Set(walk.programmes.map((programme) => programme.id));
  const sources = new Set(walk.sources.map((source) => source.id));
  const about = statement.about ?? [];
  const event = walk.events.find(({ basis }) => basis.includes(statement.id));
  return {
    slug: slugOf(statement.id),
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
    directness: statement.directness ?? (several(statement.speaker).length > 0 ? "PARAPHRASE" : "ASCRIPTION"),
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
  };
}
