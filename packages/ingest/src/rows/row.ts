import type { BallotRecord, Problem, RecordKind } from "@demarche/schema";

/** Where a row stands: its file and its number, from 1; a heading is not counted, an element of a list is a row. */
export interface RowPlace {
  readonly file: string;
  readonly row: number;
}

/** A record that a row gives: a draft, whose form is still to be checked, or a vote, which its importer made sound. */
export type GivenRecord =
  | { readonly kind: RecordKind; readonly draft: Readonly<Record<string, unknown>> }
  | { readonly kind: "statement"; readonly ballot: BallotRecord };

/** Something that a reader of the data should know of a row that is recorded all the same. */
export interface RowFinding {
  /** What sort of thing it is, such as `text.double-encoded`. */
  readonly code: string;
  /** One sentence, the same for every row of the sort. */
  readonly message: string;
  /** The value as it stands in the file. */
  readonly original?: string;
  /** The value that is recorded instead. */
  readonly cleaned?: string;
}

/** One row of an input, and what is to be recorded of it. */
export interface Row extends RowPlace {
  readonly records: readonly GivenRecord[];
  /** Whether its records and those of the next row refer to each other, so that both go into one recording. */
  readonly withNext?: boolean;
  readonly findings?: readonly RowFinding[];
  /** Why nothing of it can be recorded. The path leads to the column. */
  readonly refused?: Problem;
  /** Why its format's rules make no record of it, such as `absent`. */
  readonly left?: string;
}

/** A row that is not recorded, and why. */
export interface RefusedRow extends RowPlace {
  readonly problems: readonly Problem[];
}

/** A row of which there is something to say. */
export interface FoundRow extends RowPlace {
  readonly finding: RowFinding;
}
