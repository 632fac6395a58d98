import { z } from 'zod';
import {
  Permission,
  permissions,
  Role,
  roleTable,
  Scope,
  scopes,
  SensitivityClass,
  sensitivityClasses,
  type RoleLine,
} from '../access.ts';
import { compartments, type Compartment } from '../compartment.ts';
import { AccountId } from '../domain/identifier.ts';
import { line } from '../domain/free-text.ts';

/** Whoever reads cases at all sees their number, dates and officers: without these there is no line of a list. */
export const WithholdableClass = SensitivityClass.exclude(['administrative']);

/**
 * A role of the office's own, within a ceiling: a built-in role that whoever manages accounts may certify, with
 * permissions and classes of fields taken away and its scope narrowed. Nothing in it can add anything.
 */
export const CustomRole = z.strictObject({
  id: AccountId,
  nameLao: line(80),
  nameEnglish: line(80),
  ceiling: Role.refine((role) => roleTable[role].certifiedBy === 'account:manage'),
  without: z.array(Permission).max(permissions.length),
  withoutClasses: z.array(WithholdableClass).max(sensitivityClasses.length),
  /** The widest scope that is left of every permission about cases. */
  scopeAtMost: Scope,
});
export type CustomRole = z.infer<typeof CustomRole>;

/** What an account may, by all its roles together. */
export type AccountPowers = {
  /** Every permission it has; in which cases, for one that is about cases. */
  readonly permissions: ReadonlyMap<Permission, Scope>;
  readonly classes: ReadonlySet<SensitivityClass>;
  /** What may be granted to it. What it holds is a matter of keys. */
  readonly compartments: ReadonlySet<Compartment>;
};

/** Permissions whose absence would leave an account that cannot even sign out of its rights. */
const kept: readonly Permission[] = ['session:own', 'settings:own'];

/**
 * Joins roles: the wider scope counts. Fields of a class are seen when one of the roles that read cases sees them, so a
 * second role without cases takes nothing away and adds nothing.
 */
export function powersOf(held: readonly Role[], custom: readonly CustomRole[] = []): AccountPowers {
  const lines = [
    ...held.map((role) => ({ line: roleTable[role] as RoleLine, limit: undefined })),
    ...custom.map((limit) => ({ line: roleTable[limit.ceiling] as RoleLine, limit })),
  ];
  const granted = new Map<Permission, Scope>();
  for (const { line: role, limit } of lines) {
    for (const permission of permissions) {
      if (permission === 'public') continue;
      const power = role.powers[permission];
      if (power === undefined) continue;
      if (limit?.without.includes(permission) === true && !kept.includes(permission)) continue;
      const scope = power === 'yes' ? 'office' : narrower(power, limit?.scopeAtMost ?? 'office');
      granted.set(permission, wider(granted.get(permission) ?? scope, scope));
    }
  }
  const classes = new Set(
    lines.flatMap(({ line: role, limit }) =>
      role.classes.filter((name) => limit?.withoutClasses.some((without) => without === name) !== true),
    ),
  );
  const openable = new Set(lines.flatMap(({ line: role }) => role.compartments));
  return {
    permissions: granted,
    classes,
    compartments: new Set(compartments.filter((compartment) => openable.has(compartment))),
  };
}

/** Whether these powers include a permission, in whichever cases; `public` needs none. */
export function mayDo(powers: AccountPowers, permission: Permission): boolean {
  return permission === 'public' || powers.permissions.has(permission);
}

/** All permissions of an account, in the order of the table. */
export function permissionsOf(powers: AccountPowers): Permission[] {
  return permissions.filter((permission) => powers.permissions.has(permission));
}

const narrower = (one: Scope, other: Scope): Scope =>
  scopes.indexOf(one) < scopes.indexOf(other) ? one : other;
const wider = (one: Scope, other: Scope): Scope =>
  scopes.indexOf(one) > scopes.indexOf(other) ? one : other;
