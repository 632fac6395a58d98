import { compartments as allCompartments, type Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { unsealRecoveryGrant } from '../recovery/recovery-keys.ts';
import { needsRoot } from '../vault/certifier.ts';
import { newGrant, type Granter } from '../vault/grant.ts';
import { openableCompartments } from '../vault/grant-rules.ts';
import { newAccount } from '../vault/new-account.ts';
import type { RecoverySecret } from '../vault/recovery-secret.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import { assertNoRenewal, signerOf, withRightfulGrants, type ChangedVault } from './changed-vault.ts';
import { assertNameIsFree, soundRoles, type Person } from './person.ts';

/**
 * The vault with a new account that the root certifies, and with everything that its roles open granted to it, by keys that
 * the two sheets gave: the actor need not hold them. Where the head of a wing comes, the head of the office gives that
 * wing up; from then on no account holds both.
 *
 * @throws Refusal `forbidden` for roles that need no root: its account could get no other roles and no new slot;
 *   `roles-incompatible`, `custom-role-unknown`, `display-name-taken`, `renewal-under-way`
 */
export async function withAdmittedAccount(
  vault: VaultFile,
  actor: Granter,
  root: RecoverySecret,
  person: Person,
): Promise<ChangedVault> {
  const { vaultId, rootPublicKey } = vault;
  const sound = soundRoles(vault, person);
  if (!needsRoot(sound)) throw new Refusal({ code: 'forbidden' });
  assertNameIsFree(vault, person.displayName);
  assertNoRenewal(vault, allCompartments);
  const { account } = await newAccount({
    certifier: { vaultId, certifiedBy: 'root', signingKey: root.rootKey },
    rootPublicKey,
    ...sound,
    displayName: person.displayName,
    passphrase: person.passphrase,
  });
  const accounts = [...vault.accounts, account];
  const { compartments: kept, dropped } = withRightfulGrants({ ...vault, accounts });
  const openable = openableCompartments({ ...vault, accounts }, account);
  const compartments = await grantedTo(kept, openable, actor, account, root.identity);
  return {
    vault: followingVault(vault, { accounts, compartments }, signerOf(actor)),
    accountId: account.id,
    toRenew: dropped,
  };
}

async function grantedTo(
  before: VaultFile['compartments'],
  granted: Iterable<Compartment>,
  granter: Granter,
  account: VaultAccount,
  recoveryIdentity: string,
): Promise<VaultFile['compartments']> {
  const after = { ...before };
  for (const compartment of granted) {
    const { epoch, grants, recoveryGrant } = before[compartment];
    const key = await unsealRecoveryGrant(recoveryIdentity, recoveryGrant);
    const grant = await newGrant(granter, { compartment, epoch }, account, key);
    key.fill(0);
    after[compartment] = { ...before[compartment], grants: { ...grants, [account.id]: grant } };
  }
  return after;
}
