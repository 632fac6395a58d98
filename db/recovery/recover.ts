import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { assertNotOlder } from '../accounts/certificate-memory.ts';
import { beginAttempt } from '../attempts.ts';
import type { AddonPath } from '../compartments/connection.ts';
import { keysThatOpen } from '../rekey/settle-renewals.ts';
import { withRoom } from '../store/ballast.ts';
import { openOnceCopied } from '../store/open-once-copied.ts';
import { asStoreRefusal } from '../store/store-fault.ts';
import { readVault, writeVault } from '../store/vault-store.ts';
import { unlockVault } from '../vault/unlock.ts';
import { vaultBytes, type VaultAccount, type VaultFile } from '../vault/vault-file.ts';
import { assertSigned } from '../vault/vault-signature.ts';
import { openSheets, sheetsOf, type TypedSheets } from './open-sheets.ts';
import { withRecoveredAccount } from './recovered-vault.ts';

export type RecoverInput = TypedSheets & {
  readonly folder: string;
  readonly accountId: string;
  /** The new one: UTF-8, as typed; judged by the caller, who wipes it. */
  readonly passphrase: Uint8Array;
  /** Another build of the SQLite addon; by default the one that the environment names, else the one shipped. */
  readonly addon?: AddonPath;
  readonly now?: Date;
};

/** Whose passphrase two sheets replace: whom the root itself certified and nobody shut out. */
export function recoverableAccounts({ accounts }: Pick<VaultFile, 'accounts'>): readonly VaultAccount[] {
  return accounts.filter(({ isDisabled, certificate }) => !isDisabled && certificate.certifiedBy === 'root');
}

/**
 * Puts an account of a closed store under a new passphrase with two sheets; signing in is the next step. The store is
 * opened with the new keys before its vault is replaced, so that one which is damaged, in use or older than its databases
 * stays as it is. Killed at any instant, the vault is the old one or the new one. Works likewise where the slots of the
 * vault were taken out, as on a copy on a stick.
 *
 * @throws Refusal `invalid` with the field of a wrong sheet, which counts as a failed sign-in; `sign-in-failed` while the
 * delay runs; `not-found`; `sheets-missing`; a fault of the store
 */
export async function recoverAccount(input: RecoverInput): Promise<void> {
  const folder = path.resolve(input.folder);
  try {
    accessSync(folder, constants.R_OK | constants.W_OK);
    const vault = readVault(folder);
    assertSigned(vault);
    const account = recoverableAccounts(vault).find(({ id }) => id === input.accountId);
    if (account === undefined) throw new Refusal({ code: 'not-found' });
    if (sheetsOf(vault) === undefined) throw new Refusal({ code: 'refused', reason: 'sheets-missing' });
    const attempt = withRoom(folder, () => beginAttempt(folder, input.now ?? new Date()));
    const secret = await openSheets(vault, input);
    withRoom(folder, () => attempt.withdraw());
    const recovered = await withRecoveredAccount(vault, account, secret, input.passphrase);
    await replaceOpened({ ...input, folder }, vault, recovered);
  } catch (cause) {
    throw asStoreRefusal(cause);
  }
}

/**
 * Signs in on trial: slot, certificate and grants of the recovered vault, and every file that the account may open. The
 * vault is replaced while the files are locked, so that nobody has begun to work with the one before.
 */
async function replaceOpened(input: RecoverInput, vault: VaultFile, recovered: VaultFile): Promise<void> {
  const { folder, accountId, passphrase, addon = process.env['POKPONG_STORE_ADDON'] } = input;
  const unlocked = await unlockVault(recovered, accountId, passphrase);
  if (unlocked === undefined) throw new Error('The recovered account does not open');
  const { vaultId, generation } = vault;
  try {
    // A renewal of keys may have been cut off between a file and the vault.
    const { keys } = keysThatOpen(folder, unlocked, addon);
    const files = { folder, vaultId, generation, keys, addon };
    const { sqlite } = await openOnceCopied(files, vault, input.now ?? new Date());
    try {
      if (!vaultBytes(readVault(folder)).equals(vaultBytes(vault)))
        throw new Refusal({ code: 'store', reason: 'in-use' });
      assertNotOlder(sqlite, vault);
      withRoom(folder, () => writeVault(folder, recovered));
    } finally {
      sqlite.close();
    }
  } finally {
    for (const key of [...unlocked.keys.values(), ...unlocked.renewalKeys.values()]) key.fill(0);
  }
}
