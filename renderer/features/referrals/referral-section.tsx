import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen, FilePlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { isReferralOpen } from '../../../shared/domain/referral-moves.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { referralsOfCaseQuery } from '../../queries/referrals.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ReferralCard } from './referral-card.tsx';
import './referrals.css';

/** To whom the person of a case is referred, how each referral stands, and what became of those before. */
export function ReferralSection({
  file,
  asked,
}: {
  readonly file: CaseFile;
  /** A referral to which somebody came for its answer: its form stands open. */
  readonly asked: string | null;
}) {
  const { t, moment, number } = useText();
  const navigate = useNavigate();
  const { caseId } = file;
  const referrals = useQuery(referralsOfCaseQuery(caseId));
  const maySend = file.may.includes('referral:send');
  const drafts = useQuery({ ...draftsQuery, enabled: maySend });
  const all = referrals.data ?? [];
  const open = all.filter(({ state }) => isReferralOpen(state));
  const ended = all.filter(({ state }) => !isReferralOpen(state));
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'referral' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const write = (recordId: string) =>
    void navigate({ to: '/cases/$caseId/referrals/$recordId', params: { caseId, recordId } });
  return (
    <section className="case-panel" aria-labelledby="referral-title" data-section="referrals">
      <header className="ledger-head">
        <h2 id="referral-title">{t('referral.title')}</h2>
        {maySend && (
          <Button look="main" icon={FilePlus} onClick={() => write(newRecordId())}>
            {t('referral.new')}
          </Button>
        )}
      </header>
      {begun.map(({ recordId, savedAt }) => (
        <div key={recordId}>
          <Button look="quiet" icon={FilePen} onClick={() => write(recordId)}>
            {t('referral.draft', { when: moment(savedAt) })}
          </Button>
        </div>
      ))}
      {referrals.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, referrals.error)}</p>
        </Notice>
      )}
      {referrals.isSuccess && all.length === 0 && <p className="quiet">{t('referral.none')}</p>}
      {open.map((referral) => (
        <ReferralCard
          key={referral.referralId}
          referral={referral}
          file={file}
          isAsked={referral.referralId === asked}
        />
      ))}
      {ended.length > 0 && (
        <details open={ended.some(({ referralId }) => referralId === asked)}>
          <summary>
            {t('referral.endedOnes')} <span className="quiet">{number(ended.length)}</span>
          </summary>
          {ended.map((referral) => (
            <ReferralCard key={referral.referralId} referral={referral} file={file} isAsked={false} />
          ))}
        </details>
      )}
    </section>
  );
}
