import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { useSession } from '../../app/session.ts';
import { directoryQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { ChangePhone } from './change-phone.tsx';
import { ChangeRoles } from './change-roles.tsx';
import { CompartmentTags } from './compartment-tags.tsx';
import { DisableAccount } from './disable-account.tsx';
import { GiveGrants } from './give-grants.tsx';
import { ReassignCases } from './reassign-cases.tsx';
import { RenewSlot } from './renew-slot.tsx';
import { RoleNames } from './role-names.tsx';
import { SeenByAccount } from './seen-by-account.tsx';
import { WithdrawGrants } from './withdraw-grants.tsx';

export type Account = OutputByOperation<'account.directory'>[number];

/** One account: what it may, what it sees, and what its overseer may do about it. */
export function AccountScreen({ accountId, isNew }: { readonly accountId: string; readonly isNew: boolean }) {
  const { t, moment } = useText();
  const { may, account: own } = useSession();
  const directory = useQuery(directoryQuery);
  if (directory.data === undefined)
    return <Loading screen="account" failure={directory.error ?? undefined} />;
  const account = directory.data.find(({ id }) => id === accountId);
  if (account === undefined)
    return (
      <AdministrationPage screen="account" title={t('accounts.title')}>
        <Notice kind="problem">
          <p>{t('error.not-found')}</p>
        </Notice>
      </AdministrationPage>
    );
  const isOwn = account.id === own.id;
  const certifier =
    account.certifiedBy === 'root'
      ? t('accounts.byRoot')
      : (directory.data.find(({ id }) => id === account.certifiedBy)?.displayName ?? '—');
  return (
    <AdministrationPage screen="account" title={account.displayName}>
      {isNew && (
        <Notice kind="good">
          <p>{t(account.awaits.length > 0 ? 'accounts.madeAwaits' : 'accounts.made')}</p>
        </Notice>
      )}
      <section className="administration-section" aria-labelledby="account-facts">
        <h2 id="account-facts">{t('accounts.factsTitle')}</h2>
        {account.isDisabled && (
          <Notice kind="warning">
            <p>{t('accounts.shutOutText')}</p>
          </Notice>
        )}
        <dl className="facts">
          <dt>{t('accounts.roles')}</dt>
          <dd>
            <RoleNames roles={account.roles} customRoles={account.customRoles} />
          </dd>
          <dt>{t('accounts.certifiedBy')}</dt>
          <dd>{certifier}</dd>
          <dt>{t('accounts.opens')}</dt>
          <dd>
            <CompartmentTags holds={account.holds} awaits={account.awaits} />
          </dd>
          <dt>{t('accounts.phone')}</dt>
          <dd>{account.phone ?? '—'}</dd>
          <dt>{t('accounts.lastSignIn')}</dt>
          <dd>{account.lastSignInAt === null ? t('accounts.never') : moment(account.lastSignInAt)}</dd>
        </dl>
        {isOwn && <p className="quiet small">{t('accounts.ownText')}</p>}
      </section>
      {may('grant:give') && !isOwn && !account.isDisabled && account.awaits.length > 0 && (
        <GiveGrants account={account} />
      )}
      {may('case:assign') && (account.responsibleForCases ?? 0) > 0 && <ReassignCases account={account} />}
      <SeenByAccount account={account} />
      {may('account:manage') && (
        <>
          <ChangePhone key={account.phone} account={account} />
          {!isOwn && !account.isDisabled && account.certifiedBy !== 'root' && (
            <ChangeRoles account={account} />
          )}
          {!isOwn && account.certifiedBy !== 'root' && <RenewSlot account={account} />}
        </>
      )}
      {may('grant:give') && !isOwn && account.holds.some((held) => held !== 'office') && (
        <WithdrawGrants account={account} />
      )}
      {may('account:manage') && !isOwn && !account.isDisabled && <DisableAccount account={account} />}
      <p>
        <Link to="/administration">{t('accounts.back')}</Link>
      </p>
    </AdministrationPage>
  );
}
