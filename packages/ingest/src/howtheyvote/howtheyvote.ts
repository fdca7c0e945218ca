import { type Problem, problem } from "@demarche/schema";
import type { ReadOptions, RowFormat } from "../rows/format.js";
import { type CsvRow, type Input, InputError, readCsv } from "../rows/input.js";
import { Once } from "../rows/once.js";
import type { Row, RowFinding, RowPlace } from "../rows/row.js";
import { ballot } from "../votes/ballot.js";
import { Counts, endingWith } from "../votes/count.js";
import { dayOf } from "../votes/day.js";
import type { Choice } from "../votes/roll-call.js";
import { type MadeVoter, Voters } from "../votes/voters.js";
import { finding } from "./finding.js";
import { groupRecord, type Membership, memberOf, parliamentRecord } from "./member.js";
import { countIn, datasetRecord, type MadeVote, voteOf } from "./vote.js";

const choices: Readonly<Record<string, Choice | undefined>> = {
  FOR: "YES",
  AGAINST: "NO",
  ABSTENTION: "ABSTAIN",
};
const unvoiced = "DID_NOT_VOTE";

const tableColumns = {
  members: ["id", "first_name", "last_name"],
  group_memberships: ["member_id", "group_code", "start_date", "end_date"],
  groups: ["code", "label"],
  votes: ["id", "timestamp", "display_title"],
  member_votes: ["vote_id", "member_id", "position"],
} as const;
type TableName = keyof typeof tableColumns;

/** What HowTheyVote.eu publishes of roll calls in the plenary of the European Parliament. */
export const howtheyvote: RowFormat = {
  name: "howtheyvote",
  desk: () => "howtheyvote",
  read(options) {
    const counts = new Counts("howtheyvote");
    return endingWith(readTables(options, counts), () => counts.end());
  },
};

async function* readTables({ inputs, actors }: ReadOptions, counts: Counts): AsyncGenerator<Row> {
  const tables = tablesIn(inputs);
  const voters = new Voters(actors);
  const members = new Map<string, MadeVoter>();
  const once = new Once();
  const institution = () => once.give("parliament", [parliamentRecord]);

  for await (const { place, values } of rowsOf(tables, "members")) {
    const { id = "" } = values;
    const refused = numberProblem("id", id) ?? (members.has(id) ? repeated("member", id) : undefined);
    if (refused !== undefined) {
      yield { ...place, records: [], refused };
      continue;
    }
    const member = memberOf(id, values, voters);
    members.set(id, member);
    yield { ...place, records: [...institution(), ...once.give(member.voter.slug, [member.record])] };
  }

  const memberships = new Map<string, Membership[]>();
  for await (const { place, values } of rowsOf(tables, "group_memberships")) {
    const { member_id: id = "", group_code: code = "", start_date: start = "", end_date: end = "" } = values;
    const member = members.get(id);
    const [from, until] = [dayOf(start), dayOf(end)];
    const refused =
      (member === undefined ? unknownMember(id) : undefined) ??
      (from === undefined ? dayProblem("start_date", start) : undefined) ??
      (end !== "" && until === undefined ? dayProblem("end_date", end) : undefined);
    if (refused === undefined && member !== undefined && from !== undefined) {
      const actor = member.voter.slug;
      const of = memberships.get(code) ?? [];
      memberships.set(code, of);
      of.push({ actor, basis: "EXPLICIT", from, ...(until === undefined ? {} : { until }) });
    }
    yield { ...place, records: [], ...(refused === undefined ? {} : { refused }) };
  }

  const groups = new Set<string>();
  for await (const { place, values } of rowsOf(tables, "groups")) {
    const { code = "", label = "", official_label: official = "" } = values;
    if (code === "" || groups.has(code)) {
      yield { ...place, records: [], refused: code === "" ? codeless() : repeated("group", code) };
      continue;
    }
    const slug = actors.slugOf(official.trim() || label.trim() || code);
    const group = groupRecord(slug, values, memberships.get(code) ?? []);
    groups.add(code);
    yield { ...place, records: [...institution(), group] };
  }

  const votes = new Map<string, MadeVote & { readonly place: RowPlace }>();
  for await (const { place, values } of rowsOf(tables, "votes")) {
    const { id = "" } = values;
    const refused = numberProblem("id", id) ?? (votes.has(id) ? repeated("vote", id) : undefined);
    if (refused !== undefined) {
      yield { ...place, records: [], refused };
      continue;
    }
    const vote = voteOf(id, values);
    votes.set(id, { ...vote, place });
    counts.expect(vote.call, countIn(values));
  }
  const dataset = () => [...institution(), ...once.give("dataset", [datasetRecord])];

  const unlisted = new Map<string, MadeVote>();
  for await (const { place, values } of rowsOf(tables, "member_votes")) {
    const { vote_id: voteId = "", member_id: memberId = "", position = "" } = values;
    const choice = choices[position];
    const refused =
      numberProblem("vote_id", voteId) ??
      numberProblem("member_id", memberId) ??
      (choice === undefined && position !== unvoiced ? positionProblem(position) : undefined);
    if (refused !== undefined) {
      yield { ...place, records: [], refused };
      continue;
    }
    const listed = votes.get(voteId);
    const vote = listed ?? unlisted.get(voteId) ?? voteOf(voteId, {});
    const findings: RowFinding[] = [];
    if (listed === undefined && !unlisted.has(voteId)) {
      unlisted.set(voteId, vote);
      findings.push(finding("howtheyvote.vote-unlisted", { original: voteId }));
    }
    const known = members.get(memberId);
    const member = known ?? memberOf(memberId, values, voters);
    if (known === undefined) {
      members.set(memberId, member);
      findings.push(finding("howtheyvote.member-unlisted", { original: memberId }));
    }
    if (choice === undefined) {
      yield {
        ...place,
        records: [],
        findings: [...findings, ...counts.read(vote.call)],
        left: "did-not-vote",
      };
      continue;
    }
    const needed = once.give(vote.call.slug, vote.records);
    if (listed !== undefined && needed.length > 0) {
      yield { ...listed.place, records: [...dataset(), ...needed], findings: listed.findings };
    }
    const voted = ballot(place, vote.call, member.voter, choice, {
      records: [
        ...(listed === undefined ? [...dataset(), ...needed] : []),
        ...once.give(member.voter.slug, [member.record]),
      ],
      findings,
    });
    yield { ...voted, findings: [...findings, ...counts.read(vote.call)] };
  }

  for (const { call, place, records, findings } of votes.values()) {
    const needed = once.give(call.slug, records);
    if (needed.length === 0) continue;
    const without = tables.has("member_votes") ? [finding("howtheyvote.without-votes")] : [];
    yield { ...place, records: [...dataset(), ...needed], findings: [...findings, ...without] };
  }
}

/** The inputs by the table that each is; the name of a file may have something before it. */
function tablesIn(inputs: readonly Input[]): ReadonlyMap<TableName, Input> {
  const found = new Map<TableName, Input>();
  for (const input of inputs) {
    const name = input.name.replace(/\.gz$/u, "");
    const tables = Object.keys(tableColumns) as TableName[];
    // The name of one table may end as another's does: the longest is meant.
    const [table] = tables
      .filter((each) => name === `${each}.csv` || name.endsWith(`_${each}.csv`))
      .sort((one, other) => other.length - one.length);
    if (table !== undefined && !found.has(table)) found.set(table, input);
  }
  if (found.size > 0) return found;
  throw new InputError(
    `${inputs.map(({ name }) => name).join(", ")}: None is a table of HowTheyVote. Name ${Object.keys(tableColumns).join(".csv, ")}.csv or their folder.`,
  );
}

async function* rowsOf(
  tables: ReadonlyMap<TableName, Input>,
  table: TableName,
): AsyncGenerator<{ readonly place: RowPlace; readonly values: CsvRow["values"] }> {
  const input = tables.get(table);
  if (input === undefined) return;
  for await (const { row, values } of readCsv(input, { columns: tableColumns[table] })) {
    yield { place: { file: input.name, row }, values };
  }
}

function numberProblem(column: string, value: string): Problem | undefined {
  if (/^\d{1,12}$/u.test(value)) return undefined;
  return problem(
    "text.form",
    [column],
    `“${value}” is no number of a record.`,
    "Write the number as digits.",
  );
}

const repeated = (what: string, id: string): Problem =>
  problem("slug.duplicate", ["id"], `An earlier row gives ${what} ${id}.`, "Keep the row that is right.");

const codeless = (): Problem =>
  problem("text.empty", ["code"], "The group has no code.", "Write the group's code.");

const unknownMember = (id: string): Problem =>
  problem(
    "reference.unknown",
    ["member_id"],
    `members.csv has no member ${id}.`,
    "Name members.csv of the same export beside this table.",
  );

const dayProblem = (column: string, value: string): Problem =>
  problem("temporal.invalid", [column], `“${value}” is no day.`, "Write a day as YYYY-MM-DD.");

const positionProblem = (position: string): Problem =>
  problem(
    "record.term",
    ["position"],
    `“${position}” is no position.`,
    `Write one of ${[...Object.keys(choices), unvoiced].join(", ")}.`,
  );
