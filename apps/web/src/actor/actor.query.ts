import { ActorPageDocument, type ListOptions } from "@demarche/sdk";
import { everInForce, positionsOnWords } from "../picture/positions.query.js";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";
import { oneOf, type SearchText } from "../shell/search-params.js";

/** What the address of an actor says besides the dates. */
export interface ActorSearch extends AsOfSearch {
  /** Which positions come first; without it the earliest. */
  sort?: "latest";
}

export function readActorSearch(search: SearchText): ActorSearch {
  const sort = oneOf(["latest"], search["sort"]);
  return sort ? { sort } : {};
}

const orderOf = ({ sort }: ActorSearch) => (sort === "latest" ? "HELD_FROM_DESC" : "HELD_FROM_ASC");

export const actorQuery = (slug: string, search: ActorSearch) =>
  ask(ActorPageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })), positionOrder: orderOf(search) });

/** The lists of the page, to be read on from where its own answer ends. */
export const actorLists = (slug: string, search: ActorSearch) => {
  const asOf = toAsOf(readAsOf({ ...search }));
  return {
    positions: positionsOnWords({ holder: slug }, asOf, orderOf(search)),
    shifts: (options: ListOptions) => demarche.shifts.list({ holder: slug }, { ...options, asOf }),
    participations: (options: ListOptions) =>
      demarche.participations.list({ actor: slug, inForce: everInForce }, { ...options, asOf }),
    transitions: (options: ListOptions) => demarche.transitions.list({ actor: slug }, { ...options, asOf }),
    statements: (options: ListOptions) => demarche.statements.list({ speaker: slug }, { ...options, asOf }),
    mentions: (options: ListOptions) => demarche.statements.list({ mentioned: slug }, { ...options, asOf }),
  };
};
