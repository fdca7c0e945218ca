import {
  HomePageDocument,
  IssueTalliesDocument,
  type ListOptions,
  SearchDocument,
  type SearchKind,
} from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";
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

/** The lists of the page, to be read on from where its own answer ends. */
export const homeLists = (search: AsOfSearch) => {
  const asOf = toAsOf(readAsOf({ ...search }));
  return {
    issues: (options: ListOptions) =>
      demarche.paginate(IssueTalliesDocument, { asOf }, ({ list }) => list, options),
    programmes: (options: ListOptions) => demarche.programmes.list({}, { ...options, asOf }),
  };
};

const found = (text: string, kind: SearchKind | undefined) => ({
  text,
  ...(kind === undefined ? {} : { kinds: [kind] }),
});

export const searchQuery = (text: string, kind: SearchKind | undefined) =>
  ask(SearchDocument, { ...found(text, kind), first: 20 });

export const searchList = (text: string, kind: SearchKind | undefined) => (options: ListOptions) =>
  demarche.paginate(SearchDocument, found(text, kind), ({ list }) => list, options);
