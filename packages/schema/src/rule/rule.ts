/** A rule by which records are derived from statements: it is named on every record that it made. */
export interface DerivationRule {
  /** The rule's name, `<what it derives>.<how>`. */
  readonly id: string;
  /** Raised whenever the rule would derive other records from the same statements. */
  readonly version: number;
  /** The rule in plain words. */
  readonly text: string;
}

/** The rules of derivation, one for each kind of derived record. */
export const rules = {
  position: {
    id: "position.run",
    version: 1,
    text:
      "Of each holder on each issue, the expressions of active statements are put in the order in which they were said. " +
      "One that agrees with the running position joins its basis; one that differs closes the running position at its own time and opens the next. " +
      "At the same time, what was stated outranks what an act implies, and that outranks what others ascribe; at the same time and rank both stay and are contested. " +
      "Silence never closes a position. A position of one who declined or deferred stands beside a stance and closes when the holder speaks.",
  },
  issueStatus: {
    id: "issue-status.run",
    version: 1,
    text:
      "Of each issue, the statuses that active statements give it are put in order of the first day on which each can have been so, those without one first. " +
      "One that agrees with the running status joins its basis; one that differs closes the running status at its own time and opens the next.",
  },
  participation: {
    id: "participation.group",
    version: 1,
    text:
      "A participation that a dossier gives holds as long as at least one of the statements in its basis is active; " +
      "its basis is the active ones among them.",
  },
  transition: {
    id: "transition.group",
    version: 1,
    text:
      "A transition that a dossier gives holds as long as at least one of the statements in its basis is active; " +
      "its basis is the active ones among them.",
  },
  attendance: {
    id: "attendance.group",
    version: 1,
    text:
      "What active statements say alike of an actor's being at an event, in the same role and with the same certainty, is one attendance; " +
      "its basis is all of these statements.",
  },
} as const satisfies Record<string, DerivationRule>;

/** The rules in the order of the documentation. */
export const ruleList: readonly DerivationRule[] = Object.values(rules);
