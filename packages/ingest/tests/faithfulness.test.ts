import { problemCodes, type StatementRecord } from "@demarche/schema";
import { describe, expect, it } from "vitest";
import { hedgesIn } from "../src/faithfulness/hedge-words.js";
import type { RuleId } from "../src/faithfulness/rule.js";
import { checkFaithfulness, faithfulnessRules, problemOf } from "../src/faithfulness/rules.js";
import { actorOf, dossierOf, sourceOf, statementOf } from "./statement-of.js";

const actors = [
  actorOf("fr", "STATE"),
  actorOf("cn", "STATE"),
  actorOf("nato", "INTERNATIONAL_ORGANIZATION"),
  actorOf("emmanuel-macron", "PERSON", {
    tenures: [{ title: "President of France", organization: "fr" }],
  }),
  actorOf("fr-mfa", "GOVERNMENT_BODY", { partOf: "fr" }),
  actorOf("fr-mfa-spokesperson", "OFFICE", { partOf: "fr-mfa" }),
];

/** What one rule finds in one statement: severity and place. */
function found(rule: RuleId, given: Partial<StatementRecord>, others: readonly StatementRecord[] = []) {
  return checkFaithfulness(dossierOf({ actors, statements: [statementOf(given), ...others] }))
    .filter((finding) => finding.rule === rule && finding.statement === "reading-st-01")
    .map(({ severity, path }) => `${severity} ${path.slice(2).join(".")}`.trim());
}

describe("the rules of faithfulness", () => {
  it("have each its problem code, a text and an explanation", () => {
    for (const { id, version, text, explanation } of faithfulnessRules) {
      expect(problemCodes.values).toContain(`faithfulness.${id}`);
      expect(version).toBeGreaterThanOrEqual(1);
      expect(text).toMatch(/^[A-Z].*\.$/s);
      expect(explanation).toMatch(/^[“A-Z].*\.$/s);
    }
    const codes = problemCodes.values.filter((code) => code.startsWith("faithfulness."));
    expect(faithfulnessRules.map(({ id }) => `faithfulness.${id}`).sort()).toEqual(codes.sort());
  });

  it("name statement, rule and place, and become problems", () => {
    const dossier = dossierOf({
      actors,
      statements: [statementOf(), statementOf({ key: "st-02", hedge: { exact: "never said" } })],
    });
    const [finding, ...rest] = checkFaithfulness(dossier);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      statement: "reading-st-02",
      rule: "verbatim",
      severity: "ERROR",
      path: ["statements", 1, "hedge"],
    });
    const other = { ...(finding as NonNullable<typeof finding>), rule: "neutral" as const };
    expect(problemOf(other)).toEqual({
      code: "faithfulness.neutral",
      path: ["statements", 1, "hedge"],
      message: finding?.message,
      mend: finding?.mend,
    });
  });

  it("know an actor that another dossier, read with this one, records", () => {
    const statement = statementOf({
      speakers: ["emmanuel-macron"],
      expresses: [{ holder: "emmanuel-macron", stance: "OPPOSITION", disclosure: "STATED" }],
    });
    const alone = dossierOf({ actors: [{ slug: "emmanuel-macron" }], statements: [statement] });
    const rulesOf = (beside: Parameters<typeof checkFaithfulness>[1]) =>
      checkFaithfulness(alone, beside).map(({ rule }) => rule);
    expect(rulesOf([])).toEqual(["single-statement"]);
    expect(rulesOf([dossierOf({ slug: "people", actors })])).toEqual(["representation", "single-statement"]);
  });
});

describe("verbatim", () => {
  const passage = { exact: "it is not “group confrontation” 🕊 at all", start: 100, end: 140 };
  it("finds words and hedges that are not in the passage", () => {
    const words = [passage];
    expect(found("verbatim", { words, verbatim: [{ exact: "group  confrontation" }] })).toEqual([
      "ERROR verbatim.0",
    ]);
    expect(found("verbatim", { words, hedge: { exact: "reportedly" } })).toEqual(["ERROR hedge"]);
    expect(found("verbatim", { words, verbatim: [{ exact: "at all", start: 135, end: 141 }] })).toEqual([
      "ERROR verbatim.0",
    ]);
    expect(found("verbatim", { words, verbatim: [{ exact: "it", start: 98, end: 100 }] })).toEqual([
      "ERROR verbatim.0",
    ]);
    expect(found("verbatim", { words: [], locator: "row 3", verbatim: [{ exact: "at all" }] })).toEqual([
      "ERROR verbatim.0",
    ]);
  });

  it("counts offsets in code points and looks in every passage", () => {
    const words = [{ exact: "another sentence" }, passage];
    expect(found("verbatim", { words, verbatim: [{ exact: "at all", start: 134, end: 140 }] })).toEqual([]);
    expect(found("verbatim", { words, verbatim: [{ exact: "group confrontation" }] })).toEqual([]);
    expect(found("verbatim", { words, hedge: { exact: "another" } })).toEqual([]);
  });
});

describe("hedge", () => {
  const said = (exact: string, given: Partial<StatementRecord> = {}) =>
    found("hedge", { words: [{ exact }], ...given });

  it("finds a word of reserve in a statement recorded as certain", () => {
    expect(said("Kishida is reportedly arranging to attend a summit")).toEqual(["ERROR words.0"]);
    expect(said("the office may open in 2024")).toEqual(["WARNING words.0"]);
  });

  it("is content with a hedge, with a lower certainty, with another language", () => {
    const exact = "Kishida is reportedly arranging to attend a summit";
    expect(said(exact, { hedge: { exact: "reportedly" } })).toEqual([]);
    expect(said(exact, { certainty: "PROBABLE" })).toEqual([]);
    const inFrench = dossierOf({
      sources: [sourceOf("article", { language: "fr" })],
      statements: [statementOf({ words: [{ exact: "apparently" }] })],
    });
    expect(checkFaithfulness(inFrench)).toEqual([]);
    const inBritishEnglish = dossierOf({
      sources: [sourceOf("article", { language: "en-GB" })],
      statements: [statementOf({ words: [{ exact: "apparently" }] })],
    });
    expect(checkFaithfulness(inBritishEnglish).map(({ rule }) => rule)).toEqual(["hedge"]);
  });

  it.each([
    ["Allegedly, the plan is dead", ["Allegedly"]],
    ["the plan, apparently dead, and presumably buried", ["apparently", "presumably"]],
    ["the office is said to be ready", ["is said to"]],
    ["the members are widely believed to agree", ["are widely believed to"]],
    ["it is thought that France objects", ["is thought that"]],
    ["a draft said to have gone to members", ["said to have"]],
    ["unconfirmed reports of a rumoured visit", ["unconfirmed", "rumoured"]],
    ["perhaps in autumn", ["perhaps"]],
  ])("is sure of %j", (text, words) => {
    expect(hedgesIn(text)).toEqual(words.map((exact) => ({ exact, sure: true })));
  });

  it.each([
    ["it is likely to open, and unlikely to move", ["likely", "unlikely"]],
    ["the alliance might soon decide", ["might"]],
    ["the office could also serve as a hub", ["could"]],
    ["talks may not resume", ["may"]],
    ["France appears to object", ["appears to"]],
    ["Kishida is expected to attend", ["is expected to"]],
    ["possibly in Tokyo, probably next year", ["possibly", "probably"]],
    ["it could possibly open", ["could"]],
  ])("leaves %j to a reader", (text, words) => {
    expect(hedgesIn(text)).toEqual(words.map((exact) => ({ exact, sure: false })));
  });

  it.each([
    "In May the ambassador announced the plan",
    "May 2023, and may 2024",
    "a show of naval might alone, and such might of arms",
    "China’s might grows",
    "its might grew",
    "with all his might he objected",
    "he could not attend",
    "they cannot possibly agree",
    "as soon as possible",
    "a like-minded partner",
    "Japan said that it would give thought to that",
    "Nikkei reported that NATO plans an office",
    "Mayor May Might",
    "the non-likely case",
  ])("has nothing to say of %j", (text) => {
    expect(hedgesIn(text)).toEqual([]);
  });

  it("names a phrase once, and the longest of those that overlap", () => {
    expect(hedgesIn("reportedly here, reportedly there")).toEqual([{ exact: "reportedly", sure: true }]);
    expect(hedgesIn("it is said to be ready")).toEqual([{ exact: "is said to", sure: true }]);
  });
});

describe("silence-without-stance", () => {
  const expresses = [{ holder: "cn", stance: "OPPOSITION" as const, disclosure: "ASCRIBED" as const }];
  it("finds a stance on a statement that declines or defers", () => {
    expect(found("silence-without-stance", { act: "DECLINE_COMMENT", expresses })).toEqual([
      "ERROR expresses.0.stance",
    ]);
    expect(found("silence-without-stance", { act: "DEFER", expresses })).toEqual([
      "ERROR expresses.0.stance",
    ]);
  });
  it("lets other acts, and silence without a stance, pass", () => {
    expect(found("silence-without-stance", { act: "OBJECT", expresses })).toEqual([]);
    const declined = [{ holder: "cn", disclosure: "DECLINED" as const }];
    expect(
      found("silence-without-stance", { act: "DECLINE_COMMENT", speakers: ["cn"], expresses: declined }),
    ).toEqual([]);
  });
});

describe("ascribed", () => {
  const of = (
    holder: string,
    disclosure: "STATED" | "ASCRIBED" | "DECLINED" | "DEFERRED" | "IMPLIED_BY_ACT",
  ) => ({
    expresses: [{ holder, disclosure, intent: "PLANNED" as const }],
  });
  it("finds a position that a third party tells and that is not marked so", () => {
    for (const disclosure of ["STATED", "DECLINED", "DEFERRED"] as const) {
      expect(found("ascribed", { speakers: ["emmanuel-macron"], ...of("nato", disclosure) })).toEqual([
        "ERROR expresses.0.disclosure",
      ]);
      expect(found("ascribed", { speakers: [], subjects: ["nato"], ...of("nato", disclosure) })).toHaveLength(
        1,
      );
    }
  });
  it("finds a speaker's own position marked as told by others", () => {
    expect(found("ascribed", { speakers: ["cn"], ...of("cn", "ASCRIBED") })).toEqual([
      "ERROR expresses.0.disclosure",
    ]);
  });
  it("does not take a represented actor for a speaker", () => {
    const onBehalfOf = [{ actor: "fr", basis: "SPOKESPERSON" as const, inferred: false }];
    expect(
      found("ascribed", { speakers: ["fr-mfa-spokesperson"], onBehalfOf, ...of("fr", "STATED") }),
    ).toHaveLength(1);
  });
  it("finds an act implied of one that did not act", () => {
    expect(found("ascribed", { act: "VOTE", subjects: ["fr"], ...of("cn", "IMPLIED_BY_ACT") })).toHaveLength(
      1,
    );
    expect(found("ascribed", { act: "VOTE", subjects: ["cn"], ...of("cn", "IMPLIED_BY_ACT") })).toEqual([]);
  });
  it("lets a speaker state, and a third party ascribe", () => {
    expect(found("ascribed", { speakers: ["cn"], ...of("cn", "STATED") })).toEqual([]);
    expect(found("ascribed", { speakers: ["emmanuel-macron"], ...of("nato", "ASCRIBED") })).toEqual([]);
    expect(found("ascribed", { subjects: ["nato"], ...of("nato", "ASCRIBED") })).toEqual([]);
  });
});

describe("relative-anchor", () => {
  const relative = {
    edtf: "2023-05~",
    earliest: "2023-05-01",
    latest: "2023-05-31",
    basis: "RELATIVE" as const,
  };
  it("finds a relative date without an anchor", () => {
    expect(found("relative-anchor", { said: relative })).toEqual(["ERROR said"]);
    expect(found("relative-anchor", { eventTime: { ...relative, raw: "a week later" } })).toEqual([
      "ERROR eventTime",
    ]);
  });
  it("lets an anchored date and one that is not relative pass", () => {
    expect(found("relative-anchor", { said: { ...relative, anchor: "st-02" } })).toEqual([]);
    expect(found("relative-anchor", { said: { ...relative, basis: "INFERRED" } })).toEqual([]);
  });
});

describe("representation", () => {
  const speakers = ["emmanuel-macron"];
  const forFrance = (basis: "OFFICE_HELD" | "SPOKESPERSON" | "STATED_FOR", inferred: boolean) => ({
    onBehalfOf: [{ actor: "fr", basis, inferred }],
  });
  const expresses = [
    { holder: "emmanuel-macron", stance: "OPPOSITION" as const, disclosure: "STATED" as const },
  ];

  it("finds a person speaking for a state by office, without a mark that this is inferred", () => {
    expect(found("representation", { speakers, ...forFrance("OFFICE_HELD", false) })).toEqual([
      "ERROR onBehalfOf.0",
    ]);
  });
  it("looks at the speaker that is named, else at each of them", () => {
    const speakers = ["emmanuel-macron", "fr-mfa"];
    const of = (speaker?: string) => ({
      speakers,
      onBehalfOf: [
        { actor: "fr", basis: "OFFICE_HELD" as const, inferred: false, ...(speaker && { speaker }) },
      ],
    });
    expect(found("representation", of())).toEqual(["ERROR onBehalfOf.0"]);
    expect(found("representation", of("emmanuel-macron"))).toEqual(["ERROR onBehalfOf.0"]);
    expect(found("representation", of("fr-mfa"))).toEqual([]);
  });
  it("finds words spoken for a state by their own account and yet inferred", () => {
    expect(found("representation", { speakers, ...forFrance("STATED_FOR", true) })).toEqual([
      "ERROR onBehalfOf.0",
    ]);
  });
  it("warns of a person, office or body of a state of which nothing is said", () => {
    expect(found("representation", { speakers, expresses })).toEqual(["WARNING expresses.0.holder"]);
    const holder = "fr-mfa-spokesperson";
    const own = {
      speakers: [holder],
      expresses: [{ holder, stance: "SUPPORT" as const, disclosure: "STATED" as const }],
    };
    expect(found("representation", own)).toEqual(["WARNING expresses.0.holder"]);
    expect(found("representation", { ...own, ...forFrance("SPOKESPERSON", false) })).toEqual([]);
  });
  it("lets pass what is said or marked, offices that speak as such, and those that belong to no state", () => {
    expect(found("representation", { speakers, expresses, ...forFrance("OFFICE_HELD", true) })).toEqual([]);
    expect(found("representation", { speakers, ...forFrance("STATED_FOR", false) })).toEqual([]);
    expect(found("representation", { speakers: ["fr-mfa"], ...forFrance("OFFICE_HELD", false) })).toEqual([]);
    const ofNato = [{ holder: "nato", stance: "SUPPORT" as const, disclosure: "STATED" as const }];
    expect(found("representation", { speakers: ["nato"], expresses: ofNato })).toEqual([]);
    expect(found("representation", { speakers, expresses: [] })).toEqual([]);
  });
});

describe("neutral", () => {
  const neutralBy = (disclosure: "STATED" | "ASCRIBED") => ({
    expresses: [{ holder: "cn", stance: "NEUTRAL" as const, disclosure }],
  });
  it("finds neutrality that its holder did not declare", () => {
    expect(found("neutral", neutralBy("ASCRIBED"))).toEqual(["ERROR expresses.0.stance"]);
    expect(found("neutral", { speakers: ["cn"], ...neutralBy("ASCRIBED") })).toEqual([
      "ERROR expresses.0.stance",
    ]);
    expect(found("neutral", { speakers: ["fr"], ...neutralBy("STATED") })).toEqual([
      "ERROR expresses.0.stance",
    ]);
  });
  it("lets declared neutrality, and other stances, pass", () => {
    expect(found("neutral", { speakers: ["cn"], ...neutralBy("STATED") })).toEqual([]);
    expect(
      found("neutral", { expresses: [{ holder: "cn", stance: "SUPPORT", disclosure: "ASCRIBED" }] }),
    ).toEqual([]);
  });
});

describe("single-statement", () => {
  const given = {
    speakers: ["cn"],
    expresses: [{ holder: "cn", stance: "SUPPORT" as const, disclosure: "STATED" as const }],
  };
  it("notes a position that rests on one statement", () => {
    expect(found("single-statement", given)).toEqual(["NOTE expresses.0"]);
    expect(
      found("single-statement", given, [statementOf({ key: "st-02", ...given, issue: "other" })]),
    ).toHaveLength(1);
  });
  it("is content with two, and has nothing to say where nothing is expressed", () => {
    expect(found("single-statement", given, [statementOf({ key: "st-02", ...given })])).toEqual([]);
    expect(found("single-statement", {})).toEqual([]);
  });
});
