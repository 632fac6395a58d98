import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { UrgentAccessRecord } from '../../../shared/contract/case-access.ts';
import { useSession } from '../../app/session.ts';
import { urgentAccessesQuery } from '../../queries/case-access.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ReviewDialog } from './review-dialog.tsx';
import '../../ui/rows.css';
import './urgent-access.css';

/** Every urgent access of one's wing with its reason, those that wait for a review first; an officer sees their own. */
export function UrgentAccessScreen() {
  const { t, number } = useText();
  const { account, may } = useSession();
  const accesses = useQuery(urgentAccessesQuery);
  const [reviewing, setReviewing] = useState<UrgentAccessRecord | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(accesses.data, reviewing);
  if (accesses.isError) return <Loading screen="urgent-access" failure={accesses.error} />;
  if (accesses.data === undefined) return <Loading screen="urgent-access" />;
  const waiting = accesses.data.filter(({ review }) => review === null);
  const reviewed = accesses.data.filter(({ review }) => review !== null);
  const mayReview = (access: UrgentAccessRecord) =>
    may('urgent-access:review') && access.accountId !== account.id;
  return (
    <div className="screen" data-screen="urgent-access">
      <header className="screen-title">
        <h1 ref={heading} tabIndex={-1}>
          {t('urgent.title')}
        </h1>
      </header>
      <p className="quiet">{t('urgent.help')}</p>
      {accesses.data.length === 0 ? (
        <Notice kind="plain">
          <p>{t('urgent.empty')}</p>
        </Notice>
      ) : (
        <>
          <section className="urgent-part" aria-labelledby="urgent-waiting">
            <h2 id="urgent-waiting">
              {t('urgent.toReview')}{' '}
              {waiting.length > 0 && <span className="quiet">{number(waiting.length)}</span>}
            </h2>
            {waiting.length === 0 && <p className="quiet">{t('urgent.noneToReview')}</p>}
            <ul className="rows">
              {waiting.map((access) => (
                <AccessRow key={access.urgentAccessId} access={access}>
                  {mayReview(access) ? (
                    <Button onClick={() => setReviewing(access)}>{t('urgent.review')}</Button>
                  ) : (
                    <span className="quiet small">{t('urgent.ownAwaits')}</span>
                  )}
                </AccessRow>
              ))}
            </ul>
          </section>
          {reviewed.length > 0 && (
            <section className="urgent-part" aria-labelledby="urgent-reviewed">
              <h2 id="urgent-reviewed">
                {t('urgent.reviewed')} <span className="quiet">{number(reviewed.length)}</span>
              </h2>
              <ul className="rows">
                {reviewed.map((access) => (
                  <AccessRow key={access.urgentAccessId} access={access} />
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {reviewing !== null && <ReviewDialog access={reviewing} onClose={() => setReviewing(null)} />}
    </div>
  );
}

function AccessRow({
  access,
  children,
}: {
  readonly access: UrgentAccessRecord;
  readonly children?: React.ReactNode;
}) {
  const { t, moment, language } = useText();
  const { caseId, number, displayName, from, until, reason, review } = access;
  return (
    <li>
      <span className="rows-main">
        <span>
          <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
            {number}
          </Link>{' '}
          <span className="quiet">{codeNameText(caseId, language)}</span> · <strong>{displayName}</strong>
        </span>
        <span className="urgent-reason">
          <span className="quiet">{t('urgent.reason')}:</span> {reason}
        </span>
        <span className="quiet small">
          {moment(from)} – {moment(until)}
        </span>
        {review !== null && (
          <span className="small">
            <strong>{t(`urgent.findingOf.${review.finding}`)}</strong> · {moment(review.reviewedAt)},{' '}
            {review.reviewedByName}
            {review.remark !== null && <> · {review.remark}</>}
          </span>
        )}
      </span>
      {children}
    </li>
  );
}
