import { Refusal } from '../../shared/result.ts';
import { compartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { unsealWith } from '../vault/sealed-key.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';

/**
 * A compartment's key as it is sealed to the recovery identity. The caller wipes it.
 *
 * @throws Refusal `damaged`
 */
export async function unsealRecoveryGrant(identity: string, sealed: string): Promise<CompartmentKey> {
  try {
    return compartmentKey(await unsealWith(identity, sealed));
  } catch {
    throw new Refusal({ code: 'store', reason: 'damaged' });
  }
}

/** Whether every compartment's key, also one that comes next, opens with the recovery identity: what a drill proves. */
export async function assertOpensEveryKey(
  vault: Pick<VaultFile, 'compartments'>,
  identity: string,
): Promise<void> {
  for (const compartment of madeCompartments(vault)) {
    const { recoveryGrant, renewal } = vault.compartments[compartment];
    const sealed = renewal === undefined ? [recoveryGrant] : [recoveryGrant, renewal.recoveryGrant];
    for (const grant of sealed) (await unsealRecoveryGrant(identity, grant)).fill(0);
  }
}
