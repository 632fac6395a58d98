import type { CustomRole } from '../../shared/access/powers.ts';
import { certify } from '../vault/certificate.ts';
import { referenceTo, signCustomRole } from '../vault/custom-role.ts';
import type { Granter } from '../vault/grant.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import { certifyingKeyOf, refused, signerOf } from './changed-vault.ts';

/**
 * The vault with a role of the office's own, new or with other limits. Whoever has it is certified anew with what it says
 * now. Its ceiling stays: another one would open or close compartments.
 *
 * @throws Refusal `record-exists` for the id of an account; `roles-incompatible` for another ceiling; `role-needs-sheets` where somebody has it whom the root certified
 */
export function withDefinedRole(vault: VaultFile, actor: Granter, role: CustomRole): VaultFile {
  const key = certifyingKeyOf(actor);
  // Accounts and roles are remembered side by side by their ids.
  if (vault.accounts.some(({ id }) => id === role.id)) throw refused('record-exists');
  const before = vault.customRoles.find((defined) => defined.role.id === role.id);
  if (before !== undefined && before.role.ceiling !== role.ceiling) throw refused('roles-incompatible');
  const defined = signCustomRole(key, role, (before?.generation ?? 0) + 1);
  const customRoles = [...vault.customRoles.filter((other) => other.role.id !== role.id), defined];
  const accounts = vault.accounts.map((account) => certifiedAnew(account));
  return followingVault(vault, { accounts, customRoles }, signerOf(actor));

  function certifiedAnew(account: VaultAccount): VaultAccount {
    if (!account.customRoles.some(({ id }) => id === role.id)) return account;
    if (account.certificate.certifiedBy === 'root') throw refused('role-needs-sheets');
    const references = account.customRoles.map((held) => (held.id === role.id ? referenceTo(role) : held));
    const next = { ...account, customRoles: references };
    // A newer certificate would let in again whom the disabling of this one shuts out.
    const generation = account.certificate.generation + (account.isDisabled ? 0 : 1);
    return { ...next, certificate: certify(key, next, generation) };
  }
}
