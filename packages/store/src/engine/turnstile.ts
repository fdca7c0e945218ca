/** How many may pass at once, how many may wait, and how long. */
export interface TurnstileLimits {
  slots: number;
  waitingMax: number;
  waitMaxMs: number;
}

interface Waiting {
  let(): void;
  refuse(error: Error): void;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Lets a bounded number through at a time, in the order of arrival. Who finds the line full, or has waited too
 * long, is refused: an overload must show as refusals and never as memory.
 */
export class Turnstile {
  readonly #limits: TurnstileLimits;
  readonly #overloaded: (waiting: number) => Error;
  readonly #waiting: Waiting[] = [];
  #inside = 0;
  #paused = false;
  #closed: Error | undefined;
  #emptied: (() => void)[] = [];

  /** @param overloaded makes the error that a refused caller gets */
  constructor(limits: TurnstileLimits, overloaded: (waiting: number) => Error) {
    this.#limits = limits;
    this.#overloaded = overloaded;
  }

  /**
   * Resolves with the function that gives the place back.
   *
   * @throws what `overloaded` makes; the reason of `close`; the reason of the signal when it aborts in line
   */
  async enter(signal?: AbortSignal): Promise<() => void> {
    if (this.#closed) throw this.#closed;
    signal?.throwIfAborted();
    if (this.#inside < this.#limits.slots && this.#waiting.length === 0) {
      this.#inside += 1;
      return this.#leaving();
    }
    if (this.#waiting.length >= this.#limits.waitingMax) throw this.#overloaded(this.#waiting.length);
    await this.#wait(signal);
    return this.#leaving();
  }

  /** Stops the clocks of those in line, while nobody could be let through for a reason that is not load. */
  pause(): void {
    this.#paused = true;
    for (const waiting of this.#waiting) clearTimeout(waiting.timer);
  }

  /** Starts the clocks again, from zero. */
  resume(): void {
    this.#paused = false;
    for (const waiting of this.#waiting) this.#arm(waiting);
  }

  /** Refuses newcomers with `reason`; resolves when all who were inside or in line have left. */
  async close(reason: Error): Promise<void> {
    this.#closed ??= reason;
    if (this.#inside === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => {
      this.#emptied.push(resolve);
    });
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(waiting.timer);
        signal?.removeEventListener("abort", aborted);
      };
      const waiting: Waiting = {
        let: () => {
          settle();
          resolve();
        },
        refuse: (error) => {
          settle();
          const place = this.#waiting.indexOf(waiting);
          if (place >= 0) this.#waiting.splice(place, 1);
          reject(error);
          this.#tellWhenEmpty();
        },
        timer: undefined,
      };
      const aborted = (): void => waiting.refuse(signal?.reason);
      signal?.addEventListener("abort", aborted, { once: true });
      this.#waiting.push(waiting);
      if (!this.#paused) this.#arm(waiting);
    });
  }

  #arm(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(
      () => waiting.refuse(this.#overloaded(this.#waiting.length)),
      this.#limits.waitMaxMs,
    );
  }

  #leaving(): () => void {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.#waiting.shift();
      if (next) {
        next.let();
        return;
      }
      this.#inside -= 1;
      this.#tellWhenEmpty();
    };
  }

  #tellWhenEmpty(): void {
    if (this.#inside > 0 || this.#waiting.length > 0) return;
    for (const tell of this.#emptied.splice(0)) tell();
  }
}
