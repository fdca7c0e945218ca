import { SourcePageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";

export const sourceQuery = (slug: string, search: AsOfSearch) =>
  ask(SourcePageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });
