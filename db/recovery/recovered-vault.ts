import { Compartment } from '../../shared/compartment.ts';
import { newGrant, signGrant, type Granter } from '../vault/grant.ts';
import { newAccount } from '../vault/new-account.ts';
import type { RecoverySecret } from '../vault/recovery-secret.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import { reissued } from '../vault/reissue.ts';
import { followingVault } from '../vault/vault-signature.ts';
import { unsealRecoveryGrant } from './recovery-keys.ts';

/**
 * The vault, a generation later, with new keys for one account under a new passphrase. The root certifies them; the
 * compartments that the account held are granted to it anew, and what it had granted to others or certified is signed anew,
 * because the signature of its lost key holds no more.
 */
export async function withRecoveredAccount(
  vault: VaultFile,
  lost: VaultAccount,
  secret: RecoverySecret,
  passphrase: Uint8Array,
): Promise<VaultFile> {
  const { vaultId } = vault;
  const { id, roles, customRoles, displayName } = lost;
  const made = await newAccount({
    certifier: { vaultId, certifiedBy: 'root', signingKey: secret.rootKey },
    rootPublicKey: vault.rootPublicKey,
    roles,
    customRoles,
    displayName,
    passphrase,
    before: lost,
  });
  const granter = { vaultId, accountId: id, signingKey: made.signingKey };
  const renew = (compartment: Compartment, granted: KeyGrants): Promise<KeyGrants> =>
    grantedAnew(granted, compartment, made.account, granter, secret.identity);
  const compartments = { ...vault.compartments };
  for (const compartment of Compartment.options) {
    const { renewal, ...present } = vault.compartments[compartment];
    const next = renewal === undefined ? {} : { renewal: await renew(compartment, renewal) };
    compartments[compartment] = { ...(await renew(compartment, present)), ...next };
  }
  const accounts = vault.accounts.map((account) => (account.id === id ? made.account : account));
  const issued = reissued({ ...vault, accounts }, id, {
    vaultId,
    certifiedBy: id,
    signingKey: made.signingKey,
  });
  const changed = { ...issued, compartments };
  return followingVault(vault, changed, { signer: id, signingKey: made.signingKey });
}

type KeyGrants = Omit<VaultFile['compartments'][Compartment], 'renewal'>;

/** The grants of one key with the account's own, if it had one, and those that it granted made anew. */
async function grantedAnew(
  present: KeyGrants,
  compartment: Compartment,
  account: VaultAccount,
  granter: Granter,
  identity: string,
): Promise<KeyGrants> {
  const which = { compartment, epoch: present.epoch };
  const grants = { ...present.grants };
  for (const [accountId, { sealed, grantedBy }] of Object.entries(present.grants)) {
    if (accountId !== account.id && grantedBy === account.id)
      grants[accountId] = signGrant(granter, which, accountId, sealed);
  }
  if (present.grants[account.id] !== undefined) {
    const key = await unsealRecoveryGrant(identity, present.recoveryGrant);
    grants[account.id] = await newGrant(granter, which, account, key);
    key.fill(0);
  }
  return { ...present, grants };
}
