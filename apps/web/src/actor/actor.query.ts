import { ActorPageDocument } from "@demarche/sdk";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask } from "../shell/demarche.js";

export const actorQuery = (slug: string, search: AsOfSearch) =>
  ask(ActorPageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });
