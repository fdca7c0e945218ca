import { nameLengthMax, type Problem, problem, titleLengthMax } from "@demarche/schema";
import { shortened } from "../rows/clean-text.js";
import type { ReadOptions, RowFormat } from "../rows/format.js";
import { type CsvRow, readCsv } from "../rows/input.js";
import { Once } from "../rows/once.js";
import type { GivenRecord, Row, RowFinding } from "../rows/row.js";
import { ballot } from "../votes/ballot.js";
import { Counts, countOf, endingWith } from "../votes/count.js";
import { dayOf, soundDate } from "../votes/day.js";
import { type Choice, RollCall } from "../votes/roll-call.js";
import { cleanTexts } from "../votes/texts.js";
import { finding } from "./finding.js";
import { MemberStates } from "./member-state.js";

const choices: Readonly<Record<string, Choice | undefined>> = { Y: "YES", N: "NO", A: "ABSTAIN" };
const unvoiced: Readonly<Record<string, string | undefined>> = { X: "non-voting", "": "no-vote-recorded" };

const columns = ["undl_id", "ms_code", "ms_name", "ms_vote", "date", "title"];

const dataset: GivenRecord = {
  kind: "source",
  draft: {
    slug: "undl-voting-data",
    kind: "DATASET",
    held: true,
    title: "United Nations Digital Library, Voting Data",
    url: "https://digitallibrary.un.org/collection/Voting%20Data",
    language: "en",
    published: { edtf: "[1946..]", basis: "UNKNOWN" },
    licence: "Terms of use of the United Nations Digital Library: non-commercial use",
  },
};

/** The voting data of the United Nations Digital Library. */
export const undl: RowFormat = {
  name: "undl",
  desk: () => "undl",
  read(options) {
    const counts = new Counts("undl");
    return endingWith(readRows(options, counts), () => counts.end());
  },
};

async function* readRows({ inputs, actors }: ReadOptions, counts: Counts): AsyncGenerator<Row> {
  const states = new MemberStates(actors);
  const calls = new Map<string, MadeRollCall>();
  const once = new Once();
  for (const input of inputs) {
    for await (const { row, values } of readCsv(input, { columns })) {
      const place = { file: input.name, row };
      const { undl_id: id = "", ms_code: code = "", ms_name: name = "", ms_vote: vote = "" } = values;
      const refused = unusable(id.trim(), name.trim(), vote.trim());
      if (refused !== undefined) {
        yield { ...place, records: [], refused };
        continue;
      }
      const before = calls.get(id.trim());
      const made = before ?? rollCallOf(id.trim(), values);
      if (before === undefined) {
        calls.set(id.trim(), made);
        counts.expect(made.call, {
          YES: countOf(values["total_yes"]),
          NO: countOf(values["total_no"]),
          ABSTAIN: countOf(values["total_abstentions"]),
          all: countOf(values["total_ms"]),
        });
      }
      const state = states.of(name.trim(), code.trim());
      const findings = [...(before === undefined ? made.findings : []), ...state.findings];
      const choice = choices[vote.trim()];
      const voted =
        choice === undefined
          ? { ...place, records: [], findings, left: unvoiced[vote.trim()] as string }
          : ballot(place, made.call, state.voter, choice, {
              records: [
                ...once.give("dataset", [dataset]),
                ...once.give(made.call.slug, made.records),
                ...once.give(`actor ${state.voter.slug}`, [state.record]),
              ],
              findings,
            });
      yield { ...voted, findings: [...findings, ...counts.read(made.call)] };
    }
  }
}

interface MadeRollCall {
  readonly call: RollCall;
  readonly records: readonly GivenRecord[];
  readonly findings: readonly RowFinding[];
}

function rollCallOf(id: string, values: CsvRow["values"]): MadeRollCall {
  const { date = "", resolution = "", draft = "", subjects = "", undl_link: link = "" } = values;
  const cleaned = cleanTexts("undl", [values["title"] ?? ""]);
  const [title] = cleaned.texts;
  const day = dayOf(date);
  const paper = resolution.trim() || draft.trim();
  const mark = paper === "" ? "" : ` (${paper})`;
  const shown = title || `Vote ${id}`;
  const original = values["title"]?.trim() ? (values["title"] as string) : shown;
  const slug = `undl-roll-call-${id.toLowerCase()}`;
  const name = paper === "" ? `the United Nations' vote ${id}` : `the United Nations' vote ${id} on ${paper}`;
  const label = shortened(shown, { ...nameLengthMax, value: nameLengthMax.value - mark.length });
  return {
    call: new RollCall(
      slug,
      id.toLowerCase(),
      name,
      day === undefined ? undefined : soundDate(day, "EXPLICIT"),
    ),
    records: [
      {
        kind: "source",
        draft: {
          slug,
          kind: "VOTING_RECORD",
          held: true,
          title: shortened(original, titleLengthMax),
          ...(link.trim() === "" ? {} : { url: link.trim() }),
          language: "en",
          published: day ?? { edtf: "[1946..]", basis: "UNKNOWN" },
          derivedFrom: [{ source: "undl-voting-data", relation: "REPORTS" }],
        },
      },
      {
        kind: "issue",
        draft: {
          slug,
          kind: "RESOLUTION",
          label: `${label}${mark}`,
          ...(paper === "" ? {} : { proposition: `${paper} should be adopted.` }),
          topics: topicsIn(subjects),
        },
      },
    ],
    findings: [
      ...cleaned.findings,
      ...(title === "" ? [finding("undl.title-missing")] : []),
      ...(label === shown ? [] : [finding("undl.title-cut", { original: shown, cleaned: label })]),
      ...(day !== undefined
        ? []
        : [
            date.trim() === ""
              ? finding("undl.date-missing")
              : finding("undl.date-unreadable", { original: date }),
          ]),
    ],
  };
}

/** Subjects stand with strokes or semicolons between. */
const topicsIn = (subjects: string): string[] => [
  ...new Set(
    subjects
      .split(/[|;]/u)
      .map((subject) => shortened(subject.trim(), nameLengthMax))
      .filter((subject) => subject !== ""),
  ),
];

function unusable(id: string, name: string, vote: string): Problem | undefined {
  if (!/^[A-Za-z0-9]{1,20}$/u.test(id)) {
    return problem(
      "text.form",
      ["undl_id"],
      `“${id}” is no identifier of the UN Digital Library.`,
      "Write the identifier as it stands at the library.",
    );
  }
  if (name === "") {
    return problem("text.empty", ["ms_name"], "The row names no state.", "Write the state's name.");
  }
  if (choices[vote] !== undefined || unvoiced[vote] !== undefined) return undefined;
  return problem(
    "record.term",
    ["ms_vote"],
    `“${vote}” is no vote.`,
    "Write Y, N, A or X, or leave it empty.",
  );
}
