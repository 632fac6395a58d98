import { useQuery } from '@tanstack/react-query';
import { ShieldPlus } from 'lucide-react';
import { useState } from 'react';
import {
  permissions,
  roles,
  roleTable,
  sensitivityClasses,
  type Role,
  type RoleLine,
} from '../../../shared/access.ts';
import type { CustomRole } from '../../../shared/access/powers.ts';
import { useSession } from '../../app/session.ts';
import { customRolesQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { CustomRoleForm, newCustomRole } from './custom-role-form.tsx';
import './roles.css';

const shown = permissions.filter((permission) => permission !== 'public');

/** The table of roles as the program enforces it, and the office's own roles within it. */
export function RolesScreen() {
  const { t, language } = useText();
  const { may } = useSession();
  const custom = useQuery(customRolesQuery);
  const [open, setOpen] = useState<CustomRole | null>(null);
  if (custom.data === undefined) return <Loading screen="roles" failure={custom.error ?? undefined} />;
  return (
    <AdministrationPage
      screen="roles"
      title={t('roles.title')}
      acts={
        may('account:manage') && (
          <Button icon={ShieldPlus} onClick={() => setOpen(newCustomRole())}>
            {t('roles.new')}
          </Button>
        )
      }
    >
      <p className="quiet">{t('roles.about')}</p>
      <section aria-labelledby="roles-own" className="administration-section">
        <h2 id="roles-own">{t('roles.own')}</h2>
        {custom.data.length === 0 && <p className="quiet">{t('roles.none')}</p>}
        <ul className="roles-own">
          {custom.data.map((role) => (
            <li key={role.id}>
              <span>
                {language === 'lo' ? role.nameLao : role.nameEnglish}
                <span className="quiet small">
                  {' '}
                  · {t('accounts.within', { role: t(`role.${role.ceiling}`) })}
                </span>
              </span>
              {may('account:manage') && (
                <Button look="quiet" onClick={() => setOpen(role)}>
                  {t('action.edit')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <table className="administration-table roles-table" aria-label={t('roles.table')}>
        <thead>
          <tr>
            <th scope="col">{t('seen.may')}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {t(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('roles.certified')}</th>
            {roles.map((role) => (
              <td key={role} data-label={t(`role.${role}`)}>
                {t(`roles.certifiedBy.${roleTable[role].certifiedBy}`)}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('roles.parts')}</th>
            {roles.map((role) => (
              <td key={role} data-label={t(`role.${role}`)}>
                {roleTable[role].compartments
                  .map((compartment) => t(`compartment.${compartment}`))
                  .join(', ')}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('roles.data')}</th>
            {roles.map((role) => {
              const { classes }: RoleLine = roleTable[role];
              return (
                <td key={role} data-label={t(`role.${role}`)}>
                  {t(classes.length === sensitivityClasses.length ? 'roles.allData' : 'seen.none')}
                </td>
              );
            })}
          </tr>
          {shown.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`permission.${permission}`)}</th>
              {roles.map((role) => (
                <Power key={role} role={role} permission={permission} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog title={t('roles.edit')} isOpen={open !== null} onClose={() => setOpen(null)}>
        {open !== null && <CustomRoleForm key={open.id} role={open} onDone={() => setOpen(null)} />}
      </Dialog>
    </AdministrationPage>
  );
}

function Power({ role, permission }: { readonly role: Role; readonly permission: (typeof shown)[number] }) {
  const { t } = useText();
  const { powers }: RoleLine = roleTable[role];
  const power = powers[permission];
  if (power === undefined)
    return (
      <td className="roles-no">
        <span aria-hidden>–</span>
        <span className="unseen">{t('roles.no')}</span>
      </td>
    );
  return <td data-label={t(`role.${role}`)}>{power === 'yes' ? t('seen.yes') : t(`scope.${power}`)}</td>;
}
