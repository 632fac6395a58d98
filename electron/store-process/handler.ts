import type {
  Contract,
  OperationOfHost,
  OutputByOperation,
  ParsedByOperation,
} from '../../shared/contract.ts';
import type { Compartment } from '../../shared/compartment.ts';
import type { StoreDatabase } from '../../db/database.ts';
import type { createStore } from '../../db/store/create.ts';
import type { openStore } from '../../db/store/open.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import type { Stamp } from '../../db/repositories/stamp.ts';
import type { RunningRestore } from './running-restore.ts';
import type { Session } from './session.ts';

/** What the store process was started with. */
export type StoreSettings = {
  readonly storeFolder: string;
  readonly exportsFolder: string;
  /** Outside the store: where signed heads of its audit are kept. Without it none are. */
  readonly headsFolder?: string;
  readonly isDevelopmentRuntime: boolean;
  /** The version of the program; none where no program is around the store. */
  readonly programVersion?: string;
  /** Unfinished exports of an earlier run that were removed when this process began. */
  readonly sweptExports?: number;
  /** Whether the store is one to practise in; by default one for real work, and the other kind is refused. */
  readonly isTraining?: boolean;
  /** The bundled worker that re-keys; by default its source. */
  readonly reKeyWorker?: URL;
};

/** What an audit row says beside who and when: ids and hashes, never names or text. */
export type AuditNote = {
  readonly record: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  /** The compartments beside the office's whose rows the operation wrote. */
  readonly touched?: readonly Compartment[];
};

/** What a handler of a `public` operation may use. */
export type Desk = {
  readonly settings: StoreSettings;
  /** Makes the store of a new office; see `db/store/create.ts`. */
  readonly createStore: typeof createStore;
  /** Opens the store in the settings' folder; see `db/store/open.ts`. */
  readonly openStore: typeof openStore;
  /** How far the copy has come that is being looked at or put in place. */
  readonly restoring: RunningRestore;
  /** Whether somebody is signed in already. */
  readonly isOpen: boolean;
  /** Makes the opened store the session of this process and audits the operation; `alongside` runs with the audit row. */
  readonly beginSession: (store: OpenStore, alongside?: (stamp: Stamp) => Promise<void>) => Promise<Session>;
};

/** What a handler of every other operation works with, inside the operation's transaction. */
export type Work = {
  readonly session: Session;
  readonly settings: StoreSettings;
  readonly db: StoreDatabase;
  /** Who and when, the same for every row of the operation. */
  readonly stamp: Stamp;
  /** The display name of an account. */
  readonly nameOf: (accountId: string) => string;
  /** Adds to the operation's audit row. */
  readonly note: (note: AuditNote) => void;
};

/**
 * What a handler that works in steps gets: it opens short transactions itself, so that other calls come through in
 * between, and writes its audit row in the one that counts.
 */
export type StepWork = Omit<Work, 'note' | 'db'> & {
  readonly transaction: <T>(step: (work: Work) => Promise<T>) => Promise<T>;
  /** Writes the operation's audit row inside a transaction that the store itself has opened. */
  readonly audit: (note: AuditNote) => void;
};

/** What a handler that works aside gets besides. */
export type AsideWork = StepWork & {
  /** Runs one part in its turn among the operations in steps: whatever replaces the vault. */
  readonly inTurn: <T>(part: () => Promise<T>) => Promise<T>;
  /** Lets windows read again how far it has come. */
  readonly tellProgress: () => void;
  /** Whether the session ends: what can wait for another time is broken off. */
  readonly isOver: () => boolean;
  /** The service's clock, for what is put on record after the call began. */
  readonly now: () => Date;
  /** Writes a fault into the program's log, where whoever called is told less. */
  readonly report: (cause: unknown) => void;
};

type Kind<N extends OperationOfHost<'store'>> = Contract[N] extends { readonly needs: 'public' }
  ? Desk
  : Contract[N] extends { readonly inSteps: 'aside' }
    ? AsideWork
    : Contract[N] extends { readonly inSteps: true }
      ? StepWork
      : Work;

/** The handler of one operation: checked input in, output that the contract's schema will check. */
export type Handler<N extends OperationOfHost<'store'>> = (
  input: ParsedByOperation<N>,
  work: Kind<N>,
) => Promise<OutputByOperation<N>>;

/** One handler for every operation of the store; the compiler names what is missing. */
export type Handlers = { readonly [N in OperationOfHost<'store'>]: Handler<N> };
