import { type Problem, problem } from "@demarche/schema";
import type { HeldRecord, HeldReport, Store } from "@demarche/store";
import { readLine } from "./line.js";
import { textLines, UnreadableText } from "./text-lines.js";

/** A file of lines, as it is handed in. */
export interface LinesFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What an import of lines did. With problems nothing was recorded. */
export interface LinesReport extends HeldReport {
  readonly dryRun: boolean;
  readonly file: string;
}

/** So many problems are told of one file. */
const problemsMax = 100;

/** Ends the reading of a file of which nothing may be kept. */
class Unsound extends Error {}

/**
 * Records a whole-database export: all of it, in one transaction, or nothing. Importing it twice changes nothing.
 *
 * @param onRecords is told how many records were read so far
 * @throws StoreError when the database cannot do it
 */
export async function importLines(
  store: Pick<Store, "recordHeld">,
  { name, bytes }: LinesFile,
  { dryRun = false, onRecords }: { dryRun?: boolean; onRecords?: (records: number) => void } = {},
): Promise<LinesReport> {
  const problems: Problem[] = [];
  let read = 0;
  async function* records(): AsyncGenerator<HeldRecord> {
    let line = 0;
    let whole = false;
    for await (const text of textLines(bytes)) {
      line += 1;
      if (text.trim() === "") continue;
      const parsed = readLine(text);
      if (!parsed.ok) {
        problems.push(...parsed.problems.map((found) => ({ ...found, line })));
        if (problems.length >= problemsMax) break;
      } else if (parsed.value.kind === "end") whole = parsed.value.records === read;
      else if (parsed.value.kind !== "begin") {
        read += 1;
        onRecords?.(read);
        if (problems.length === 0) yield { ...parsed.value, line };
      }
    }
    if (problems.length === 0 && !whole) problems.push(cutShort(read));
    if (problems.length > 0) throw new Unsound();
  }
  const placed = (found: readonly Problem[]) => found.map((each) => ({ ...each, file: name }));
  try {
    const report = await store.recordHeld(records(), { dryRun });
    return { ...report, problems: placed(report.problems), dryRun, file: name };
  } catch (error) {
    if (error instanceof UnreadableText) {
      problems.push(problem("file.unreadable", [], error.message, "Export again, and copy the file whole."));
    } else if (!(error instanceof Unsound)) throw error;
    const none = { added: 0, closed: 0 };
    const statements = { added: 0, unchanged: 0 };
    return { read, problems: placed(problems), statements, records: none, derived: none, dryRun, file: name };
  }
}

const cutShort = (read: number): Problem =>
  problem(
    "file.unreadable",
    [],
    `The file ends after ${read} records, and its last line does not say so.`,
    "Export again, and copy the file whole.",
  );
