import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Proposal } from '../../../shared/domain/proposal.ts';
import { isProposalOpen, proposalAfter } from '../../../shared/domain/proposal-steps.ts';
import { DraftLeft } from '../../forms/draft-left.tsx';
import { newProposalValues, proposalValuesOf } from '../../forms/proposal-values.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { ledgerQuery } from '../../queries/identification.ts';
import { proposalsOfCaseQuery } from '../../queries/proposals.ts';
import { screeningsQuery } from '../../queries/screenings.ts';
import { whatHappenedQuery } from '../../queries/what-happened.ts';
import { useLaoText, useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { codedSummary } from './coded-summary.ts';
import { ProposalForm } from './proposal-form.tsx';
import '../identification/identification.css';
import '../person-page/person-page.css';

/** The form of a new proposal, or of one that is amended: reads first what is coded, what is on file, and the draft. */
export function ProposalScreen({ caseId, recordId }: { readonly caseId: string; readonly recordId: string }) {
  const { t, language } = useText();
  const lao = useLaoText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const proposals = useQuery(proposalsOfCaseQuery(caseId));
  const ledger = useQuery(ledgerQuery(caseId));
  const happened = useQuery(whatHappenedQuery(caseId));
  const screenings = useQuery(screeningsQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure =
    file.error ?? proposals.error ?? ledger.error ?? happened.error ?? screenings.error ?? draft.error;
  if (failure !== null) return <Loading screen="proposal-form" failure={failure} />;
  if (
    file.data === undefined ||
    proposals.data === undefined ||
    ledger.data === undefined ||
    happened.data === undefined ||
    screenings.data === undefined ||
    draft.data === undefined
  )
    return <Loading screen="proposal-form" />;
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'identification' } });
  const kept = proposals.data.find(({ proposalId }) => proposalId === recordId);
  const proposal = kept === undefined ? undefined : Proposal.safeParse(kept.proposal).data;
  const isPossible =
    kept === undefined
      ? file.data.standing.status === 'presumed' && !proposals.data.some(({ state }) => isProposalOpen(state))
      : proposalAfter(kept.state, 'amend') !== undefined;
  const start =
    kept === undefined
      ? newProposalValues(
          codedSummary(
            {
              file: file.data,
              steps: ledger.data.steps,
              record: happened.data.record,
              screenings: screenings.data,
            },
            lao,
          ),
        )
      : proposal !== undefined && kept.words !== undefined
        ? proposalValuesOf(proposal, kept.words)
        : undefined;
  if (!mayEdit(file.data) || !isPossible || start === undefined)
    return (
      <NotHere screen="proposal-withheld" why={t('proposal.notHere')}>
        {draft.data !== null && <DraftLeft recordId={recordId} onGone={toCase} />}
      </NotHere>
    );
  const { person } = file.data;
  const remark = kept?.state === 'returned' ? kept.acts.at(-1)?.remark : undefined;
  return (
    <div className="screen person-record">
      <p className="person-title">
        <strong>{codeNameText(caseId, language)}</strong> <span>{file.data.number}</span>{' '}
        <span className="quiet">
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
      </p>
      {remark !== undefined && (
        <Notice kind="warning" title={t('proposal.remark')}>
          <p className="ledger-words">{remark}</p>
        </Notice>
      )}
      <ProposalForm
        key={round}
        caseId={caseId}
        recordId={recordId}
        start={start}
        version={kept?.version ?? 0}
        draft={draft.data}
        onDone={toCase}
        onStartAgain={async () => {
          await client.fetchQuery({ ...proposalsOfCaseQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
