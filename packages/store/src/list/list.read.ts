import { pageSizeMax } from "@demarche/schema";
import { bundled, moment, named, period, reference } from "../dossier/bundle.read.js";
import { type Selection, wantsOf } from "../read/composed.js";
import type { ReadRequest } from "../read/request.js";
import type { ListName, ListRecord } from "./list.js";

const labelled: Selection = { id: true, label: true };
const actor: Selection = { ...named, kind: true };

/** What a list holds of each record: what a bundle does, and what a bundle has in lists of its own. */
const selections: Readonly<Record<ListName, Selection>> = {
  sources: bundled.sources,
  statements: bundled.statements,
  issues: bundled.issues,
  positions: bundled.positions,
  programmes: bundled.programmes,
  participations: bundled.participations,
  transitions: bundled.transitions,
  instruments: bundled.instruments,
  actors: {
    ...bundled.actors,
    partOf: actor,
    exists: period,
    members: { $field: "everyMember", member: actor, basis: true, period, note: true },
    tenures: { $field: "everyTenure", title: true, office: actor, organization: actor, held: period },
    successors: actor,
    mergedFrom: reference,
  },
  events: { ...bundled.events, attendances: bundled.attendances },
  shifts: {
    kind: true,
    holder: named,
    issue: labelled,
    from: { id: true, stance: true },
    to: { id: true, stance: true },
    on: moment,
    statement: reference,
  },
  contradictions: {
    kind: true,
    holder: named,
    issue: labelled,
    programme: named,
    statements: reference,
    positions: reference,
    participations: reference,
    note: true,
  },
  changes: { at: true, by: true, kind: true, type: true, slug: true, recordId: true },
};

/** A list that is to be read to its end: its filters and order under the names of its root field's arguments. */
export interface ListRequest<Name extends ListName = ListName> {
  readonly list: Name;
  readonly args?: Readonly<Record<string, unknown>>;
}

interface Page<Name extends ListName> {
  readonly nodes: readonly ListRecord<Name>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
    readonly recorded: string | null;
  };
}

/**
 * Reads a list to its end, page by page, one statement for each. The next page is read when it is asked for, and all
 * are of one instant: that of the first page, unless the request sets the recorded clock.
 *
 * @param today the day that AsOf.valid means when it is left out
 */
export async function* readList<Name extends ListName>(
  read: (request: ReadRequest) => Promise<unknown>,
  { list, args = {} }: ListRequest<Name>,
  today: string,
): AsyncGenerator<readonly ListRecord<Name>[]> {
  const given = (args["asOf"] ?? {}) as { readonly recorded?: string };
  const want = wantsOf({
    nodes: selections[list],
    pageInfo: { hasNextPage: true, endCursor: true, recorded: true },
  });
  const page = (after: string | null, recorded: string | undefined) =>
    read({
      key: list,
      field: list,
      args: {
        ...args,
        first: pageSizeMax.value,
        asOf: { valid: today, ...given, ...(recorded ? { recorded } : {}) },
        ...(after === null ? {} : { after }),
      },
      want,
    }) as Promise<Page<Name>>;

  let { nodes, pageInfo } = await page(null, given.recorded);
  const first = pageInfo.recorded ?? undefined;
  let recorded = given.recorded;
  yield within(nodes, first);
  while (pageInfo.hasNextPage) {
    const after = pageInfo.endCursor;
    let next = await page(after, recorded);
    // What is held today is found by indexes that the past has not: the clock is set once there is a past.
    if (recorded === undefined && next.pageInfo.recorded !== first) {
      recorded = first;
      next = await page(after, recorded);
    }
    ({ nodes, pageInfo } = next);
    const told = within(nodes, first);
    yield told;
    if (told.length < nodes.length) return;
  }
}

/** The change log has no recorded clock: what was logged after the first page is left out. */
function within<Node>(nodes: readonly Node[], first: string | undefined): readonly Node[] {
  return nodes.filter((node) => {
    const { at } = node as { readonly at?: string };
    return at === undefined || first === undefined || at <= first;
  });
}
