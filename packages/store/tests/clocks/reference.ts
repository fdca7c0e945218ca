import { bounds, parseEdtf } from "@demarche/schema";
import type { Told } from "../history.js";

/** A statement as a history's reader would list it, with everything that the clocks look at. */
export interface Listed extends Told {
  readonly slug: string;
  /** The instant from which it was held. */
  readonly heldFrom: string;
  /** The place in the order in which statements were recorded. */
  readonly order: number;
}

/** What was held at an instant. */
export interface State {
  readonly at: string;
  readonly statements: readonly Listed[];
  /** Which statements were taken back, and by which. */
  readonly taken: readonly { readonly target: string; readonly by: string }[];
  readonly sources: Readonly<Record<string, { readonly published: string; readonly withdrawn?: string }>>;
}

export interface Clocks {
  readonly valid: string;
  readonly public?: string;
  readonly recorded?: string;
}

interface Moment {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A position as the reference has it, and as the store's answers are turned into. */
export interface Held {
  readonly slug: string;
  readonly stance: string | null;
  readonly intent: string | null;
  readonly disclosure: string;
  readonly inForce: string;
  readonly basis: readonly string[];
  readonly contested: boolean;
}

const day = (edtf: string): Moment => {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`${edtf} is no EDTF.`);
  const { earliest, latest } = bounds(parsed.value);
  return { earliest: earliest ?? null, latest: latest ?? null };
};

const first = "0000";
const last = "9999";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byMoment = (a: Moment, b: Moment) =>
  compare(a.latest ?? last, b.latest ?? last) || compare(a.earliest ?? first, b.earliest ?? first);

const weights: Readonly<Record<string, number>> = { STATED: 3, IMPLIED_BY_ACT: 2, ASCRIBED: 1 };

interface Said extends Listed {
  readonly at: Moment;
  readonly weight: number;
}

/** The statements that are evidence by the clocks, each with when it was said. */
function evidence(state: State, { public: day_, recorded }: Clocks): Said[] {
  const published = (source: string) => day(state.sources[source]?.published as string);
  const known = state.statements.filter(
    ({ heldFrom, source }) =>
      (recorded === undefined || heldFrom <= recorded) &&
      (day_ === undefined || (published(source).latest ?? last) <= day_),
  );
  const isKnown = new Set(known.map(({ slug }) => slug));
  const gone = (source: string | undefined) => {
    const withdrawn = source === undefined ? undefined : state.sources[source]?.withdrawn;
    return withdrawn !== undefined && (day_ === undefined || (day(withdrawn).latest ?? last) <= day_);
  };
  return known
    .filter(({ slug }) => !state.taken.some(({ target, by }) => target === slug && isKnown.has(by)))
    .filter(({ source, cites }) => !gone(source) && !gone(cites))
    .map((each) => ({
      ...each,
      at: each.said ? day(each.said) : { earliest: null, latest: published(each.source).latest },
      weight: weights[each.disclosure] ?? 0,
    }));
}

/** Consecutive things that agree, in runs. */
function runsOf<T>(things: readonly T[], agrees: (run: readonly T[], next: T) => boolean): T[][] {
  const runs: T[][] = [];
  for (const thing of things) {
    const run = runs[runs.length - 1];
    if (run && agrees(run, thing)) run.push(thing);
    else runs.push([thing]);
  }
  return runs;
}

const same = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const set = (values: readonly string[]) => [...new Set(values)].sort();
const sameMoment = (a: Moment, b: Moment) => byMoment(a, b) === 0;
const strongest = (a: Said, b: Said) => byMoment(a.at, b.at) || b.weight - a.weight || a.order - b.order;

/** The positions of one holder on one issue. */
function positionsOf(said: readonly Said[], valid: string): Held[] {
  const found: Held[] = [];
  const position = (opening: Said, from: Moment, until: Moment | undefined, rest: Partial<Held>): void => {
    const certainly =
      from.latest !== null &&
      from.latest <= valid &&
      (until === undefined || (until.earliest !== null && valid <= until.earliest));
    const possibly =
      (from.earliest ?? first) <= valid && (until === undefined || valid <= (until.latest ?? last));
    found.push({
      slug: opening.slug,
      stance: opening.stance ?? null,
      intent: opening.intent ?? null,
      disclosure: opening.disclosure,
      inForce: certainly ? "YES" : possibly ? "MAYBE" : "NO",
      basis: [],
      contested: false,
      ...rest,
    });
  };

  // What is said at one moment, without what something weightier outranks.
  const moments = runsOf(said.filter(({ weight }) => weight > 0).sort(strongest), (run, next) =>
    sameMoment((run[0] as Said).at, next.at),
  ).map((all) => {
    const top = all.filter(({ weight }) => weight === Math.max(...all.map((each) => each.weight)));
    const kept = all.filter(
      (each) =>
        top.includes(each) ||
        top.some((t) => t.stance === each.stance && (t.intent === each.intent || each.intent === undefined)),
    );
    return {
      kept,
      at: (all[0] as Said).at,
      weight: (top[0] as Said).weight,
      stances: set(kept.map(({ stance }) => stance ?? "")),
      intents: set(kept.flatMap(({ intent }) => intent ?? [])),
      carried: undefined as readonly string[] | undefined,
    };
  });
  // Within one stance, silence on intent changes none.
  const byStance = runsOf(moments, (run, next) => same(run[0]?.stances, next.stances));
  for (const run of byStance) {
    let carried: readonly string[] | undefined;
    for (const moment of run) {
      if (moment.intents.length) carried = moment.intents;
      moment.carried = carried;
    }
  }
  const runs = byStance
    .flatMap((run) => runsOf(run, (sofar, next) => same(sofar[0]?.carried, next.carried)))
    .flatMap((run) => {
      // A weightier word than all before opens a position of its own.
      let top = 0;
      const opened: (typeof run)[] = [];
      for (const moment of run) {
        if (moment.weight > top) opened.push([]);
        top = Math.max(top, moment.weight);
        opened[opened.length - 1]?.push(moment);
      }
      return opened;
    });
  runs.forEach((run, at) => {
    const until = runs[at + 1]?.[0]?.at;
    const groups = new Map<string, Said[]>();
    for (const { kept, carried } of run) {
      for (const each of kept) {
        const intent = each.intent ?? (carried?.length === 1 ? carried[0] : undefined);
        const key = JSON.stringify([each.stance ?? null, intent ?? null]);
        groups.set(key, [...(groups.get(key) ?? []), each]);
      }
    }
    for (const [key, group] of groups) {
      const opening = [...group].sort(strongest)[0] as Said;
      position(opening, opening.at, until, {
        intent: (JSON.parse(key) as (string | null)[])[1] ?? null,
        basis: set(group.map(({ slug }) => slug)),
        contested: groups.size > 1,
      });
    }
  });

  // Silence stands beside a stance until the holder speaks, or is silent in another way.
  const voices = runsOf(said.filter(({ weight }) => weight !== 1).sort(strongest), (run, next) => {
    const voice = (each: Said) => (each.weight === 0 ? each.disclosure : "SPOKE");
    return voice(run[0] as Said) === voice(next);
  });
  voices.forEach((run, at) => {
    const opening = run[0] as Said;
    if (opening.weight === 0)
      position(opening, opening.at, voices[at + 1]?.[0]?.at, { basis: set(run.map(({ slug }) => slug)) });
  });
  return found;
}

/** Every position of a holder on an issue by three clocks: slow, and as the rule reads. */
export function reference(states: readonly State[], clocks: Clocks, holder: string, issue: string): Held[] {
  const state = states.filter(({ at }) => clocks.recorded === undefined || at <= clocks.recorded).at(-1);
  if (!state) return [];
  const said = evidence(state, clocks).filter((each) => each.holder === holder && each.issue === issue);
  return positionsOf(said, clocks.valid).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
}
