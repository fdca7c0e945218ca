import type { JudgementRecord, RecordKind, RecordOf, StatementLinkRecord } from "@demarche/schema";

/** Whoever a record belongs to, and its place in the file that it was read from. */
interface Owned {
  /** `dossier:` or `desk:` and a slug. */
  readonly owner: string;
  readonly line?: number;
}

/** A finding of the faithfulness rules on the statement that it comes with. */
export interface HeldFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/** A statement with what tells it from a reading that only looks alike. */
export interface HeldStatement extends Owned {
  readonly kind: "statement";
  readonly record: RecordOf<"statement">;
  /** The instant of its recording: statements of one instant may refer to one another. */
  readonly recorded: string;
  readonly revision: number;
  /** The digest of the record as it was read first; where it is left out, that of the record as it stands. */
  readonly sha256?: string;
  readonly findings?: readonly HeldFinding[];
}

/** What is held of a record by one owner, in the shape of a record of a dossier. */
export type HeldRecord =
  | HeldStatement
  | {
      [Kind in Exclude<RecordKind, "statement">]: Owned & {
        readonly kind: Kind;
        readonly record: RecordOf<Kind>;
      };
    }[Exclude<RecordKind, "statement">]
  | (Owned & {
      readonly kind: "dossier";
      readonly record: {
        readonly slug: string;
        readonly title: string;
        readonly summary?: string;
        readonly licence?: string;
      };
    })
  | (Owned & { readonly kind: "relation"; readonly record: StatementLinkRecord })
  | (Owned & { readonly kind: "judgement"; readonly record: JudgementRecord })
  /** A record that others name and nobody holds any more. */
  | {
      readonly kind: "ended";
      readonly line?: number;
      readonly record: { readonly kind: RecordKind; readonly slug: string };
    };
