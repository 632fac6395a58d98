import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CustomRole } from '../../shared/access/powers.ts';
import { AccountId } from '../../shared/domain/identifier.ts';
import { base64url } from './base64url.ts';
import { canonicalBytes } from './canonical-json.ts';
import { CertificateGeneration, Certifier, keyOfCertifier, type CertifyingKey } from './certifier.ts';
import { isSignedBy, Signature, signValue } from './signing-key.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** One of the office's own roles as a certificate names it: by the SHA-256 of its very definition. */
export const CustomRoleReference = z.strictObject({ id: AccountId, digest: base64url(32) });
export type CustomRoleReference = z.infer<typeof CustomRoleReference>;

/** A role of the office's own, signed by whoever defined it: until somebody has it, no certificate speaks for it. */
export const VaultCustomRole = z.strictObject({
  role: CustomRole,
  definedBy: Certifier,
  generation: CertificateGeneration,
  signature: Signature,
});
export type VaultCustomRole = z.infer<typeof VaultCustomRole>;

/** Signs the definition of a role. */
export function signCustomRole(
  { vaultId, certifiedBy: definedBy, signingKey }: CertifyingKey,
  role: CustomRole,
  generation: number,
): VaultCustomRole {
  const statement = { vaultId, role, definedBy, generation };
  return {
    role,
    definedBy,
    generation,
    signature: signValue('pokpong/custom-role/v1', statement, signingKey),
  };
}

/** Whether the office's own roles are each there once and signed by somebody who may define them. */
export function areCustomRolesSigned(vault: VaultFile): boolean {
  const { vaultId, customRoles } = vault;
  const ids = new Set(customRoles.map(({ role }) => role.id));
  return (
    ids.size === customRoles.length &&
    customRoles.every(({ signature, ...signed }) => {
      const key = keyOfCertifier(vault, signed.definedBy);
      return (
        key !== undefined && isSignedBy('pokpong/custom-role/v1', { vaultId, ...signed }, signature, key)
      );
    })
  );
}

/** How a certificate names a role of the office's own: by its very definition. */
export function referenceTo(role: CustomRole): CustomRoleReference {
  return { id: role.id, digest: createHash('sha256').update(canonicalBytes(role)).digest('base64url') };
}

/** The office's own roles that an account has; undefined when one is not in the vault, or is another than was certified. */
export function heldCustomRoles(
  { customRoles }: Pick<VaultFile, 'customRoles'>,
  account: Pick<VaultAccount, 'customRoles'>,
): readonly CustomRole[] | undefined {
  const held = account.customRoles.map(({ id, digest }) => {
    const found = customRoles.find(({ role }) => role.id === id)?.role;
    return found !== undefined && referenceTo(found).digest === digest ? found : undefined;
  });
  return held.every((role) => role !== undefined) ? held : undefined;
}
