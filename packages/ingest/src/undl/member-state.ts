import type { ActorNameRecord } from "@demarche/schema";
import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import type { Identifier, KnownActors } from "../rows/known-actors.js";
import type { RowFinding } from "../rows/row.js";
import { type MadeVoter, Voters } from "../votes/voters.js";
import { finding } from "./finding.js";

/** A member state, with what there is to say of each of its rows. */
export interface MemberState extends MadeVoter {
  readonly findings: readonly RowFinding[];
}

/** The member states of the inputs, each made once. */
export class MemberStates {
  readonly #actors: KnownActors;
  readonly #voters: Voters;
  readonly #states = new Map<string, MemberState>();

  constructor(actors: KnownActors) {
    this.#actors = actors;
    this.#voters = new Voters(actors);
  }

  of(name: string, code: string): MemberState {
    const held = this.#states.get(`${code}/${name}`);
    if (held !== undefined) return held;
    const assigned = Object.hasOwn(iso31661Alpha3ToAlpha2, code);
    const identifiers: Identifier[] = assigned ? [{ scheme: "ISO_3166_1_ALPHA3", value: code }] : [];
    // A state that is held by its two letters alone is the same one.
    const bySister = assigned
      ? this.#actors.identified("ISO_3166_1_ALPHA2", iso31661Alpha3ToAlpha2[code] as string)
      : undefined;
    if (bySister !== undefined) this.#actors.note(bySister, identifiers);
    const state = {
      ...this.#voters.make({ kind: "STATE", names: namesOf(name), identifiers }),
      findings: assigned
        ? []
        : [finding(code === "" ? "undl.code-missing" : "undl.code-not-iso", { original: code })],
    };
    this.#states.set(`${code}/${name}`, state);
    return state;
  }
}

const small = new Set(["of", "and", "the"]);

/** The name in small letters, to show; the one in capitals stays beside it. */
function namesOf(name: string): readonly [ActorNameRecord, ...ActorNameRecord[]] {
  const shown = name.toLowerCase().replaceAll(/\p{L}+/gu, (word, at: number, whole: string) => {
    // The s after an apostrophe is no word.
    if ((at > 0 && small.has(word)) || (word.length === 1 && /['’]/u.test(whole[at - 1] ?? ""))) return word;
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  });
  const common = { text: name === name.toUpperCase() ? shown : name, lang: "en", kind: "COMMON" } as const;
  return common.text === name ? [common] : [common, { text: name, lang: "en", kind: "ALIAS" }];
}
