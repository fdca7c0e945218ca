import type { GivenRecord } from "./row.js";

/** Sees to it that records are given once in an import. */
export class Once {
  readonly #given = new Set<string>();

  /** The records that stand under a name, the first time; then none. */
  give(name: string, records: readonly GivenRecord[]): readonly GivenRecord[] {
    if (this.#given.has(name)) return [];
    this.#given.add(name);
    return records;
  }
}
