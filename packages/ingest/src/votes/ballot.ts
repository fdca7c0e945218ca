import { problem } from "@demarche/schema";
import type { GivenRecord, Row, RowFinding, RowPlace } from "../rows/row.js";
import type { Choice, RollCall, Voter } from "./roll-call.js";

const verbs: Readonly<Record<Choice, string>> = {
  YES: "voted yes",
  NO: "voted no",
  ABSTAIN: "abstained",
};

/** What a vote shows; an abstention shows no stance. */
const stances = { YES: "SUPPORT", NO: "OPPOSITION", ABSTAIN: undefined } as const;

const none: readonly never[] = [];

/** What a ballot says beside who voted how. */
export interface Beside {
  /** Records that the vote needs and that no row has given yet. */
  readonly records?: readonly GivenRecord[];
  readonly findings?: readonly RowFinding[];
}

/**
 * The row of a ballot: the voter's statement on the roll call's issue, in the roll call's own voice. The same ballot
 * once more is left, another one of the same voter refused.
 */
export function ballot(
  place: RowPlace,
  call: RollCall,
  voter: Voter,
  choice: Choice,
  { records = none, findings = none }: Beside = {},
): Row {
  const before = call.cast(voter, choice);
  if (before === choice) return { ...place, records: none, findings, left: "repeated" };
  if (before !== undefined) {
    const found = problem(
      "slug.duplicate",
      ["vote"],
      `${voter.name} ${verbs[choice]} in ${call.name}; an earlier row says that it ${verbs[before]}.`,
      "Keep the row that is right.",
    );
    return { ...place, records: none, findings, refused: found };
  }
  const given = {
    kind: "statement",
    ballot: {
      key: `vote-${call.key}-${voter.key}`,
      voter: voter.slug,
      stance: stances[choice],
      source: call.slug,
      issue: call.slug,
      content: `${voter.name} ${verbs[choice]} in ${call.name}.`,
      locator: `row ${place.row} of ${place.file.replace(/\.gz$/u, "")}`,
      said: call.said,
    },
  } as const;
  return {
    file: place.file,
    row: place.row,
    records: records.length === 0 ? [given] : [...records, given],
    findings,
  };
}
