import { type BallotRecord, type Problem, problem, type TemporalRecord } from "@demarche/schema";
import { getTableName } from "drizzle-orm";
import type { Connection } from "../engine/connection.js";
import { slugOf } from "../read/conditions.js";
import { idOf, type Session } from "../record/session.js";
import { ballots as table } from "./ballot.table.js";

/** A ballot with the ids of what it names. */
interface Resolved {
  readonly ballot: BallotRecord;
  readonly slug: string;
  readonly source: number;
  readonly issue: number;
  readonly voter: number;
}

/** What one recording does with its ballots. */
export interface BallotPlan {
  /** Those that are stored as they are: each is all that its voter says on its issue. */
  readonly lone: readonly Resolved[];
  /** The places of those that go the way of every other statement. */
  readonly others: readonly number[];
  /** How many are held already. */
  readonly unchanged: number;
}

const references = { voter: "Actor", source: "Source", issue: "Issue" } as const;
type Field = keyof typeof references;
const fields = Object.keys(references) as Field[];

/** The slugs of the records of a concept that ballots name. */
export function namedBy(ballots: readonly BallotRecord[], concept: string): string[] {
  const field = fields.find((each) => references[each] === concept);
  return field === undefined ? [] : [...new Set(ballots.map((ballot) => ballot[field]))];
}

/** The ballots that name what is not recorded. */
export function unknownIn(session: Session, ballots: readonly BallotRecord[]): Problem[] {
  const isKnown = (ballot: BallotRecord, field: Field) => session.ids[references[field]].has(ballot[field]);
  const problems: Problem[] = [];
  for (const [at, ballot] of ballots.entries()) {
    for (const field of fields) {
      if (isKnown(ballot, field)) continue;
      const found = `${references[field]} ${ballot[field]} is not recorded.`;
      problems.push(
        problem("reference.unknown", ["ballots", at, field], found, "Correct the slug, or record it first."),
      );
    }
  }
  return problems;
}

/**
 * Decides of each ballot whether it can be stored as one, is held already, or has to be weighed against what else is
 * said: by its voter on its issue, by an earlier reading of it, of a voter who is one with another, of a source that
 * was withdrawn.
 *
 * @param besides issues on which the same recording has statements
 */
export async function planBallots(
  session: Session,
  desk: string,
  ballots: readonly BallotRecord[],
  besides: ReadonlySet<string>,
): Promise<BallotPlan> {
  if (ballots.length === 0) return { lone: [], others: [], unchanged: 0 };
  const all = ballots.map((ballot): Resolved => {
    const id = (field: Field) => idOf(session, references[field], ballot[field]) as number;
    return {
      ballot,
      slug: `${desk}-${ballot.key}`,
      source: id("source"),
      issue: id("issue"),
      voter: id("voter"),
    };
  });
  const isWeighed = await weighed(session, all);
  const isLone = all.map(
    (each) => !isWeighed(each) && !besides.has(each.ballot.issue) && isPlain(each.ballot.said),
  );
  const held = await heldAmong(
    session,
    all.filter((_, at) => !isLone[at]),
  );
  const others = [...all.keys()].filter((at) => !isLone[at] && !held.has(all[at] as Resolved));
  return { lone: all.filter((_, at) => isLone[at]), others, unchanged: held.size };
}

/** Whether a ballot has room for what is known of its day. */
const isPlain = (said: TemporalRecord | undefined): boolean =>
  said !== undefined && said.raw === undefined && said.anchor === undefined && said.note === undefined;

/** What a recording has of one roll call. */
interface Call {
  readonly source: number;
  readonly issue: number;
  /** Its slugs stand between these two. */
  first: string;
  last: string;
}

/** The roll calls of ballots, and the voters who have more than one vote on an issue. */
function callsOf(all: readonly Resolved[]) {
  const calls = new Map<number, Call[]>();
  const voters = new Map<number, Set<number>>();
  const repeated = new Map<number, Set<number>>();
  for (const { source, issue, voter, slug } of all) {
    const onIssue = calls.get(issue) ?? [];
    let call = onIssue.find((each) => each.source === source);
    if (call === undefined) {
      call = { source, issue, first: slug, last: slug };
      calls.set(issue, [...onIssue, call]);
    } else if (slug < call.first) call.first = slug;
    else if (slug > call.last) call.last = slug;
    const heard = voters.get(issue) ?? new Set();
    voters.set(issue, heard);
    if (heard.has(voter)) repeated.set(issue, (repeated.get(issue) ?? new Set()).add(voter));
    heard.add(voter);
  }
  return { calls: [...calls.values()].flat(), repeated };
}

/** Tells the ballots that are not, or may not be, all that their voters say on their issues. */
async function weighed(session: Session, all: readonly Resolved[]): Promise<(one: Resolved) => boolean> {
  const { calls, repeated } = callsOf(all);
  const { begun, withdrawn } = await callsAmong(session, calls);
  const heardOf = all.filter(({ source, issue }) => begun.get(issue)?.has(source));
  const { rows } = await session.connection.query(
    `select array(
       select b.place from unnest($1::int8[], $2::int8[], $3::text[]) with ordinality b(issue, voter, slug, place)
       where exists (select from expressions e where e.issue_id = b.issue and e.holder_id = b.voter)
         or exists (select from statements s where s.slug = b.slug)
     ) as heard, array(
       select unnest(array[ca.actor_id, ca.canonical_id]) from canonical_actors ca
       where ca.recorded_until is null and ca.actor_id <> ca.canonical_id
         and (ca.actor_id = any($4::int8[]) or ca.canonical_id = any($4))
     ) as merged`,
    [
      heardOf.map(({ issue }) => issue),
      heardOf.map(({ voter }) => voter),
      heardOf.map(({ slug }) => slug),
      [...new Set(all.map(({ voter }) => voter))],
    ],
  );
  const [found] = rows as [{ readonly heard: readonly number[]; readonly merged: readonly number[] }];
  const heard = new Set(found.heard.map((place) => heardOf[place - 1]));
  const merged = new Set(found.merged);
  return (one) =>
    heard.has(one) ||
    merged.has(one.voter) ||
    withdrawn.has(one.source) ||
    repeated.get(one.issue)?.has(one.voter) === true;
}

/** The roll calls of which something is held, by issue, and the sources that were withdrawn. */
async function callsAmong({ connection }: Session, calls: readonly Call[]) {
  const { rows } = await connection.query(
    `select c.source, c.issue,
       exists (select from expressions e where e.issue_id = c.issue)
         or exists (select from statements s where s.slug >= c.first and s.slug <= c.last) as begun,
       exists (select from sources w where w.id = c.source and w.recorded_until is null and w.withdrawn_edtf is not null) as withdrawn
     from unnest($1::int8[], $2::int8[], $3::text[], $4::text[]) c(source, issue, first, last)`,
    [
      calls.map(({ source }) => source),
      calls.map(({ issue }) => issue),
      calls.map(({ first }) => first),
      calls.map(({ last }) => last),
    ],
  );
  const begun = new Map<number, Set<number>>();
  const withdrawn = new Set<number>();
  for (const row of rows as unknown as {
    source: number;
    issue: number;
    begun: boolean;
    withdrawn: boolean;
  }[]) {
    if (row.begun) begun.set(row.issue, (begun.get(row.issue) ?? new Set()).add(row.source));
    if (row.withdrawn) withdrawn.add(row.source);
  }
  return { begun, withdrawn };
}

/** Those among ballots that are held just so. */
async function heldAmong(session: Session, given: readonly Resolved[]): Promise<ReadonlySet<Resolved>> {
  const held = await heldBallots(
    session.connection,
    given.map(({ slug }) => slug),
  );
  const same = ({ slug, ballot }: Resolved) => {
    const one = held.get(slug);
    return (
      one !== undefined &&
      isPlain(ballot.said) &&
      one.by === session.by &&
      one.ballot.said?.edtf === ballot.said?.edtf &&
      one.ballot.said?.basis === ballot.said?.basis &&
      compared.every((field) => one.ballot[field] === ballot[field])
    );
  };
  return new Set(given.filter(same));
}

const compared = ["voter", "stance", "source", "issue", "content", "locator"] as const;

/** Ballots that are held, by their slugs, and who had them recorded. */
export async function heldBallots(
  connection: Connection,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, { readonly by: string; readonly ballot: BallotRecord }>> {
  if (slugs.length === 0) return new Map();
  const { rows } = await connection.query(
    `select b.*, s.slug as source, i.slug as issue
     from ballots b join source_keys s on s.id = b.source_id join issue_keys i on i.id = b.issue_id
     where b.slug = any($1::text[])`,
    [slugs],
  );
  return new Map(
    rows.map((row) => {
      const [slug, by] = [row["slug"] as string, row["recorded_by"] as string];
      const ballot = {
        key: slug.slice(slugOf(by).length + 1),
        voter: row["voter_slug"] as string,
        stance: (row["stance"] ?? undefined) as BallotRecord["stance"],
        source: row["source"] as string,
        issue: row["issue"] as string,
        content: row["content"] as string,
        locator: row["locator"] as string,
        said: {
          edtf: row["said_edtf"] as string,
          earliest: row["said_earliest"] as string | null,
          latest: row["said_latest"] as string | null,
          basis: row["said_basis"] as TemporalRecord["basis"],
        },
      };
      return [slug, { by, ballot }];
    }),
  );
}

const columns = [
  table.slug,
  table.voterSlug,
  table.sourceId,
  table.issueId,
  table.voterId,
  table.stance,
  table.content,
  table.locator,
  table.saidEdtf,
  table.saidEarliest,
  table.saidLatest,
  table.saidBasis,
  table.recordedFrom,
  table.recordedBy,
].map(({ name }) => name);

/** Stores ballots, and with each its statement, its expression and its position. */
export async function writeBallots(session: Session, lone: readonly Resolved[]): Promise<void> {
  if (lone.length === 0) return;
  await session.connection.copy(`${getTableName(table)} (${columns.join(", ")})`, rowsOf(session, lone));
}

/** So many rows are told at once: while the database stores them, the next are put together. */
const rowsAtOnce = 500;

function* rowsOf(session: Session, lone: readonly Resolved[]): Generator<string> {
  const end = `\t${session.at}\t${copied(session.by)}\n`;
  const dates = new Map<TemporalRecord, string>();
  let rows = "";
  for (const [at, { ballot, slug, source, issue, voter }] of lone.entries()) {
    const said = ballot.said as TemporalRecord;
    let date = dates.get(said);
    if (date === undefined) {
      date = [said.edtf, said.earliest, said.latest, said.basis].map(copied).join("\t");
      dates.set(said, date);
    }
    rows += `${slug}\t${ballot.voter}\t${source}\t${issue}\t${voter}\t${ballot.stance ?? "\\N"}\t${copied(ballot.content)}\t${copied(ballot.locator)}\t${date}${end}`;
    if ((at + 1) % rowsAtOnce > 0) continue;
    yield rows;
    rows = "";
  }
  if (rows !== "") yield rows;
}

const special = /[\\\t\n\r]/u;
const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value as a COPY has it. */
function copied(value: string | null | undefined): string {
  if (value === undefined || value === null) return "\\N";
  return special.test(value) ? value.replace(/[\\\t\n\r]/gu, (found) => escapes[found] as string) : value;
}
