import type { Dossier } from "@demarche/schema";
import fc from "fast-check";
import { dossierOf, issue, person, report } from "./world.js";

/** One statement of a random history. */
export interface Told {
  readonly holder: string;
  readonly issue: string;
  readonly stance?: string;
  readonly intent?: string;
  readonly disclosure: string;
  readonly said?: string;
  readonly source: string;
  /** Who is said to know, when others tell it. */
  readonly root: string;
  /** The document that it is led back to, beside the one it was found in. */
  readonly cites?: string;
}

export const holders = ["ann", "bob", "cid"] as const;
export const issues = ["office", "treaty"] as const;
export const sources = ["paper", "radio", "wire"] as const;

const moments = ["2023-01", "2023-02", "2023-02-10", "2023-03-05", "2023-03", "[..2023-02]"] as const;

/** A statement that says something: of silence no stance is known. */
export const told: fc.Arbitrary<Told> = fc
  .record(
    {
      holder: fc.constantFrom(...holders),
      issue: fc.constantFrom(...issues),
      stance: fc.option(fc.constantFrom("SUPPORT", "QUALIFIED_SUPPORT", "OPPOSITION"), {
        nil: undefined,
        freq: 6,
      }),
      intent: fc.option(fc.constantFrom("PLANNED", "NONE_PLANNED"), { nil: undefined, freq: 1 }),
      disclosure: fc.constantFrom("STATED", "STATED", "ASCRIBED", "IMPLIED_BY_ACT", "DECLINED", "DEFERRED"),
      said: fc.option(fc.constantFrom(...moments), { nil: undefined, freq: 5 }),
      source: fc.constantFrom(...sources),
      root: fc.constantFrom("paper-house", "radio-house"),
      cites: fc.option(fc.constantFrom(...sources), { nil: undefined, freq: 1 }),
    },
    { requiredKeys: ["holder", "issue", "disclosure", "source", "root"] },
  )
  .map(({ stance, intent, said, cites, ...each }) => {
    const silent = each.disclosure === "DECLINED" || each.disclosure === "DEFERRED";
    const speaks = silent ? {} : { stance: stance ?? (intent ? undefined : "SUPPORT"), intent };
    return Object.fromEntries(
      Object.entries({ ...each, ...speaks, said, cites }).filter(([, value]) => value !== undefined),
    ) as unknown as Told;
  });

/** What a source is at one time of a history. */
export interface SourceState {
  readonly published: string;
  readonly withdrawn?: string;
}

/** A name that no other history in the store has. */
export const within = (history: string, name: string): string => `${history}-${name}`;

/** A history as a dossier: names are its own, statements have the keys `s0`, `s1` and so on. */
export function dossierOfHistory(
  history: string,
  statements: readonly Told[],
  states: Readonly<Record<string, SourceState>>,
  retracted: readonly { readonly target: number; readonly by: number }[] = [],
): Dossier {
  const named = (name: string) => within(history, name);
  return dossierOf({
    slug: history,
    sources: sources.map((slug) => {
      const { published, withdrawn } = states[slug] as SourceState;
      return { ...report(named(slug), published), ...(withdrawn ? { withdrawn: { on: withdrawn } } : {}) };
    }),
    actors: [...holders, "paper-house", "radio-house"].map((slug) => person(named(slug))),
    issues: issues.map((slug) => issue(named(slug))),
    statements: statements.map((each, at) => {
      const own = each.disclosure !== "ASCRIBED";
      const relations = retracted
        .filter(({ by }) => by === at)
        .map(({ target }) => ({ target: `s${target}`, kind: "RETRACTS" as const }));
      return {
        key: `s${at}`,
        source: named(each.source),
        locator: `line ${at}`,
        content: `What statement ${at} says.`,
        act: "ASSERT",
        subjects: [named(each.holder)],
        speakers: own ? [named(each.holder)] : [],
        issue: named(each.issue),
        certainty: "CERTAIN",
        polarity: "POSITIVE",
        expresses: [
          {
            holder: named(each.holder),
            disclosure: each.disclosure,
            ...(each.stance ? { stance: each.stance } : {}),
            ...(each.intent ? { intent: each.intent } : {}),
          },
        ],
        attribution: [
          { source: named(each.source), mode: "OWN_VOICE" },
          ...(each.cites ? [{ source: named(each.cites), mode: "CITES_DOCUMENT" }] : []),
          ...(own
            ? [{ agent: named(each.holder), mode: "PARAPHRASE" }]
            : [{ agent: named(each.root), mode: "ACCORDING_TO" }]),
        ],
        ...(each.said ? { said: each.said } : {}),
        ...(relations.length ? { relations } : {}),
      };
    }) as never,
  });
}
