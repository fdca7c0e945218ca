/** Whether the service takes requests, and which are under way. */
export class Lifecycle {
  #underWay = 0;
  #stopping = false;
  #idle: (() => void) | undefined;

  /** True from the moment the service was told to stop. */
  get stopping(): boolean {
    return this.#stopping;
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
    this.#stopping = true;
    return this.#underWay === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          this.#idle = resolve;
        });
  }
}
