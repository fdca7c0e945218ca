import {
  type AsOf,
  type List,
  type ListOptions,
  type PositionFilter,
  type PositionOnWordsFragment,
  type PositionOrder,
  PositionsOnWordsDocument,
} from "@demarche/sdk";
import { demarche } from "../shell/demarche.js";

/** Pages show positions of all times, and say of each whether it is in force. */
export const everInForce = ["YES", "MAYBE", "NO"] as const;

/** Positions with the words that they stand on, beyond those of a page's own answer. */
export const positionsOnWords =
  (filter: PositionFilter, asOf: AsOf, orderBy?: PositionOrder) =>
  (options: ListOptions): List<PositionOnWordsFragment> =>
    demarche.paginate(
      PositionsOnWordsDocument,
      { filter: { ...filter, inForce: everInForce }, asOf, orderBy },
      ({ list }) => list,
      options,
    );
