import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePen, FilePlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { isProposalOpen } from '../../../shared/domain/proposal-steps.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { proposalsOfCaseQuery } from '../../queries/proposals.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProposalCard } from './proposal-card.tsx';
import './proposals.css';

/** What is proposed to the authority that decides, where it stands, and what was proposed before. */
export function ProposalSection({ file }: { readonly file: CaseFile }) {
  const { t, moment, number } = useText();
  const navigate = useNavigate();
  const { caseId, standing } = file;
  const proposals = useQuery(proposalsOfCaseQuery(caseId));
  const mayWrite = mayEdit(file);
  const drafts = useQuery({ ...draftsQuery, enabled: mayWrite });
  const all = proposals.data ?? [];
  const open = all.filter(({ state }) => isProposalOpen(state));
  const ended = all.filter(({ state }) => !isProposalOpen(state));
  const isPossible = proposals.isSuccess && standing.status === 'presumed' && open.length === 0;
  const begun = (drafts.data ?? []).filter(
    (draft) => draft.subject === 'proposal' && draft.caseId === caseId && draft.baseVersion === 0,
  );
  const write = (recordId: string) =>
    void navigate({ to: '/cases/$caseId/proposals/$recordId', params: { caseId, recordId } });
  if (proposals.isSuccess && all.length === 0 && standing.status !== 'presumed') return null;
  return (
    <section className="case-panel" aria-labelledby="proposal-title" data-section="proposal">
      <header className="ledger-head">
        <h3 id="proposal-title">{t('proposal.title')}</h3>
        {mayWrite && isPossible && (
          <Button icon={FilePlus} onClick={() => write(newRecordId())}>
            {t('proposal.new')}
          </Button>
        )}
      </header>
      {mayWrite &&
        isPossible &&
        begun.map(({ recordId, savedAt }) => (
          <div key={recordId}>
            <Button look="quiet" icon={FilePen} onClick={() => write(recordId)}>
              {t('proposal.draft', { when: moment(savedAt) })}
            </Button>
          </div>
        ))}
      {proposals.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, proposals.error)}</p>
        </Notice>
      )}
      {proposals.isSuccess && open.length === 0 && standing.status === 'presumed' && (
        <p className="quiet">{t('proposal.none')}</p>
      )}
      {open.map((proposal) => (
        <ProposalCard key={proposal.proposalId} proposal={proposal} file={file} />
      ))}
      {ended.length > 0 && (
        <details>
          <summary>
            {t('proposal.ended')} <span className="quiet">{number(ended.length)}</span>
          </summary>
          {ended.map((proposal) => (
            <ProposalCard key={proposal.proposalId} proposal={proposal} file={file} />
          ))}
        </details>
      )}
    </section>
  );
}
