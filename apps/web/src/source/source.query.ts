import {
  FallenPositionsDocument,
  type ListOptions,
  RestingStatementsDocument,
  SourcePageDocument,
} from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";

export const sourceQuery = (slug: string, search: AsOfSearch) =>
  ask(SourcePageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });

/** What rests on the source, beyond the page's own answer. */
export const restingStatements = (slug: string, search: AsOfSearch) => (options: ListOptions) =>
  demarche.paginate(
    RestingStatementsDocument,
    { slug, asOf: toAsOf(readAsOf({ ...search })) },
    ({ source }) => source?.impact.list ?? nothing,
    options,
  );

/** The positions that would change without the source, beyond the page's own answer. */
export const fallenPositions = (slug: string, search: AsOfSearch) => (options: ListOptions) =>
  demarche.paginate(
    FallenPositionsDocument,
    { slug, asOf: toAsOf(readAsOf({ ...search })) },
    ({ source }) => source?.impact.list ?? nothing,
    options,
  );

/** The source may be gone by the time that more is asked of it. */
const nothing = { nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } };

/** What was read from the source, beyond the page's own answer. */
export const sourceStatements = (slug: string, search: AsOfSearch) => (options: ListOptions) =>
  demarche.statements.list({ source: slug }, { ...options, asOf: toAsOf(readAsOf({ ...search })) });
