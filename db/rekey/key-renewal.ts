import { rmSync, statSync } from 'node:fs';
import type { Compartment } from '../../shared/compartment.ts';
import type { RenewalProgress, RenewalStep } from '../../shared/contract/keys.ts';
import { Refusal } from '../../shared/result.ts';
import { compartmentFile } from '../compartments/compartment-file.ts';
import { newCompartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import type { AddonPath } from '../compartments/connection.ts';
import { freeBytes } from '../store/ballast.ts';
import type { OpenStore } from '../store/open-store.ts';
import { openOwnSlot } from '../store/own-secret.ts';
import { asStoreRefusal, mappingFaults } from '../store/store-fault.ts';
import type { Granter } from '../vault/grant.ts';
import { mayGrant } from '../vault/grant-rules.ts';
import { withRenewal, withSettledRenewals } from '../vault/renewal.ts';
import { openGrants, signingKeyOf } from '../vault/unlock.ts';
import { exchangeFile } from './exchange-file.ts';
import { removeRenewalFiles, renewalFiles, tryToRemoveRenewalFiles, type RenewalFiles } from './leftovers.ts';
import { RawCopy } from './raw-copy.ts';
import { reKeyInWorker } from './re-key-in-worker.ts';

export type KeyRenewalInput = {
  readonly store: OpenStore;
  readonly compartments: readonly Compartment[];
  /** Runs work while nobody else writes the vault. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** The progress has changed. */
  readonly told: () => void;
  /** In the transaction in which the databases take note of a new key: the place of its audit row. */
  readonly noted: (compartment: Compartment, epoch: number) => void;
  /** The new key counts: the only time that it is at hand. */
  readonly renewed?: (compartment: Compartment, key: CompartmentKey) => Promise<void>;
  /** The bundled worker; by default its source. */
  readonly worker?: URL | undefined;
  readonly addon?: AddonPath;
};

/** The outcome of a renewal. */
export type RenewedKeys = { readonly renewed: Compartment[]; readonly isStopped: boolean };

/** Room that is left beside the two copies, for what people write meanwhile. */
const SPARE_BYTES = 16 * 1024 * 1024;

/** How often a copy is re-keyed at most; during the last time changes wait, so that it comes to an end. */
const ROUNDS = 3;

type Secrets = { readonly keys: Map<Compartment, CompartmentKey>; readonly granter: Granter };
type Renewing = Secrets & {
  readonly compartment: Compartment;
  readonly files: RenewalFiles;
  readonly next: CompartmentKey;
};

/**
 * Gives compartments new random keys, one after another, while the store is in use (design §2 and §3): the vault names
 * both keys; the file is copied as it is between two transactions; a worker writes the copy anew under the new key and
 * compares the two; it takes the file's place; the vault names the new key alone. Killed at any instant, or out of room,
 * each file opens with a key that the vault names, and the next sign-in ends what was begun.
 */
export class KeyRenewal {
  readonly #input: KeyRenewalInput;
  readonly #stopping = new AbortController();
  #progress: RenewalProgress | null = null;
  #finished = 0;

  constructor(input: KeyRenewalInput) {
    this.#input = input;
  }

  get progress(): RenewalProgress | null {
    return this.#progress && { ...this.#progress, isStopping: this.#isStopping };
  }

  /** Ends it before the next file is replaced. */
  stop(): void {
    this.#stopping.abort();
    this.#input.told();
  }

  /**
   * Runs it to its end. A wrong passphrase counts as a failed sign-in. The passphrase is wiped.
   *
   * @throws Refusal `sign-in-failed`; `wing-not-held`; `forbidden` where others are not the person's to let in; a fault of the store, after which the present key stands
   */
  async run(passphrase: Uint8Array, now: Date): Promise<RenewedKeys> {
    const { compartments, inTurn, told } = this.#input;
    const secrets = await inTurn(() => this.#openSlot(passphrase, now));
    const renewed: Compartment[] = [];
    try {
      for (const compartment of compartments) this.#assertPossible(compartment, secrets);
      for (const compartment of compartments) {
        if (this.#isStopping || !(await this.#renew(compartment, secrets))) break;
        renewed.push(compartment);
        this.#finished = renewed.length;
      }
      return { renewed, isStopped: renewed.length < compartments.length };
    } catch (cause) {
      throw asStoreRefusal(cause);
    } finally {
      for (const key of secrets.keys.values()) key.fill(0);
      this.#progress = null;
      told();
    }
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #openSlot(passphrase: Uint8Array, now: Date): Promise<Secrets> {
    const { store } = this.#input;
    const secret = await openOwnSlot(store, passphrase, now);
    const keys = await openGrants(store.vault, store.account, secret, 'present');
    for (const [compartment, key] of keys) {
      // The key before of a file that has another one by now: with it the store would not open again after an exchange.
      if (store.compartments.has(compartment)) continue;
      key.fill(0);
      keys.delete(compartment);
    }
    return {
      keys,
      granter: {
        vaultId: store.vaultId,
        accountId: store.account.id,
        signingKey: signingKeyOf(secret),
      },
    };
  }

  #assertPossible(compartment: Compartment, { keys }: Secrets): void {
    const { store } = this.#input;
    if (!store.compartments.has(compartment) || !keys.has(compartment))
      throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
    // The new key is granted to everybody who holds the present one.
    const own = store.vault.accounts.find(({ id }) => id === store.account.id);
    if (own === undefined || !mayGrant(own, compartment)) throw new Refusal({ code: 'forbidden' });
    const { size } = mappingFaults(() => statSync(compartmentFile(store.folder, compartment)));
    if (freeBytes(store.folder) < 2 * size + SPARE_BYTES)
      throw new Refusal({ code: 'store', reason: 'disk-full' });
  }

  /** Renews one key; false when it was stopped before the file was replaced. */
  async #renew(compartment: Compartment, secrets: Secrets): Promise<boolean> {
    const { store, inTurn } = this.#input;
    const { folder } = store;
    this.#tell(compartment, 'copying');
    const next = newCompartmentKey();
    const renewing = { ...secrets, compartment, next, files: renewalFiles(folder, compartment) };
    let isDone = false;
    try {
      this.#assertPossible(compartment, secrets);
      removeRenewalFiles(folder, compartment);
      await inTurn(async () =>
        store.replaceVault(await withRenewal(store.vault, secrets.granter, compartment, next)),
      );
      isDone = await this.#inRounds(renewing);
      return isDone;
    } finally {
      if (!isDone) {
        await this.#abandon(renewing);
        next.fill(0);
      }
      tryToRemoveRenewalFiles(folder, compartment);
    }
  }

  async #inRounds(renewing: Renewing): Promise<boolean> {
    const { store, inTurn } = this.#input;
    const copy = new RawCopy(compartmentFile(store.folder, renewing.compartment), renewing.files.copy);
    let copiedAt = await this.#copyAtRest(copy);
    for (let round = 1; ; round += 1) {
      const isLast = round === ROUNDS;
      if (!isLast && !(await this.#reKey(renewing))) return false;
      const outcome = await inTurn(async () => {
        const ended = await store.files.withoutChanges(async () => {
          const changes = await store.files.changes();
          if (isLast) {
            await copy.update();
            if (!(await this.#reKey(renewing))) return 'stopped';
          } else if (changes !== copiedAt && (await copy.update())) {
            copiedAt = changes;
            return 'changed';
          }
          return this.#isStopping ? 'stopped' : this.#exchange(renewing);
        });
        if (ended === 'renewed') await this.#takeNote(renewing);
        return ended;
      });
      if (outcome !== 'changed') return outcome === 'renewed';
    }
  }

  /** Copies the file as it is at one moment; answers with the number of changes until then. */
  async #copyAtRest(copy: RawCopy): Promise<number> {
    const { store, inTurn } = this.#input;
    const { files } = store;
    const before = await files.changes();
    await copy.update();
    if ((await files.changes()) === before) return before;
    // In its turn: changes are held back for one at a time, and a copy of the store on a stick does it too.
    return inTurn(() =>
      files.withoutChanges(async () => {
        await copy.update();
        return files.changes();
      }),
    );
  }

  async #reKey({ compartment, files, keys, next }: Renewing): Promise<boolean> {
    const { worker, addon = process.env['POKPONG_STORE_ADDON'] } = this.#input;
    const present = keys.get(compartment);
    if (present === undefined) throw new Error('The key was opened before');
    removeRenewalFiles(this.#input.store.folder, compartment, files.copy);
    return reKeyInWorker({
      compartment,
      files,
      present,
      next,
      addon,
      worker,
      signal: this.#stopping.signal,
      onStep: (step) => this.#tell(compartment, step),
    });
  }

  async #exchange({ compartment, files, keys, next, granter }: Renewing): Promise<'renewed'> {
    const { store, addon = process.env['POKPONG_STORE_ADDON'] } = this.#input;
    this.#tell(compartment, 'replacing');
    // Not needed any more; flushing the folder would write its pages to the disk first, while everybody waits.
    rmSync(files.copy);
    const vault = await withSettledRenewals(
      store.vault,
      granter,
      new Map([[compartment, { renewedTo: next }]]),
    );
    // What was given up since the renewal began is not opened again.
    const keysBefore = new Map([...keys].filter(([held]) => store.compartments.has(held)));
    const keysAfter = new Map(keysBefore).set(compartment, next);
    const open = { store, compartment, renewed: files.renewed, vault, keysBefore, keysAfter, addon };
    const failed = await exchangeFile(open);
    if (failed !== undefined) throw asStoreRefusal(failed.cause);
    keys.get(compartment)?.fill(0);
    keys.set(compartment, next);
    return 'renewed';
  }

  async #takeNote({ compartment, next }: Renewing): Promise<void> {
    const { store, noted, renewed } = this.#input;
    const { epoch } = store.vault.compartments[compartment];
    await store.rememberVault(() => noted(compartment, epoch));
    await renewed?.(compartment, next);
  }

  /** Takes the renewal out of the vault again. Where that fails too, the next sign-in does it. */
  async #abandon({ compartment, granter }: Renewing): Promise<void> {
    const { store, inTurn } = this.#input;
    try {
      await inTurn(async () => {
        // A store that lost its connection may have its new file already: the next sign-in looks.
        if (!store.sqlite.open || store.vault.compartments[compartment].renewal === undefined) return;
        const without = withSettledRenewals(store.vault, granter, new Map([[compartment, 'dropped']]));
        await store.replaceVault(await without);
      });
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
    }
  }

  #tell(compartment: Compartment, step: RenewalStep): void {
    const total = this.#input.compartments.length;
    this.#progress = { compartment, step, finished: this.#finished, total, isStopping: false };
    this.#input.told();
  }
}
