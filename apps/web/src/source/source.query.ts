import { type ListOptions, SourcePageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";

export const sourceQuery = (slug: string, search: AsOfSearch) =>
  ask(SourcePageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });

/** What was read from the source, beyond the page's own answer. */
export const sourceStatements = (slug: string, search: AsOfSearch) => (options: ListOptions) =>
  demarche.statements.list({ source: slug }, { ...options, asOf: toAsOf(readAsOf({ ...search })) });
