import { powersOf, type AccountPowers } from '../../shared/access/powers.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** What an account may, by the roles that its certificate names; never by anything that stands in a database. */
export function powersOfAccount(_vault: VaultFile, account: VaultAccount): AccountPowers {
  return powersOf(account.roles);
}
