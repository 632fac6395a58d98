import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check, Gavel, Pencil, Printer, Send, Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenProposal } from '../../../shared/contract/proposal.ts';
import type { ProposalAct } from '../../../shared/domain/proposal-steps.ts';
import { isProposalForPaper, proposalAfter } from '../../../shared/domain/proposal-steps.ts';
import { call } from '../../bridge.ts';
import { proposalHistoryLabels } from '../../forms/proposal-labels.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { recordTexts } from '../case-page/field-text.tsx';
import { proposalSendingTexts, proposalTexts } from '../case-page/proposal-text.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface ProposalCardProps {
  readonly proposal: SeenProposal;
  readonly file: CaseFile;
}

/** One proposal: what it says, what was done with it, and what its reader may do with it now. */
export function ProposalCard({ proposal, file }: ProposalCardProps) {
  const text = useText();
  const { t, moment } = text;
  const { proposalId, state, wing, words, sending, acts } = proposal;
  const labels = proposalHistoryLabels(t);
  const coded = recordTexts(proposal.proposal, proposalTexts, text);
  const sent = sending === null ? {} : recordTexts(sending, proposalSendingTexts, text);
  const remark = state === 'returned' ? acts.at(-1)?.remark : undefined;
  return (
    <article className="proposal" aria-labelledby={`proposal-${proposalId}`} data-proposal={state}>
      <h4 id={`proposal-${proposalId}`} className="proposal-state">
        {coded.proposes !== undefined && <>{coded.proposes}: </>}
        {t(`proposal.state.${state}`)}
      </h4>
      {remark !== undefined && (
        <Notice kind="warning" title={labels.remark}>
          <p className="ledger-words">{remark}</p>
        </Notice>
      )}
      <dl className="facts">
        {proposal.proposal.notIdentifiedBecause?.answer === 'given' && (
          <>
            <dt>{labels.notIdentifiedBecause}</dt>
            <dd>{coded.notIdentifiedBecause}</dd>
          </>
        )}
        {words === undefined ? (
          <>
            <dt>{labels.summary}</dt>
            <dd className="quiet">{t('proposal.wordsElsewhere', { wing: t(`compartment.${wing}`) })}</dd>
          </>
        ) : (
          (['summary', 'reasons'] as const).map((field) => (
            <Fact key={field} label={labels[field]}>
              {words[field]}
            </Fact>
          ))
        )}
        {sent.sentOn !== undefined && (
          <>
            <Fact label={labels.sentOn}>
              {sent.sentOn} · {sent.way}
            </Fact>
            {sending?.document?.answer === 'given' && <Fact label={labels.document}>{sent.document}</Fact>}
          </>
        )}
      </dl>
      <ul className="proposal-acts quiet small">
        {acts.map(({ actId, act, at, byName, remark: said }) => (
          <li key={actId}>
            {t(`proposal.did.${act}`)} · {moment(at)}, {byName}
            {said !== undefined && said !== remark && `: “${said}”`}
          </li>
        ))}
      </ul>
      <Choices proposal={proposal} file={file} />
    </article>
  );
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd className="ledger-words">{children}</dd>
  </>
);

/** What may be done with a proposal now, the next thing first. */
function Choices({ proposal, file }: ProposalCardProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'return' | 'withdraw' | 'send' | null>(null);
  const { caseId } = file;
  const { proposalId, version, state, words, mayDecide } = proposal;
  const approve = useMutation({ mutationFn: () => call('proposal.approve', { proposalId, version }) });
  const may = (act: ProposalAct) => proposalAfter(state, act) !== undefined;
  const isWriter = mayEdit(file) && words !== undefined;
  const close = () => setAsked(null);
  const params = { caseId, recordId: proposalId };
  return (
    <>
      {approve.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, approve.error)}</p>
        </Notice>
      )}
      <div className="proposal-choices">
        {mayDecide && (
          <>
            <Button look="main" icon={Check} disabled={approve.isPending} onClick={() => approve.mutate()}>
              {t('proposal.approve')}
            </Button>
            <Button icon={Undo2} disabled={approve.isPending} onClick={() => setAsked('return')}>
              {t('proposal.return')}
            </Button>
          </>
        )}
        {words !== undefined && file.may.includes('case:reveal') && isProposalForPaper(state) && (
          <Button
            look={state === 'approved' ? 'main' : 'plain'}
            icon={Printer}
            onClick={() => void navigate({ to: '/cases/$caseId/proposals/$recordId/paper', params })}
          >
            {t('proposal.preview')}
          </Button>
        )}
        {isWriter && may('send') && (
          <Button icon={Send} onClick={() => setAsked('send')}>
            {t('proposal.send')}
          </Button>
        )}
        {mayEdit(file) && isProposalForPaper(state) && (
          <Button
            look={state === 'sent' ? 'main' : 'plain'}
            icon={Gavel}
            onClick={() =>
              void navigate({
                to: '/cases/$caseId/identification/$recordId',
                params: { caseId, recordId: newRecordId() },
                search: { proposal: proposalId },
              })
            }
          >
            {t('proposal.enterDecision')}
          </Button>
        )}
        {isWriter && may('amend') && (
          <Button
            look={state === 'returned' ? 'main' : 'plain'}
            icon={Pencil}
            onClick={() => void navigate({ to: '/cases/$caseId/proposals/$recordId', params })}
          >
            {t('proposal.amend')}
          </Button>
        )}
        {isWriter && may('withdraw') && (
          <Button icon={X} onClick={() => setAsked('withdraw')}>
            {t('proposal.withdraw')}
          </Button>
        )}
      </div>
      {asked === 'return' && <ReturnDialog proposal={proposal} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog proposal={proposal} onClose={close} />}
      {asked === 'send' && <SendDialog proposal={proposal} onClose={close} />}
    </>
  );
}
