import { Wing } from '../../shared/compartment.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import { powersOfAccount } from '../vault/account-powers.ts';

/** The wings whose key an account holds. */
export function wingsHeldBy(vault: VaultFile, accountId: string): Wing[] {
  return Wing.options.filter((wing) => vault.compartments[wing].grants[accountId] !== undefined);
}

/** The one wing on whose side of the wall an account works; null for both and for none. */
export function wingOf(vault: VaultFile, accountId: string): Wing | null {
  const [wing, other] = wingsHeldBy(vault, accountId);
  return wing === undefined || other !== undefined ? null : wing;
}

/** Those who decide for a wing, by default what the other may read: enabled, with the role, and holding its key. */
export function headsOf(
  vault: VaultFile,
  wing: Wing,
  permission: 'release:decide' | 'proposal:decide' | 'closure:decide' | 'consent:review' = 'release:decide',
): VaultAccount[] {
  return vault.accounts.filter(
    (account) =>
      !account.isDisabled &&
      powersOfAccount(vault, account).permissions.has(permission) &&
      wingsHeldBy(vault, account.id).includes(wing),
  );
}

/** Those who may shut somebody out of any case, and let them in again: enabled, with the role, and holding the register. */
export function headsWhoExclude(vault: VaultFile): ReadonlySet<string> {
  const heads = vault.accounts.filter(
    (account) =>
      !account.isDisabled &&
      powersOfAccount(vault, account).permissions.get('case:exclude') === 'office' &&
      vault.compartments.register.grants[account.id] !== undefined,
  );
  return new Set(heads.map(({ id }) => id));
}

/** Whether somebody may be given cases: not shut out of the office, and with roles that write them. */
export function mayWorkOnCases(vault: VaultFile, accountId: string): boolean {
  const account = vault.accounts.find(({ id }) => id === accountId);
  if (account === undefined || account.isDisabled) return false;
  const { permissions, compartments } = powersOfAccount(vault, account);
  return permissions.has('case:write') && compartments.has('register');
}
