import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { mayDo } from '../../shared/access.ts';
import { contract, isOperationName, type OperationName } from '../../shared/contract.ts';
import type { Operation } from '../../shared/contract/operation.ts';
import { Refusal, type Result } from '../../shared/result.ts';
import { appendAudit } from '../../db/audit.ts';
import { readPreferences } from '../../db/repositories/office-repository.ts';
import { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { asStoreRefusal } from '../../db/store/store-fault.ts';
import type { AuditNote, Desk, StepWork, StoreSettings, Work } from './handler.ts';
import { handlers } from './handlers.ts';
import { beginSession, type Session } from './session.ts';

/** What the service tells the process around it. */
export type StoreServiceEvents = {
  /** Topics whose data changed. */
  readonly changed: (topics: readonly string[]) => void;
  /** Somebody signed in or changed the limit. */
  readonly session: (idleLockMinutes: number) => void;
  /** A fault nobody foresaw: for the developer's eyes, without case data. */
  readonly fault: (reference: string, cause: unknown) => void;
};

type AnyHandler = (input: unknown, work: Desk | Work | StepWork) => Promise<unknown>;

/**
 * The gate of the store: session → permission → schema → transaction → handler → audit → output schema.
 * Calls are taken one after another; there is one connection.
 */
export class StoreService {
  readonly #settings: StoreSettings;
  readonly #events: StoreServiceEvents;
  readonly #now: () => Date;
  readonly #openStore: typeof openStore;
  #session: Session | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** `outside`: the clock and the opening of the store, which tests replace. */
  constructor(
    settings: StoreSettings,
    events: StoreServiceEvents,
    outside: { readonly now?: () => Date; readonly openStore?: typeof openStore } = {},
  ) {
    this.#settings = settings;
    this.#events = events;
    this.#now = outside.now ?? (() => new Date());
    this.#openStore = outside.openStore ?? openStore;
  }

  /**
   * Answers one call. Every failure is a {@link Result}; nothing is thrown.
   * An unknown name is answered as forbidden, so that a caller learns nothing about which names exist.
   */
  answer(name: unknown, raw: unknown): Promise<Result<unknown>> {
    const turn = this.#queue.then(() => this.#answer(name, raw));
    this.#queue = turn;
    return turn;
  }

  /** Ends the session and closes the store. */
  async close(): Promise<void> {
    await this.#queue;
    const session = this.#session;
    this.#session = undefined;
    await session?.store.close();
  }

  async #answer(name: unknown, raw: unknown): Promise<Result<unknown>> {
    try {
      if (!isOperationName(name) || contract[name].host !== 'store') throw new Refusal({ code: 'forbidden' });
      const value = await this.#run(name, contract[name], raw);
      if (contract[name].topics.length > 0) this.#events.changed(contract[name].topics);
      return { ok: true, value };
    } catch (cause) {
      const known = asStoreRefusal(cause);
      if (known instanceof Refusal) return { ok: false, error: known.error };
      const reference = randomUUID().slice(0, 8);
      this.#events.fault(reference, cause);
      return { ok: false, error: { code: 'internal', reference } };
    }
  }

  async #run(name: OperationName, operation: Operation, raw: unknown): Promise<unknown> {
    // The table of handlers is complete by type; a union of its members cannot be called, so the pair of name,
    // input and work is checked here by the contract itself: schema, permission and kind.
    const handler = (handlers as unknown as Readonly<Record<string, AnyHandler>>)[name];
    if (handler === undefined) throw new Error('An operation without a handler');
    if (operation.needs === 'public') {
      const value = await handler(parsed(operation, raw), this.#desk(name));
      return operation.output.parse(value);
    }
    const session = this.#session;
    if (session === undefined) throw new Refusal({ code: 'locked' });
    const { store } = session;
    if (!mayDo(store.roles, operation.needs)) {
      await store.transaction(async () => {
        this.#audit(session, `${name}.refused`, { record: null, detail: {} });
        await Promise.resolve();
      });
      throw new Refusal({ code: 'forbidden' });
    }
    const input = parsed(operation, raw);
    if (operation.inSteps === true)
      return operation.output.parse(await handler(input, this.#stepWork(session, name)));
    if (operation.kind === 'query' && operation.audit === 'never') {
      return store.read(async () =>
        operation.output.parse(
          await handler(
            input,
            this.#work(session, () => undefined),
          ),
        ),
      );
    }
    const value = await store.transaction(() =>
      this.#audited(session, name, operation, (work) => handler(input, work)),
    );
    if (name === 'preferences.change') await this.#tellIdleLock(store);
    return value;
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
      this.#audit(session, name, joined(notes));
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
      transaction: (step) =>
        session.store.transaction(async () => {
          const notes: AuditNote[] = [];
          const value = await step(this.#work(session, (note) => notes.push(note)));
          if (notes.length > 0) this.#audit(session, name, joined(notes));
          return value;
        }),
    };
  }

  #desk(name: OperationName): Desk {
    return {
      settings: this.#settings,
      openStore: this.#openStore,
      isOpen: this.#session !== undefined,
      beginSession: async (store) => {
        const session = beginSession(store);
        await store.transaction(async () => {
          const failed = store.remarks.find((remark) => remark.kind === 'failed-attempts');
          // Every file is touched at sign-in: an older copy of any one, the office's included, then disagrees with the rest.
          this.#audit(session, name, {
            record: null,
            detail: failed === undefined ? {} : { failedAttempts: failed.count },
            touched: [...store.compartments],
          });
          await Promise.resolve();
        });
        this.#session = session;
        await this.#tellIdleLock(store);
        return session;
      },
    };
  }

  async #tellIdleLock(store: OpenStore): Promise<void> {
    const { idleLockMinutes } = await store.read(() => readPreferences(store.kysely, store.account.id));
    this.#events.session(idleLockMinutes);
  }
}

/** Several notes of one operation as one row. */
function joined(notes: readonly AuditNote[]): AuditNote {
  return {
    record: notes[0]?.record ?? null,
    detail: Object.assign({}, ...notes.map((note) => note.detail)) as AuditNote['detail'],
    touched: [...new Set(notes.flatMap((note) => note.touched ?? []))],
  };
}

/** Checks an input; what does not fit is refused field by field, with message keys. */
function parsed(operation: Operation, raw: unknown): unknown {
  const input = operation.input.safeParse(raw);
  if (input.success) return input.data;
  throw new Refusal({ code: 'invalid', fields: byField(input.error.issues) });
}

/** Dotted field paths, as React Hook Form names them, with their message keys. */
function byField(issues: readonly z.core.$ZodIssue[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    (fields[path] ??= []).push(issue.message);
  }
  return fields;
}
