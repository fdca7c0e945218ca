import { BoardCellDocument, BoardIssuesDocument, BoardPageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";
import { listOf, oneOf, type SearchText } from "../shell/search-params.js";

export const boardSorts = ["name", "support", "opposition", "recorded"] as const;

export interface BoardSearch extends AsOfSearch {
  /** Slugs with commas; without them the first issues by name. */
  issues?: string;
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

export const matrixQuery = (issues: readonly string[], search: BoardSearch) => {
  const actors = listOf(search.actors);
  return ask(BoardPageDocument, {
    ...(issues.length > 0 ? { issues: [...issues] } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    asOf: asOf(search),
  });
};

export const issuesQuery = (search: AsOfSearch) => ask(BoardIssuesDocument, { asOf: asOf(search) });

/** The board itself when the address names what is on it, else the issues to begin with. */
export const boardQuery = (search: BoardSearch) =>
  search.issues === undefined && search.actors === undefined
    ? issuesQuery(search)
    : matrixQuery(listOf(search.issues), search);

export const cellQuery = (holder: string, issue: string, search: AsOfSearch) =>
  ask(BoardCellDocument, { holder, issue, asOf: asOf(search) });
