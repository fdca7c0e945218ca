import type { Dossier, ImportOutcome, Problem, ProblemPath } from "@demarche/schema";
import type { RecordReport, Store } from "@demarche/store";
import { type CheckedDossier, type CheckOptions, checkDossiers, type Finding } from "./check.js";
import { type DossierFile, inFileOrder } from "./parse.js";
import type { ExternalReference } from "./resolve.js";

/** What an import did with one dossier. */
export interface DossierReport {
  readonly file: string;
  /** The dossier's slug; undefined when the file is no dossier. */
  readonly slug: string | undefined;
  readonly outcome: ImportOutcome;
  /** How many statements and records were added, corrected, closed or found unchanged; absent when nothing was recorded. */
  readonly recorded?: Pick<RecordReport, "statements" | "records" | "derived">;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** Records of other dossiers that it refers to. */
  readonly external: readonly ExternalReference[];
}

/** What an import did, dossier by dossier in the order in which they were recorded. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly dossiers: readonly DossierReport[];
}

/** How to import. */
export interface ImportOptions extends CheckOptions {
  /** Say what an import would do, and record nothing. */
  readonly dryRun?: boolean;
  /** Record all of the dossiers in one transaction or none; otherwise each has its own. */
  readonly together?: boolean;
  /** Called with each dossier once it is recorded for good, or refused; not under `dryRun`. */
  readonly onDossier?: (report: DossierReport) => void;
}

/** Whether nothing in a report keeps a dossier out. */
export function isClean({ dossiers }: ImportReport): boolean {
  return dossiers.every(({ problems }) => problems.length === 0);
}

/** Checks dossier files as an import does, without a store. */
export function reportCheck(files: readonly DossierFile[], options: CheckOptions = {}): ImportReport {
  const dossiers = checkDossiers(files, options).map((checked) =>
    reportOf(checked, checked.dossier === undefined ? "REFUSED" : "CHECKED"),
  );
  return { dryRun: true, dossiers };
}

/**
 * Imports dossier files. A dossier is recorded whole, in one transaction, or not at all; importing a file twice changes
 * nothing, and a changed statement becomes a correction. Every problem is reported, none is thrown.
 *
 * @throws StoreError when the database cannot do it; what `onDossier` was told of is recorded
 */
export async function importDossiers(
  store: Pick<Store, "recordDossiers">,
  files: readonly DossierFile[],
  { dryRun = false, together = false, onDossier, texts }: ImportOptions = {},
): Promise<ImportReport> {
  const checked = checkDossiers(files, texts === undefined ? {} : { texts });
  const dossiers = dryRun
    ? await tryDossiers(store, checked, together)
    : together
      ? await recordTogether(store, checked)
      : await recordOneByOne(store, checked, onDossier);
  if (together && !dryRun) for (const report of dossiers) onDossier?.(report);
  return { dryRun, dossiers };
}

async function recordOneByOne(
  store: Pick<Store, "recordDossiers">,
  checked: readonly CheckedDossier[],
  onDossier: ImportOptions["onDossier"],
): Promise<DossierReport[]> {
  const reports: DossierReport[] = [];
  for (const dossier of checked) {
    const recorded =
      dossier.dossier === undefined ? undefined : await store.recordDossiers([toRecord(dossier)]);
    const report = reportOfRecording(dossier, recorded?.[0]);
    reports.push(report);
    onDossier?.(report);
  }
  return reports;
}

async function recordTogether(
  store: Pick<Store, "recordDossiers">,
  checked: readonly CheckedDossier[],
  dryRun = false,
): Promise<DossierReport[]> {
  const sound = checked.every(({ dossier }) => dossier !== undefined);
  const recorded = sound ? await store.recordDossiers(checked.map(toRecord), { dryRun }) : [];
  const reports = checked.map((dossier, index) => reportOfRecording(dossier, recorded[index]));
  if (reports.every(({ outcome }) => outcome !== "REFUSED" && outcome !== "WITHHELD")) return reports;
  return reports.map(({ recorded: _undone, ...report }) =>
    report.outcome === "REFUSED" ? report : { ...report, outcome: "WITHHELD" },
  );
}

/**
 * What recording would do. One transaction that is rolled back tells it of all, as long as none has problems; once one
 * has, later ones must not see what it would have recorded, so each is tried after the sound ones before it.
 */
async function tryDossiers(
  store: Pick<Store, "recordDossiers">,
  checked: readonly CheckedDossier[],
  together: boolean,
): Promise<DossierReport[]> {
  const all = await recordTogether(store, checked, true);
  if (together || all.every(({ problems }) => problems.length === 0)) return all;
  const reports: DossierReport[] = [];
  const before: CheckedDossier[] = [];
  for (const dossier of checked) {
    const tried =
      dossier.dossier === undefined
        ? undefined
        : await store.recordDossiers([...before, dossier].map(toRecord), { dryRun: true });
    const report = reportOfRecording(dossier, tried?.at(-1));
    reports.push(report);
    if (report.problems.length === 0) before.push(dossier);
  }
  return reports;
}

function toRecord({ dossier, findings }: CheckedDossier) {
  if (dossier === undefined) throw new Error("A dossier with problems is never handed to the store.");
  return {
    dossier,
    findings: findings.map(({ statement, rule, severity, message }) => ({
      statement,
      rule,
      severity,
      message,
    })),
  };
}

function reportOf(
  { file, slug, problems, findings, external }: CheckedDossier,
  outcome: ImportOutcome,
): DossierReport {
  return { file, slug, outcome, problems, findings, external };
}

function reportOfRecording(checked: CheckedDossier, recorded: RecordReport | undefined): DossierReport {
  if (checked.dossier === undefined) return reportOf(checked, "REFUSED");
  if (recorded === undefined) return reportOf(checked, "WITHHELD");
  const { statements, records, derived, problems } = recorded;
  if (problems.length > 0) {
    const named = onceEach(problems, checked.dossier);
    return {
      ...reportOf(checked, "REFUSED"),
      problems: inFileOrder(named.map((problem) => checked.placed(problem))),
    };
  }
  const changes = [
    statements.added,
    statements.corrected,
    records.added,
    records.closed,
    derived.added,
    derived.closed,
  ];
  return {
    ...reportOf(checked, changes.some((count) => count > 0) ? "RECORDED" : "UNCHANGED"),
    recorded: { statements, records, derived },
  };
}

/** A record of another dossier that is not there is one problem, where the file names it, and not one at each use. */
function onceEach(problems: readonly Problem[], dossier: Dossier): Problem[] {
  const valueAt = (path: ProblemPath) =>
    path.reduce<unknown>(
      (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
      dossier,
    );
  const isUnknown = ({ code }: Problem) => code === "reference.unknown";
  const missing = new Set(
    problems
      .filter((found) => isUnknown(found) && found.path.length === 2)
      .map(({ path }) => (valueAt(path) as { readonly slug?: string } | undefined)?.slug),
  );
  return problems.filter(
    (found) => !(isUnknown(found) && found.path.length > 2 && missing.has(valueAt(found.path) as string)),
  );
}
