import { randomBytes, type KeyObject } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { compartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { unsealWith } from './sealed-key.ts';
import { importPrivateKey, signingPublicKeyOf } from './signing-key.ts';
import { newKdfParameters, openSlot, type Slot, type SlotOwner, type UserSecret } from './slot.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';
import { assertSigned } from './vault-signature.ts';

/** A vault with the account whose passphrase opened it, and what that account may open. */
export type UnlockedVault = {
  readonly vault: VaultFile;
  readonly account: VaultAccount;
  readonly keys: ReadonlyMap<Compartment, CompartmentKey>;
  /** The keys that come next, of compartments whose renewal was cut off. */
  readonly renewalKeys: ReadonlyMap<Compartment, CompartmentKey>;
  /** With which the account signs and grants. */
  readonly signingKey: KeyObject;
};

/**
 * Opens a vault for one account: its signatures, then what {@link unlockSigned} does.
 */
export async function unlockVault(
  vault: VaultFile,
  accountId: string,
  passphrase: Uint8Array,
): Promise<UnlockedVault | undefined> {
  assertSigned(vault);
  return unlockSigned(vault, accountId, passphrase);
}

/**
 * Opens a vault whose signatures were asserted for one account: the passphrase, then the office's root as pinned in the
 * account's own slot, the account's keys and every grant. Undefined for whatever a wrong name or passphrase explains; a
 * refusal when the passphrase is right and the vault is not.
 */
export async function unlockSigned(
  vault: VaultFile,
  accountId: string,
  passphrase: Uint8Array,
): Promise<UnlockedVault | undefined> {
  const account = vault.accounts.find((candidate) => candidate.id === accountId && !candidate.isDisabled);
  if (account === undefined || 'removed' in account.slot) {
    await openNothing(vault, accountId, passphrase);
    return undefined;
  }
  const secret = await openSlot(account.slot, passphrase, slotOwner(vault, account));
  if (secret === undefined) return undefined;
  if (!(await fits(secret, vault, account))) throw new Refusal({ code: 'store', reason: 'damaged' });
  return {
    vault,
    account,
    keys: await openGrants(vault, account, secret, 'present'),
    renewalKeys: await openGrants(vault, account, secret, 'renewal'),
    signingKey: signingKeyOf(secret),
  };
}

/** Whose slot an account's is. */
export function slotOwner(vault: Pick<VaultFile, 'vaultId'>, account: VaultAccount): SlotOwner {
  return {
    vaultId: vault.vaultId,
    accountId: account.id,
    ageRecipient: account.ageRecipient,
    signingPublicKey: account.signingPublicKey,
  };
}

/** The key with which an account signs. */
export function signingKeyOf(secret: UserSecret): KeyObject {
  const der = Buffer.from(secret.signingKey, 'base64url');
  try {
    return importPrivateKey(der);
  } finally {
    der.fill(0);
  }
}

/** An unknown name takes as long as a wrong passphrase, so that time does not tell which it was. */
async function openNothing(vault: VaultFile, accountId: string, passphrase: Uint8Array): Promise<void> {
  const kdf = {
    ...(vault.accounts.map(({ slot }) => slot).find((slot) => 'kdf' in slot)?.kdf ?? newKdfParameters()),
    salt: randomBytes(16).toString('base64url'),
  };
  const slot: Slot = {
    kdf,
    nonce: randomBytes(12).toString('base64url'),
    commitment: randomBytes(32).toString('base64url'),
    sealed: '',
  };
  await openSlot(slot, passphrase, {
    vaultId: vault.vaultId,
    accountId,
    ageRecipient: '',
    signingPublicKey: '',
  });
}

/** Whether the secret is of this office (the pinned root) and of this account (its public keys). */
async function fits(secret: UserSecret, vault: VaultFile, account: VaultAccount): Promise<boolean> {
  return (
    secret.rootPublicKey === vault.rootPublicKey &&
    signingPublicKeyOf(signingKeyOf(secret)) === account.signingPublicKey &&
    (await identityToRecipient(secret.ageIdentity)) === account.ageRecipient
  );
}

/** The keys that are sealed to an account: the present ones, or those of renewals under way. The caller wipes them. */
export async function openGrants(
  vault: VaultFile,
  account: Pick<VaultAccount, 'id'>,
  secret: Pick<UserSecret, 'ageIdentity'>,
  which: 'present' | 'renewal',
): Promise<Map<Compartment, CompartmentKey>> {
  const keys = new Map<Compartment, CompartmentKey>();
  for (const compartment of Compartment.options) {
    const { renewal, ...present } = vault.compartments[compartment];
    const grant = (which === 'present' ? present : renewal)?.grants[account.id];
    if (grant === undefined) continue;
    try {
      keys.set(compartment, compartmentKey(await unsealWith(secret.ageIdentity, grant.sealed)));
    } catch {
      throw new Refusal({ code: 'store', reason: 'damaged' });
    }
  }
  return keys;
}
