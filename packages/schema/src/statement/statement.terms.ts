import { defineTerms, type TermOf } from "../term/term.js";

export const speechActs = defineTerms("SpeechAct", "What is done by making a statement.", {
  ANNOUNCE: "The speaker makes known a decision or an intention, its own or another's.",
  ASSERT: "The speaker says that something is so.",
  REPORT_INTENT: "A third party tells what an actor means to do.",
  PLEDGE: "The speaker binds itself to do something.",
  ENDORSE: "The speaker gives its backing to another's proposal or act.",
  WELCOME: "The speaker greets a step as good.",
  URGE: "The speaker presses somebody to do something or to leave it undone.",
  OBJECT: "The speaker says that it is against something.",
  ACCUSE: "The speaker charges somebody with wrongdoing.",
  REJECT: "The speaker refuses a proposal, demand or claim.",
  WARN: "The speaker says that something bad may follow.",
  CONCEDE: "The speaker grants a point against its own case.",
  DENY: "The speaker says that something alleged is not so.",
  DEFER: "The speaker puts an answer off to a later time.",
  DECLINE_COMMENT: "The speaker was asked and would not comment.",
  CITE_REASON: "The speaker gives a reason for another statement or act.",
  VOTE: "The actor casts a vote, abstentions included.",
  SIGN: "The actor signs a document.",
  RATIFY: "The actor confirms by its own procedure that it is bound by an agreement.",
  WITHDRAW: "The actor takes back a statement, a proposal or its participation.",
});
export type SpeechAct = TermOf<typeof speechActs>;

export const directnesses = defineTerms(
  "Directness",
  "How close the recorded words are to the words of whoever is said to have spoken.",
  {
    FIRST_HAND: "The source is the speaker's own text or recording.",
    QUOTE: "The source gives the speaker's words in quotation marks, as a whole sentence or more.",
    PARTIAL_QUOTE: "The source gives some of the speaker's words in quotation marks within its own sentence.",
    PARAPHRASE: "The source gives in its own words what the speaker said.",
    ASCRIPTION: "The source says what the actor thinks, wants or plans without telling of its speaking.",
  },
);
export type Directness = TermOf<typeof directnesses>;

export const attributionModes = defineTerms(
  "AttributionMode",
  "How one hop of an attribution passes the claim on to the next.",
  {
    OWN_VOICE: "The source says it itself.",
    ACCORDING_TO: "The claim is credited to somebody by a phrase such as “according to”.",
    QUOTES: "The words of somebody are repeated in quotation marks.",
    PARAPHRASE: "What somebody said is told in other words.",
    UNSPECIFIED_REPORTS: "The claim is credited to reports that are not named, as by “reportedly”.",
    ANONYMOUS_SOURCE: "The claim is credited to a person who is not named.",
    CITES_DOCUMENT: "The claim is credited to a document.",
  },
);
export type AttributionMode = TermOf<typeof attributionModes>;

export const attributionScopes = defineTerms(
  "AttributionScope",
  "How surely the cue of a hop covers the words attributed.",
  {
    EXPLICIT: "The cue stands with the words and plainly covers them.",
    CARRIED_OVER: "The cue stands in an earlier sentence and is read as still holding.",
    AMBIGUOUS: "Grammar does not settle whose words they are.",
  },
);
export type AttributionScope = TermOf<typeof attributionScopes>;

export const certainties = defineTerms(
  "Certainty",
  "How certain the last hop of the attribution presents the content as being (after FactBank).",
  {
    CERTAIN: "It is presented as so, or as not so, without reserve.",
    PROBABLE: "It is presented as likely.",
    POSSIBLE: "It is presented as something that may be.",
    UNDERSPECIFIED: "It is mentioned without commitment to whether it is so.",
  },
);
export type Certainty = TermOf<typeof certainties>;

export const polarities = defineTerms(
  "Polarity",
  "Whether the last hop of the attribution affirms or denies the content (after FactBank).",
  {
    POSITIVE: "It is affirmed.",
    NEGATIVE: "It is denied, or said not to be.",
    UNKNOWN: "The words do not tell whether it is affirmed or denied.",
  },
);
export type Polarity = TermOf<typeof polarities>;

export const representationBases = defineTerms(
  "RepresentationBasis",
  "On what ground a speaker's words are taken as another actor's.",
  {
    OFFICE_HELD: "The speaker holds, or is, an office that speaks for the actor.",
    SPOKESPERSON: "The speaker is the actor's spokesperson.",
    STATED_FOR: "The words themselves say that they are spoken for the actor.",
  },
);
export type RepresentationBasis = TermOf<typeof representationBases>;

export const statementRelationKinds = defineTerms(
  "StatementRelationKind",
  "How one statement bears on another.",
  {
    DERIVES_FROM: "The statement was made from the other one by report, rewriting or translation.",
    CORROBORATES: "The statement says the same as the other one on the word of somebody else.",
    CONTRADICTS: "The statement and the other one cannot both be so.",
    QUALIFIES: "The statement limits the other one or adds a condition to it.",
    EXPLAINS: "The statement gives the reason or the purpose of the other one.",
    CORRECTS: "The statement takes the place of the other one, which was recorded or said wrongly.",
    RETRACTS: "The statement takes the other one back without putting anything in its place.",
    RESPONDS_TO: "The statement answers the other one.",
  },
);
export type StatementRelationKind = TermOf<typeof statementRelationKinds>;

export const drifts = defineTerms(
  "DriftKind",
  "What was lost or changed when a statement was made from another one.",
  {
    CONDITION_DROPPED: "A condition of the older statement is missing.",
    SUBJECT_SWAPPED: "The claim is made of another subject.",
    SPEAKER_SWAPPED: "The claim is credited to another speaker.",
    SPEAKER_DROPPED: "The claim is no longer credited to its speaker.",
    TIME_DROPPED: "The time of the older statement is missing.",
    TIME_SHIFTED: "The claim is told as of another time.",
    TIME_MOVED: "A phrase of time was moved to another claim.",
    HEDGE_DROPPED: "A word of reserve is missing.",
    ACT_STRENGTHENED: "The speech act is told as a stronger one.",
    STANCE_INTENSIFIED: "The stance is told as a stronger one.",
    TERM_STRENGTHENED: "A word was replaced by one that claims more.",
    QUOTE_DROPPED: "Quoted words were turned into paraphrase.",
  },
);
export type Drift = TermOf<typeof drifts>;

export const statementStatuses = defineTerms(
  "StatementStatus",
  "Whether a recorded statement counts as evidence.",
  {
    ACTIVE: "The statement stands, and positions are derived from it.",
    DISPUTED: "The statement is challenged, and no position is derived from it until that is settled.",
    SUPERSEDED: "A correction has taken the statement's place.",
    RETRACTED: "The statement was taken back.",
  },
);
export type StatementStatus = TermOf<typeof statementStatuses>;

export const statementActorRoles = defineTerms(
  "StatementActorRole",
  "In what role an actor appears in a statement.",
  {
    SUBJECT: "The statement is about the actor.",
    SPEAKER: "The actor makes the statement.",
    ADDRESSEE: "The statement is directed at the actor.",
    COUNTERPART: "The statement names the actor as the other side of a dealing, which gives it no position.",
  },
);
export type StatementActorRole = TermOf<typeof statementActorRoles>;

export const issueScopes = defineTerms(
  "IssueScope",
  "Whether a statement bears on its issue itself or on a report about it.",
  {
    DIRECT: "The statement is on the issue itself.",
    VIA_REPORT: "The statement is on a report about the issue.",
  },
);
export type IssueScope = TermOf<typeof issueScopes>;

export const framings = defineTerms(
  "Framing",
  "As what a statement presents the matters that it names, without taking a stance on them.",
  {
    SECURITY_CHALLENGE: "The matters are named as challenges to security.",
    THREAT: "The matters are named as threats.",
    OPPORTUNITY: "The matters are named as opportunities.",
  },
);
export type Framing = TermOf<typeof framings>;

export const findingSeverities = defineTerms(
  "FindingSeverity",
  "How grave it is when a faithfulness rule finds fault with a statement.",
  {
    ERROR: "The statement says what its source does not, and the dossier is refused.",
    WARNING: "The statement may say more than its source, and somebody should look.",
    NOTE: "The statement is sound, and a reader should know of this limit.",
  },
);
export type FindingSeverity = TermOf<typeof findingSeverities>;
