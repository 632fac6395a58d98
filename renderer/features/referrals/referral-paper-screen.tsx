import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { referralPaperQuery } from '../../queries/referrals.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paper, paperFonts } from '../../ui/paper.tsx';
import { ReferralSheet } from './referral-sheet.tsx';
import { consentText, receiverText } from './referral-text.ts';
import './referrals.css';

/** The sheet of a referral: looked at first, then printed or saved, each on record; once the consent is gone, neither. */
export function ReferralPaperScreen({
  caseId,
  referralId,
}: {
  readonly caseId: string;
  readonly referralId: string;
}) {
  const text = useText();
  const { t } = text;
  const { account } = useSession();
  const paper = useQuery(referralPaperQuery(referralId));
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  const issue = useMutation({
    mutationFn: async ({ as, version }: { readonly as: 'paper' | 'file'; readonly version: number }) => {
      // The line on the paper tells the moment at which it is printed, not that at which it was looked at.
      flushSync(() => setPrintedAt(new Date().toISOString()));
      await paperFonts();
      const { isDone } = await call(as === 'paper' ? 'referral.print' : 'referral.savePdf', {
        referralId,
        version,
      });
      return isDone ? as : null;
    },
    gcTime: 0,
  });
  if (paper.data === undefined) return <Loading screen="referral-paper" failure={paper.error ?? undefined} />;
  const { version, consent, to, organisation } = paper.data;
  const sheet = <ReferralSheet paper={paper.data} printedBy={account.displayName} printedAt={printedAt} />;
  return (
    <div className="screen" data-screen="referral-paper">
      <header className="screen-title">
        <h1>{t('referral.paperTitle')}</h1>
        <Link className="push" to="/cases/$caseId" params={{ caseId }} search={{ section: 'referrals' }}>
          {t('referral.backToCase')}
        </Link>
      </header>
      {consent.holds ? (
        <>
          <p className="quiet">{t('referral.paperHelp')}</p>
          <div className="referral-choices">
            <Button
              look="main"
              icon={Printer}
              disabled={issue.isPending}
              onClick={() => issue.mutate({ as: 'paper', version })}
            >
              {t('referral.print')}
            </Button>
            <Button
              icon={FileDown}
              disabled={issue.isPending}
              onClick={() => issue.mutate({ as: 'file', version })}
            >
              {t('referral.savePdf')}
            </Button>
            <p role="status">{issue.isPending ? t('referral.printing') : ''}</p>
          </div>
        </>
      ) : (
        <Notice kind="problem" title={t('referral.noPaper')}>
          <p>{consentText(text, consent, to, receiverText(text, to, organisation))}</p>
        </Notice>
      )}
      {issue.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, issue.error)}</p>
        </Notice>
      )}
      {issue.data === 'paper' && (
        <Notice kind="good">
          <p>{t('referral.printed')}</p>
        </Notice>
      )}
      {issue.data === 'file' && (
        <Notice kind="warning">
          <p>{t('referral.pdfSaved')}</p>
        </Notice>
      )}
      {consent.holds && (
        <>
          <div className="letter-preview" data-testid="referral-preview">
            {sheet}
          </div>
          <Paper testId="referral-paper">{sheet}</Paper>
        </>
      )}
    </div>
  );
}
