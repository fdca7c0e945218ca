import { createHash } from "node:crypto";

/**
 * A backup is lines of JSON under gzip. The first is the head. Then comes, for each table, `["table", …]` and one object
 * for each row, and last `["end", …]`. Rows stand in the order of their keys, so that the same content has the same
 * digest.
 */
export const formatVersion = 1;

/** The first line. */
export interface BackupHead {
  readonly demarche: "backup";
  readonly format: number;
  /** The last migration of the database, whose tables these are. */
  readonly migration: string;
  /** When the rows were as they are here, in ISO 8601. */
  readonly madeAt: string;
}

/** What stands before the rows of a table. */
export interface TableHead {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What stands in the last line. */
export interface BackupEnd {
  /** How many rows there are in all. */
  readonly rows: number;
  /** SHA-256 of the lines between head and end: the same for the same content. */
  readonly content: string;
  /** SHA-256 of all lines before this one. */
  readonly sha256: string;
}

/** A line that is no row. */
export type BackupMark = readonly ["table", TableHead] | readonly ["end", BackupEnd];

/** What a backup holds. */
export interface BackupReport {
  readonly migration: string;
  readonly madeAt: string;
  readonly content: string;
  readonly rows: number;
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
}

/** Adds up the lines of a backup as they pass. */
export class BackupSum {
  readonly #all = createHash("sha256");
  readonly #content = createHash("sha256");
  readonly #tables: { table: string; rows: number }[] = [];
  #head: BackupHead | undefined;
  #rows = 0;

  head(head: BackupHead, line: string): void {
    this.#head = head;
    this.#all.update(`${line}\n`);
  }

  table(table: string, line: string): void {
    this.#tables.push({ table, rows: 0 });
    this.#add(`${line}\n`);
  }

  rows(lines: readonly string[]): void {
    if (lines.length === 0) return;
    (this.#tables.at(-1) as { rows: number }).rows += lines.length;
    this.#rows += lines.length;
    this.#add(`${lines.join("\n")}\n`);
  }

  /** The end of these lines; nothing can be added after it. */
  end(): BackupEnd {
    return { rows: this.#rows, content: this.#content.digest("hex"), sha256: this.#all.digest("hex") };
  }

  report({ content, rows }: BackupEnd): BackupReport {
    const { migration, madeAt } = this.#head as BackupHead;
    return { migration, madeAt, content, rows, tables: this.#tables };
  }

  #add(text: string): void {
    this.#all.update(text);
    this.#content.update(text);
  }
}
