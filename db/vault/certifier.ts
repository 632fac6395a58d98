import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { roleTable, type RoleLine } from '../../shared/access.ts';
import { AccountId } from '../../shared/domain/identifier.ts';
import type { SigningPublicKey } from './signing-key.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** Who certifies: the root, with two recovery sheets, or an account that manages accounts. */
export const Certifier = z.union([AccountId, z.literal('root')]);
export type Certifier = z.infer<typeof Certifier>;

/** Counts how often something was certified: of two certificates the older one has the smaller number. */
export const CertificateGeneration = z.int().min(1).max(1_000_000_000);

/** Who signs certificates, and with which key. */
export type CertifyingKey = {
  readonly vaultId: string;
  readonly certifiedBy: Certifier;
  readonly signingKey: KeyObject;
};

/**
 * The key of whoever certifies accounts and the office's own roles, and shuts accounts out: the root, or an account that
 * the root itself certified, that manages accounts, that is not shut out and that is not the one spoken of.
 */
export function keyOfCertifier(
  vault: Pick<VaultFile, 'accounts' | 'rootPublicKey'>,
  certifier: Certifier,
  subject?: string,
): SigningPublicKey | undefined {
  if (certifier === 'root') return vault.rootPublicKey;
  if (certifier === subject) return undefined;
  return vault.accounts.find((account) => account.id === certifier && mayCertify(account))?.signingPublicKey;
}

/** Whether an account may certify others. Roles of the office's own never manage accounts. */
export function mayCertify({
  isDisabled,
  certificate,
  roles,
}: Pick<VaultAccount, 'isDisabled' | 'certificate' | 'roles'>): boolean {
  const lines: readonly RoleLine[] = roles.map((role) => roleTable[role]);
  return (
    !isDisabled &&
    certificate.certifiedBy === 'root' &&
    lines.some(({ powers }) => powers['account:manage'] !== undefined)
  );
}

/** Whether only the root certifies these roles. */
export function needsRoot({ roles }: Pick<VaultAccount, 'roles'>): boolean {
  return roles.some((role) => roleTable[role].certifiedBy === 'root');
}
