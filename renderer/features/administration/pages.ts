import type { Permission } from '../../../shared/access.ts';

/** The pages of administration, and which permission opens each. */
export const administrationPages = [
  { to: '/administration', name: 'accounts', needs: 'account:oversee' },
  { to: '/administration/roles', name: 'roles', needs: 'account:oversee' },
  { to: '/administration/teams', name: 'teams', needs: 'team:manage' },
  { to: '/administration/protocol', name: 'protocol', needs: 'team:manage' },
  { to: '/administration/sign-ins', name: 'signIns', needs: 'sign-in:oversee' },
  { to: '/administration/office', name: 'office', needs: 'office:manage' },
  { to: '/administration/places', name: 'places', needs: 'office:manage' },
  { to: '/administration/instruments', name: 'instruments', needs: 'office:manage' },
  { to: '/administration/audit', name: 'audit', needs: 'audit:read' },
  { to: '/administration/report', name: 'report', needs: 'report:read' },
  { to: '/health', name: 'health', needs: 'health:read' },
] as const satisfies readonly { to: string; name: string; needs: Permission }[];
