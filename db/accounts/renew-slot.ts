import type { Granter } from '../vault/grant.ts';
import { newAccount } from '../vault/new-account.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import {
  accountOfAnother,
  assertHeld,
  assertNoRenewal,
  certifyingKeyOf,
  heldCompartments,
  refused,
  signerOf,
  withoutGrants,
  type ChangedVault,
} from './changed-vault.ts';
import { withOfficeGrant } from './create-account.ts';
import type { HeldKeys } from './own-keys.ts';
import { assertNameIsFree } from './person.ts';

/**
 * The vault with new keys for an account under a new passphrase, for whoever forgot theirs or comes back after they were
 * shut out. They hold the office's key alone until a holder grants them the others anew. The keys before are lost with
 * the passphrase, so that no compartment has to get another one.
 *
 * @throws Refusal `own-account`, `role-needs-sheets`, `display-name-taken`, `last-holder`, `renewal-under-way`, `not-found`
 */
export async function withRenewedSlot(
  vault: VaultFile,
  actor: Granter,
  keys: HeldKeys,
  renewed: { readonly accountId: string; readonly passphrase: Uint8Array },
): Promise<ChangedVault> {
  const before = accountOfAnother(vault, actor, renewed.accountId);
  // Only the root certifies keys of theirs: two sheets, as at every recovery.
  if (before.certificate.certifiedBy === 'root') throw refused('role-needs-sheets');
  assertNameIsFree(vault, before.displayName, before.id);
  assertNoRenewal(vault, ['office']);
  const { roles, customRoles, displayName } = before;
  const { account } = await newAccount({
    certifier: certifyingKeyOf(actor),
    rootPublicKey: vault.rootPublicKey,
    roles,
    customRoles,
    displayName,
    passphrase: renewed.passphrase,
    before,
  });
  const held = heldCompartments(vault, before.id);
  const kept = withoutGrants(vault.compartments, before.id, held);
  assertHeld(kept, held);
  const compartments = await withOfficeGrant(kept, actor, account, keys);
  const accounts = vault.accounts.map((one) => (one.id === account.id ? account : one));
  return {
    vault: followingVault(vault, { accounts, compartments }, signerOf(actor)),
    accountId: account.id,
    toRenew: [],
  };
}
