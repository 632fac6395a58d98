import type { KeyObject } from 'node:crypto';
import type { Compartment } from '../../shared/compartment.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import { sealTo } from './sealed-key.ts';
import { signValue } from './signing-key.ts';
import { grantStatement, type VaultAccount, type VaultGrant } from './vault-file.ts';

/** Who grants: a holder of the compartment, with the key that signs for them. */
export type Granter = {
  readonly vaultId: string;
  readonly accountId: string;
  readonly signingKey: KeyObject;
};

/** Which key of which compartment. */
export type GrantedKey = { readonly compartment: Compartment; readonly epoch: number };

/** Seals a compartment's key to an account, signed by the holder who lets it in. */
export async function newGrant(
  granter: Granter,
  which: GrantedKey,
  to: Pick<VaultAccount, 'id' | 'ageRecipient'>,
  key: CompartmentKey,
): Promise<VaultGrant> {
  return signGrant(granter, which, to.id, await sealTo(to.ageRecipient, key));
}

/** The same grant under the granter's present signing key. */
export function signGrant(
  { vaultId, accountId: grantedBy, signingKey }: Granter,
  { compartment, epoch }: GrantedKey,
  accountId: string,
  sealed: string,
): VaultGrant {
  const statement = grantStatement(vaultId, { compartment, epoch, accountId, sealed, grantedBy });
  return { sealed, grantedBy, signature: signValue('pokpong/grant/v1', statement, signingKey) };
}
