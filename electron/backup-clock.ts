/** After signing in, people first read what waits for them: a copy that is due begins a little later. */
const FIRST_LOOK_MILLISECONDS = 15_000;
/** How often it is looked whether a copy is due, or its folder is back. */
const LOOK_MILLISECONDS = 60_000;

/**
 * Asks the store, while somebody is signed in, to make a copy when one is due. Whether it is, and where it goes, the store
 * knows; a copy that is under way is waited for before it is asked again.
 */
export class BackupClock {
  readonly #now: () => number;
  readonly #makeDue: () => Promise<unknown>;
  #isSignedIn = false;
  /** When it is looked next, in milliseconds. */
  #next = Number.POSITIVE_INFINITY;

  constructor({
    now,
    makeDue,
  }: {
    /** Milliseconds of any clock that is never set back. */
    readonly now: () => number;
    readonly makeDue: () => Promise<unknown>;
  }) {
    this.#now = now;
    this.#makeDue = makeDue;
  }

  /** Follows whether somebody is signed in. */
  follow(isSignedIn: boolean): void {
    if (isSignedIn === this.#isSignedIn) return;
    this.#isSignedIn = isSignedIn;
    this.#next = isSignedIn ? this.#now() + FIRST_LOOK_MILLISECONDS : Number.POSITIVE_INFINITY;
  }

  /** Looks once; called every few seconds. */
  async tick(): Promise<void> {
    if (this.#now() < this.#next) return;
    this.#next = Number.POSITIVE_INFINITY;
    try {
      await this.#makeDue();
    } finally {
      // Whoever signed in meanwhile has a first look of their own.
      if (this.#isSignedIn && this.#next === Number.POSITIVE_INFINITY)
        this.#next = this.#now() + LOOK_MILLISECONDS;
    }
  }
}
