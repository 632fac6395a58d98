import { z } from 'zod';
import { mayHoldTogether } from '../../shared/access.ts';
import {
  CertificateGeneration,
  Certifier,
  keyOfCertifier,
  needsRoot,
  type CertifyingKey,
} from './certifier.ts';
import { heldCustomRoles } from './custom-role.ts';
import { isSignedBy, Signature, signValue, type SigningPublicKey } from './signing-key.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** Says whose keys an account's are, what the person is called and which roles they have; see {@link isCertified}. */
export const VaultCertificate = z.strictObject({
  certifiedBy: Certifier,
  generation: CertificateGeneration,
  signature: Signature,
});
export type VaultCertificate = z.infer<typeof VaultCertificate>;

/** What a certificate is over. */
export type CertifiedAccount = Pick<
  VaultAccount,
  'id' | 'displayName' | 'ageRecipient' | 'signingPublicKey' | 'roles' | 'customRoles'
>;

/** Certifies an account. */
export function certify(
  { vaultId, certifiedBy, signingKey }: CertifyingKey,
  account: CertifiedAccount,
  generation: number,
): VaultCertificate {
  const statement = accountStatement(vaultId, account, { certifiedBy, generation });
  return {
    certifiedBy,
    generation,
    signature: signValue('pokpong/account-certificate/v2', statement, signingKey),
  };
}

/**
 * Whether an account's certificate holds: signed by the root, or by an account that may certify just these roles; of roles
 * that go together, the office's own among them as they are defined in this vault.
 */
export function isCertified(vault: VaultFile, account: VaultAccount): boolean {
  const { certificate } = account;
  const key = keyOfCertifier(vault, certificate.certifiedBy, account.id);
  const isEntitled = certificate.certifiedBy === 'root' || !needsRoot(account);
  return (
    key !== undefined &&
    isEntitled &&
    areRolesSound(vault, account) &&
    isCertificateSignedBy(vault.vaultId, account, key)
  );
}

/** Whether the owner of this key signed an account's certificate; whether they may is another question. */
export function isCertificateSignedBy(
  vaultId: string,
  account: CertifiedAccount & Pick<VaultAccount, 'certificate'>,
  key: SigningPublicKey,
): boolean {
  const { certificate } = account;
  return isSignedBy(
    'pokpong/account-certificate/v2',
    accountStatement(vaultId, account, certificate),
    certificate.signature,
    key,
  );
}

/** Whether roles go together, the office's own counted as the built-in ones that are their ceilings. */
function areRolesSound(vault: VaultFile, account: VaultAccount): boolean {
  const custom = heldCustomRoles(vault, account);
  if (custom === undefined || new Set(account.roles).size !== account.roles.length) return false;
  return mayHoldTogether([...new Set([...account.roles, ...custom.map(({ ceiling }) => ceiling)])]);
}

function accountStatement(
  vaultId: string,
  account: CertifiedAccount,
  { certifiedBy, generation }: Omit<VaultCertificate, 'signature'>,
): unknown {
  const { id, displayName, ageRecipient, signingPublicKey, roles, customRoles } = account;
  return {
    vaultId,
    accountId: id,
    displayName,
    ageRecipient,
    signingPublicKey,
    roles,
    customRoles,
    certifiedBy,
    generation,
  };
}
