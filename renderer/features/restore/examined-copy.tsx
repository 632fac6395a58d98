import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import type { ExaminedRestore } from '../../../shared/contract/restore.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** Whether a copy is whole, what would be lost by putting it back, and who could sign in afterwards. */
export function ExaminedCopy({ examined }: { readonly examined: ExaminedRestore }) {
  const { t, language } = useText();
  const { faults, madeAt, isSameOffice, presentWrittenAt, passphrases } = examined;
  if (isSameOffice === false)
    return (
      <Notice kind="problem">
        <p>{t('error.refused.copy-of-another-office')}</p>
      </Notice>
    );
  if (faults.length > 0)
    return (
      <Notice kind="problem" title={t('restore.notSound')}>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.kind} ${fault.name}`}>
              {t(`restore.fault.${fault.kind}`, { name: fault.name })}
            </li>
          ))}
        </ul>
        <p>{t('restore.tryOlder')}</p>
      </Notice>
    );
  const when = (at: string | null): string => (at === null ? '—' : formatMoment(at, language));
  return (
    <>
      <Notice kind="good">
        <p>{t('restore.sound')}</p>
      </Notice>
      <dl className="facts">
        <dt>{t('restore.copyOf')}</dt>
        <dd>{when(madeAt)}</dd>
        <dt>{t('restore.presentUntil')}</dt>
        <dd>{presentWrittenAt === null ? t('restore.nothingHere') : when(presentWrittenAt)}</dd>
        <dt>{t('restore.signIns')}</dt>
        <dd>
          {passphrases.open === 0
            ? t('restore.onlySheets')
            : t('restore.ofAccounts', { open: passphrases.open, accounts: passphrases.accounts })}
        </dd>
      </dl>
      {presentWrittenAt !== null && madeAt !== null && (
        <Notice kind="warning">
          <p>{t('restore.willBeLost', { from: when(madeAt), to: when(presentWrittenAt) })}</p>
          <p>{t('restore.movedAside')}</p>
        </Notice>
      )}
      <p className="quiet small">{t('restore.wholeOnly')}</p>
    </>
  );
}
