import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { asStoreRefusal } from './store-fault.ts';

/** A change, or a look at the records that writes nothing but its row of the audit. */
export type Writing = 'change' | 'look';

/** Told of transactions that write, while nothing else goes on. */
export type TransactionWatch = {
  /** All is written, and about to be committed. What is thrown undoes it. */
  readonly committing: (writing: Writing) => void;
  /** It was undone, perhaps after some of it had reached the files. */
  readonly undone: () => void;
};

/**
 * Lets one piece of work at a time onto the connection, each in its own transaction. Without it, statements of another
 * call would slip into a transaction whenever it awaits, and be undone or seen half-done with it.
 */
export class TransactionQueue {
  readonly #connection: () => Database.Database;
  readonly #watch: TransactionWatch;
  readonly #inside = new AsyncLocalStorage<true>();
  #last: Promise<unknown> = Promise.resolve();
  #changes = 0;
  /** While one kind is held back: what starts it again, in the order in which it was asked for. */
  readonly #waiting = new Map<Writing, (() => void)[]>();

  /** `connection`: the one that stands; it is asked for at the beginning of every transaction. */
  constructor(connection: () => Database.Database, watch: TransactionWatch) {
    this.#connection = connection;
    this.#watch = watch;
  }

  /** Runs work in an immediate transaction and commits it; whatever is thrown undoes all of it. */
  write<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
    // It would wait for itself for ever.
    if (this.#inside.getStore() === true) return Promise.reject(insideAnother());
    const start = (): Promise<T> => this.#enqueue(() => this.#commit(writing, work));
    const waiting = this.#waiting.get(writing);
    if (waiting === undefined) return start();
    return new Promise((resolve, reject) => waiting.push(() => void start().then(resolve, reject)));
  }

  /** Runs work that only reads; whatever it should have changed is undone. */
  read<T>(work: () => Promise<T>): Promise<T> {
    return this.#enqueue(() =>
      this.#transact('begin', async (sqlite) => {
        const value = await work();
        sqlite.exec('rollback');
        return value;
      }),
    );
  }

  /** Runs work of the store itself in its turn, with no transaction open. */
  between<T>(work: () => T): Promise<T> {
    return this.#enqueue(async () => work());
  }

  /** Counts the transactions that wrote, well or not: while it stays the same between two turns, no file has changed. */
  get changes(): number {
    return this.#changes;
  }

  /** Runs work during which none of the named kinds begins; all else goes on. What was asked for meanwhile follows in its order. */
  async without<T>(held: readonly Writing[], work: () => Promise<T>): Promise<T> {
    if (held.some((writing) => this.#waiting.has(writing))) throw new Error('Changes are held back already');
    for (const writing of held) this.#waiting.set(writing, []);
    try {
      await this.between(() => undefined);
      return await work();
    } finally {
      for (const writing of held) {
        const waiting = this.#waiting.get(writing) ?? [];
        this.#waiting.delete(writing);
        for (const start of waiting) start();
      }
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

  async #commit<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
    let isCommitted = false;
    try {
      return await this.#transact('begin immediate', async (sqlite) => {
        const value = await work();
        this.#watch.committing(writing);
        sqlite.exec('commit');
        isCommitted = true;
        return value;
      });
    } finally {
      this.#changes += 1;
      if (!isCommitted) this.#watch.undone();
    }
  }

  async #transact<T>(begin: string, work: (sqlite: Database.Database) => Promise<T>): Promise<T> {
    const sqlite = this.#connection();
    try {
      sqlite.exec(begin);
      return await work(sqlite);
    } catch (cause) {
      // SQLite has already undone it after some errors, such as a full disk.
      if (sqlite.open && sqlite.inTransaction) sqlite.exec('rollback');
      throw asStoreRefusal(cause);
    }
  }
}

const insideAnother = (): Error => new Error('A transaction inside a transaction');
