import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { useSession } from '../../app/session.ts';
import { directoryQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { ChangePhone } from './change-phone.tsx';
import { ChangeRoles } from './change-roles.tsx';
import { CompartmentTags } from './compartment-tags.tsx';
import { DisableAccount } from './disable-account.tsx';
import { Fold } from './fold.tsx';
import { GiveGrants } from './give-grants.tsx';
import { Outcome, type ActOutcome, type ReportOutcome } from './outcome.tsx';
import { ReassignCases } from './reassign-cases.tsx';
import { RenewSlot } from './renew-slot.tsx';
import { RoleNames } from './role-names.tsx';
import { SeenByAccount } from './seen-by-account.tsx';
import { WithdrawGrants, withdrawableOf } from './withdraw-grants.tsx';

export type Account = OutputByOperation<'account.directory'>[number];

/** One account: what it is, what waits to be done about it, and, folded, what its overseer may look at and change. */
export function AccountScreen({ accountId, isNew }: { readonly accountId: string; readonly isNew: boolean }) {
  const { t } = useText();
  const { may, account: own } = useSession();
  const directory = useQuery(directoryQuery);
  const [done, setDone] = useState<(ActOutcome & { readonly count: number }) | null>(null);
  if (directory.data === undefined)
    return <Loading screen="account" failure={directory.error ?? undefined} />;
  const account = directory.data.find(({ id }) => id === accountId);
  if (account === undefined)
    return (
      <AdministrationPage
        screen="account"
        title={t('accounts.title')}
        within="accounts"
        acts={<BackButton />}
      >
        <Notice kind="problem">
          <p>{t('error.not-found')}</p>
        </Notice>
      </AdministrationPage>
    );
  const nameOf = (id: string): string => directory.data.find((one) => one.id === id)?.displayName ?? '—';
  const report: ReportOutcome = (text, toRenew = []) =>
    setDone({ text, toRenew, count: (done?.count ?? 0) + 1 });
  const toReassign = may('case:assign') && (account.responsibleForCases ?? 0) > 0;
  return (
    <AdministrationPage screen="account" title={account.displayName} within="accounts" acts={<BackButton />}>
      {done !== null && <Outcome key={done.count} outcome={done} />}
      {isNew && done === null && (
        <Notice kind="good">
          <p>{t(account.awaits.length > 0 ? 'accounts.madeAwaits' : 'accounts.made')}</p>
        </Notice>
      )}
      <Facts account={account} nameOf={nameOf} isOwn={account.id === own.id} />
      {may('grant:give') && account.id !== own.id && !account.isDisabled && account.awaits.length > 0 && (
        <GiveGrants account={account} nameOf={nameOf} onDone={report} />
      )}
      {account.isDisabled && toReassign && (
        <section className="administration-section" aria-labelledby="account-cases">
          <h2 id="account-cases">{t('accounts.casesTitle')}</h2>
          <ReassignCases account={account} onDone={report} />
        </section>
      )}
      <AccountActs
        key={`acts ${done?.count ?? 0}`}
        account={account}
        isOwn={account.id === own.id}
        toReassign={!account.isDisabled && toReassign}
        onDone={report}
      />
    </AdministrationPage>
  );
}

function Facts({
  account,
  nameOf,
  isOwn,
}: {
  readonly account: Account;
  readonly nameOf: (accountId: string) => string;
  readonly isOwn: boolean;
}) {
  const { t, moment } = useText();
  const certifier = account.certifiedBy === 'root' ? t('accounts.byRoot') : nameOf(account.certifiedBy);
  return (
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
        {account.keysMade !== null && (
          <>
            <dt>{t('accounts.keysMade')}</dt>
            <dd>
              {t('accounts.keysMadeBy', {
                when: moment(account.keysMade.at),
                who: nameOf(account.keysMade.by),
              })}
            </dd>
          </>
        )}
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
  );
}

/** What may be looked at and changed, folded: each is come for once in a while. */
function AccountActs({
  account,
  isOwn,
  toReassign,
  onDone,
}: {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly toReassign: boolean;
  readonly onDone: ReportOutcome;
}) {
  const { t } = useText();
  const { may } = useSession();
  const mayManage = may('account:manage');
  const isOfRoot = account.certifiedBy === 'root';
  return (
    <section className="administration-section folds" aria-labelledby="account-acts">
      <h2 id="account-acts">{t('accounts.actsTitle')}</h2>
      <div>
        <Fold title={t('seen.title')}>
          <SeenByAccount account={account} />
        </Fold>
        {toReassign && (
          <Fold title={t('accounts.casesTitle')}>
            <ReassignCases account={account} onDone={onDone} />
          </Fold>
        )}
        {mayManage && (
          <Fold title={t('accounts.phoneTitle')}>
            <ChangePhone account={account} onDone={onDone} />
          </Fold>
        )}
        {mayManage && !isOwn && !isOfRoot && !account.isDisabled && (
          <Fold title={t('accounts.changeRolesTitle')}>
            <ChangeRoles account={account} onDone={onDone} />
          </Fold>
        )}
        {mayManage && !isOwn && !isOfRoot && (
          <Fold title={t(account.isDisabled ? 'accounts.comeBackTitle' : 'accounts.forgottenTitle')}>
            <RenewSlot account={account} onDone={onDone} />
          </Fold>
        )}
        {may('grant:give') && !isOwn && withdrawableOf(account).length > 0 && (
          <Fold title={t('accounts.withdrawTitle')}>
            <WithdrawGrants account={account} onDone={onDone} />
          </Fold>
        )}
        {mayManage && !isOwn && !account.isDisabled && (
          <Fold title={t('accounts.disableTitle')}>
            <DisableAccount account={account} onDone={onDone} />
          </Fold>
        )}
      </div>
    </section>
  );
}
