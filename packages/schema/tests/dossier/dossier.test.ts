import { describe, expect, it } from "vitest";
import {
  type Dossier,
  dossierShape,
  isReference,
  type ProblemPath,
  printProblemPath,
  validate,
} from "../../src/index.js";
import { sample } from "./sample.js";

type Change = readonly [path: ProblemPath, value: unknown];

/** The sample with values set at paths; undefined takes the field away. */
function changed(...changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(sample);
  for (const [path, value] of changes) {
    let at = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
    const last = path.at(-1) as string | number;
    if (value === undefined) delete at[last];
    else at[last] = value;
  }
  return copy;
}

function problemsOf(value: unknown) {
  const result = validate(dossierShape, value);
  return result.ok ? [] : result.problems;
}

function valid(value: unknown = sample): Dossier {
  const result = validate(dossierShape, value);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.value;
}

describe("a sound dossier", () => {
  it("is given back with defaults, and with nothing that was left out", () => {
    expect(valid().statements[2]).toEqual({
      key: "st-03",
      source: "src-article",
      words: [],
      verbatim: [],
      locator: "row 7",
      content: "All partners move to the ITPP.",
      act: "ASSERT",
      subjects: [],
      speakers: [],
      joint: false,
      addressees: [],
      counterparts: [],
      onBehalfOf: [],
      aboutIssues: [],
      aboutSources: [],
      programme: "itpp",
      certainty: "UNDERSPECIFIED",
      polarity: "UNKNOWN",
      expresses: [],
      attribution: [{ mode: "OWN_VOICE", scope: "EXPLICIT" }],
      event: "summit-2023",
      areas: ["training"],
      purposes: ["crisis-management"],
      relations: [],
      attends: [
        { actor: "fumio-kishida", role: "PARTICIPANT", attendance: "ARRANGING", certainty: "PROBABLE" },
      ],
    });
  });

  it("has the bounds of every date, and EXPLICIT for a bare one", () => {
    const { statements, issues, participations, transitions } = valid();
    expect(statements[1]?.said).toEqual({
      edtf: "2023-05~",
      earliest: "2023-05-01",
      latest: "2023-05-31",
      basis: "RELATIVE",
      anchor: "st-01",
      raw: "at the time",
    });
    expect(issues[0]).toHaveProperty("plannedFor", {
      edtf: "2024",
      earliest: "2024-01-01",
      latest: "2024-12-31",
      basis: "EXPLICIT",
    });
    expect(participations[0]?.until).toEqual({
      edtf: "[2026..]",
      earliest: "2026-01-01",
      latest: null,
      basis: "EXPLICIT",
    });
    expect(transitions[0]?.date?.latest).toBeNull();
  });

  it("may have a year as a number inside a dated record", () => {
    expect(valid().statements[0]?.eventTime).toEqual({
      edtf: "2024",
      earliest: "2024-01-01",
      latest: "2024-12-31",
      basis: "EXPLICIT",
      raw: "in 2024",
    });
  });

  it("keeps a record of another dossier as its slug alone, and tells it from a whole one", () => {
    const { actors, sources, programmes, instruments, issues, events } = valid();
    expect(actors[0]).toEqual({ slug: "nato" });
    const whole = [actors, sources, programmes, instruments, issues, events].map(
      (records) =>
        (records as readonly { readonly slug: string }[]).filter((record) => !isReference(record)).length,
    );
    expect(whole).toEqual([5, 2, 1, 1, 2, 1]);
  });

  it("takes several attendances as well as one", () => {
    const one = sample.statements.at(2)?.attends;
    const two = [one, { actor: "jp", attendance: "ATTENDED" }];
    expect(valid(changed([["statements", 2, "attends"], two])).statements[2]?.attends).toEqual(two);
  });

  it("writes a language tag in its canonical case", () => {
    const { actors } = valid(changed([["actors", 2, "names", 1, "lang"], "JA-jpan-jp"]));
    expect(actors[2]).toHaveProperty("names.1.lang", "ja-Jpan-JP");
  });

  it("needs no more than a slug and a title", () => {
    expect(valid({ slug: "a", title: "A" })).toEqual({
      slug: "a",
      title: "A",
      requires: [],
      sources: [],
      actors: [],
      issues: [],
      programmes: [],
      instruments: [],
      events: [],
      statements: [],
      participations: [],
      transitions: [],
      relations: [],
    });
  });

  it("does not change what it was given", () => {
    const before = structuredClone(sample);
    valid();
    expect(sample).toEqual(before);
  });
});

const statement = (index: number, ...rest: ProblemPath) => ["statements", index, ...rest];
const actor = (index: number, ...rest: ProblemPath) => ["actors", index, ...rest];

/** One breach of the sample for each way in which a rule can be broken: code, where it is reported, what is changed. */
const breaches: readonly (readonly [code: string, where: string, ...changes: Change[]])[] = [
  ["record.type", "title", [["title"], 7]],
  ["record.type", "title", [["title"], null]],
  ["record.type", "sources[0].held", [["sources", 0, "held"], "yes"]],
  ["record.type", "sources[0].retrievedOn", [["sources", 0, "retrievedOn"], 20230714]],
  ["record.type", "sources[0].kind", [["sources", 0, "kind"], true]],
  ["record.type", "sources[0].textLength", [["sources", 0, "textLength"], "2024"]],
  ["record.type", "sources[0].textLength", [["sources", 0, "textLength"], 1.5]],
  ["record.type", "sources[0].published", [["sources", 0, "published"], ["2023"]]],
  ["record.type", "sources[0].published", [["sources", 0, "published"], null]],
  ["record.type", "sources[0].published.edtf", [["sources", 0, "published", "edtf"], ["2023"]]],
  ["record.type", "sources", [["sources"], { slug: "a" }]],
  ["record.type", "sources", [["sources"], null]],
  ["record.type", "sources[1]", [["sources", 1], "src-report"]],
  ["record.type", "actors[0].slug", [actor(0, "slug"), 7]],
  ["record.type", "actors[2].identifiers[1].value", [actor(2, "identifiers", 1, "value"), 740]],
  ["record.type", "statements[0].source", [statement(0, "source"), ["src-article"]]],
  ["record.type", "statements[2].attends", [statement(2, "attends"), null]],
  ["record.unknown-field", "program", [["program"], []]],
  ["record.unknown-field", "sources[0].published.date", [["sources", 0, "published", "date"], "2023"]],
  ["record.unknown-field", "statements[0].constructor", [statement(0, "constructor"), 1]],
  ["record.missing-field", "title", [["title"], undefined]],
  ["record.missing-field", "sources[0].published.basis", [["sources", 0, "published", "basis"], undefined]],
  ["record.missing-field", "statements[0].attribution", [statement(0, "attribution"), undefined]],
  ["record.missing-field", "actors[1].names", [actor(1, "names"), undefined]],
  ["record.missing-field", "actors[4].tenures[0].source", [actor(4, "tenures", 0, "source"), undefined]],
  [
    "record.missing-field",
    "transitions[0].to",
    [["transitions", 0, "to"], undefined],
    [["transitions", 0, "from"], undefined],
  ],
  ["record.term", "sources[0].kind", [["sources", 0, "kind"], "ARTICLE"]],
  ["record.term", "sources[0].kind", [["sources", 0, "kind"], "toString"]],
  ["record.term", "sources[0].published.basis", [["sources", 0, "published", "basis"], "explicit"]],
  ["record.term", "statements[2].areas[0]", [statement(2, "areas", 0), "cybersecurity"]],
  ["record.field-not-here", "actors[2].tenures", [actor(2, "tenures"), [{ title: "King" }]]],
  ["record.field-not-here", "actors[2].open", [actor(2, "open"), true]],
  ["record.field-not-here", "actors[2].holderNamed", [actor(2, "holderNamed"), true]],
  ["record.field-not-here", "actors[4].members", [actor(4, "members"), [{ actor: "jp", basis: "EXPLICIT" }]]],
  ["text.empty", "title", [["title"], ""]],
  ["text.empty", "title", [["title"], " \u200b\u00a0\n"]],
  ["text.invalid", "title", [["title"], "a\u0000b"]],
  ["text.invalid", "title", [["title"], "half \ud83d"]],
  ["text.too-long", "title", [["title"], "a".repeat(501)]],
  ["text.form", "sources[0].url", [["sources", 0, "url"], "javascript:alert(1)"]],
  ["text.form", "sources[0].url", [["sources", 0, "url"], "https://"]],
  ["text.form", "sources[0].url", [["sources", 0, "url"], "https://user:secret@example.org/"]],
  ["text.form", "sources[0].url", [["sources", 0, "url"], "https://example.org/a b"]],
  ["text.form", "sources[0].language", [["sources", 0, "language"], "English"]],
  ["text.form", "sources[0].language", [["sources", 0, "language"], "en_US"]],
  ["text.form", "sources[0].sha256", [["sources", 0, "sha256"], "ABC"]],
  [
    "list.too-long",
    "issues[0].topics",
    [["issues", 0, "topics"], Array.from({ length: 501 }, (_, n) => `t${n}`)],
  ],
  ["list.too-short", "instruments[0].parties", [["instruments", 0, "parties"], []]],
  ["list.too-short", "statements[0].attribution", [statement(0, "attribution"), []]],
  ["list.too-short", "participations[0].basis", [["participations", 0, "basis"], []]],
  ["list.duplicate", "instruments[0].parties[2]", [["instruments", 0, "parties", 2], "nato"]],
  [
    "list.duplicate",
    "actors[1].names[1]",
    [actor(1, "names", 1), { text: "Nikkei", lang: "en", kind: "COMMON" }],
  ],
  ["number.range", "sources[0].textLength", [["sources", 0, "textLength"], -1]],
  ["number.range", "sources[0].textLength", [["sources", 0, "textLength"], 100_000_001]],
  ["slug.invalid", "slug", [["slug"], "Tokyo Office"]],
  ["slug.invalid", "slug", [["slug"], "a--b"]],
  ["slug.invalid", "slug", [["slug"], "a".repeat(121)]],
  ["slug.invalid", "actors[0].slug", [actor(0, "slug"), "NATO"]],
  ["slug.invalid", "statements[0].source", [statement(0, "source"), "a.b"]],
  ["slug.invalid", "statements[2].key", [statement(2, "key"), "st-01-v2"]],
  ["identifier.invalid", "actors[2].identifiers[0].value", [actor(2, "identifiers", 0, "value"), "36"]],
  ["temporal.invalid", "sources[0].published.edtf", [["sources", 0, "published", "edtf"], "May"]],
  ["temporal.invalid", "issues[0].plannedFor", [["issues", 0, "plannedFor"], "2024-13"]],
  ["temporal.invalid", "issues[0].plannedFor", [["issues", 0, "plannedFor"], 24]],
  ["temporal.invalid", "sources[0].retrievedOn", [["sources", 0, "retrievedOn"], "2024-02-30"]],
  ["period.reversed", "instruments[0]", [["instruments", 0, "until"], "2022"]],
  ["period.reversed", "participations[0]", [["participations", 0, "until"], "2022-12"]],
  ["period.reversed", "programmes[0]", [["programmes", 0, "ended"], "2020"]],
  ["period.reversed", "actors[2].exists", [actor(2, "exists", "until"), "1951"]],
  ["period.reversed", "actors[5].members[0]", [actor(5, "members", 0, "until"), "2019"]],
  ["period.reversed", "actors[4].tenures[0]", [actor(4, "tenures", 0, "until"), "2020"]],
  ["passage.bounds", "statements[0].words[0]", [statement(0, "words", 0, "end"), undefined]],
  ["passage.bounds", "statements[0].words[0]", [statement(0, "words", 0, "start"), undefined]],
  ["passage.bounds", "statements[0].words[0]", [statement(0, "words", 0, "end"), 64]],
  ["passage.bounds", "statements[0].words[0]", [statement(0, "words", 0, "end"), 7]],
  ["passage.bounds", "statements[1].hedge", [statement(1, "hedge", "start"), 3]],
  ["passage.bounds", "statements[0].attribution[1].cue", [statement(0, "attribution", 1, "cue", "start"), 0]],
  ["statement.unsupported", "statements[0]", [statement(0, "words"), undefined]],
  ["statement.unsupported", "statements[0]", [statement(0, "words"), []]],
  ["statement.joint", "statements[1].joint", [statement(1, "speakers"), ["fumio-kishida"]]],
  ["statement.joint", "statements[0].joint", [statement(0, "joint"), true]],
  ["statement.context", "statements[1].expresses", [statement(1, "issue"), undefined]],
  ["statement.context", "statements[2].attends", [statement(2, "event"), undefined]],
  ["statement.context", "statements[2].issueScope", [statement(2, "issueScope"), "DIRECT"]],
  ["statement.context", "statements[2].issueStatus", [statement(2, "issueStatus"), { status: "PLANNED" }]],
  ["statement.drift", "statements[1].relations[0].drift", [statement(1, "relations", 0, "kind"), "EXPLAINS"]],
  ["statement.drift", "relations[0].drift", [["relations", 0, "kind"], "CORROBORATES"]],
  [
    "attribution.first-step",
    "statements[2].attribution[0].mode",
    [statement(2, "attribution", 0), { mode: "ACCORDING_TO", agent: "nikkei" }],
  ],
  [
    "attribution.first-step",
    "statements[0].attribution[0].source",
    [statement(0, "attribution", 0, "source"), "src-report"],
  ],
  [
    "attribution.step",
    "statements[1].attribution[1].mode",
    [statement(1, "attribution", 1, "mode"), "OWN_VOICE"],
  ],
  ["attribution.step", "statements[1].attribution[1]", [statement(1, "attribution", 1, "mode"), "QUOTES"]],
  [
    "attribution.step",
    "statements[1].attribution[1].agent",
    [statement(1, "attribution", 1, "agent"), "nikkei"],
  ],
  [
    "expression.silent-stance",
    "statements[1].expresses[1].stance",
    [statement(1, "expresses", 1, "stance"), "NEUTRAL"],
  ],
  [
    "expression.silent-stance",
    "statements[1].expresses[1].intent",
    [statement(1, "expresses", 1, "intent"), "PLANNED"],
    [statement(1, "expresses", 1, "disclosure"), "DEFERRED"],
  ],
  ["expression.empty", "statements[1].expresses[1]", [statement(1, "expresses", 1, "disclosure"), "STATED"]],
  [
    "expression.empty",
    "statements[1].expresses[1]",
    [statement(1, "expresses", 1, "disclosure"), "ASCRIBED"],
  ],
  [
    "expression.duplicate",
    "statements[1].expresses[1].holder",
    [statement(1, "expresses", 1, "holder"), "fumio-kishida"],
  ],
];

describe("a rule that is broken is one problem at its place", () => {
  it.each(breaches)("%s at %s", (code, where, ...changes) => {
    const problems = problemsOf(changed(...(changes as Change[])));
    expect(problems.map((found) => [found.code, printProblemPath(found.path)])).toEqual([[code, where]]);
    for (const { message, mend } of problems) {
      expect(message).toMatch(/^[A-Z“].*[.…]$/s);
      expect(mend).toMatch(/^[A-Z].*[.']$/s);
    }
  });

  it("whatever the value is, where a dossier belongs", () => {
    for (const value of [null, undefined, 1, "a", true, [], new Date()]) {
      expect(problemsOf(value).length).toBeGreaterThan(0);
    }
  });

  it("and every problem is reported at once", () => {
    const problems = problemsOf(changed([["title"], 7], [["slug"], "A"], [statement(0, "act"), "SAY"]));
    expect(problems.map(({ code }) => code)).toEqual(["slug.invalid", "record.type", "record.term"]);
  });
});

describe("what is not broken", () => {
  it.each([
    ["a title of 500 characters outside the first plane", [["title"], "𠮷".repeat(500)]],
    [
      "an abstention: an act without a stance",
      [statement(1, "expresses", 1, "disclosure"), "IMPLIED_BY_ACT"],
    ],
    ["a period within one year of which the order is unknown", [["instruments", 0, "until"], "2023"]],
    ["a transition from an unknown programme", [["transitions", 0, "from"], undefined]],
    ["an anonymous source with an agent", [statement(0, "attribution", 1, "mode"), "ANONYMOUS_SOURCE"]],
    [
      "words in a script with surrogate pairs",
      [statement(0, "words", 0), { exact: "𠮷野", start: 3, end: 5 }],
    ],
    ["a grouping that is not open", [actor(5, "open"), false]],
    ["open said to be false of a state", [actor(2, "open"), false]],
    ["an instrument with one party", [["instruments", 0, "parties"], ["jp"]]],
  ] satisfies [string, Change][])("%s", (_, change) => {
    expect(problemsOf(changed(change as Change))).toEqual([]);
  });
});

describe("the mend says what is probably meant", () => {
  const mendOf = (...changes: Change[]) => problemsOf(changed(...changes))[0]?.mend;

  it.each([
    ["a mistyped field", [["programs"], []], "Perhaps programmes is meant."],
    ["a word in another case", [["sources", 0, "kind"], "news article"], "Perhaps NEWS_ARTICLE is meant."],
    ["an area by another label", [statement(2, "areas", 0), "cybersecurity"], "Perhaps cyber is meant."],
    [
      "a number that wants quotes",
      [actor(2, "identifiers", 0, "value"), 36],
      "Put it in quotes, with leading zeros if it has any: '36'.",
    ],
    [
      "nothing where something belongs",
      [["summary"], null],
      "Fill it in; a field that may be left out can be taken out.",
    ],
    ["a missing field", [["title"], undefined], "Add title, a text: The dossier's title."],
  ] satisfies [string, Change, string][])("%s", (_, change, mend) => {
    expect(mendOf(change as Change)).toContain(mend);
  });

  it("lists the fields when none is near", () => {
    expect(mendOf([["zzzzzz"], 1])).toContain("The fields are slug, title, summary");
  });
});
