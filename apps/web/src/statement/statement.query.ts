import { StatementPageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";

export const statementQuery = (slug: string, search: AsOfSearch) =>
  ask(StatementPageDocument, { slug, id: slug, asOf: toAsOf(readAsOf({ ...search })) });
