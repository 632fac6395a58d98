import { needsRoot } from '../vault/certifier.ts';
import { certify } from '../vault/certificate.ts';
import type { Granter } from '../vault/grant.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import {
  accountOfAnother,
  assertHeld,
  certifyingKeyOf,
  refused,
  signerOf,
  withRightfulGrants,
  type ChangedVault,
} from './changed-vault.ts';
import { soundRoles, type AskedRoles } from './person.ts';

/**
 * The vault with other roles for an account, certified anew by the actor, and without the grants that they do not open.
 * Whom the root certified keeps their roles: a head who becomes an officer gets another account.
 *
 * @throws Refusal `own-account`, `account-disabled`, `role-needs-sheets`, `roles-incompatible`, `custom-role-unknown`,
 *   `last-holder`, `not-found`
 */
export function withChangedRoles(
  vault: VaultFile,
  actor: Granter,
  asked: AskedRoles & { readonly accountId: string },
): ChangedVault {
  const account = accountOfAnother(vault, actor, asked.accountId);
  if (account.isDisabled) throw refused('account-disabled');
  const sound = soundRoles(vault, asked);
  if (needsRoot(sound) || account.certificate.certifiedBy === 'root') throw refused('role-needs-sheets');
  const next = { ...account, ...sound };
  const certificate = certify(certifyingKeyOf(actor), next, account.certificate.generation + 1);
  const accounts = vault.accounts.map((one) => (one.id === account.id ? { ...next, certificate } : one));
  const { compartments, dropped } = withRightfulGrants({ ...vault, accounts });
  assertHeld(compartments, dropped);
  return {
    vault: followingVault(vault, { accounts, compartments }, signerOf(actor)),
    accountId: account.id,
    toRenew: dropped,
  };
}
