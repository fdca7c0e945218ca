import type { Dossier, Excerpt, FindingSeverity, Problem } from "@demarche/schema";
import type { RuleId } from "../faithfulness/rule.js";
import { checkFaithfulness, problemOf, type StatementFinding } from "../faithfulness/rules.js";
import { type About, type DossierFile, inFileOrder, parseDossier } from "./parse.js";
import { type ExternalReference, resolveDossier } from "./resolve.js";
import { compareWithTexts } from "./source-text.js";

/** A finding of a faithfulness rule that does not keep the dossier out, with its place in the file. */
export interface Finding {
  /** The statement's slug. */
  readonly statement: string;
  readonly rule: RuleId;
  readonly severity: Exclude<FindingSeverity, "ERROR">;
  readonly message: string;
  readonly mend: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words that it is about, where they stand in the file. */
  readonly excerpt?: Excerpt;
}

/** What can be known of a dossier file without a store. */
export interface CheckedDossier {
  readonly file: string;
  /** The dossier's slug; undefined when the file is no dossier. */
  readonly slug: string | undefined;
  /** Undefined when there is a problem. */
  readonly dossier: Dossier | undefined;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** Records that neither this file nor another one checked with it has; a store must hold them. */
  readonly external: readonly ExternalReference[];
  /** Puts file, line and column to a problem that is found later. */
  placed(problem: Problem, about?: About): Problem;
}

/** What a check may look at beside the files. */
export interface CheckOptions {
  /** The texts of sources by the sources' slugs, to compare quotations with. */
  readonly texts?: ReadonlyMap<string, string>;
}

const noTexts: ReadonlyMap<string, string> = new Map();

/** Checks one dossier file without a store: form, references within it, quotations, faithfulness. */
export function checkDossier(file: DossierFile, options: CheckOptions = {}): CheckedDossier {
  return checkDossiers([file], options)[0] as CheckedDossier;
}

/**
 * Checks dossier files that belong together, and gives them back in the order in which they can be imported: each
 * after those of them that it requires, otherwise as given. Records of one are known to the others.
 */
export function checkDossiers(
  files: readonly DossierFile[],
  { texts = noTexts }: CheckOptions = {},
): CheckedDossier[] {
  const parsed = files.map(parseDossier);
  const sound = parsed.flatMap(({ dossier }) => (dossier === undefined ? [] : [dossier]));
  const recorded = new Set(sound.flatMap(recordsOf));
  const taken = new Set<string>();

  const checked = parsed.map(({ file, dossier, problems, placed }): CheckedDossier => {
    if (dossier === undefined) {
      return { file, slug: undefined, dossier, problems, findings: [], external: [], placed };
    }
    const resolution = resolveDossier(dossier);
    const found: Problem[] = [...resolution.problems, ...compareWithTexts(dossier, texts)];
    if (taken.has(dossier.slug)) found.push(secondFile(dossier.slug));
    taken.add(dossier.slug);

    const findings: Finding[] = [];
    for (const finding of checkFaithfulness(dossier, sound)) {
      const { statement, rule, severity, message, mend } = finding;
      const problem = placed(problemOf(finding), aboutOf(finding, dossier));
      if (severity === "ERROR") found.push(problem);
      else
        findings.push({
          statement,
          rule,
          severity,
          message,
          mend,
          file,
          line: problem.line ?? 1,
          column: problem.column ?? 1,
          ...(problem.excerpt === undefined ? {} : { excerpt: problem.excerpt }),
        });
    }
    return {
      file,
      slug: dossier.slug,
      dossier: found.length === 0 ? dossier : undefined,
      problems: inFileOrder(found.map((problem) => placed(problem))),
      findings,
      external: resolution.external.filter(({ to, slug }) => !recorded.has(`${to}:${slug}`)),
      placed,
    };
  });
  return inImportOrder(checked, new Map(sound.map(({ slug, requires }) => [slug, requires])));
}

/** What is not said of certain words of a statement is said of its passage. */
function aboutOf({ path, words }: StatementFinding, { statements }: Dossier): About {
  const [section, index] = path;
  const passage = statements[index as number]?.words[0];
  if (words !== undefined || passage === undefined) return { path, words };
  return { path: [section as string, index as number, "words", 0, "exact"] };
}

const secondFile = (slug: string): Problem => ({
  code: "slug.duplicate",
  path: ["slug"],
  message: `Another of the files is the dossier ${slug} too.`,
  mend: "Rename one, or leave one out.",
});

function recordsOf(dossier: Dossier): string[] {
  const recorded = (type: string, records: readonly { readonly slug: string }[]) =>
    records.filter((record) => Object.keys(record).length > 1).map(({ slug }) => `${type}:${slug}`);
  return [
    ...recorded("Source", dossier.sources),
    ...recorded("Actor", dossier.actors),
    ...recorded("Issue", dossier.issues),
    ...recorded("Programme", dossier.programmes),
    ...recorded("Instrument", dossier.instruments),
    ...recorded("Event", dossier.events),
    ...dossier.statements.map(({ key }) => `Statement:${dossier.slug}-${key}`),
  ];
}

/** Each dossier after those it requires. Dossiers that require each other in a circle are refused. */
function inImportOrder(
  checked: readonly CheckedDossier[],
  requires: ReadonlyMap<string, readonly string[]>,
): CheckedDossier[] {
  const ordered: CheckedDossier[] = [];
  let waiting = [...checked];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ slug }) => slug));
    const free = waiting.find(
      ({ slug }) => !(requires.get(slug ?? "") ?? []).some((required) => names.has(required)),
    );
    if (free === undefined)
      return [...ordered, ...waiting.map((dossier) => inCircle(dossier, names, requires))];
    ordered.push(free);
    waiting = waiting.filter((dossier) => dossier !== free);
  }
  return ordered;
}

function inCircle(
  checked: CheckedDossier,
  waiting: ReadonlySet<string | undefined>,
  requires: ReadonlyMap<string, readonly string[]>,
): CheckedDossier {
  const problems = (requires.get(checked.slug ?? "") ?? []).flatMap((required, index): Problem[] =>
    waiting.has(required)
      ? [
          checked.placed({
            code: "reference.circular",
            path: ["requires", index],
            message: `${checked.slug} requires ${required}, which requires ${checked.slug} in turn, directly or by way of others.`,
            mend: "Put the records that both need into one of them, and let the other require it.",
          }),
        ]
      : [],
  );
  return { ...checked, dossier: undefined, problems: inFileOrder([...checked.problems, ...problems]) };
}
