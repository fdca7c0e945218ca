import type {
  ActorRecord,
  FindingSeverity,
  ProblemPath,
  SourceRecord,
  StatementRecord,
  TenureRecord,
} from "@demarche/schema";

/** The name of a faithfulness rule; a finding that blocks becomes the problem `faithfulness.<id>`. */
export type RuleId =
  | "verbatim"
  | "hedge"
  | "silence-without-stance"
  | "ascribed"
  | "relative-anchor"
  | "representation"
  | "neutral"
  | "single-statement";

/** What a rule has to say of one statement. */
export interface RuleFinding {
  /** ERROR keeps the dossier out; WARNING and NOTE are recorded with the statement. */
  readonly severity: FindingSeverity;
  /** Where in the statement; empty for the whole of it. */
  readonly path: ProblemPath;
  /** The words there that it is about; all of them when left out. */
  readonly words?: string;
  /** What was found, in a sentence that quotes it. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly mend: string;
}

/** What a rule looks at of an actor. */
export interface KnownActor extends Pick<ActorRecord, "kind" | "partOf"> {
  readonly tenures: readonly Pick<TenureRecord, "office" | "organization">[];
}

/** The records that a statement names and that are known in full, by slug. */
export interface KnownRecords {
  readonly actors: ReadonlyMap<string, KnownActor>;
  readonly sources: ReadonlyMap<string, Pick<SourceRecord, "language">>;
}

/** What a rule may look at beside the statement. An actor that a dossier gives as a slug alone is not known. */
export interface RuleContext extends KnownRecords {
  /** How many of the dossier's statements express a position of a holder on an issue. */
  statementsOf(holder: string, issue: string): number;
}

/** One rule of faithfulness: a claim may not say more than its source does. */
export interface Rule {
  readonly id: RuleId;
  /** Raised whenever the rule comes to find something else in the same statement. */
  readonly version: number;
  /** The rule in one sentence. */
  readonly text: string;
  /** The gravest finding that the rule can make. */
  readonly severity: FindingSeverity;
  /** Why the rule is there and what it does not look at. */
  readonly explanation: string;
  /** Whether it looks at all of a dossier, and so has nothing to say of a piece. */
  readonly ofWhole?: true;
  check(statement: StatementRecord, context: RuleContext): readonly RuleFinding[];
}
