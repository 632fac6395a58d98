import type { KeyObject } from 'node:crypto';
import { isSignedBy, signValue } from './signing-key.ts';
import type { VaultFile } from './vault-file.ts';

/** How an office is recovered, without the root's word on it. */
export type UncertifiedRecovery =
  | Omit<Extract<VaultFile['recovery'], { heldByFounder: unknown }>, 'certificate'>
  | Omit<Extract<VaultFile['recovery'], { sheets: unknown }>, 'certificate'>;

/**
 * The root's word on the recovery identity and on the sheets: every new key is sealed to that identity, so that another
 * one in its place would be given the keys of all compartments.
 */
export function certifyRecovery(
  vaultId: string,
  recovery: UncertifiedRecovery,
  generation: number,
  rootKey: KeyObject,
): VaultFile['recovery'] {
  const statement = { vaultId, generation, recovery };
  const signature = signValue('pokpong/recovery-certificate/v1', statement, rootKey);
  return { ...recovery, certificate: { generation, signature } };
}

/** Whether the root itself says how the office is recovered. */
export function isRecoveryCertified({ vaultId, recovery, rootPublicKey }: VaultFile): boolean {
  const { certificate, ...certified } = recovery;
  const { generation, signature } = certificate;
  const statement = { vaultId, generation, recovery: certified };
  return isSignedBy('pokpong/recovery-certificate/v1', statement, signature, rootPublicKey);
}
