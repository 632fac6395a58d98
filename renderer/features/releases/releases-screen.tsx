import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Release } from '../../../shared/contract/wall.ts';
import { releasesQuery } from '../../queries/wall.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ReleaseCard } from './release-card.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import '../../ui/rows.css';
import './releases.css';

/** What one's wing lets the other side read, and what waits for that decision. */
export function ReleasesScreen() {
  const { t, number } = useText();
  const releases = useQuery(releasesQuery);
  const [withdrawing, setWithdrawing] = useState<Release | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(releases.data, withdrawing);
  if (releases.isError) return <Loading screen="releases" failure={releases.error} />;
  if (releases.data === undefined) return <Loading screen="releases" />;
  const waiting = releases.data.filter(({ state }) => state === 'proposed');
  const decided = releases.data.filter(({ state }) => state !== 'proposed');
  return (
    <div className="screen" data-screen="releases">
      <header className="screen-title">
        <h1 ref={heading} tabIndex={-1}>
          {t('releases.title')}
        </h1>
      </header>
      <p className="quiet">{t('releases.help')}</p>
      {releases.data.length === 0 ? (
        <Notice kind="plain">
          <p>{t('releases.empty')}</p>
        </Notice>
      ) : (
        <>
          <section className="releases-part" aria-labelledby="releases-waiting">
            <h2 id="releases-waiting">
              {t('releases.waiting')}{' '}
              {waiting.length > 0 && <span className="quiet">{number(waiting.length)}</span>}
            </h2>
            {waiting.length === 0 && <p className="quiet">{t('releases.noneWaiting')}</p>}
            {waiting.map((release) => (
              <ReleaseCard key={release.releaseId} release={release} onWithdraw={setWithdrawing} />
            ))}
          </section>
          {decided.length > 0 && (
            <section className="releases-part" aria-labelledby="releases-decided">
              <h2 id="releases-decided">
                {t('releases.decided')} <span className="quiet">{number(decided.length)}</span>
              </h2>
              {decided.map((release) => (
                <ReleaseCard key={release.releaseId} release={release} onWithdraw={setWithdrawing} />
              ))}
            </section>
          )}
        </>
      )}
      {withdrawing !== null && <WithdrawDialog release={withdrawing} onClose={() => setWithdrawing(null)} />}
    </div>
  );
}
