import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { asStoreRefusal } from './store-fault.ts';

/**
 * Lets one piece of work at a time onto the connection, each in its own transaction. Without it, statements of another
 * call would slip into a transaction whenever it awaits, and be undone or seen half-done with it.
 */
export class TransactionQueue {
  readonly #connection: () => Database.Database;
  readonly #inside = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();
  #changes = 0;
  /** While changes are held back: what starts them again, in the order in which they were asked for. */
  #waiting: (() => void)[] | undefined;

  /** `connection`: the one that stands; it is asked for at the beginning of every transaction. */
  constructor(connection: () => Database.Database) {
    this.#connection = connection;
  }

  /** Runs work in an immediate transaction and commits it; whatever is thrown undoes all of it. */
  change<T>(work: () => Promise<T>): Promise<T> {
    // It would wait for itself for ever.
    if (this.#inside.getStore() === true) return Promise.reject(insideAnother());
    const start = (): Promise<T> => this.#enqueue(() => this.#transact('begin immediate', 'commit', work));
    const waiting = this.#waiting;
    if (waiting === undefined) return start();
    return new Promise((resolve, reject) => waiting.push(() => void start().then(resolve, reject)));
  }

  /** Runs work that only reads; whatever it should have changed is undone. */
  read<T>(work: () => Promise<T>): Promise<T> {
    return this.#enqueue(() => this.#transact('begin', 'rollback', work));
  }

  /** Runs work of the store itself in its turn, with no transaction open. */
  between<T>(work: () => T): Promise<T> {
    return this.#enqueue(async () => work());
  }

  /** Counts the changes that have ended, well or not: while it stays the same between two turns, no file has changed. */
  get changes(): number {
    return this.#changes;
  }

  /** Runs work during which no change begins; reads go on. Changes that were asked for meanwhile follow in their order. */
  async withoutChanges<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting !== undefined) throw new Error('Changes are held back already');
    this.#waiting = [];
    try {
      await this.between(() => undefined);
      return await work();
    } finally {
      const waiting = this.#waiting;
      this.#waiting = undefined;
      for (const start of waiting) start();
    }
  }

  /** Waits for all that was asked for before, and lets nothing in afterwards. */
  async end(): Promise<void> {
    const last = this.#last;
    this.#last = Promise.reject(new Error('The store is closed'));
    this.#last.catch(() => undefined);
    await last;
  }

  #enqueue<T>(run: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore() === true) return Promise.reject(insideAnother());
    const mine = this.#last.then(() => this.#inside.run(true, run));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #transact<T>(begin: string, end: 'commit' | 'rollback', work: () => Promise<T>): Promise<T> {
    const sqlite = this.#connection();
    try {
      sqlite.exec(begin);
      const value = await work();
      sqlite.exec(end);
      return value;
    } catch (cause) {
      // SQLite has already undone it after some errors, such as a full disk.
      if (sqlite.open && sqlite.inTransaction) sqlite.exec('rollback');
      throw asStoreRefusal(cause);
    } finally {
      if (end === 'commit') this.#changes += 1;
    }
  }
}

const insideAnother = (): Error => new Error('A transaction inside a transaction');
