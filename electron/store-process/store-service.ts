import type { Permission } from '../../shared/access.ts';
import { mayDo } from '../../shared/access/powers.ts';
import { contract, isOperationName, type OperationName } from '../../shared/contract.ts';
import type { Operation } from '../../shared/contract/operation.ts';
import { CONDUCT_VERSION } from '../../shared/domain/account.ts';
import type { Preferences } from '../../shared/domain/office.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import { appendAudit } from '../../db/audit.ts';
import { leaveSession } from '../../db/audit/leave-session.ts';
import { acceptedConduct } from '../../db/repositories/conduct-repository.ts';
import { readPreferences } from '../../db/repositories/office-repository.ts';
import { describePlace } from '../../db/place/describe-place.ts';
import { createStore } from '../../db/store/create.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { asStoreRefusal } from '../../db/store/store-fault.ts';
import { newReference } from '../log/reference.ts';
import { wipeBytes } from '../wipe-bytes.ts';
import { parsed, recordNamedIn } from './call-input.ts';
import { CallQueue } from './call-queue.ts';
import { compareInBackground } from './compare-in-background.ts';
import { rewriteFactsInBackground } from './facts-in-background.ts';
import type { AsideWork, AuditNote, Desk, StepWork, StoreSettings, Work } from './handler.ts';
import { handlers } from './handlers.ts';
import { watchHealth } from './health-watch.ts';
import { RunningRestore } from './running-restore.ts';
import { beginSession, type Session } from './session.ts';

/** What the service tells the process around it. */
export type StoreServiceEvents = {
  /** Topics whose data changed. */
  readonly changed: (topics: readonly string[]) => void;
  /** Somebody signed in or changed their preferences. */
  readonly session: (preferences: Preferences) => void;
  /** A fault nobody foresaw: for the developer's eyes, without case data. */
  readonly fault: (reference: string, cause: unknown) => void;
};

/** What somebody may do before they have accepted the code of conduct: look after their own session. */
const beforeConduct: readonly Permission[] = ['session:own', 'settings:own'];

/** An office to practise in loses nothing on a full disk that anybody needs. */
const TRAINING_BALLAST_BYTES = 64 * 1024;

type AnyHandler = (input: unknown, work: Desk | Work | StepWork | AsideWork) => Promise<unknown>;

/**
 * The gate of the store: session → permission → schema → transaction → handler → audit → output schema.
 * There is one connection: transactions wait for one another, calls as such do not.
 */
export class StoreService {
  readonly #settings: StoreSettings;
  readonly #events: StoreServiceEvents;
  readonly #now: () => Date;
  readonly #openStore: typeof openStore;
  readonly #createStore: typeof createStore;
  /** Sign-in and set-up, one after another. */
  readonly #entrance = new CallQueue();
  /** Long work in steps, one after another; other calls come through between its transactions. */
  readonly #steps = new CallQueue();
  readonly #runningAside = new Set<Promise<unknown>>();
  readonly #restoring = new RunningRestore();
  #session: Session | undefined;
  #background = new AbortController();
  /** When somebody last called, by the clock that only counts on. */
  #lastCallAt = performance.now();

  /** `outside`: the clock, the making and the opening of the store, which tests replace. */
  constructor(
    settings: StoreSettings,
    events: StoreServiceEvents,
    outside: {
      readonly now?: () => Date;
      readonly createStore?: typeof createStore;
      readonly openStore?: typeof openStore;
    } = {},
  ) {
    this.#settings = settings;
    this.#events = events;
    this.#now = outside.now ?? (() => new Date());
    this.#openStore = outside.openStore ?? openStore;
    this.#createStore = outside.createStore ?? createStore;
  }

  /**
   * Answers one call. Every failure is a {@link Result}; nothing is thrown.
   * An unknown name is answered as forbidden, so that a caller learns nothing about which names exist.
   */
  async answer(name: unknown, raw: unknown): Promise<Result<unknown>> {
    this.#lastCallAt = performance.now();
    try {
      if (!isOperationName(name) || contract[name].host !== 'store') throw new Refusal({ code: 'forbidden' });
      const operation: Operation = contract[name];
      const value = await (operation.needs === 'public'
        ? this.#answerAnybody(name, operation, raw)
        : this.#answerSession(name, operation, raw));
      if (operation.topics.length > 0) this.#events.changed(operation.topics);
      return { ok: true, value };
    } catch (cause) {
      const known = asStoreRefusal(cause);
      if (known instanceof Refusal) {
        // A disk that is full, or a file that is damaged: what windows say of the health is no longer true. They ask anew,
        // and a question that fails itself must not make them ask for ever.
        const isAboutHealth = typeof name === 'string' && name.startsWith('health.');
        if (known.error.code === 'store' && this.#session !== undefined && !isAboutHealth)
          this.#events.changed(['health']);
        if (known.cause !== undefined) this.#report(known.cause);
        return { ok: false, error: known.error };
      }
      return { ok: false, error: { code: 'internal', reference: this.#report(cause) } };
    } finally {
      wipeBytes(raw);
    }
  }

  /** Ends the session and closes the store, after what was asked for before. */
  async close(): Promise<void> {
    await this.#entrance.idle();
    this.#session?.renewal?.stop();
    this.#session?.backup?.stop();
    this.#background.abort();
    await Promise.allSettled(this.#runningAside);
    await this.#steps.idle();
    const session = this.#session;
    this.#session = undefined;
    if (session === undefined) return;
    // A store that takes no row any more is closed all the same; its last signed head stands where it stood.
    await leaveSession(session.store, this.#settings.headsFolder, this.#now()).catch((cause: unknown) =>
      this.#report(cause),
    );
    await session.store.close();
  }

  /** What needs no session. Commands, which begin one, come one after another. */
  async #answerAnybody(name: OperationName, operation: Operation, raw: unknown): Promise<unknown> {
    const run = async (): Promise<unknown> => handlerOf(name)(parsed(operation, raw), this.#desk(name));
    return operation.output.parse(await (operation.kind === 'command' ? this.#entrance.run(run) : run()));
  }

  async #answerSession(name: OperationName, operation: Operation, raw: unknown): Promise<unknown> {
    const session = this.#session;
    if (session === undefined) throw new Refusal({ code: 'locked' });
    try {
      if (!mayDo(session.store.powers, operation.needs)) throw new Refusal({ code: 'forbidden' });
      if (session.acceptedConduct !== CONDUCT_VERSION && !beforeConduct.includes(operation.needs))
        throw new Refusal({ code: 'refused', reason: 'conduct-not-accepted' });
      const value = await this.#perform(session, name, operation, parsed(operation, raw));
      if (name === 'preferences.change') await this.#tellPreferences(session.store);
      return value;
    } catch (cause) {
      if (cause instanceof Refusal) await this.#auditRefusal(session, name, operation, raw, cause);
      throw cause;
    }
  }

  async #perform(
    session: Session,
    name: OperationName,
    operation: Operation,
    input: unknown,
  ): Promise<unknown> {
    const { store } = session;
    const handler = handlerOf(name);
    if (operation.inSteps === 'aside') {
      return operation.output.parse(await this.#aside(() => handler(input, this.#asideWork(session, name))));
    }
    if (operation.inSteps === true) {
      return operation.output.parse(
        await this.#steps.run(() => handler(input, this.#stepWork(session, name))),
      );
    }
    const isUnaudited = operation.kind === 'query' && operation.audit === 'never';
    if (!isUnaudited) {
      const answer = (): Promise<unknown> =>
        this.#audited(session, name, operation, (work) => handler(input, work));
      return operation.kind === 'query' ? store.look(answer) : store.transaction(answer);
    }
    // The connection may be another one by the time it is this call's turn.
    return store.read(async () =>
      operation.output.parse(
        await handler(
          input,
          this.#work(session, () => undefined),
        ),
      ),
    );
  }

  async #aside<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#runningAside.add(running);
    try {
      return await running;
    } finally {
      this.#runningAside.delete(running);
    }
  }

  /** What was refused has been rolled back, and its audit row with it: this row stands on its own. */
  async #auditRefusal(
    session: Session,
    name: OperationName,
    operation: Operation,
    raw: unknown,
    refusal: Refusal,
  ): Promise<void> {
    const { code } = refusal.error;
    if (operation.audit !== 'always' && code !== 'forbidden' && code !== 'not-found') return;
    try {
      await session.store.transaction(async () => {
        this.#audit(session, `${name}.refused`, { record: recordNamedIn(raw), detail: { code } });
        await Promise.resolve();
      });
    } catch (cause) {
      // The caller needs the first reason; that the store takes no row any more will show with the next call.
      this.#report(cause);
    }
  }

  #report(cause: unknown): string {
    const reference = newReference();
    this.#events.fault(reference, cause);
    return reference;
  }

  /** Runs a handler inside the open transaction and writes its audit row; the output is checked before the commit. */
  async #audited(
    session: Session,
    name: OperationName,
    operation: Operation,
    run: (work: Work) => Promise<unknown>,
  ): Promise<unknown> {
    const notes: AuditNote[] = [];
    const value = operation.output.parse(await run(this.#work(session, (note) => notes.push(note))));
    if (operation.audit === 'always' || (operation.audit === 'noted' && notes.length > 0)) {
      for (const note of joined(notes)) this.#audit(session, name, note);
    }
    return value;
  }

  #audit(session: Session, operation: string, note: AuditNote): void {
    const { store, id } = session;
    const { record, detail, touched = [] } = note;
    appendAudit(
      store,
      { actor: store.account.id, session: id, operation, record, detail },
      touched,
      this.#now(),
    );
  }

  #work(session: Session, note: (note: AuditNote) => void): Work {
    return {
      session,
      settings: this.#settings,
      db: session.store.kysely,
      stamp: { at: this.#now().toISOString(), by: session.store.account.id },
      nameOf: (accountId) => session.accounts.find(({ id }) => id === accountId)?.displayName ?? '—',
      note,
    };
  }

  #stepWork(session: Session, name: OperationName): StepWork {
    const { note: _note, db: _db, ...rest } = this.#work(session, () => undefined);
    return {
      ...rest,
      audit: (note) => this.#audit(session, name, note),
      transaction: (step) =>
        session.store.transaction(async () => {
          const notes: AuditNote[] = [];
          const value = await step(this.#work(session, (note) => notes.push(note)));
          if (notes.length > 0) for (const note of joined(notes)) this.#audit(session, name, note);
          return value;
        }),
    };
  }

  #asideWork(session: Session, name: OperationName): AsideWork {
    return {
      ...this.#stepWork(session, name),
      inTurn: (part) => this.#steps.run(part),
      tellProgress: () => this.#events.changed(contract[name].topics),
      isOver: () => this.#background.signal.aborted,
      now: this.#now,
      report: (cause) => void this.#report(cause),
    };
  }

  #desk(name: OperationName): Desk {
    const { headsFolder, isTraining = false } = this.#settings;
    const ballast = isTraining ? { ballastBytes: TRAINING_BALLAST_BYTES } : {};
    return {
      settings: this.#settings,
      createStore: (input) => this.#createStore({ ...ballast, ...input }),
      openStore: (input) =>
        this.#openStore({
          ...ballast,
          ...input,
          isTraining,
          now: this.#now(),
          ...(headsFolder === undefined ? {} : { headsFolder }),
        }),
      restoring: this.#restoring,
      isOpen: this.#session !== undefined,
      beginSession: async (store, alongside) => {
        try {
          const session = beginSession(
            store,
            await store.read(() => acceptedConduct(store.kysely, store.account.id)),
            await describePlace(store.folder),
          );
          await store.transaction(async () => {
            const failed = store.remarks.find((remark) => remark.kind === 'failed-attempts');
            const detail = failed === undefined ? {} : { failedAttempts: failed.count };
            this.#audit(session, name, { record: null, detail });
            await alongside?.({ at: this.#now().toISOString(), by: store.account.id });
          });
          await this.#tellPreferences(store);
          this.#session = session;
          this.#workInBackground(session);
          return session;
        } catch (cause) {
          // Left open, its locks would refuse every further sign-in.
          await store.close();
          throw cause;
        }
      },
    };
  }

  /** Nobody waits for it, and whoever is signed in is told when there is more to decide. */
  #workInBackground(session: Session): void {
    this.#background = new AbortController();
    const { signal } = this.#background;
    const { store } = session;
    const run = (work: () => Promise<void>): void =>
      void this.#aside(() => work().catch((cause: unknown) => void this.#report(cause)));
    run(async () => {
      await rewriteFactsInBackground(store, signal);
      if ((await compareInBackground(store, signal)) > 0) this.#events.changed(['persons']);
    });
    run(() =>
      watchHealth({
        session,
        headsFolder: this.#settings.headsFolder,
        now: this.#now,
        quietFor: () => performance.now() - this.#lastCallAt,
        changed: () => this.#events.changed(['health']),
        signal,
      }),
    );
  }

  async #tellPreferences(store: OpenStore): Promise<void> {
    this.#events.session(await store.read(() => readPreferences(store.kysely, store.account.id)));
  }
}

/** The notes of one operation: one row for each record that they name, and one where they name none. */
function joined(notes: readonly AuditNote[]): AuditNote[] {
  const records = new Set(notes.length === 0 ? [null] : notes.map(({ record }) => record));
  return [...records].map((record) => {
    const ofRecord = notes.filter((note) => note.record === record);
    return {
      record,
      detail: Object.assign({}, ...ofRecord.map((note) => note.detail)) as AuditNote['detail'],
      touched: [...new Set(ofRecord.flatMap((note) => note.touched ?? []))],
    };
  });
}

/**
 * The handler of an operation. The table of handlers is complete by type; a union of its members cannot be called, so
 * the pair of name, input and work is checked by the contract itself: permission, schema and kind.
 */
function handlerOf(name: OperationName): AnyHandler {
  const handler = (handlers as unknown as Readonly<Record<string, AnyHandler>>)[name];
  if (handler === undefined) throw new Error('An operation without a handler');
  return handler;
}
