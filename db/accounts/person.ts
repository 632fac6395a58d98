import { mayHoldTogether, type Role } from '../../shared/access.ts';
import type { CustomRole } from '../../shared/access/powers.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { referenceTo, type CustomRoleReference } from '../vault/custom-role.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { refused } from './changed-vault.ts';

/** Roles as they are asked for: built-in ones, and the office's own by their ids. */
export type AskedRoles = { readonly roles: readonly Role[]; readonly customRoles: readonly string[] };

/** A new person. */
export type Person = AskedRoles & {
  readonly displayName: string;
  /** UTF-8, as typed; judged by the caller, who wipes it. */
  readonly passphrase: Uint8Array;
};

/** Roles that go together, the office's own named by their definitions. */
export type SoundRoles = { readonly roles: Role[]; readonly customRoles: CustomRoleReference[] };

/**
 * Finds the office's own roles, and that all of them go together.
 *
 * @throws Refusal `custom-role-unknown`; `roles-incompatible`
 */
export function soundRoles(
  vault: Pick<VaultFile, 'customRoles'>,
  { roles, customRoles }: AskedRoles,
): SoundRoles {
  const custom = customRoles.map((id): CustomRole => {
    const found = vault.customRoles.find(({ role }) => role.id === id);
    if (found === undefined) throw refused('custom-role-unknown');
    return found.role;
  });
  const together = [...new Set([...roles, ...custom.map(({ ceiling }) => ceiling)])];
  const areOnce = new Set(roles).size === roles.length && new Set(customRoles).size === customRoles.length;
  if (!areOnce || !mayHoldTogether(together)) throw refused('roles-incompatible');
  return { roles: [...roles], customRoles: custom.map(referenceTo) };
}

/**
 * Two people of one name could not tell whose entry at the sign-in is whose, nor whose name stands on a record.
 *
 * @throws Refusal `display-name-taken`
 */
export function assertNameIsFree(
  { accounts }: Pick<VaultFile, 'accounts'>,
  displayName: string,
  own?: string,
): void {
  const isTaken = accounts.some(
    ({ id, isDisabled, displayName: other }) =>
      !isDisabled && id !== own && keyOf(other) === keyOf(displayName),
  );
  if (isTaken) throw refused('display-name-taken');
}

/** As people tell names apart. */
function keyOf(displayName: string): string {
  const folded = foldForSearch(displayName);
  return folded === '' ? displayName : folded;
}
