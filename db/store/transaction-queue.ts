import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { asStoreRefusal } from './store-fault.ts';

/**
 * Lets one piece of work at a time onto the connection, each in its own transaction. Without it, statements of another
 * call would slip into a transaction whenever it awaits, and be undone or seen half-done with it.
 */
export class TransactionQueue {
  readonly #sqlite: Database.Database;
  readonly #inside = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(sqlite: Database.Database) {
    this.#sqlite = sqlite;
  }

  /** Runs work in an immediate transaction and commits it; whatever is thrown undoes all of it. */
  change<T>(work: () => Promise<T>): Promise<T> {
    return this.#enqueue('begin immediate', 'commit', work);
  }

  /** Runs work that only reads; whatever it should have changed is undone. */
  read<T>(work: () => Promise<T>): Promise<T> {
    return this.#enqueue('begin', 'rollback', work);
  }

  /** Waits for all that was asked for before, and lets nothing in afterwards. */
  async end(): Promise<void> {
    const last = this.#last;
    this.#last = Promise.reject(new Error('The store is closed'));
    this.#last.catch(() => undefined);
    await last;
  }

  #enqueue<T>(begin: string, end: string, work: () => Promise<T>): Promise<T> {
    // It would wait for itself for ever.
    if (this.#inside.getStore() === true)
      return Promise.reject(new Error('A transaction inside a transaction'));
    const mine = this.#last.then(() => this.#inside.run(true, () => this.#run(begin, end, work)));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #run<T>(begin: string, end: string, work: () => Promise<T>): Promise<T> {
    try {
      this.#sqlite.exec(begin);
      const value = await work();
      this.#sqlite.exec(end);
      return value;
    } catch (cause) {
      // SQLite has already undone it after some errors, such as a full disk.
      if (this.#sqlite.open && this.#sqlite.inTransaction) this.#sqlite.exec('rollback');
      throw asStoreRefusal(cause);
    }
  }
}
