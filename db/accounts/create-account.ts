import { needsRoot } from '../vault/certifier.ts';
import { newGrant, type Granter } from '../vault/grant.ts';
import { newAccount } from '../vault/new-account.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import { assertNoRenewal, certifyingKeyOf, refused, signerOf, type ChangedVault } from './changed-vault.ts';
import type { HeldKeys } from './own-keys.ts';
import { assertNameIsFree, soundRoles, type Person } from './person.ts';

/**
 * The vault with a new account that the actor certifies. It opens the office's file and nothing of a case: a holder grants
 * that.
 *
 * @throws Refusal `role-needs-sheets`, `roles-incompatible`, `custom-role-unknown`, `display-name-taken`,
 *   `renewal-under-way`
 */
export async function withCreatedAccount(
  vault: VaultFile,
  actor: Granter,
  keys: HeldKeys,
  person: Person,
): Promise<ChangedVault> {
  const sound = soundRoles(vault, person);
  if (needsRoot(sound)) throw refused('role-needs-sheets');
  assertNameIsFree(vault, person.displayName);
  assertNoRenewal(vault, ['office']);
  const { account } = await newAccount({
    certifier: certifyingKeyOf(actor),
    rootPublicKey: vault.rootPublicKey,
    ...sound,
    displayName: person.displayName,
    passphrase: person.passphrase,
  });
  const accounts = [...vault.accounts, account];
  const compartments = await withOfficeGrant(vault.compartments, actor, account, keys);
  return {
    vault: followingVault(vault, { accounts, compartments }, signerOf(actor)),
    accountId: account.id,
    toRenew: [],
  };
}

/** The compartments, with the office's key sealed to an account: without it nobody signs in. */
export async function withOfficeGrant(
  compartments: VaultFile['compartments'],
  granter: Granter,
  account: VaultAccount,
  keys: HeldKeys,
): Promise<VaultFile['compartments']> {
  const officeKey = keys.get('office');
  if (officeKey === undefined) throw refused('wing-not-held');
  const { office } = compartments;
  const grant = await newGrant(granter, { compartment: 'office', epoch: office.epoch }, account, officeKey);
  return { ...compartments, office: { ...office, grants: { ...office.grants, [account.id]: grant } } };
}
