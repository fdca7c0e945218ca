import { IssuePageDocument, IssueSilentDocument, type ListOptions } from "@demarche/sdk";
import { positionsOnWords } from "../picture/positions.query.js";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";
import { listOf, oneOf, type SearchText } from "../shell/search-params.js";

export const issueSorts = ["holder", "since", "stance"] as const;

/** What the address of an issue says besides the dates. */
export interface IssueSearch extends AsOfSearch {
  /** Whose silence is asked for: slugs with commas. Without it, states and international organisations. */
  among?: string;
  sort?: (typeof issueSorts)[number];
}

export function readIssueSearch(search: SearchText): IssueSearch {
  const sort = oneOf(issueSorts, search["sort"]);
  return {
    ...(search["among"] ? { among: search["among"] } : {}),
    ...(sort ? { sort } : {}),
  };
}

export const issueQuery = (slug: string, search: AsOfSearch) =>
  ask(IssuePageDocument, { slug, id: slug, asOf: toAsOf(readAsOf({ ...search })) });

/** The lists of the page, to be read on from where its own answer ends. */
export const issueLists = (slug: string, search: AsOfSearch) => {
  const asOf = toAsOf(readAsOf({ ...search }));
  return {
    positions: positionsOnWords({ issue: slug }, asOf),
    shifts: (options: ListOptions) => demarche.shifts.list({ issue: slug }, { ...options, asOf }),
    contradictions: (options: ListOptions) =>
      demarche.contradictions.list({ issue: slug }, { ...options, asOf }),
    statements: (options: ListOptions) => demarche.statements.list({ issue: slug }, { ...options, asOf }),
  };
};

export const silentQuery = (slug: string, among: readonly string[], search: AsOfSearch) =>
  ask(IssueSilentDocument, { slug, id: slug, among: [...among], asOf: toAsOf(readAsOf({ ...search })) });

export const amongOf = (search: IssueSearch) => listOf(search.among);
