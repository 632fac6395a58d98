import type { BackupProgress } from '../../shared/contract/backup.ts';

/** The copy that is being made: how far it has come, and the way to end it. */
export class RunningBackup {
  readonly #stopping = new AbortController();
  readonly #told: () => void;
  #progress: BackupProgress = { step: 'copying', percent: 0 };

  /** `told`: the progress has changed. */
  constructor(told: () => void) {
    this.#told = told;
  }

  get progress(): BackupProgress {
    return this.#progress;
  }

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Ends it before the copy has its name. */
  stop(): void {
    this.#stopping.abort();
  }

  follow(progress: BackupProgress): void {
    this.#progress = progress;
    this.#told();
  }
}
