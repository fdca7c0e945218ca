/** Those who want to be told of something, without being told what. */
export class Listeners {
  readonly #all = new Set<{ readonly call: () => void }>();

  /** Gives back what takes the listener off; one that is added twice is told twice. */
  add(call: () => void): () => void {
    const entry = { call };
    this.#all.add(entry);
    return () => {
      this.#all.delete(entry);
    };
  }

  tell(): void {
    for (const { call } of this.#all) call();
  }
}
