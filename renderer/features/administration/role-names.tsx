import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../../shared/access.ts';
import { customRolesQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';

/** The roles of an account in words: the built-in ones and the office's own. */
export function RoleNames({
  roles,
  customRoles,
}: {
  readonly roles: readonly Role[];
  readonly customRoles: readonly string[];
}) {
  const { t, language } = useText();
  const custom = useQuery(customRolesQuery);
  const names = [
    ...roles.map((role) => t(`role.${role}`)),
    ...customRoles.map((id) => {
      const role = custom.data?.find((candidate) => candidate.id === id);
      return role === undefined ? '…' : language === 'lo' ? role.nameLao : role.nameEnglish;
    }),
  ];
  return <>{names.join(', ')}</>;
}
