import { powersOf, type AccountPowers } from '../../shared/access/powers.ts';
import { heldCustomRoles } from './custom-role.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** What an account may, by the roles that its certificate names; never by anything that stands in a database. */
export function powersOfAccount(
  vault: Pick<VaultFile, 'customRoles'>,
  account: Pick<VaultAccount, 'roles' | 'customRoles'>,
): AccountPowers {
  // A vault in which a certified role is missing was refused before.
  return powersOf(account.roles, heldCustomRoles(vault, account) ?? []);
}
