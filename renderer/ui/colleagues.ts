import type { z } from 'zod';
import { roleTable } from '../../shared/access.ts';
import type { Colleague as ColleagueSchema } from '../../shared/contract/account.ts';
import type { Text } from '../text/use-text.ts';

export type Colleague = z.infer<typeof ColleagueSchema>;

/** Whether somebody can be given a case: signed in still, with a role that reads cases or one of the office's own. */
export function worksOnCases({ roles, isDisabled }: Pick<Colleague, 'roles' | 'isDisabled'>): boolean {
  return !isDisabled && (roles.length === 0 || roles.some((role) => 'case:read' in roleTable[role].powers));
}

/** A colleague with what they are, for telling two of one name apart. */
export function colleagueText(
  { displayName, roles }: Pick<Colleague, 'displayName' | 'roles'>,
  { t }: Text,
): string {
  return [displayName, ...roles.map((role) => t(`role.${role}`))].join(' · ');
}
