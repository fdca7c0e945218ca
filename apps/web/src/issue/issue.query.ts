import { IssuePageDocument, IssueSilentDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";
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

export const silentQuery = (slug: string, among: readonly string[], search: AsOfSearch) =>
  ask(IssueSilentDocument, { slug, id: slug, among: [...among], asOf: toAsOf(readAsOf({ ...search })) });

export const amongOf = (search: IssueSearch) => listOf(search.among);
