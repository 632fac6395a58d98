import type { KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import { openAlone } from '../../../db/compartments/connection.ts';
import { readVault, writeVault } from '../../../db/store/vault-store.ts';
import type { CertifyingKey } from '../../../db/vault/certifier.ts';
import type { Granter } from '../../../db/vault/grant.ts';
import { openSlot, type UserSecret } from '../../../db/vault/slot.ts';
import { openGrants, signingKeyOf, slotOwner } from '../../../db/vault/unlock.ts';
import type { VaultAccount, VaultFile } from '../../../db/vault/vault-file.ts';
import { signVault } from '../../../db/vault/vault-signature.ts';
import type { Compartment } from '../../../shared/compartment.ts';
import { passphrase } from '../../support/office.ts';

/** Somebody with an account, who knows the file formats and has what their own passphrase opens. */
export type Insider = { readonly id: string; readonly secret: UserSecret; readonly signingKey: KeyObject };

/** What a passphrase opens. */
export async function insiderOf(vault: VaultFile, id: string, text: string): Promise<Insider> {
  const account = accountIn(vault, id);
  if ('removed' in account.slot) throw new Error('The slot was taken out');
  const secret = await openSlot(account.slot, passphrase(text), slotOwner(vault, account));
  if (secret === undefined) throw new Error('The passphrase does not fit');
  return { id, secret, signingKey: signingKeyOf(secret) };
}

export function accountIn(vault: VaultFile, id: string): VaultAccount {
  const account = vault.accounts.find((candidate) => candidate.id === id);
  if (account === undefined) throw new Error('No such account');
  return account;
}

/** The insider's key in whatever role they claim. */
export const asCertifier = (vault: VaultFile, { id, signingKey }: Insider): CertifyingKey => ({
  vaultId: vault.vaultId,
  certifiedBy: id,
  signingKey,
});
export const asGranter = (vault: VaultFile, { id, signingKey }: Insider): Granter => ({
  vaultId: vault.vaultId,
  accountId: id,
  signingKey,
});

/** The vault with one account changed. */
export const withAccount = (
  vault: VaultFile,
  id: string,
  change: (account: VaultAccount) => VaultAccount,
): Pick<VaultFile, 'accounts'> => ({
  accounts: vault.accounts.map((account) => (account.id === id ? change(account) : account)),
});

/** The vault with another grant in it. */
export const withGrant = (
  { compartments }: VaultFile,
  compartment: Compartment,
  to: string,
  grant: VaultFile['compartments'][Compartment]['grants'][string],
): Pick<VaultFile, 'compartments'> => ({
  compartments: {
    ...compartments,
    [compartment]: {
      ...compartments[compartment],
      grants: { ...compartments[compartment].grants, [to]: grant },
    },
  },
});

/** Puts a changed vault in the place of a store's, a generation later, under the insider's own signature. */
export function putSigned(folder: string, insider: Insider, change: Partial<VaultFile>): void {
  const { signature: _replaced, ...unsigned } = { ...readVault(folder), ...change };
  const next = { ...unsigned, generation: unsigned.generation + 1, signer: insider.id };
  writeVault(folder, signVault(next, insider.signingKey));
}

/** Opens the office's file with the insider's key and a connection of their own, and puts it back as the program would. */
export async function inOfficeFile(
  folder: string,
  { id, secret }: Insider,
  edit: (sqlite: Database.Database) => void,
): Promise<void> {
  const key = (await openGrants(readVault(folder), { id }, secret, 'present')).get('office');
  if (key === undefined) throw new Error('Everybody holds the office');
  const sqlite = openAlone(compartmentFile(folder, 'office'), 'office', key, undefined);
  try {
    edit(sqlite);
  } finally {
    sqlite.close();
    key.fill(0);
  }
}
