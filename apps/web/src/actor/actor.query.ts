import { ActorPageDocument, type ListOptions } from "@demarche/sdk";
import { everInForce, positionsOnWords } from "../picture/positions.query.js";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";

export const actorQuery = (slug: string, search: AsOfSearch) =>
  ask(ActorPageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });

/** The lists of the page, to be read on from where its own answer ends. */
export const actorLists = (slug: string, search: AsOfSearch) => {
  const asOf = toAsOf(readAsOf({ ...search }));
  return {
    positions: positionsOnWords({ holder: slug }, asOf),
    shifts: (options: ListOptions) => demarche.shifts.list({ holder: slug }, { ...options, asOf }),
    participations: (options: ListOptions) =>
      demarche.participations.list({ actor: slug, inForce: everInForce }, { ...options, asOf }),
    transitions: (options: ListOptions) => demarche.transitions.list({ actor: slug }, { ...options, asOf }),
    statements: (options: ListOptions) => demarche.statements.list({ speaker: slug }, { ...options, asOf }),
    mentions: (options: ListOptions) => demarche.statements.list({ mentioned: slug }, { ...options, asOf }),
  };
};
