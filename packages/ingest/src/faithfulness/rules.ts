import {
  type Dossier,
  isReference,
  type Problem,
  type ProblemPath,
  type SourceRecord,
} from "@demarche/schema";
import { ascribed } from "./ascribed.js";
import { hedge } from "./hedge.js";
import { neutral } from "./neutral.js";
import { relativeAnchor } from "./relative-anchor.js";
import { representation } from "./representation.js";
import type { KnownActor, KnownRecords, Rule, RuleContext, RuleFinding, RuleId } from "./rule.js";
import { silenceWithoutStance } from "./silence-without-stance.js";
import { singleStatement } from "./single-statement.js";
import { verbatim } from "./verbatim.js";

/** The rules of faithfulness, in the order in which they are run and documented. */
export const faithfulnessRules: readonly Rule[] = [
  verbatim,
  hedge,
  silenceWithoutStance,
  ascribed,
  relativeAnchor,
  representation,
  neutral,
  singleStatement,
];

/** What a rule has to say of one statement of a dossier. */
export interface StatementFinding extends RuleFinding {
  /** The statement's slug: the dossier's slug and the key. */
  readonly statement: string;
  readonly rule: RuleId;
  /** From the root of the dossier. */
  readonly path: ProblemPath;
}

/**
 * Runs every rule on every statement of a dossier, statement by statement. `beside` are dossiers that are read
 * together with it: their actors and sources are known where this one names them by slug alone.
 */
export function checkFaithfulness(dossier: Dossier, beside: readonly Dossier[] = []): StatementFinding[] {
  return findingsOf(dossier, faithfulnessRules, contextOf(dossier, beside));
}

/**
 * Runs every rule that has something to say of a piece on its statements. `known` is what the database holds; what the
 * piece says itself of an actor or a source goes before it.
 */
export function checkPiece(piece: Dossier, known: KnownRecords): StatementFinding[] {
  const rules = faithfulnessRules.filter(({ ofWhole = false }) => !ofWhole);
  const { actors, sources } = contextOf(piece, []);
  return findingsOf(piece, rules, {
    actors: new Map([...known.actors, ...actors]),
    sources: new Map([...known.sources, ...sources]),
    statementsOf: () => 0,
  });
}

function findingsOf(dossier: Dossier, rules: readonly Rule[], context: RuleContext): StatementFinding[] {
  return dossier.statements.flatMap((statement, index) =>
    rules.flatMap(({ id, check }) =>
      check(statement, context).map((finding) => ({
        ...finding,
        statement: `${dossier.slug}-${statement.key}`,
        rule: id,
        path: ["statements", index, ...finding.path],
      })),
    ),
  );
}

/** A finding that keeps a dossier out, as the problem that the import reports. */
export function problemOf({ rule, path, message, mend }: StatementFinding): Problem {
  return { code: `faithfulness.${rule}`, path, message, mend };
}

function contextOf(dossier: Dossier, beside: readonly Dossier[]): RuleContext {
  const actors = new Map<string, KnownActor>();
  const sources = new Map<string, Pick<SourceRecord, "language">>();
  // The dossier itself comes last: what it records of a slug is what its statements were read with.
  for (const { actors: someActors, sources: someSources } of [...beside, dossier]) {
    for (const actor of someActors) if (!isReference(actor)) actors.set(actor.slug, actor);
    for (const source of someSources) if (!isReference(source)) sources.set(source.slug, source);
  }
  const counts = new Map<string, number>();
  for (const { issue, expresses } of dossier.statements) {
    for (const { holder } of expresses) {
      const key = `${holder} ${issue}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return { actors, sources, statementsOf: (holder, issue) => counts.get(`${holder} ${issue}`) ?? 0 };
}
