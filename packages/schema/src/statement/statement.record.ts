import { attendance } from "../event/event.record.js";
import { issueStatusKinds } from "../issue/issue.terms.js";
import {
  codeLengthMax,
  listEntriesMax,
  membersEntriesMax,
  nameLengthMax,
  sectionRecordsMax,
  sentenceLengthMax,
} from "../limit/limit.js";
import { expression } from "../position/expression.record.js";
import { type Problem, type ProblemPath, problem } from "../problem/problem.js";
import { areas, purposes } from "../programme/programme.record.js";
import { confidences } from "../programme/programme.terms.js";
import {
  boolean,
  described,
  type InOf,
  type JsonSchema,
  key,
  lists,
  type OutOf,
  object,
  oneOrMore,
  optional,
  reference,
  temporal,
  term,
  text,
} from "../record/shape.js";
import { words } from "../source/words.record.js";
import { attribution, attributionProblems } from "./attribution.record.js";
import {
  attributionScopes,
  certainties,
  directnesses,
  drifts,
  framings,
  issueScopes,
  polarities,
  representationBases,
  type StatementRelationKind,
  speechActs,
  statementRelationKinds,
} from "./statement.terms.js";

/** Another actor for which the speakers speak. */
export const representation = object("Representation", "Another actor for which the speakers speak.", {
  actor: reference("The actor spoken for.", "Actor"),
  speaker: optional(reference("The speaker who speaks for it; left out when every speaker does.", "Actor")),
  basis: term("On what ground the words are taken as that actor's.", representationBases),
  inferred: optional(
    boolean("Whether this was concluded from the speaker's office, where the source does not say it."),
    false,
  ),
});
export type RepresentationRecord = OutOf<typeof representation>;

const driftOnDerived = {
  text: "A drift stands only on a statement made from the other one.",
  check: (
    { kind, drift }: { readonly kind: StatementRelationKind; readonly drift: readonly unknown[] },
    path: ProblemPath,
  ): readonly Problem[] =>
    drift.length > 0 && kind !== "DERIVES_FROM"
      ? [
          problem(
            "statement.drift",
            [...path, "drift"],
            `A relation of kind ${kind} has a drift.`,
            "Leave the drift out, or use DERIVES_FROM when the statement was made from the other one.",
          ),
        ]
      : [],
};

/** How a statement bears on another. */
export const statementRelation = object(
  "StatementRelation",
  "How the statement bears on another one.",
  {
    kind: term("How it bears on the other one.", statementRelationKinds),
    target: reference("The other statement: its key or its slug.", "Statement"),
    drift: lists(
      "What was lost or changed on the way from the other one to this one.",
      term("One loss or change.", drifts),
      listEntriesMax,
      { unique: true },
    ),
    scope: optional(
      term("How surely the relation holds, where grammar does not settle it.", attributionScopes),
    ),
    issue: optional(reference("The issue in respect of which it bears on the other one.", "Issue")),
    note: optional(text("What a reader should know of the relation.", sentenceLengthMax)),
  },
  [driftOnDerived],
);
export type StatementRelationRecord = OutOf<typeof statementRelation>;

/** A relation between two statements that a dossier reads without owning the one that bears it. */
export const statementLink = object(
  "StatementLink",
  "How one statement bears on another, as this dossier reads the two; either may be another dossier's, and stays as it is.",
  {
    from: reference(
      "The statement that bears on the other: its key in this dossier, or its slug.",
      "Statement",
    ),
    kind: term("How it bears on the other one.", statementRelationKinds),
    to: reference("The other statement: its key in this dossier, or its slug.", "Statement"),
    drift: lists(
      "What was lost or changed on the way from `to` to `from`.",
      term("One loss or change.", drifts),
      listEntriesMax,
      { unique: true },
    ),
    scope: optional(
      term("How surely the relation holds, where grammar does not settle it.", attributionScopes),
    ),
    issue: optional(reference("The issue in respect of which it bears on the other one.", "Issue")),
    confidence: optional(term("How sure whoever recorded the relation is of it.", confidences)),
    note: optional(text("What a reader should know of the relation.", sentenceLengthMax)),
  },
  [driftOnDerived],
);
export type StatementLinkRecord = OutOf<typeof statementLink>;

/** The relations that a dossier reads between statements. */
export const statementLinks = lists(
  "How statements bear on one another, where the bearing statement is not this dossier's own.",
  statementLink,
  sectionRecordsMax,
);

/** The status that a statement gives its issue. */
export const givenStatus = object("GivenStatus", "The status that the statement gives its issue.", {
  status: term("How far the issue had come.", issueStatusKinds),
  on: optional(temporal("When it had come so far; left out when as of the statement itself.")),
});
export type GivenStatusRecord = OutOf<typeof givenStatus>;

const actorsNamed = (description: string) =>
  lists(description, reference("An actor.", "Actor"), membersEntriesMax, { unique: true });

/** What a statement gives only in respect of something that it must then name. */
function missingContext(
  value: {
    readonly issue?: string;
    readonly event?: string;
    readonly issueScope?: unknown;
    readonly issueStatus?: unknown;
    readonly expresses: readonly unknown[];
    readonly attends: readonly unknown[];
  },
  path: ProblemPath,
): readonly Problem[] {
  const found: Problem[] = [];
  const needs = (field: string, given: boolean, context: "issue" | "event") => {
    if (!given || value[context] !== undefined) return;
    found.push(
      problem(
        "statement.context",
        [...path, field],
        `The statement gives ${field} and names no ${context}.`,
        `Name the ${context}, or leave ${field} out.`,
      ),
    );
  };
  needs("expresses", value.expresses.length > 0, "issue");
  needs("issueStatus", value.issueStatus !== undefined, "issue");
  needs("issueScope", value.issueScope !== undefined, "issue");
  needs("attends", value.attends.length > 0, "event");
  return found;
}

const emptyList: JsonSchema = { type: "array", maxItems: 0 };

/** In JSON Schema: a list that is given and not empty needs another field. */
function givenNeeds(list: string, field: string): JsonSchema {
  return {
    if: { required: [list], not: { properties: { [list]: emptyList } } },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
    then: { required: [field] },
  };
}

/** A place in a source that has no words to quote, or none worth quoting. */
export const locator = optional(
  text(
    "Where in the source it stands, when no words are quoted, such as a row of a roll call.",
    sentenceLengthMax,
  ),
);

/** One speech act or vote, found in a source. */
export const statement = object(
  "Statement",
  "One speech act or vote, found in the words of a source.",
  {
    key: key(
      "The statement's key in this dossier, such as st-01; its slug is the dossier's slug and the key.",
    ),
    source: reference("The source in which it stands.", "Source"),
    words: lists("The words of the source in which it stands, in the source's order.", words, listEntriesMax),
    verbatim: lists("The speaker's own words within them, as the source quotes them.", words, listEntriesMax),
    hedge: optional(described("The word of reserve in the passage, such as “reportedly”.", words)),
    locator,
    content: text("What is said, as one sentence of one's own.", sentenceLengthMax),
    act: term("What is done by saying it.", speechActs),
    subjects: actorsNamed("The actors that it is about."),
    speakers: actorsNamed("The actors that say it; none when nobody is said to have spoken."),
    joint: optional(boolean("Whether the speakers say it together."), false),
    addressees: actorsNamed("The actors at which it is directed."),
    counterparts: actorsNamed("The actors that it names as the other side of a dealing."),
    onBehalfOf: lists("The actors for which the speakers speak.", representation, listEntriesMax),
    claimsToSpeakFor: optional(
      text("Those for whom the speaker claims to speak, when they are no actor.", nameLengthMax),
    ),
    speakerNamed: optional(boolean("Whether the source names the speaking person.")),
    speakerDescription: optional(text("How the source describes the speaker.", nameLengthMax)),
    issue: optional(reference("The issue on which it is.", "Issue")),
    issueScope: optional(term("Whether it is on the issue itself or on a report about it.", issueScopes)),
    aboutIssues: lists("Other issues that it mentions.", reference("An issue.", "Issue"), listEntriesMax, {
      unique: true,
    }),
    aboutSources: lists("The sources that it mentions.", reference("A source.", "Source"), listEntriesMax, {
      unique: true,
    }),
    programme: optional(reference("The programme that it is about.", "Programme")),
    certainty: term("How certain the last hop presents the content as being.", certainties),
    polarity: term("Whether the last hop affirms or denies the content.", polarities),
    confidence: optional(term("How sure whoever recorded the statement is of it.", confidences)),
    expresses: lists(
      "Whose position on the issue it states, shows or ascribes; left out when it gives none.",
      expression,
      membersEntriesMax,
    ),
    directness: optional(term("How close the source's words are to the speaker's.", directnesses)),
    attribution,
    said: optional(temporal("When it was said.")),
    eventTime: optional(temporal("When what it tells of takes place.")),
    event: optional(reference("The event at which it was said or that it tells of.", "Event")),
    framing: optional(term("As what it presents the matters that it names.", framings)),
    areas,
    purposes,
    plover: optional(text("Its category in PLOVER.", codeLengthMax)),
    cameo: optional(text("Its code in CAMEO.", codeLengthMax)),
    relations: lists("How it bears on other statements.", statementRelation, listEntriesMax),
    issueStatus: optional(givenStatus),
    attends: optional(
      oneOrMore("What it says of actors' being at its event.", attendance, membersEntriesMax),
      [],
    ),
  },
  [
    {
      text: "A statement has words of its source, or a place in it.",
      schema: {
        anyOf: [
          { required: ["words"], not: { properties: { words: emptyList } } },
          { required: ["locator"] },
        ],
      },
      check: (value, path) =>
        value.words.length === 0 && value.locator === undefined
          ? [
              problem(
                "statement.unsupported",
                path,
                `Statement ${value.key} has neither words of its source nor a place in it.`,
                "Quote the words in which it stands, or say in `locator` where in the source it is.",
              ),
            ]
          : [],
    },
    {
      text: "A joint statement has at least two speakers.",
      check: (value, path) =>
        value.joint && value.speakers.length < 2
          ? [
              problem(
                "statement.joint",
                [...path, "joint"],
                `Statement ${value.key} is marked as joint and has ${value.speakers.length === 0 ? "no speaker" : "one speaker"}.`,
                "Name every speaker, or leave `joint` out.",
              ),
            ]
          : [],
    },
    {
      text: "Expressions, a status and a scope need an issue; attendances need an event.",
      schema: {
        dependentRequired: { issueStatus: ["issue"], issueScope: ["issue"] },
        allOf: [givenNeeds("expresses", "issue"), givenNeeds("attends", "event")],
      },
      check: missingContext,
    },
    {
      text: "Only the first hop of the attribution is the source's own voice.",
      check: (value, path) => attributionProblems(value.attribution, value.source, [...path, "attribution"]),
    },
    {
      text: "A statement gives at most one expression of each holder.",
      check: (value, path) =>
        value.expresses.flatMap(({ holder }, index) =>
          value.expresses.findIndex((other) => other.holder === holder) < index
            ? [
                problem(
                  "expression.duplicate",
                  [...path, "expresses", index, "holder"],
                  `Statement ${value.key} gives two expressions of ${holder}.`,
                  "Keep one, or record two statements when the source tells of two stances.",
                ),
              ]
            : [],
        ),
    },
  ],
);
export type StatementRecord = OutOf<typeof statement>;
export type StatementInput = InOf<typeof statement>;

/** The statements of a dossier. */
export const statements = lists(
  "The speech acts and votes found in the dossier's sources.",
  statement,
  sectionRecordsMax,
);
