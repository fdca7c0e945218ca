import type { Input } from "./input.js";
import type { KnownActors } from "./known-actors.js";
import type { Row } from "./row.js";

/** What a format reads. */
export interface ReadOptions {
  /** The inputs in the order in which they were named. */
  readonly inputs: readonly Input[];
  /** The actors that are held already, and the slugs for new ones. */
  readonly actors: KnownActors;
}

/** A form in which others publish data, and how its rows become records. */
export interface RowFormat {
  /** As it is typed in `demarche import`. */
  readonly name: string;
  /** Under whose name the records are kept; the keys of statements and claims are made with it. A slug. */
  desk(options: ReadOptions): Promise<string> | string;
  /**
   * The rows, one by one or block by block, in the order of the files. A record comes before those that refer to it,
   * and once. Nothing is thrown for what stands in a row: that row is refused.
   *
   * @throws InputError when an input is not of the format at all
   */
  read(options: ReadOptions): AsyncIterable<Row | readonly Row[]>;
}
