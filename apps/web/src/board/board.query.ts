import { BoardCellDocument, BoardPageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";
import { listOf, oneOf, type SearchText } from "../shell/search-params.js";
import type { StanceMatrix } from "./board-rows.js";

export const boardSorts = ["name", "support", "opposition", "recorded"] as const;

export interface BoardSearch extends AsOfSearch {
  /** Slugs with commas; without them the first issues by name. */
  issues?: string;
  /** Slugs with commas; without them the first by name of those who are on record. */
  actors?: string;
  /** A second day to set beside the first. */
  compare?: string;
  sort?: (typeof boardSorts)[number];
  group?: "kind";
}

export function readBoardSearch(search: SearchText): BoardSearch {
  const sort = oneOf(boardSorts, search["sort"]);
  const { valid: compare } = readAsOf({ valid: search["compare"] });
  return {
    ...(search["issues"] ? { issues: search["issues"] } : {}),
    ...(search["actors"] ? { actors: search["actors"] } : {}),
    ...(compare ? { compare } : {}),
    ...(sort ? { sort } : {}),
    ...(search["group"] === "kind" ? { group: "kind" } : {}),
  };
}

const asOf = (search: AsOfSearch) => toAsOf(readAsOf({ ...search }));

/** As much as the service puts on one board. */
const cellsMax = 10_000;
const actorsMax = 200;
const issuesMax = 50;

/** What is on the board: the named, and of whatever is not named as many as there is room for. */
function sides(issues: readonly string[], actors: readonly string[]) {
  const room = (others: readonly string[], max: number) =>
    Math.max(1, Math.min(max, Math.floor(cellsMax / Math.max(others.length, 1))));
  return {
    ...(issues.length > 0 ? { issues: [...issues] } : { firstIssues: room(actors, issuesMax) }),
    ...(actors.length > 0 ? { actors: [...actors] } : { firstActors: room(issues, actorsMax) }),
  };
}

export const boardQuery = (search: BoardSearch) =>
  ask(BoardPageDocument, { ...sides(listOf(search.issues), listOf(search.actors)), asOf: asOf(search) });

/** The same board on the day that it is compared with: what stands on it is not chosen a second time. */
export const comparedQuery = (matrix: StanceMatrix, search: BoardSearch) =>
  ask(BoardPageDocument, {
    ...sides(
      matrix.issues.map(({ slug }) => slug),
      search.actors !== undefined || matrix.actorsTotal > matrix.actors.length
        ? matrix.actors.map(({ slug }) => slug)
        : [],
    ),
    asOf: asOf({ ...search, valid: search.compare ?? "" }),
  });

export const cellQuery = (holder: string, issue: string, search: AsOfSearch) =>
  ask(BoardCellDocument, { holder, issue, asOf: asOf(search) });
