import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { dossierNamed, read, textsIn } from "./shipped.js";

/** The reading of the article that the first dossier must equal; it lies beside the project and is not part of it. */
const shared = process.env["DEMARCHE_SHARED"];
const folder = shared
  ? pathToFileURL(`${shared}/data/seed/`)
  : new URL("../../../../shared/data/seed/", import.meta.url);
const available = existsSync(new URL("seed-walk.json", folder)) && existsSync(new URL("article.txt", folder));
if (!available) {
  console.log(
    "Skipped: the dossiers against the article and its reading, since shared/data/seed is not beside the project.",
  );
}

interface WalkWords {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly sentence: number;
}
// biome-ignore lint/suspicious/noExplicitAny: the reading is JSON of no declared shape, and the comparison is its check.
type Walk = Record<string, any>;

const given = (record: Walk): Walk =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
    ),
  );
const listed = (value: unknown): unknown[] => (value == null ? [] : Array.isArray(value) ? value : [value]);
const moment = (value: Walk | null | undefined) => (value == null ? undefined : given(value));
const words = ({ exact, start, end }: WalkWords) => ({ exact, start, end });
const namesOf = (name: string, aliases: readonly string[] = []) => [name, ...aliases];

const schemes: Readonly<Record<string, string>> = {
  "iso3166-1-alpha2": "ISO_3166_1_ALPHA2",
  "iso3166-1-alpha3": "ISO_3166_1_ALPHA3",
  "iso3166-1-num": "ISO_3166_1_NUMERIC",
  "cow-abbr": "COW_ABBR",
  "cow-num": "COW_NUMBER",
  wikidata: "WIKIDATA",
};

describe.skipIf(!available)("tokyo-liaison-office and the reading of its article", () => {
  const readJson = () => JSON.parse(readFileSync(new URL("seed-walk.json", folder), "utf8")) as Walk;
  const walk: Walk = available ? readJson() : {};
  const article = available ? readFileSync(new URL("article.txt", folder), "utf8") : "";
  const { written, text } = dossierNamed("tokyo-liaison-office");
  const file = written as Walk;

  it("names the article by its hash and length", () => {
    const source = file.sources[0];
    expect(source.sha256).toBe(createHash("sha256").update(article).digest("hex"));
    expect(source.textLength).toBe([...article].length);
  });

  it("quotes every passage at its offsets", () => {
    const letters = [...article];
    let passages = 0;
    const look = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("exact" in value && "start" in value && "end" in value) {
        passages += 1;
        expect(letters.slice(value.start as number, value.end as number).join("")).toBe(value.exact);
      }
      for (const entry of Object.values(value)) look(entry);
    };
    look(file);
    expect(passages).toBeGreaterThan(40);
  });

  it("has the same sources", () => {
    const same = (source: Walk) =>
      given({
        slug: source.id,
        kind: source.kind,
        held: source.held,
        publisher: source.publisher,
        title: source.title,
        url: source.url,
        language: source.lang,
        published: moment(source.publishedAt),
        mediaCredit: source.mediaCredit,
        derivedFrom: source.derivedFrom,
        ...(source.held ? { sha256: walk.text.sha256, textLength: walk.text.length } : {}),
      });
    expect(file.sources).toEqual(walk.sources.map(same));
  });

  it("has the same actors", () => {
    const same = (actor: Walk) =>
      given({
        slug: actor.id,
        kind: actor.kind,
        names: namesOf(actor.name, actor.aliases),
        identifiers: Object.entries(actor.identifiers ?? {}).map(([scheme, value]) => ({
          scheme: schemes[scheme],
          value: String(value),
        })),
        partOf: actor.organization,
        holderNamed: actor.holderNamedInText,
        roleInText: actor.roleInText,
        note: actor.note,
        open: actor.open,
        tenures: actor.tenure === undefined ? [] : [actor.tenure.office],
        members: actor.members,
      });
    const ours = (actor: Walk) =>
      given({
        ...actor,
        names: actor.names.map(({ text }: Walk) => text),
        tenures: (actor.tenures ?? []).map(({ title }: Walk) => title),
        members: actor.members?.map(({ actor }: Walk) => actor),
      });
    expect(file.actors.map(ours)).toEqual(walk.actors.map(same));
  });

  it("tells tenures and members as the article does", () => {
    const sentences: WalkWords[] = walk.sentences.map((sentence: Walk) => ({
      ...sentence,
      sentence: sentence.n,
    }));
    for (const actor of walk.actors as Walk[]) {
      const record = file.actors.find(({ slug }: Walk) => slug === actor.id);
      if (actor.tenure !== undefined) {
        const sentence = sentences[actor.tenure.asStatedIn - 1] as WalkWords;
        const [{ words }] = record.tenures;
        expect(words.start >= sentence.start && words.end <= sentence.end).toBe(true);
      }
      for (const member of record.members ?? []) {
        expect(actor.membersBasis).toBe(`${member.basis} (${member.note})`);
      }
    }
  });

  it("has the same issues, with labels of its own where the reading has none", () => {
    const same = ({ id, kind, label, proposition, proposer, place, plannedFor, broader }: Walk) =>
      given({
        slug: id,
        kind,
        label: label ?? expect.any(String),
        proposition,
        proposer,
        place,
        plannedFor,
        broader,
      });
    expect(file.issues).toEqual(walk.issues.map(same));
    const statuses = file.statements.flatMap(({ key, issue, issueStatus }: Walk) =>
      issueStatus === undefined ? [] : [{ issue, status: issueStatus.status, by: key }],
    );
    expect(statuses).toEqual(
      walk.issues.flatMap(({ id, status, statusBy }: Walk) =>
        status === undefined ? [] : [{ issue: id, status, by: statusBy }],
      ),
    );
  });

  it("has the same programme", () => {
    const same = ({ id, name, basis, ...rest }: Walk) => ({
      slug: id,
      names: [{ text: name, lang: "en" }],
      ...rest,
    });
    expect(file.programmes).toEqual(walk.programmes.map(same));
    for (const { id, basis } of walk.programmes as Walk[]) {
      const telling = file.statements
        .filter(({ programme }: Walk) => programme === id)
        .map(({ key }: Walk) => key);
      expect(telling).toEqual(basis);
    }
  });

  it("has the same events, with who was there in the statements", () => {
    const same = ({ id, kind, date, place, organizer, plover }: Walk) =>
      given({ slug: id, kind, label: expect.any(String), date: moment(date), place, organizer, plover });
    expect(file.events).toEqual(walk.events.map(same));
    for (const { id, participants, basis } of walk.events as Walk[]) {
      const telling = file.statements.filter(({ event }: Walk) => event === id);
      expect(telling.map(({ key }: Walk) => key)).toEqual(basis);
      expect(telling.flatMap(({ attends }: Walk) => listed(attends))).toEqual(
        participants.map(({ basis: _, ...attendance }: Walk) => attendance),
      );
    }
  });

  it("has the same statements, word for word and hop for hop", () => {
    const issues = new Set(walk.issues.map(({ id }: Walk) => id));
    const programmes = new Set(walk.programmes.map(({ id }: Walk) => id));
    const attended = new Map<string, Walk[]>();
    for (const { participants, basis } of walk.events as Walk[]) {
      attended.set(
        basis[0],
        participants.map(({ basis: _, ...attendance }: Walk) => attendance),
      );
    }
    const status = new Map(walk.issues.map(({ status, statusBy }: Walk) => [statusBy, status]));
    const same = (statement: Walk) => {
      const { passage, respondsTo, about = [] } = statement;
      const subjects = listed(statement.subject);
      const speakers = listed(statement.speaker);
      const position = given({
        stance: statement.stance,
        disclosure: statement.disclosure,
        intent: statement.intent,
      });
      const holders = speakers.length > 0 ? speakers : subjects;
      const own =
        statement.issue != null && Object.keys(position).length > 0
          ? holders.map((holder) => ({ holder, ...position }))
          : [];
      const attends = attended.get(statement.id) ?? [];
      return given({
        key: statement.id,
        source: "src-seed-article",
        words: [words(passage)],
        locator: `sentence ${passage.sentence}`,
        verbatim: statement.verbatim?.map(words),
        hedge: statement.hedge && words(statement.hedge),
        content: statement.content,
        act: statement.act,
        subjects: subjects.filter((subject) => !programmes.has(subject)),
        speakers,
        joint: statement.joint,
        addressees: listed(statement.addressee),
        counterparts: statement.counterparts,
        onBehalfOf: listed(statement.onBehalfOf),
        claimsToSpeakFor: statement.claimsToSpeakFor,
        speakerNamed: statement.speakerNamed,
        speakerDescription: statement.speakerDescription,
        issue: statement.issue,
        issueScope: statement.issueScope,
        aboutIssues: about.filter((id: string) => issues.has(id)),
        aboutSources: about.filter((id: string) => !issues.has(id)),
        programme: statement.programme,
        framing: statement.framing,
        areas: statement.areas,
        purposes: statement.purposes,
        certainty: statement.certainty,
        polarity: statement.polarity,
        directness: statement.directness,
        expresses: [...own, ...listed(statement.ascribes)],
        attribution: statement.chain.map(({ agent, source, mode, cue, scope, note }: Walk) =>
          given({
            agent: agent?.startsWith("src-") ? undefined : agent,
            source: agent?.startsWith("src-") ? agent : source,
            mode,
            cue: cue && words(cue),
            scope,
            note,
          }),
        ),
        said: moment(statement.saidAt),
        eventTime: moment(statement.eventTime),
        event: statement.event,
        attends: attends.length === 1 ? attends[0] : attends,
        plover: statement.plover,
        cameo: statement.cameo,
        relations: [
          ...(statement.relations ?? []).map(({ type, target }: Walk) => ({ kind: type, target })),
          ...(respondsTo === undefined
            ? []
            : [
                {
                  kind: "RESPONDS_TO",
                  target: respondsTo.statement,
                  scope: respondsTo.scope,
                  issue: respondsTo.issue,
                },
              ]),
        ],
        issueStatus: status.has(statement.id) ? { status: status.get(statement.id) } : undefined,
      });
    };
    expect(file.statements).toHaveLength(19);
    // The walk lists speakers and those they speak for in one order; the file says which speaks for which.
    const paired = (file.statements as { onBehalfOf?: { speaker?: string }[] }[]).map((statement) =>
      statement.onBehalfOf
        ? { ...statement, onBehalfOf: statement.onBehalfOf.map(({ speaker: _, ...rest }) => rest) }
        : statement,
    );
    expect(paired).toEqual(walk.statements.map(same));
  });

  it("has the same participation and transition, and no position of its own", () => {
    const participation = ({ id, ...rest }: Walk) => ({ key: id, ...rest });
    const transition = ({ id, actor, fromProgramme, toProgramme, status, condition, basis }: Walk) =>
      given({ key: id, actor, from: fromProgramme, to: toProgramme, status, condition, basis });
    expect(file.participations).toEqual(walk.participations.map(participation));
    expect(file.transitions).toEqual(walk.transitions.map(transition));
    expect(file).not.toHaveProperty("positions");
  });

  it("expresses what each position of the reading rests on", () => {
    for (const { holder, issue, basis, stance, disclosure, intent } of walk.positions as Walk[]) {
      for (const key of basis) {
        const statement = file.statements.find((one: Walk) => one.key === key);
        expect(statement.issue).toBe(issue);
        expect(statement.expresses).toContainEqual(given({ holder, stance, disclosure, intent }));
      }
    }
    const expressed = file.statements.flatMap(({ key, expresses }: Walk) =>
      listed(expresses).map((one) => `${key} ${(one as Walk).holder}`),
    );
    const rested = walk.positions.flatMap(({ holder, basis }: Walk) =>
      basis.map((key: string) => `${key} ${holder}`),
    );
    expect(expressed.sort()).toEqual(rested.sort());
  });

  it("holds nothing that must not be in it", () => {
    expect(walk.mustNotContain).toHaveLength(8);
    const expressions: Walk[] = file.statements.flatMap(({ issue, expresses }: Walk) =>
      listed(expresses).map((one) => ({ ...(one as Walk), issue })),
    );
    const office = expressions.filter(({ issue }) => issue === "nato-liaison-office-tokyo");
    const states = new Set(["jp", "au", "nz", "us", "kr"]);
    expect(office.filter(({ holder, stance }) => states.has(holder) && stance !== undefined)).toEqual([]);
    expect(expressions.filter(({ stance }) => stance === "NEUTRAL")).toEqual([]);
    expect(
      expressions.filter(
        ({ issue, holder, stance }) => issue === "japan-nato-membership" && holder === "jp" && stance,
      ),
    ).toEqual([]);
    expect(expressions.filter(({ holder }) => holder === "fr")).toEqual([]);
    expect(file.actors.filter((actor: Walk) => /Air Force|Morrison|DOD/.test(JSON.stringify(actor)))).toEqual(
      [],
    );
    expect(text).not.toMatch(/Vilnius|Tomita|IPCP|Reuters/i);
    const agents = (key: string) =>
      file.statements
        .find((one: Walk) => one.key === key)
        .attribution.flatMap(({ agent }: Walk) => listed(agent));
    expect(agents("st-03")).toEqual(["cn"]);
    expect(agents("st-15")).toEqual(["au-dfat"]);
    expect(file.statements.filter(({ speakers }: Walk) => listed(speakers).includes("nato"))).toEqual([]);
  });
});

describe.skipIf(!available)("the article's text", () => {
  // Short enough to catch a copied clause; the reading's own summaries share at most 12 words in a row with the article.
  const runLength = 15;
  const article = available ? readFileSync(new URL("article.txt", folder), "utf8") : "";
  const split = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (list: readonly string[], length: number) =>
    list.flatMap((_, at) => (at + length <= list.length ? [list.slice(at, at + length).join(" ")] : []));

  it.each(read)("is not in $slug beyond the quoted passages", ({ slug, written }) => {
    const known = new Set(runs(split(article), runLength));
    const shipped = [...textsIn(written)].filter(
      ({ path }) =>
        !(slug === "tokyo-liaison-office" && (path.at(-1) === "exact" || path.at(-1) === "mediaCredit")),
    );
    expect(shipped.length).toBeGreaterThan(100);
    const copied = shipped.filter(({ text }) => runs(split(text), runLength).some((run) => known.has(run)));
    expect(copied).toEqual([]);
  });

  it("is quoted in passages of at most 30 words, each within one sentence", () => {
    const { written } = dossierNamed("tokyo-liaison-office");
    const quotes = [...textsIn(written)].filter(({ path }) => path.at(-1) === "exact");
    expect(quotes.length).toBeGreaterThan(40);
    expect(quotes.filter(({ text }) => split(text).length > 30 || /[.!?] [A-Z]/.test(text))).toEqual([]);
  });
});
