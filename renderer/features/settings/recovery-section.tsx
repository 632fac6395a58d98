import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { recoveryStatusQuery } from '../../queries/recovery.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { setInGroups } from '../recovery/sheet-words.ts';

/** The recovery sheets of the office: since when they hold, when they were last proven, and what can be done with them. */
export function RecoverySection() {
  const { t, language } = useText();
  const status = useQuery(recoveryStatusQuery);
  const proven = status.data?.proven;
  return (
    <section className="settings-section" aria-labelledby="settings-recovery">
      <h2 id="settings-recovery">{t('recovery.title')}</h2>
      <p>{t('recovery.about')}</p>
      {status.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, status.error)}</p>
        </Notice>
      )}
      {proven === null && (
        <Notice kind="warning">
          <p>{t('recovery.none')}</p>
        </Notice>
      )}
      {proven !== null && proven !== undefined && (
        <dl className="facts">
          <dt>{t('paper.set')}</dt>
          <dd className="fixed">{setInGroups(proven.set)}</dd>
          <dt>{t('paper.made')}</dt>
          <dd>{formatMoment(proven.madeAt, language)}</dd>
          <dt>{t('recovery.lastProven')}</dt>
          <dd>
            {formatMoment(proven.lastProvenAt, language)}
            {proven.isDrillDue && <strong className="settings-due">{` · ${t('recovery.drillDue')}`}</strong>}
          </dd>
        </dl>
      )}
      <ul className="settings-links">
        {proven !== null && proven !== undefined && (
          <li>
            <Link to="/drill">{t('recovery.drillTitle')}</Link>
            <p className="quiet small">{t('recovery.drillHelp')}</p>
          </li>
        )}
        <li>
          <Link to="/new-sheets">{proven === null ? t('recovery.makeNow') : t('recovery.makeTitle')}</Link>
          <p className="quiet small">
            {proven === null ? t('recovery.makeNowHelp') : t('recovery.makeHelp')}
          </p>
        </li>
      </ul>
    </section>
  );
}
