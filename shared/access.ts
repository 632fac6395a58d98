import { z } from 'zod';
import type { Compartment, Wing } from './compartment.ts';

/** Permissions that are about one case, and so hold within a scope. */
export const casePermissions = [
  'case:read',
  'case:write',
  'case:reveal',
  'case:history',
  'person:merge',
  'case:assign',
  'case:exclude',
  'case:open-urgently',
  'urgent-access:review',
  'release:propose',
  'release:decide',
  'proposal:decide',
  'closure:propose',
  'closure:decide',
  'consent:record',
  'consent:override',
  'consent:review',
  'referral:send',
  'referral:answer',
] as const;
export type CasePermission = (typeof casePermissions)[number];

/**
 * What an operation needs. `public` operations answer without a session and tell only what is readable
 * without a key; all others are denied unless a role of the signed-in account grants them.
 */
export const permissions = [
  'public',
  'session:own',
  'settings:own',
  'account:read',
  'account:oversee',
  'account:manage',
  'head:admit',
  'grant:give',
  'team:manage',
  'office:manage',
  'place:read',
  'directory:read',
  'directory:manage',
  'contact:record',
  'draft:own',
  ...casePermissions,
  'export:make',
  /** Rows of single cases, under the consent of each. */
  'export:rows',
  'audit:read',
  'sign-in:oversee',
  'report:read',
  'health:read',
  'recovery:keep',
  'keys:renew',
  'backup:make',
  /** The national plan, trainings, outreach, resources: everything in the programme's compartment. */
  'plan:read',
  'plan:write',
  /** Approves or returns what others submitted, never one's own. */
  'plan:decide',
  'plan:export',
] as const;
export const Permission = z.enum(permissions);
export type Permission = z.infer<typeof Permission>;

/** In which cases a permission holds, from narrow to wide: one's own, those of one's teams, all of the office. */
export const scopes = ['own', 'team', 'office'] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

/** How much harm a field does in wrong hands; `shared/domain/sensitivity.ts` gives every field its class. */
export const sensitivityClasses = [
  /** Number, dates of the office's own work, who is responsible. */
  'administrative',
  /** Who the person is and where they live. */
  'identity',
  /** Sex, age, nationality, language. */
  'characteristics',
  /** What the law protects beyond that: the ethnic group. */
  'special',
  /** How the person came to notice, what was done to them, as codes. */
  'trafficking',
  /** What is told in words. */
  'narrative',
] as const;
export const SensitivityClass = z.enum(sensitivityClasses);
export type SensitivityClass = z.infer<typeof SensitivityClass>;

/** Roles of an account. The head of the office is at first its founder, and holds every compartment until the wings have heads. */
export const roles = [
  'head-of-office',
  'head-of-police-wing',
  'head-of-social-work-wing',
  'investigator',
  'social-worker',
  'statistics-officer',
  'plan-coordinator',
  'administrator',
  'inspector',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** A permission as a role has it: in cases within a scope, or at all. */
type Powers = {
  readonly [P in Exclude<Permission, 'public'>]?: P extends CasePermission ? Scope : 'yes';
};

/** One line of the table of roles. */
export type RoleLine = {
  /** Who certifies an account with it: the root, by two recovery sheets, or whoever manages accounts. */
  readonly certifiedBy: 'root' | 'account:manage';
  /** On which side of the wall it works; `both` only until the wings have heads. */
  readonly wing: Wing | 'both' | 'none';
  /** What may be granted to it, by keys; nothing else opens for it. */
  readonly compartments: readonly Compartment[];
  /** Fields of other classes are withheld from it. */
  readonly classes: readonly SensitivityClass[];
  readonly powers: Powers;
};

const everyone = { 'session:own': 'yes', 'settings:own': 'yes', 'account:read': 'yes' } as const;
const officer = {
  ...everyone,
  'place:read': 'yes',
  'directory:read': 'yes',
  'contact:record': 'yes',
  'draft:own': 'yes',
  'case:read': 'team',
  'case:write': 'own',
  'case:reveal': 'team',
  'case:history': 'own',
  'person:merge': 'own',
  'case:open-urgently': 'office',
  'release:propose': 'own',
  'closure:propose': 'own',
  'consent:record': 'own',
  'referral:send': 'own',
  // Whoever got the call writes the answer down.
  'referral:answer': 'team',
} as const;
const head = {
  ...everyone,
  'place:read': 'yes',
  'directory:read': 'yes',
  'directory:manage': 'yes',
  'contact:record': 'yes',
  'draft:own': 'yes',
  'case:read': 'office',
  'case:write': 'office',
  'case:reveal': 'office',
  'case:history': 'office',
  'person:merge': 'office',
  'case:assign': 'office',
  'case:exclude': 'office',
  'urgent-access:review': 'office',
  'release:propose': 'office',
  'release:decide': 'office',
  'proposal:decide': 'office',
  'closure:propose': 'office',
  'closure:decide': 'office',
  'consent:record': 'office',
  'consent:override': 'office',
  'consent:review': 'office',
  'referral:send': 'office',
  'referral:answer': 'office',
  'account:oversee': 'yes',
  'grant:give': 'yes',
  'team:manage': 'yes',
  'export:make': 'yes',
  'export:rows': 'yes',
  'report:read': 'yes',
  'keys:renew': 'yes',
  'plan:read': 'yes',
  'plan:decide': 'yes',
} as const;

/** The table an auditor reads. Whatever is not in it is denied. */
export const roleTable = {
  'head-of-office': {
    certifiedBy: 'root',
    wing: 'both',
    compartments: ['office', 'register', 'investigation', 'assistance', 'statistics', 'programme'],
    classes: sensitivityClasses,
    powers: {
      ...head,
      'account:manage': 'yes',
      'head:admit': 'yes',
      'office:manage': 'yes',
      'sign-in:oversee': 'yes',
      'recovery:keep': 'yes',
      'backup:make': 'yes',
      'health:read': 'yes',
      'plan:write': 'yes',
      'plan:export': 'yes',
    },
  },
  'head-of-police-wing': {
    certifiedBy: 'root',
    wing: 'investigation',
    compartments: ['office', 'register', 'investigation', 'statistics', 'programme'],
    classes: sensitivityClasses,
    powers: head,
  },
  'head-of-social-work-wing': {
    certifiedBy: 'root',
    wing: 'assistance',
    compartments: ['office', 'register', 'assistance', 'statistics', 'programme'],
    classes: sensitivityClasses,
    powers: head,
  },
  investigator: {
    certifiedBy: 'account:manage',
    wing: 'investigation',
    compartments: ['office', 'register', 'investigation', 'statistics'],
    classes: sensitivityClasses,
    powers: officer,
  },
  'social-worker': {
    certifiedBy: 'account:manage',
    wing: 'assistance',
    compartments: ['office', 'register', 'assistance', 'statistics'],
    classes: sensitivityClasses,
    powers: officer,
  },
  'statistics-officer': {
    certifiedBy: 'account:manage',
    wing: 'none',
    compartments: ['office', 'statistics'],
    classes: [],
    powers: { ...everyone, 'export:make': 'yes' },
  },
  /** Sees the plan and what is done for it, and no case. */
  'plan-coordinator': {
    certifiedBy: 'account:manage',
    wing: 'none',
    compartments: ['office', 'programme'],
    classes: [],
    powers: {
      ...everyone,
      'place:read': 'yes',
      'directory:read': 'yes',
      'draft:own': 'yes',
      'plan:read': 'yes',
      'plan:write': 'yes',
      'plan:export': 'yes',
    },
  },
  administrator: {
    certifiedBy: 'root',
    wing: 'none',
    compartments: ['office'],
    classes: [],
    powers: {
      ...everyone,
      'directory:read': 'yes',
      'directory:manage': 'yes',
      'account:oversee': 'yes',
      'account:manage': 'yes',
      'office:manage': 'yes',
      'sign-in:oversee': 'yes',
      'keys:renew': 'yes',
      'backup:make': 'yes',
      'health:read': 'yes',
    },
  },
  inspector: {
    certifiedBy: 'root',
    wing: 'none',
    compartments: ['office'],
    classes: [],
    powers: {
      ...everyone,
      'account:oversee': 'yes',
      'audit:read': 'yes',
      'sign-in:oversee': 'yes',
      'report:read': 'yes',
      'health:read': 'yes',
    },
  },
} as const satisfies Record<Role, RoleLine>;

/**
 * Roles that one account may have at the same time: never both wings, never the administrator's or the inspector's with
 * any that works on cases, and the inspector's with no other at all.
 */
export function mayHoldTogether(held: readonly Role[]): boolean {
  if (held.length === 0 || new Set(held).size !== held.length) return false;
  if (held.includes('inspector')) return held.length === 1;
  const wings = new Set(held.map((role) => roleTable[role].wing));
  if (wings.has('investigation') && wings.has('assistance')) return false;
  return !held.includes('administrator') || wings.size === 1;
}
