import type { TemporalRecord } from "@demarche/schema";

/** How somebody voted. Who was absent has cast no vote. */
export type Choice = "YES" | "NO" | "ABSTAIN";

/** Whoever votes: an actor, and what stands for it in the keys of its votes. */
export interface Voter {
  /** The actor's slug. */
  readonly slug: string;
  /** The same whatever the actor's slug is; no two voters of a format share it. */
  readonly key: string;
  readonly name: string;
  /** Counted from 0 among the voters of an import. */
  readonly index: number;
}

const choices: readonly Choice[] = ["YES", "NO", "ABSTAIN"];

/** A roll call: its record is a source, and what is voted on an issue of the same slug. */
export class RollCall {
  readonly count = { YES: 0, NO: 0, ABSTAIN: 0 };
  // A byte for each voter: so many ballots are not held otherwise.
  #cast = new Uint8Array(32);

  constructor(
    readonly slug: string,
    /** What stands for it in the keys of its votes. */
    readonly key: string,
    /** Ends the sentence that somebody voted yes in it. */
    readonly name: string,
    readonly said: TemporalRecord | undefined,
  ) {}

  /** Notes a vote; gives back how the voter has voted in it before. */
  cast({ index }: Voter, choice: Choice): Choice | undefined {
    if (index >= this.#cast.length) {
      const longer = new Uint8Array(Math.max(index + 1, this.#cast.length * 2));
      longer.set(this.#cast);
      this.#cast = longer;
    }
    const before = this.#cast[index] as number;
    if (before > 0) return choices[before - 1];
    this.#cast[index] = choices.indexOf(choice) + 1;
    this.count[choice] += 1;
    return undefined;
  }
}
