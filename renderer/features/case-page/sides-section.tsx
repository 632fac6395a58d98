import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import type { OtherSide } from './alert-strip.tsx';
import { NextDates } from './next-dates.tsx';
import { SafetyAlerts } from './safety-alerts.tsx';

/** What passes the wall between the two sides: alerts, whom to phone, next dates; never content. */
export function SidesSection({
  file: { caseId, may },
  otherSide: { alerts, sides },
}: {
  readonly file: CaseFile;
  readonly otherSide: OtherSide;
}) {
  const { t } = useText();
  const session = useSession();
  const mayWrite = may.includes('case:write');
  return (
    <section className="case-panel" aria-labelledby="sides-title">
      <h2 id="sides-title">{t('casePage.section.sides')}</h2>
      <p className="quiet small">{t('sides.help')}</p>
      <SafetyAlerts caseId={caseId} alerts={alerts} mayWrite={mayWrite} />
      {sides.map(({ wing, isOwn, entries, officers, nextDates }) => (
        <section key={wing} className="case-subsection" aria-labelledby={`side-${wing}`} data-side={wing}>
          <h3 id={`side-${wing}`}>
            {t(`compartment.${wing}`)}
            {isOwn && <span className="quiet"> ({t('sides.own')})</span>}
          </h3>
          <dl className="facts">
            <dt>{t('sides.entries')}</dt>
            <dd>{t('sides.entriesCount', { count: entries })}</dd>
            <dt>{t('sides.phone')}</dt>
            <dd>
              {officers.length === 0 && <span className="quiet">{t('sides.noOfficer')}</span>}
              <ul className="plain-rows">
                {officers.map(({ accountId, displayName, phone }) => (
                  <li key={accountId}>
                    {displayName} · {phone ?? <span className="quiet">{t('sides.noPhone')}</span>}
                  </li>
                ))}
              </ul>
            </dd>
            <dt>{t('sides.nextDates')}</dt>
            <dd className="side-dates">
              <NextDates caseId={caseId} wing={wing} dates={nextDates} mayWrite={mayWrite && isOwn} />
            </dd>
          </dl>
        </section>
      ))}
      {session.may('release:propose') && (
        <p>
          <Link to="/releases">{t('releases.open')}</Link>
        </p>
      )}
    </section>
  );
}
