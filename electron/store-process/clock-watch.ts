import { clockJump, type ClockJump } from '../../shared/domain/clock.ts';

/** Both clocks in milliseconds: the one that says what day it is, and one that only counts on. */
export type Clocks = { readonly wall: () => number; readonly steady: () => number };

/** Compares the computer's clock with one that nobody can set, from one look to the next. */
export class ClockWatch {
  readonly #clocks: Clocks;
  #ahead: number;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
    this.#ahead = clocks.wall() - clocks.steady();
  }

  /** How the clock jumped since the last look, if it did. */
  look(): ClockJump | undefined {
    const ahead = this.#clocks.wall() - this.#clocks.steady();
    const jump = clockJump((ahead - this.#ahead) / 1000);
    this.#ahead = ahead;
    return jump;
  }
}
