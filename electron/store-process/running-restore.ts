/** The copy that is being looked at or put in place before anybody is in: how far it has come. */
export class RunningRestore {
  #percent: number | null = null;

  /** Null while there is none. */
  get percent(): number | null {
    return this.#percent;
  }

  /** Begins to count; what it returns is told of each piece of the work, and of all there is to do. */
  begin(): (bytes: number, allBytes: number) => void {
    let done = 0;
    this.#percent = 0;
    return (bytes, allBytes) => {
      done += bytes;
      this.#percent = Math.min(100, Math.floor((100 * done) / Math.max(allBytes, 1)));
    };
  }

  end(): void {
    this.#percent = null;
  }
}
