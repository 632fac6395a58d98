import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { mayHoldTogether, roles as allRoles, roleTable, type Role } from '../../../shared/access.ts';
import { customRolesQuery } from '../../queries/accounts.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';

/** The roles chosen for an account. */
export interface ChosenRoles {
  readonly roles: readonly Role[];
  readonly customRoles: readonly string[];
}

export const noRoles: ChosenRoles = { roles: [], customRoles: [] };

/** Whether only the root certifies one of them: two recovery sheets are needed. */
export const needRoot = ({ roles }: ChosenRoles): boolean =>
  roles.some((role) => roleTable[role].certifiedBy === 'root');

interface RoleChoicesProps {
  readonly value: ChosenRoles;
  readonly onChange: (value: ChosenRoles) => void;
  /** Whether roles that the root certifies are offered. */
  readonly withRoot: boolean;
  readonly problem?: string | undefined;
  readonly isDisabled: boolean;
}

/** Which roles an account has. A role that does not go together with those chosen cannot be chosen beside them. */
export function RoleChoices({ value, onChange, withRoot, problem, isDisabled }: RoleChoicesProps) {
  const { t, language } = useText();
  const id = useId();
  const custom = useQuery(customRolesQuery).data ?? [];
  const ceilings = custom
    .filter(({ id: role }) => value.customRoles.includes(role))
    .map(({ ceiling }) => ceiling);
  const fits = (role: Role): boolean => {
    const held = new Set([...value.roles, ...ceilings, role]);
    return mayHoldTogether([...held]);
  };
  const offered = allRoles.filter((role) => withRoot || roleTable[role].certifiedBy === 'account:manage');
  return (
    <fieldset
      className="role-choices"
      aria-describedby={problem === undefined ? undefined : id}
      aria-invalid={problem === undefined ? undefined : true}
      tabIndex={problem === undefined ? undefined : -1}
    >
      <legend className="field-label">{t('accounts.roles')}</legend>
      {offered.map((role) => (
        <label key={role} className="choice">
          <input
            type="checkbox"
            checked={value.roles.includes(role)}
            disabled={isDisabled || (!value.roles.includes(role) && !fits(role))}
            onChange={({ target }) =>
              onChange({
                ...value,
                roles: target.checked
                  ? [...value.roles, role]
                  : value.roles.filter((chosen) => chosen !== role),
              })
            }
          />
          <span>
            {t(`role.${role}`)}
            <span className="quiet small">
              {' '}
              · {t(`accounts.roleHelp.${role}`)}
              {withRoot && roleTable[role].certifiedBy === 'root' && ` · ${t('accounts.needsSheets')}`}
            </span>
          </span>
        </label>
      ))}
      {custom.map((role) => (
        <label key={role.id} className="choice">
          <input
            type="checkbox"
            checked={value.customRoles.includes(role.id)}
            disabled={isDisabled || (!value.customRoles.includes(role.id) && !fits(role.ceiling))}
            onChange={({ target }) =>
              onChange({
                ...value,
                customRoles: target.checked
                  ? [...value.customRoles, role.id]
                  : value.customRoles.filter((chosen) => chosen !== role.id),
              })
            }
          />
          <span>
            {language === 'lo' ? role.nameLao : role.nameEnglish}
            <span className="quiet small">
              {' '}
              · {t('accounts.within', { role: t(`role.${role.ceiling}`) })}
            </span>
          </span>
        </label>
      ))}
      {offered.some((role) => !value.roles.includes(role) && !fits(role)) && (
        <p className="field-help">{t('accounts.rolesApart')}</p>
      )}
      {problem !== undefined && (
        <p className="field-problem" id={id}>
          {problemText(t, problem)}
        </p>
      )}
    </fieldset>
  );
}
