import type { ActorKind, ActorNameRecord } from "@demarche/schema";
import { type Identifier, type KnownActors, slugFrom } from "../rows/known-actors.js";
import type { GivenRecord } from "../rows/row.js";
import type { Voter } from "./roll-call.js";

/** What a file says of whoever votes. */
export interface VoterDraft {
  readonly kind: ActorKind;
  /** The one to show comes first. */
  readonly names: readonly [ActorNameRecord, ...ActorNameRecord[]];
  readonly identifiers: readonly Identifier[];
  /** Other fields of the actor's record. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** What tells it from others of its name. It stands for it in the keys of its votes, where else its name does. */
  readonly number?: string;
}

/** A voter with the record of the actor. */
export interface MadeVoter {
  readonly voter: Voter;
  readonly record: GivenRecord;
}

/** The voters of an import. */
export class Voters {
  readonly #actors: KnownActors;
  readonly #voters = new Map<string, Voter>();
  readonly #keys = new Set<string>();

  constructor(actors: KnownActors) {
    this.#actors = actors;
  }

  make({ kind, names, identifiers, fields = {}, number }: VoterDraft): MadeVoter {
    const name = names[0].text;
    const slug = this.#actors.slugOf(number === undefined ? name : `${name} ${number}`, identifiers);
    const held = this.#voters.get(slug);
    const voter: Voter = {
      slug,
      key: held?.key ?? this.#key(number ?? slugFrom(name), slug),
      name,
      index: held?.index ?? this.#voters.size,
    };
    if (held === undefined) this.#voters.set(slug, voter);
    const draft = { slug, kind: this.#actors.kindOf(slug) ?? kind, names, identifiers, ...fields };
    return { voter, record: { kind: "actor", draft } };
  }

  /** Two actors of one name share no key. */
  #key(wanted: string, slug: string): string {
    const key = this.#keys.has(wanted) ? slug : wanted;
    this.#keys.add(key);
    return key;
  }
}
