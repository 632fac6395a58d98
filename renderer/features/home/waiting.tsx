import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Scale, Share2, Timer } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { urgentAccessesQuery } from '../../queries/case-access.ts';
import { releasesQuery } from '../../queries/wall.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';

/** Decisions that wait for this person, and the cases that stand open to them for a while. */
export function Waiting() {
  const { t, number, moment, language } = useText();
  const { account, may, wings } = useSession();
  const releases = useQuery({ ...releasesQuery, enabled: may('release:propose') });
  const accesses = useQuery(urgentAccessesQuery);
  const [now] = useState(() => new Date().toISOString());
  const toDecide = may('release:decide')
    ? (releases.data ?? []).filter(({ state, from }) => state === 'proposed' && wings.includes(from)).length
    : 0;
  const toReview = may('urgent-access:review')
    ? (accesses.data ?? []).filter(({ review, accountId }) => review === null && accountId !== account.id)
        .length
    : 0;
  const open = (accesses.data ?? []).filter(
    ({ accountId, until }) => accountId === account.id && until > now,
  );
  const count = toDecide + toReview + open.length;
  return (
    <section className="home-waiting" aria-labelledby="home-waiting">
      <h2 id="home-waiting">
        {t('home.waiting')} {count > 0 && <span className="quiet">{number(count)}</span>}
      </h2>
      {count === 0 && <p className="quiet">{t('home.nothingWaits')}</p>}
      <ul className="home-list">
        {toDecide > 0 && (
          <li data-waiting="releases">
            <Link className="home-line" to="/releases">
              <Share2 className="icon" aria-hidden />
              <span className="home-line-main home-line-name">
                {t('home.releasesToDecide', { count: toDecide })}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        )}
        {toReview > 0 && (
          <li data-waiting="urgent-access">
            <Link className="home-line" to="/urgent-access">
              <Scale className="icon" aria-hidden />
              <span className="home-line-main home-line-name">
                {t('home.urgentToReview', { count: toReview })}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        )}
        {open.map(({ urgentAccessId, caseId, number: caseNumber, until }) => (
          <li key={urgentAccessId}>
            <Link className="home-line" to="/cases/$caseId" params={{ caseId }} search={{}}>
              <Timer className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{codeNameText(caseId, language)}</span>
                <span className="quiet small">
                  {caseNumber} · {t('home.urgentOpen', { until: moment(until) })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="home-ways small">
        {may('release:propose') && <Link to="/releases">{t('releases.title')}</Link>}
        <Link to="/urgent-access">{t('urgent.title')}</Link>
      </p>
    </section>
  );
}
