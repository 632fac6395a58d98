import { existsSync, rmSync } from 'node:fs';
import { renamePatientlySync } from '../../db/store/rename-patiently.ts';
import type { OutputByOperation } from '../../shared/contract.ts';
import type { Folders } from '../start-arguments.ts';
import type { StartMessage } from '../store-process/protocol.ts';
import { FromBuilder, type BuildMessage } from './builder-messages.ts';
import { trainingFolders } from './training-folders.ts';

/** The part of Electron's `UtilityProcess` that is used here. */
export interface BuilderProcess {
  postMessage(message: BuildMessage): void;
  kill(): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
}

/**
 * The office to practise in as it lies on the disk. It is made by a process of its own in a folder beside, and takes the
 * place of the one before it only when it is whole.
 */
export class TrainingOffice {
  readonly folders: Folders;
  readonly #folder: string;
  readonly #fork: () => BuilderProcess;
  readonly #surroundings: Pick<StartMessage, 'isDevelopmentRuntime' | 'storeAddon'>;
  readonly #told: () => void;
  readonly #fault: (cause: unknown) => void;
  #making: { readonly done: number; readonly of: number } | null = null;
  #hasFailed = false;
  #builder: BuilderProcess | undefined;
  #isCancelled = false;
  /** What was asked for while a cancelled making had not ended yet. */
  #next: (() => void) | undefined;

  constructor(options: {
    readonly folder: string;
    readonly fork: () => BuilderProcess;
    readonly surroundings: Pick<StartMessage, 'isDevelopmentRuntime' | 'storeAddon'>;
    /** Told whenever {@link TrainingOffice.state} is another. */
    readonly told: () => void;
    readonly fault: (cause: unknown) => void;
  }) {
    this.#folder = options.folder;
    this.folders = trainingFolders(options.folder);
    this.#fork = options.fork;
    this.#surroundings = options.surroundings;
    this.#told = options.told;
    this.#fault = options.fault;
  }

  /** Whether there is one to go to. */
  get isThere(): boolean {
    return existsSync(this.folders.storeFolder);
  }

  /** How the making of one stands. */
  get state(): OutputByOperation<'training.state'> {
    return { isThere: this.isThere, making: this.#making, hasFailed: this.#hasFailed };
  }

  /** Makes one from its beginning, unless one is being made; `whenMade` is to put it in its place. */
  make(whenMade: () => void): void {
    if (this.#builder !== undefined) {
      if (this.#isCancelled) this.#next = whenMade;
      return;
    }
    this.#isCancelled = false;
    this.#hasFailed = false;
    this.#making = { done: 0, of: 1 };
    this.#told();
    const builder = this.#fork();
    this.#builder = builder;
    let isMade = false;
    builder.on('message', (message) => {
      const said = FromBuilder.safeParse(message).data;
      if (said === undefined || this.#isCancelled) return;
      if (said.kind === 'built') isMade = true;
      else if (said.kind === 'progress') this.#making = { done: said.done, of: said.of };
      else this.#fault(new Error(said.message));
      this.#told();
    });
    // Only when the process is gone has it let go of the files.
    builder.once('exit', () => {
      this.#builder = undefined;
      if (isMade && !this.#isCancelled) return whenMade();
      this.#making = null;
      this.#hasFailed = !this.#isCancelled;
      this.#clear();
      this.#told();
      const next = this.#next;
      this.#next = undefined;
      if (next !== undefined) this.make(next);
    });
    this.#clear();
    builder.postMessage({ folder: this.#makingFolder, ...this.#surroundings });
  }

  /** Ends the making; what there was before stays. */
  cancel(): void {
    this.#next = undefined;
    if (this.#builder === undefined || this.#isCancelled) return;
    this.#isCancelled = true;
    this.#making = null;
    this.#builder.kill();
    this.#told();
  }

  /** Puts what was made in its place, and whatever was practised there is gone. While no store process is there. */
  putInPlace(): void {
    this.#making = null;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
    renamePatientlySync(this.#makingFolder, this.#folder);
  }

  get #makingFolder(): string {
    return `${this.#folder}.making`;
  }

  #clear(): void {
    rmSync(this.#makingFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
