import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { useSession } from '../../app/session.ts';
import { directoryQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { CompartmentTags } from './compartment-tags.tsx';
import { RoleNames } from './role-names.tsx';

type Account = OutputByOperation<'account.directory'>[number];

/** Everybody with an account: what they are, what their keys open, and what waits to be granted or given to others. */
export function AccountsScreen() {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const directory = useQuery(directoryQuery);
  if (directory.data === undefined)
    return <Loading screen="accounts" failure={directory.error ?? undefined} />;
  const open = directory.data.filter(({ isDisabled }) => !isDisabled);
  const shutOut = directory.data.filter(({ isDisabled }) => isDisabled);
  return (
    <AdministrationPage
      screen="accounts"
      title={t('accounts.title')}
      acts={
        may('account:manage') && (
          <Button
            look="main"
            icon={UserPlus}
            onClick={() => void navigate({ to: '/administration/new-account' })}
          >
            {t('accounts.new')}
          </Button>
        )
      }
    >
      <table className="administration-table" aria-label={t('accounts.title')}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.name')}</th>
            <th scope="col">{t('accounts.roles')}</th>
            <th scope="col">{t('accounts.opens')}</th>
            <th scope="col">{t('accounts.phone')}</th>
            <th scope="col">{t('accounts.lastSignIn')}</th>
          </tr>
        </thead>
        <tbody>
          {[...open, ...shutOut].map((account) => (
            <AccountLine key={account.id} account={account} />
          ))}
        </tbody>
      </table>
    </AdministrationPage>
  );
}

function AccountLine({ account }: { readonly account: Account }) {
  const { t, moment, number } = useText();
  const toReassign = account.responsibleForCases ?? 0;
  return (
    <tr className={account.isDisabled ? 'is-shut-out' : undefined}>
      <th scope="row">
        <Link to="/administration/accounts/$accountId" params={{ accountId: account.id }}>
          {account.displayName}
        </Link>{' '}
        {account.isDisabled && <span className="tag tag-off">{t('accounts.shutOut')}</span>}
        {account.isDisabled && toReassign > 0 && (
          <span className="tag tag-awaits">
            {t('accounts.toReassign', { count: toReassign, shown: number(toReassign) })}
          </span>
        )}
      </th>
      <td data-label={t('accounts.roles')}>
        <RoleNames roles={account.roles} customRoles={account.customRoles} />
      </td>
      <td data-label={t('accounts.opens')}>
        <CompartmentTags holds={account.holds} awaits={account.awaits} isShort />
      </td>
      <td data-label={t('accounts.phone')} className="one-line-cell">
        {account.phone ?? '—'}
      </td>
      <td data-label={t('accounts.lastSignIn')}>
        {account.lastSignInAt === null ? t('accounts.never') : moment(account.lastSignInAt)}
      </td>
    </tr>
  );
}
