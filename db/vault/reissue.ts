import { certify } from './certificate.ts';
import type { CertifyingKey } from './certifier.ts';
import { signCustomRole } from './custom-role.ts';
import { withDisabling } from './disabling.ts';
import type { VaultFile } from './vault-file.ts';

/**
 * What one account has certified, shut out and defined, signed anew by another one or by its own new key: who goes, or
 * loses a key, speaks for nothing from then on. Nothing else changes in it, so that each keeps its generation.
 */
export function reissued(
  { accounts, customRoles }: Pick<VaultFile, 'accounts' | 'customRoles'>,
  issuer: string,
  by: CertifyingKey,
): Pick<VaultFile, 'accounts' | 'customRoles'> {
  return {
    accounts: accounts.map((account) => {
      const certified =
        account.certificate.certifiedBy === issuer
          ? { ...account, certificate: certify(by, account, account.certificate.generation) }
          : account;
      return account.disabling?.by === issuer ? withDisabling(by, certified) : certified;
    }),
    customRoles: customRoles.map((defined) =>
      defined.definedBy === issuer ? signCustomRole(by, defined.role, defined.generation) : defined,
    ),
  };
}
