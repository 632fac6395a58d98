import { roleTable, type RoleLine } from '../../shared/access.ts';
import { withDisabling } from '../vault/disabling.ts';
import type { Granter } from '../vault/grant.ts';
import { reissued } from '../vault/reissue.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
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

/**
 * The vault in which an account is shut out and holds nothing. Whom it certified and shut out, and the roles that it
 * defined, are signed anew by the actor, so that nothing rests on the word of somebody who has gone; what it granted
 * stands, because only a holder could grant it anew.
 *
 * @throws Refusal `own-account`, `account-disabled`, `last-holder`, `last-head`, `not-found`
 */
export function withDisabledAccount(vault: VaultFile, actor: Granter, accountId: string): ChangedVault {
  const account = accountOfAnother(vault, actor, accountId);
  if (account.isDisabled) throw refused('account-disabled');
  if (heads(account) && !vault.accounts.some((other) => other.id !== account.id && heads(other)))
    throw refused('last-head');
  const key = certifyingKeyOf(actor);
  const issued = reissued(vault, account.id, key);
  const accounts = issued.accounts.map((one) => (one.id === account.id ? withDisabling(key, one) : one));
  const { compartments, dropped } = withRightfulGrants({ ...vault, ...issued, accounts });
  assertHeld(compartments, dropped);
  const changed = { ...issued, accounts, compartments };
  return {
    vault: followingVault(vault, changed, signerOf(actor)),
    accountId: account.id,
    toRenew: dropped,
  };
}

/** Who admits heads and keeps the sheets: an office without one would stay without. */
function heads({ isDisabled, roles }: VaultAccount): boolean {
  const lines: readonly RoleLine[] = roles.map((role) => roleTable[role]);
  return !isDisabled && lines.some(({ powers }) => powers['head:admit'] !== undefined);
}
