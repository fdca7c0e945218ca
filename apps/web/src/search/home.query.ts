import { HomePageDocument, SearchDocument, type SearchKind } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";
import { oneOf, type SearchText } from "../shell/search-params.js";

export const searchKinds = ["ACTOR", "ISSUE", "PROGRAMME", "QUOTE", "STATEMENT", "SOURCE"] as const;

export interface HomeSearch extends AsOfSearch {
  q?: string;
  kind?: (typeof searchKinds)[number];
}

export function readHomeSearch(search: SearchText): HomeSearch {
  const kind = oneOf(searchKinds, search["kind"]);
  return { ...(search["q"] ? { q: search["q"] } : {}), ...(kind ? { kind } : {}) };
}

export const homeQuery = (search: AsOfSearch) =>
  ask(HomePageDocument, { asOf: toAsOf(readAsOf({ ...search })) });

export const searchQuery = (text: string, kind: SearchKind | undefined) =>
  ask(SearchDocument, { text, first: 20, ...(kind === undefined ? {} : { kinds: [kind] }) });
