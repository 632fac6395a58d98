import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useSession } from '../../app/session.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { useWaitingThings } from './waiting-things.ts';

/** What waits for this person, each in a line that leads to it. */
export function Waiting({
  isShort,
}: {
  /** Nothing is said where nothing waits: an empty office begins with its first case. */
  readonly isShort: boolean;
}) {
  const { t, number } = useText();
  const { may } = useSession();
  const { things, isRead, failure } = useWaitingThings();
  const total = things.reduce((sum, { count }) => sum + count, 0);
  if (isShort && total === 0 && failure === null) return null;
  return (
    <section className="home-waiting" aria-labelledby="home-waiting">
      <h2 id="home-waiting">
        {t('home.waiting')} {total > 0 && <span className="quiet">{number(total)}</span>}
      </h2>
      {failure !== null && <p className="field-problem">{failureText(t, failure)}</p>}
      {isRead && total === 0 && <p className="quiet">{t('home.nothingWaits')}</p>}
      <ul className="home-list">
        {things.map(({ key, kind, icon: Icon, name, detail, way }) => (
          <li key={key} data-waiting={kind}>
            <Link className="home-line" {...way}>
              <Icon className="icon" aria-hidden />
              <span className="home-line-main">
                <span className="home-line-name">{name}</span>
                {detail !== undefined && <span className="quiet small">{detail}</span>}
              </span>
              <ChevronRight className="icon" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <p className="home-ways small">
        {may('release:propose') && <Link to="/releases">{t('releases.title')}</Link>}
        {may('referral:answer') && <Link to="/referrals">{t('referral.listTitle')}</Link>}
        {may('case:read') && <Link to="/proposals">{t('proposal.listTitle')}</Link>}
        <Link to="/urgent-access">{t('urgent.title')}</Link>
      </p>
    </section>
  );
}
