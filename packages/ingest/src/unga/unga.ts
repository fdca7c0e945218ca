import { type Problem, problem } from "@demarche/schema";
import type { ReadOptions, RowFormat } from "../rows/format.js";
import { type CsvRow, type Input, InputError, readCsv, readCsvBlocks } from "../rows/input.js";
import type { KnownActors } from "../rows/known-actors.js";
import { Once } from "../rows/once.js";
import type { GivenRecord, Row, RowPlace } from "../rows/row.js";
import { ballot } from "../votes/ballot.js";
import { endingWith } from "../votes/count.js";
import type { Choice, RollCall } from "../votes/roll-call.js";
import { finding } from "./finding.js";
import { datasetRecord, type MadeRollCall, type RollCallRow, RollCalls } from "./roll-call.js";
import { type StateCode, States } from "./state.js";

/** How a cell says that somebody voted, or why somebody did not; words in one form of the data, numbers in the other. */
const choices: Readonly<Record<string, Choice | undefined>> = {
  yes: "YES",
  no: "NO",
  abstain: "ABSTAIN",
  "1": "YES",
  "2": "ABSTAIN",
  "3": "NO",
};
const unvoiced: Readonly<Record<string, string | undefined>> = { "8": "absent", "9": "not-a-member" };

/** The columns of the Dataverse that mark a topic. */
const topicColumns = {
  me: "Palestinian conflict",
  nu: "Nuclear weapons and nuclear material",
  di: "Arms control and disarmament",
  hr: "Human rights",
  co: "Colonialism",
  ec: "Economic development",
} as const;

/** Erik Voeten's data set of roll calls in the General Assembly of the United Nations. */
export const unga: RowFormat = {
  name: "unga",
  desk: () => "unga",
  async *read(options) {
    const { votes, calls, topics, joined } = sorted(options.inputs);
    if (votes !== undefined && calls !== undefined) {
      yield* readTables(options, { votes, calls, topics });
    }
    for (const input of joined) yield* readJoined(input, options);
  },
};

interface Tables {
  readonly votes: Input;
  readonly calls: Input;
  readonly topics: Input | undefined;
}

function sorted(inputs: readonly Input[]) {
  const named = (name: string) => inputs.find((input) => input.name.replace(/\.gz$/u, "") === `${name}.csv`);
  const [votes, calls] = [named("un_votes"), named("un_roll_calls")];
  const topics = named("un_roll_call_issues");
  const joined = inputs.filter((input) => input !== votes && input !== calls && input !== topics);
  const tables = [votes, calls, topics].some((table) => table !== undefined);
  if (tables && (votes === undefined || calls === undefined)) {
    const missing = votes === undefined ? "un_votes.csv" : "un_roll_calls.csv";
    throw new InputError(`${missing}: It is missing. Name it beside the other tables, or name their folder.`);
  }
  return { votes, calls, topics, joined };
}

function readTables(
  { actors }: ReadOptions,
  { votes, ...tables }: Tables,
): AsyncIterable<Row | readonly Row[]> {
  const cast = new Casting(actors);
  const calls = new Map<string, RollCall>();
  const rows = async function* () {
    yield* readRollCalls(cast, tables, calls);
    yield* readVotes(cast, votes, calls);
  };
  // Which roll calls nobody voted in is known when all votes are read.
  return endingWith(rows(), () =>
    [...calls.values()]
      .filter(({ count }) => count.YES + count.NO + count.ABSTAIN === 0)
      .map(({ name }) => finding("unga.without-votes", { original: name })),
  );
}

/** Gives the roll calls. Their records are not kept: there may be many. */
async function* readRollCalls(
  cast: Casting,
  { calls, topics }: Omit<Tables, "votes">,
  read: Map<string, RollCall>,
): AsyncGenerator<Row> {
  const marked = topics === undefined ? [] : await readAll(topics, ["rcid", "issue"]);
  const topicsOf = new Map<string, Set<string>>();
  for (const { values } of marked) {
    const rcid = rcidOf(values);
    topicsOf.set(rcid, (topicsOf.get(rcid) ?? new Set()).add(values["issue"] as string));
  }
  const made = new RollCalls();
  for await (const { row, values } of readCsv(calls, { columns: rollCallColumns })) {
    const place = { file: calls.name, row };
    const rcid = rcidOf(values);
    const refused = unreadableRcid(rcid) ?? (read.has(rcid) ? repeatedRollCall(rcid) : undefined);
    if (refused !== undefined) yield { ...place, records: [], refused };
    else {
      const rollCall = made.make(rollCallRow(rcid, values, [...(topicsOf.get(rcid) ?? [])]));
      read.set(rcid, rollCall.call);
      yield { ...place, records: cast.recordsOf(rollCall), findings: rollCall.findings };
    }
  }
  for (const { row, values } of marked) {
    const place = { file: topics?.name as string, row };
    const rcid = rcidOf(values);
    yield { ...place, records: [], ...(read.has(rcid) ? {} : { refused: unknownRollCall(rcid) }) };
  }
}

async function* readVotes(
  cast: Casting,
  votes: Input,
  calls: ReadonlyMap<string, RollCall>,
): AsyncGenerator<readonly Row[]> {
  const columns = ["rcid", "country", "country_code", "vote"];
  for await (const block of readCsvBlocks(votes, { columns })) {
    yield block.map(({ row, values }): Row => {
      const place = { file: votes.name, row };
      const { rcid = "", country = "", country_code: iso = "", vote = "" } = values;
      const call = calls.get(rcid) ?? calls.get(rcidOf(values));
      return call === undefined
        ? { ...place, records: [], refused: unknownRollCall(rcidOf(values)) }
        : cast.row(place, call, country, { iso }, vote);
    });
  }
}

/** Reads the file of the Dataverse, in which each ballot repeats what is known of its roll call. */
async function* readJoined(input: Input, { actors }: ReadOptions): AsyncGenerator<Row> {
  const made = new RollCalls();
  const held = new Map<string, MadeRollCall>();
  const cast = new Casting(actors);
  const columns = [...rollCallColumns, "vote", "ccode", "Countryname"];
  for await (const { row, values } of readCsv(input, { columns })) {
    const place = { file: input.name, row };
    const rcid = rcidOf(values);
    const refused = unreadableRcid(rcid);
    if (refused !== undefined) {
      yield { ...place, records: [], refused };
      continue;
    }
    const before = held.get(rcid);
    const rollCall = before ?? made.make(rollCallRow(rcid, values, topicsIn(values)));
    held.set(rcid, rollCall);
    const { Countryname: name = "", ccode: cow = "", vote = "" } = values;
    const voted = cast.row(place, rollCall.call, name, { cow }, vote);
    const findings =
      before === undefined ? [...rollCall.findings, ...(voted.findings ?? [])] : voted.findings;
    const records = voted.records.length === 0 ? [] : cast.recordsOf(rollCall);
    yield {
      ...voted,
      records: [...records, ...voted.records],
      ...(findings === undefined ? {} : { findings }),
    };
  }
}

/** Makes the rows of ballots; each record that they need is given once. */
class Casting {
  readonly #states: States;
  readonly #once = new Once();

  constructor(actors: KnownActors) {
    this.#states = new States(actors);
  }

  /** The records of a roll call; none when they have been given. */
  recordsOf({ call, records }: MadeRollCall): readonly GivenRecord[] {
    const first = this.#once.give(call.slug, records);
    return first.length === 0 ? first : [...this.#once.give("dataset", [datasetRecord]), ...first];
  }

  row(place: RowPlace, call: RollCall, name: string, code: StateCode, vote: string): Row {
    if (name.trim() === "") return { ...place, records: [], refused: namelessState() };
    const { voter, record, findings } = this.#states.of(name, code);
    const choice = choices[vote];
    if (choice === undefined) {
      const left = unvoiced[vote];
      const outcome = left === undefined ? { refused: unknownVote(vote) } : { left };
      return { ...place, records: [], findings, ...outcome };
    }
    const records = this.#once.give(`actor ${voter.slug}`, [record]);
    return ballot(place, call, voter, choice, { records, findings });
  }
}

async function readAll(input: Input, columns: readonly string[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(input, { columns })) rows.push(row);
  return rows;
}

const rollCallColumns = ["rcid", "date", "unres", "short", "descr"];

type Values = CsvRow["values"];

/** The number of a roll call; a program may have written 3 as 3.0. */
const rcidOf = ({ rcid = "" }: Values): string => rcid.trim().replace(/\.0$/u, "");

const rollCallRow = (rcid: string, values: Values, topics: readonly string[]): RollCallRow => {
  const { date = "", unres = "", amend = "", para = "", short = "", descr = "" } = values;
  return { rcid, date, unres, amend, para, short, descr, topics };
};

const topicsIn = (values: Values): string[] =>
  Object.entries(topicColumns).flatMap(([column, topic]) => (Number(values[column]) === 1 ? [topic] : []));

const unreadableRcid = (rcid: string): Problem | undefined =>
  /^\d{1,9}$/u.test(rcid)
    ? undefined
    : problem("text.form", ["rcid"], `“${rcid}” is no number of a roll call.`, "Write the number as digits.");

const repeatedRollCall = (rcid: string): Problem =>
  problem(
    "slug.duplicate",
    ["rcid"],
    `An earlier row gives roll call ${rcid}.`,
    "Keep the row that is right.",
  );

const unknownRollCall = (rcid: string): Problem =>
  problem(
    "reference.unknown",
    ["rcid"],
    `un_roll_calls.csv has no roll call ${rcid}.`,
    "Use tables of the same release, or correct the number.",
  );

const unknownVote = (vote: string): Problem =>
  problem(
    "record.term",
    ["vote"],
    `“${vote}” is no vote.`,
    `Write one of ${[...Object.keys(choices), ...Object.keys(unvoiced)].join(", ")}.`,
  );

const namelessState = (): Problem =>
  problem("text.empty", ["country"], "The row names no state.", "Write the state's name.");
