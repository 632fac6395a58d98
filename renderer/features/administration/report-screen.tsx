import { useQuery } from '@tanstack/react-query';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { reportQuery } from '../../queries/audit.ts';
import { useText } from '../../text/use-text.ts';
import { backupAge, backupStatement, whatToDo } from '../../ui/backup-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AdministrationPage } from './administration-page.tsx';

type Report = OutputByOperation<'report.read'>;

/** What an inspector must know on one page: what keys guarantee, what the program enforces on top, how the office stands. */
export function ReportScreen() {
  const { t } = useText();
  const report = useQuery(reportQuery);
  if (report.data === undefined) return <Loading screen="report" failure={report.error ?? undefined} />;
  return (
    <AdministrationPage screen="report" title={t('report.title')}>
      <Standing report={report.data} />
      <Keys report={report.data} />
      <section className="administration-section" aria-labelledby="report-program">
        <h2 id="report-program">{t('report.programTitle')}</h2>
        <p>{t('report.programText')}</p>
        <ul className="report-points">
          {(['scope', 'classes', 'conflict', 'urgent', 'names', 'approval'] as const).map((point) => (
            <li key={point}>{t(`report.program.${point}`)}</li>
          ))}
        </ul>
        <p className="quiet small">{t('report.notPromised')}</p>
      </section>
      <Accounts report={report.data} />
    </AdministrationPage>
  );
}

function Standing({ report }: { readonly report: Report }) {
  const text = useText();
  const { t, number, language } = text;
  const when = (instant: string | null) =>
    instant === null ? t('accounts.never') : formatMoment(instant, language);
  const { office, audit } = report;
  return (
    <section className="administration-section" aria-labelledby="report-standing">
      <h2 id="report-standing">{t('report.standingTitle')}</h2>
      <dl className="facts">
        <dt>{t('settings.officeName')}</dt>
        <dd>
          {language === 'lo' ? office.nameLao : office.nameEnglish} · {office.code}
        </dd>
        <dt>{t('report.at')}</dt>
        <dd>{when(report.at)}</dd>
        <dt>{t('report.generation')}</dt>
        <dd>{number(report.generation)}</dd>
        <dt>{t('report.lastBackup')}</dt>
        <dd>
          {backupStatement(text, report.backup)}
          {report.backup.insistence !== 'none' && (
            <strong className="settings-due">{` · ${backupAge(text, report.backup)}`}</strong>
          )}
          {report.backup.failure !== null && (
            <p className="quiet small">
              {`${t('backup.failedAt', { when: when(report.backup.failure.at) })} ${whatToDo(text, report.backup, false)}`}
            </p>
          )}
        </dd>
        <dt>{t('report.lastDrill')}</dt>
        <dd>{when(report.lastDrillAt)}</dd>
        <dt>{t('report.failedSignIns')}</dt>
        <dd>{number(report.failedSignIns)}</dd>
        <dt>{t('report.auditRows')}</dt>
        <dd>{number(audit.rows)}</dd>
        <dt>{t('report.lastCheckpoint')}</dt>
        <dd>{when(audit.lastCheckpointAt)}</dd>
        <dt>{t('audit.head')}</dt>
        <dd className="fixed report-hash">{audit.head}</dd>
      </dl>
    </section>
  );
}

function Keys({ report }: { readonly report: Report }) {
  const { t, number } = useText();
  return (
    <section className="administration-section" aria-labelledby="report-keys">
      <h2 id="report-keys">{t('report.keysTitle')}</h2>
      <p>{t('report.keysText')}</p>
      {report.isWingsApart ? (
        <Notice kind="good">
          <p>{t('report.wingsApart')}</p>
        </Notice>
      ) : (
        <Notice kind="warning">
          <p>{t('report.wingsTogether')}</p>
        </Notice>
      )}
      <table className="administration-table" aria-label={t('report.keysTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('report.part')}</th>
            <th scope="col">{t('report.epoch')}</th>
            <th scope="col">{t('report.holders')}</th>
          </tr>
        </thead>
        <tbody>
          {report.holders.map(({ compartment, epoch, accounts }) => (
            <tr key={compartment}>
              <th scope="row">{t(`compartment.${compartment}`)}</th>
              <td data-label={t('report.epoch')}>{number(epoch)}</td>
              <td data-label={t('report.holders')}>{accounts.join(', ') || t('teams.nobody')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Accounts({ report }: { readonly report: Report }) {
  const { t, number, language } = useText();
  return (
    <section className="administration-section" aria-labelledby="report-accounts">
      <h2 id="report-accounts">{t('accounts.title')}</h2>
      <table className="administration-table" aria-label={t('accounts.title')}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.name')}</th>
            <th scope="col">{t('accounts.roles')}</th>
            <th scope="col">{t('report.kdf')}</th>
            <th scope="col">{t('report.conduct')}</th>
          </tr>
        </thead>
        <tbody>
          {report.accounts.map((account) => (
            <tr key={account.accountId} className={account.isDisabled ? 'is-shut-out' : undefined}>
              <th scope="row">
                {account.displayName}{' '}
                {account.isDisabled && <span className="tag tag-off">{t('accounts.shutOut')}</span>}
              </th>
              <td data-label={t('accounts.roles')}>
                {account.roles.map((role) => t(`role.${role}`)).join(', ')}
              </td>
              <td data-label={t('report.kdf')}>
                {account.kdf === null
                  ? '—'
                  : t('report.kdfOf', {
                      mebibytes: number(account.kdf.memoryMebibytes),
                      passes: number(account.kdf.passes),
                    })}
              </td>
              <td data-label={t('report.conduct')}>
                {account.conductAcceptedAt === null
                  ? t('report.notYet')
                  : formatMoment(account.conductAcceptedAt, language, 'short')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
