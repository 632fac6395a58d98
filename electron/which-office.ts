import type { Folders } from './start-arguments.ts';

/**
 * Which of two offices the program is at: the one for real work, or the one to practise in. Each has folders of its own; a
 * store process knows those of one of them and no other.
 */
export class WhichOffice {
  readonly real: Folders;
  readonly training: Folders;
  readonly #turned: (isTraining: boolean) => void;
  #isTraining: boolean;

  constructor(options: {
    readonly real: Folders;
    readonly training: Folders;
    readonly isTraining: boolean;
    /** Told whenever it is another. */
    readonly turned: (isTraining: boolean) => void;
  }) {
    this.real = options.real;
    this.training = options.training;
    this.#turned = options.turned;
    this.#isTraining = options.isTraining;
  }

  /** The folders of the office where the program is, and which it is. */
  get settings(): Folders & { readonly isTraining: boolean } {
    return { ...(this.#isTraining ? this.training : this.real), isTraining: this.#isTraining };
  }

  /** Goes to the other office, or stays; only while no store process runs. */
  turnTo(isTraining: boolean): void {
    this.#isTraining = isTraining;
    this.#turned(isTraining);
  }
}
