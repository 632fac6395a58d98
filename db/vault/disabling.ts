import { z } from 'zod';
import { AccountId } from '../../shared/domain/identifier.ts';
import { keyOfCertifier, type CertifyingKey } from './certifier.ts';
import { isSignedBy, Signature, signValue } from './signing-key.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** Who shut an account out, signed: nobody else can, and its next certificate lets it in again. */
export const VaultDisabling = z.strictObject({ by: AccountId, signature: Signature });
export type VaultDisabling = z.infer<typeof VaultDisabling>;

/** The account, shut out. */
export function withDisabling(
  { vaultId, certifiedBy, signingKey }: CertifyingKey,
  account: VaultAccount,
): VaultAccount {
  if (certifiedBy === 'root') throw new Error('The root shuts nobody out');
  const statement = disablingStatement(vaultId, account, certifiedBy);
  const signature = signValue('pokpong/account-disabling/v1', statement, signingKey);
  return { ...account, isDisabled: true, disabling: { by: certifiedBy, signature } };
}

/** Whether an account is shut out by somebody who may do so, or not at all. */
export function isDisablingSigned(vault: VaultFile, account: VaultAccount): boolean {
  const { disabling } = account;
  if (disabling === undefined) return !account.isDisabled;
  const key = keyOfCertifier(vault, disabling.by, account.id);
  const statement = disablingStatement(vault.vaultId, account, disabling.by);
  return (
    account.isDisabled &&
    key !== undefined &&
    isSignedBy('pokpong/account-disabling/v1', statement, disabling.signature, key)
  );
}

/** It is over this certificate of the account: a newer one is not shut out by it. */
function disablingStatement(vaultId: string, { id, certificate }: VaultAccount, by: string): unknown {
  return { vaultId, accountId: id, generation: certificate.generation, by };
}
