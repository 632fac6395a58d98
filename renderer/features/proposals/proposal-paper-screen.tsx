import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { isProposalForPaper } from '../../../shared/domain/proposal-steps.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { proposalPaperQuery } from '../../queries/proposals.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paper, paperFonts } from '../../ui/paper.tsx';
import { ProposalLetter } from './proposal-letter.tsx';
import './proposals.css';

/** An approved proposal as it goes to paper: looked at first, then printed or saved, each on record. */
export function ProposalPaperScreen({
  caseId,
  proposalId,
}: {
  readonly caseId: string;
  readonly proposalId: string;
}) {
  const { t } = useText();
  const { account } = useSession();
  const paper = useQuery(proposalPaperQuery(proposalId));
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  const issue = useMutation({
    mutationFn: async ({ as, version }: { readonly as: 'paper' | 'file'; readonly version: number }) => {
      // The line on the paper tells the moment at which it is printed, not that at which it was looked at.
      flushSync(() => setPrintedAt(new Date().toISOString()));
      await paperFonts();
      const { isDone } = await call(as === 'paper' ? 'proposal.print' : 'proposal.savePdf', {
        proposalId,
        version,
      });
      return isDone ? as : null;
    },
    gcTime: 0,
  });
  if (paper.data === undefined) return <Loading screen="proposal-paper" failure={paper.error ?? undefined} />;
  const { state, version } = paper.data;
  const letter = <ProposalLetter paper={paper.data} printedBy={account.displayName} printedAt={printedAt} />;
  const isForPaper = isProposalForPaper(state);
  return (
    <div className="screen" data-screen="proposal-paper">
      <header className="screen-title">
        <h1>{t('proposal.paperTitle')}</h1>
        <Link className="push" to="/cases/$caseId" params={{ caseId }} search={{ section: 'identification' }}>
          {t('proposal.backToCase')}
        </Link>
      </header>
      <p className="quiet">{t(isForPaper ? 'proposal.paperHelp' : 'proposal.notForPaper')}</p>
      {isForPaper && (
        <div className="proposal-choices">
          <Button
            look="main"
            icon={Printer}
            disabled={issue.isPending}
            onClick={() => issue.mutate({ as: 'paper', version })}
          >
            {t('proposal.print')}
          </Button>
          <Button
            icon={FileDown}
            disabled={issue.isPending}
            onClick={() => issue.mutate({ as: 'file', version })}
          >
            {t('proposal.savePdf')}
          </Button>
          <p role="status">{issue.isPending ? t('proposal.printing') : ''}</p>
        </div>
      )}
      {issue.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, issue.error)}</p>
        </Notice>
      )}
      {issue.data === 'paper' && (
        <Notice kind="good">
          <p>{t('proposal.printed')}</p>
        </Notice>
      )}
      {issue.data === 'file' && (
        <Notice kind="warning">
          <p>{t('proposal.pdfSaved')}</p>
        </Notice>
      )}
      <div className="letter-preview" data-testid="proposal-preview">
        {letter}
      </div>
      {isForPaper && <Paper testId="proposal-paper">{letter}</Paper>}
    </div>
  );
}
