import { type ActorNameRecord, actorNameShape, listEntriesMax, validate } from "@demarche/schema";
import type { RowFinding } from "../rows/row.js";

/** Names as they are recorded, and what there is to say of those that are not recorded as they stand. */
export interface CleanNames {
  readonly names: readonly ActorNameRecord[];
  readonly findings: readonly RowFinding[];
}

/**
 * Makes names fit to be recorded: edge and double spaces go, a tag that is no language goes, a name that is none or too
 * long goes. Of more names than a record holds these stay: the first, then the first in each language, then the others
 * in their order.
 */
export function cleanNames(format: string, given: readonly ActorNameRecord[]): CleanNames {
  const findings: RowFinding[] = [];
  const names = new Map<string, ActorNameRecord>();
  for (const name of given) {
    const text = name.text.replace(/\s+/gu, " ").trim();
    const named = soundName({ ...name, text }) ?? soundName({ kind: name.kind, text });
    if (named === undefined) {
      findings.push({
        code: `${format}.name-unfit`,
        message: "A name is empty, too long or damaged, and is left out.",
        original: name.text,
      });
      continue;
    }
    if (text !== name.text) {
      findings.push({
        code: `${format}.name-spaces`,
        message: "A name has stray spaces, which are taken out.",
        original: name.text,
        cleaned: text,
      });
    }
    if (name.lang !== undefined && named.lang === undefined) {
      findings.push({
        code: `${format}.language`,
        message: "A language is no BCP 47 tag; its text is recorded without one.",
        original: name.lang,
      });
    }
    const key = JSON.stringify([named.text, named.lang]);
    if (!names.has(key)) names.set(key, named);
  }
  const kept = withinLimit([...names.values()]);
  const rest = [...names.values()].filter((name) => !kept.has(name));
  if (rest.length > 0) {
    findings.push({
      code: `${format}.names-over-limit`,
      message: `An actor has more than ${listEntriesMax.value} names; those of languages that have one already are left out.`,
      original: JSON.stringify(rest.map(({ text }) => text)),
    });
  }
  return { names: [...names.values()].filter((name) => kept.has(name)), findings };
}

function soundName(name: ActorNameRecord): ActorNameRecord | undefined {
  const validated = validate(actorNameShape, name);
  return validated.ok ? validated.value : undefined;
}

function withinLimit(names: readonly ActorNameRecord[]): Set<ActorNameRecord> {
  const firstOf = new Map<string | undefined, ActorNameRecord>();
  for (const name of names) if (!firstOf.has(name.lang)) firstOf.set(name.lang, name);
  const ranked = [...new Set([...names.slice(0, 1), ...firstOf.values(), ...names])];
  return new Set(ranked.slice(0, listEntriesMax.value));
}
