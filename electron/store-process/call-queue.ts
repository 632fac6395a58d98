/** Runs asynchronous work one after another, in the order in which it was asked for. */
export class CallQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work after all before it, whether they succeeded or failed. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when what was asked for so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
