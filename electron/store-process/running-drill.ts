/** The drill that is under way: how far it has come, and the way to end it. */
export class RunningDrill {
  readonly #stopping = new AbortController();
  readonly #told: () => void;
  #percent = 0;

  /** `told`: the progress has changed. */
  constructor(told: () => void) {
    this.#told = told;
  }

  get percent(): number {
    return this.#percent;
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  stop(): void {
    this.#stopping.abort();
  }

  follow(percent: number): void {
    if (percent === this.#percent) return;
    this.#percent = percent;
    this.#told();
  }
}
