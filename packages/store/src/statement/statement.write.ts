import { createHash } from "node:crypto";
import { type Dossier, type StatementRecord, statementOfBallot, type WordsRecord } from "@demarche/schema";
import type { PgTable } from "drizzle-orm/pg-core";
import { attendanceClaims } from "../event/event.table.js";
import { issueStatusClaims } from "../issue/issue.table.js";
import { type Change, insertRows, type NewRow, reconcile, reconcileOwn } from "../record/reconcile.js";
import { idOf, nextIds, type Session } from "../record/session.js";
import { temporalRow } from "../record/temporal.js";
import type { PassageIds } from "../source/source.write.js";
import { heldBallots } from "./ballot.write.js";
import {
  attributionStepRows,
  expressionRows,
  findings,
  representations,
  statementActorRows,
  statementIssues,
  statementPassages,
  statementRelations,
  statementRows,
  statementSources,
} from "./statement.table.js";

/** What one recording does with one statement of a dossier. */
export interface StatementPlan {
  readonly record: StatementRecord;
  readonly id: number;
  readonly slug: string;
  readonly baseSlug: string;
  readonly revision: number;
  readonly sha256: string;
  /** The statement that this one corrects; the plan is then not `unchanged`. */
  readonly corrects?: number;
  readonly unchanged: boolean;
}

/** A finding of the faithfulness rules about a statement of the dossier, by its key. */
export interface StatementFinding {
  readonly statement: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/**
 * Decides of each statement whether it is held already, is recorded for the first time, or corrects what was recorded
 * under its key; and makes their keys known to the session. Statements that are held but missing from the file are in
 * `missing`, by key; a piece misses none.
 */
export async function planStatements(
  session: Session,
  dossier: Dossier,
): Promise<{ plans: StatementPlan[]; missing: string[] }> {
  const given = dossier.statements.map(({ key }) => `${dossier.slug}-${key}`);
  const { rows } = await session.connection.query(
    `select distinct on (base_slug) id, slug, base_slug, revision, content_sha256 from statements
     where recorded_by = $1 and ($2::text[] is null or base_slug = any($2)) order by base_slug, revision desc`,
    [session.by, session.piece ? given : null],
  );
  const held = new Map((await withSha256(session, rows)).map((row) => [row["base_slug"] as string, row]));
  const drafts = dossier.statements.map((record) => {
    const baseSlug = `${dossier.slug}-${record.key}`;
    const sha256 = shaOf(record);
    const last = held.get(baseSlug);
    held.delete(baseSlug);
    return { record, baseSlug, sha256, last, unchanged: last?.["content_sha256"] === sha256 };
  });
  const ids = await nextIds(
    session.connection,
    "statement_rows",
    drafts.filter((draft) => !draft.unchanged).length,
  );
  let taken = 0;
  const plans = drafts.map(({ record, baseSlug, sha256, last, unchanged }): StatementPlan => {
    const revision = unchanged
      ? (last?.["revision"] as number)
      : ((last?.["revision"] as number | undefined) ?? 0) + 1;
    const id = unchanged ? (last?.["id"] as number) : (ids[taken++] as number);
    const slug = revision === 1 ? baseSlug : `${baseSlug}-v${revision}`;
    session.ids.Statement.set(record.key, id).set(baseSlug, id).set(slug, id);
    return {
      record,
      id,
      slug,
      baseSlug,
      revision,
      sha256,
      unchanged,
      ...(last && !unchanged ? { corrects: last["id"] as number } : {}),
    };
  });
  return { plans, missing: [...held.keys()].map((slug) => slug.slice(dossier.slug.length + 1)) };
}

/**
 * Finds statements that are held: by the slug of a first revision its latest one, by any other slug just that one. A
 * piece also names by its key what its desk recorded before, and means its own where another has that slug.
 */
export async function findStatements(
  session: Session,
  slugs: readonly string[],
  dossier: string,
): Promise<void> {
  if (session.piece) {
    const keys = new Map(slugs.map((key) => [`${dossier}-${key}`, key]));
    await findStatements({ ...session, piece: false }, [...keys.keys()], dossier);
    for (const [slug, key] of keys) {
      const id = session.ids.Statement.get(slug);
      if (id !== undefined && !session.ids.Statement.has(key)) session.ids.Statement.set(key, id);
    }
  }
  const { rows } = await session.connection.query(
    `select named.slug, case when named.revision > 1 then named.id else (
       select latest.id from statements latest where latest.base_slug = named.base_slug order by latest.revision desc limit 1
     ) end as id
     from statements named where named.slug = any($1::text[])`,
    [slugs],
  );
  for (const row of rows) {
    const slug = row["slug"] as string;
    if (!session.ids.Statement.has(slug)) session.ids.Statement.set(slug, row["id"] as number);
  }
}

/** Every passage that statements quote, each with the source it stands in. */
export const quotedBy = (records: readonly StatementRecord[]): { source: string; words: WordsRecord }[] =>
  records.flatMap((record) =>
    [
      ...record.words,
      ...record.verbatim,
      ...(record.hedge ? [record.hedge] : []),
      ...record.attribution.flatMap((step) => (step.cue ? [step.cue] : [])),
    ].map((words) => ({ source: record.source, words })),
  );

/**
 * Writes the statements that are not held yet, whole. Nothing waits for what was sent before: while the database writes
 * one table, the rows of the next are made.
 */
export async function writeStatements(
  session: Session,
  plans: readonly StatementPlan[],
  passages: PassageIds,
): Promise<void> {
  const fresh = plans.filter((plan) => !plan.unchanged);
  const expressionIds = await nextIds(
    session.connection,
    "expression_rows",
    fresh.reduce((sum, plan) => sum + plan.record.expresses.length, 0),
  );
  let expressed = 0;
  const claimed = fresh.filter((plan) => plan.record.issueStatus);
  const claimIds = await nextIds(session.connection, "issue_status_claims", claimed.length);
  const sent: Promise<void>[] = [];
  const insert = (table: PgTable, rows: readonly NewRow[]) => sent.push(insertRows(session, table, rows));
  insert(
    statementRows,
    fresh.map((plan) => statementRow(session, plan)),
  );
  const each = (rows: (plan: StatementPlan) => readonly NewRow[]) => fresh.flatMap((plan) => rows(plan));
  insert(
    statementPassages,
    each(({ id, record }) => [
      ...passageRows(id, "WORDS", record.source, record.words, passages),
      ...passageRows(id, "VERBATIM", record.source, record.verbatim, passages),
      ...passageRows(id, "HEDGE", record.source, record.hedge ? [record.hedge] : [], passages),
    ]),
  );
  insert(
    statementActorRows,
    each(({ id, record }) => [
      ...actorRows(session, id, "SUBJECT", record.subjects),
      ...actorRows(session, id, "SPEAKER", record.speakers),
      ...actorRows(session, id, "ADDRESSEE", record.addressees),
      ...actorRows(session, id, "COUNTERPART", record.counterparts),
    ]),
  );
  insert(
    statementIssues,
    each(({ id, record }) =>
      record.aboutIssues.map((issue, ordinal) => ({
        statementId: id,
        ordinal,
        issueId: idOf(session, "Issue", issue),
      })),
    ),
  );
  insert(
    statementSources,
    each(({ id, record }) =>
      record.aboutSources.map((source, ordinal) => ({
        statementId: id,
        ordinal,
        sourceId: idOf(session, "Source", source),
      })),
    ),
  );
  insert(
    representations,
    each(({ id, record }) =>
      record.onBehalfOf.map((representation, ordinal) => ({
        statementId: id,
        ordinal,
        speakerId: idOf(
          session,
          "Actor",
          representation.speaker ?? (record.speakers.length === 1 ? record.speakers[0] : undefined),
        ),
        actorId: idOf(session, "Actor", representation.actor),
        basis: representation.basis,
        inferred: representation.inferred,
      })),
    ),
  );
  insert(
    attributionStepRows,
    each(({ id, record }) =>
      record.attribution.map((step, ordinal) => ({
        statementId: id,
        ordinal,
        agentId: idOf(session, "Actor", step.agent),
        sourceId: idOf(session, "Source", step.source),
        mode: step.mode,
        cueId: step.cue ? passages.id(record.source, step.cue) : null,
        scope: step.scope,
        note: step.note,
      })),
    ),
  );
  insert(
    expressionRows,
    each(({ id, record }) =>
      record.expresses.map((expression) => ({
        id: expressionIds[expressed++],
        statementId: id,
        holderId: idOf(session, "Actor", expression.holder),
        issueId: idOf(session, "Issue", record.issue),
        stance: expression.stance,
        disclosure: expression.disclosure,
        intent: expression.intent,
        qualification: expression.qualification,
      })),
    ),
  );
  insert(
    issueStatusClaims,
    claimed.map(({ id, record }, at) => ({
      id: claimIds[at],
      statementId: id,
      issueId: idOf(session, "Issue", record.issue),
      status: record.issueStatus?.status,
      ...temporalRow(session, "on", record.issueStatus?.on),
    })),
  );
  insert(
    attendanceClaims,
    each(({ id, record }) =>
      record.attends.map((attendance) => ({
        statementId: id,
        eventId: idOf(session, "Event", record.event),
        actorId: idOf(session, "Actor", attendance.actor),
        role: attendance.role,
        attendance: attendance.attendance,
        certainty: attendance.certainty ?? record.certainty,
      })),
    ),
  );
  insert(
    statementRelations,
    each(({ id, record, corrects }) => [
      ...record.relations.map((relation) => ({
        statementId: id,
        targetId: idOf(session, "Statement", relation.target),
        kind: relation.kind,
        drift: relation.drift,
        scope: relation.scope,
        issueId: idOf(session, "Issue", relation.issue),
        note: relation.note,
        origin: "STATEMENT",
      })),
      ...(corrects === undefined
        ? []
        : [{ statementId: id, targetId: corrects, kind: "CORRECTS", drift: [], origin: "STATEMENT" }]),
    ]),
  );
  await Promise.all(sent);
}

/** Records the relations that a dossier reads between statements, its own or others'. */
export function writeRelations(session: Session, records: Dossier["relations"]): Promise<Change> {
  const rows = records.map((relation) => ({
    statementId: idOf(session, "Statement", relation.from),
    targetId: idOf(session, "Statement", relation.to),
    kind: relation.kind,
    drift: relation.drift,
    scope: relation.scope,
    issueId: idOf(session, "Issue", relation.issue),
    confidence: relation.confidence,
    note: relation.note,
    origin: "DOSSIER",
  }));
  return reconcileOwn(
    session,
    statementRelations,
    rows,
    [statementRelations.statementId, statementRelations.targetId],
    "t.origin = 'DOSSIER'",
  );
}

/** Records what the faithfulness rules say of the statements of a recording; what they said of them before is closed. */
export function writeFindings(
  session: Session,
  found: readonly StatementFinding[],
  plans: readonly StatementPlan[],
): Promise<Change> {
  const rows = found.map((finding) => ({
    statementId: idOf(session, "Statement", finding.statement),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
  }));
  const judged = plans.flatMap(({ id, corrects = id }) => [id, corrects]);
  return reconcile(session, findings, { rows }, [findings.statementId, findings.rule], {
    condition: `t.recorded_by = $3 and ($4::int8[] is null or t.statement_id = any($4))`,
    params: [session.piece ? judged : null],
  });
}

function statementRow(session: Session, { record, ...plan }: StatementPlan): NewRow {
  return {
    id: plan.id,
    slug: plan.slug,
    baseSlug: plan.baseSlug,
    revision: plan.revision,
    contentSha256: plan.sha256,
    sourceId: idOf(session, "Source", record.source),
    content: record.content,
    locator: record.locator,
    act: record.act,
    joint: record.joint,
    claimsToSpeakFor: record.claimsToSpeakFor,
    speakerNamed: record.speakerNamed,
    speakerDescription: record.speakerDescription,
    issueId: idOf(session, "Issue", record.issue),
    issueScope: record.issueScope,
    programmeId: idOf(session, "Programme", record.programme),
    eventId: idOf(session, "Event", record.event),
    certainty: record.certainty,
    polarity: record.polarity,
    confidence: record.confidence,
    directness: record.directness,
    framing: record.framing,
    areas: record.areas,
    purposes: record.purposes,
    plover: record.plover,
    cameo: record.cameo,
    hops: record.attribution.length - 1,
    root: rootOf(session, record),
    hedged: record.hedge !== undefined || record.certainty === "PROBABLE" || record.certainty === "POSSIBLE",
    ...temporalRow(session, "said", record.said),
    ...temporalRow(session, "eventTime", record.eventTime),
  };
}

/** Who is said to know: the last hop's agent, else its source; reports that are not named are one with their teller. */
function rootOf(session: Session, record: StatementRecord): string {
  const last = record.attribution[record.attribution.length - 1];
  if (last?.agent) return `actor:${idOf(session, "Actor", last.agent)}`;
  if (last?.source) return `source:${idOf(session, "Source", last.source)}`;
  return `unnamed:${idOf(session, "Source", record.source)}`;
}

const passageRows = (
  statementId: number,
  role: string,
  source: string,
  words: readonly WordsRecord[],
  passages: PassageIds,
): NewRow[] =>
  words.map((each, ordinal) => ({ statementId, role, ordinal, passageId: passages.id(source, each) }));

const actorRows = (session: Session, statementId: number, role: string, slugs: readonly string[]): NewRow[] =>
  slugs.map((slug, ordinal) => ({ statementId, role, ordinal, actorId: idOf(session, "Actor", slug) }));

/** Rows of statements, each with its SHA-256: that of a ballot is stored nowhere. */
export async function withSha256(
  session: Session,
  rows: readonly Record<string, unknown>[],
): Promise<readonly Record<string, unknown>[]> {
  const short = rows.filter((row) => row["content_sha256"] === null).map((row) => row["slug"] as string);
  const ballots = await heldBallots(session.connection, short);
  return rows.map((row) => {
    const held = row["content_sha256"] === null ? ballots.get(row["slug"] as string) : undefined;
    return held === undefined ? row : { ...row, content_sha256: shaOf(statementOfBallot(held.ballot)) };
  });
}

/** SHA-256 of a statement as it was read, whatever the order of its fields. */
export function shaOf(record: StatementRecord): string {
  const sorted = JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(sorted).digest("hex");
}
