import { describe, expect, it } from "vitest";
import * as schema from "../../src/index.js";

const isTerms = (value: unknown): value is schema.Terms =>
  typeof value === "object" && value !== null && "meanings" in value && "values" in value;
const lists = (Object.values(schema) as readonly unknown[]).filter(isTerms);

/** The enums that users type; a word that is lost here breaks their queries. */
const contract: Readonly<Record<string, string>> = {
  TemporalBasis: "EXPLICIT RELATIVE INFERRED UNKNOWN",
  Certainty3: "YES MAYBE NO",
  ActorKind:
    "STATE TERRITORY INTERNATIONAL_ORGANIZATION GOVERNMENT_BODY OFFICE PERSON PARTY ARMED_GROUP NGO COMPANY MEDIA GROUPING",
  NameKind: "OFFICIAL COMMON ALIAS FORMER ACRONYM",
  IdentifierScheme:
    "ISO_3166_1_ALPHA2 ISO_3166_1_ALPHA3 ISO_3166_1_NUMERIC COW_ABBR COW_NUMBER UN_M49 WIKIDATA LEI OPENSANCTIONS URL",
  MembershipBasis: "EXPLICIT INFERRED",
  SourceKind:
    "NEWS_ARTICLE PRESS_RELEASE SPEECH INTERVIEW BRIEFING JOINT_STATEMENT AGREEMENT_TEXT OFFICIAL_PAGE PARLIAMENTARY_RECORD VOTING_RECORD DATASET SOCIAL_POST",
  SourceRelation: "REPORTS QUOTES REWRITES TRANSLATES SYNDICATES CORRECTS",
  SourceReliability: "A B C D E F",
  SpeechAct:
    "ANNOUNCE ASSERT REPORT_INTENT PLEDGE ENDORSE WELCOME URGE OBJECT ACCUSE REJECT WARN CONCEDE DENY DEFER DECLINE_COMMENT CITE_REASON VOTE SIGN RATIFY WITHDRAW",
  Directness: "FIRST_HAND QUOTE PARTIAL_QUOTE PARAPHRASE ASCRIPTION",
  AttributionMode:
    "OWN_VOICE ACCORDING_TO QUOTES PARAPHRASE UNSPECIFIED_REPORTS ANONYMOUS_SOURCE CITES_DOCUMENT",
  AttributionScope: "EXPLICIT CARRIED_OVER AMBIGUOUS",
  RepresentationBasis: "OFFICE_HELD SPOKESPERSON STATED_FOR",
  StatementRelationKind:
    "DERIVES_FROM CORROBORATES CONTRADICTS QUALIFIES EXPLAINS CORRECTS RETRACTS RESPONDS_TO",
  DossierFormat: "JSON JSON_LD MARKDOWN BIBTEX CSL_JSON",
  DriftKind:
    "CONDITION_DROPPED SUBJECT_SWAPPED SPEAKER_SWAPPED SPEAKER_DROPPED TIME_DROPPED TIME_SHIFTED TIME_MOVED HEDGE_DROPPED ACT_STRENGTHENED STANCE_INTENSIFIED TERM_STRENGTHENED QUOTE_DROPPED",
  StatementStatus: "ACTIVE DISPUTED SUPERSEDED RETRACTED",
  StatementActorRole: "SUBJECT SPEAKER ADDRESSEE COUNTERPART",
  IssueScope: "DIRECT VIA_REPORT",
  Framing: "SECURITY_CHALLENGE THREAT OPPORTUNITY",
  FindingSeverity: "ERROR WARNING NOTE",
  Stance: "SUPPORT QUALIFIED_SUPPORT NEUTRAL MIXED QUALIFIED_OPPOSITION OPPOSITION",
  Disclosure: "STATED ASCRIBED IMPLIED_BY_ACT DECLINED DEFERRED",
  Intent: "COMMITTED PLANNED CONSIDERING NONE_PLANNED RULED_OUT",
  Certainty: "CERTAIN PROBABLE POSSIBLE UNDERSPECIFIED",
  Polarity: "POSITIVE NEGATIVE UNKNOWN",
  ShiftKind: "NEW REAFFIRMED SOFTENED HARDENED REVERSED CLARIFIED WITHDRAWN CONTRADICTED",
  ChangeKind: "RECORDED REVISED ENDED",
  ContradictionKind: "STANCE STATUS TELLING",
  TableForm: "CSV NDJSON",
  Delimiter: "COMMA SEMICOLON TAB",
  DuplicateReasonKind:
    "SAME_IDENTIFIER SAME_NAME SIMILAR_NAME SAME_ACRONYM OTHER_KIND OTHER_IDENTIFIER OTHER_EXISTENCE",
  IdentityVerdict: "SAME DIFFERENT UNSURE",
  ImpactOutcome: "FALLS STAYS CHANGES APPEARS",
  ImportOutcome: "RECORDED UNCHANGED REFUSED WITHHELD CHECKED",
  RecordType: "ACTOR EVENT INSTRUMENT ISSUE PARTICIPATION POSITION PROGRAMME SOURCE STATEMENT TRANSITION",
  SearchField: "NAME IDENTIFIER CODE LABEL PROPOSITION TITLE CONTENT PASSAGE",
  SearchKind: "ACTOR PROGRAMME ISSUE INSTRUMENT EVENT SOURCE STATEMENT QUOTE",
  StanceState:
    "SUPPORT QUALIFIED_SUPPORT NEUTRAL MIXED QUALIFIED_OPPOSITION OPPOSITION DECLINED DEFERRED NO_STANCE CONTESTED UNSETTLED NOTHING_RECORDED",
  IssueKind: "PROPOSAL POLICY RELATIONSHIP MEMBERSHIP AGREEMENT RESOLUTION CONDUCT DEMAND",
  IssueStatusKind:
    "FLOATED UNDER_DISCUSSION PLANNED APPROVED IMPLEMENTED POSTPONED SHELVED REJECTED WITHDRAWN",
  ProgrammeKind: "FRAMEWORK BILATERAL_FRAMEWORK PROCESS STATUS INITIATIVE",
  ProgrammeStatus: "PROPOSED ACTIVE ENDED SUPERSEDED UNKNOWN",
  ProgrammeRelation: "REPLACES INTEGRATES PART_OF COMPLEMENTS",
  Confidence: "HIGH MEDIUM LOW",
  ParticipationStatus: "PROSPECTIVE NEGOTIATING TRANSITIONING ACTIVE SUSPENDED ENDED DECLINED UNKNOWN",
  ParticipationRole: "PARTNER MEMBER HOST SPONSOR OBSERVER CANDIDATE UNKNOWN",
  TransitionStatus: "ANNOUNCED IN_PROGRESS COMPLETED ABANDONED UNKNOWN",
  Publicity: "PUBLIC RESTRICTED UNKNOWN",
  EventKind: "VISIT SUMMIT MEETING BRIEFING PARLIAMENTARY_SESSION VOTE CONFERENCE SIGNING OTHER",
  Attendance: "ATTENDED ATTENDING ARRANGING INVITED DECLINED UNKNOWN",
  EventRole: "HOST VISITOR ORGANIZER PARTICIPANT SPEAKER",
  CooperationAreaCode:
    "dialogue cyber space maritime climate-security emerging-technology resilience hybrid disinformation interoperability capability-development training exercises information-sharing crisis-management arms-control-nonproliferation cbrn counter-terrorism women-peace-security human-security defence-reform science-technology logistics public-diplomacy disaster-relief",
};

describe("the closed lists", () => {
  it("are those of the contract, word for word and in its order", () => {
    const words = Object.fromEntries(lists.map(({ name, values }) => [name, values.join(" ")]));
    // Neither is a type of the contract: the codes have a page of their own, and addresses end with the formats.
    const { ProblemCode, ListFormat, ...rest } = words;
    expect(rest).toEqual(contract);
    expect(ProblemCode).toBeDefined();
    expect(ListFormat).toBe("csv json ndjson json-ld ftm popolo");
  });

  it("have names of their own", () => {
    expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length);
  });

  describe.each(lists)("$name", ({ description, values, meanings, members }) => {
    it("says what it is and what each word means, each in a full sentence of its own", () => {
      expect(description).toMatch(/^[A-Z].*\.$/);
      const sentences = values.map((value) => meanings[value]);
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(new Set(sentences).size).toBe(values.length);
    });

    it("gives each word under its own name", () => {
      expect(Object.entries(members)).toEqual(values.map((value) => [value, value]));
    });
  });
});

describe("defineTerms", () => {
  it("refuses a list without words", () => {
    expect(() => schema.defineTerms("Nothing", "Nothing at all.", {})).toThrow(
      "The closed list Nothing has no value.",
    );
  });
});

describe("isTerm", () => {
  it("knows the words of the list and no other", () => {
    expect(schema.isTerm(schema.stances, "SUPPORT")).toBe(true);
    for (const value of ["support", "constructor", "toString", "", null, 1]) {
      expect(schema.isTerm(schema.stances, value)).toBe(false);
    }
  });
});

describe("the cooperation areas", () => {
  it("are found by any of their labels, whatever the case", () => {
    expect(schema.cooperationAreaNamed("Cybersecurity")?.code).toBe("cyber");
    expect(schema.cooperationAreaNamed(" cyber defence ")?.code).toBe("cyber");
    expect(schema.cooperationAreaNamed("WPS")?.code).toBe("women-peace-security");
    expect(schema.cooperationAreaNamed("gardening")).toBeUndefined();
  });

  it("are given for their codes", () => {
    expect(schema.cooperationAreaOf("cyber")).toEqual({
      code: "cyber",
      label: "Cyber defence",
      altLabels: ["cybersecurity", "cyber security", "cyber defense"],
    });
    expect(schema.cooperationAreaOf("cybersecurity")).toBeUndefined();
  });

  it("share no label, so that a label names one area", () => {
    const labels = schema.cooperationAreas.flatMap(({ code, label, altLabels }) => [
      ...new Set([code, label, ...altLabels].map((name) => name.toLowerCase())),
    ]);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });
});

describe("the rules of derivation", () => {
  it("are named, versioned and told in plain words", () => {
    expect(schema.ruleList.map(({ id, version }) => `${id} v${version}`)).toEqual([
      "position.run v1",
      "issue-status.run v1",
      "participation.group v1",
      "transition.group v1",
      "attendance.group v1",
    ]);
    for (const { text } of schema.ruleList) expect(text).toMatch(/^[A-Z].*\.$/s);
  });
});
