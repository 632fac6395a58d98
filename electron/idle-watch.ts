/** Seconds before the idle lock in which the person is warned. */
export const WARNING_SECONDS = 60;

/** What the watch does when nobody touches the program. */
export interface IdleActions {
  /** The lock comes in so many seconds; 0 takes the warning back. */
  warn(secondsLeft: number): void;
  lock(): void;
}

/**
 * Watches for a person who went away. `tick` is called every second and compares clock times, so that the hours of a
 * suspended PC count too; a clock that was set back starts the wait anew.
 */
export class IdleWatch {
  readonly #now: () => number;
  readonly #actions: IdleActions;
  #limitSeconds: number | null = null;
  #lastTouch: number;
  #isWarned = false;

  constructor(now: () => number, actions: IdleActions) {
    this.#now = now;
    this.#actions = actions;
    this.#lastTouch = now();
  }

  /** Sets the limit of the person who signed in, or ends the watch (null). */
  setLimit(minutes: number | null): void {
    this.#limitSeconds = minutes === null ? null : minutes * 60;
    this.touch();
  }

  /** A key or a movement. */
  touch(): void {
    this.#lastTouch = this.#now();
    if (!this.#isWarned) return;
    this.#isWarned = false;
    this.#actions.warn(0);
  }

  tick(): void {
    if (this.#limitSeconds === null) return;
    const idleSeconds = Math.floor((this.#now() - this.#lastTouch) / 1000);
    if (idleSeconds < 0) return this.touch();
    const secondsLeft = this.#limitSeconds - idleSeconds;
    if (secondsLeft <= 0) {
      this.#limitSeconds = null;
      this.#isWarned = false;
      this.#actions.lock();
    } else if (secondsLeft <= Math.min(WARNING_SECONDS, this.#limitSeconds / 2)) {
      this.#isWarned = true;
      this.#actions.warn(secondsLeft);
    }
  }
}
