import { nameLengthMax, titleLengthMax } from "@demarche/schema";
import { shortened } from "../rows/clean-text.js";
import type { CsvRow } from "../rows/input.js";
import type { GivenRecord, RowFinding } from "../rows/row.js";
import { countOf, type GivenCount } from "../votes/count.js";
import { dayOf, soundDate } from "../votes/day.js";
import { RollCall } from "../votes/roll-call.js";
import { cleanTexts } from "../votes/texts.js";
import { finding } from "./finding.js";
import { parliament } from "./member.js";

const dataset = "howtheyvote-data";

/** The data set from which every vote is taken. */
export const datasetRecord: GivenRecord = {
  kind: "source",
  draft: {
    slug: dataset,
    kind: "DATASET",
    held: true,
    title: "HowTheyVote.eu, votes of the European Parliament",
    url: "https://howtheyvote.eu",
    language: "en",
    published: { edtf: "[2019..]", basis: "UNKNOWN" },
    licence: "Open Database License (ODbL) 1.0; attribution: HowTheyVote.eu",
  },
};

/** A vote of the plenary with its records and what there is to say of its row. */
export interface MadeVote {
  readonly call: RollCall;
  readonly records: readonly GivenRecord[];
  readonly findings: readonly RowFinding[];
}

export function voteOf(id: string, values: CsvRow["values"]): MadeVote {
  const { timestamp = "", reference = "", procedure_title: procedure = "" } = values;
  const originals = [values["display_title"] ?? "", values["description"] ?? ""] as const;
  const cleaned = cleanTexts("howtheyvote", originals);
  const [title, description] = cleaned.texts;
  const day = dayOf(timestamp);
  const slug = `howtheyvote-vote-${id}`;
  const named = title || procedure.trim() || `Vote ${id}`;
  const whole = [named, description].filter((part) => part !== "").join(" – ");
  const mark = reference.trim() === "" ? "" : ` (${reference.trim()})`;
  const label = shortened(whole, { ...nameLengthMax, value: nameLengthMax.value - mark.length });
  const asFound = originals.filter((part) => part.trim() !== "").join(" – ");
  return {
    call: new RollCall(
      slug,
      id,
      `vote ${id} of the European Parliament`,
      day === undefined ? undefined : soundDate(day, "EXPLICIT"),
    ),
    records: [
      {
        kind: "source",
        draft: {
          slug,
          kind: "VOTING_RECORD",
          held: true,
          title: shortened(asFound === "" ? whole : asFound, titleLengthMax),
          publisher: parliament,
          published: day ?? { edtf: "[2019..]", basis: "UNKNOWN" },
          derivedFrom: [{ source: dataset, relation: "REPORTS" }],
        },
      },
      {
        kind: "issue",
        draft: {
          slug,
          kind: "RESOLUTION",
          label: `${label}${mark}`,
          proposition: `“${whole}” should be adopted.`,
        },
      },
    ],
    findings: [
      ...cleaned.findings,
      ...(title === "" ? [finding("howtheyvote.title-missing")] : []),
      ...(label === whole ? [] : [finding("howtheyvote.title-cut", { original: whole, cleaned: label })]),
      ...(day === undefined ? [finding("howtheyvote.time-unreadable", { original: timestamp })] : []),
    ],
  };
}

/** The outcome that the table of votes gives. */
export function countIn(values: CsvRow["values"]): GivenCount {
  const [yes, no, abstain, away] = [
    countOf(values["count_for"]),
    countOf(values["count_against"]),
    countOf(values["count_abstention"]),
    countOf(values["count_did_not_vote"]),
  ];
  const known = yes !== undefined && no !== undefined && abstain !== undefined && away !== undefined;
  return { YES: yes, NO: no, ABSTAIN: abstain, all: known ? yes + no + abstain + away : undefined };
}
