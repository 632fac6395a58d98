import { contract, type OperationName } from '../shared/contract.ts';
import type { Operation } from '../shared/contract/operation.ts';
import type { Preferences } from '../shared/domain/office.ts';
import type { Result } from '../shared/result.ts';
import type { LogEvent } from './log/log-event.ts';
import { wipeBytes } from './wipe-bytes.ts';
import { isFromStore } from './store-process/protocol.ts';
import type { StartMessage, ToStore } from './store-process/protocol.ts';

/** The part of Electron's `UtilityProcess` that is used here. */
export interface StoreProcess {
  readonly pid: number | undefined;
  postMessage(message: ToStore): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
}

/** What the connection tells its owner. */
export interface StoreListener {
  /** The data of these topics changed. */
  changed(topics: readonly string[]): void;
  /** Somebody is signed in with these preferences, or nobody (null). */
  session(preferences: Preferences | null): void;
  /** Something for the log: of the store process itself, or of its beginning and end. */
  logged(event: LogEvent): void;
  /** The store process ended although nobody asked it to. A new one is already there. */
  stopped(): void;
}

const LOCKED: Result<never> = { ok: false, error: { code: 'locked' } };
/** Unasked ends in a row, without one answered call between them, after which no new process is forked. */
const FAILURES_BEFORE_GIVING_UP = 3;

/**
 * The one store process and the calls that wait for it. Ending it answers every waiting call with `locked`: the keys
 * were in its memory and nowhere else.
 */
export class StoreConnection {
  readonly #fork: () => StoreProcess;
  readonly #kill: (pid: number) => void;
  readonly #start: () => StartMessage;
  readonly #listener: StoreListener;
  #process: StoreProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #hasBegun = false;
  #isStarting = true;
  #isEndExpected = false;
  #failures = 0;
  #lastId = 0;
  #waiting = new Map<number, (result: Result<unknown>) => void>();
  /** Of those that wait, the ones that are soon answered: a renewal of keys may take minutes, and a lock does not wait for it. */
  readonly #soon = new Set<number>();
  #whenIdle: (() => void)[] = [];

  constructor(options: {
    fork: () => StoreProcess;
    kill: (pid: number) => void;
    /** What the next store process is told: at which office it is. */
    start: () => StartMessage;
    listener: StoreListener;
  }) {
    this.#fork = options.fork;
    this.#kill = options.kill;
    this.#start = options.start;
    this.#listener = options.listener;
  }

  /** Process id of the running store process. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Whether the store process does not listen yet, but will. */
  get isStarting(): boolean {
    return this.#isStarting;
  }

  /** Starts the first store process, unless that was done before: the first page is not kept waiting for it. */
  begin(): void {
    if (!this.#hasBegun) this.open();
  }

  /** Starts a store process that knows no key. */
  open(): void {
    this.#hasBegun = true;
    this.#isStarting = true;
    const child = this.#fork();
    this.#process = child;
    this.#isEndExpected = false;
    child.on('message', (message) => this.#receive(message));
    this.#ended = new Promise((resolve) => {
      child.once('exit', (exitCode) => {
        this.#listener.logged({ kind: 'store.ended', isExpected: this.#isEndExpected, exitCode });
        this.#forget();
        resolve();
        if (!this.#isEndExpected) this.#recover();
      });
    });
    child.postMessage(this.#start());
    this.#listener.logged({ kind: 'store.started' });
  }

  /** Passes one operation on; answers `locked` when the process ends before it has answered. */
  call(name: OperationName, input: unknown): Promise<Result<unknown>> {
    const child = this.#process;
    if (child === undefined) {
      wipeBytes(input);
      return Promise.resolve(LOCKED);
    }
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const { inSteps }: Operation = contract[name];
      if (inSteps === undefined) this.#soon.add(id);
      child.postMessage({ kind: 'call', id, name, input });
      // The message is a copy; a passphrase must not stay behind in the main process, which outlives the lock.
      wipeBytes(input);
    });
  }

  /** Resolves when no call waits for an answer but long ones in steps, each of which a kill leaves whole. */
  idle(): Promise<void> {
    return this.#soon.size === 0 ? Promise.resolve() : new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  /** Ends the store process at once (SIGKILL): only the end of a process wipes its memory. */
  async end(): Promise<void> {
    this.#isEndExpected = true;
    const child = this.#process;
    if (child === undefined) return;
    // Just forked, it has no process id before it has spawned: it is killed as soon as it has.
    if (child.pid === undefined) child.once('spawn', () => this.#killNow(child));
    else this.#killNow(child);
    await this.#ended;
  }

  #killNow({ pid }: StoreProcess): void {
    if (pid !== undefined) this.#kill(pid);
  }

  #receive(message: unknown): void {
    if (!isFromStore(message)) return;
    switch (message.kind) {
      case 'ready':
        this.#isStarting = false;
        return;
      case 'answer':
        this.#failures = 0;
        this.#settle(message.id, message.result);
        return;
      case 'changed':
        this.#listener.changed(message.topics);
        return;
      case 'session':
        this.#listener.session(message.preferences);
        return;
      case 'log':
        this.#listener.logged(message.event);
    }
  }

  #settle(id: number, result: Result<unknown>): void {
    this.#waiting.get(id)?.(result);
    this.#waiting.delete(id);
    this.#soon.delete(id);
    if (this.#soon.size > 0) return;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #forget(): void {
    this.#process = undefined;
    for (const id of this.#waiting.keys()) this.#settle(id, LOCKED);
    this.#listener.session(null);
  }

  #recover(): void {
    this.#failures += 1;
    if (this.#failures < FAILURES_BEFORE_GIVING_UP) this.open();
    else {
      this.#isStarting = false;
      this.#listener.logged({ kind: 'store.given-up' });
    }
    this.#listener.stopped();
  }
}
