import { compartments as allCompartments, type Compartment } from '../../shared/compartment.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { newGrant, type Granter } from './grant.ts';
import { sealTo } from './sealed-key.ts';
import { followingVault } from './vault-signature.ts';
import type { VaultCompartment, VaultFile, VaultGrant } from './vault-file.ts';

/**
 * The vault in which a compartment is about to get a new key: sealed to every account that holds the present one, and to the
 * recovery identity. Until {@link withSettledRenewals} the file opens with one of the two.
 */
export async function withRenewal(
  vault: VaultFile,
  granter: Granter,
  compartment: Compartment,
  next: CompartmentKey,
): Promise<VaultFile> {
  const { renewal: _abandoned, ...present } = vault.compartments[compartment];
  const epoch = present.epoch + 1;
  const grants: Record<string, VaultGrant> = {};
  for (const account of vault.accounts) {
    if (present.grants[account.id] === undefined) continue;
    grants[account.id] = await newGrant(granter, { compartment, epoch }, account, next);
  }
  const recoveryGrant = await sealTo(vault.recovery.recipient, next);
  return following(vault, granter, {
    [compartment]: { ...present, renewal: { epoch, grants, recoveryGrant } },
  });
}

/** What became of a renewal: the file has its new key (which is given), or it has kept the present one. */
export type SettledRenewal = { readonly renewedTo: CompartmentKey } | 'dropped';

/** The vault in which renewals are over: the new key is the compartment's, or the renewal is gone. */
export async function withSettledRenewals(
  vault: VaultFile,
  signer: Granter,
  settled: ReadonlyMap<Compartment, SettledRenewal>,
): Promise<VaultFile> {
  const changed: Partial<Record<Compartment, VaultCompartment>> = {};
  for (const [compartment, outcome] of settled) {
    const { renewal, ...present } = vault.compartments[compartment];
    if (renewal === undefined) throw new Error(`No renewal of ${compartment} is under way`);
    if (outcome === 'dropped') changed[compartment] = present;
    else {
      // Sealed anew: the sheets may have become others since the renewal began.
      const recoveryGrant = await sealTo(vault.recovery.recipient, outcome.renewedTo);
      changed[compartment] = { ...renewal, recoveryGrant };
    }
  }
  return following(vault, signer, changed);
}

/** The compartments whose renewal is not over. */
export function pendingRenewals(vault: VaultFile): readonly Compartment[] {
  return allCompartments.filter((compartment) => vault.compartments[compartment].renewal !== undefined);
}

function following(
  vault: VaultFile,
  { accountId: signer, signingKey }: Granter,
  changed: Partial<Record<Compartment, VaultCompartment>>,
): VaultFile {
  const compartments = { ...vault.compartments, ...changed };
  return followingVault(vault, { compartments }, { signer, signingKey });
}
