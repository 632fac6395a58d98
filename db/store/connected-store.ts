import type { KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { AccountPowers } from '../../shared/access/powers.ts';
import type { Role } from '../../shared/access.ts';
import { compartments, type Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { rememberCertificates } from '../accounts/certificate-memory.ts';
import { rememberGrants } from '../accounts/grant-memory.ts';
import { beginAttempt } from '../attempts.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { rememberGeneration } from '../compartments/compartment-state.ts';
import { schemaNameOf } from '../compartments/schema-name.ts';
import type { StoreTables } from '../tables.ts';
import { withChangedPassphrase } from '../vault/change-passphrase.ts';
import { powersOfAccount } from '../vault/account-powers.ts';
import type { Granter } from '../vault/grant.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import { freeBytes, LOW_DISK_BYTES, releaseBallast, withRoom } from './ballast.ts';
import { releaseHandle } from './copy-file-whole.ts';
import { journalBytes, storeBytes } from './file-bytes.ts';
import { readOfficeSigningKey } from './office-signing-key.ts';
import type { Alongside, DiskRoom, FilesUnderneath, OpenStore, SignInRemark } from './open-store.ts';
import { mappingFaults, storeFaultOf } from './store-fault.ts';
import type { Swept } from './sweep-leftovers.ts';
import { TransactionQueue, type Writing } from './transaction-queue.ts';
import { writeVault } from './vault-store.ts';

export type ConnectedStoreInput = {
  readonly folder: string;
  readonly sqlite: Database.Database;
  readonly vault: VaultFile;
  readonly account: VaultAccount;
  readonly signingKey: KeyObject;
  readonly compartments: ReadonlySet<Compartment>;
  readonly remarks: readonly SignInRemark[];
  readonly swept: Swept;
};

/** See {@link OpenStore}. Holds no compartment's key: SQLite has them until the close. */
export class ConnectedStore implements OpenStore {
  readonly folder: string;
  readonly vaultId: string;
  readonly account: { readonly id: string; readonly displayName: string };
  readonly roles: readonly Role[];
  readonly powers: AccountPowers;
  readonly signer: Granter;
  readonly isDevelopmentOffice: boolean;
  readonly isTrainingOffice: boolean;
  readonly remarks: readonly SignInRemark[];
  readonly swept: Swept;
  readonly files: FilesUnderneath;
  readonly #compartments: Set<Compartment>;
  readonly #queue = new TransactionQueue(() => this.sqlite, {
    committing: (writing) => this.#countChanged(writing),
    undone: () => {
      for (const compartment of compartments) this.#count(compartment);
      this.#noteOldJournals();
    },
  });
  readonly #changesOfEach = new Map<Compartment, number>();
  /** Whose journal still has the bytes of a transaction that a kill cut off, rolled back since: until one is committed. */
  readonly #oldJournals = new Set<Compartment>();
  #sqlite: Database.Database;
  #kysely: Kysely<StoreTables>;
  #vault: VaultFile;

  constructor(input: ConnectedStoreInput) {
    this.folder = input.folder;
    this.vaultId = input.vault.vaultId;
    this.account = { id: input.account.id, displayName: input.account.displayName };
    this.roles = input.account.roles;
    this.powers = powersOfAccount(input.vault, input.account);
    this.signer = { vaultId: this.vaultId, accountId: input.account.id, signingKey: input.signingKey };
    this.#compartments = new Set(input.compartments);
    this.isDevelopmentOffice = input.vault.isDevelopment;
    this.isTrainingOffice = input.vault.isTraining === true;
    this.remarks = input.remarks;
    this.swept = input.swept;
    this.#sqlite = input.sqlite;
    this.#kysely = kyselyOf(input.sqlite);
    this.#vault = input.vault;
    this.#noteOldJournals();
    this.files = {
      changes: () => this.#queue.between(() => this.#queue.changes),
      changesOfEach: () => this.#queue.between(() => new Map(this.#changesOfEach)),
      withoutChanges: (work, held = ['change', 'look']) => this.#queue.without(held, work),
      exchange: (exchange) =>
        this.#queue.between(() => {
          const { sqlite, vault } = mappingFaults(() => exchange(this.#sqlite));
          this.#sqlite = sqlite;
          this.#kysely = kyselyOf(sqlite);
          this.#vault = vault;
          this.#noteOldJournals();
        }),
    };
  }

  get sqlite(): Database.Database {
    if (!this.#sqlite.open) throw new Refusal({ code: 'locked' });
    return this.#sqlite;
  }

  get kysely(): Kysely<StoreTables> {
    return this.#kysely;
  }

  get compartments(): ReadonlySet<Compartment> {
    return this.#compartments;
  }

  giveUp(given: Iterable<Compartment>): Promise<void> {
    return this.#queue.between(() => {
      for (const compartment of given) {
        if (compartment === 'office' || !this.#compartments.delete(compartment)) continue;
        this.sqlite.exec(`detach database ${schemaNameOf(compartment)}`);
      }
    });
  }

  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.#commit('change', work);
  }

  look<T>(work: () => Promise<T>): Promise<T> {
    return this.#commit('look', work);
  }

  async #commit<T>(writing: Writing, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#queue.write(writing, work);
    } catch (cause) {
      // This transaction is lost, the next one finds the room that was kept for it.
      if (isDiskFull(cause)) releaseBallast(this.folder);
      throw cause;
    }
  }

  read<T>(work: () => Promise<T>): Promise<T> {
    return this.#queue.read(work);
  }

  async changePassphrase(current: Uint8Array, next: Uint8Array, alongside?: Alongside): Promise<void> {
    try {
      const attempt = this.#write(() => beginAttempt(this.folder, new Date()));
      const changed = await withChangedPassphrase(this.#vault, this.account.id, current, next).catch(
        (cause: unknown) => {
          attempt.withdraw();
          throw cause;
        },
      );
      if (changed === undefined) throw attempt.refusal;
      this.#write(() => attempt.withdraw());
      await this.replaceVault(changed, alongside);
    } finally {
      current.fill(0);
      next.fill(0);
    }
  }

  get vault(): VaultFile {
    return this.#vault;
  }

  async replaceVault(next: VaultFile, alongside?: Alongside): Promise<void> {
    if (next.vaultId !== this.vaultId || next.generation !== this.#vault.generation + 1)
      throw new Error('A vault follows upon the one before');
    // The vault first: killed in between, it is newer than the databases, which is sound, and they catch up at the next sign-in.
    this.#write(() => writeVault(this.folder, next));
    this.#vault = next;
    await this.rememberVault(alongside);
  }

  async rememberVault(alongside?: Alongside): Promise<void> {
    const remember = async (): Promise<void> => {
      for (const compartment of this.compartments) {
        rememberGeneration(this.sqlite, schemaNameOf(compartment), this.#vault.generation);
      }
      rememberCertificates(this, this.#vault, this.account.id);
      rememberGrants(this, this.#vault, this.account.id);
      await alongside?.();
    };
    try {
      await this.transaction(remember);
    } catch (cause) {
      // The vault has changed by now; the failed transaction has made room for one more.
      if (!isDiskFull(cause)) throw cause;
      await this.transaction(remember);
    }
  }

  officeSigningKey(): KeyObject {
    return mappingFaults(() => readOfficeSigningKey(this.sqlite, this.#vault));
  }

  damagedCompartments(among: Iterable<Compartment> = this.compartments): readonly Compartment[] {
    return [...among].filter(
      (compartment) => this.compartments.has(compartment) && !this.#isSound(compartment),
    );
  }

  disk(): DiskRoom {
    const free = mappingFaults(() => freeBytes(this.folder));
    const taken = storeBytes(this.folder);
    return {
      freeBytes: free,
      storeBytes: taken,
      isLow: free < LOW_DISK_BYTES,
      hasRoomForCopy: free - taken >= LOW_DISK_BYTES,
    };
  }

  async close(): Promise<void> {
    await this.#queue.end();
    this.#sqlite.close();
    for (const compartment of compartments) releaseHandle(compartmentFile(this.folder, compartment));
  }

  /** SQLite begins a file's journal before it changes anything in the file. One of before counts as changed, to be sure. */
  #countChanged(writing: Writing): void {
    for (const compartment of this.#compartments) {
      if (journalBytes(this.folder, compartment) === 0) {
        this.#oldJournals.delete(compartment);
        continue;
      }
      if (writing === 'look' && compartment !== 'office' && !this.#oldJournals.has(compartment))
        throw new Error(`A look that writes into the file of ${compartment}`);
      this.#count(compartment);
    }
  }

  #noteOldJournals(): void {
    for (const compartment of this.#compartments)
      if (journalBytes(this.folder, compartment) > 0) this.#oldJournals.add(compartment);
  }

  #count(compartment: Compartment): void {
    this.#changesOfEach.set(compartment, (this.#changesOfEach.get(compartment) ?? 0) + 1);
  }

  #write<T>(write: () => T): T {
    return mappingFaults(() => withRoom(this.folder, write));
  }

  #isSound(compartment: Compartment): boolean {
    try {
      return this.sqlite.pragma(`${schemaNameOf(compartment)}.quick_check(1)`, { simple: true }) === 'ok';
    } catch (cause) {
      if (storeFaultOf(cause) === undefined) throw cause;
      return false;
    }
  }
}

function kyselyOf(sqlite: Database.Database): Kysely<StoreTables> {
  return new Kysely<StoreTables>({ dialect: new SqliteDialect({ database: sqlite }) });
}

function isDiskFull(cause: unknown): boolean {
  return cause instanceof Refusal && cause.error.code === 'store' && cause.error.reason === 'disk-full';
}
