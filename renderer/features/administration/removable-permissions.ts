import { permissions, roleTable, type Permission, type RoleLine } from '../../../shared/access.ts';
import type { CustomRole } from '../../../shared/access/powers.ts';

/** Without these an account could not even look after its own session. */
const kept: readonly Permission[] = ['session:own', 'settings:own'];

/** What a role of the office's own may lose of its ceiling. */
export function removablePermissions(
  ceiling: CustomRole['ceiling'],
): readonly Exclude<Permission, 'public'>[] {
  const { powers }: RoleLine = roleTable[ceiling];
  return permissions
    .filter((permission) => permission !== 'public')
    .filter((permission) => !kept.includes(permission) && powers[permission] !== undefined);
}
