import { createHash } from "node:crypto";
import {
  type Dossier,
  deskName,
  dossierShape,
  type Problem,
  type ProblemPath,
  type RecordKind,
  recordKinds,
  type Shape,
  validate,
} from "@demarche/schema";
import type { RecordReport, Store } from "@demarche/store";
import { knownRecords } from "../faithfulness/known.js";
import { checkPiece, problemOf } from "../faithfulness/rules.js";
import { pieceProblems } from "./resolve.js";

/** As much of a store as is needed to record. */
export type RecordingStore = Pick<Store, "read" | "recordDossiers">;

/** What became of one record. With problems, nothing was recorded. */
export interface RecordedOne {
  /** The slug under which the record is held; undefined when it is not, or counts for nothing as things stand. */
  readonly slug: string | undefined;
  /** Each with its path in what was given. */
  readonly problems: readonly Problem[];
}

/**
 * Records one record as a dossier would: its shape, its references, the faithfulness rules, and the same command to the
 * store. It belongs to the desk. What the desk recorded before stays; the same again changes nothing; a statement given
 * again under its key with other content is a correction. A key that is left out is made of the content.
 *
 * @param given the record as a dossier may hold it, except that its key may be left out
 * @param desk who records; the slugs of its statements begin with it
 * @throws StoreError when the database cannot do it
 */
export async function recordOne(
  store: RecordingStore,
  kind: RecordKind,
  given: Readonly<Record<string, unknown>>,
  desk: string,
): Promise<RecordedOne> {
  const { shape, section } = recordKinds[kind];
  const named = validate(deskName, desk, ["desk"]);
  const keyed = Object.hasOwn(shape.fields, "key");
  const keyless = keyed && given["key"] === undefined;
  const read = validate<Shape<unknown, ValidRecord>>(shape, keyless ? { ...given, key: unnamedKey } : given);
  if (!named.ok || !read.ok) {
    return refused([...(named.ok ? [] : named.problems), ...(read.ok ? [] : read.problems)]);
  }
  const record = keyless ? { ...read.value, key: keyOf(kind, read.value) } : read.value;
  const piece: Dossier = { ...emptyPiece, slug: desk, [section]: [record] };
  const inRecord = (problem: Problem): Problem => ({ ...problem, path: pathInRecord(problem.path) });

  const findings = checkPiece(piece, await knownRecords(store, piece));
  const errors = findings.filter(({ severity }) => severity === "ERROR").map(problemOf);
  const problems = [...pieceProblems(piece), ...errors];
  if (problems.length > 0) return refused(problems.map(inRecord));

  const [report] = await store.recordDossiers([{ dossier: piece, piece: true, findings }]);
  if (report === undefined) throw new Error("The store gave no report of a piece.");
  if (report.problems.length > 0) return refused(report.problems.map(inRecord));
  return { slug: record.slug ?? heldSlug(report), problems: [] };
}

interface ValidRecord {
  readonly slug?: string;
  readonly key?: string;
}

/** Stands for a key that is left out while the record is validated; problems name the record by it. */
const unnamedKey = "new";

/** The key of a record that was given without one: the same content has the same key. */
function keyOf(kind: RecordKind, { key: _unnamed, ...content }: ValidRecord): string {
  return `${kind}-${createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16)}`;
}

const emptyPiece = soundPiece();

function soundPiece(): Dossier {
  const piece = validate(dossierShape, { slug: "desk", title: "What a desk records" });
  if (!piece.ok) throw new Error("A dossier without records is sound.");
  return piece.value;
}

const refused = (problems: readonly Problem[]): RecordedOne => ({ slug: undefined, problems });

/** The store and the rules tell of a section and a place in it first. */
const pathInRecord = (path: ProblemPath): ProblemPath => path.slice(2);

const heldSlug = ({ held: { statements, participations, transitions } }: RecordReport): string | undefined =>
  [...statements, ...participations, ...transitions][0];
