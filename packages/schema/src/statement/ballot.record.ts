import type { TemporalRecord } from "../time/temporal.js";
import type { StatementRecord } from "./statement.record.js";

/**
 * A vote of which there is no more to say than who voted how in which roll call: the short form of a statement. There
 * are a thousand of them to each statement in words.
 */
export interface BallotRecord {
  /** As a statement's: the same for the same vote, whoever reads it again. */
  readonly key: string;
  /** Slug of the actor who voted: the speaker, and the holder of what is shown. */
  readonly voter: string;
  /** What the vote shows; an abstention shows no stance. */
  readonly stance: "SUPPORT" | "OPPOSITION" | undefined;
  /** Slug of the roll call's record, which tells the vote in its own voice. */
  readonly source: string;
  /** Slug of the issue that was voted on. */
  readonly issue: string;
  readonly content: string;
  readonly locator: string;
  /** The day of the roll call; undefined when its record tells none. */
  readonly said: TemporalRecord | undefined;
}

const none: readonly never[] = [];

/** What a ballot says, as a statement. */
export function statementOfBallot({
  key,
  voter,
  stance,
  source,
  issue,
  said,
  ...told
}: BallotRecord): StatementRecord {
  return {
    key,
    source,
    words: none,
    verbatim: none,
    locator: told.locator,
    content: told.content,
    act: "VOTE",
    subjects: none,
    speakers: [voter],
    joint: false,
    addressees: none,
    counterparts: none,
    onBehalfOf: none,
    issue,
    aboutIssues: none,
    aboutSources: none,
    certainty: "CERTAIN",
    polarity: "POSITIVE",
    expresses: [
      stance === undefined
        ? { holder: voter, disclosure: "IMPLIED_BY_ACT" }
        : { holder: voter, disclosure: "IMPLIED_BY_ACT", stance },
    ],
    attribution: [{ source, mode: "OWN_VOICE", scope: "EXPLICIT" }],
    ...(said === undefined ? {} : { said }),
    areas: none,
    purposes: none,
    relations: none,
    attends: none,
  };
}
