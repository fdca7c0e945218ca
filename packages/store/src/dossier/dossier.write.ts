import {
  type BallotRecord,
  type Dossier,
  isReference,
  type Problem,
  type ProblemPath,
  problem,
  recordSlug,
  statementOfBallot,
} from "@demarche/schema";
import { getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { actors } from "../actor/actor.table.js";
import { actorRow, writeActorParts } from "../actor/actor.write.js";
import { deriveTouched } from "../derive/derive.js";
import { events } from "../event/event.table.js";
import { eventRow } from "../event/event.write.js";
import { issues } from "../issue/issue.table.js";
import { issueRow, writeIssueTopics } from "../issue/issue.write.js";
import { instruments } from "../participation/instrument.table.js";
import { participationGroup, transitionGroup } from "../participation/participation.derive.js";
import {
  instrumentRow,
  writeParticipationClaims,
  writeParties,
  writeTransitionClaims,
} from "../participation/participation.write.js";
import { programmes } from "../programme/programme.table.js";
import { programmeRow, writeProgrammeParts } from "../programme/programme.write.js";
import { type Change, contentColumns, type NewRow, reconcile } from "../record/reconcile.js";
import { findKeys, type KeyedConcept, makeKeys, type Session, trustKeys } from "../record/session.js";
import { refreshStatistics } from "../record/statistics.js";
import { sources } from "../source/source.table.js";
import { PassageIds, sourceRow, writeSourceLinks } from "../source/source.write.js";
import { type BallotPlan, namedBy, planBallots, unknownIn, writeBallots } from "../statement/ballot.write.js";
import {
  findStatements,
  planStatements,
  quotedBy,
  type StatementFinding,
  type StatementPlan,
  writeFindings,
  writeRelations,
  writeStatements,
} from "../statement/statement.write.js";
import { circlesOf } from "./circle.js";
import { dossiers } from "./dossier.table.js";
import { type Mention, mentionsOf } from "./mention.js";

/** Records without a slug of their own: a statement's has its revision, a derived record's is that of its first claim. */
export type HeldSlugs = Readonly<
  Record<"statements" | "participations" | "transitions", readonly (string | undefined)[]>
>;

/** What a recording of a dossier did, or would do. With problems, nothing was recorded. */
export interface RecordReport {
  readonly dossier: string;
  readonly problems: readonly Problem[];
  readonly statements: { readonly added: number; readonly corrected: number; readonly unchanged: number };
  /** By section: the slugs under which its records are held now, in its order; none for a claim that counts no longer. */
  readonly held: HeldSlugs;
  /** Records other than statements: versions and parts that were added, and those that are no longer held. */
  readonly records: Change;
  /** Positions, statuses, participations, transitions and attendances. */
  readonly derived: Change;
}

/** From how many new statements on a recording is a large one. */
const manyStatements = 1_000;

interface Section {
  readonly name: "actors" | "sources" | "issues" | "programmes" | "instruments" | "events";
  readonly concept: KeyedConcept;
  readonly table: PgTable & { id: PgColumn };
  readonly row: (session: Session, record: never) => NewRow;
}

const sections: readonly Section[] = [
  { name: "actors", concept: "Actor", table: actors, row: actorRow },
  { name: "sources", concept: "Source", table: sources, row: sourceRow },
  { name: "issues", concept: "Issue", table: issues, row: issueRow },
  { name: "programmes", concept: "Programme", table: programmes, row: programmeRow },
  { name: "instruments", concept: "Instrument", table: instruments, row: instrumentRow },
  { name: "events", concept: "Event", table: events, row: eventRow },
];

/**
 * Records a dossier within the session's transaction. Nothing is edited: what changed is closed and added anew, a
 * changed statement becomes one that corrects the old. What its owner holds and a whole dossier leaves out is closed; a
 * piece leaves it as it is. With problems in the report the caller rolls back.
 */
export async function writeDossier(
  session: Session,
  given: Dossier,
  findings: readonly StatementFinding[],
  ballots: readonly BallotRecord[] = [],
): Promise<RecordReport> {
  const mentions = mentionsOf(given);
  const problems: Problem[] = [];

  for (const { concept, name } of sections) {
    const named = mentions.filter((mention) => mention.concept === concept).map((mention) => mention.slug);
    const slugs = [...named, ...given[name].map(({ slug }) => slug), ...namedBy(ballots, concept)];
    if (slugs.length === 0) continue;
    await findKeys(session, concept, slugs);
    await makeKeys(
      session,
      concept,
      defined(given, name).map(({ record }) => record.slug),
    );
  }
  problems.push(...unknownIn(session, ballots));
  if (problems.length) return report(given, problems);
  const cast = await planBallots(session, given.slug, ballots, issuesIn(given));
  // A vote that is not all that its voter says is a statement like any other.
  const weighed = cast.others.map((at) => statementOfBallot(ballots[at] as BallotRecord));
  const dossier = weighed.length > 0 ? { ...given, statements: [...given.statements, ...weighed] } : given;
  if (session.piece && isEmpty(dossier)) {
    await storeBallots(session, cast);
    await refreshStatistics(session.connection);
    return withBallots(report(dossier, []), cast);
  }
  const { plans, missing } = await planStatements(session, dossier);
  await findStatements(
    session,
    mentions.filter((mention) => mention.concept === "Statement").map((mention) => mention.slug),
    dossier.slug,
  );
  problems.push(
    ...unknownMentions(session, mentions),
    ...missing.map((key) => missingStatement(dossier, key)),
    ...(await takenSlugs(session, dossier, plans)).map((found) => {
      const [section, at] = found.path as [string, number];
      const ballot = section === "statements" ? cast.others[at - given.statements.length] : undefined;
      return ballot === undefined ? found : { ...found, path: ["ballots", ballot, ...found.path.slice(2)] };
    }),
  );
  if (problems.length) return report(dossier, problems);

  const written = await writeRecords(session, dossier, plans, findings);
  problems.push(...written.problems);
  if (problems.length) return report(dossier, problems);
  await storeBallots(session, cast);
  const changes = [...written.changes];
  if (!session.piece) changes.push(await writeDossierRow(session, dossier));
  problems.push(...(await circlesOf(session, dossier)));
  if (problems.length) return report(dossier, problems);
  const derived = await deriveTouched(session);
  const fresh = plans.filter((plan) => !plan.unchanged);
  const done: RecordReport = {
    dossier: dossier.slug,
    problems: [],
    statements: {
      added: fresh.filter((plan) => plan.corrects === undefined).length,
      corrected: fresh.filter((plan) => plan.corrects !== undefined).length,
      unchanged: plans.length - fresh.length,
    },
    held: {
      statements: plans.map(({ slug }) => slug),
      participations: await derivedSlugs(session, dossier, "participations"),
      transitions: await derivedSlugs(session, dossier, "transitions"),
    },
    records: changes.reduce(
      (sum, change) => ({ added: sum.added + change.added, closed: sum.closed + change.closed }),
      { added: 0, closed: 0 },
    ),
    derived,
  };
  return withBallots(done, cast);
}

const issuesIn = ({ statements }: Dossier): ReadonlySet<string> =>
  new Set(statements.flatMap(({ issue }) => (issue === undefined ? [] : [issue])));

/** Whether a piece gives no records but ballots. */
const isEmpty = (dossier: Dossier): boolean =>
  Object.values(dossier).every((value) => !Array.isArray(value) || value.length === 0);

async function storeBallots(session: Session, { lone }: BallotPlan): Promise<void> {
  if (lone.length >= manyStatements) await trustKeys(session);
  await writeBallots(session, lone);
}

/** What a report says when ballots are counted too: each is a statement, and each that is stored as one a position. */
const withBallots = (done: RecordReport, { lone, unchanged }: BallotPlan): RecordReport => ({
  ...done,
  statements: {
    ...done.statements,
    added: done.statements.added + lone.length,
    unchanged: done.statements.unchanged + unchanged,
  },
  derived: { ...done.derived, added: done.derived.added + lone.length },
});

/** The records of a section that stand in it whole, each with its place. */
const defined = (dossier: Dossier, name: Section["name"]) =>
  (dossier[name] as readonly { slug: string }[])
    .map((record, at) => ({ record, at }))
    .filter(({ record }) => !isReference(record));

/**
 * Writes the records of a dossier whose references and statements the session knows. With problems, some of it is
 * written, and the caller rolls back.
 */
export async function writeRecords(
  session: Session,
  dossier: Dossier,
  plans: readonly StatementPlan[],
  findings: readonly StatementFinding[],
): Promise<{ problems: readonly Problem[]; changes: readonly Change[] }> {
  const problems: Problem[] = [];
  const changes: Change[] = [];
  for (const section of sections) {
    const rows = defined(dossier, section.name).map(({ record, at }) => ({
      record,
      row: section.row(session, record as never),
      path: [section.name, at] as const,
    }));
    const held = await heldRows(
      session,
      section.table,
      rows.map(({ row }) => row["id"] as number),
    );
    const merged = rows.map(({ record, row, path }) => {
      const before = held.get(row["id"] as number);
      if (before && before.by !== session.by) problems.push(...conflicts(before, row, record, path));
      return { by: before?.by ?? session.by, row: before ? { ...before.row, ...givenIn(row) } : row };
    });
    for (const owner of new Set([session.by, ...merged.map(({ by }) => by)])) {
      const owned = merged.filter(({ by }) => by === owner).map(({ row }) => row);
      // Records of others are looked at one by one; of its own, those that a whole dossier leaves out are closed.
      const scope =
        owner === session.by && !session.piece
          ? { condition: "t.recorded_by = $3" }
          : { condition: "t.id = any($4::int8[])", params: [owned.map((row) => row["id"])] };
      changes.push(
        await reconcile({ ...session, by: owner }, section.table, { rows: owned }, [section.table.id], scope),
      );
    }
  }
  if (problems.length) return { problems, changes };

  const records = <Name extends Section["name"]>(name: Name) =>
    defined(dossier, name).map(({ record }) => record) as never[];
  const fresh = plans.filter((plan) => !plan.unchanged);
  const passages = await PassageIds.of(session, [
    ...quotedBy(fresh.map((plan) => plan.record)),
    ...dossier.actors.flatMap((actor) =>
      isReference(actor)
        ? []
        : actor.tenures.flatMap(({ source, words }) => (source && words ? [{ source, words }] : [])),
    ),
  ]);
  if (fresh.length >= manyStatements) await trustKeys(session);
  await writeStatements(session, plans, passages);
  changes.push(
    ...(await writeActorParts(session, records("actors"), passages)),
    await writeSourceLinks(session, records("sources")),
    await writeIssueTopics(session, records("issues")),
    ...(await writeProgrammeParts(session, records("programmes"))),
    await writeParties(session, records("instruments")),
    await writeParticipationClaims(session, dossier.slug, dossier.participations),
    await writeTransitionClaims(session, dossier.slug, dossier.transitions),
    await writeRelations(session, dossier.relations),
    await writeFindings(session, findings, plans),
  );
  return { problems, changes };
}

const report = (dossier: Dossier, problems: readonly Problem[]): RecordReport => ({
  dossier: dossier.slug,
  problems,
  statements: { added: 0, corrected: 0, unchanged: 0 },
  held: { statements: [], participations: [], transitions: [] },
  records: { added: 0, closed: 0 },
  derived: { added: 0, closed: 0 },
});

const derivedFrom = {
  participations: { claims: "participation_claims", group: participationGroup },
  transitions: { claims: "transition_claims", group: transitionGroup },
};

/** The slugs of the derived records that a dossier's claims count towards. */
async function derivedSlugs(
  session: Session,
  dossier: Dossier,
  section: keyof typeof derivedFrom,
): Promise<(string | undefined)[]> {
  const slugs = dossier[section].map(({ key }) => recordSlug(dossier.slug, key));
  if (slugs.length === 0) return [];
  const { claims, group } = derivedFrom[section];
  const same = group.map((column) => `d.${column} is not distinct from c.${column}`).join(" and ");
  const { rows } = await session.connection.query(
    `select c.slug as claim, d.slug from ${claims} c join ${section} d on d.recorded_until is null and ${same}
     where c.recorded_until is null and c.slug = any($1::text[])`,
    [slugs],
  );
  const derived = new Map(rows.map(({ claim, slug }) => [claim, slug as string]));
  return slugs.map((slug) => derived.get(slug));
}

export const writeDossierRow = (
  session: Session,
  { slug, title, summary, licence }: Pick<Dossier, "slug" | "title" | "summary" | "licence">,
): Promise<Change> =>
  reconcile(session, dossiers, { rows: [{ slug, title, summary, licence }] }, [dossiers.slug], {
    condition: "t.slug = $4",
    params: [slug],
  });

/** Slugs made of the dossier's and a key that another owner has already made of its own. */
async function takenSlugs(
  session: Session,
  dossier: Dossier,
  plans: readonly StatementPlan[],
): Promise<Problem[]> {
  const made = [
    ...plans.map(({ slug }, at) => ({ section: "statements", at, slug })),
    ...(["participations", "transitions"] as const).flatMap((section) =>
      dossier[section].map(({ key }, at) => ({ section, at, slug: recordSlug(dossier.slug, key) })),
    ),
  ];
  const { rows } = await session.connection.query(
    `select distinct section, slug, recorded_by from (
       select 'statements' as section, slug, recorded_by from statements
       union all select 'participations', slug, recorded_by from participation_claims where recorded_until is null
       union all select 'transitions', slug, recorded_by from transition_claims where recorded_until is null
     ) held where slug = any($1::text[]) and recorded_by <> $2`,
    [made.map(({ slug }) => slug), session.by],
  );
  const owners = new Map(rows.map((row) => [`${row["section"]} ${row["slug"]}`, row["recorded_by"]]));
  return made.flatMap(({ section, at, slug }) => {
    const owner = owners.get(`${section} ${slug}`);
    return owner === undefined
      ? []
      : [
          problem(
            "slug.duplicate",
            [section, at, "key"],
            `${owner} has recorded ${slug} already.`,
            "Choose another key.",
          ),
        ];
  });
}

function unknownMentions(session: Session, mentions: readonly Mention[]): Problem[] {
  return mentions
    .filter(({ concept, slug }) => !session.ids[concept].has(slug))
    .map(({ concept, slug, path }) =>
      problem(
        "reference.unknown",
        path,
        session.piece
          ? `${concept} ${slug} is not recorded.`
          : `${concept} ${slug} is neither in this dossier nor recorded.`,
        session.piece
          ? "Correct the slug, or record it first."
          : "Correct the slug, add the record to the dossier, or import the dossier that has it first.",
      ),
    );
}

const missingStatement = (dossier: Dossier, key: string): Problem =>
  problem(
    "statement.missing",
    ["statements"],
    `Statement ${key} of ${dossier.slug} is recorded and missing from the file.`,
    "Put it back; to take it back, add a statement that RETRACTS it.",
  );

/** A row that is held, by its Drizzle properties, and who had it recorded. */
interface HeldRow {
  readonly row: NewRow;
  readonly by: string;
}

async function heldRows(
  session: Session,
  table: PgTable,
  ids: readonly number[],
): Promise<Map<number, HeldRow>> {
  const { rows } = await session.connection.query(
    `select * from ${getTableName(table)} where id = any($1::int8[]) and recorded_until is null`,
    [ids],
  );
  return new Map(
    rows.map((found) => [
      found["id"] as number,
      {
        by: found["recorded_by"] as string,
        row: Object.fromEntries(contentColumns(table).map(([name, column]) => [name, found[column.name]])),
      },
    ]),
  );
}

/** What a record says: a field that is left out makes no claim, and leaves what is recorded. */
const givenIn = (row: NewRow): NewRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => says(value)));

const says = (value: unknown) =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The fields in which a recording contradicts what another owner recorded of the same record; it may add to it. */
function conflicts(held: HeldRow, row: NewRow, record: object, path: ProblemPath): Problem[] {
  const differing = Object.entries(givenIn(row)).filter(
    ([name, given]) => says(held.row[name]) && JSON.stringify(given) !== JSON.stringify(held.row[name]),
  );
  return differing.map(([name, given]) =>
    problem(
      "record.conflict",
      [...path, ...fieldOf(record, name)],
      `${String(row["slug"])} is recorded by ${held.by} with ${name} ${JSON.stringify(held.row[name])}, and here it is ${JSON.stringify(given)}.`,
      "Give the recorded value, or leave it out, or change it where it was recorded.",
    ),
  );
}

/** The field of a record that a column was made of: `publishedLatest` and `publisherId` begin with theirs. */
function fieldOf(record: object, column: string): string[] {
  const fields = Object.keys(record).filter((field) => column.startsWith(field));
  return fields.sort((one, other) => other.length - one.length).slice(0, 1);
}
