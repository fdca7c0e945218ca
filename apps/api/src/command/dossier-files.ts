import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type DossierFile,
  type DossierReport,
  type ImportReport,
  importDossiers,
  isClean,
  parseDossier,
  printReport,
  reportCheck,
} from "@demarche/ingest";
import { CommandFailure, exitCodes } from "../server/failure.js";
import { meaning } from "./command.js";
import type { ImportCommand } from "./import.command.js";
import { readText } from "./text-file.js";

/** What the commands on dossiers have in common. */
type DossierCommand = Pick<ImportCommand, "config" | "output" | "format" | "notes">;

/**
 * Records dossiers, each whole or not at all, and prints what became of them. Each is told of on standard error as
 * soon as it is recorded for good. Gives back the exit code.
 *
 * @throws CommandFailure, StoreError when the database cannot do it
 */
export async function importFiles(
  names: readonly string[],
  command: DossierCommand & Pick<ImportCommand, "dryRun">,
): Promise<number> {
  const { config, output, dryRun } = command;
  const { files, unread } = await readFiles(names, config.typedIn);
  if (files.length === 0) return print({ dryRun, dossiers: unread }, command);
  // A check has no use for the database's drivers.
  const { openDatabase } = await import("../server/database.js");
  const store = await openDatabase(config);
  try {
    output.talk(`${dryRun ? "Trying on" : "Importing into"} ${store.where}.`);
    const onDossier = ({ outcome, slug, file }: DossierReport) =>
      output.talk(`${outcome.toLowerCase()} ${slug ?? file}`);
    const report = await importDossiers(store, files, { dryRun, onDossier });
    return print({ ...report, dossiers: [...unread, ...report.dossiers] }, command);
  } finally {
    await store.close();
  }
}

/**
 * Checks dossiers without a database and prints what was found. Gives back the exit code.
 *
 * @param texts of sources, each as `slug=file`
 * @throws CommandFailure when a text cannot be read, or is of a source that no dossier has
 */
export async function checkFiles(
  names: readonly string[],
  texts: readonly string[],
  command: DossierCommand,
): Promise<number> {
  const { files, unread } = await readFiles(names, command.config.typedIn);
  const given = await readTexts(texts, command.config.typedIn);
  const dossiers = files.map((file) => parseDossier(file).dossier);
  const known = dossiers.flatMap((dossier) => dossier?.sources.map(({ slug }) => slug) ?? []);
  // A file that is no dossier yet may well have the source.
  const stray = dossiers.includes(undefined)
    ? undefined
    : [...given.keys()].find((slug) => !known.includes(slug));
  const report = reportCheck(files, { texts: given });
  const code = print({ ...report, dossiers: [...unread, ...report.dossiers] }, command);
  if (stray === undefined) return code;
  throw new CommandFailure(
    `No dossier has the source "${stray}" of --text${meaning(stray, known)} Sources: ${known.join(", ")}.`,
    exitCodes.usage,
  );
}

async function readTexts(given: readonly string[], typedIn: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const pair of given) {
    const [, slug, file] = /^([^=]+)=(.+)$/su.exec(pair) ?? [];
    if (slug === undefined || file === undefined) {
      throw new CommandFailure(
        `--text ${pair} must be slug=file, such as my-article=article.txt.`,
        exitCodes.usage,
      );
    }
    texts.set(slug, await readText(resolve(typedIn, file), file));
  }
  return texts;
}

function print(report: ImportReport, { output, format, notes }: DossierCommand): number {
  output.data(printReport(report, { format, notes }).trimEnd());
  return isClean(report) ? exitCodes.done : exitCodes.problems;
}

/** Reads the files by the names they were given, from the folder in which they were typed. */
async function readFiles(
  names: readonly string[],
  typedIn: string,
): Promise<{ files: DossierFile[]; unread: DossierReport[] }> {
  const files: DossierFile[] = [];
  const unread: DossierReport[] = [];
  for (const name of names) {
    try {
      files.push({ name, text: await readFile(resolve(typedIn, name)) });
    } catch (error) {
      unread.push(unreadable(name, (error as NodeJS.ErrnoException).code));
    }
  }
  return { files, unread };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  EISDIR: "It is a folder.",
  EACCES: "This user may not read it.",
};

function unreadable(file: string, code = "unknown reason"): DossierReport {
  return {
    file,
    slug: undefined,
    outcome: "REFUSED",
    problems: [
      {
        code: "file.unreadable",
        path: [],
        file,
        message: reasons[code] ?? `It cannot be read (${code}).`,
        mend: "Give the path of a dossier in YAML.",
      },
    ],
    findings: [],
    external: [],
  };
}
