/** Whether the service takes requests, and which are under way. */
export class Lifecycle {
  #underWay = 0;
  readonly #stop = new AbortController();
  #idle: (() => void) | undefined;

  /** True from the moment the service was told to stop. */
  get stopping(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Calls the listener when the service is told to stop; gives back what takes the listener off. */
  onStop(listener: () => void): () => void {
    const { signal } = this.#stop;
    signal.addEventListener("abort", listener);
    return () => signal.removeEventListener("abort", listener);
  }

  /** Counts one request as under way until the function it gives back is called. */
  begin(): () => void {
    this.#underWay += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#idle?.();
    };
  }

  /** Turns readiness red; resolves when nothing is under way any more, at once when nothing is. */
  stop(): Promise<void> {
    this.#stop.abort();
    return this.#underWay === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#idle = resolve;
        });
  }
}
