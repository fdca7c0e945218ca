import {
  type BallotRecord,
  type Dossier,
  dossierShape,
  type Problem,
  problem,
  type RecordKind,
  recordKinds,
  type Shape,
  validate,
} from "@demarche/schema";
import type { Recorder, Store } from "@demarche/store";
import { pieceProblems } from "../dossier/resolve.js";
import { knownRecords } from "../faithfulness/known.js";
import { checkPiece, problemOf } from "../faithfulness/rules.js";
import { combined } from "./combined.js";
import type { RowFormat } from "./format.js";
import type { Input } from "./input.js";
import { KnownActors } from "./known-actors.js";
import { type RowReport, RowReporter } from "./report.js";
import type { FoundRow, RefusedRow, Row } from "./row.js";

/** As much of a store as an import needs. */
export type ImportingStore = Pick<Store, "read" | "recordDossiers" | "rehearse">;

/** How far an import has come. */
export interface Progress {
  readonly rows: number;
  readonly bytesRead: number;
  /** Undefined when an input is a pipe. */
  readonly bytes: number | undefined;
}

/** How to import. */
export interface ImportRowsOptions {
  /** Say what an import would do, and record nothing. */
  readonly dryRun?: boolean;
  /** Called with each row that is refused or of which there is something to say. */
  readonly onRow?: (row: RefusedRow | FoundRow) => void;
  /** Called after each recording. */
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the import after the recording that is under way; what is recorded stays. */
  readonly signal?: AbortSignal;
  /** How many records go into one recording, or twice as many ballots; each is one transaction. */
  readonly parcelRecords?: number;
}

/** Small enough that two of them, one read and one recorded, take little memory; large enough to pay for a transaction. */
const parcelRecordsDefault = 2_500;
const ballotsToRecord = 2;

/**
 * Imports inputs of a format, parcel by parcel, each in one transaction. What a file says twice, or an earlier import
 * has recorded, changes nothing; so an import that was interrupted goes on when it is begun again. A row that has
 * problems is refused, and so are rows that need it; all others are recorded.
 *
 * @throws InputError when an input is not of the format; StoreError when the database cannot do it. What was recorded
 *   before stays
 */
export async function importRows(
  store: ImportingStore,
  format: RowFormat,
  inputs: readonly Input[],
  options: ImportRowsOptions = {},
): Promise<RowReport> {
  const actors = await KnownActors.of(store);
  const desk = await format.desk({ inputs, actors });
  const run = (recorder: Recorder) => importInto(recorder, format, { inputs, actors, desk }, options);
  return options.dryRun ? store.rehearse(run) : run(store);
}

async function importInto(
  store: Recorder,
  format: RowFormat,
  { inputs, actors, desk }: { inputs: readonly Input[]; actors: KnownActors; desk: string },
  { dryRun = false, onRow, onProgress, signal, parcelRecords = parcelRecordsDefault }: ImportRowsOptions,
): Promise<RowReport> {
  const report = new RowReporter(format.name, dryRun, onRow);
  // While the database records one parcel, the next is read.
  let recording: Promise<void> = Promise.resolve();
  let parcel: Row[] = [];
  let records = 0;
  let rows = 0;
  const hand = async () => {
    const full = parcel;
    parcel = [];
    records = 0;
    await recording;
    recording = recordParcel(store, desk, full, report).then(() => onProgress?.(progressOf(inputs, rows)));
    // It is awaited with the next parcel, or at the end.
    recording.catch(() => undefined);
  };
  for await (const given of format.read({ inputs, actors })) {
    if (signal?.aborted) break;
    for (const row of "records" in given ? [given] : given) {
      if (signal?.aborted) break;
      rows += 1;
      report.read(row);
      if (row.records.length === 0) continue;
      parcel.push(row);
      for (const record of row.records) records += "ballot" in record ? 1 / ballotsToRecord : 1;
      if (records >= parcelRecords && !row.withNext) await hand();
    }
  }
  if (!signal?.aborted) await hand();
  await recording;
  return report.end(signal?.aborted ?? false);
}

function progressOf(inputs: readonly Input[], rows: number): Progress {
  const sized = inputs.every(({ bytes }) => bytes !== undefined);
  return {
    rows,
    bytesRead: inputs.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    bytes: sized ? inputs.reduce((sum, { bytes = 0 }) => sum + bytes, 0) : undefined,
  };
}

/** A record of sound form, with the row that gives it. */
interface Placed {
  readonly row: Row;
  readonly kind: RecordKind;
  readonly record: { readonly slug?: string; readonly key?: string };
}

/** A vote, with the row that gives it. */
interface Cast {
  readonly row: Row;
  readonly ballot: BallotRecord;
}

type Sections = Readonly<Record<string, readonly Placed[]>>;

/** Records the rows that can be; a row that cannot is taken out, and what is left is tried again. */
async function recordParcel(
  store: Recorder,
  desk: string,
  rows: readonly Row[],
  report: RowReporter,
): Promise<void> {
  const left = new Set(rows);
  const refuse = (row: Row, problems: readonly Problem[]) => {
    report.refuse(row, problems);
    left.delete(row);
  };
  const sound = rows.map((row) => {
    const checked = checkForm(row);
    if (checked.problems.length > 0) refuse(row, checked.problems);
    return checked;
  });
  let placed = sound.flatMap(({ records }) => records).filter(({ row }) => left.has(row));
  let cast = sound.flatMap(({ ballots }) => ballots).filter(({ row }) => left.has(row));
  while (left.size > 0) {
    const { sections, refused } = sectionsOf(placed);
    const piece = pieceOf(desk, sections);
    const findings = placed.length > 0 ? checkPiece(piece, await knownRecords(store, piece)) : [];
    const errors = findings.filter(({ severity }) => severity === "ERROR").map(problemOf);
    const problems = [...pieceProblems(piece), ...errors];
    if (refused.size === 0 && problems.length === 0) {
      const ballots = cast.map(({ ballot }) => ballot);
      const [recorded] = await store.recordDossiers([{ dossier: piece, piece: true, findings, ballots }]);
      if (recorded === undefined) throw new Error("The store gave no report of a parcel.");
      if (recorded.problems.length === 0) return report.recorded([...left], recorded);
      problems.push(...recorded.problems);
    }
    for (const found of problems) {
      const [section, at] = found.path as [string, number];
      const row = (section === "ballots" ? cast : sections[section])?.[at]?.row;
      if (row === undefined) throw new Error(`A problem names no record: ${found.message}`);
      // The path from the section and the place in it on: what is left is the path in the record.
      const inRecord = { ...found, path: found.path.slice(2) };
      refused.set(row, [...(refused.get(row) ?? []), inRecord]);
    }
    for (const [row, found] of refused) refuse(row, found);
    placed = placed.filter(({ row }) => left.has(row));
    cast = cast.filter(({ row }) => left.has(row));
  }
}

interface Checked {
  readonly records: readonly Placed[];
  readonly ballots: readonly Cast[];
  readonly problems: readonly Problem[];
}

function checkForm(row: Row): Checked {
  const records: Placed[] = [];
  const ballots: Cast[] = [];
  const problems: Problem[] = [];
  for (const given of row.records) {
    if ("ballot" in given) {
      ballots.push({ row, ballot: given.ballot });
      continue;
    }
    const { kind } = given;
    const shape = recordKinds[kind].shape as unknown as Shape<unknown, Placed["record"]>;
    const validated = validate(shape, given.draft);
    if (validated.ok) records.push({ row, kind, record: validated.value });
    else problems.push(...validated.problems);
  }
  return { records, ballots, problems };
}

/** Sorts the records into their sections. Those under one name are one; of two that contradict, the first is kept. */
function sectionsOf(placed: readonly Placed[]): { sections: Sections; refused: Map<Row, Problem[]> } {
  const named = new Map<string, Placed>();
  const refused = new Map<Row, Problem[]>();
  for (const each of placed) {
    const name = `${each.kind} ${each.record.key ?? each.record.slug}`;
    const before = named.get(name);
    const record = before === undefined ? each.record : combined(before.record, each.record);
    if (record !== undefined) named.set(name, { ...(before ?? each), record });
    else if (before !== undefined) {
      const { file, row } = before.row;
      refused.set(each.row, [
        problem(
          "slug.duplicate",
          [],
          `Row ${row} of ${file} gives ${name} with other content.`,
          "Keep one of the rows, or give them different names.",
        ),
      ]);
    }
  }
  const sections: Record<string, Placed[]> = {};
  for (const each of named.values()) {
    const { section } = recordKinds[each.kind];
    sections[section] ??= [];
    sections[section].push(each);
  }
  return { sections, refused };
}

function pieceOf(desk: string, sections: Sections): Dossier {
  const empty = validate(dossierShape, { slug: desk, title: "What a desk records" });
  if (!empty.ok) throw new Error(`${desk} is no name of a desk.`);
  const filled = Object.entries(sections).map(([section, placed]) => [
    section,
    placed.map(({ record }) => record),
  ]);
  return { ...empty.value, ...Object.fromEntries(filled) };
}
