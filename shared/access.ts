import { z } from 'zod';

/**
 * What an operation needs. `public` operations answer without a session and tell only what is readable
 * without a key; all others are denied unless a role of the signed-in account grants them.
 */
export const permissions = [
  'public',
  'session:own',
  'settings:own',
  'account:read',
  'place:read',
  'draft:own',
  'case:read',
  'case:write',
  'export:make',
  'recovery:keep',
  'keys:renew',
  'backup:make',
] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** Roles of an account. The founder heads the office and holds every compartment until the wings have heads. */
export const roles = ['head-of-office'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** The table an auditor reads: role → permissions. Whatever is not in it is denied. */
export const permissionsByRole = {
  'head-of-office': [
    'session:own',
    'settings:own',
    'account:read',
    'place:read',
    'draft:own',
    'case:read',
    'case:write',
    'export:make',
    'recovery:keep',
    'keys:renew',
    'backup:make',
  ],
} as const satisfies Record<Role, readonly Permission[]>;

/** Whether one of the roles grants the permission; `public` needs none. */
export function mayDo(accountRoles: readonly Role[], permission: Permission): boolean {
  if (permission === 'public') return true;
  return accountRoles.some((role) => (permissionsByRole[role] as readonly Permission[]).includes(permission));
}

/** All permissions of an account with these roles. */
export function permissionsOf(accountRoles: readonly Role[]): readonly Permission[] {
  return permissions.filter((permission) => mayDo(accountRoles, permission));
}
