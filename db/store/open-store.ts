import type { KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { AccountPowers } from '../../shared/access/powers.ts';
import type { Role } from '../../shared/access.ts';
import type { Compartment } from '../../shared/compartment.ts';
import type { StoreTables } from '../tables.ts';
import type { Granter } from '../vault/grant.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import type { Swept } from './sweep-leftovers.ts';
import type { Writing } from './transaction-queue.ts';

/** What the person is told once after signing in; the shape of `SignInRemark` in the contract. */
export type SignInRemark =
  | { readonly kind: 'failed-attempts'; readonly count: number }
  | { readonly kind: 'attempts-file-lost' }
  | { readonly kind: 'audit-disagrees' }
  | {
      readonly kind: 'restored';
      /** When the copy was made that now stands here. */
      readonly madeAt: string;
      /** When the store that stood here before was last written to; null where there was none. */
      readonly replacedAt: string | null;
    }
  | { readonly kind: 'audit-copy-lost' };

/** What is written in the transaction in which the databases take note of a new vault: its audit row at least. */
export type Alongside = () => void | Promise<void>;

/** A connection and the vault that it was opened by. */
export type Standing = { readonly sqlite: Database.Database; readonly vault: VaultFile };

/** The files of an open store. With exclusive locks and truncated journals each is whole between two transactions. */
export type FilesUnderneath = {
  /** Counts changes, in its turn: the same number twice means that no file has changed from the one time to the other. */
  changes(): Promise<number>;
  /** The same of each compartment's file. */
  changesOfEach(): Promise<ReadonlyMap<Compartment, number>>;
  /**
   * Runs work during which no change begins, and no look, while reads go on; or, of `held`, only one of the two: where
   * changes alone are held back, no file changes but the office's. What was asked for meanwhile follows in its order.
   */
  withoutChanges<T>(work: () => Promise<T>, held?: readonly Writing[]): Promise<T>;
  /**
   * Puts another connection in the place of this one, in its turn: `exchange` closes the one and opens the other, in one
   * go, so that nobody meets a closed one. When it throws, the store stays closed, and whoever asks is told to sign in.
   */
  exchange(exchange: (sqlite: Database.Database) => Standing): Promise<void>;
};

export type DiskRoom = {
  readonly freeBytes: number;
  /** What all files of the store take, and so another copy of them, as a backup here or a renewal of keys makes it. */
  readonly storeBytes: number;
  /** So little is free that the person should be warned. */
  readonly isLow: boolean;
  /** Whether such a copy would leave more than that. */
  readonly hasRoomForCopy: boolean;
};

/** A store that one person has opened: the only way to its tables. Lives in the store process until the lock. */
export type OpenStore = {
  readonly folder: string;
  readonly vaultId: string;
  readonly account: { readonly id: string; readonly displayName: string };
  readonly roles: readonly Role[];
  /** What the person may, as their certificate says. */
  readonly powers: AccountPowers;
  /** The compartments whose keys the person holds; the others do not exist in this session. */
  readonly compartments: ReadonlySet<Compartment>;
  /** With which the person signs: grants, certificates, heads of the audit. Gone with the process, at the lock. */
  readonly signer: Granter;
  readonly isDevelopmentOffice: boolean;
  readonly isTrainingOffice: boolean;
  readonly remarks: readonly SignInRemark[];
  /** Leftovers of a crash that were removed when it was opened. */
  readonly swept: Swept;
  /**
   * The one connection: `main` is the office's file, the other compartments are attached under their names. Renewing a
   * key puts another in its place between two transactions, so it is asked for anew in each.
   */
  readonly sqlite: Database.Database;
  /** Typed SQL over the same connection. Inside {@link OpenStore.transaction} or {@link OpenStore.read} only. */
  readonly kysely: Kysely<StoreTables>;
  /**
   * Runs `work` in one immediate transaction over all compartments; raw and Kysely statements alike belong to it.
   * Calls wait for one another; one inside another is a mistake and throws. Await nothing but the database in it.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /**
   * The same for who only looks, and writes nothing but rows of the audit: while a copy holds changes back, looks go on. One
   * that writes into another file than the office's is a mistake, and undone.
   */
  look<T>(work: () => Promise<T>): Promise<T>;
  /** Runs queries that see one consistent state and no half-done transaction. */
  read<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Puts the person's key slot under a new passphrase; refused as a failed sign-in when `current` is wrong. Both are
   * wiped. `alongside` runs in the transaction in which the databases take note of it: the place of its audit row.
   */
  changePassphrase(current: Uint8Array, next: Uint8Array, alongside?: Alongside): Promise<void>;
  /** The vault as it stands. Public; nothing in it opens anything. */
  readonly vault: VaultFile;
  /**
   * Puts a signed vault, one generation further, in the place of {@link OpenStore.vault}, and lets the databases take note
   * of it in one transaction, in which `alongside` runs. Killed at any instant, one of the two vaults stands, whole.
   */
  replaceVault(next: VaultFile, alongside?: Alongside): Promise<void>;
  /** Lets the databases take note of the vault that stands, in one transaction, in which `alongside` runs. */
  rememberVault(alongside?: Alongside): Promise<void>;
  /** Detaches compartments whose keys the person gives up; they do not exist in this session from then on. */
  giveUp(compartments: Iterable<Compartment>): Promise<void>;
  /** For copying and replacing the files under the connection. */
  readonly files: FilesUnderneath;
  /** The office's Ed25519 private key, to sign what leaves; its public half is certified in the vault. */
  officeSigningKey(): KeyObject;
  /** Looks through every page of the open compartments; the names of those that are damaged. Slow: for the background. */
  damagedCompartments(among?: Iterable<Compartment>): readonly Compartment[];
  /** How much room the disk has. */
  disk(): DiskRoom;
  /** Ends the connection and wipes what keys are left; the store cannot be used afterwards. */
  close(): Promise<void>;
};
