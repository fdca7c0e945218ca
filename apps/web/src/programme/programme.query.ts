import { ProgrammePageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";

export const programmeQuery = (slug: string, search: AsOfSearch) =>
  ask(ProgrammePageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });
