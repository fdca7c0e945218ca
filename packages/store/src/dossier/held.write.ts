import {
  type Dossier,
  dossierShape,
  type Problem,
  problem,
  type RecordKind,
  recordKinds,
  validate,
} from "@demarche/schema";
import { deriveTouched } from "../derive/derive.js";
import type { Connection } from "../engine/connection.js";
import { judgeIdentity } from "../identity/identity.write.js";
import type { Change } from "../record/reconcile.js";
import {
  beginSession,
  findKeys,
  type KeyedConcept,
  keyTables,
  makeKeys,
  nextIds,
  type Session,
} from "../record/session.js";
import { type StatementPlan, shaOf, withSha256 } from "../statement/statement.write.js";
import { writeDossierRow, writeRecords } from "./dossier.write.js";
import type { HeldRecord, HeldStatement } from "./held.js";
import { mentionsOf } from "./mention.js";

/** What recording held records again did, or would do. With problems, nothing was recorded. */
export interface HeldReport {
  readonly read: number;
  readonly problems: readonly Problem[];
  readonly statements: { readonly added: number; readonly unchanged: number };
  readonly records: Change;
  readonly derived: Change;
}

/** As many records are written at once; statements of one recording and relations of one owner are never parted. */
const pieceMax = 1_000;

type Piece = readonly [HeldRecord, ...HeldRecord[]];

/**
 * Records what another database held, within one transaction: each record under its owner, each statement under its
 * revision. What is held already stays as it is. With problems in the report the caller rolls back.
 */
export async function writeHeld(
  connection: Connection,
  records: AsyncIterable<HeldRecord> | Iterable<HeldRecord>,
): Promise<HeldReport> {
  const session = await beginSession(connection, "import:ndjson", true);
  const problems: Problem[] = [];
  const made = new Map<string, number | undefined>();
  const judgements: HeldRecord[] = [];
  let read = 0;
  let statements = { added: 0, unchanged: 0 };
  let changed: Change = { added: 0, closed: 0 };
  for await (const piece of piecesOf(records)) {
    read += piece.length;
    if (problems.length > 0) continue;
    if (piece[0].kind === "judgement") judgements.push(...piece);
    else {
      const written = await writePiece(session, piece, made);
      problems.push(...written.problems);
      changed = sum(changed, written.changed);
      statements = {
        added: statements.added + written.added,
        unchanged: statements.unchanged + written.unchanged,
      };
    }
  }
  problems.push(...(problems.length > 0 ? [] : await unmade(session, made)));
  let derived: Change = { added: 0, closed: 0 };
  if (problems.length === 0) {
    derived = await deriveTouched(session);
    for (const judgement of judgements) {
      if (judgement.kind !== "judgement" || (await isHeld(session, judgement.record))) continue;
      const judged = await judgeIdentity({ ...session, by: judgement.owner }, judgement.record);
      problems.push(...judged.problems.map((found) => atLine(found, judgement.line)));
      changed = sum(changed, { added: 1, closed: 0 });
      if (judged.derived) derived = sum(derived, judged.derived);
    }
  }
  return { read, problems, statements, records: changed, derived };
}

const sum = (one: Change, other: Change): Change => ({
  added: one.added + other.added,
  closed: one.closed + other.closed,
});

const atLine = (found: Problem, line: number | undefined): Problem =>
  line === undefined ? found : { ...found, line };

const ownerOf = (record: HeldRecord) => ("owner" in record ? record.owner : "");
const recordedOf = (record: HeldRecord) => (record.kind === "statement" ? record.recorded : "");

/** Records that go together: of one kind and one owner, statements of one recording. */
async function* piecesOf(records: AsyncIterable<HeldRecord> | Iterable<HeldRecord>): AsyncGenerator<Piece> {
  let gathered: HeldRecord[] = [];
  const part = function* (): Generator<Piece> {
    const byOwner = new Map<string, HeldRecord[]>();
    for (const record of gathered) {
      const same = byOwner.get(ownerOf(record));
      if (same === undefined) byOwner.set(ownerOf(record), [record]);
      else same.push(record);
    }
    gathered = [];
    for (const [first, ...rest] of byOwner.values()) if (first !== undefined) yield [first, ...rest];
  };
  for await (const record of records) {
    const first = gathered[0];
    const apart =
      first !== undefined &&
      (first.kind !== record.kind ||
        recordedOf(first) !== recordedOf(record) ||
        // A record that two owners hold must come to both in the order of the file.
        (record.kind !== "relation" && ownerOf(first) !== ownerOf(record)) ||
        (gathered.length >= pieceMax && record.kind !== "statement" && record.kind !== "relation"));
    if (apart) yield* part();
    gathered.push(record);
  }
  yield* part();
}

interface Written {
  readonly problems: readonly Problem[];
  readonly added: number;
  readonly unchanged: number;
  readonly changed: Change;
}

const nothing: Written = { problems: [], added: 0, unchanged: 0, changed: { added: 0, closed: 0 } };

async function writePiece(
  base: Session,
  piece: Piece,
  made: Map<string, number | undefined>,
): Promise<Written> {
  const [{ kind }] = piece;
  const owner = ownerOf(piece[0]);
  const session: Session = {
    ...base,
    by: owner,
    ids: Object.fromEntries(Object.keys(base.ids).map((concept) => [concept, new Map()])) as Session["ids"],
  };
  if (kind === "ended") {
    for (const record of piece) {
      if (record.kind !== "ended") continue;
      const concept = recordKinds[record.record.kind].type as KeyedConcept;
      await findKeys(session, concept, [record.record.slug]);
      await makeKeys(session, concept, [record.record.slug]);
      made.delete(`${concept} ${record.record.slug}`);
    }
    return nothing;
  }
  if (kind === "dossier") {
    let changed: Change = nothing.changed;
    for (const record of piece) {
      if (record.kind === "dossier") changed = sum(changed, await writeDossierRow(session, record.record));
    }
    return { ...nothing, changed };
  }
  const section = kind === "relation" ? "relations" : recordKinds[kind as RecordKind].section;
  const dossier = dossierOf(owner, section, piece);
  const lineOf = ({ path, ...found }: Problem): Problem =>
    atLine({ ...found, path: path.slice(2) }, piece[Number(path[1])]?.line);

  const mentions = mentionsOf(dossier);
  for (const concept of Object.keys(keyTables) as KeyedConcept[]) {
    const own = kind in recordKinds && recordKinds[kind as RecordKind].type === concept;
    const slugs = [
      ...mentions.filter((mention) => mention.concept === concept).map(({ slug }) => slug),
      ...(own ? (dossier[section] as readonly { slug: string }[]).map(({ slug }) => slug) : []),
    ];
    await findKeys(session, concept, slugs);
    for (const mention of mentions) {
      if (mention.concept === concept && !session.ids[concept].has(mention.slug)) {
        made.set(`${concept} ${mention.slug}`, piece[Number(mention.path[1])]?.line);
      }
    }
    await makeKeys(session, concept, [...new Set(slugs)]);
  }
  const { plans, problems } =
    kind === "statement"
      ? await plansOf(session, piece as readonly HeldStatement[], dossier.slug)
      : { plans: [], problems: [] };
  await findExactly(
    session,
    mentions.filter(({ concept }) => concept === "Statement").map(({ slug }) => slug),
  );
  const unknown = mentions
    .filter(({ concept, slug }) => concept === "Statement" && !session.ids.Statement.has(slug))
    .map(({ slug, path }) =>
      problem(
        "reference.unknown",
        path,
        `Statement ${slug} is neither recorded nor in a line before this one.`,
        "Export the whole database again; a part of it cannot be recorded by itself.",
      ),
    );
  const found = [...problems, ...unknown];
  if (found.length > 0) return { ...nothing, problems: found.map(lineOf) };

  const findings = (piece as readonly HeldRecord[]).flatMap((record, at) =>
    record.kind === "statement"
      ? (record.findings ?? []).map((each) => ({ statement: plans[at]?.slug ?? "", ...each }))
      : [],
  );
  const written = await writeRecords(session, dossier, plans, findings);
  const added = plans.filter(({ unchanged }) => !unchanged).length;
  return {
    problems: written.problems.map(lineOf),
    added,
    unchanged: plans.length - added,
    changed: written.changes.reduce(sum, nothing.changed),
  };
}

function dossierOf(owner: string, section: string, piece: Piece): Dossier {
  const slug = owner.slice(owner.indexOf(":") + 1);
  const empty = validate(dossierShape, { slug, title: owner });
  if (!empty.ok) throw new Error(`${owner} is no owner.`);
  return { ...empty.value, [section]: piece.map(({ record }) => record) };
}

/** Finds statements by their slugs, each revision for itself. */
async function findExactly(session: Session, slugs: readonly string[]): Promise<void> {
  const { rows } = await session.connection.query(
    "select id, slug from statements where slug = any($1::text[])",
    [slugs],
  );
  for (const { id, slug } of rows) session.ids.Statement.set(slug as string, id as number);
}

/** What is done with each statement: nothing when its revision is held. */
async function plansOf(
  session: Session,
  piece: readonly HeldStatement[],
  dossier: string,
): Promise<{ plans: StatementPlan[]; problems: Problem[] }> {
  const named = piece.map(({ record, revision }) => {
    const baseSlug = `${dossier}-${record.key}`;
    const revised = (number: number) => (number === 1 ? baseSlug : `${baseSlug}-v${number}`);
    return { baseSlug, slug: revised(revision), before: revision > 1 ? revised(revision - 1) : undefined };
  });
  const { rows } = await session.connection.query(
    "select id, slug, content_sha256, recorded_by from statements where slug = any($1::text[])",
    [named.flatMap(({ slug, before }) => (before ? [slug, before] : [slug]))],
  );
  const held = new Map((await withSha256(session, rows)).map((row) => [row["slug"] as string, row]));
  const fresh = named.filter(({ slug }) => !held.has(slug));
  const ids = await nextIds(session.connection, "statement_rows", fresh.length);
  const idOf = new Map(fresh.map(({ slug }, at) => [slug, ids[at] as number]));
  for (const { slug } of named) {
    session.ids.Statement.set(
      slug,
      (held.get(slug)?.["id"] as number | undefined) ?? (idOf.get(slug) as number),
    );
  }
  const problems: Problem[] = [];
  const plans = piece.map(({ record, revision, sha256 = shaOf(record) }, at): StatementPlan => {
    const { baseSlug, slug, before } = named[at] as (typeof named)[number];
    const known = held.get(slug);
    const corrects = before && ((held.get(before)?.["id"] as number | undefined) ?? idOf.get(before));
    if (known && (known["content_sha256"] !== sha256 || known["recorded_by"] !== session.by)) {
      problems.push(
        problem(
          "record.conflict",
          ["statements", at, "key"],
          `${slug} is recorded by ${known["recorded_by"]} and says something else.`,
          "Import into an empty database, or correct the statement where it was recorded.",
        ),
      );
    }
    if (before && corrects === undefined) {
      problems.push(
        problem(
          "reference.unknown",
          ["statements", at, "key"],
          `${slug} revises ${before}, which is neither recorded nor in a line before this one.`,
          "Export the whole database again; a part of it cannot be recorded by itself.",
        ),
      );
    }
    return {
      record,
      id: session.ids.Statement.get(slug) as number,
      slug,
      baseSlug,
      revision,
      sha256,
      unchanged: known !== undefined,
      ...(corrects !== undefined && known === undefined ? { corrects: corrects as number } : {}),
    };
  });
  return { plans, problems };
}

/** Records that lines name and no line gives. */
async function unmade(session: Session, made: ReadonlyMap<string, number | undefined>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [concept, table] of Object.entries(keyTables)) {
    const slugs = [...made.keys()]
      .filter((name) => name.startsWith(`${concept} `))
      .map((name) => name.slice(concept.length + 1));
    const { rows } = await session.connection.query(
      `select k.slug from ${table} k where k.slug = any($1::text[]) and not exists (select from ${table.replace("_keys", "s")} t where t.id = k.id and t.recorded_until is null)`,
      [slugs],
    );
    for (const { slug } of rows) {
      problems.push(
        atLine(
          problem(
            "reference.unknown",
            [],
            `${concept} ${slug} is neither recorded nor given in the file.`,
            "Add a line that records it.",
          ),
          made.get(`${concept} ${slug}`),
        ),
      );
    }
  }
  return problems;
}

async function isHeld(
  { connection }: Session,
  judgement: {
    readonly actor: string;
    readonly other: string;
    readonly verdict: string;
    readonly reason: string;
  },
): Promise<boolean> {
  const { rows } = await connection.query(
    "select from identity_judgements where recorded_until is null and slug = $1 and verdict = $2 and reason = $3",
    [`${judgement.actor}.${judgement.other}`, judgement.verdict, judgement.reason],
  );
  return rows.length > 0;
}
