import { type ListOptions, ProgrammePageDocument } from "@demarche/sdk";
import { everInForce } from "../picture/positions.query.js";
import { type AsOfSearch, readAsOf, toAsOf } from "../shell/as-of.js";
import { ask, demarche } from "../shell/demarche.js";

export const programmeQuery = (slug: string, search: AsOfSearch) =>
  ask(ProgrammePageDocument, { slug, asOf: toAsOf(readAsOf({ ...search })) });

/** The lists of the page, to be read on from where its own answer ends. */
export const programmeLists = (slug: string, search: AsOfSearch) => {
  const asOf = toAsOf(readAsOf({ ...search }));
  return {
    participations: (options: ListOptions) =>
      demarche.participations.list({ programme: slug, inForce: everInForce }, { ...options, asOf }),
    transitionsIn: (options: ListOptions) => demarche.transitions.list({ to: slug }, { ...options, asOf }),
    transitionsOut: (options: ListOptions) => demarche.transitions.list({ from: slug }, { ...options, asOf }),
    instruments: (options: ListOptions) =>
      demarche.instruments.list({ programme: slug }, { ...options, asOf }),
    statements: (options: ListOptions) => demarche.statements.list({ programme: slug }, { ...options, asOf }),
  };
};
