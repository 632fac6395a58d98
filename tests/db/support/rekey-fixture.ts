import { readdirSync } from 'node:fs';
import { compartments, type Compartment } from '../../../shared/compartment.ts';
import type { RenewalProgress } from '../../../shared/contract/keys.ts';
import { withDisabledAccount } from '../../../db/accounts/disable-account.ts';
import { appendAudit } from '../../../db/audit.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import type { CompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { openAlone } from '../../../db/compartments/connection.ts';
import { KeyRenewal, type RenewedKeys } from '../../../db/rekey/key-renewal.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { readVault, writeVault } from '../../../db/store/vault-store.ts';
import { newGrant } from '../../../db/vault/grant.ts';
import { newAccount } from '../../../db/vault/new-account.ts';
import { openHeldByFounder } from '../../../db/vault/recovery-secret.ts';
import { openSlot } from '../../../db/vault/slot.ts';
import { slotOwner, unlockVault, type UnlockedVault } from '../../../db/vault/unlock.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import { signVault } from '../../../db/vault/vault-signature.ts';
import { CallQueue } from '../../../electron/store-process/call-queue.ts';
import { PASSPHRASE, passphrase } from '../../support/office.ts';
import { reKeyWorker } from './processes.ts';
import type { StoreOnDisk } from './store-fixture.ts';

export type Renewing = {
  readonly asked?: readonly Compartment[];
  /** Hears every step. */
  readonly told?: (progress: RenewalProgress, renewal: KeyRenewal) => void;
  /** Runs before each part that writes the vault, the first of them opening the slot. */
  readonly beforeTurn?: (turn: number) => void;
  readonly text?: string;
  /** The operations in steps, among which the renewal takes its turn. */
  readonly steps?: CallQueue;
};

/** Renews keys of an open store as the handler does. */
export function renew(
  store: OpenStore,
  { asked = compartments, told, beforeTurn, text = PASSPHRASE, steps = new CallQueue() }: Renewing = {},
): Promise<RenewedKeys> {
  let turn = 0;
  const renewal = new KeyRenewal({
    store,
    compartments: asked,
    worker: reKeyWorker(),
    inTurn: (work) => {
      beforeTurn?.((turn += 1));
      return steps.run(work);
    },
    told: () => {
      if (renewal.progress !== null) told?.(renewal.progress, renewal);
    },
    noted: (compartment, epoch) => {
      const entry = { actor: store.account.id, session: null, operation: 'keys.renew', record: null };
      appendAudit(store, { ...entry, detail: { compartment, epoch } }, [compartment]);
    },
  });
  return renewal.run(passphrase(text), new Date());
}

/** What an account's passphrase opens: a copy of its keys, which the store does not wipe. */
export async function unlocked(
  { folder, accountId }: StoreOnDisk,
  text: string = PASSPHRASE,
  vault: VaultFile = readVault(folder),
): Promise<UnlockedVault> {
  const opened = await unlockVault(vault, accountId, passphrase(text));
  if (opened === undefined) throw new Error('The passphrase does not open the vault');
  return opened;
}

/** Whether a key opens a file: `opens`, or the code of SQLite's refusal. */
export function tryKey(folder: string, compartment: Compartment, key: CompartmentKey): string {
  try {
    openAlone(compartmentFile(folder, compartment), compartment, key, undefined).close();
    return 'opens';
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return String(cause.code);
    throw cause;
  }
}

/** Files that belong to no store at rest. */
export function leftoversOf(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.renewed|\.new$|-mj/u.test(name));
}

export const SECOND_PASSPHRASE = 'ຕົ້ນໄມ້ ໃຫຍ່ ແຄມຂອງ nine copper kettles';

/** Lets a second person into the closed store's compartments, as an office with two accounts will. */
export async function withSecondAccount(
  made: StoreOnDisk,
  held: readonly Compartment[],
): Promise<StoreOnDisk> {
  const { vault, account: founder, keys, signingKey } = await unlocked(made);
  if ('removed' in founder.slot) throw new Error('The slot was taken out');
  const secret = await openSlot(founder.slot, passphrase(), slotOwner(vault, founder));
  if (secret === undefined) throw new Error('The slot does not open');
  const { rootKey } = await openHeldByFounder(vault, founder.id, secret);
  const { account } = await newAccount({
    certifier: { vaultId: vault.vaultId, certifiedBy: 'root', signingKey: rootKey },
    rootPublicKey: vault.rootPublicKey,
    roles: ['head-of-office'],
    displayName: 'Leaver',
    passphrase: passphrase(SECOND_PASSPHRASE),
  });
  const granter = { vaultId: vault.vaultId, accountId: founder.id, signingKey };
  const granted = { ...vault.compartments };
  for (const compartment of held) {
    const key = keys.get(compartment);
    if (key === undefined) throw new Error('The founder holds every key');
    const { epoch, grants } = vault.compartments[compartment];
    const grant = await newGrant(granter, { compartment, epoch }, account, key);
    granted[compartment] = { ...vault.compartments[compartment], grants: { ...grants, [account.id]: grant } };
  }
  await change(made, () => ({ accounts: [...vault.accounts, account], compartments: granted }));
  return { folder: made.folder, accountId: account.id };
}

/** Writes another vault, a generation later and signed by the founder, into a closed store. */
export async function change(
  made: StoreOnDisk,
  changed: (vault: VaultFile) => Partial<VaultFile>,
): Promise<void> {
  const { vault, signingKey } = await unlocked(made);
  const { signature: _replaced, ...unsigned } = { ...vault, ...changed(vault) };
  const next = { ...unsigned, generation: vault.generation + 1, signer: made.accountId };
  writeVault(made.folder, signVault(next, signingKey));
}

/** Shuts an account out, as the act of the founder does. */
export async function disable(made: StoreOnDisk, accountId: string): Promise<void> {
  const { vault, signingKey } = await unlocked(made);
  const actor = { vaultId: vault.vaultId, accountId: made.accountId, signingKey };
  writeVault(made.folder, withDisabledAccount(vault, actor, accountId).vault);
}
