import type { KnownActor, Rule, RuleContext, RuleFinding } from "./rule.js";

const representing: ReadonlySet<string> = new Set(["PERSON", "OFFICE", "GOVERNMENT_BODY"]);

/** That a person speaks for a state is said by the source, or marked as our conclusion. */
export const representation: Rule = {
  id: "representation",
  version: 1,
  text: "That a person speaks for a state or organisation is said by the source, or marked as inferred.",
  severity: "ERROR",
  explanation:
    "A president's objection is not yet a state's. A person taken to speak for another actor by an office held " +
    "(OFFICE_HELD) is marked as inferred; words that are themselves spoken for the actor (STATED_FOR) cannot be. " +
    "A person, office or body that belongs to a state and expresses a position of its own, with nothing said on whether it " +
    "speaks for that state, is a warning: silence on this point is what readers fill in wrongly. What a speaker belongs to " +
    "is known only of actors that are recorded in full: in the dossier, or in the database for a record given by itself.",
  check(statement, context) {
    const findings: RuleFinding[] = [];
    const isPerson = (slug: string) => context.actors.get(slug)?.kind === "PERSON";
    for (const [index, { actor, speaker, basis, inferred }] of statement.onBehalfOf.entries()) {
      const speakers = speaker === undefined ? statement.speakers : [speaker];
      if (basis === "OFFICE_HELD" && !inferred && speakers.some(isPerson)) {
        findings.push({
          severity: "ERROR",
          path: ["onBehalfOf", index],
          message: `${speakers.filter(isPerson).join(" and ")} is taken to speak for ${actor} by an office held, and this is not marked as inferred.`,
          mend: "Set `inferred: true`, or give the basis STATED_FOR or SPOKESPERSON when the source says so.",
        });
      }
      if (basis === "STATED_FOR" && inferred) {
        findings.push({
          severity: "ERROR",
          path: ["onBehalfOf", index],
          message: `The words are recorded as spoken for ${actor} by their own account, and this as inferred.`,
          mend: "Take `inferred` out when the words say it, or give the basis OFFICE_HELD when they do not.",
        });
      }
    }

    const represented = new Set(statement.onBehalfOf.map(({ actor }) => actor));
    for (const [index, { holder }] of statement.expresses.entries()) {
      if (!statement.speakers.includes(holder)) continue;
      const state = stateOf(holder, context);
      if (state === undefined || represented.has(state)) continue;
      findings.push({
        severity: "WARNING",
        path: ["expresses", index, "holder"],
        message: `${holder} belongs to ${state} and expresses a position, and nothing says whether it speaks for ${state}.`,
        mend: `Add ${state} to \`onBehalfOf\` with its basis, as \`inferred\` when the source does not say so.`,
      });
    }
    return findings;
  },
};

/** The state that a person by a tenure, or an office or body by its parents, belongs to; the first one found. */
function stateOf(slug: string, { actors }: RuleContext): string | undefined {
  const speaker = actors.get(slug);
  if (speaker === undefined || !representing.has(speaker.kind)) return undefined;
  const seen = new Set([slug]);
  let wave = parentsOf(speaker);
  while (wave.length > 0) {
    const next: string[] = [];
    for (const parent of wave) {
      if (seen.has(parent)) continue;
      seen.add(parent);
      const actor = actors.get(parent);
      if (actor?.kind === "STATE") return parent;
      if (actor !== undefined) next.push(...parentsOf(actor));
    }
    wave = next;
  }
  return undefined;
}

function parentsOf(actor: KnownActor): string[] {
  const tenures = actor.tenures.flatMap(({ office, organization }) => [organization, office]);
  return [actor.partOf, ...tenures].filter((parent) => parent !== undefined);
}
