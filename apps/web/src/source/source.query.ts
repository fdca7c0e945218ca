import {
  type DocumentOf,
  FallenPositionsDocument,
  type ListOptions,
  type Page,
  RestingStatementsDocument,
  SourcePageDocument,
  type SourcePageQueryVariables,
} from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";

export const sourceQuery = (slug: string, search: AsOfSearch) =>
  ask(SourcePageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });

/** A list of what a withdrawal of the source bears on, beyond the page's own answer. */
const listOfImpact =
  <Node>(document: DocumentOf<Answer<Node>, SourcePageQueryVariables>) =>
  (slug: string, search: AsOfSearch) =>
  (options: ListOptions) =>
    demarche.paginate(
      document,
      { slug, asOf: toAsOf(readAsOf({ ...search })) },
      ({ source }) => source?.impact.list ?? nothing,
      options,
    );

interface Answer<Node> {
  readonly source: { readonly impact: { readonly list: Page<Node> } } | null;
}

/** The source may be gone by the time that more is asked of it. */
const nothing = { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } };

export const restingStatements = listOfImpact(RestingStatementsDocument);
export const fallenPositions = listOfImpact(FallenPositionsDocument);

/** What was read from the source, beyond the page's own answer. */
export const sourceStatements = (slug: string, search: AsOfSearch) => (options: ListOptions) =>
  demarche.statements.list({ source: slug }, { ...options, asOf: toAsOf(readAsOf({ ...search })) });
